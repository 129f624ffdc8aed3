package layout

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/unit"
)

// block is a paragraph or a table, broken into lines.
type block struct {
	para          *para
	table         *table
	fixed         *fixed
	imprint       *document.Imprint // whose lines fixed holds; nil: they are a letterhead's
	before, after int
	keepNext      bool
	keepLines     bool
	newPage       bool
	landscape     bool   // on a page held across
	indent        [2]int // of the first line, of the others
	measure       [2]int // likewise
}

// paragraphBlock breaks p into lines.
func paragraphBlock(c *collector, p *document.Paragraph, measure int) (*block, error) {
	out, err := c.paragraph(p)
	if err != nil {
		return nil, err
	}
	l := out.looks
	left, first := l.LeftIndent.Twips(), l.FirstIndent.Twips()
	rest := measure - left - l.RightIndent.Twips()
	b := &block{
		para: out, before: l.Before.Twips(), after: l.After.Twips(),
		keepNext: l.KeepNext, keepLines: l.KeepLines, newPage: l.NewPage,
		indent: [2]int{left + first, left}, measure: [2]int{rest - first, rest},
	}
	out.breakLines(b.measure[0], b.measure[1])
	return b, nil
}

// flow fills pages with blocks.
type flow struct {
	sheet
	sheets    [2]sheet // upright and across
	blocks    []*block
	pages     []page.Page
	bookmarks []page.Bookmark
	y         int  // from the head of the type area to where the next line goes
	after     int  // space asked for behind the block before
	fresh     bool // nothing stands on the page yet
	asked     bool // the page was begun on demand, not since the one before was full
	across    bool // the page is held across
	held      bool // all that stands on the page is to be kept with the next block

	imprintFoot  int // where 版记 ends, from the page's upper edge
	imprintPages int // pages begun for 版记: 0 to 2
}

// widows is how many lines of a paragraph stay together at least, at a page's foot and head.
const widows = 2

func (f *flow) run() {
	f.turn(true)
	for i, b := range f.blocks {
		if b.landscape != f.across && b.imprint == nil {
			f.hold(b.landscape)
			f.turn(true)
		}
		if !f.fresh && b.imprint == nil && (b.newPage || f.pushed(i)) {
			f.turn(b.newPage)
		}
		switch {
		case b.imprint != nil:
			f.placeImprint(b)
		case b.fixed != nil:
			f.placeFixed(b.fixed, f.y)
			f.y += b.fixed.height
		case b.table != nil:
			f.placeTable(b)
		default:
			f.placeParagraph(b)
		}
		f.held = f.held && b.keepNext
	}
}

// turn begins a page.
func (f *flow) turn(asked bool) {
	f.asked = asked
	f.pages = append(f.pages, page.Page{Width: f.page.Width, Height: f.page.Height})
	f.y, f.after, f.fresh, f.held = 0, 0, true, true
}

// current is the page being filled.
func (f *flow) current() *page.Page { return &f.pages[len(f.pages)-1] }

// top gives the distance of the flow's place from the page's upper edge.
func (f *flow) top() int { return f.sheet.top + f.y }

// space gives the distance kept above b: nothing where a full page made it begin another.
func (f *flow) space(b *block) int {
	if f.fresh && !f.asked {
		return 0
	}
	return max(f.after, b.before)
}

// pushed reports whether block i must wait for the next page, with all that it
// is to be kept together with. What is held together from the page's head on
// has nowhere better to go: then i stays if it fits itself. A paragraph that is
// kept with the next is not parted.
func (f *flow) pushed(i int) bool {
	b := f.blocks[i]
	need := f.chain(i)
	if f.held {
		need = b.head()
		if b.keepNext {
			need = b.height()
		}
	}
	return f.y+f.space(b)+need > f.room
}

// chain gives the height of block i with those it is kept together with, up to
// the first lines of one that is not kept with its next; or a height above
// that of a page.
func (f *flow) chain(i int) int {
	need := 0
	for ; need <= f.room; i++ {
		b := f.blocks[i]
		if !b.keepNext || i+1 == len(f.blocks) || f.blocks[i+1].newPage {
			return need + b.head()
		}
		need += b.height() + max(b.after, f.blocks[i+1].before)
	}
	return need
}

// head gives the height of the least part of b that may begin on a page.
func (b *block) head() int {
	if b.fixed != nil {
		return 0
	}
	if b.table != nil {
		return b.table.least()
	}
	n := len(b.para.lines)
	if n > 2*widows-1 && !b.keepLines {
		n = widows
	}
	return n * b.para.pitch()
}

// height gives the height of a paragraph's lines.
func (b *block) height() int { return len(b.para.lines) * b.para.pitch() }

// placeParagraph puts the lines of b on this page and those that follow.
func (f *flow) placeParagraph(b *block) {
	p := b.para
	for done := 0; done < len(p.lines); {
		space := f.space(b)
		n := f.fitting(b, len(p.lines)-done, space)
		if n == 0 {
			f.turn(false)
			continue
		}
		f.y += space
		if done == 0 && p.bookmark != nil {
			f.mark(*p.bookmark)
		}
		for _, l := range p.lines[done : done+n] {
			first := 1
			if l.from == 0 {
				first = 0
			}
			at := spot{x: f.left + b.indent[first], measure: b.measure[first], baseline: baseline(f.top(), p.pitch())}
			f.current().Items = p.set(f.current().Items, l, at)
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

// fitting gives how many of the remaining lines of b go on this page, below space; on a fresh page at least one.
func (f *flow) fitting(b *block, lines, space int) int {
	n := min((f.room-f.y-space)/b.para.pitch(), lines)
	switch {
	case n >= lines:
		return lines
	case b.keepLines && !f.fresh:
		return 0
	}
	n = min(n, lines-widows)
	if n < widows {
		n = 0
	}
	if n <= 0 && f.fresh {
		n = max(1, (f.room-f.y)/b.para.pitch())
	}
	return max(n, 0)
}

// mark adds a bookmark for what begins here.
func (f *flow) mark(b page.Bookmark) {
	b.Page, b.Y = len(f.pages)-1, unit.Twips(f.top())
	f.bookmarks = append(f.bookmarks, b)
}
