package face

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"io/fs"

	"fazhi/fonts"
)

// program returns a program and the font that it contains.
func program(t *testing.T, s *Set, family string, wanted Wanted) (*Program, *font) {
	t.Helper()
	p, err := s.Program(family, wanted)
	if err != nil {
		t.Fatal(err)
	}
	f, err := open(fstest.MapFS{"x.ttf": {Data: p.Data}}, "x.ttf")
	if err != nil {
		t.Fatal(err)
	}
	return p, f
}

func wantedOf(all map[ID]string) Wanted {
	w := Wanted{}
	for id, text := range all {
		for _, r := range text {
			w.Add(id, r)
		}
	}
	return w
}

// TestProgramOfTwoFaces checks that one file contains characters of 仿宋 and the rare characters of another font.
func TestProgramOfTwoFaces(t *testing.T) {
	s := load(t)
	p, f := program(t, s, "仿宋", wantedOf(map[ID]string{FangSong: "法治a", Rare: "镕\U00020164\U0002CB4E法"}))
	if checksum(p.Data) != 0xB1B0AFBA {
		t.Error("checksum of the file is wrong")
	}
	if f.cmap.groups == nil || f.glyphs != 7 {
		t.Errorf("%d glyphs, format 12: %v; want 7, true", f.glyphs, f.cmap.groups != nil)
	}
	got, fang, rare := outlines(t, f), outlines(t, s.faces[FangSong]), outlines(t, s.faces[Rare])
	for r, want := range map[rune][]byte{
		'法':          fang(s.faces[FangSong].glyph('法')),
		'a':          fang(s.faces[FangSong].glyph('a')),
		'镕':          rare(s.faces[Rare].glyph('镕')),
		'\U00020164': rare(s.faces[Rare].glyph(s.private[0x20164])),
		'\U0002CB4E': rare(s.faces[Rare].glyph(s.private[0x2CB4E])),
	} {
		g := f.cmap.group(uint32(r))
		if g == 0 || !bytes.Equal(bytes.TrimRight(got(g), "\x00"), bytes.TrimRight(want, "\x00")) {
			t.Errorf("%c: glyph %d is another", r, g)
		}
	}
	if f.glyph(s.private[0x20164]) != 0 {
		t.Error("a private code is there")
	}
	if p.Ranges[1]&(1<<25) == 0 || p.CodePages[0]&(1<<18) == 0 {
		t.Errorf("ranges %08X, code pages %08X: beyond the BMP and GB 2312 wanted", p.Ranges, p.CodePages)
	}
}

// TestProgramNames checks that the file has the given family name in both languages, is regular even if its font is
// not, and contains copyright and licence.
func TestProgramNames(t *testing.T) {
	s := load(t)
	p, f := program(t, s, "方正小标宋简体", wantedOf(map[ID]string{BiaoSong: "法治"}))
	_, other := program(t, s, "方正小标宋_GBK", wantedOf(map[ID]string{BiaoSong: "法治"}))
	names := map[string]string{}
	in, err := f.source()
	if err != nil {
		t.Fatal(err)
	}
	defer in.close()
	if err := f.eachName(in, func(id, platform, language uint16, text string) {
		switch {
		case id == nameFamily || id == nameFull:
			if text != p.Name || !strings.HasPrefix(text, "方正小标宋简体 ") {
				t.Errorf("name %d is %q, not %q", id, text, p.Name)
			}
		case id == nameStyle:
			if text != "Regular" {
				t.Errorf("style is %q", text)
			}
		case id == nameCopyright:
			names["copyright"] = text
		case id == nameLicence:
			names["licence"] = text
		}
	}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(names["copyright"], "Adobe") || !strings.Contains(names["licence"], "SIL Open Font License") {
		t.Errorf("copyright and licence are lost: %q", names)
	}
	if f.postScript == other.postScript {
		t.Errorf("two files are both called %s", f.postScript)
	}
	os2, err := f.table(in, "OS/2", 86)
	if err != nil {
		t.Fatal(err)
	}
	weight, selection, kind := be.Uint16(os2[4:]), be.Uint16(os2[62:]), be.Uint16(os2[8:])
	if weight != 400 || selection&0x61 != 0x40 || kind != 0 {
		t.Errorf("weight %d, fsSelection %04X, fsType %d", weight, selection, kind)
	}
	if first, last := be.Uint16(os2[64:]), be.Uint16(os2[66:]); first != '治' || last != '法' {
		t.Errorf("from %04X to %04X", first, last)
	}
	if another, _ := program(t, s, "方正小标宋简体", wantedOf(map[ID]string{BiaoSong: "法院"})); another.Name == p.Name {
		t.Errorf("other characters, and the same name %s", p.Name)
	}
	again, _ := program(t, s, "方正小标宋简体", wantedOf(map[ID]string{BiaoSong: "治法"}))
	if !bytes.Equal(p.Data, again.Data) {
		t.Error("the order of the characters changes the file")
	}
}

// TestEditable checks that a font which is not allowed in an editable document is reported with its file.
func TestEditable(t *testing.T) {
	s := load(t)
	if err := s.Editable(); err != nil {
		t.Error(err)
	}
	kai, err := fs.ReadFile(fonts.FS, files[Kai])
	if err != nil {
		t.Fatal(err)
	}
	at := s.faces[Kai].tables["OS/2"].offset + 8
	for kind, fine := range map[uint16]bool{0: true, 8: true, 12: true, 4: false, 0x100: false, 0x208: false} {
		b := bytes.Clone(kai)
		be.PutUint16(b[at:], kind)
		own, err := Override(s, fstest.MapFS{"simkai.ttf": {Data: b}})
		if err != nil {
			t.Fatal(err)
		}
		if err := own.Editable(); (err == nil) != fine || err != nil && !strings.Contains(err.Error(), "simkai.ttf") {
			t.Errorf("fsType %04X: %v", kind, err)
		}
	}
}

// TestShortOS2 makes a program from a font whose table OS/2 ends with the ranges of code pages, the minimum length.
func TestShortOS2(t *testing.T) {
	s := load(t)
	for n, fine := range map[uint32]bool{85: false, 86: true} {
		data, err := fs.ReadFile(fonts.FS, files[Kai])
		if err != nil {
			t.Fatal(err)
		}
		entry := bytes.Index(data, []byte("OS/2"))
		be.PutUint32(data[entry+12:], n)
		own, err := Override(s, fstest.MapFS{"simkai.ttf": {Data: data}})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := own.Program("楷体", wantedOf(map[ID]string{Kai: "法"})); (err == nil) != fine {
			t.Errorf("%d bytes: %v", n, err)
		}
	}
}
