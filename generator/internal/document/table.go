package document

import (
	"iter"
	"strings"

	"fazhi/generator/internal/unit"
)

// Table is one table. All rows have as many cells as Align has entries.
type Table struct {
	Align []Side // of each column
	Head  Row
	Rows  []Row
	Asked Orientation
	Fit
}

// Fit is how a table fits its pages. Package layout computes it, both writers read it.
type Fit struct {
	Landscape bool          // the table is on landscape pages
	Widths    []unit.Length // of the columns, in whole twips; they sum up to the measure
	Margin    unit.Length   // left and right within a cell
	Size      unit.Length   // of the characters; 0: as the style says
	Divided   []bool        // of each of Rows: it may be divided between pages
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

// Cell is one cell: a paragraph of role TableHead or TableCell.
type Cell struct{ Runs []Run }

// Accept calls v.Table.
func (t *Table) Accept(v Visitor) { v.Table(t) }

// All iterates over the rows, the head row first, with the role of the paragraphs in their cells.
func (t *Table) All() iter.Seq2[Role, Row] {
	return func(yield func(Role, Row) bool) {
		role := TableHead
		for _, row := range append([]Row{t.Head}, t.Rows...) {
			if !yield(role, row) {
				return
			}
			role = TableCell
		}
	}
}

// Text returns the cell's characters.
func (c Cell) Text() string { return text(c.Runs) }

func (t *Table) landscape() bool { return t.Landscape }

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
