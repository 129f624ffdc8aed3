package docx

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/furniture"
	"fazhi/generator/internal/unit"
)

// Table writes a table as wide as the type area, all widths stated: WPS reads
// the grid, Word the cells.
func (b *body) Table(t *document.Table) {
	b.begin(t.Landscape)
	b.part()
	if t.Size > 0 && !slices.Contains(b.sizes, t.Size) {
		b.sizes = append(b.sizes, t.Size)
	}
	measure := b.style.PageOf(t.Landscape).Measure()
	properties := tag("tblStyle", "val", "TableGrid") +
		dxa("tblW", measure) + dxa("tblInd", 0) + tag("tblLayout", "type", "fixed") +
		when(t.Margin != b.style.Table.Margin, cellMargins(t.Margin)) +
		tag("tblLook", "val", "0020", "firstRow", 1, "lastRow", 0, "firstColumn", 0, "lastColumn", 0,
			"noHBand", 1, "noVBand", 1) +
		when(b.heading != "", tag("tblCaption", "val", b.heading)) + tag("tblDescription", "val", tableWords(t))
	b.WriteString("    <w:tbl>" + wrap("tblPr", properties) + grid(t.Widths) + "\n")
	for _, row := range t.Head {
		b.WriteString(b.row(t, row, document.TableHead, false))
	}
	for i, row := range t.Rows {
		b.WriteString(b.row(t, row, document.TableCell, t.Divided[i]))
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

// tableWords describes a table in a sentence, for screen readers.
func tableWords(t *document.Table) string {
	var heads []string
	for _, row := range t.Head {
		for _, cell := range row {
			heads = append(heads, cell.Text())
		}
	}
	return fmt.Sprintf("共%d列\uFF1A%s\uFF1B共%d行", len(t.Align), strings.Join(heads, "、"), len(t.Rows))
}

// table returns the style with the rules and margins of tables, as Word's own style of that name.
func (s styleSheet) table() string {
	t, borders := s.style.Table, ""
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		borders += border(side, furniture.Rule{Width: t.Border})
	}
	return open("table", "TableGrid", true) + tag("name", "val", "Table Grid") + tag("basedOn", "val", "TableNormal") +
		wrap("tblPr", wrap("tblBorders", borders)+
			cellMargins(t.Margin)) + "</w:style>\n"
}

// cellMargins returns the margins at the left and right within cells.
func cellMargins(margin unit.Length) string {
	return wrap("tblCellMar", dxa("left", margin)+dxa("right", margin))
}

// row returns one row, which may be divided between pages or not; a head row is on each page again.
func (b *body) row(t *document.Table, row document.Row, role document.Role, divided bool) string {
	if len(row) == 0 {
		return ""
	}
	cells := ""
	for i, c := range row {
		p := &document.Paragraph{Role: role, Size: t.Size, Runs: c.Runs}
		b.count(p.Text())
		place := when(!divided, tag("vAlign", "val", "center"))
		cells += cell(t.Widths[i], place, b.dressed(p, role, b.style.Cell(p, t.Align[i])))
	}
	properties := when(!divided, whole) + when(role == document.TableHead, tag("tblHeader"))
	return tableRow(b.style.RowHeight(t), "atLeast", properties, cells)
}

// whole is the property of a row that is not divided between pages.
var whole = tag("cantSplit")

// tableRow returns a row of exact or least height; 0 leaves the height to the cells.
func tableRow(height unit.Length, rule, properties, cells string) string {
	return "      <w:tr>" + wrap("trPr", properties+
		when(height > 0, tag("trHeight", "val", height.Twips(), "hRule", rule))) + cells + "</w:tr>\n"
}

// cell returns one cell.
func cell(width unit.Length, properties, content string) string {
	return wrap("tc", wrap("tcPr", dxa("tcW", width)+properties)+content)
}
