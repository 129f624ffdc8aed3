package html

import (
	"fmt"

	"fazhi/generator/internal/document"
)

// Table writes a table. Each block of rows with its own heads is a tbody. Browsers repeat thead on each printed
// page; the style sheet disables this if there are several blocks.
func (w *writer) Table(t *document.Table) {
	w.enter("main")
	w.used[document.TableHead], w.used[document.TableCell] = true, true
	class := ""
	if t.Whole {
		class = ` class="whole"`
	}
	fmt.Fprintf(&w.body, "<div class=\"table\">\n<table%s>\n<thead>\n", class)
	for i := range t.Head {
		w.row(t, i)
	}
	w.body.WriteString("</thead>\n<tbody>\n")
	for i := range t.Rows {
		if i > 0 && t.Rows[i][0].Head && !t.Rows[i-1][0].Head {
			w.body.WriteString("</tbody>\n<tbody>\n")
		}
		w.row(t, len(t.Head)+i)
	}
	w.body.WriteString("</tbody>\n</table>\n</div>\n")
}

// row writes row i of All. A heading over several columns or rows has all of them as its scope.
func (w *writer) row(t *document.Table, i int) {
	w.body.WriteString("<tr>")
	for k, c := range t.Row(i) {
		if c.Covered {
			continue
		}
		role, element, scope := t.Role(i, k), "td", ""
		class := role.String()
		switch {
		case role == document.TableHead:
			element, scope = "th", ` scope="col"`
		case k < t.Labels:
			element, scope = "th", ` scope="row"`
		}
		if role == document.TableCell {
			class += alignClasses[t.Align[k]]
		}
		cols, rows := c.Span()
		attributes := scope + span("colspan", cols) + span("rowspan", rows)
		fmt.Fprintf(&w.body, "<%s class=\"%s\"%s>%s</%[1]s>", element, class, attributes, runs(c.Runs))
	}
	w.body.WriteString("</tr>\n")
}

// span returns an attribute for a cell that covers n columns or rows, or "" if n is 1.
func span(name string, n int) string {
	if n == 1 {
		return ""
	}
	return fmt.Sprintf(` %s="%d"`, name, n)
}

// alignClasses are the classes of cells by their alignment.
var alignClasses = [...]string{document.AsStyle: "", document.Centre: " c", document.Right: " r", document.Left: " l"}
