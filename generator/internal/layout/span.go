package layout

// ending is a cell with its first row.
type ending struct {
	first int
	cell
}

// measure sets the heights of the rows: least, or the highest cell and a border. What a cell over several rows needs
// more than they have, the last of them gets, as in word processors.
func (t *table) measure(least int) {
	ends := make([][]ending, len(t.rows))
	for i, r := range t.rows {
		for _, c := range r.cells {
			last := i + c.rows - 1
			ends[last] = append(ends[last], ending{i, c})
		}
	}
	for i, r := range t.rows {
		r.height = least
		for _, c := range ends[i] {
			r.height = max(r.height, c.height()+t.border-t.height(c.first, i))
		}
	}
}

// keep decides which rows may be divided between pages, and which are kept with the next. The rows of a cell are kept
// together unless no page has room for them: then as many of them as its text needs.
// It returns how much room a page has below the head.
func (t *table) keep(whole, room int) int {
	room -= t.border
	if t.repeats(room) {
		room -= t.height(0, t.heads)
	}
	for i, r := range t.rows {
		r.Divided = i >= t.heads && r.height > whole
		r.Upper = r.Divided
	}
	for i, r := range t.rows {
		for _, c := range r.cells {
			if c.rows > 1 {
				t.keepCell(i, c, room)
			}
		}
	}
	return room
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

// drop returns how far below its upper edge the text of a cell is that begins in row i, in the middle of what is on one
// page always.
func (t *table) drop(i int, c cell, room int) int {
	h := t.height(i, i+c.rows)
	if h > room {
		h = t.rows[i].height
	}
	return max(0, (h-c.height())/2)
}

// sum returns the sum of widths.
func sum(widths []int) (total int) {
	for _, w := range widths {
		total += w
	}
	return total
}
