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
	Head   []Row       // at least one; repeated on each page
	Labels int         // number of first columns of Rows that are headings of their rows
	Rows   []Row       // the rows below Head
	Whole  bool        // it stays on one page, if a page has room for it
	Asked  Orientation // orientation that the author wrote above the table
	Fit
}

// Fit contains the layout of a table. Package layout computes it, both writers read it.
type Fit struct {
	Landscape bool          // the table is on landscape pages
	Widths    []unit.Length // of the columns, in whole twips; their sum is the measure
	Margin    unit.Length   // left and right within a cell
	Size      unit.Length   // type size; 0: the size of the style
	Breaks    []Breaking    // of each row of All
}

// Breaking says what a row may do at the foot of a page.
type Breaking struct {
	Divided bool // it may be divided between pages
	Kept    bool // it stays on the page on which the next row begins
	Upper   bool // the texts of its cells begin at the upper edge; they may continue on the next page

	Height unit.Length // least height, for a cell over several rows that ends in it; 0: the height of the style
}

// Orientation is the orientation that a form asks for.
type Orientation uint8

// The orientations.
const (
	ByWidth Orientation = iota // determined by the width of the table
	Upright
	Sideways
)

// Side is the alignment of a cell's text.
type Side uint8

// The sides.
const (
	AsStyle Side = iota // the alignment of the style
	Centre
	Right
	Left
)

// Row is one row of cells.
type Row []Cell

// Cell is one cell: a paragraph of role TableHead or TableCell. A cell that covers several columns or rows is at
// their upper left. The other places that it covers are also cells, Covered and without Runs.
type Cell struct {
	Runs       []Run // in reading order; nil if the cell is empty
	Cols, Rows int   // number of columns and rows that it covers; 0 means 1
	Covered    bool  // covered by another cell
	Head       bool  // in Table.Rows: a heading of the columns below it

	Drop unit.Length // distance of the text from the upper edge, if it begins there; computed by package layout
}

// AtEdge reports whether the text of a cell over the given number of rows begins at its upper edge. Otherwise it is
// in the middle, which LibreOffice does not always find for several rows.
func (b Breaking) AtEdge(rows int) bool { return b.Upper || rows > 1 }

// Span returns the numbers of columns and rows that c covers, at least 1.
func (c Cell) Span() (cols, rows int) { return max(1, c.Cols), max(1, c.Rows) }

// Row returns row i of All.
func (t *Table) Row(i int) Row {
	if i < len(t.Head) {
		return t.Head[i]
	}
	return t.Rows[i-len(t.Head)]
}

// Repeats reports whether the head rows are repeated on each page. They are not if the table may be on several pages
// and has heads among its rows too.
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

// Place is a place in the grid of a table: the index of its row in All, and its column.
type Place struct{ Row, Col int }

// Owners returns, for each place of t, the place of the cell that covers it, or the place itself if it is not
// covered.
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

// Separate restricts the cell at a place to one row. The places below become empty cells.
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
