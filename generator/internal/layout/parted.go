package layout

import "fazhi/generator/internal/unit"

// parted is the last part of a table, not its first, below which the page has no room for the note.
type parted struct {
	*tablePart
	short int // by how much the rows would have to be higher, in twips, so that the last has no room either
}

// stretch makes the rows above the last a little higher, so that it begins the page of the note: from a later page
// LibreOffice does not always move a row to what it is kept with. It reports false if it need not, or cannot because a
// row may be divided or has a cell of several rows.
func (p parted) stretch() bool {
	breaks := p.of.Breaks
	last := len(breaks) - 1
	if !breaks[last].Kept {
		return false
	}
	breaks[last].Kept = false
	var rows []placedRow
	for _, r := range p.placed {
		if r.Divided || r.joined(len(p.widths)) {
			return false
		}
		if !r.again && r.no != last {
			rows = append(rows, r)
		}
	}
	if len(rows) == 0 {
		return false
	}
	share := (p.short + len(rows) - 1) / len(rows)
	for _, r := range rows {
		breaks[r.no].Height = unit.Twips(r.height + share)
	}
	return true
}

// joined reports whether a cell of the row, one of n columns, is in several rows.
func (r *row) joined(n int) bool {
	for _, c := range r.cells {
		if n -= c.cols; c.rows > 1 {
			return true
		}
	}
	return n > 0
}
