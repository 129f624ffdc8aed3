package docx

import (
	"strings"

	"fazhi/generator/document"
	"fazhi/generator/style"
	"fazhi/generator/unit"
)

// table gives a table as wide as the type area, all widths stated: WPS reads
// the grid, Word the cells.
func (w *writer) table(t *document.Table) string {
	t0 := w.style.Table
	widths := t.Widths(w.style.Page.Measure())
	var b strings.Builder
	b.WriteString("    <w:tbl>" + wrap("tblPr",
		tag("tblW", "w", w.style.Page.Measure().Twips(), "type", "dxa")+tag("tblInd", "w", 0, "type", "dxa")+
			wrap("tblBorders", borders(t0.Border))+tag("tblLayout", "type", "fixed")+
			wrap("tblCellMar", tag("left", "w", t0.Margin.Twips(), "type", "dxa")+tag("right", "w", t0.Margin.Twips(), "type", "dxa"))+
			tag("tblLook", "val", "0020", "firstRow", 1, "lastRow", 0, "firstColumn", 0, "lastColumn", 0, "noHBand", 1, "noVBand", 1)))
	b.WriteString("<w:tblGrid>")
	for _, width := range widths {
		b.WriteString(tag("gridCol", "w", width.Twips()))
	}
	b.WriteString("</w:tblGrid>\n")
	b.WriteString(w.row(t, t.Head, document.TableHead, widths))
	for _, row := range t.Rows {
		b.WriteString(w.row(t, row, document.TableCell, widths))
	}
	b.WriteString("    </w:tbl>\n")
	return b.String()
}

func borders(width unit.Length) string {
	b := ""
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		b += tag(side, "val", "single", "sz", width.EighthPoints(), "space", 0, "color", "auto")
	}
	return b
}

// row gives one row, which is never parted; a head row stands on each page again.
func (w *writer) row(t *document.Table, row document.Row, role document.Role, widths []unit.Length) string {
	if len(row) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("      <w:tr>" + wrap("trPr", tag("cantSplit")+
		tag("trHeight", "val", w.style.Table.RowHeight.Twips(), "hRule", "atLeast")+
		when(role == document.TableHead, tag("tblHeader"))))
	for i, cell := range row {
		p := &document.Paragraph{Role: role, Runs: cell.Runs}
		l := w.style.Of(p)
		if role == document.TableCell {
			l.Align = aligns[t.Align[i]]
		}
		b.WriteString(wrap("tc", wrap("tcPr", tag("tcW", "w", widths[i].Twips(), "type", "dxa")+tag("vAlign", "val", "center"))+
			w.dressed(p, role, l)))
	}
	b.WriteString("</w:tr>\n")
	return b.String()
}

var aligns = [...]style.Align{document.Left: style.Left, document.Centre: style.Centre, document.Right: style.Right}
