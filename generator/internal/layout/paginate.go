package layout

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/page"
)

// block is a block of the document, broken into lines.
type block struct {
	content
	before, after int
	least         int // height of the least part that may begin on a page
	height        int // of a paragraph
	keepNext      bool
	newPage       bool
	landscape     bool // on a landscape page
	ownPages      bool // the content begins pages itself where it needs them

	paragraph *document.Paragraph // of which it is made; or nil
	lead      bool                // it is on the page where the next begins, though keepNext does not say so
}

// kept reports whether b is on the page where the next begins, by keepNext or as a lead.
func (b *block) kept() bool { return b.keepNext || b.lead }

// content is what a block puts on pages.
type content interface {
	put(f *flow, b *block)
}

// flow fills pages with blocks.
type flow struct {
	sheet
	sheets    sheets
	blocks    []*block
	pages     []page.Page
	bookmarks []page.Bookmark
	y         int  // from the head of the type area to where the next line goes
	after     int  // space asked for below the block before
	fresh     bool // the page is empty
	asked     bool // the page was begun on demand, not because the one before was full
	landscape bool // the page is landscape
	held      bool // all that is on the page is to be kept with the next block

	moved        [][]*document.Paragraph // what begins a page, with a lead among what it is kept with, and that
	parted       []parted                // tables with a note overleaf that their last row is not moved to
	text         int                     // page, from 1, on which the text begins; 0: it has not
	unnumbered   []int                   // pages without a page number, from 0
	imprintPages int                     // pages begun for the imprint: 0 to 2
}

func (f *flow) run() {
	f.turn(true)
	for i, b := range f.blocks {
		if !b.ownPages && b.landscape != f.landscape {
			f.orient(b.landscape)
			f.turn(true)
		}
		if !b.ownPages && !f.fresh && (b.newPage || f.pushed(i)) {
			if !b.newPage {
				f.move(i)
			}
			f.turn(b.newPage)
		}
		b.put(f, b)
		f.held = f.held && b.kept()
	}
}

// move records block i and those that it is kept together with if there is a lead among them.
func (f *flow) move(i int) {
	var all []*document.Paragraph
	lead := false
	for ; i < len(f.blocks) && f.blocks[i].kept(); i++ {
		all = append(all, f.blocks[i].paragraph)
		lead = lead || f.blocks[i].lead
	}
	if lead {
		f.moved = append(f.moved, all)
	}
}

// orient decides the orientation of the next page.
func (f *flow) orient(landscape bool) { f.landscape, f.sheet = landscape, f.sheets.of(landscape) }

// turn begins a page.
func (f *flow) turn(asked bool) {
	f.asked = asked
	f.pages = append(f.pages, page.Page{Width: f.page.Width, Height: f.page.Height})
	f.y, f.after, f.fresh, f.held = 0, 0, true, true
}

// current returns the page being filled.
func (f *flow) current() *page.Page { return &f.pages[len(f.pages)-1] }

// set puts a line of p on the page.
func (f *flow) set(p *para, l line, at spot) { f.current().Items = p.set(f.current().Items, l, at) }

// unnumber leaves the page being filled without a page number.
func (f *flow) unnumber() { f.unnumbered = append(f.unnumbered, len(f.pages)-1) }

// top returns the distance of the flow's place from the page's upper edge.
func (f *flow) top() int { return f.sheet.top + f.y }

// space returns the distance kept above b: nothing where it begins a page because the one before was full.
func (f *flow) space(b *block) int {
	if f.fresh && !f.asked {
		return 0
	}
	return max(f.after, b.before)
}

// pushed reports whether block i must wait for the next page, with all that it is to be kept together with. What is
// kept together from the page's head on fits no other page better: then i stays if it fits itself. A paragraph that is
// kept with the next is not divided.
func (f *flow) pushed(i int) bool {
	b := f.blocks[i]
	need := f.chain(i)
	if f.held {
		need = b.least
		if b.kept() {
			need = b.height
		}
	}
	return f.y+f.space(b)+need > f.room
}

// chain returns the height of block i with those it is kept together with, up to the first lines of one that is not
// kept with its next; or a height above that of a page.
func (f *flow) chain(i int) (need int) {
	for ; need <= f.room; i++ {
		b := f.blocks[i]
		if !b.kept() || i+1 == len(f.blocks) {
			return need + b.least
		}
		next := f.blocks[i+1]
		if next.newPage || next.landscape != b.landscape {
			return need + b.least
		}
		need += b.height + max(b.after, next.before)
	}
	return need
}
