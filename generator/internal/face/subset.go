package face

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"fazhi/generator/internal/unit"
)

// Subset is a font reduced to the characters of one document. Its glyphs are found by their numbers, as in a PDF.
// Lengths are rounded half away from zero.
type Subset struct {
	Data    []byte     // a TrueType file; the caller may change it
	Glyphs  []uint16   // number in Data of each Glyph in the argument
	Box     [4]unit.Em // bounding box of all glyphs of the whole font: left, bottom, right, top
	Ascent  unit.Em    // height above the baseline, positive
	Descent unit.Em    // depth below the baseline, negative
	Capital unit.Em    // height of capitals, or Ascent if the font does not state it
	Weight  int        // from 100 to 900
}

// embedded are the tables that a font in a PDF needs (ISO 32000-1, 9.9). Names, cmap and tables for editors are left
// out.
var embedded = []string{"cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"}

// Glyph is the glyph of a code with space added after it.
type Glyph struct {
	Code  uint16
	Wider unit.Em // added to the advance; not negative
}

// Subset returns the subset of font id with the glyphs and the empty box. The same glyphs, in any order, result in
// the same Data. A code that is not in the font is an error.
func (s *Set) Subset(id ID, glyphs []Glyph) (*Subset, error) {
	f := s.faces[id]
	cut, err := f.subset(glyphs)
	if err != nil {
		return nil, fmt.Errorf("face %s: %w", f.file, err)
	}
	return cut, nil
}

// subset implements Set.Subset.
func (f *font) subset(glyphs []Glyph) (*Subset, error) {
	in, err := f.source()
	if err != nil {
		return nil, err
	}
	defer in.close()
	p := f.collector(in, &glyphStore{})
	if _, err = p.addGlyph(0, 0); err != nil {
		return nil, err
	}
	sorted := slices.SortedFunc(slices.Values(glyphs), func(a, b Glyph) int {
		return cmp.Or(cmp.Compare(a.Code, b.Code), cmp.Compare(a.Wider, b.Wider))
	})
	for _, g := range sorted {
		if _, err = p.addCode(g.Code, g.Wider); err != nil {
			return nil, err
		}
	}
	tables, err := p.commonTables()
	if err != nil {
		return nil, err
	}
	cut := f.withMetrics(tables)
	for _, g := range glyphs {
		cut.Glyphs = append(cut.Glyphs, p.places[copied{f.glyph(g.Code), g.Wider}])
	}
	maps.DeleteFunc(tables, func(tag string, _ []byte) bool { return !slices.Contains(embedded, tag) })
	cut.Data = assemble(tables)
	return cut, nil
}

// withMetrics returns a Subset with the values of head, hhea and OS/2.
func (f *font) withMetrics(tables map[string][]byte) *Subset {
	head, hhea := tables["head"], tables["hhea"]
	var os2 [90]byte
	copy(os2[:], tables["OS/2"])
	number := func(table []byte, at int) unit.Em { return f.ems(int(int16(be.Uint16(table[at:])))) }
	cut := &Subset{Ascent: number(hhea, 4), Descent: number(hhea, 6), Weight: cmp.Or(int(be.Uint16(os2[4:])), 400)}
	for i := range cut.Box {
		cut.Box[i] = number(head, 36+2*i)
	}
	cut.Capital = cut.Ascent
	if height := number(os2[:], 88); height > 0 { // only in a table of version 2 or later
		cut.Capital = height
	}
	return cut
}

// ems returns a number of font units as ems, rounded half away from zero.
func (f *font) ems(units int) unit.Em {
	if units < 0 {
		return -f.ems(-units)
	}
	return (unit.Em(2*units)*unit.OneEm + unit.Em(f.em)) / unit.Em(2*f.em)
}

// extent returns the offset of glyph g in the file and its size, in bytes.
func (f *font) extent(in source, g int) (at, size int64, err error) {
	width := int64(2)
	if f.longOffsets {
		width = 4
	}
	var buf [8]byte
	b := buf[:width+width]
	loca, glyf := f.tables["loca"], f.tables["glyf"]
	if width*int64(g+2) > loca.length {
		return 0, 0, fmt.Errorf("table loca: %w", errDamaged)
	}
	if err := in.read(b, loca.offset+width*int64(g)); err != nil {
		return 0, 0, err
	}
	from, to := 2*int64(be.Uint16(b)), 2*int64(be.Uint16(b[2:]))
	if f.longOffsets {
		from, to = int64(be.Uint32(b)), int64(be.Uint32(b[4:]))
	}
	if from > to || to > glyf.length {
		return 0, 0, fmt.Errorf("table loca: %w", errDamaged)
	}
	return glyf.offset + from, to - from, nil
}

// glyphStore contains the glyphs of a file that is being made.
type glyphStore struct {
	glyf    []byte   // outlines, each padded to four bytes
	starts  []int    // offset of each in glyf
	metrics []metric // metrics of each
}

// metric is a glyph's advance and left side bearing in font units.
type metric struct{ advance, bearing uint16 }

// collector copies glyphs of one font, in the order in which they are requested. Several collectors may share a
// glyphStore, so that one file contains glyphs of several fonts.
type collector struct {
	*font
	*glyphStore
	in     source
	places map[copied]uint16 // numbers of glyphs in the subset
	active map[int]bool      // composite glyphs of the font that are being copied
}

// copied is a glyph of the font with its additional advance.
type copied struct {
	glyph int
	wider unit.Em
}

// collector returns a collector that reads from in and adds to out.
func (f *font) collector(in source, out *glyphStore) *collector {
	return &collector{font: f, glyphStore: out, in: in, places: map[copied]uint16{}, active: map[int]bool{}}
}

// addCode copies the glyph of a code with a wider advance and returns its number in the subset.
func (c *collector) addCode(code uint16, wider unit.Em) (uint16, error) {
	g := c.glyph(code)
	if g == 0 {
		return 0, fmt.Errorf("no glyph for U+%04X", code)
	}
	return c.addGlyph(g, wider)
}

// maxSubset is the maximum size of a subset in bytes. It could be exceeded by a damaged file, in which outlines
// overlap.
const maxSubset = 64 << 20

// addGlyph copies glyph g with a wider advance, and its components, and returns its number in the subset.
func (c *collector) addGlyph(g int, wider unit.Em) (uint16, error) {
	if at, ok := c.places[copied{g, wider}]; ok {
		if c.active[g] {
			return 0, fmt.Errorf("glyph %d is a component of itself: %w", g, errDamaged)
		}
		return at, nil
	}
	if len(c.glyf) > maxSubset || len(c.starts) > 0xFFFE {
		return 0, errDamaged
	}
	at := uint16(len(c.starts))
	c.places[copied{g, wider}] = at
	advance, bearing := c.metric(g)
	advance += uint16((int(wider)*c.em + int(unit.OneEm)/2) / int(unit.OneEm))
	c.metrics = append(c.metrics, metric{advance, bearing})
	c.starts = append(c.starts, len(c.glyf))
	from, size, err := c.extent(c.in, g)
	if err != nil {
		return 0, fmt.Errorf("glyph %d: %w", g, err)
	}
	begin := len(c.glyf)
	c.glyf = slices.Grow(c.glyf, int(size)+3)[:begin+int(size)]
	outline := c.glyf[begin:]
	if err := c.in.read(outline, from); err != nil {
		return 0, fmt.Errorf("glyph %d: %w", g, err)
	}
	for len(c.glyf)%4 != 0 {
		c.glyf = append(c.glyf, 0)
	}
	if len(outline) < 10 || be.Uint16(outline)&0x8000 == 0 {
		return at, nil
	}
	c.active[g] = true
	defer delete(c.active, g)
	return at, c.components(g, begin, slices.Clone(outline))
}

// Flags of a component.
const (
	wordArguments  = 1 << 0
	scaled         = 1 << 3
	moreComponents = 1 << 5
	scaledXY       = 1 << 6
	twoByTwo       = 1 << 7
)

// components copies the components of composite glyph g and writes their numbers into its copy, from begin.
func (c *collector) components(g, begin int, outline []byte) error {
	for at := 10; ; {
		if at+6 > len(outline) || int(be.Uint16(outline[at+2:])) >= c.glyphs {
			return fmt.Errorf("glyph %d: %w", g, errDamaged)
		}
		flags, part := be.Uint16(outline[at:]), int(be.Uint16(outline[at+2:]))
		n, err := c.addGlyph(part, 0)
		if err != nil {
			return err
		}
		be.PutUint16(c.glyf[begin+at+2:], n)
		at += 6
		if flags&wordArguments != 0 {
			at += 2
		}
		switch {
		case flags&scaled != 0:
			at += 2
		case flags&scaledXY != 0:
			at += 4
		case flags&twoByTwo != 0:
			at += 8
		}
		if flags&moreComponents == 0 {
			return nil
		}
	}
}
