package compose

import (
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/outline"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/typography"
	"fazhi/generator/internal/unit"
)

// table adds a table whose columns are as wide as their texts need.
func (c *composer) table(p outline.Para) {
	t := &document.Table{Landscape: wide(c.style, p.Cells)}
	t.Shares = shares(c.style, p.Cells, t.Landscape)
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
	c.gap = 0
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
func shares(st *style.Style, rows [][]string, short bool) []int {
	aside := st.Table.Aside
	if short {
		aside = st.CellMargins()
	}
	widths := make([]unit.Em, len(rows[0]))
	sum := unit.Em(0)
	for col := range widths {
		for i, row := range rows {
			width := typography.Width(strings.ReplaceAll(row[col], "**", ""))
			if i == 0 && short {
				width = (width/unit.OneEm + 1) / 2 * unit.OneEm
			}
			widths[col] = max(widths[col], min(st.Table.Widest, width))
		}
		widths[col] += aside
		sum += widths[col]
	}
	out, left := make([]int, len(widths)), 1000
	for col, width := range widths {
		out[col] = int(width * 1000 / sum)
		left -= out[col]
	}
	out[len(out)-1] += left
	return out
}

// side returns the alignment of a column: that of its rule row, otherwise numbers are centred and words aligned
// as the style says.
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
			return document.AsStyle
		}
	}
	return document.Centre
}
