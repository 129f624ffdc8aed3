package compose

import (
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/typography"
)

// title adds the title: its lines, or the single line broken by meaning.
func (c *composer) title() {
	lines := c.report.Title
	p := &document.Paragraph{Role: document.Title}
	if c.report.Letterhead != nil {
		p.Before = belowRule
	}
	if len(lines) == 1 {
		p.Runs = c.broken(lines[0])
	} else {
		p.Runs = joined(lines)
	}
	for _, r := range p.Runs {
		c.doc.Meta.Title += r.Text
	}
	c.doc.Meta.Title = strings.ReplaceAll(c.doc.Meta.Title, "\u3000", " ")
	c.add(p)
}

// joined returns the runs of title lines with line breaks between them.
func joined(lines []string) []document.Run {
	var out []document.Run
	for i, line := range lines {
		if i > 0 {
			out = append(out, document.Run{Kind: document.Break})
		}
		for k, piece := range strings.Fields(line) { // a space between two offices becomes a full-width one
			if k > 0 {
				out = append(out, document.Run{Text: "\u3000"})
			}
			out = append(out, runs(bold(piece)...)...)
		}
	}
	return out
}

// broken returns the runs of one title, broken into lines by meaning.
func (c *composer) broken(title string) []document.Run {
	words := append([]string{c.report.Office.Name}, c.report.Kind.Terms...)
	words = append(words, c.report.Office.Sign...)
	return joined(Lines(typography.Widen(strings.ReplaceAll(title, "**", "")), words))
}
