package layout

import (
	"slices"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/unit"
)

// ending is a cell with its first row.
type ending struct {
	first int
	cell
}

// measure sets the heights of the rows: least, what is stated, or the highest cell and a border. What a cell over
// several rows needs more than they have, the last of them gets, as in word processors; in a repeated head LibreOffice
// forgets it, so the row has that height stated.
func (t *table) measure(least int) {
	ends := make([][]ending, len(t.rows))
	for i, r := range t.rows {
		for _, c := range r.cells {
			last := i + c.rows - 1
			ends[last] = append(ends[last], ending{i, c})
		}
	}
	for i, r := range t.rows {
		r.height = max(least, r.Height.Twips())
		for _, c := range ends[i] {
			need := c.height() + t.border - t.height(c.first, i)
			if c.rows > 1 && need > r.height {
				r.Height = unit.Twips(need)
			}
			r.height = max(r.height, need)
		}
	}
}

// unplaced returns the places of the cells whose rows are on several pages and that cannot be set there: their text
// needs more than those that are together, or one of their rows is higher than whole.
func (t *table) unplaced(whole int) (all []document.Place) {
	high := func(r *row) bool { return r.height > whole }
	for i, r := range t.rows {
		for _, c := range r.cells {
			end := t.together(i, c)
			if end < i+c.rows && (c.height()+t.border > t.height(i, end) ||
				slices.ContainsFunc(t.rows[i:i+c.rows], high)) {
				all = append(all, document.Place{Row: i, Col: c.col})
			}
		}
	}
	return all
}

// together returns the row after those of the cell beginning in row i that must share its first page.
func (t *table) together(i int, c cell) int {
	last := i
	for last+1 < i+c.rows && (last < t.heads || t.rows[last].Kept) {
		last++
	}
	return last + 1
}

// keep decides which rows may be divided between pages, and which are kept with the next. The rows of a cell are kept
// together unless no page has room for them: then as many of them as its text needs. above is the height of what is
// on the page of the first rows above them.
func (t *table) keep(whole, page, above int) {
	room := page - t.border // of the rows below a head
	if t.repeats(page) {
		room -= t.height(0, t.heads)
	}
	first := page - t.border - t.height(0, t.heads) - above // room of the first rows
	for i, r := range t.rows {
		r.Divided = i >= t.heads && r.height > whole
		r.Upper = r.Divided
		r.Kept = i >= t.heads && r.head() && i+1 < len(t.rows)
	}
	for i, r := range t.rows {
		for _, c := range r.cells {
			switch {
			case c.rows > 1 && i == t.heads:
				t.keepCell(i, c, first)
			case c.rows > 1:
				t.keepCell(i, c, room)
			}
		}
	}
	if n := len(t.rows); t.whole && t.height(t.heads, n) <= first {
		for _, r := range t.rows[t.heads : n-1] {
			r.Kept = true
		}
	}
	t.parted(room, first)
}

// parted parts rows kept with the next that no page has room for together; first is the room of the first rows.
func (t *table) parted(room, first int) {
	h := room - first
	for i := t.heads; i < len(t.rows); i++ {
		r := t.rows[i]
		h += r.height
		switch {
		case !r.Kept:
			h = 0
		case h+t.rows[i+1].height > room:
			r.Kept, r.Upper = false, true
			h = 0
		}
	}
}

// keepCell keeps the rows of the cell c together, which begins in row i.
func (t *table) keepCell(i int, c cell, room int) {
	end := i + c.rows
	all := t.height(i, end) <= room
	for _, r := range t.rows[i:end] {
		r.Divided, r.Upper = false, r.Upper && !r.Divided || !all
	}
	for k := i; k < end-1 && (all || t.height(i, k+1) < c.height()+t.border); k++ {
		t.rows[k].Kept = true
	}
}

// drop returns how far below its upper edge the text of a cell is that begins in row i, in the middle of its rows or,
// if a page can end in them, of the first.
func (t *table) drop(i int, c cell) int {
	end := t.together(i, c)
	if end < i+c.rows {
		end = i + 1
	}
	spare := t.height(i, end) - c.height()
	return max(0, min(spare/2, spare-t.border))
}
