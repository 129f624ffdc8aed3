package compose

import (
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/outline"
)

// table adds a table. Package layout computes its widths and orientation.
func (c *composer) table(p outline.Para) {
	t := &document.Table{Labels: p.Labels, Whole: p.Whole, Asked: orientations[p.Asked]}
	for col := range p.Cells[0] {
		t.Align = append(t.Align, side(p, col))
	}
	for i, cells := range p.Cells {
		row := make(document.Row, len(cells))
		for k, c := range cells {
			row[k] = document.Cell{Runs: runs(bold(c.Text)...), Cols: c.Cols, Rows: c.Rows, Covered: c.Covered,
				Head: c.Head}
		}
		if i < p.Heads {
			t.Head = append(t.Head, row)
		} else {
			t.Rows = append(t.Rows, row)
		}
	}
	c.gap = 0
	if n := len(c.below); n > 0 {
		c.below[n-1].AboveTable = true
	}
	c.addOther(t)
	c.belowTable = true
}

var (
	orientations = [...]document.Orientation{document.ByWidth, document.Upright, document.Sideways}
	sides        = [...]document.Side{document.AsStyle, document.Left, document.Centre, document.Right}
)

// noValue are the characters that stand for a missing value in a cell, and the signs of numbers and of money.
const noValue = "+-\u2013—\u2015\uFF0B\uFF0D/±▲▼↑↓¥\uFFE5"

// side returns the alignment of a column. The rule row decides if it states an alignment; otherwise numbers are
// centred, and words and row headings follow the style. Cells over several columns are ignored.
func side(p outline.Para, col int) document.Side {
	if asked := sides[p.Align[col]]; asked != document.AsStyle || col < p.Labels {
		return asked
	}
	total := func(row []outline.Cell) bool { // 合计 below numbers of rows
		return col == 0 && len(p.Cells) > p.Heads+1 && strings.HasSuffix(row[col].Text, "计")
	}
	for i, row := range p.Cells[p.Heads:] {
		if i > 0 && total(row) {
			continue
		}
		text := strings.TrimLeft(row[col].Text, noValue)
		if row[col].Cols <= 1 && !row[col].Head && text != "" && !han.IsDigit(rune(text[0])) {
			return document.AsStyle
		}
	}
	return document.Centre
}
