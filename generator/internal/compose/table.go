package compose

import (
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/outline"
	"fazhi/generator/internal/typography"
)

// widestCell is the width, in thousandths of an em, after which a cell's text is expected to continue in a
// second line.
const widestCell = 16 * em

// extraWidth is the width that a column has besides its text when there is enough space, in thousandths of an
// em.
const extraWidth = 2 * em

// table adds a table whose columns are as wide as their texts need.
func (c *composer) table(p outline.Para) {
	t := &document.Table{Landscape: wide(p.Cells)}
	t.Shares = shares(p.Cells, t.Landscape)
	for col := range p.Cells[0] {
		t.Align = append(t.Align, side(p, col))
	}
	for i, cells := range p.Cells {
		row := make(document.Row, len(cells))
		for k, text := range cells {
			row[k].Runs = runs(bold(text)...)
		}
		if i == 0 {
			t.Head = row
		} else {
			t.Rows = append(t.Rows, row)
		}
	}
	c.gap = false
	if n := len(c.below); n > 0 {
		c.below[n-1].AboveTable = true
	}
	if t.Landscape {
		c.turnHeadings()
	}
	c.addOther(t, t)
}

// shares returns the share of each column of the measure, in thousandths. If space is short, texts of the head
// count half, since they may continue in a second line.
func shares(rows [][]string, short bool) []int {
	widths := make([]int, len(rows[0]))
	sum := 0
	for col := range widths {
		for i, row := range rows {
			width := typography.Width(strings.ReplaceAll(row[col], "**", ""))
			if i == 0 && short {
				width = (width/em + 1) / 2 * em
			}
			widths[col] = max(widths[col], min(widestCell, width))
		}
		if short {
			widths[col] += cellMargins
		} else {
			widths[col] += extraWidth
		}
		sum += widths[col]
	}
	left := 1000
	for col := range widths {
		widths[col] = widths[col] * 1000 / sum
		left -= widths[col]
	}
	widths[len(widths)-1] += left
	return widths
}

// side returns the alignment of a column: that of its rule row, otherwise numbers are centred and words at the
// left.
func side(p outline.Para, col int) document.Side {
	switch p.Align[col] {
	case outline.Left:
		return document.Left
	case outline.Right:
		return document.Right
	case outline.Centre:
		return document.Centre
	}
	for _, row := range p.Cells[1:] {
		if row[col] != "" && !strings.ContainsAny(row[col][:1], "0123456789") {
			return document.Left
		}
	}
	return document.Centre
}
