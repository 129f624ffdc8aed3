package face

import (
	"fmt"
	"maps"
	"slices"
)

// Subset is a face cut down to the characters of one document that finds
// glyphs by their numbers, as a PDF does. Lengths are in thousandths of the em,
// rounded half away from zero.
type Subset struct {
	Data    []byte   // a TrueType file; the caller may write into it
	Glyphs  []uint16 // for each code asked for, its glyph in Data
	Box     [4]int   // of all glyphs of the whole face: left, foot, right, head
	Ascent  int
	Descent int // negative
	Capital int // height of capitals; that of Ascent when the face does not say
	Weight  int // 100 to 900
}

// embedded are the tables that a face in a PDF needs (ISO 32000-1, 9.9). Its
// names, its cmap and what editors use stay out.
var embedded = []string{"cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"}

// Subset cuts the glyphs that codes show out of a face, besides the empty box.
// The same codes, in whatever order, give the same Data. A code that the face
// lacks is an error.
func (s *Set) Subset(id ID, codes []uint16) (*Subset, error) {
	f := s.faces[id]
	cut, err := f.subset(codes)
	if err != nil {
		return nil, fmt.Errorf("face %s: %w", f.file, err)
	}
	return cut, nil
}

// typical is how many bytes an outline takes.
const typical = 400

func (f *font) subset(codes []uint16) (*Subset, error) {
	in, err := f.source()
	if err != nil {
		return nil, err
	}
	defer in.close()
	p := f.picker(in, &stock{glyf: make([]byte, 0, typical*(len(codes)+1))})
	if _, err = p.pick(0); err != nil {
		return nil, err
	}
	for _, code := range slices.Sorted(slices.Values(codes)) {
		if _, err = p.show(code); err != nil {
			return nil, err
		}
	}
	tables, err := p.shared()
	if err != nil {
		return nil, err
	}
	cut := f.measured(tables)
	for _, code := range codes {
		cut.Glyphs = append(cut.Glyphs, p.places[f.glyph(code)])
	}
	maps.DeleteFunc(tables, func(tag string, _ []byte) bool { return !slices.Contains(embedded, tag) })
	cut.Data = Assemble(tables)
	return cut, nil
}

// measured gives a Subset with what head, hhea and OS/2 say.
func (f *font) measured(tables map[string][]byte) *Subset {
	head, hhea, os2 := tables["head"], tables["hhea"], tables["OS/2"]
	number := func(table []byte, at int) int { return f.thousandths(int(int16(be.Uint16(table[at:])))) }
	cut := &Subset{Ascent: number(hhea, 4), Descent: number(hhea, 6), Weight: 400}
	for i := range cut.Box {
		cut.Box[i] = number(head, 36+2*i)
	}
	if len(os2) >= 6 {
		cut.Weight = int(be.Uint16(os2[4:]))
	}
	cut.Capital = cut.Ascent
	if len(os2) >= 90 && be.Uint16(os2) >= 2 && number(os2, 88) > 0 {
		cut.Capital = number(os2, 88)
	}
	return cut
}

// thousandths scales font units.
func (f *font) thousandths(units int) int {
	if units < 0 {
		return -f.thousandths(-units)
	}
	return (units*2000 + f.em) / (2 * f.em)
}

// extent gives where glyph g begins in the file, and its size.
func (f *font) extent(in source, g int) (at, size int64, err error) {
	width := int64(2)
	if f.longOffsets {
		width = 4
	}
	var buf [8]byte
	b := buf[:2*width]
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

// stock is the glyphs of a file that is being made.
type stock struct {
	glyf    []byte // outlines, each padded to four bytes
	starts  []int  // where each begins in glyf
	metrics []metric
}

// metric is a glyph's advance and left side bearing in font units.
type metric struct{ advance, bearing uint16 }

// picker gathers glyphs of one face in the order in which they are first asked
// for. Several may share a stock: then one file shows several faces.
type picker struct {
	*font
	*stock
	in     source
	places map[int]uint16 // glyph of the face -> glyph of the subset
	busy   map[int]bool   // glyphs of the face whose components are being picked
}

// picker makes one that reads from in.
func (f *font) picker(in source, out *stock) *picker {
	return &picker{font: f, stock: out, in: in, places: map[int]uint16{}, busy: map[int]bool{}}
}

// show takes the glyph of a code over.
func (p *picker) show(code uint16) (uint16, error) {
	g := p.glyph(code)
	if g == 0 {
		return 0, fmt.Errorf("no glyph for U+%04X", code)
	}
	return p.pick(g)
}

// maxSubset bounds what a damaged file, in which outlines overlap, could grow to.
const maxSubset = 64 << 20

// pick takes glyph g over, and the glyphs that it is composed of.
func (p *picker) pick(g int) (uint16, error) {
	if at, ok := p.places[g]; ok {
		if p.busy[g] {
			return 0, fmt.Errorf("glyph %d is made of itself: %w", g, errDamaged)
		}
		return at, nil
	}
	if len(p.glyf) > maxSubset || len(p.starts) > 0xFFFE {
		return 0, errDamaged
	}
	at := uint16(len(p.starts))
	p.places[g] = at
	advance, bearing := p.metric(g)
	p.metrics = append(p.metrics, metric{advance, bearing})
	p.starts = append(p.starts, len(p.glyf))
	from, size, err := p.extent(p.in, g)
	if err != nil {
		return 0, fmt.Errorf("glyph %d: %w", g, err)
	}
	begin := len(p.glyf)
	p.glyf = slices.Grow(p.glyf, int(size)+3)[:begin+int(size)]
	outline := p.glyf[begin:]
	if err := p.in.read(outline, from); err != nil {
		return 0, fmt.Errorf("glyph %d: %w", g, err)
	}
	for len(p.glyf)%4 != 0 {
		p.glyf = append(p.glyf, 0)
	}
	if len(outline) < 10 || be.Uint16(outline)&0x8000 == 0 {
		return at, nil
	}
	p.busy[g] = true
	defer delete(p.busy, g)
	return at, p.components(g, begin, slices.Clone(outline))
}

// Flags of a component.
const (
	wordArguments  = 1 << 0
	scaled         = 1 << 3
	moreComponents = 1 << 5
	scaledXY       = 1 << 6
	twoByTwo       = 1 << 7
)

// components picks the parts of a composite glyph and renumbers them where the
// glyph was copied to (begin).
func (p *picker) components(g, begin int, outline []byte) error {
	for at := 10; ; {
		if at+4 > len(outline) {
			return fmt.Errorf("glyph %d: %w", g, errDamaged)
		}
		flags, part := be.Uint16(outline[at:]), int(be.Uint16(outline[at+2:]))
		if part >= p.glyphs {
			return fmt.Errorf("glyph %d: %w", g, errDamaged)
		}
		n, err := p.pick(part)
		if err != nil {
			return err
		}
		be.PutUint16(p.glyf[begin+at+2:], n)
		at += 4 + 2
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
