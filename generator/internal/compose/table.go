package compose

import (
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/outline"
	"fazhi/generator/internal/typography"
)

// widestCell is where a cell's text is expected to go on in a second line, in thousandths of an em.
const widestCell = 16 * em

// roomAside is what a column has besides its text where there is room enough.
const roomAside = 2 * em

// table writes a table: columns as wide as their texts need.
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

// shares returns each column its part of the measure, in thousandths. Where room
// is short the words of the head, which may go on in a second line, count half.
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
			widths[col] += roomAside
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

// side returns the alignment of a column: as its rule row says, else numbers in the middle and words at the left.
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
