package layout

import "fazhi/generator/internal/document"

// cut divides r at height room, which includes the border below it, into the part on this page (here) and the part
// on the next page (rest); either may be nil. forced means that no other page has more room.
func (r *row) cut(room, border int, forced bool) (here, rest *row) {
	switch {
	case r.height <= room:
		return r, nil
	case !r.Divided && !forced:
		return nil, r
	}
	here, rest = &row{no: r.no, Breaking: divided}, &row{no: r.no, Breaking: divided}
	some := false
	for _, c := range r.cells {
		blank := cell{para: c.para}.height() // space above and below the text
		n := max(0, (room-border-blank)/c.para.pitch())
		if forced {
			n = max(1, n)
		}
		n = min(n, c.to-c.from)
		some = some || n > 0
		upper, lower := c, c
		upper.to, lower.from = c.from+n, c.from+n
		here.cells, rest.cells = append(here.cells, upper), append(rest.cells, lower)
	}
	if !some {
		return nil, r
	}
	here.measure(0, border)
	rest.measure(0, border)
	return here, rest
}

// divided is the Breaking of the parts of a divided row.
var divided = document.Breaking{Divided: true, Upper: true}

// least returns the height of the smallest part of r that may begin on a page.
func (r *row) least(border int) int {
	if !r.Divided {
		return r.height
	}
	var line int
	for _, c := range r.cells {
		line = max(line, cell{para: c.para, to: min(1, len(c.para.lines))}.height())
	}
	return line + border
}
