package pdf

import (
	"encoding/binary"
	"errors"
	"math/bits"
	"slices"
	"sort"
)

// program is a TrueType face cut down to this document's characters.
type program struct {
	tables   map[string][]byte
	advances []int  // of each glyph, in thousandths of the em, rounded half away from zero
	em       int    // units per em
	box      [4]int // of all glyphs, in thousandths of the em: left, foot, right, head
	ascent   int    // in thousandths of the em, as the next two
	descent  int    // negative
	capital  int
	weight   int // 100 to 900
}

var errFace = errors.New("the face is damaged")

// big reads big-endian numbers; what lies behind the end reads as 0.
type big []byte

func (b big) u16(at int) int {
	if at < 0 || at+2 > len(b) {
		return 0
	}
	return int(binary.BigEndian.Uint16(b[at:]))
}

func (b big) i16(at int) int { return int(int16(b.u16(at))) }

func (b big) u32(at int) int { return b.u16(at)<<16 | b.u16(at+2) }

// newProgram reads the tables of a face.
func newProgram(data []byte) (*program, error) {
	p := &program{tables: map[string][]byte{}}
	b := big(data)
	if b.u32(0) != 0x00010000 {
		return nil, errFace
	}
	for i := range b.u16(4) {
		at := 12 + 16*i
		from, size := b.u32(at+8), b.u32(at+12)
		if at+16 > len(b) || from < 0 || size < 0 || from > len(b) || size > len(b)-from {
			return nil, errFace
		}
		p.tables[string(b[at:at+4])] = data[from : from+size]
	}
	if err := p.metrics(); err != nil {
		return nil, err
	}
	return p, nil
}

// metrics reads head, hhea, hmtx and OS/2.
func (p *program) metrics() error {
	head, hhea, hmtx, os2 := big(p.tables["head"]), big(p.tables["hhea"]), big(p.tables["hmtx"]), big(p.tables["OS/2"])
	glyphs, long := big(p.tables["maxp"]).u16(4), hhea.u16(34)
	p.em = head.u16(18)
	if p.em == 0 || glyphs == 0 || long == 0 || long > glyphs || len(hmtx) < 4*long || len(head) < 54 {
		return errFace
	}
	p.advances = make([]int, glyphs)
	for g := range p.advances {
		p.advances[g] = p.thousandths(hmtx.u16(4 * min(g, long-1)))
	}
	for i := range p.box {
		p.box[i] = p.thousandths(head.i16(36 + 2*i))
	}
	p.ascent, p.descent = p.thousandths(hhea.i16(4)), p.thousandths(hhea.i16(6))
	p.weight = 400
	if len(os2) >= 6 {
		p.weight = os2.u16(4)
	}
	p.capital = p.ascent
	if os2.u16(0) >= 2 {
		p.capital = p.thousandths(os2.i16(88))
	}
	return nil
}

// thousandths scales font units, rounded half away from zero (A 6.2.11.5 allows 1 of difference).
func (p *program) thousandths(units int) int {
	if units < 0 {
		return -p.thousandths(-units)
	}
	return (units*2000 + p.em) / (2 * p.em)
}

// glyph looks the code up in the cmap; 0 when it is not there.
func (p *program) glyph(code uint16) uint16 {
	b := format4(p.tables["cmap"])
	n := b.u16(6) / 2
	ends := 14
	starts := ends + 2*n + 2
	deltas := starts + 2*n
	offsets := deltas + 2*n
	i := sort.Search(n, func(i int) bool { return b.u16(ends+2*i) >= int(code) })
	if i == n || b.u16(starts+2*i) > int(code) {
		return 0
	}
	delta, offset := b.u16(deltas+2*i), b.u16(offsets+2*i)
	if offset == 0 {
		return uint16(int(code) + delta)
	}
	g := b.u16(offsets + 2*i + offset + 2*(int(code)-b.u16(starts+2*i)))
	if g == 0 {
		return 0
	}
	return uint16(g + delta)
}

// format4 finds the first subtable of that format in a cmap.
func format4(table []byte) big {
	b := big(table)
	for i := range b.u16(2) {
		if at := b.u32(4 + 8*i + 4); at >= 0 && at < len(b) && b.u16(at) == 4 {
			return b[at:]
		}
	}
	return nil
}

// embedded are the tables that a face in a PDF needs (ISO 32000-1, 9.9), in
// the order of a font file. Its names, its cmap and what editors use stay out:
// the file has its own way from code to glyph.
var embedded = []string{"cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"}

// sum is the whole of a font file with head.checkSumAdjustment in it.
const sum = 0xB1B0AFBA

// bytes gives the program that is embedded: a TrueType file with those tables.
func (p *program) bytes() []byte {
	var names []string
	size := 12
	for _, n := range embedded {
		if t, ok := p.tables[n]; ok {
			names = append(names, n)
			size += 16 + (len(t)+3)&^3
		}
	}
	be := binary.BigEndian
	steps := bits.Len(uint(len(names))) - 1
	out := make([]byte, 0, size)
	out = be.AppendUint32(out, 0x00010000)
	for _, v := range []int{len(names), 16 << steps, steps, 16*len(names) - 16<<steps} {
		out = be.AppendUint16(out, uint16(v))
	}
	at, adjust := 12+16*len(names), 0
	for _, n := range names {
		t := p.tables[n]
		if n == "head" {
			adjust = at + 8
			t = slices.Clone(t)
			be.PutUint32(t[8:], 0)
		}
		out = append(out, n...)
		out = be.AppendUint32(out, checksum(t))
		out = be.AppendUint32(out, uint32(at))
		out = be.AppendUint32(out, uint32(len(t)))
		at += (len(t) + 3) &^ 3
	}
	for _, n := range names {
		out = append(out, p.tables[n]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	be.PutUint32(out[adjust:], 0)
	be.PutUint32(out[adjust:], sum-checksum(out))
	return out
}

// checksum adds up the table's 32-bit words, the last one filled with zeros.
func checksum(t []byte) uint32 {
	var s uint32
	for ; len(t) >= 4; t = t[4:] {
		s += binary.BigEndian.Uint32(t)
	}
	var last [4]byte
	copy(last[:], t)
	return s + binary.BigEndian.Uint32(last[:])
}
