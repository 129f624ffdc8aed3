package face

import (
	"bytes"
	"crypto/sha256"
	"io/fs"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"unicode"

	"fazhi/fonts"
	"fazhi/generator/internal/unit"
)

func load(t testing.TB) *Set {
	t.Helper()
	s, err := Load(fonts.FS)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestResolve(t *testing.T) {
	s := load(t)
	for _, c := range []struct {
		want ID
		r    rune
		id   ID
		code uint16
		ok   bool
	}{
		{FangSong, '法', FangSong, '法', true},
		{Kai, '治', Kai, '治', true},
		{FangSong, '镕', Rare, '镕', true},
		{FangSong, '\U00020164', Rare, 0xE000, true},
		{Hei, '\U00020164', Hei, 0xE000, true},
		{Song, '法', FangSong, '法', true},
		{FangSong, '\U0003237F', Rare, 0xE48F, true},
		{FangSong, '\u9F98', Rare, 0x9F98, true},     // in GBK only
		{FangSong, '\u9FFF', Rare, 0x9FFF, true},     // the last of its block
		{FangSong, '\u338E', Rare, 0x338E, true},     // mg
		{FangSong, '\u207B', Rare, 0x207B, true},     // drawn from the minus
		{FangSong, '\uFA30', FangSong, 0x4FAE, true}, // compatibility ideographs
		{FangSong, '\U0002F800', FangSong, 0x4E3D, true},
		{FangSong, '\u2E81', Rare, 0x2E81, true},
		{FangSong, '\uFFE5', Kai, 0xFFE5, true}, // the source of FangSong has a dollar sign there
		{FangSong, '\uE000', FangSong, 0, false},
		{FangSong, '\u200B', FangSong, 0, false},
		{FangSong, '\uFEFF', FangSong, 0, false},
		{FangSong, '\n', FangSong, 0, false},
		{FangSong, '\U0001F600', FangSong, 0, false},
		{FangSong, '\U0010FFFF', FangSong, 0, false},
		{FangSong, ' ', FangSong, ' ', true},
		{FangSong, '\u3000', FangSong, '\u3000', true},
	} {
		id, code, ok := s.Resolve(c.want, c.r)
		if id != c.id || code != c.code || ok != c.ok {
			t.Errorf("Resolve(%v, %U) = %v, %04X, %v; want %v, %04X, %v", c.want, c.r, id, code, ok, c.id, c.code, c.ok)
		}
		if s.Missing(c.r) == c.ok {
			t.Errorf("Missing(%U) = %v", c.r, c.ok)
		}
	}
}

// TestCoverage checks every ideograph of the block that contains GBK, and every subscript and superscript.
func TestCoverage(t *testing.T) {
	s := load(t)
	for _, block := range [][2]rune{{0x4E00, 0x9FFF}, {0x2070, 0x209C}} {
		for r := block[0]; r <= block[1]; r++ {
			if unicode.IsGraphic(r) && s.Missing(r) {
				t.Errorf("no face has %U", r)
			}
		}
	}
	for id := range Rare {
		for r := range s.private {
			if got, code, ok := s.Resolve(id, r); !ok || s.faces[got].glyph(code) == 0 {
				t.Errorf("%v has a private code for %U and no glyph", id, r)
			}
		}
	}
}

func TestAdvance(t *testing.T) {
	s := load(t)
	for _, c := range []struct {
		id   ID
		text string
		want unit.Em
	}{
		{FangSong, "法治，。“”《》—…·", 1000},
		{FangSong, "0123456789%", 500},
		{Kai, "法“”—", 1000},
		{BiaoSong, "法—", 1000},
	} {
		for _, r := range c.text {
			id, code, ok := s.Resolve(c.id, r)
			if got := s.Advance(id, code); !ok || got != c.want && r != '%' {
				t.Errorf("%v %q: %d, want %d", c.id, r, got, c.want)
			}
		}
	}
	if got := s.PostScript(FangSong); got != "GWFangSong-Regular" {
		t.Errorf("PostScript = %q", got)
	}
}

// reopened reads the file of a subset as far as possible, because it has neither cmap nor names.
func reopened(t testing.TB, data []byte) *font {
	t.Helper()
	f := &font{fsys: fstest.MapFS{"x.ttf": {Data: data}}, file: "x.ttf"}
	in, err := f.source()
	if err != nil {
		t.Fatal(err)
	}
	defer in.close()
	for _, read := range []func(source) error{f.readDirectory, f.readHead, f.readMetrics} {
		if err := read(in); err != nil {
			t.Fatalf("the subset cannot be read: %v", err)
		}
	}
	return f
}

func TestSubset(t *testing.T) {
	s := load(t)
	codes := []uint16{'治', '法', 'A', '1', '2', 0x3002, '法'}
	cut, err := s.Subset(FangSong, glyphsOf(codes...))
	if err != nil {
		t.Fatal(err)
	}
	again, err := s.Subset(FangSong, glyphsOf('A', 0x3002, '1', '2', '法', '治'))
	if err != nil || !bytes.Equal(cut.Data, again.Data) {
		t.Errorf("the order of the codes changes the subset (%v)", err)
	}
	if checksum(cut.Data) != 0xB1B0AFBA {
		t.Error("checksum of the file is wrong")
	}
	f := reopened(t, cut.Data)
	if f.glyphs != 7 || f.long != 7 {
		t.Errorf("%d glyphs, %d metrics", f.glyphs, f.long)
	}
	seen := map[uint16]uint16{0: 0} // glyph -> code
	for i, c := range codes {
		g := cut.Glyphs[i]
		if other, ok := seen[g]; ok && other != c {
			t.Errorf("%04X and %04X are both glyph %d", c, other, g)
		}
		seen[g] = c
		if a, _ := f.metric(int(g)); unit.Em(a) != s.Advance(FangSong, c) {
			t.Errorf("%04X: glyph %d, advance %d", c, g, a)
		}
	}
	if cut.Ascent <= 0 || cut.Descent >= 0 || cut.Capital <= 0 || cut.Weight != 400 ||
		cut.Box[2] <= cut.Box[0] || cut.Box[3] <= cut.Box[1] {
		t.Errorf("measures %+v", [...]any{cut.Ascent, cut.Descent, cut.Capital, cut.Weight, cut.Box})
	}
	bare := (&font{em: 1000}).withMetrics(map[string][]byte{"head": make([]byte, 54), "hhea": words(0, 0, 800, 0, 0)})
	if bare.Weight != 400 || bare.Capital != 800 || bare.Ascent != 800 {
		t.Errorf("without OS/2: %+v", bare)
	}
	if _, err := s.Subset(FangSong, glyphsOf('镕')); err == nil {
		t.Error("no error for a character that the font does not have")
	}
}

// TestSubsetWider requests two glyphs of a character, one of them with a wider advance.
func TestSubsetWider(t *testing.T) {
	s := load(t)
	cut, err := s.Subset(FangSong, []Glyph{{'法', 80}, {'治', 0}, {'法', 0}})
	if err != nil {
		t.Fatal(err)
	}
	f := reopened(t, cut.Data)
	at := outlines(t, f)
	wide, narrow := int(cut.Glyphs[0]), int(cut.Glyphs[2])
	if a, _ := f.metric(wide); unit.Em(a) != s.Advance(FangSong, '法')+80 || f.glyphs != 4 {
		t.Errorf("advance %d of %d glyphs", a, f.glyphs)
	}
	if a, _ := f.metric(narrow); unit.Em(a) != s.Advance(FangSong, '法') || !bytes.Equal(at(wide), at(narrow)) {
		t.Error("the outline or the advance of the narrow glyph changed")
	}
	data, err := fs.ReadFile(fonts.FS, files[Kai])
	if err != nil {
		t.Fatal(err)
	}
	be.PutUint16(data[s.faces[Kai].tables["head"].offset+18:], 2048) // units per em
	own, err := Override(s, fstest.MapFS{"simkai.ttf": {Data: data}})
	if err != nil {
		t.Fatal(err)
	}
	for wider, want := range map[unit.Em]uint16{80: 164, 160: 328, 240: 492} { // 163.84, 327.68, 491.52
		cut, err := own.Subset(Kai, []Glyph{{'法', wider}, {'法', 0}})
		if err != nil {
			t.Fatal(err)
		}
		f := reopened(t, cut.Data)
		wide, _ := f.metric(int(cut.Glyphs[0]))
		if narrow, _ := f.metric(int(cut.Glyphs[1])); wide-narrow != want {
			t.Errorf("%d thousandths of 2048 units are %d", wider, wide-narrow)
		}
	}
}

// glyphsOf returns the glyphs of codes without additional width.
func glyphsOf(codes ...uint16) (glyphs []Glyph) {
	for _, c := range codes {
		glyphs = append(glyphs, Glyph{Code: c})
	}
	return glyphs
}

// TestSubsetOutlines compares every outline of a subset with the outline in the font.
func TestSubsetOutlines(t *testing.T) {
	s := load(t)
	for id := range IDs {
		whole := s.faces[id]
		var codes []uint16
		for c := uint16(0x20); c < 0xFFFF; c += 7 {
			if whole.glyph(c) != 0 {
				codes = append(codes, c)
			}
		}
		cut, err := s.Subset(id, glyphsOf(codes...))
		if err != nil {
			t.Fatal(err)
		}
		got, want := outlines(t, reopened(t, cut.Data)), outlines(t, whole)
		for i, c := range codes {
			outline, original := got(int(cut.Glyphs[i])), want(whole.glyph(c))
			if !bytes.Equal(bytes.TrimRight(outline, "\x00"), bytes.TrimRight(original, "\x00")) {
				t.Fatalf("%v: outline of %04X differs", id, c)
			}
		}
	}
}

// TestShortOffsets checks that offsets of two bytes, which are halves, lead to the same outlines as offsets of four
// bytes.
func TestShortOffsets(t *testing.T) {
	cut, err := load(t).Subset(Song, glyphsOf('1', '2', 0x3002))
	if err != nil {
		t.Fatal(err)
	}
	long := reopened(t, cut.Data)
	in, err := long.source()
	if err != nil {
		t.Fatal(err)
	}
	defer in.close()
	tables := map[string][]byte{}
	for tag := range long.tables {
		if tables[tag], err = long.table(in, tag, 0); err != nil {
			t.Fatal(err)
		}
	}
	var halves []byte
	for loca := tables["loca"]; len(loca) > 0; loca = loca[4:] {
		halves = be.AppendUint16(halves, uint16(be.Uint32(loca)/2))
	}
	tables["loca"] = halves
	be.PutUint32(tables["head"][8:], 0)  // checkSumAdjustment
	be.PutUint16(tables["head"][50:], 0) // short loca
	short := reopened(t, assemble(tables))
	got, want := outlines(t, short), outlines(t, long)
	for g := range long.glyphs {
		if !bytes.Equal(got(g), want(g)) {
			t.Errorf("the outline of glyph %d differs", g)
		}
	}
	for _, f := range []*font{short, long} {
		in, err := f.source()
		if err != nil {
			t.Fatal(err)
		}
		defer in.close()
		if _, _, err := f.extent(in, f.glyphs); err == nil {
			t.Error("there is a glyph behind the last")
		}
	}
}

// outlines returns a function that reads the outline of a glyph.
func outlines(t *testing.T, f *font) func(g int) []byte {
	in, err := f.source()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(in.close)
	return func(g int) []byte {
		at, size, err := f.extent(in, g)
		if err != nil {
			t.Fatal(err)
		}
		b, err := in.at(at, size)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
}

// TestShared uses one set from several goroutines and checks that the bytes of a font do not change.
func TestShared(t *testing.T) {
	data, err := fs.ReadFile(fonts.FS, files[Kai])
	if err != nil {
		t.Fatal(err)
	}
	before := sha256.Sum256(data)
	s := load(t)
	own, err := Override(s, fstest.MapFS{"simkai.ttf": {Data: data}})
	if err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for _, r := range "法治政府建设" {
				b, err := own.Subset(Kai, glyphsOf(uint16(r)))
				if err != nil {
					t.Error(err)
				}
				clear(b.Data)
			}
		})
	}
	group.Wait()
	if sha256.Sum256(data) != before {
		t.Error("the bytes of the font changed")
	}
}

func TestOverride(t *testing.T) {
	s := load(t)
	kai, err := fs.ReadFile(fonts.FS, files[Kai])
	if err != nil {
		t.Fatal(err)
	}
	own, err := Override(s, fstest.MapFS{
		"SIMFANG.TTF":  {Data: kai},
		"FZXBSK.ttf":   {Data: kai},
		"somefont.ttf": {Data: kai},
		"read me.txt":  {Data: []byte("x")},
		"方正小标宋简体.woff": {Data: []byte("x")},
	})
	if err != nil {
		t.Fatal(err)
	}
	if own.faces[FangSong].postScript != "GWKai-Regular" || own.faces[BiaoSong] == s.faces[BiaoSong] ||
		own.faces[Kai] != s.faces[Kai] {
		t.Error("the wrong fonts were replaced")
	}
	if id, _, _ := own.Resolve(FangSong, '\U00020164'); id != Rare {
		t.Errorf("private code taken from an office's font: %v", id)
	}
	if s.faces[FangSong].postScript != "GWFangSong-Regular" {
		t.Error("the set itself was changed")
	}
	locked := bytes.Clone(kai)
	at := s.faces[Kai].tables["OS/2"].offset
	be.PutUint16(locked[at+8:], 2)
	for name, c := range map[string]struct {
		folder fstest.MapFS
		want   string
	}{
		"empty":      {fstest.MapFS{}, "没有认得的公文字体"},
		"unknown":    {fstest.MapFS{"x.ttf": {Data: kai}}, "没有认得的公文字体"},
		"cff":        {fstest.MapFS{"仿宋.otf": {Data: append([]byte("OTTO"), make([]byte, 100)...)}}, "CFF"},
		"collection": {fstest.MapFS{"simsun.ttc": {Data: append([]byte("ttcf"), make([]byte, 100)...)}}, "TTC"},
		"cut":        {fstest.MapFS{"simkai.ttf": {Data: kai[:9000]}}, "损坏"},
		"text":       {fstest.MapFS{"simkai.ttf": {Data: []byte("hello")}}, "损坏"},
		"twice":      {fstest.MapFS{"simkai.ttf": {Data: kai}, "楷体_GB2312.ttf": {Data: kai}}, "都是楷体"},
		"locked":     {fstest.MapFS{"simkai.ttf": {Data: locked}}, "不许嵌入"},
	} {
		if _, err := Override(s, c.folder); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", name, err, c.want)
		}
	}
}
