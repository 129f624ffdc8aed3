package face

import (
	"fmt"
	"slices"
)

// Subset makes a TrueType file of the glyphs that codes show, besides the empty
// box. It has a cmap of format 4 from those codes and a full metric for each
// glyph. The same codes, in whatever order, give the same bytes, and the
// caller may write into them. A code that the face lacks is an error.
func (s *Set) Subset(id ID, codes []uint16) ([]byte, error) {
	f := s.faces[id]
	b, err := f.subset(codes)
	if err != nil {
		return nil, fmt.Errorf("face %s: %w", f.file, err)
	}
	return b, nil
}

func (f *font) subset(codes []uint16) ([]byte, error) {
	in, err := f.source()
	if err != nil {
		return nil, err
	}
	defer in.close()
	codes = slices.Compact(slices.Sorted(slices.Values(codes)))
	p, err := f.picker(in, &stock{})
	if err != nil {
		return nil, err
	}
	size := 0
	for _, code := range codes {
		g := f.glyph(code)
		size += int(p.loca[g+1]-p.loca[g]) + 3
	}
	p.glyf = make([]byte, 0, min(size, maxSubset)+1024) // and the empty box
	if _, err = p.pick(0); err != nil {
		return nil, err
	}
	chosen := make([]uint16, len(codes))
	for i, code := range codes {
		if chosen[i], err = p.show(code); err != nil {
			return nil, err
		}
	}
	tables, err := p.shared()
	if err != nil {
		return nil, err
	}
	tables["cmap"] = cmapTable(subtableOf{3, 1, format4Of(codes, chosen)})
	tables["name"] = nameTable([]name{{english, namePostScript, f.postScript}})
	return assemble(tables), nil
}

// locations gives where each glyph begins in glyf, and where the last one ends.
func (f *font) locations(in source) ([]int64, error) {
	head, err := f.table(in, "head", 54)
	if err != nil {
		return nil, err
	}
	long := be.Uint16(head[50:]) == 1
	size := 2
	if long {
		size = 4
	}
	b, err := f.table(in, "loca", size*(f.glyphs+1))
	if err != nil {
		return nil, err
	}
	end := f.tables["glyf"].length
	loca := make([]int64, f.glyphs+1)
	for i := range loca {
		if long {
			loca[i] = int64(be.Uint32(b[4*i:]))
		} else {
			loca[i] = 2 * int64(be.Uint16(b[2*i:]))
		}
		if i > 0 && loca[i] < loca[i-1] || loca[i] > end {
			return nil, fmt.Errorf("table loca: %w", errDamaged)
		}
	}
	return loca, nil
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
	base   int64          // where glyf begins in the file
	loca   []int64        // of each glyph, counted from there
	places map[int]uint16 // glyph of the face -> glyph of the subset
	busy   map[int]bool   // glyphs of the face whose components are being picked
}

// picker makes one that reads from in.
func (f *font) picker(in source, out *stock) (*picker, error) {
	loca, err := f.locations(in)
	return &picker{font: f, stock: out, in: in, base: f.tables["glyf"].offset, loca: loca, places: map[int]uint16{}, busy: map[int]bool{}}, err
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
	begin, size := len(p.glyf), int(p.loca[g+1]-p.loca[g])
	p.glyf = slices.Grow(p.glyf, size+3)[:begin+size]
	outline := p.glyf[begin:]
	if err := p.in.read(outline, p.base+p.loca[g]); err != nil {
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
