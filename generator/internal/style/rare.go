package style

import (
	"sync"

	"golang.org/x/text/encoding/simplifiedchinese"

	"fazhi/generator/internal/face"
	"fazhi/generator/internal/han"
)

// OfficeName returns the name of a face in a DOCX for the character r. It is Office, or Rare for a 汉字 that is not
// in GB 2312, because the fonts named …_GB2312 and …简体 contain no others. For a character beyond the BMP it is a
// name of face Rare: Office, or Rare from Unicode's third plane. The layout needs it too, because a change of the
// name divides the portions of a line.
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

// thirdPlane is the first code of Unicode's third plane, which begins with CJK Unified Ideographs Extension G.
const thirdPlane = 0x30000

// common returns the set of the 6763 汉字 of GB 2312, decoded from its rows B0 to F7.
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
		panic("internal error: " + err.Error()) // the decoder returns U+FFFD for unknown bytes
	}
	for _, r := range string(text) {
		set[r] = han.IsHan(r)
	}
	return &set
})
