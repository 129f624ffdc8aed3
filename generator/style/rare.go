package style

import (
	"unicode"

	"golang.org/x/text/encoding/simplifiedchinese"

	"fazhi/generator/face"
)

// OfficeName gives the name by which a DOCX asks for a face where it shows r:
// Office, but Rare for a 汉字 beyond GB 2312, which is all that the faces named
// …_GB2312 and …简体 have, and beyond the BMP the one name of face Rare. The
// layout asks too: a change of name parts the portions of a line.
func (s *Style) OfficeName(id face.ID, r rune) string {
	f := &s.Faces[id]
	switch {
	case r > 0xFFFF:
		return s.Faces[face.Rare].Office
	case f.Rare != f.Office && unicode.Is(unicode.Han, r) && r >= 0x3400 && !gb2312(r):
		return f.Rare
	}
	return f.Office
}

// gb2312 reports whether r, of the BMP, is one of the 6763 汉字 of GB 2312.
func gb2312(r rune) bool {
	b, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(string(r)))
	return err == nil && len(b) == 2 && b[0] >= 0xB0 && b[0] <= 0xF7 && b[1] >= 0xA1
}
