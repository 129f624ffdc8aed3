// Package layout breaks a report into lines and pages, at the same places where LibreOffice breaks the report's
// DOCX.
//
// Its main function is Pages. Each step has a file:
//
//	collect.go    a paragraph's characters, their widths, scripts and portions
//	break.go      portions -> lines; rules.go says where a line may be broken
//	justify.go    a line -> placed text, the rest distributed over its gaps; missing.go draws what no face has
//	paginate.go   blocks -> pages; paragraph.go, table.go, letterhead.go and imprint.go
//	              put their kinds there, the last two through fixed.go
//	fit.go        the widths of a table's columns: columns.go says how wide each may be, piece.go and uncut.go which
//	              words no line divides; beside.go keeps notes and titles with their table
//	part.go       the rows of a table that are on one page; divide.go, parted.go and span.go cut rows and cells
//	margins.go    page number and 草稿
//	elements.go   the structure tree and the bookmarks
//
// The rules were measured on LibreOffice 7.4 and agree with it line for line; rules that look odd are rules of
// LibreOffice. Lengths in this package are whole twips unless a name says otherwise, so that nothing depends on
// rounding.
//
// The package chooses no style, hyphenates nothing and never changes the text.
package layout

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// Pages returns the pages of the report. A character that is in no face becomes a box with its code.
func Pages(d *document.Document, st *style.Style, faces *face.Set) *page.Document {
	b := newBuilder(newCollector(st, faces))
	f := b.flow(d)
	furnish(b.collector, f, d.Draft)
	return &page.Document{Meta: d.Meta, Pages: f.pages, Root: b.tree.root, Bookmarks: f.bookmarks,
		First: max(0, f.text-1), Lone: b.lone, ImprintPages: f.imprintPages}
}

// builder turns each block of the document into a block with lines and elements.
type builder struct {
	*collector
	tree   *tree
	sheets sheets
	blocks []*block
	lone   []*document.Paragraph
	leads  map[*document.Paragraph]bool // leads of tables
}

func newBuilder(c *collector) *builder {
	portrait := c.style.Page
	return &builder{collector: c, tree: &tree{root: &page.Element{Type: page.Root}},
		sheets: sheets{newSheet(portrait), newSheet(portrait.Landscape())}}
}

// flow returns the pages with the blocks of d.
func (b *builder) flow(d *document.Document) *flow {
	for _, block := range d.Blocks {
		block.Accept(b)
	}
	f := &flow{sheet: b.sheets.portrait, sheets: b.sheets, blocks: b.blocks}
	f.run()
	return f
}

// add appends a block.
func (b *builder) add(next *block) { b.blocks = append(b.blocks, next) }

// sheet contains the dimensions of a page in twips, each edge rounded as in the DOCX.
type sheet struct {
	page                style.Page
	left, top           int
	measure, room       int // width and height of the type area
	width, height, foot int // of the paper; foot is the lower edge of the type area
}

func newSheet(p style.Page) sheet {
	s := sheet{page: p, left: p.Left.Twips(), top: p.Top.Twips(), width: p.Width.Twips(), height: p.Height.Twips()}
	s.measure = s.width - s.left - p.Right.Twips()
	s.room = s.height - s.top - p.Bottom.Twips()
	s.foot = s.top + s.room
	return s
}

// sheets are the pages of both orientations.
type sheets struct{ portrait, landscape sheet }

// of returns the sheet of the given orientation.
func (s *sheets) of(landscape bool) sheet {
	if landscape {
		return s.landscape
	}
	return s.portrait
}

// baseline returns the baseline of a line whose box begins at top, rounded down to twips.
func baseline(top, pitch int) unit.Length {
	return unit.Twips(top + int(style.Baseline(unit.Twips(pitch))/unit.Twip))
}
