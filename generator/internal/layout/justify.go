package layout

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/typography"
	"fazhi/generator/internal/unit"
)

// spot is where a line is put.
type spot struct {
	x        int // of the measure's left edge
	measure  int
	baseline unit.Length
	artifact bool // belongs to no element, whatever the paragraph says
}

// set puts one line of p on a page.
func (p *para) set(items []page.Item, l line, at spot) []page.Item {
	x, extra := unit.Twips(at.x), unit.Length(0)
	rest := unit.Twips(at.measure - l.width)
	switch p.looks.Align {
	case style.Centre:
		x += rest / 2
	case style.Right:
		x += rest
	case style.Justify:
		if n := p.gaps(l); !l.last && n > 0 && rest > 0 {
			extra = rest / unit.Length(n)
		}
	}
	for from := l.from; from < l.to; {
		q := p.portions[p.glyphs[from].portion]
		q.from, q.to = from, min(q.to, l.to)
		var gaps int
		items, gaps = p.setPortion(items, q, l, placing{at, x, extra})
		_, width := p.fit(&q, from, unlimited)
		x += unit.Twips(width) + unit.Length(gaps)*extra
		if q.to < l.to {
			x += unit.Twips(p.scriptSpace(int(p.glyphs[from].portion)))
		}
		from = q.to
	}
	return p.setBlanks(items, l, placing{at, x, 0})
}

// setBlanks puts the blanks that vanish behind line l. They have no ink, but
// who reads the text by machine finds the words parted.
func (p *para) setBlanks(items []page.Item, l line, at placing) []page.Item {
	for i := l.to; i < l.next && i < len(p.glyphs) && p.glyphs[i].r == ' '; i++ {
		var element *page.Element
		if !at.artifact {
			element = p.elementAt(i)
		}
		if n := len(items) - 1; i > l.from && n >= 0 {
			if last, ok := items[n].(page.Text); ok && last.Element == element && last.Face == p.glyphs[i].face {
				last.Text += " "
				items[n] = last
				continue
			}
		}
		looks := p.portions[p.glyphs[i].portion].looks
		items = append(items, page.Text{X: at.x, Baseline: at.baseline, Face: p.glyphs[i].face, Size: looks.Size, Text: " ", Element: element})
	}
	return items
}

// placing is where a portion goes and how much its gaps are widened.
type placing struct {
	spot
	x     unit.Length
	extra unit.Length
}

// setPortion puts one portion of line l, as few texts as can be, and gives how
// many of its gaps are widened.
func (p *para) setPortion(items []page.Item, q portion, l line, at placing) ([]page.Item, int) {
	gaps, sum, units := 0, 0, 0
	for from := q.from; from < q.to; {
		text := page.Text{
			X:        at.x + unit.Length(sum)*unit.Twip/tick + unit.Twips(units*q.spacing) + unit.Length(gaps)*at.extra,
			Baseline: at.baseline, Face: p.glyphs[from].face, Size: q.looks.Size, Bold: q.looks.Bold, Red: q.looks.Red,
			Spacing: q.looks.Spacing,
		}
		if p.gap(from, l) {
			text.Spacing += at.extra
		}
		if !at.artifact {
			text.Element = p.elementAt(from)
		}
		to := from
		for {
			sum += int(p.glyphs[to].width)
			units++
			wide := p.gap(to, l)
			if wide {
				gaps++
			}
			to++
			if to == q.to || !p.together(to, wide == p.gap(from, l), text) {
				break
			}
		}
		text.Text = p.text(from, to)
		items = append(items, text)
		from = to
	}
	return items, gaps
}

// together reports whether glyph i goes on in text t; even says that the gap
// before it is like t's others.
func (p *para) together(i int, even bool, t page.Text) bool {
	return even && p.glyphs[i].face == t.Face &&
		(t.Element == nil || p.elementAt(i) == t.Element)
}

// gap reports whether the space behind glyph i of line l is widened when the
// line is justified: beside Chinese and behind blanks, not within a Western
// word, a dash or an ellipsis.
func (p *para) gap(i int, l line) bool {
	if i+1 >= l.to {
		return false
	}
	a, b := &p.glyphs[i], &p.glyphs[i+1]
	if a.portion == b.portion && p.portions[a.portion].keep == document.Whole {
		return false
	}
	return a.script == typography.Chinese || b.script == typography.Chinese || a.r == ' '
}

func (p *para) gaps(l line) int {
	n := 0
	for i := l.from; i < l.to; i++ {
		if p.gap(i, l) {
			n++
		}
	}
	return n
}

func (p *para) text(from, to int) string {
	b := make([]byte, 0, 3*(to-from))
	for _, g := range p.glyphs[from:to] {
		b = append(b, string(g.r)...)
	}
	return string(b)
}

// elementAt gives whose content glyph i is.
func (p *para) elementAt(i int) *page.Element {
	for _, s := range p.spans {
		if i < s.to {
			return s.element
		}
	}
	return nil
}
