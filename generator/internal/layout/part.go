package layout

import (
	"slices"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/unit"
)

// put puts the rows on this page and the following pages, and repeats the head rows on each.
func (t *table) put(f *flow, b *block) {
	f.y += f.space(b)
	part := &tablePart{table: t, top: f.y}
	for i, rest := range t.rows {
		if f.y+part.least(i)+t.border > f.room && i > t.heads && t.rows[i].Kept && !t.rows[i-1].Kept && !part.bare {
			part = t.turn(f, part, i)
		}
		for rest != nil {
			var here *row
			here, rest = rest.cut(f.room-f.y-t.border, t.border, f.fresh || part.bare)
			if here != nil {
				part.add(f, here, false)
			}
			if rest != nil {
				part = t.turn(f, part, i)
			}
		}
		part.bare = false
	}
	part.draw(f)
	if part.again && f.y+t.border+t.tail > f.room {
		f.parted = append(f.parted, parted{part, f.room - f.y - t.border + 1})
	}
	f.y += t.border + t.gap
	f.after = b.after
}

// turn draws part and begins another on a new page, for row i and those below it.
func (t *table) turn(f *flow, part *tablePart, i int) *tablePart {
	part.draw(f)
	f.turn(false)
	next := &tablePart{table: t, again: true, bare: true}
	if i < t.heads || !t.repeats(f.room) {
		return next
	}
	for _, head := range t.rows[:t.heads] {
		next.add(f, head, true)
	}
	return next
}

// repeats reports whether the head rows are repeated on each page. This requires that they leave room for other
// rows, and that these have no heads of their own.
func (t *table) repeats(room int) bool {
	return t.height(0, t.heads) <= room/2 && !slices.ContainsFunc(t.rows[t.heads:], (*row).head)
}

// tablePart is the part of a table on one page.
type tablePart struct {
	*table
	top    int // distance from the top of the type area
	placed []placedRow
	bare   bool // the page contains only repeated head rows
	again  bool // not the first part
}

// least returns the height of the smallest part of row i that may begin here. A note is kept with the first part
// only, because LibreOffice does not always move a row of another part.
func (t *tablePart) least(i int) int {
	if t.again {
		return t.start(i)
	}
	return t.begin(i)
}

// placedRow is a row on a page.
type placedRow struct {
	*row
	foot  int  // distance from the top of the type area
	again bool // a repeated head row, which is an artifact
}

// add adds a row to the part.
func (t *tablePart) add(f *flow, r *row, again bool) {
	f.y += r.height
	f.fresh = false
	t.placed = append(t.placed, placedRow{r, f.y, again})
}

// draw draws the texts and the rules of the part.
func (t *tablePart) draw(f *flow) {
	top := t.top
	for i, r := range t.placed {
		for _, c := range r.cells {
			last := min(i+c.rows, len(t.placed)) - 1
			y := top + c.para.looks.Before.Twips()
			if !r.AtEdge(c.rows) {
				y += (t.placed[last].foot - top - c.height()) / 2
			}
			x := f.left + t.margin + unit.Sum(t.widths[:c.col])
			for _, l := range c.para.lines[c.from:c.to] {
				at := c.para.spot(l, x, f.sheet.top+y)
				at.artifact = r.again
				f.set(c.para, l, at)
				y += c.para.pitch()
			}
		}
		top = r.foot
	}
	t.rules(f)
}

// rules draws the lines between the cells and around the part, each as long as possible.
func (t *tablePart) rules(f *flow) {
	draw := func(x1, y1, x2, y2 int) {
		f.current().Items = append(f.current().Items, page.Rule{Width: unit.Twips(t.border),
			X1: unit.Twips(f.left + x1), Y1: unit.Twips(f.sheet.top + y1),
			X2: unit.Twips(f.left + x2), Y2: unit.Twips(f.sheet.top + y2)})
	}
	lefts, tops := []int{0}, []int{t.top}
	for i, w := range t.widths {
		lefts = append(lefts, lefts[i]+w)
	}
	for _, r := range t.placed {
		tops = append(tops, r.foot)
	}
	for i, y := range tops {
		stretches(len(t.widths), func(col int) bool { return t.owner(i-1, col) == t.owner(i, col) },
			func(from, to int) { draw(lefts[from], y, lefts[to], y) })
	}
	for col, x := range lefts {
		stretches(len(t.placed), func(i int) bool { return t.owner(i, col-1) == t.owner(i, col) },
			func(from, to int) { draw(x, tops[from], x, tops[to]) })
	}
}

// owner returns the place of the cell that covers a place of the part. For a place outside of the part, it returns
// the place of no cell.
func (t *tablePart) owner(i, col int) document.Place {
	if i < 0 || i >= len(t.placed) || col < 0 || col >= len(t.widths) {
		return document.Place{Row: -1, Col: -1}
	}
	return t.owners[t.placed[i].no][col]
}

// stretches calls draw for each maximal range of the n places, from 0, without a gap.
func stretches(n int, gap func(int) bool, draw func(from, to int)) {
	for from := 0; from < n; from++ {
		to := from
		for to < n && !gap(to) {
			to++
		}
		if to > from {
			draw(from, to)
		}
		from = to
	}
}
