package proof

import (
	"slices"
	"strings"

	"fazhi/generator/internal/fact"
)

// cell is one cell of a table.
type cell struct {
	text string // folded, without blanks
	at   Span
	q    fact.Quantity
	ok   bool // it is a number: q
}

// zero reports whether the cell says that there is nothing.
func (c cell) zero() bool { return c.text == "" || strings.Trim(c.text, "-—/\\") == "" }

// grid is a table: a head row and rows of as many cells or fewer.
type grid [][]cell

// grids returns the tables of the paragraphs: rows that stand one after the other.
func grids(paras []Para) []grid {
	var out []grid
	for i, p := range paras {
		if !p.Row {
			continue
		}
		row := cells(i, p.Text)
		switch {
		case i == 0 || !paras[i-1].Row:
			out = append(out, grid{row})
		// The rule below the head is no row.
		case slices.ContainsFunc(row, func(c cell) bool { return strings.Trim(c.text, ":-—") != "" }):
			out[len(out)-1] = append(out[len(out)-1], row)
		}
	}
	return out
}

// cells cuts a row at its bars.
func cells(para int, text string) (out []cell) {
	t := fold(para, text, "")
	for i := 0; i < len(t.r); {
		end := t.find(i, "|")
		if end < 0 {
			end = len(t.r)
		}
		if end > 0 { // not the bar that the row begins with
			out = append(out, t.cell(i, end))
		}
		i = end + 1
	}
	return out
}

// cell reads the cell of the characters from a to b of a row.
func (t *line) cell(a, b int) (c cell) {
	if a == b {
		return c
	}
	c.text, c.at = t.string(a, b), t.span(a, b-a)
	if strings.ContainsAny(c.text, "0123456789") {
		if v, err := fact.Parse(c.text); err == nil && v.Said != nil && v.Relation == nil {
			c.q, c.ok = *v.Said, v.Said.Approx == fact.Exact
		}
	}
	return c
}

// at returns the cell in a row and column; an empty one outside of the table.
func (g grid) at(row, column int) cell {
	if row >= len(g) || column >= len(g[row]) {
		return cell{}
	}
	return g[row][column]
}

// head returns the head of a column.
func (g grid) head(column int) string { return g.at(0, column).text }

// name returns the words that head a row: its first cell that is not a number.
func (g grid) name(row int) string {
	for _, c := range g[row] {
		if !c.ok && c.text != "" {
			return c.text
		}
	}
	return ""
}
