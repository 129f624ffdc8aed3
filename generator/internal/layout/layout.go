// Package layout breaks a report into lines and pages, where LibreOffice
// breaks the report's DOCX.
//
// Its door is Pages. The steps, a file each:
//
//	collect.go    a paragraph's characters, their widths, scripts and portions
//	break.go      portions -> lines; rules.go says where a line may be broken
//	justify.go    a line -> placed text, the rest spread over its gaps
//	paginate.go   paragraphs -> pages; table.go the same for tables
//	furniture.go  page number and 草稿
//	elements.go   the structure tree and the bookmarks
//
// The rules were measured on LibreOffice 7.4 and hold line for line; where
// they look odd they are its own. Lengths in here are whole twips unless a
// name says otherwise, so that nothing depends on rounding.
//
// The package picks no style, hyphenates nothing and never changes the text.
package layout

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// Pages lays the report out. A character that no face has, which the check of
// the form refuses earlier, is an error.
func Pages(d *document.Document, st *style.Style, faces *face.Set) (*page.Document, error) {
	c := newCollector(st, faces)
	upright, across := newSheet(st.Page), newSheet(st.Page.Landscape())
	tree := newTree()
	blocks := make([]*block, 0, len(d.Blocks))
	for i, b := range d.Blocks {
		var next *block
		var err error
		switch b := b.(type) {
		case *document.Paragraph:
			measure := upright.measure
			if b.Landscape {
				measure = across.measure
			}
			next, err = paragraphBlock(c, b, measure)
			if err == nil {
				tree.paragraph(b, next.para)
			}
		case *document.Table:
			below, followed := following(d.Blocks, i).(*document.Paragraph)
			next, err = tableBlock(c, b, !followed || below.Landscape != b.Landscape)
			if err == nil {
				tree.table(next.table)
			}
		case *document.Letterhead:
			next, err = letterheadBlock(c, tree, b, upright)
		case *document.Imprint:
			next, err = imprintBlock(c, tree, b, upright)
		}
		if err != nil {
			return nil, err
		}
		next.landscape = document.Landscape(b)
		next.newPage = next.newPage || i > 0 && next.landscape != blocks[i-1].landscape
		blocks = append(blocks, next)
	}
	f := &flow{sheet: upright, sheets: [2]sheet{upright, across}, blocks: blocks, imprintFoot: st.ImprintFoot().Twips()}
	f.run()
	if err := furnish(c, f, d); err != nil {
		return nil, err
	}
	return &page.Document{Meta: d.Meta, Pages: f.pages, Root: tree.root, Bookmarks: f.bookmarks, ImprintPages: f.imprintPages}, nil
}

// following gives the block behind block i, nil when there is none.
func following(blocks []document.Block, i int) document.Block {
	if i+1 < len(blocks) {
		return blocks[i+1]
	}
	return nil
}

// sheet is the page in twips, each edge rounded as the DOCX has it.
type sheet struct {
	page                style.Page
	left, top           int
	measure, room       int // width and height of the type area
	width, height, foot int // of the paper; foot is where the type area ends
}

func newSheet(p style.Page) sheet {
	s := sheet{page: p, left: p.Left.Twips(), top: p.Top.Twips(), width: p.Width.Twips(), height: p.Height.Twips()}
	s.measure = s.width - s.left - p.Right.Twips()
	s.room = s.height - s.top - p.Bottom.Twips()
	s.foot = s.top + s.room
	return s
}

// baseline gives where a line stands whose box begins at top: four fifths down an exact pitch.
func baseline(top, pitch int) unit.Length { return unit.Twips(top + 4*pitch/5) }
