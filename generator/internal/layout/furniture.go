package layout

import (
	"fmt"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// furnish puts the page number on each page, and 草稿 on those of a draft.
func furnish(c *collector, f *flow, d *document.Document) error {
	n, m := c.style.PageNumber, c.style.DraftMark
	upright := f.sheets[0]
	for i := range f.pages {
		p := &f.pages[i]
		across := p.Width != upright.page.Width
		if d.Draft {
			mark := style.Paragraph{Face: m.Face, Size: m.Size, Pitch: m.Pitch, Align: style.Centre}
			err := c.furniture(p, "草稿", mark, true, f.sheets[index(across)].spot(baseline(m.Header.Twips(), m.Pitch.Twips())))
			if err != nil {
				return err
			}
		}
		if !f.numbered(i, d) {
			continue
		}
		looks := style.Paragraph{Face: n.Face, Size: n.Size, Pitch: n.Pitch, Align: style.Centre}
		at := upright.spot(baseline(upright.height-n.Footer.Twips()-n.Pitch.Twips(), n.Pitch.Twips()))
		if !n.Centre {
			at.measure -= n.Inset.Twips()
			looks.Align = style.Right
			if i%2 == 1 { // page 2, 4, ...: at the left edge
				at.x += n.Inset.Twips()
				looks.Align = style.Left
			}
		}
		before := len(p.Items)
		if err := c.furniture(p, fmt.Sprintf("— %d —", i+1), looks, false, at); err != nil {
			return err
		}
		if across { // where an upright page has it
			turned(p.Items[before:], upright.page.Height)
		}
	}
	return nil
}

// numbered reports whether page i, from 0, has a page number: not the first
// one of a 信函 (GB/T 9704, 10.1), not that of 版记 behind an empty one (7.5).
func (f *flow) numbered(i int, d *document.Document) bool {
	if len(d.Blocks) > 0 && i == 0 {
		if head, ok := d.Blocks[0].(*document.Letterhead); ok && head.Letter {
			return false
		}
	}
	return f.imprintPages < 2 || i < len(f.pages)-2
}

// furniture puts one line of text on a page as an artifact.
func (c *collector) furniture(p *page.Page, text string, looks style.Paragraph, red bool, at spot) error {
	out := &para{looks: looks}
	l := looks.Looks()
	l.Red = red
	if err := c.glyphs(out, text, l); err != nil {
		return err
	}
	out.resolveScripts()
	out.portion([]runOf{{to: len(out.glyphs), looks: l, keep: document.Loose}})
	out.breakLines(at.measure, at.measure)
	p.Items = out.set(p.Items, out.lines[0], at)
	return nil
}

// spot is a line as wide as the type area.
func (s sheet) spot(baseline unit.Length) spot {
	return spot{x: s.left, measure: s.measure, baseline: baseline, artifact: true}
}
