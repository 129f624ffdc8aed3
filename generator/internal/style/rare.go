package style

import (
	"sync"

	"golang.org/x/text/encoding/simplifiedchinese"

	"fazhi/generator/internal/face"
	"fazhi/generator/internal/han"
)

// OfficeName returns the name of a face in a DOCX where it shows r: Office, but Rare for a 汉字 beyond GB 2312, which
// is all that the faces named …_GB2312 and …简体 have. Beyond the BMP it is a name of face Rare: Office, and Rare from
// Unicode's third plane on. The layout needs it too: a change of name divides the portions of a line.
func (s *Style) OfficeName(id face.ID, r rune) string {
	f := &s.Faces[id]
	switch {
	case r >= thirdPlane:
		return s.Faces[face.Rare].Rare
	case r > 0xFFFF:
		return s.Faces[face.Rare].Office
	case f.Rare != f.Office && han.IsHan(r) && r >= 0x3400 && !common()[r]:
		return f.Rare
	}
	return f.Office
}

// thirdPlane begins with CJK Unified Ideographs Extension G.
const thirdPlane = 0x30000

// common returns the 6763, decoded from the rows B0 to F7 of GB 2312.
var common = sync.OnceValue(func() *[1 << 16]bool {
	var set [1 << 16]bool
	var rows []byte
	for row := byte(0xB0); row <= 0xF7; row++ {
		for cell := byte(0xA1); cell <= 0xFE; cell++ {
			rows = append(rows, row, cell)
		}
	}
	text, err := simplifiedchinese.GBK.NewDecoder().Bytes(rows)
	if err != nil {
		panic("internal error: " + err.Error()) // the decoder puts U+FFFD for what it does not know
	}
	for _, r := range string(text) {
		set[r] = han.IsHan(r)
	}
	return &set
})
