package face

import (
	"maps"
	"math/bits"
	"slices"
	"unicode/utf16"
)

// commonTables returns the tables of a subset that are the same for all readers: all except cmap and name.
func (c *collector) commonTables() (map[string][]byte, error) {
	n := len(c.starts)
	loca := make([]byte, 4*(n+1))
	for i, start := range c.starts {
		be.PutUint32(loca[4*i:], uint32(start))
	}
	be.PutUint32(loca[4*n:], uint32(len(c.glyf)))
	hmtx := make([]byte, 4*n)
	var widest uint16
	for i, m := range c.metrics {
		widest = max(widest, m.advance)
		be.PutUint16(hmtx[4*i:], m.advance)
		be.PutUint16(hmtx[4*i+2:], m.bearing)
	}
	tables := map[string][]byte{"glyf": c.glyf, "hmtx": hmtx, "loca": loca, "post": make([]byte, 32)}
	for _, tag := range []string{"OS/2", "cvt ", "fpgm", "head", "hhea", "maxp", "prep"} {
		b, err := c.table(c.in, tag, 0)
		if err != nil {
			return nil, err
		}
		if b != nil {
			tables[tag] = b
		}
	}
	post, err := c.table(c.in, "post", 16)
	if err != nil {
		return nil, err
	}
	copy(tables["post"], post[:16])
	be.PutUint32(tables["post"], 0x00030000)  // no glyph names
	be.PutUint32(tables["head"][8:], 0)       // checkSumAdjustment, computed by assemble
	be.PutUint16(tables["head"][50:], 1)      // long loca
	be.PutUint16(tables["hhea"][10:], widest) // advanceWidthMax
	be.PutUint16(tables["hhea"][34:], uint16(n))
	be.PutUint16(tables["maxp"][4:], uint16(n))
	return tables, nil
}

// Languages of names, by the numbers of Windows.
const (
	english = 0x409
	chinese = 0x804
)

// name is one entry of a name table, for Windows.
type name struct {
	language, id uint16
	text         string
}

// nameTable returns a name table with names, which are sorted by language and identifier.
func nameTable(names []name) []byte {
	var b []byte
	for _, v := range []int{0, len(names), 6 + 12*len(names)} {
		b = be.AppendUint16(b, uint16(v))
	}
	var texts []byte
	for _, n := range names {
		at := len(texts)
		for _, u := range utf16.Encode([]rune(n.text)) {
			texts = be.AppendUint16(texts, u)
		}
		for _, v := range []uint16{3, 1, n.language, n.id, uint16(len(texts) - at), uint16(at)} {
			b = be.AppendUint16(b, v)
		}
	}
	return append(b, texts...)
}

// subtableOf is a subtable of a cmap with its platform and encoding.
type subtableOf struct {
	platform, encoding uint16
	data               []byte
}

// cmapTable returns a cmap of subtables, which are sorted by platform and encoding.
func cmapTable(subtables ...subtableOf) []byte {
	b := be.AppendUint16(be.AppendUint16(nil, 0), uint16(len(subtables)))
	at := 4 + 8*len(subtables)
	for _, s := range subtables {
		b = be.AppendUint16(be.AppendUint16(b, s.platform), s.encoding)
		b = be.AppendUint32(b, uint32(at))
		at += len(s.data)
	}
	for _, s := range subtables {
		b = append(b, s.data...)
	}
	return b
}

// format4Of returns a subtable of format 4 that maps sorted codes to glyphs. A segment is a run of codes with
// consecutive glyphs.
func format4Of(codes, glyphs []uint16) []byte {
	type segment struct{ start, end, delta uint16 }
	var segments []segment
	for i, c := range codes {
		if c == 0xFFFF {
			continue // the code of the last segment, not a character
		}
		delta := glyphs[i] - c
		if k := len(segments) - 1; k >= 0 && segments[k].end+1 == c && segments[k].delta == delta {
			segments[k].end = c
			continue
		}
		segments = append(segments, segment{c, c, delta})
	}
	segments = append(segments, segment{0xFFFF, 0xFFFF, 1})
	n := len(segments)
	power := bits.Len(uint(n)) - 1
	var b []byte
	search := 2 << power
	for _, v := range []int{4, 16 + 8*n, 0, 2 * n, search, power, 2*n - search} {
		b = be.AppendUint16(b, uint16(v))
	}
	for _, s := range segments {
		b = be.AppendUint16(b, s.end)
	}
	b = be.AppendUint16(b, 0)
	for _, s := range segments {
		b = be.AppendUint16(b, s.start)
	}
	for _, s := range segments {
		b = be.AppendUint16(b, s.delta)
	}
	return append(b, make([]byte, 2*n)...) // idRangeOffset
}

// format12Of returns a subtable of format 12 that maps sorted characters, including those beyond the BMP, to glyphs.
func format12Of(runes []rune, glyphs []uint16) []byte {
	b := be.AppendUint32(nil, 12<<16)
	for _, v := range []int{16 + 12*len(runes), 0, len(runes)} {
		b = be.AppendUint32(b, uint32(v))
	}
	for i, r := range runes {
		for _, v := range []uint32{uint32(r), uint32(r), uint32(glyphs[i])} {
			b = be.AppendUint32(b, v)
		}
	}
	return b
}

// assemble returns a TrueType file with the tables, sorted by tag, their directory and all checksums. In head the
// checksum of the whole file (checkSumAdjustment) must be 0; assemble sets it.
func assemble(tables map[string][]byte) []byte {
	tags := slices.Sorted(maps.Keys(tables))
	n := len(tags)
	power := bits.Len(uint(n)) - 1
	out := be.AppendUint32(nil, 0x00010000)
	for _, v := range []int{n, 16 << power, power, 16*n - 16<<power} {
		out = be.AppendUint16(out, uint16(v))
	}
	at := 12 + 16*n
	for _, tag := range tags {
		b := tables[tag]
		out = append(out, tag...)
		out = be.AppendUint32(out, checksum(b))
		out = be.AppendUint32(out, uint32(at))
		out = be.AppendUint32(out, uint32(len(b)))
		at += (len(b) + 3) &^ 3
	}
	var head int // offset of that table, which every face has
	for _, tag := range tags {
		if tag == "head" {
			head = len(out)
		}
		out = append(out, tables[tag]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	be.PutUint32(out[head+8:], 0xB1B0AFBA-checksum(out))
	return out
}

// checksum returns the sum of b as big-endian 32-bit numbers; missing bytes at the end count as 0.
func checksum(b []byte) uint32 {
	sum := uint32(0)
	for some := range slices.Chunk(b, 4) {
		var word [4]byte
		copy(word[:], some)
		sum += be.Uint32(word[:])
	}
	return sum
}
