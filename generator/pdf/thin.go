package pdf

import (
	"encoding/binary"
	"slices"
)

// Flags of a point in a simple glyph (the TrueType reference, table glyf).
const (
	onCurve    = 1 << 0
	shortX     = 1 << 1
	shortY     = 1 << 2
	repeatFlag = 1 << 3
	sameX      = 1 << 4 // with shortX: the step is positive
	sameY      = 1 << 5
)

// nearMiddle is by how many font units, doubled, a point on the curve may stand
// beside the middle of its neighbours and still be left out: three thousandths
// of the em are 0.017 mm at 3号, less than half a dot of a printer with 600 dpi.
const nearMiddle = 6

// thin leaves out of every outline the points on the curve that a reader finds
// by itself: those in the middle of two points off the curve. What it cannot
// read it leaves as it is.
func (p *program) thin() {
	glyf, loca := p.tables["glyf"], big(p.tables["loca"])
	if big(p.tables["head"]).u16(50) != 1 || len(loca)%4 != 0 { // our subsets have long offsets
		return
	}
	out := make([]byte, 0, len(glyf))
	starts := make([]byte, 0, len(loca))
	for i := 0; i+8 <= len(loca); i += 4 {
		from, to := loca.u32(i), loca.u32(i+4)
		if from > to || to > len(glyf) {
			return
		}
		starts = binary.BigEndian.AppendUint32(starts, uint32(len(out)))
		out = append(out, thinned(glyf[from:to])...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	p.tables["glyf"] = out
	p.tables["loca"] = binary.BigEndian.AppendUint32(starts, uint32(len(out)))
}

// point is one point of an outline, in font units.
type point struct {
	x, y int
	on   bool
}

// thinned gives a simple glyph without its needless points; a composite one, an
// empty one and one that is not as it should be come back as they are.
func thinned(glyph []byte) []byte {
	contours, ok := outline(glyph)
	if !ok {
		return glyph
	}
	for i, c := range contours {
		contours[i] = leaveOut(c)
	}
	if less := encodeOutline(glyph[:10], contours); len(less) < len(glyph) {
		return less
	}
	return glyph
}

// leaveOut drops needless points; the first one stays, so that a contour always begins on the curve where it did.
func leaveOut(c []point) []point {
	var kept []point
	for i, q := range c {
		before, after := c[(i+len(c)-1)%len(c)], c[(i+1)%len(c)]
		if i > 0 && q.on && !before.on && !after.on &&
			abs(before.x+after.x-2*q.x) <= nearMiddle && abs(before.y+after.y-2*q.y) <= nearMiddle {
			continue
		}
		kept = append(kept, q)
	}
	return kept
}

func abs(n int) int { return max(n, -n) }

// outline reads the contours of a simple glyph.
func outline(glyph []byte) ([][]point, bool) {
	b := big(glyph)
	n := b.i16(0)
	if len(glyph) < 12 || n <= 0 || 12+2*n > len(glyph) {
		return nil, false
	}
	points := b.u16(10+2*(n-1)) + 1
	at := 10 + 2*n
	at += 2 + b.u16(at)
	flags := make([]byte, 0, points)
	for len(flags) < points {
		if at >= len(glyph) {
			return nil, false
		}
		f, times := glyph[at], 1
		if at++; f&repeatFlag != 0 {
			if at >= len(glyph) {
				return nil, false
			}
			times += int(glyph[at])
			at++
		}
		for range times {
			flags = append(flags, f)
		}
	}
	all := make([]point, points)
	x, at, okX := steps(glyph, at, flags[:points], shortX, sameX)
	y, _, okY := steps(glyph, at, flags[:points], shortY, sameY)
	if !okX || !okY {
		return nil, false
	}
	for i := range all {
		all[i] = point{x[i], y[i], flags[i]&onCurve != 0}
	}
	contours := make([][]point, n)
	from := 0
	for i := range contours {
		to := b.u16(10+2*i) + 1
		if to < from || to > points {
			return nil, false
		}
		contours[i], from = all[from:to], to
	}
	return contours, true
}

// steps reads one coordinate of every point and gives where the next table begins.
func steps(glyph []byte, at int, flags []byte, short, same byte) ([]int, int, bool) {
	values := make([]int, len(flags))
	v := 0
	for i, f := range flags {
		switch {
		case f&short != 0:
			if at >= len(glyph) {
				return nil, 0, false
			}
			if f&same != 0 {
				v += int(glyph[at])
			} else {
				v -= int(glyph[at])
			}
			at++
		case f&same == 0:
			if at+2 > len(glyph) {
				return nil, 0, false
			}
			v += big(glyph).i16(at)
			at += 2
		}
		values[i] = v
	}
	return values, at, true
}

// encodeOutline writes a simple glyph: the head as it was, no instructions, each point in as few bytes as it takes.
func encodeOutline(head []byte, contours [][]point) []byte {
	be := binary.BigEndian
	out := slices.Clone(head)
	last := -1
	for _, c := range contours {
		last += len(c)
		out = be.AppendUint16(out, uint16(last))
	}
	out = be.AppendUint16(out, 0)
	var flags, xs, ys []byte
	at := point{}
	for _, c := range contours {
		for _, q := range c {
			var f byte
			if q.on {
				f = onCurve
			}
			xs, f = step(xs, f, q.x-at.x, shortX, sameX)
			ys, f = step(ys, f, q.y-at.y, shortY, sameY)
			flags, at = append(flags, f), q
		}
	}
	for i := 0; i < len(flags); {
		run := 1
		for i+run < len(flags) && flags[i+run] == flags[i] && run < 256 {
			run++
		}
		if run > 2 {
			out = append(out, flags[i]|repeatFlag, byte(run-1))
		} else {
			out = append(out, flags[i:i+run]...)
		}
		i += run
	}
	return append(append(out, xs...), ys...)
}

// step writes one coordinate as the distance from the point before.
func step(to []byte, f byte, d int, short, same byte) ([]byte, byte) {
	switch {
	case d == 0:
		return to, f | same
	case abs(d) < 256:
		if d > 0 {
			f |= same
		}
		return append(to, byte(abs(d))), f | short
	}
	return binary.BigEndian.AppendUint16(to, uint16(d)), f
}
