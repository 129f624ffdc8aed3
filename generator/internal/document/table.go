package document

import (
	"iter"
	"strings"

	"fazhi/generator/internal/unit"
)

// Table is one table. All rows have as many cells as Shares has entries.
type Table struct {
	Shares []int  // width of each column in thousandths of the measure; they sum up to 1000
	Align  []Side // of each column
	Head   Row
	Rows   []Row

	Landscape bool // the table is on landscape pages
}

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

// Widths returns the width of each column of a table as wide as measure,
// in whole twips; the last takes what is left.
func (t *Table) Widths(measure unit.Length) []unit.Length {
	widths := make([]unit.Length, len(t.Shares))
	left := unit.Twips(measure.Twips())
	for i, share := range t.Shares {
		widths[i] = unit.Twips((measure * unit.Length(share) / 1000).Twips())
		if i == len(t.Shares)-1 {
			widths[i] = left
		}
		left -= widths[i]
	}
	return widths
}

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
