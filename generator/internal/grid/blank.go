package grid

import (
	"strings"

	"fazhi/generator/internal/han"
)

// Blank returns the lines of the table for a clerk to fill in: a head, then a row for each label, without totals. A
// table that the form itself declares has all its labels. fill returns the existing value of a cell, by its name.
func (t *Table) Blank(fill func(cell string) string) (lines []string) {
	if t.Typed != nil {
		return t.Typed.lines(t.Blocks[0].Cells(), fill)
	}
	for i := range t.Blocks {
		b := &t.Blocks[i]
		columns := b.Columns.Given()
		rows := [][]string{{"项目"}}
		for _, c := range columns {
			rows[0] = append(rows[0], c.Name)
		}
		for _, l := range b.Rows.Given() {
			row := []string{l.Name}
			for _, c := range columns {
				row = append(row, fill(CellName(l.Name, c.Name)))
			}
			rows = append(rows, row)
		}
		lines = append(lines, bars(rows)...)
	}
	return lines
}

// bars returns rows as lines with bars between their cells.
func bars(rows [][]string) (lines []string) {
	for _, row := range han.Aligned(rows) {
		lines = append(lines, "| "+strings.Join(row, " | ")+" |")
	}
	return lines
}
