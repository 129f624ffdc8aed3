package face

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// words returns big-endian numbers of 16 bits.
func words(all ...uint16) (b []byte) {
	for _, w := range all {
		b = be.AppendUint16(b, w)
	}
	return b
}

// TestGlyph looks up codes at both ends of segments and groups, in a list of glyphs, and beyond all segments.
func TestGlyph(t *testing.T) {
	segments := cmap{segments: 2, ends: words(10, 20), starts: words(5, 15), deltas: words(100, 3),
		ranges: words(0, 2, 7, 0, 9)}
	for code, want := range map[uint16]int{4: 0, 5: 105, 10: 110, 11: 0, 14: 0, 15: 10, 16: 0,
		17: 12, 18: 0, 20: 0, 21: 0} {
		if got := segments.glyph(code); got != want {
			t.Errorf("code %d has glyph %d, want %d", code, got, want)
		}
	}
	groups := cmap{groups: words(0, 5, 0, 10, 0, 100, 0, 15, 0, 20, 0, 0xFFF0, 0, 30, 0, 40, 1, 0)}
	for code, want := range map[uint16]int{4: 0, 5: 100, 10: 105, 11: 0, 14: 0, 15: 0xFFF0, 20: 0xFFF5, 21: 0,
		30: 0, 40: 0, 41: 0} {
		if got := groups.glyph(code); got != want {
			t.Errorf("code %d of a group has glyph %d, want %d", code, got, want)
		}
	}
}

// TestReadPrivate checks that the first and the last private code, and the first character beyond the BMP, are
// accepted, and no values beyond them.
func TestReadPrivate(t *testing.T) {
	for line, ok := range map[string]bool{
		"U+20164\tU+E000\t𠅤": true, "U+20164\tU+F8FF\t𠅤\r": true, "U+20164\tU+DFFF\t𠅤": false,
		"U+20164\tU+F900\t𠅤": false,
		"U+10000\tU+E000\t𐀀": true, "U+FFFF\tU+E000\t\uFFFF": false, "U+1FFFFF\tU+E000\tx": true,
		"U+200000\tU+E000\tx": false,
		"U+20164\tU+E000":     false, "U+20164\tU+E000\t𠅤\tx": false, "U+ZZ\tU+E000\tx": false,
		"U+20164\tU+1E000\t𠅤": false,
	} {
		codes, err := readPrivate([]byte("U+20166\tU+E001\t𠅦\n" + line + "\n"))
		if (err == nil) != ok || ok && len(codes) != 2 || err != nil && !strings.HasPrefix(err.Error(), "nonbmp_pua.tsv:2:") {
			t.Errorf("%q: %v, %v", line, codes, err)
		}
	}
}

// TestNames checks that family, full, PostScript and typographic family names (OpenType, table name) are read in all
// languages, and the printable characters of the first PostScript name. A name for Macintosh is ASCII.
func TestNames(t *testing.T) {
	var all []name
	for id := range uint16(20) {
		all = append(all, name{english, id, fmt.Sprint("n /", id)}, name{chinese, id, fmt.Sprint("名", id)})
	}
	table := append(nameTable(all), "Mac"...)
	be.PutUint16(table[6:], 1) // the first is for Macintosh
	be.PutUint16(table[6+6:], nameFamily)
	be.PutUint16(table[6+8:], 3)
	be.PutUint16(table[6+10:], uint16(len(table)-3-6-12*len(all)))
	data := assemble(map[string][]byte{"name": table, "head": make([]byte, 54)})
	f := &font{fsys: fstest.MapFS{"x.ttf": {Data: data}}, file: "x.ttf"}
	in, err := f.source()
	if err != nil {
		t.Fatal(err)
	}
	defer in.close()
	if err := errors.Join(f.readDirectory(in), f.readNames(in)); err != nil {
		t.Fatal(err)
	}
	want := "[Mac n /1 名1 n /4 名4 n /6 名6 n /16 名16]"
	if got := fmt.Sprint(f.names); got != want || f.postScript != "n6" {
		t.Errorf("%s, %s, want %s", got, f.postScript, want)
	}
	if names, err := f.englishNames(in); err != nil || len(names) != 19 || names[3] != "n /3" {
		t.Errorf("%d English names: %v", len(names), err)
	}
}

// TestNoNames checks that a table without names is accepted, and that a table too short for its names is damaged.
func TestNoNames(t *testing.T) {
	for count, damaged := range map[uint16]bool{0: false, 1: true} {
		data := assemble(map[string][]byte{"name": words(0, count, 6), "head": make([]byte, 54)})
		f := &font{fsys: fstest.MapFS{"x.ttf": {Data: data}}, file: "x.ttf"}
		in, err := f.source()
		if err != nil {
			t.Fatal(err)
		}
		defer in.close()
		if err := errors.Join(f.readDirectory(in), f.readNames(in)); (err != nil) != damaged || len(f.names) > 0 {
			t.Errorf("%d names: %v, %v", count, f.names, err)
		}
	}
}

// TestGlyphs checks that the number after the last glyph of the font is not a glyph.
func TestGlyphs(t *testing.T) {
	codes := cmap{segments: 1, ends: words(10), starts: words(5), deltas: words(100), ranges: words(0)}
	f := &font{glyphs: 107, cmap: codes}
	for code, want := range map[uint16]int{6: 106, 7: 0, 8: 0} {
		if got := f.glyph(code); got != want {
			t.Errorf("%d: %d, want %d", code, got, want)
		}
	}
}

// TestExtendBounds checks that the bounds of head and maxp are extended to those of outlines, which begin with the
// number of contours and four bounds, followed by the last point of each contour (OpenType, table glyf).
func TestExtendBounds(t *testing.T) {
	const minus9, minus5 = 0xFFF7, 0xFFFB
	outline := words(2, minus5, minus5, 9, 15, 3, 7)
	for _, c := range []struct {
		outlines [][]byte
		maxp     int // its length
		want     string
	}{
		{[][]byte{outline}, 32, "-5 -9 9 20, 8 points, 2 contours"},
		{[][]byte{outline[:13]}, 32, "-5 -9 9 20, 5 points, 1 contours"},
		{[][]byte{outline[:9]}, 32, "-3 -9 5 20, 5 points, 1 contours"},
		{[][]byte{outline[:10], words(1, 0, 0, 5, 20, 3)}, 32, "-5 -9 9 20, 5 points, 1 contours"},
		{[][]byte{words(1, 0, minus9, 0, 21, 9), nil, words(0, 0, 0, 6, 0, 99)}, 32, "-3 -9 6 21, 10 points, 1 contours"},
		{[][]byte{words(0xFFFF, 0, 0, 6, 0, 99, 99)}, 32, "-3 -9 6 20, 5 points, 1 contours"},
		{[][]byte{outline}, 10, "-5 -9 9 20, 8 points, 2 contours"},
		{[][]byte{outline}, 9, "-5 -9 9 20, 5 points, 1 contours"},
	} {
		store := &glyphStore{}
		for _, b := range c.outlines {
			store.starts, store.glyf = append(store.starts, len(store.glyf)), append(store.glyf, b...)
		}
		head, maxp := make([]byte, 54), make([]byte, 32)
		copy(head[36:], words(0xFFFD, minus9, 5, 20))
		copy(maxp[6:], words(5, 1))
		(&collector{glyphStore: store}).extendBounds(maxp[:c.maxp], head)
		side := func(i int) int { return int(int16(be.Uint16(head[36+2*i:]))) }
		got := fmt.Sprintf("%d %d %d %d, %d points, %d contours", side(0), side(1), side(2), side(3), be.Uint16(maxp[6:]),
			be.Uint16(maxp[8:]))
		if got != c.want {
			t.Errorf("%v: %s, want %s", c.outlines, got, c.want)
		}
	}
}
