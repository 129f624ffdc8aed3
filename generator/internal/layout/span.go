package layout

import (
	"slices"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/unit"
)

// ending is a cell with the index of its first row.
type ending struct {
	first int
	cell
}

// measure sets the heights of the rows: least, the stated height, or the height of the highest cell and a border. If
// a cell over several rows needs more than their height, the last of them becomes higher, as in word processors.
// LibreOffice forgets this in a repeated head, so the height of the row is stated.
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

// unplaced returns the places of cells whose rows are on several pages, but that cannot be divided: the text needs
// more height than the rows that are together, or one of the rows is higher than whole.
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

// together returns the index after the last row that must be on the same page as row i, among the rows of cell c,
// which begins in row i.
func (t *table) together(i int, c cell) int {
	last := i
	for last+1 < i+c.rows && (last < t.heads || t.rows[last].Kept) {
		last++
	}
	return last + 1
}

// keep determines which rows may be divided between pages, and which are kept with the next row. The rows of a cell
// are kept together if a page has room for them; otherwise only as many of them as the text needs. above is the
// height of the blocks above the first rows on their page.
func (t *table) keep(whole, page, above int) {
	room := page - t.border // for the rows below a head
	if t.repeats(page) {
		room -= t.height(0, t.heads)
	}
	first := page - t.border - t.height(0, t.heads) - above // room for the first rows
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

// parted allows breaks between rows that are kept with the next but do not fit on a page together; first is the room
// for the first rows.
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

// keepCell keeps the rows of cell c, which begins in row i, together.
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

// drop returns the distance of the text of a cell, which begins in row i, from the upper edge of the cell. The text
// is in the middle of the cell's rows or, if a page can end within them, of the first row.
func (t *table) drop(i int, c cell) int {
	end := t.together(i, c)
	if end < i+c.rows {
		end = i + 1
	}
	spare := t.height(i, end) - c.height()
	return max(0, min(spare/2, spare-t.border))
}
