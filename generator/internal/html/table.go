package html

import (
	"fmt"

	"fazhi/generator/internal/document"
)

// Table writes a table. The cells of its head rows are headings of columns, those of its label columns headings of
// rows.
func (w *writer) Table(t *document.Table) {
	w.enter("main")
	w.used[document.TableHead], w.used[document.TableCell] = true, true
	w.body.WriteString("<div class=\"table\">\n<table>\n<thead>\n")
	for _, row := range t.Head {
		w.row(row, func(c document.Cell, _ int) (element, attributes string) {
			scope := "col"
			if cols, _ := c.Span(); cols > 1 {
				scope = "colgroup"
			}
			return "th", fmt.Sprintf(` class="%s" scope="%s"`, document.TableHead, scope)
		})
	}
	w.body.WriteString("</thead>\n<tbody>\n")
	for _, row := range t.Rows {
		w.row(row, func(c document.Cell, column int) (element, attributes string) {
			attributes = fmt.Sprintf(` class="%s%s"`, document.TableCell, side(t.Align[column]))
			if column >= t.Labels {
				return "td", attributes
			}
			scope := "row"
			if _, rows := c.Span(); rows > 1 {
				scope = "rowgroup"
			}
			return "th", attributes + fmt.Sprintf(` scope="%s"`, scope)
		})
	}
	w.body.WriteString("</tbody>\n</table>\n</div>\n")
}

// cellKind returns the element of a cell and its attributes besides its spans.
type cellKind func(c document.Cell, column int) (element, attributes string)

// row writes one row.
func (w *writer) row(row document.Row, kind cellKind) {
	w.body.WriteString("<tr>")
	for i, c := range row {
		if c.Covered {
			continue
		}
		element, attributes := kind(c, i)
		cols, rows := c.Span()
		attributes += span("colspan", cols) + span("rowspan", rows)
		fmt.Fprintf(&w.body, "<%s%s>%s</%[1]s>", element, attributes, runs(c.Runs))
	}
	w.body.WriteString("</tr>\n")
}

// span returns an attribute for a cell that covers n columns or rows; "" for one.
func span(name string, n int) string {
	if n == 1 {
		return ""
	}
	return fmt.Sprintf(` %s="%d"`, name, n)
}

// side returns the class of a column's alignment.
func side(s document.Side) string {
	return [...]string{document.AsStyle: "", document.Centre: " c", document.Right: " r", document.Left: " l"}[s]
}
