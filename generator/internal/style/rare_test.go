package style_test

import (
	"testing"

	"fazhi/generator/internal/face"
)

func TestOfficeName(t *testing.T) {
	s := national(t)
	for _, c := range []struct {
		id   face.ID
		text string
		want string
	}{
		{face.FangSong, "法治齄1A，。“·〇", "仿宋_GB2312"},
		{face.FangSong, "镕喆堃祎楊鿍㐀", "仿宋"},
		{face.Kai, "法", "楷体_GB2312"},
		{face.Kai, "镕", "楷体"},
		{face.Hei, "法镕", "黑体"},
		{face.BiaoSong, "镕", "方正小标宋_GBK"},
		{face.FangSong, "\U0002CB4E\U00020164", "SimSun-ExtB"},
		{face.Hei, "\U00020164\U00010000\U0002FFFF", "SimSun-ExtB"},
		{face.Hei, "\U0003237F\U00030000", "SimSun-ExtG"},
	} {
		for _, r := range c.text {
			if got := s.OfficeName(c.id, r); got != c.want {
				t.Errorf("%v %c: %s, want %s", c.id, r, got, c.want)
			}
		}
	}
}

// GB 2312 has 6763 汉字; each is named as the rest of the text is.
func TestGB2312(t *testing.T) {
	s := national(t)
	n := 0
	for r := rune(0x3400); r < 0xA000; r++ {
		if s.OfficeName(face.FangSong, r) == s.Faces[face.FangSong].Office && r >= 0x4E00 {
			n++
		}
	}
	if n != 6763 {
		t.Errorf("%d 汉字, want 6763", n)
	}
}
