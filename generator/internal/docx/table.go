package docx

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// table gives a table as wide as the type area, all widths stated: WPS reads
// the grid, Word the cells.
func (w *writer) table(t *document.Table) string {
	measure := w.style.PageOf(t.Landscape).Measure()
	widths := t.Widths(measure)
	var b strings.Builder
	b.WriteString("    <w:tbl>" + wrap("tblPr", tag("tblStyle", "val", "TableGrid")+
		tag("tblW", "w", measure.Twips(), "type", "dxa")+tag("tblInd", "w", 0, "type", "dxa")+tag("tblLayout", "type", "fixed")+
		tag("tblLook", "val", "0020", "firstRow", 1, "lastRow", 0, "firstColumn", 0, "lastColumn", 0, "noHBand", 1, "noVBand", 1)+
		when(w.heading != "", tag("tblCaption", "val", w.heading))+tag("tblDescription", "val", tableWords(t))))
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

// tableWords says in a sentence what a table has, for those who hear it read.
func tableWords(t *document.Table) string {
	var heads []string
	for _, cell := range t.Head {
		heads = append(heads, cell.Text())
	}
	return fmt.Sprintf("共%d列\uFF1A%s\uFF1B共%d行", len(t.Shares), strings.Join(heads, "、"), len(t.Rows))
}

// tableStyle gives the rules and margins of tables, as Word's own style of that name.
func (w *writer) tableStyle() string {
	t := w.style.Table
	return open("table", "TableGrid", true) + tag("name", "val", "Table Grid") + tag("basedOn", "val", "TableNormal") +
		wrap("tblPr", wrap("tblBorders", borders(t.Border))+
			wrap("tblCellMar", tag("left", "w", t.Margin.Twips(), "type", "dxa")+tag("right", "w", t.Margin.Twips(), "type", "dxa"))) + "</w:style>\n"
}

// headed remembers the heading that p is, or begins with: the tables below belong to it.
func (w *writer) headed(p *document.Paragraph) {
	switch {
	case p.RunIn:
		w.heading = ""
		for _, r := range p.Runs {
			if r.Kind == document.Lead {
				w.heading += r.Text
			}
		}
	case leads(p.Role) || p.Role == document.AnnexTitle:
		w.heading = strings.ReplaceAll(p.Text(), "\n", "")
	}
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
