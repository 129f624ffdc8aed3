package docx

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/furniture"
	"fazhi/generator/internal/unit"
)

// Table writes a table as wide as the type area. All widths are stated, because WPS reads the grid, Word the cells.
func (b *body) Table(t *document.Table) {
	b.begin(t.Landscape)
	b.part()
	if t.Size != 0 && !slices.Contains(b.sizes, t.Size) {
		b.sizes = append(b.sizes, t.Size)
	}
	properties := tag("tblStyle", "val", b.renamed(gridID)) +
		dxa("tblW", unit.Sum(t.Widths)) + dxa("tblInd", 0) + tag("tblLayout", "type", "fixed") +
		when(t.Margin != b.style.Table.Margin, cellMargins(t.Margin)) +
		tag("tblLook", "val", "0020", "firstRow", 1, "lastRow", 0, "firstColumn", 0, "lastColumn", 0,
			"noHBand", 1, "noVBand", 1) +
		when(b.heading != "", tag("tblCaption", "val", b.heading)) + tag("tblDescription", "val", tableWords(t))
	b.WriteString("    <w:tbl>" + wrap("tblPr", properties) + grid(t.Widths) + "\n")
	for i, row := range t.Owners() {
		b.WriteString(b.row(t, i, row))
	}
	b.WriteString("    </w:tbl>\n")
	b.afterTable = true
}

// grid returns the columns' widths.
func grid(widths []unit.Length) string {
	columns := ""
	for _, width := range widths {
		columns += tag("gridCol", "w", width.Twips())
	}
	return wrap("tblGrid", columns)
}

// tableWords returns a sentence that describes a table, for screen readers.
func tableWords(t *document.Table) string {
	var heads []string
	for _, row := range t.Head {
		for _, cell := range row {
			if !cell.Covered {
				heads = append(heads, cell.Text())
			}
		}
	}
	return fmt.Sprintf("共%d列\uFF1A%s\uFF1B共%d行", len(t.Align), strings.Join(heads, "、"), len(t.Rows))
}

// The table style, which is built into Word.
const (
	gridID   = "TableGrid"
	gridName = "Table Grid"
)

// table returns the rules and margins of tables.
func (s styleSheet) table() string {
	t, borders := s.style.Table, ""
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		borders += border(side, furniture.Rule{Width: t.Border})
	}
	return wrap("tblPr", wrap("tblBorders", borders)+cellMargins(t.Margin))
}

// cellMargins returns the left and right margins within cells.
func cellMargins(margin unit.Length) string {
	return wrap("tblCellMar", dxa("left", margin)+dxa("right", margin))
}

// row returns row i of All. A head row is repeated on each page. owners are the cells that cover its places.
func (b *body) row(t *document.Table, i int, owners []document.Place) string {
	if len(owners) == 0 {
		return ""
	}
	breaks, cells := t.Breaks[i], ""
	for k, owner := range owners {
		if owner.Col != k { // covered by w:gridSpan of the cell to the left
			continue
		}
		c := t.Row(owner.Row)[k]
		cols, rows := c.Span()
		role := t.Role(owner.Row, k)
		p := &document.Paragraph{Role: role, Size: t.Size, KeepNext: breaks.Kept}
		merge := when(rows > 1, tag("vMerge", "val", "restart"))
		if owner.Row == i {
			p.Runs = c.Runs
			b.count(p.Text())
		} else {
			merge = tag("vMerge")
		}
		looks := b.style.Cell(p, t.Align[k])
		looks.Before += t.Row(i)[k].Drop
		properties := when(cols > 1, tag("gridSpan", "val", cols)) + merge +
			when(!breaks.AtEdge(rows), tag("vAlign", "val", "center"))
		cells += cell(unit.Sum(t.Widths[k:k+cols]), properties, b.dressed(p, role, looks))
	}
	properties := when(!breaks.Divided, whole) + when(i < len(t.Head) && t.Repeats(), tag("tblHeader"))
	return tableRow(max(b.style.RowHeight(t), breaks.Height), "atLeast", properties, cells)
}

// whole is the property of a row that is not divided between pages.
var whole = tag("cantSplit")

// tableRow returns a row of exact or least height. With height 0, the cells determine the height.
func tableRow(height unit.Length, rule, properties, cells string) string {
	return "      <w:tr>" + wrap("trPr", properties+
		when(height != 0, tag("trHeight", "val", height.Twips(), "hRule", rule))) + cells + "</w:tr>\n"
}

// cell returns one cell.
func cell(width unit.Length, properties, content string) string {
	return wrap("tc", wrap("tcPr", dxa("tcW", width)+properties)+content)
}
