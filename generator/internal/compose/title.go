package compose

import (
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/typography"
)

// title adds the title. A single line, and lines wider than the type area, are broken by meaning.
func (c *composer) title() {
	p := &document.Paragraph{Role: document.Title}
	if c.report.Letterhead != nil {
		p.Before = c.style.BlankLines.Title
	}
	var lines []string
	for _, line := range c.report.Title {
		if len(c.report.Title) == 1 || typography.Width(line) > c.style.Room(document.Title) {
			lines = append(lines, c.broken(document.Title, line)...)
		} else {
			lines = append(lines, line)
		}
	}
	p.Runs = joined(lines)
	for _, r := range p.Runs {
		c.doc.Meta.Title += r.Text
	}
	c.doc.Meta.Title = strings.ReplaceAll(c.doc.Meta.Title, "\u3000", " ")
	c.add(p)
}

// joined returns the runs of title lines with line breaks between them.
func joined(lines []string) (out []document.Run) {
	for i, line := range lines {
		if i > 0 {
			out = append(out, document.Run{Kind: document.Break})
		}
		for k, piece := range strings.Fields(line) { // a space between two offices becomes full-width
			if k > 0 {
				out = append(out, document.Run{Text: "\u3000"})
			}
			out = append(out, runs(bold(piece)...)...)
		}
	}
	return out
}

// region matches the parts of the name of an office: 伊犁哈萨克自治州, 察布查尔锡伯自治县, 人民政府.
var region = han.Pattern(`\p{Han}{2,}?(?:自治[区州县]|地区|新区|[省市区县镇乡旗])|\p{Han}{2,}$`)

// broken returns the lines of a title of a role, broken by meaning.
func (c *composer) broken(role document.Role, title string) []string {
	words := append([]string{c.report.Office.Name}, c.report.Kind.Terms...)
	words = append(words, c.report.Office.Sign...)
	for _, name := range words {
		words = append(words, region().FindAllString(name, -1)...)
	}
	b := breaker{measure: c.style.Room(role), maxLines: c.style.Title.Lines, words: words}
	return b.lines(typography.Widen(strings.ReplaceAll(title, "**", "")))
}
