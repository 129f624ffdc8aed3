package layout

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/typography"
)

// line is one line of a paragraph.
type line struct {
	from, to int  // range of visible glyphs
	next     int  // first glyph of the next line; blanks or a forced break are between to and next
	width    int  // from the first glyph's left edge to the last one's right edge
	last     bool // last line of its paragraph, or before a forced break: not justified
}

// breakLines breaks the paragraph into lines: the first with the measure first, the others with rest. An empty
// paragraph has one empty line.
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

// unlimited is a width that no text reaches, but small enough for 32-bit arithmetic.
const unlimited = 1 << 24

// fit returns the first glyph of portion q, from glyph from, that does not end within room, or q.to if all fit; and
// the width of the portion, if it fits completely. The width of a complete portion is rounded to twips, the width of
// a part is not. Spacing is only between its glyphs.
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

// scriptSpace returns the space between portions k and k+1: a fifth of the type size where a Chinese and a Western
// letter or digit meet. As in LibreOffice, which looks at the second half of a surrogate pair, there is no space
// after a character beyond the BMP.
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

// borders reports whether a Chinese and a Western letter or digit meet between portions k and k+1, even without a
// possible break.
func (p *para) borders(k int) bool {
	if k+1 >= len(p.portions) {
		return false
	}
	a, b := &p.portions[k], &p.portions[k+1]
	return a.script != b.script && p.glyphs[a.to-1].solid && p.glyphs[b.from].solid
}

// end returns the line that begins at start and ends before glyph cut of portion k, which does not fit.
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
		case b < start || p.portions[k].from <= start: // no break possible: after at least one character
			cut = max(cut, start+1)
			return line{from: start, to: cut, next: cut}
		case p.portions[k-1].from <= start && p.staysBack(start):
			return line{from: start, to: from, next: from}
		}
		// No break in this portion: try the portion before, as if its last character did not fit.
		k--
		cut = p.portions[k].to - 1
	}
}

// staysBack reports whether LibreOffice, because of a fault, does not step back into the first portion of the line:
// the line begins at a place of script space.
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

// westernRules reports whether the Western rules decide on breaks before cut in portion k, which begins at glyph
// from on this line. The rules of the portion are used, except if the nearest letter or digit is before the portion
// and has another script: then the rules of its language.
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
	// LibreOffice uses the language at the place before the character, that is, of the character before it.
	return !p.glyphs[i].glued && p.portions[p.glyphs[i-1].portion].keep == document.Whole
}
