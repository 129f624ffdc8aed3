package layout

import (
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/typography"
	"fazhi/generator/internal/unit"
)

// spot is the place of a line.
type spot struct {
	x        int // left edge of the measure
	measure  int
	baseline unit.Length
	artifact bool // belongs to no element, even if the paragraph has elements
}

// setting puts one line on a page.
type setting struct {
	*para
	line  line
	at    spot
	items []page.Item
	x     unit.Length // left edge of the next portion
	extra unit.Length // amount by which each gap is widened

	border unit.Length // additional amount for a gap between scripts
	open   bool        // the gaps are so wide that programs take them for blanks
}

// set appends line l to items.
func (p *para) set(items []page.Item, l line, at spot) []page.Item {
	s := setting{para: p, line: l, at: at, items: items, x: unit.Twips(at.x)}
	rest := s.spread()
	switch p.looks.Align {
	case style.Centre:
		s.x += rest / 2
	case style.Right: // it begins at the same place as in a word processor
		s.x += unit.Twips(at.measure - l.width)
	}
	for from := l.from; from < l.to; {
		q := p.portions[p.glyphs[from].portion]
		q.from, q.to = from, min(q.to, l.to)
		gaps := s.setPortion(q)
		_, width := p.fit(&q, from, unlimited)
		s.x += unit.Twips(width) + unit.Length(gaps)*s.extra
		if q.to < l.to && p.borders(int(p.glyphs[from].portion)) {
			s.x += s.border
		}
		from = q.to
	}
	s.setBlanks()
	return s.items
}

// scriptGap is the space between scripts as drawn, in thousandths of the type size. Word processors use a fifth, but
// programs that look for the words of a PDF take a tenth or more for a blank. The rest of the fifth is distributed
// over the line.
const scriptGap = 95

// spread determines the width of the gaps of the line, and returns the remaining width.
func (s *setting) spread() unit.Length {
	rest, borders := unit.Twips(s.at.measure-s.line.width), unit.Length(0)
	for i := s.line.from; i+1 < s.line.to; i++ {
		if k := int(s.glyphs[i].portion); s.portions[k].to == i+1 && s.borders(k) {
			rest += unit.Twips(s.scriptSpace(k))
			borders++
		}
	}
	rest = max(0, rest)
	least, gaps := s.looks.Size*scriptGap/1000, unit.Length(s.gaps(s.line))
	if borders != 0 {
		least = min(least, rest/borders)
		s.border = least
	}
	if s.looks.Align == style.Justify && !s.line.last && gaps > 0 {
		spacing := min(0, s.looks.Spacing) // applies between Chinese characters, not between scripts
		s.extra, s.border = (rest-borders*spacing)/gaps, spacing
		s.open = s.extra >= s.looks.Size*scriptGap/1000 // there is no spacing between portions
		if s.extra+spacing < least {
			s.extra = (rest - borders*least) / (gaps - borders)
			s.border = least - s.extra
		}
	}
	return rest - gaps*s.extra - borders*s.border
}

// setBlanks puts the blanks after the line, which are not visible. With them, programs that read the text find
// separate words.
func (s *setting) setBlanks() {
	for i := s.line.to; i < s.line.next && i < len(s.glyphs) && s.glyphs[i].class == typography.SP; i++ {
		g, element := &s.glyphs[i], s.element(i)
		if n := len(s.items) - 1; i > s.line.from {
			if last := s.items[n].(page.Text); last.Element == element && last.Face == g.face {
				last.Text += " "
				s.items[n] = last
				continue
			}
		}
		s.items = append(s.items, page.Text{X: s.x, Baseline: s.at.baseline, Face: g.face,
			Size: s.portions[g.portion].looks.Size, Text: " ", Element: element})
	}
}

// setPortion puts one portion, in as few texts as possible, and returns the number of widened gaps.
func (s *setting) setPortion(q portion) (gaps int) {
	sum, units := 0, 0
	for from := q.from; from < q.to; {
		x := s.x + unit.Length(sum)*unit.Twip/tick + unit.Twips(units*q.spacing) + unit.Length(gaps)*s.extra
		text := page.Text{X: x, Baseline: s.at.baseline, Face: s.glyphs[from].face, Size: q.looks.Size,
			Bold: q.looks.Bold, Red: q.looks.Red, Spacing: q.looks.Spacing, Element: s.element(from)}
		wide := s.gap(from, s.line)
		if wide {
			text.Spacing += s.extra
		}
		to := from
		for to == from || to < q.to && s.gap(to-1, s.line) == wide && s.together(to, text) &&
			(!s.open || s.gap(to, s.line) == wide) { // in an open line, the last space is part of the text
			sum += int(s.glyphs[to].width)
			units++
			if s.gap(to, s.line) {
				gaps++
			}
			to++
		}
		text.Text = s.glyphs[from:to].text()
		if s.glyphs[from].missing {
			s.items = append(s.items, codeBox(text)...)
		} else {
			s.items = append(s.items, text)
		}
		from = to
	}
	return gaps
}

// together reports whether glyph i may be added to text t, which ends before it, because the face and the element
// are the same.
func (s *setting) together(i int, t page.Text) bool {
	return !s.glyphs[i-1].missing && !s.glyphs[i].missing && s.glyphs[i].face == t.Face &&
		(t.Element == nil || s.elementAt(i) == t.Element)
}

// element returns the element that contains glyph i on this line, or nil for an artifact.
func (s *setting) element(i int) *page.Element {
	if s.at.artifact {
		return nil
	}
	return s.elementAt(i)
}

// gap reports whether the space after glyph i of line l is widened when the line is justified: next to Chinese
// characters and after blanks, but not within a Western word, a dash or an ellipsis.
func (p *para) gap(i int, l line) bool {
	if i+1 >= l.to {
		return false
	}
	a, b := &p.glyphs[i], &p.glyphs[i+1]
	if a.whole && b.whole {
		return false
	}
	return a.script == typography.Chinese || b.script == typography.Chinese || a.class == typography.SP
}

func (p *para) gaps(l line) (n int) {
	for i := l.from; i < l.to; i++ {
		if p.gap(i, l) {
			n++
		}
	}
	return n
}

// elementAt returns the element that contains glyph i.
func (p *para) elementAt(i int) *page.Element {
	for _, s := range p.spans {
		if i < s.to {
			return s.element
		}
	}
	return nil
}
