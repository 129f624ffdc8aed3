package docx

import (
	"fmt"
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
	measure := b.style.PageOf(t.Landscape).Measure()
	widths := t.Widths(measure)
	properties := tag("tblStyle", "val", "TableGrid") +
		dxa("tblW", measure) + dxa("tblInd", 0) + tag("tblLayout", "type", "fixed") +
		tag("tblLook", "val", "0020", "firstRow", 1, "lastRow", 0, "firstColumn", 0, "lastColumn", 0,
			"noHBand", 1, "noVBand", 1) +
		when(b.heading != "", tag("tblCaption", "val", b.heading)) + tag("tblDescription", "val", tableWords(t))
	b.WriteString("    <w:tbl>" + wrap("tblPr", properties) + grid(widths) + "\n")
	for role, row := range t.All() {
		b.WriteString(b.row(t, row, role, widths))
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
	for _, cell := range t.Head {
		heads = append(heads, cell.Text())
	}
	return fmt.Sprintf("共%d列\uFF1A%s\uFF1B共%d行", len(t.Shares), strings.Join(heads, "、"), len(t.Rows))
}

// table returns the style with the rules and margins of tables, as Word's own style of that name.
func (s styleSheet) table() string {
	t, borders := s.style.Table, ""
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		borders += border(side, furniture.Rule{Width: t.Border})
	}
	return open("table", "TableGrid", true) + tag("name", "val", "Table Grid") + tag("basedOn", "val", "TableNormal") +
		wrap("tblPr", wrap("tblBorders", borders)+
			wrap("tblCellMar", dxa("left", t.Margin)+dxa("right", t.Margin))) + "</w:style>\n"
}

// row returns one row, which is never divided; a head row is on each page again.
func (b *body) row(t *document.Table, row document.Row, role document.Role, widths []unit.Length) string {
	if len(row) == 0 {
		return ""
	}
	cells := ""
	for i, c := range row {
		p := &document.Paragraph{Role: role, Runs: c.Runs}
		b.count(p.Text())
		cells += cell(widths[i], tag("vAlign", "val", "center"), b.dressed(p, role, b.style.Cell(p, t.Align[i])))
	}
	head := when(role == document.TableHead, tag("tblHeader"))
	return tableRow(b.style.Table.RowHeight, "atLeast", head, cells)
}

// tableRow returns a row of exact or least height; 0 leaves the height to the cells.
func tableRow(height unit.Length, rule, properties, cells string) string {
	return "      <w:tr>" + wrap("trPr", tag("cantSplit")+
		when(height > 0, tag("trHeight", "val", height.Twips(), "hRule", rule))+properties) + cells + "</w:tr>\n"
}

// cell returns one cell.
func cell(width unit.Length, properties, content string) string {
	return wrap("tc", wrap("tcPr", dxa("tcW", width)+properties)+content)
}
