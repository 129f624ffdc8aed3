package main

import (
	"math"
	"slices"
)

// dot is a point, in font units.
type dot struct{ x, y float64 }

func (p dot) plus(q dot, times float64) dot { return dot{p.x + times*q.x, p.y + times*q.y} }
func (p dot) minus(q dot) dot               { return dot{p.x - q.x, p.y - q.y} }
func (p dot) times(q dot) float64           { return p.x*q.x + p.y*q.y }
func (p dot) length() float64               { return math.Hypot(p.x, p.y) }
func (p dot) rounded() dot                  { return dot{math.Round(p.x), math.Round(p.y)} }

// curve is a piece of an outline: a line, or a parabola with its control point.
type curve struct {
	from, control, to dot
	straight          bool
}

// at returns the point at t, from 0 to 1.
func (c curve) at(t float64) dot {
	if c.straight {
		return c.from.plus(c.to.minus(c.from), t)
	}
	u := 1 - t
	return dot{u*u*c.from.x + 2*u*t*c.control.x + t*t*c.to.x, u*u*c.from.y + 2*u*t*c.control.y + t*t*c.to.y}
}

// flat returns points along the curve, including both ends, close enough for measuring.
func (c curve) flat() []dot {
	n := 1
	if !c.straight {
		sag := c.from.plus(c.to, 1).plus(c.control, -2).length() / 4
		n = min(max(2, int(math.Ceil(math.Sqrt(sag/0.05)))), 24)
	}
	dots := make([]dot, n+1)
	for i := range dots {
		dots[i] = c.at(float64(i) / float64(n))
	}
	return dots
}

// onGrid returns the curve with its ends on whole units.
func (c curve) onGrid() curve {
	return curve{c.from.rounded(), c.control.rounded(), c.to.rounded(), c.straight}
}

func (c curve) cost() int {
	from, to := c.from.point(true), c.to.point(true)
	if c.straight {
		return 1 + width(to.x-from.x) + width(to.y-from.y)
	}
	control := c.control.point(false)
	return 2 + width(control.x-from.x) + width(control.y-from.y) + width(to.x-control.x) + width(to.y-control.y)
}

func (p dot) point(on bool) point { return point{int(math.Round(p.x)), int(math.Round(p.y)), on} }

// curves returns the pieces of a contour, beginning at its sharpest corner.
func curves(c []point) []curve {
	var full []point // with the implied points between two control points, at twice the scale
	for i, q := range c {
		next := c[(i+1)%len(c)]
		full = append(full, point{2 * q.x, 2 * q.y, q.on})
		if !q.on && !next.on {
			full = append(full, point{q.x + next.x, q.y + next.y, true})
		}
	}
	start := slices.IndexFunc(full, func(q point) bool { return q.on })
	if start < 0 { // a single control point
		return nil
	}
	full = append(full[start:], full[:start]...)
	var pieces []curve
	for i := 0; i < len(full); i++ {
		next := full[(i+1)%len(full)]
		if next.on {
			pieces = append(pieces, curve{full[i].half(), dot{}, next.half(), true})
			continue
		}
		pieces = append(pieces, curve{full[i].half(), next.half(), full[(i+2)%len(full)].half(), false})
		i++
	}
	sharpest, at := 2.0, 0
	for i, p := range pieces {
		before := pieces[(i+len(pieces)-1)%len(pieces)]
		in, out := before.leaving(), p.entering()
		turn := in.times(out) / (in.length()*out.length() + 1e-9)
		if turn < sharpest-1e-9 && p.from == p.from.rounded() {
			sharpest, at = turn, i
		}
	}
	return append(pieces[at:], pieces[:at]...)
}

func (q point) half() dot { return dot{float64(q.x) / 2, float64(q.y) / 2} }

// entering returns the direction at the beginning of the curve, leaving the direction at its end.
func (c curve) entering() dot {
	if c.straight || c.control == c.from {
		return c.to.minus(c.from)
	}
	return c.control.minus(c.from)
}

func (c curve) leaving() dot {
	if c.straight || c.control == c.to {
		return c.to.minus(c.from)
	}
	return c.to.minus(c.control)
}
