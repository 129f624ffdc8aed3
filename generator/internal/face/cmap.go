package face

import (
	"fmt"
	"sort"
)

// cmap maps BMP codes to glyphs. It reads the subtable in place, of format 4 or 12.
type cmap struct {
	// Format 4: the arrays of the subtable, each with an entry for each of segments.
	segments       int
	ends, starts   []byte
	deltas, ranges []byte // ranges extends to the end of the subtable
	groups         []byte // format 12: 12 bytes for each group; nil for format 4
}

// newCmap returns the best Unicode subtable of the cmap table b: format 12 before 4.
func newCmap(b []byte) (cmap, error) {
	n := int(be.Uint16(b[2:]))
	if len(b) < 4+8*n {
		return cmap{}, fmt.Errorf("table cmap: %w", errDamaged)
	}
	var best cmap
	found := false
	for i := range n {
		rec := b[4+8*i:]
		platform, encoding, at := be.Uint16(rec), be.Uint16(rec[2:]), int64(be.Uint32(rec[4:]))
		unicode := platform == 0 || platform == 3 && (encoding == 1 || encoding == 10)
		if !unicode || at+4 > int64(len(b)) {
			continue
		}
		c, ok := subtable(b[at:])
		if ok && (!found || best.groups == nil && c.groups != nil) {
			best, found = c, true
		}
	}
	if !found {
		return best, fmt.Errorf("table cmap has no Unicode subtable of format 4 or 12: %w", errDamaged)
	}
	return best, nil
}

// subtable returns the subtable b, and whether its format is supported and its size right.
func subtable(b []byte) (cmap, bool) {
	switch be.Uint16(b) {
	case 4:
		return format4(b)
	case 12:
		if len(b) < 16 {
			return cmap{}, false
		}
		n := int64(be.Uint32(b[12:]))
		if int64(len(b)) < 16+12*n {
			return cmap{}, false
		}
		return cmap{groups: b[16 : 16+12*n]}, true
	}
	return cmap{}, false
}

// format4 returns the subtable b of format 4, and whether its size is right.
func format4(b []byte) (cmap, bool) {
	if len(b) < 16 {
		return cmap{}, false
	}
	n := int(be.Uint16(b[6:])) / 2
	if n == 0 || len(b) < 16+8*n {
		return cmap{}, false
	}
	return cmap{segments: n, ends: b[14:], starts: b[16+2*n:], deltas: b[16+4*n:], ranges: b[16+6*n:]}, true
}

// glyph returns the glyph of a code, or 0. The result may exceed the number of glyphs.
func (c *cmap) glyph(code uint16) int {
	if c.groups != nil {
		return c.group(uint32(code))
	}
	i := sort.Search(c.segments, func(i int) bool { return be.Uint16(c.ends[2*i:]) >= code })
	if i == c.segments {
		return 0
	}
	start := be.Uint16(c.starts[2*i:])
	if code < start {
		return 0
	}
	delta, offset := be.Uint16(c.deltas[2*i:]), int(be.Uint16(c.ranges[2*i:]))
	if offset == 0 {
		return int(code + delta)
	}
	at := 2*i + offset + 2*int(code-start)
	if at+2 > len(c.ranges) {
		return 0
	}
	g := be.Uint16(c.ranges[at:])
	if g == 0 {
		return 0
	}
	return int(g + delta)
}

// group returns the glyph of a code in a subtable of format 12, or 0.
func (c *cmap) group(code uint32) int {
	n := len(c.groups) / 12
	i := sort.Search(n, func(i int) bool { return be.Uint32(c.groups[12*i+4:]) >= code })
	if i == n {
		return 0
	}
	start, glyph := be.Uint32(c.groups[12*i:]), be.Uint32(c.groups[12*i+8:])
	if code < start || glyph > 0xFFFF {
		return 0
	}
	return int(glyph + code - start)
}
