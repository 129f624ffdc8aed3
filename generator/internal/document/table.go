package document

import (
	"iter"
	"slices"
	"strings"

	"fazhi/generator/internal/unit"
)

// Table is one table. All rows have as many cells as Align has entries.
type Table struct {
	Align  []Side      // of each column
	Head   []Row       // at least one; they are on each page again
	Labels int         // how many of the first columns of Rows are headings of their rows
	Rows   []Row       // below Head, which is not among them
	Whole  bool        // it is on one page, if a page has room for it
	Asked  Orientation // what the author wrote above the table
	Fit
}

// Fit is how a table fits its pages. Package layout computes it, both writers read it.
type Fit struct {
	Landscape bool          // the table is on landscape pages
	Widths    []unit.Length // of the columns, in whole twips; they sum up to the measure
	Margin    unit.Length   // left and right within a cell
	Size      unit.Length   // of the characters; 0: as the style says
	Breaks    []Breaking    // of each row of All
}

// Breaking is how a row meets the foot of a page.
type Breaking struct {
	Divided bool // it may be divided between pages
	Kept    bool // it is on the page where the next begins
	Upper   bool // its cells begin at its upper edge; they may go on overleaf

	Height unit.Length // least, for a cell over several rows that ends in it; 0: as the style says
}

// Orientation is the orientation that a form asks for.
type Orientation uint8

// The orientations.
const (
	ByWidth Orientation = iota // as the table's width needs it
	Upright
	Sideways
)

// Side is how a cell's text is aligned.
type Side uint8

// The sides.
const (
	AsStyle Side = iota // as the style says
	Centre
	Right
	Left
)

// Row is one row of cells.
type Row []Cell

// Cell is one cell: a paragraph of role TableHead or TableCell. One that covers several columns or rows is at their
// upper left; the other places that it covers are cells too, Covered and without Runs.
type Cell struct {
	Runs       []Run // in reading order; none: the cell is empty
	Cols, Rows int   // how many columns and rows it covers; 0 is 1
	Covered    bool  // another cell covers this place
	Head       bool  // in Table.Rows: a heading of the columns below it

	Drop unit.Length // of a text that begins at the upper edge, from there; package layout computes it
}

// AtEdge reports whether a cell over so many rows begins at its upper edge, not in the middle, which LibreOffice does
// not always find when there are several.
func (b Breaking) AtEdge(rows int) bool { return b.Upper || rows > 1 }

// Span returns how many columns and rows c covers, at least 1.
func (c Cell) Span() (cols, rows int) { return max(1, c.Cols), max(1, c.Rows) }

// Row returns row i of All.
func (t *Table) Row(i int) Row {
	if i < len(t.Head) {
		return t.Head[i]
	}
	return t.Rows[i-len(t.Head)]
}

// Repeats reports whether the head rows are on each page again: not if the table may be on several pages and has heads
// among its rows too.
func (t *Table) Repeats() bool {
	head := func(r Row) bool { return r[0].Head }
	apart := func(b Breaking) bool { return !b.Kept }
	return !slices.ContainsFunc(t.Rows, head) || !slices.ContainsFunc(t.Breaks[len(t.Head):len(t.Breaks)-1], apart)
}

// Role returns the role of the paragraph in cell col of row i of All.
func (t *Table) Role(i, col int) Role {
	if i < len(t.Head) || t.Row(i)[col].Head {
		return TableHead
	}
	return TableCell
}

// Place is a place in the grid of a table: its row among All, and its column.
type Place struct{ Row, Col int }

// Owners returns the place of the cell that covers each place of t: the place itself, if no other covers it.
func (t *Table) Owners() (out [][]Place) {
	rows := slices.Concat(t.Head, t.Rows)
	for i, row := range rows {
		out = append(out, make([]Place, len(row)))
		for k := range row {
			out[i][k] = Place{i, k}
		}
	}
	for i, row := range rows {
		for k, c := range row {
			cols, below := c.Span()
			for n := range cols * below {
				if !c.Covered {
					out[i+n/cols][k+n%cols] = Place{i, k}
				}
			}
		}
	}
	return out
}

// Separate makes the cell at a place cover one row only: those below it are empty cells then.
func (t *Table) Separate(at Place) {
	c := t.Row(at.Row)[at.Col]
	for i := range c.Rows {
		t.Row(at.Row + i)[at.Col] = Cell{Cols: c.Cols}
	}
	c.Rows = 1
	t.Row(at.Row)[at.Col] = c
}

// Accept calls v.Table.
func (t *Table) Accept(v Visitor) { v.Table(t) }

// All iterates over the rows, the head rows first, with their numbers from 0.
func (t *Table) All() iter.Seq2[int, Row] { return slices.All(slices.Concat(t.Head, t.Rows)) }

// Text returns the cell's characters.
func (c Cell) Text() string { return text(c.Runs) }

func (t *Table) text() string {
	var b strings.Builder
	for _, row := range t.All() {
		for i, c := range row {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(c.Text())
		}
		b.WriteByte('\n')
	}
	return b.String()
}
