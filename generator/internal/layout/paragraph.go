package layout

import (
	"slices"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// para is one paragraph during layout.
type para struct {
	looks    style.Paragraph
	glyphs   glyphs
	portions []portion
	lines    []line
	indent   [2]int         // of the first line, and of the others
	measure  [2]int         // of the first line, and of the others
	spans    []span         // elements of the glyphs, in order; nil for an artifact
	bookmark *page.Bookmark // title and level; the flow sets the place
}

// span is the element of the glyphs up to to, from the end of the previous span.
type span struct {
	to      int
	element *page.Element
}

// Paragraph adds a paragraph.
func (b *builder) Paragraph(p *document.Paragraph) {
	out := b.paragraph(p)
	out.breakIn(b.sheets.of(p.Landscape).measure)
	b.tree.paragraph(p, out)
	if out.lone() {
		b.lone = append(b.lone, p)
	}
	l := out.looks
	next := &block{content: out, before: l.Before.Twips(), after: l.After.Twips(), least: out.least(),
		height: out.height(), keepNext: l.KeepNext, newPage: l.NewPage, landscape: p.Landscape,
		paragraph: p, lead: b.leads[p]}
	b.follows(next)
	b.add(next)
}

// breakIn breaks the paragraph into lines for a measure.
func (p *para) breakIn(measure int) {
	left, first := p.looks.LeftIndent.Twips(), p.looks.FirstIndent.Twips()
	rest := measure - left - p.looks.RightIndent.Twips()
	p.indent, p.measure = [2]int{left + first, left}, [2]int{rest - first, rest}
	p.breakLines(p.measure[0], p.measure[1])
}

// spot returns the place of line l in a box whose left edge is left; top is the upper edge of the line.
func (p *para) spot(l line, left, top int) spot {
	k := 1
	if l.from == 0 {
		k = 0
	}
	return spot{x: left + p.indent[k], measure: p.measure[k], baseline: baseline(top, p.pitch())}
}

func (p *para) pitch() int { return p.looks.Pitch.Twips() }

// height returns the height of all lines.
func (p *para) height() int { return len(p.lines) * p.pitch() }

// lone reports whether the last of several lines contains only a single character and the marks after it.
func (p *para) lone() bool {
	last := p.lines[len(p.lines)-1]
	return len(p.lines) > 1 && last.to > last.from &&
		!slices.ContainsFunc(p.glyphs[last.from+1:last.to], func(g glyph) bool { return !g.noBegin })
}

// least returns the height of the smallest part that may begin on a page.
func (p *para) least() int {
	n := len(p.lines)
	if n > 2*widows-1 && !p.looks.KeepLines {
		n = widows
	}
	return n * p.pitch()
}

// put puts the lines on this page and the following pages.
func (p *para) put(f *flow, b *block) {
	for done := 0; done < len(p.lines); {
		space := f.space(b)
		n := f.fitting(p, len(p.lines)-done, space)
		if n == 0 {
			f.turn(false)
			continue
		}
		f.y += space
		if r := b.paragraph; f.text == 0 && r != nil && (r.Role == document.Body || r.Role.Heading()) {
			f.text = len(f.pages)
		}
		if mark := p.bookmark; done == 0 && mark != nil {
			mark.Page, mark.Y = len(f.pages)-1, unit.Twips(f.top())
			f.bookmarks = append(f.bookmarks, *mark)
		}
		for _, l := range p.lines[done : done+n] {
			f.set(p, l, p.spot(l, f.left, f.top()))
			f.y += p.pitch()
		}
		f.fresh = false
		done += n
		if done < len(p.lines) {
			f.turn(false)
		}
	}
	f.after = b.after
}

// widows is the minimum number of lines of a paragraph at the foot and at the top of a page, as in word processors
// (w:widowControl). It is not a number of the style.
const widows = 2

// fitting returns the number of remaining lines of p that fit on this page, below space. On an empty page it is at
// least one.
func (f *flow) fitting(p *para, lines, space int) int {
	n := min((f.room-f.y-space)/p.pitch(), lines)
	switch {
	case n == lines:
		return lines
	case p.looks.KeepLines && !f.fresh:
		return 0
	}
	if n = min(n, lines-widows); n >= widows {
		return n
	}
	if f.fresh {
		return max(1, (f.room-f.y)/p.pitch())
	}
	return 0
}
