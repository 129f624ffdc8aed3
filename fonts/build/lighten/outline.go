package main

import (
	"errors"
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

// point is one point of an outline, in font units.
type point struct {
	x, y int
	on   bool
}

var errOutline = errors.New("an outline is damaged")

// decode reads the contours of a simple glyph. It skips instructions: our faces have none.
func decode(glyph []byte) ([][]point, error) {
	r := &reader{b: glyph}
	n := r.i16()
	r.skip(8)
	if n <= 0 {
		return nil, errOutline
	}
	ends := make([]int, n)
	for i := range ends {
		ends[i] = r.u16() + 1
	}
	r.skip(r.u16())
	points := ends[n-1]
	flags := make([]byte, 0, points)
	for len(flags) < points && !r.short {
		f := r.u8()
		times := 1
		if f&repeatFlag != 0 {
			times += int(r.u8())
		}
		flags = append(flags, slices.Repeat([]byte{f}, times)...)
	}
	if r.short || len(flags) != points {
		return nil, errOutline
	}
	xs, ys := r.steps(flags, shortX, sameX), r.steps(flags, shortY, sameY)
	if r.short {
		return nil, errOutline
	}
	contours := make([][]point, n)
	from := 0
	for i, to := range ends {
		if to <= from || to > points {
			return nil, errOutline
		}
		for k := from; k < to; k++ {
			contours[i] = append(contours[i], point{xs[k], ys[k], flags[k]&onCurve != 0})
		}
		from = to
	}
	return contours, nil
}

// reader reads big-endian numbers. After the end it reads 0 and records that the data is too short.
type reader struct {
	b     []byte
	short bool
}

func (r *reader) skip(n int) []byte {
	if n > len(r.b) {
		r.b, r.short = nil, true
		return make([]byte, n)
	}
	head := r.b[:n]
	r.b = r.b[n:]
	return head
}

func (r *reader) u8() byte { return r.skip(1)[0] }
func (r *reader) u16() int { return int(be.Uint16(r.skip(2))) }
func (r *reader) i16() int { return int(int16(r.u16())) }

// steps reads one coordinate of every point.
func (r *reader) steps(flags []byte, short, same byte) []int {
	values := make([]int, len(flags))
	v := 0
	for i, f := range flags {
		switch {
		case f&short != 0 && f&same != 0:
			v += int(r.u8())
		case f&short != 0:
			v -= int(r.u8())
		case f&same == 0:
			v += r.i16()
		}
		values[i] = v
	}
	return values
}

// encode returns a simple glyph: its box, no instructions, each point in as few bytes as possible.
func encode(contours [][]point) []byte {
	box := bounds(contours)
	out := be.AppendUint16(nil, uint16(len(contours)))
	for _, v := range box {
		out = be.AppendUint16(out, uint16(v))
	}
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

// step appends one coordinate as the distance from the point before.
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
	return be.AppendUint16(to, uint16(d)), f
}

func abs(n int) int { return max(n, -n) }

// bounds returns the box of all points: left, bottom, right, top.
func bounds(contours [][]point) [4]int {
	first := contours[0][0]
	box := [4]int{first.x, first.y, first.x, first.y}
	for _, c := range contours {
		for _, q := range c {
			box = [4]int{min(box[0], q.x), min(box[1], q.y), max(box[2], q.x), max(box[3], q.y)}
		}
	}
	return box
}
