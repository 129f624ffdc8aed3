package layout

import "fazhi/generator/internal/unit"

// parted is the last part of a table, but not its first, on a page that has no room for the note below the table.
type parted struct {
	*tablePart
	short int // amount in twips by which the rows must become higher, so that the last row does not fit either
}

// stretch makes the rows above the last one a little higher, so that the last row moves to the page of the note.
// Without this, LibreOffice does not always move the row of a later page to the block with which it is kept. It
// returns false if nothing was changed: it is not necessary, or a row may be divided or has a cell of several rows.
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

// joined reports whether a cell of the row, which has n columns, covers several rows.
func (r *row) joined(n int) bool {
	for _, c := range r.cells {
		if n -= c.cols; c.rows > 1 {
			return true
		}
	}
	return n > 0
}
