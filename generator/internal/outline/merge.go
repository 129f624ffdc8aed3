package outline

import "slices"

// The marks in a cell that another cell covers; they are the only text of the cell.
const (
	Above  = "^" // continues the cell above
	Beside = "<" // continues the cell to the left
)

// MergeFault is a fault of cells merged by marks.
type MergeFault struct {
	Row, Col int // in the rows as typed, from 0
	Kind     MergeKind
}

// MergeKind is the kind of a fault of a mark.
type MergeKind uint8

// The faults. In the table that is made, cells with a fault are not merged.
const (
	NoNeighbour MergeKind = iota // the mark is in the first row or column, or in the first row below the head
	NoRectangle                  // the places of the cell are not a rectangle; Row and Col are the place of the cell
	LateLabel                    // a column of row headings is not one of the first columns
)

// MergeMark returns the mark in a cell, also for its full-width form and for the character that an input method
// types for its key, or "".
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

// extent contains the number of places of a cell, and the lowest and rightmost of them.
type extent struct {
	n    int
	last place
}

// merge replaces the marks in p's cells by spans of the cells that they continue.
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

// owner returns the cell to which a place belongs: itself, or the cell that its mark continues. It removes the mark
// and reports whether there is a cell to continue.
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

// heads returns the number of head rows at the beginning of rows, and the index of the rule below them, or -1. A
// head of several rows contains a merged cell; without a rule, its rows are the first row and the rows that continue
// it.
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
