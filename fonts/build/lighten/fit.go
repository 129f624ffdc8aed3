package main

import (
	"math"
	"slices"
)

// The maximum displacement of outlines, in thousandths of the em of our faces. One of them is 0.0056 mm at 3号, a
// seventh of a dot of a printer with 600 dpi.
const (
	within  = 1.0 // of a curve from the curves that it replaces
	implied = 1   // along x and y, of a point from the middle of its neighbours, where a reader implies a point
)

// longest is the maximum number of pieces of an outline that one curve replaces.
const longest = 16

// fit returns contours with fewer points.
func fit(contours [][]point) [][]point {
	out := make([][]point, len(contours))
	for i, c := range contours {
		out[i] = c
		if lighter := fitOne(c); lighter != nil && cost(lighter) < cost(c) {
			out[i] = lighter
		}
	}
	return out
}

// cost returns the approximate number of bytes of a contour.
func cost(c []point) int {
	n := 0
	for i, q := range c {
		before := c[(i+len(c)-1)%len(c)]
		n += 1 + width(q.x-before.x) + width(q.y-before.y)
	}
	return n
}

// width returns the number of bytes of a step.
func width(d int) int {
	switch {
	case d == 0:
		return 0
	case abs(d) < 256:
		return 1
	}
	return 2
}

// fitOne returns one of the smallest contours, in bytes, among all ways to replace sequences of curves by single
// curves. It returns nil if the contour is too small for a gain.
func fitOne(c []point) []point {
	pieces := curves(c)
	n := len(pieces)
	if n < 3 {
		return nil
	}
	flats := make([][]dot, n)
	for i, p := range pieces {
		flats[i] = p.flat()
	}
	best := make([]int, n+1) // bytes up to the beginning of piece i
	last := make([]curve, n+1)
	origin := make([]int, n+1)
	for i := range best {
		best[i] = math.MaxInt
	}
	best[0] = 0
	for i := range n {
		path := []dot{flats[i][0]}
		for j := i + 1; j <= min(n, i+longest); j++ {
			path = append(path, flats[j-1][1:]...)
			chosen, ok := one(path)
			switch {
			case ok:
			case j == i+1:
				chosen = pieces[i].onGrid()
			case j > i+3: // a longer one rarely fits if shorter ones did not
				j = n
				continue
			default:
				continue
			}
			if total := best[i] + chosen.cost(); total < best[j] {
				best[j], last[j], origin[j] = total, chosen, i
			}
		}
	}
	var chain []curve
	for j := n; j > 0; j = origin[j] {
		chain = append(chain, last[j])
	}
	slices.Reverse(chain)
	return points(chain)
}

// one returns a line or parabola, on whole units, that replaces a path, and whether there is one.
func one(path []dot) (curve, bool) {
	c := curve{from: path[0].rounded(), to: path[len(path)-1].rounded(), straight: true}
	if c.near(path) {
		return c, true
	}
	c.straight = false
	times := lengths(path)
	for range 3 {
		control, ok := leastSquares(c.from, c.to, path, times)
		if !ok {
			return c, false
		}
		c.control = control.rounded()
		if c.near(path) {
			return c, true
		}
		nearestTimes(c, path, times)
	}
	return c, false
}

// lengths returns the position of each point along the path, from 0 to 1.
func lengths(path []dot) []float64 {
	times := make([]float64, len(path))
	for i := 1; i < len(path); i++ {
		times[i] = times[i-1] + path[i].minus(path[i-1]).length()
	}
	for i := range times {
		times[i] /= max(times[len(times)-1], 1e-9)
	}
	return times
}

// leastSquares returns the control point with which the parabola is closest to the points of the path at their
// times.
func leastSquares(from, to dot, path []dot, times []float64) (dot, bool) {
	var sum dot
	weight := 0.0
	for i, p := range path {
		t := times[i]
		u := 1 - t
		b := 2 * u * t
		sum = sum.plus(p.plus(from, -u*u).plus(to, -t*t), b)
		weight += b * b
	}
	if weight < 1e-9 {
		return dot{}, false
	}
	return dot{sum.x / weight, sum.y / weight}, true
}

// nearestTimes moves each time to the place of the curve nearest to the point, by one step of Newton's method.
func nearestTimes(c curve, path []dot, times []float64) {
	bend := c.from.plus(c.control, -2).plus(c.to, 1)
	for i, p := range path {
		t := times[i]
		away := c.at(t).minus(p)
		speed := c.control.minus(c.from).plus(bend, t) // half the first derivative; bend is half the second
		down := 2*speed.times(speed) + away.times(bend)
		if math.Abs(down) > 1e-9 {
			times[i] = min(max(t-away.times(speed)/down, 0), 1)
		}
	}
}

// near reports whether the distance of the curve and the path is within the limit everywhere.
func (c curve) near(path []dot) bool {
	drawn := c.flat()
	return follows(path, drawn) && follows(drawn, path)
}

// follows reports whether every point is close to the path.
func follows(places, path []dot) bool {
	for _, p := range places {
		close := false
		for i := 1; i < len(path) && !close; i++ {
			close = distance(p, path[i-1], path[i]) <= within
		}
		if !close {
			return false
		}
	}
	return true
}

// distance returns the distance of a point from the line between two others.
func distance(p, a, b dot) float64 {
	line := b.minus(a)
	t := 0.0
	if square := line.times(line); square > 0 {
		t = min(max(p.minus(a).times(line)/square, 0), 1)
	}
	return p.minus(a.plus(line, t)).length()
}

// points returns the points of a contour, without implied points. The first point stays, because a contour begins on
// the curve.
func points(chain []curve) []point {
	var all []point
	for _, c := range chain {
		all = append(all, c.from.point(true))
		if !c.straight {
			all = append(all, c.control.point(false))
		}
	}
	var kept []point
	for i, q := range all {
		before, after := all[(i+len(all)-1)%len(all)], all[(i+1)%len(all)]
		if i > 0 && q.on && !before.on && !after.on &&
			abs(before.x+after.x-2*q.x) <= 2*implied && abs(before.y+after.y-2*q.y) <= 2*implied {
			continue
		}
		kept = append(kept, q)
	}
	return kept
}
