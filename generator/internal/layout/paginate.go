package layout

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/page"
)

// block is a block of the document, broken into lines.
type block struct {
	content
	before, after int
	least         int // height of the smallest part that may begin on a page
	height        int // of a paragraph
	keepNext      bool
	newPage       bool
	landscape     bool // on a landscape page
	ownPages      bool // the content itself begins new pages

	paragraph *document.Paragraph // the paragraph from which it was made; or nil
	lead      bool                // kept with the next block on one page, though keepNext is false
}

// kept reports whether b is kept with the next block on one page, by keepNext or as a lead.
func (b *block) kept() bool { return b.keepNext || b.lead }

// content puts a block on pages.
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
	y         int  // distance from the top of the type area to the next line
	after     int  // space required below the previous block
	fresh     bool // the page is empty
	asked     bool // the page was begun on demand, not because the previous one was full
	landscape bool // the page is landscape
	held      bool // everything on the page is to be kept with the next block

	moved        [][]*document.Paragraph // paragraphs that begin a page together, kept together because of a lead
	parted       []parted                // tables with a note on the next page, to which their last row is not moved
	text         int                     // page, from 1, on which the text begins; 0 before that
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

// move records block i and the blocks that are kept together with it, if there is a lead among them.
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

// orient sets the orientation of the next page.
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

// unnumber removes the page number of the current page.
func (f *flow) unnumber() { f.unnumbered = append(f.unnumbered, len(f.pages)-1) }

// top returns the distance of the current place from the upper edge of the page.
func (f *flow) top() int { return f.sheet.top + f.y }

// space returns the space above b. There is none if b begins a page because the previous page was full.
func (f *flow) space(b *block) int {
	if f.fresh && !f.asked {
		return 0
	}
	return max(f.after, b.before)
}

// pushed reports whether block i must begin the next page, with all blocks that are kept together with it. If the
// blocks from the top of the page are all kept together, no other page has more room: then i stays if it fits alone.
// A paragraph that is kept with the next one is not divided.
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

// chain returns the height of block i and the blocks that are kept together with it, including the first lines of
// the block after them. If the sum exceeds the height of a page, it stops early.
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
