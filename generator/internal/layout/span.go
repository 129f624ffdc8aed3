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
func (t *table) keep(whole, room int) {
	room -= t.border
	if t.repeats(room) {
		room -= t.height(0, t.heads)
	}
	for i, r := range t.rows {
		r.divided = i >= t.heads && r.height > whole
	}
	for i, r := range t.rows {
		for _, c := range r.cells {
			if c.rows > 1 {
				t.keepCell(i, c, room)
			}
		}
	}
}

// keepCell keeps the rows of the cell c together, which begins in row i.
func (t *table) keepCell(i int, c cell, room int) {
	end := i + c.rows
	for _, r := range t.rows[i:end] {
		r.divided = false
	}
	all := t.height(i, end) <= room
	for k := i; k < end-1 && (all || t.height(i, k+1) < c.height()+t.border); k++ {
		t.rows[k].kept = true
	}
}

// sum returns the sum of widths.
func sum(widths []int) (total int) {
	for _, w := range widths {
		total += w
	}
	return total
}
