package docx

import (
	"strings"

	"fazhi/generator/internal/document"
)

// Paragraph writes a paragraph.
func (b *body) Paragraph(p *document.Paragraph) {
	b.begin(p.Landscape)
	b.afterTable = false
	b.count(p.Text())
	b.WriteString(indented(b.paragraph(p)))
}

// paragraph returns one paragraph: its style, its direct properties, its runs.
func (b *body) paragraph(p *document.Paragraph) string {
	b.headed(p)
	role := p.Role
	if p.RunIn {
		role = document.Body // the heading is in the text: no outline level, nothing kept with the next
	}
	return b.dressed(p, role, b.style.Of(p))
}

// headed records the heading that p is, or begins with. The tables below belong to this heading.
func (b *body) headed(p *document.Paragraph) {
	switch {
	case p.RunIn:
		b.heading = p.Lead()
	case p.Role.Heading() || p.Role == document.AnnexTitle:
		b.heading = strings.ReplaceAll(p.Text(), "\n", "")
	}
}
