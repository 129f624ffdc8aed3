package layout

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/typography"
)

// line is one line of a paragraph.
type line struct {
	from, to int  // glyphs that are seen
	next     int  // first glyph of the next line; between to and next are blanks, or a forced break
	width    int  // from the first glyph's edge to the last one's
	last     bool // of its paragraph, or before a forced break: not justified
}

// breakLines breaks the paragraph into lines: the first in the measure first, the
// others in rest. An empty paragraph has one empty line.
func (p *para) breakLines(first, rest int) {
	measure := first
	for start := 0; ; measure = rest {
		l := p.line(start, measure)
		if !l.last {
			l.next = max(l.next, start+1)
		}
		l.width = p.width(l.from, l.to)
		p.lines = append(p.lines, l)
		start = l.next
		if start >= len(p.glyphs) {
			return
		}
	}
}

// line forms the line that begins at start.
func (p *para) line(start, measure int) line {
	x := 0
	if start < len(p.glyphs) {
		for k := int(p.glyphs[start].portion); k < len(p.portions); k++ {
			q := &p.portions[k]
			from := max(q.from, start)
			if q.forced {
				return line{from: start, to: from, next: from + 1, last: true}
			}
			cut, width := p.fit(q, from, measure-x)
			if cut < q.to {
				return p.end(start, k, cut)
			}
			x += width + p.scriptSpace(k)
			if x > measure {
				return line{from: start, to: q.to, next: q.to}
			}
		}
	}
	return line{from: start, to: p.glyphs.dropBlanks(start, len(p.glyphs)), next: len(p.glyphs), last: true}
}

// unlimited is a room that no text fills, small enough to compute with in 32 bits.
const unlimited = 1 << 24

// fit returns the first glyph of portion q, counted from from, that does not end within room, or q.to; and the width of
// the portion, if it fits whole. A whole portion's width is rounded to twips, a part's is not; spacing is between its
// glyphs only.
func (p *para) fit(q *portion, from, room int) (cut, width int) {
	sum, units := 0, -1
	cut = q.to
	for i := from; i < q.to; i++ {
		sum += int(p.glyphs[i].width)
		units++
		if sum+tick*units*q.spacing > tick*room {
			cut = min(cut, i)
		}
		if width = (sum+tick/2)/tick + units*q.spacing; width > room {
			return min(cut, i), width
		}
	}
	return q.to, width
}

// scriptSpace returns the space between portions k and k+1: a fifth of the height where a Chinese and a Western letter
// or digit meet. LibreOffice sees none after a character beyond the BMP, of which it looks at the second half.
func (p *para) scriptSpace(k int) int {
	if k < 0 || !p.borders(k) {
		return 0
	}
	end := p.portions[k].to
	if p.glyphs[end-1].r > 0xFFFF || p.glyphs[end].glued {
		return 0
	}
	return p.portions[k].size / 5
}

// borders reports whether a Chinese and a Western letter or digit meet between portions k and k+1, glued or not.
func (p *para) borders(k int) bool {
	if k+1 >= len(p.portions) {
		return false
	}
	a, b := &p.portions[k], &p.portions[k+1]
	return a.script != b.script && p.glyphs[a.to-1].solid && p.glyphs[b.from].solid
}

// end ends the line that begins at start, since glyph cut of portion k does not fit.
func (p *para) end(start, k, cut int) line {
	for {
		if p.glyphs[cut].class == typography.SP && cut > start {
			next := cut
			for next < len(p.glyphs) && p.glyphs[next].class == typography.SP {
				next++
			}
			return line{from: start, to: p.glyphs.dropBlanks(start, cut), next: next}
		}
		from := max(p.portions[k].from, start)
		b := p.glyphs.breakBefore(cut, p.westernRules(k, from, cut))
		switch {
		case b > start && b >= from:
			return line{from: start, to: p.glyphs.dropBlanks(start, b), next: b}
		case b < start || p.portions[k].from <= start: // no place to break: after at least one character
			cut = max(cut, start+1)
			return line{from: start, to: cut, next: cut}
		case p.portions[k-1].from <= start && p.staysBack(start):
			return line{from: start, to: from, next: from}
		}
		// There is none in this portion: the one before decides, as if its last character did not fit.
		k--
		cut = p.portions[k].to - 1
	}
}

// staysBack is a fault of LibreOffice: into the first portion of a line that
// begins where script space would be it does not step back.
func (p *para) staysBack(start int) bool {
	k := int(p.glyphs[start].portion)
	return p.portions[k].from == start && p.scriptSpace(k-1) > 0
}

// width returns the width of the glyphs from from to to on one line.
func (p *para) width(from, to int) (x int) {
	for from < to {
		k := int(p.glyphs[from].portion)
		q := p.portions[k]
		q.to = min(q.to, to)
		_, w := p.fit(&q, from, unlimited)
		x += w
		if q.to < to {
			x += p.scriptSpace(k)
		}
		from = q.to
	}
	return x
}

// westernRules says by which rules to break at cut in portion k, which begins at from on this line: by the portion's
// own; but when the nearest letter or digit is before the portion and has another script, by those of its language.
func (p *para) westernRules(k, from, cut int) bool {
	i := cut
	for i > 0 && !p.glyphs[i].solid {
		i--
	}
	q := &p.portions[k]
	if i >= from || p.glyphs[i].script == q.script {
		return q.western
	}
	if p.glyphs[i].script == typography.Western || i == 0 {
		return p.portions[p.glyphs[i].portion].western
	}
	// LibreOffice asks for the language right before the character, which is that of the one before it.
	return !p.glyphs[i].glued && p.portions[p.glyphs[i-1].portion].keep == document.Whole
}
