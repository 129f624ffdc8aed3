package face

import (
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"fazhi/fonts"
	"fazhi/generator/internal/golden"
)

// TestComposite checks that the components of composite glyphs are renumbered; the shipped fonts have none.
func TestComposite(t *testing.T) {
	s := load(t)
	data, err := fs.ReadFile(fonts.FS, files[Kai])
	if err != nil {
		t.Fatal(err)
	}
	f := s.faces[Kai]
	compose := func(part int) fstest.MapFS {
		b := bytes.Clone(data)
		g := f.glyph('法')
		at := glyphStart(t, f, g)
		be.PutUint16(b[at:], 0xFFFF)
		be.PutUint16(b[at+10:], wordArguments)
		be.PutUint16(b[at+12:], uint16(part))
		return fstest.MapFS{"simkai.ttf": {Data: b}}
	}
	own, err := Override(s, compose(f.glyph('治')))
	if err != nil {
		t.Fatal(err)
	}
	cut, err := own.Subset(Kai, glyphsOf('法'))
	if err != nil {
		t.Fatal(err)
	}
	again := reopened(t, cut.Data)
	if part := be.Uint16(outlines(t, again)(int(cut.Glyphs[0]))[12:]); part != 2 || again.glyphs != 3 {
		t.Errorf("part %d of %d glyphs, want 2 of 3", part, again.glyphs)
	}
	if own, err = Override(s, compose(f.glyph('法'))); err != nil {
		t.Fatal(err)
	}
	if _, err := own.Subset(Kai, glyphsOf('法')); err == nil {
		t.Error("no error for a glyph that is a component of itself")
	}
}

func glyphStart(t *testing.T, f *font, g int) int64 {
	in, err := f.source()
	if err != nil {
		t.Fatal(err)
	}
	defer in.close()
	at, _, err := f.extent(in, g)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// TestHead checks the limits of the numbers in tables head and maxp.
func TestHead(t *testing.T) {
	data, err := fs.ReadFile(fonts.FS, files[Song])
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		table string
		at    int
		value uint16
		ok    bool
	}{
		{"head", 18, 15, false}, {"head", 18, 16, true}, {"head", 18, 16384, true}, {"head", 18, 16385, false},
		{"head", 50, 2, false}, {"maxp", 4, 0, false},
	} {
		b := bytes.Clone(data)
		entry := 12
		for string(b[entry:entry+4]) != c.table {
			entry += 16
		}
		be.PutUint16(b[int(be.Uint32(b[entry+8:]))+c.at:], c.value)
		_, err := open(fstest.MapFS{"x.ttf": {Data: b}}, "x.ttf")
		if (err == nil) != c.ok || err != nil && !errors.Is(err, errDamaged) {
			t.Errorf("%s, bytes from %d are %d: %v", c.table, c.at, c.value, err)
		}
	}
}

// TestComponentsCut checks that a composite glyph may end after its last component, but not within it.
func TestComponentsCut(t *testing.T) {
	f := load(t).faces[Kai]
	in, err := f.source()
	if err != nil {
		t.Fatal(err)
	}
	defer in.close()
	outline := make([]byte, 16)
	be.PutUint16(outline[12:], uint16(f.glyph('治')))
	for n, ok := range map[int]bool{10: false, 13: false, 15: false, 16: true} {
		c := f.collector(in, &glyphStore{glyf: make([]byte, 16)})
		if err := c.components(1, 0, outline[:n]); (err == nil) != ok {
			t.Errorf("%d bytes: %v", n, err)
		}
		if len(c.glyf)%4 != 0 {
			t.Errorf("%d bytes: the outlines take %d bytes, which is no multiple of 4", n, len(c.glyf))
		}
	}
}

// TestComponents checks the number of bytes of a component: six, and its arguments and scales by its flags
// (OpenType, table glyf). It checks that the number of the next component is changed too.
func TestComponents(t *testing.T) {
	f := load(t).faces[Kai]
	in, err := f.source()
	if err != nil {
		t.Fatal(err)
	}
	defer in.close()
	for flags, size := range map[uint16]int{0: 6, 0x01: 8, 0x08: 8, 0x40: 10, 0x80: 14, 0x09: 10, 0x81: 16, 0x200: 6} {
		outline := make([]byte, 10+size+6)
		be.PutUint16(outline[10:], flags|0x20)
		be.PutUint16(outline[12:], uint16(f.glyph('治')))
		be.PutUint16(outline[10+size+2:], uint16(f.glyph('法')))
		c := f.collector(in, &glyphStore{glyf: bytes.Clone(outline)})
		if err := c.components(1, 0, outline); err != nil {
			t.Errorf("flags %#x: %v", flags, err)
		}
		if first, second := be.Uint16(c.glyf[12:]), be.Uint16(c.glyf[10+size+2:]); first != 0 || second != 1 {
			t.Errorf("flags %#x: the components are %d and %d", flags, first, second)
		}
	}
}

func TestChecksum(t *testing.T) {
	for in, want := range map[string]uint32{
		"": 0, "\x00\x00\x00\x01\x00\x00\x00\x02": 3, "\x00\x00\x00\x01\x80": 0x80000001,
		"\xFF\xFF\xFF\xFF\x00\x00\x00\x02": 1,
	} {
		if got := checksum([]byte(in)); got != want {
			t.Errorf("%q: %#x, want %#x", in, got, want)
		}
	}
}

// TestEveryByte damages each byte of the tables of a small font, and cuts the file at every place, and compares the
// results with testdata/damage.txt: the number of refused files, and a checksum of all errors and values. The font
// has characters of two fonts, one of them beyond the BMP.
func TestEveryByte(t *testing.T) {
	p, whole := program(t, load(t), "仿宋", wantedOf(map[ID]string{FangSong: "法治A1", Rare: "镕\U00020164"}))
	var out strings.Builder
	write := func(name string, files [][]byte) {
		refused, sum := 0, crc32.NewIEEE()
		for _, b := range files {
			said, ok := readAll(b)
			if !ok {
				refused++
			}
			fmt.Fprintln(sum, said)
		}
		fmt.Fprintf(&out, "%s: %d of %d refused, %08x\n", name, refused, len(files), sum.Sum32())
	}
	damaged := func(from, to int64) (files [][]byte) {
		for at := from; at < to; at++ {
			for _, with := range []byte{0x01, 0x80, 0xFF} {
				b := bytes.Clone(p.Data)
				b[at] ^= with
				files = append(files, b)
			}
		}
		return files
	}
	write("directory", damaged(0, 12+16*int64(len(whole.tables))))
	for _, tag := range slices.Sorted(maps.Keys(whole.tables)) {
		at := whole.tables[tag]
		write(tag, damaged(at.offset, at.offset+min(at.length, 400)))
	}
	var cut [][]byte
	for n := range len(p.Data) / 3 {
		cut = append(cut, p.Data[:3*n])
	}
	write("cut", cut)
	golden.Check(t, "testdata/damage.txt", []byte(out.String()))
}

// readAll returns the values read from a font as text, and whether it can be used.
func readAll(data []byte) (said string, ok bool) {
	f, err := open(fstest.MapFS{"x.ttf": {Data: data}}, "x.ttf")
	if err != nil {
		return err.Error(), false
	}
	said = fmt.Sprint(f.names, f.postScript, f.embeddable, f.editable, f.em, f.glyphs, f.long, f.longOffsets)
	for _, c := range []uint16{0, 'A', '1', '法', '治', '镕', 0x2F00, 0xFFFF} {
		said += fmt.Sprint(" ", f.glyph(c), f.advance(c))
	}
	cut, err := f.subset(glyphsOf('A', '法'))
	if err != nil {
		return said + err.Error(), false
	}
	s := &Set{}
	for id := range IDs {
		s.faces[id] = f
	}
	p, err := s.Program("仿宋", wantedOf(map[ID]string{FangSong: "法1"}))
	if err != nil {
		return said + err.Error(), false
	}
	return said + fmt.Sprintf("%+v %+v", cut, p), true
}

// FuzzDamage changes some bytes of a small font: the result is an error or a font, never a panic.
func FuzzDamage(f *testing.F) {
	data, err := fs.ReadFile(fonts.FS, files[Song])
	if err != nil {
		f.Fatal(err)
	}
	for _, at := range []int{0, 4, 20, 60, 200, 600, 1000, 3000} {
		f.Add(at, []byte{0xFF, 0xFF, 0xFF, 0xFF})
		f.Add(at, []byte{0, 0})
	}
	f.Fuzz(func(t *testing.T, at int, patch []byte) {
		defer time.AfterFunc(20*time.Second, func() { panic("this takes too long") }).Stop()
		b := bytes.Clone(data)
		if at < 0 || at > len(b) {
			return
		}
		copy(b[at:], patch)
		face, err := open(fstest.MapFS{"x.ttf": {Data: b}}, "x.ttf")
		if err != nil {
			return
		}
		s := &Set{}
		for id := range IDs {
			s.faces[id] = face
		}
		var codes []uint16
		for c := rune(0x20); c < 0x80; c++ {
			if id, code, ok := s.Resolve(Kai, c); ok {
				s.Advance(id, code)
				codes = append(codes, code)
			}
		}
		if cut, err := s.Subset(Kai, glyphsOf(codes...)); err == nil {
			reopened(t, cut.Data)
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load(b)
	}
}

func BenchmarkSubset(b *testing.B) {
	s := load(b)
	var codes []uint16
	for c := uint16(0x4E00); len(codes) < 500; c += 3 {
		if s.faces[FangSong].glyph(c) != 0 {
			codes = append(codes, c)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.Subset(FangSong, glyphsOf(codes...)); err != nil {
			b.Fatal(err)
		}
	}
}

// TestMaxTable checks that the maximum size of a table is also the maximum that is read at once.
func TestMaxTable(t *testing.T) {
	const most = 8 << 20
	s := source{ReaderAt: strings.NewReader(strings.Repeat("x", most+1)), size: most + 1}
	if b, err := s.at(0, most); len(b) != most || err != nil {
		t.Errorf("%d bytes, %v", len(b), err)
	}
	if _, err := s.at(0, most+1); !errors.Is(err, errDamaged) {
		t.Errorf("more than the most: %v", err)
	}
}
