package outline

import "slices"

// The marks of a place that another cell covers, alone in their cell.
const (
	Above  = "^" // the cell above goes on
	Beside = "<" // the cell to the left goes on
)

// MergeFault is a fault of the cells that marks merge.
type MergeFault struct {
	Row, Col int // in the rows as typed, from 0
	Kind     MergeKind
}

// MergeKind is what is wrong with a mark.
type MergeKind uint8

// The faults. A table is made without the cells that have one merged.
const (
	NoNeighbour MergeKind = iota // the mark is in the first row or column, or in the first row below the head
	NoRectangle                  // the places of the cell are not a rectangle; Row and Col are the cell's
	LateLabel                    // a column of row headings is not one of the first
)

// MergeMark returns the mark that a cell is, also by its full-width form or what an input method makes of its key, or
// "" when the cell is none.
func MergeMark(cell string) string {
	switch cell {
	case Above, "\uFF3E":
		return Above
	case Beside, "\uFF1C", "《":
		return Beside
	}
	return ""
}

// place is a place in the cells of a table.
type place struct{ row, col int }

// extent is what belongs to a cell: how many places, and the lowest and rightmost of them.
type extent struct {
	n    int
	last place
}

// merge replaces the marks in p's cells by the spans of the cells that they continue.
func (p *Para) merge() (faults []MergeFault) {
	covers := map[place]place{}
	extents := map[place]extent{}
	for r, row := range p.Cells {
		for c := range row {
			at := place{r, c}
			owner, ok := p.owner(at, covers)
			if !ok {
				faults = append(faults, MergeFault{r, c, NoNeighbour})
			}
			covers[at] = owner
			last := extents[owner].last
			extents[owner] = extent{extents[owner].n + 1, place{max(last.row, r), max(last.col, c)}}
		}
	}
	for r, row := range p.Cells {
		for c := range row {
			at := place{r, c}
			owner := covers[at]
			e := extents[owner]
			rows, cols := e.last.row-owner.row+1, e.last.col-owner.col+1
			switch {
			case e.n == 1:
			case owner != at:
				row[c].Covered = e.n == rows*cols
			case e.n == rows*cols:
				row[c].Rows, row[c].Cols = rows, cols
			default:
				faults = append(faults, MergeFault{r, c, NoRectangle})
			}
		}
	}
	return faults
}

// owner returns the cell that a place belongs to: itself, or that which its mark continues. It removes the mark and
// reports whether there is a cell to continue.
func (p *Para) owner(at place, covers map[place]place) (place, bool) {
	text := &p.Cells[at.row][at.col].Text
	mark := MergeMark(*text)
	if mark == "" {
		return at, true
	}
	*text = ""
	switch {
	case mark == Above && at.row > 0 && at.row != p.Heads:
		return covers[place{at.row - 1, at.col}], true
	case mark == Beside && at.col > 0:
		return covers[place{at.row, at.col - 1}], true
	}
	return at, false
}

// heads returns how many rows at the beginning of rows are head rows, and at which index the rule below them is, -1
// without one. A head of several rows has a merged cell; without a rule, its rows are those that continue the first.
func heads(rows [][]string) (n, rule int) {
	merged := func(cell string) bool { return MergeMark(cell) != "" }
	above := func(cell string) bool { return MergeMark(cell) == Above }
	if len(rows) > 1 && IsRule(rows[1]) {
		return 1, 1
	}
	some := false
	for i, row := range rows {
		if some && IsRule(row) {
			return i, i
		}
		some = some || slices.ContainsFunc(row, merged)
	}
	for n = 1; n < len(rows) && slices.ContainsFunc(rows[n], above); n++ {
	}
	return n, -1
}
