package layout

import (
	"fmt"
	"slices"

	"fazhi/generator/internal/page"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// furnish puts the page number on each page, and 草稿 on each page of a draft.
func furnish(c *collector, f *flow, draft bool) {
	n, m := c.style.PageNumber, c.style.DraftMark
	portrait := &f.sheets.portrait
	for i := range f.pages {
		p := &f.pages[i]
		landscape := p.Width != portrait.page.Width
		if draft {
			s := f.sheets.of(landscape)
			c.furniture(p, "草稿", m.Paragraph(), s.spot(m.Header.Twips(), m.Pitch))
		}
		if slices.Contains(f.unnumbered, i) {
			continue
		}
		before := len(p.Items)
		at := portrait.spot(portrait.height-n.Footer.Twips()-n.Pitch.Twips(), n.Pitch)
		c.furniture(p, fmt.Sprintf("— %d —", i+1), n.Paragraph(i%2 == 1), at)
		if landscape { // at the same place of the paper as on a portrait page
			turned(p.Items[before:], portrait.page.Height)
		}
	}
}

// furniture puts one line of text on a page as an artifact.
func (c *collector) furniture(p *page.Page, text string, looks style.Paragraph, at spot) {
	at.x += looks.LeftIndent.Twips()
	at.measure -= looks.LeftIndent.Twips() + looks.RightIndent.Twips()
	out := c.line(text, looks)
	p.Items = out.set(p.Items, out.lines[0], at)
}

// spot returns the place of an artifact that is as wide as the type area; top is the upper edge of its box.
func (s *sheet) spot(top int, pitch unit.Length) spot {
	return spot{x: s.left, measure: s.measure, baseline: baseline(top, pitch.Twips()), artifact: true}
}

// turned rotates texts of a portrait page of the given height together with the page by 90 degrees, so that the left
// edge becomes the upper edge. The texts then read downwards.
func turned(items []page.Item, height unit.Length) {
	for i, item := range items {
		if t, ok := item.(page.Text); ok {
			t.X, t.Baseline, t.Turned = height-t.Baseline, t.X, true
			items[i] = t
		}
	}
}
