package html

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/document"
)

// Paragraph writes a heading or a paragraph. A run-in heading is a separate heading element on the same line as its
// text.
func (w *writer) Paragraph(p *document.Paragraph) {
	w.enter("main")
	if lead, rest := p.Parts(); len(lead) > 0 {
		w.runIn(p, lead, rest)
		return
	}
	w.used[p.Role] = true
	fmt.Fprintf(&w.body, "<%[1]s class=\"%[2]s\"%[3]s>%[4]s</%[1]s>\n", w.element(p), p.Role, w.direct(p), runs(p.Runs))
}

// runIn writes a paragraph with a run-in heading.
func (w *writer) runIn(p *document.Paragraph, lead, rest []document.Run) {
	heading := &document.Paragraph{Role: p.LeadRole, Depth: p.Depth}
	w.used[p.LeadRole], w.used[p.Role] = true, true
	fmt.Fprintf(&w.body, "<div class=\"%s run-in\"%s><%[3]s class=\"%[4]s\">%[5]s</%[3]s><p>%[6]s</p></div>\n",
		p.Role, w.direct(p), w.element(heading), p.LeadRole, runs(lead), runs(rest))
}

// element returns the name of the element of a paragraph. The level of headings increases by at most one, as
// required for screen readers.
func (w *writer) element(p *document.Paragraph) string {
	level := min(p.Level(), w.level+1)
	if level == 0 {
		return "p"
	}
	w.level = level
	return fmt.Sprintf("h%d", level)
}

// runs returns runs as inline elements.
func runs(runs []document.Run) string {
	var b strings.Builder
	for _, r := range runs {
		switch r.Kind {
		case document.Break:
			b.WriteString("<br>")
		case document.Strong:
			b.WriteString("<strong>" + escape(r.Text) + "</strong>")
		case document.Missing:
			b.WriteString("<mark>" + escape(r.Text) + "</mark>")
		default:
			b.WriteString(escape(r.Text))
		}
	}
	return b.String()
}
