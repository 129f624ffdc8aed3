package layout

import (
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/page"
)

// tree builds the structure tree, block by block.
type tree struct {
	root    *page.Element
	list    *page.Element // the list of the previous block, or nil
	ordinal int           // ordinal number of its last item
	heading int           // level of the last heading; 0 if there was none
	level   int           // level of the last bookmark; 0 if there was none
}

var headings = [...]page.Type{page.H1, page.H2, page.H3, page.H4, page.H5, page.H6}

// paragraph assigns the glyphs of p to elements.
func (t *tree) paragraph(p *document.Paragraph, out *para) {
	all, lead := len(out.glyphs), utf8.RuneCountInString(p.Lead())
	if all == 0 {
		return
	}
	if lead == 0 && p.Label > 0 {
		t.item(p, out)
		return
	}
	t.list = nil
	switch {
	case lead > 0:
		t.headed(p, out, p.Depth, lead)
		if lead < all {
			out.assign(all, add(t.root, page.P))
		}
	case p.Role == document.Title:
		out.assign(all, t.header(0))
	case p.Level() > 1:
		t.headed(p, out, p.Level()-1, all)
	default:
		out.assign(all, add(t.root, page.P))
	}
}

// headed makes the glyphs up to to a heading with a bookmark; depth is from 1.
func (t *tree) headed(p *document.Paragraph, out *para, depth, to int) {
	out.assign(to, t.header(depth))
	text := []rune(strings.ReplaceAll(p.Text(), "\n", ""))
	text = text[:min(to, len(text))]
	t.level = max(1, min(depth, t.level+1))
	out.bookmark = &page.Bookmark{Title: strings.TrimSuffix(strings.TrimSpace(string(text)), "。"), Level: t.level}
}

// header adds a heading. The title has depth 0 and is H1. No level is skipped.
func (t *tree) header(depth int) *page.Element {
	level := max(1, min(depth+1, t.heading+1, len(headings)))
	t.heading = level
	return add(t.root, headings[level-1])
}

// item makes p an item of a list, with a label and a body. An item whose number does not increase begins a new list.
func (t *tree) item(p *document.Paragraph, out *para) {
	if t.list == nil || p.Ordinal <= t.ordinal {
		t.list = add(t.root, page.L)
	}
	t.ordinal = p.Ordinal
	item := add(t.list, page.LI)
	label := min(p.Label, len(out.glyphs))
	out.assign(label, add(item, page.Lbl))
	if label < len(out.glyphs) {
		out.assign(len(out.glyphs), add(item, page.LBody))
	}
}

// table assigns the cells of t to elements.
func (t *tree) table(out *table) {
	t.list = nil
	if len(out.rows) == 0 {
		return
	}
	of := add(t.root, page.TableOf)
	var section *page.Element
	for i, r := range out.rows {
		switch {
		case i == 0 && out.heads > 0 && out.heads < len(out.rows):
			section = add(of, page.THead)
		case i == 0 || i == out.heads: // a table with only a head: the head is the body, which every table has
			section = add(of, page.TBody)
		}
		rowOf(section, r, out.labels)
	}
}

// rowOf adds a row of cells. The cells in the first labels columns are headings of rows.
func rowOf(section *page.Element, r *row, labels int) {
	tr := add(section, page.TR)
	for _, c := range r.cells {
		e := add(tr, page.TD)
		switch {
		case c.head:
			e.Type, e.Scope = page.TH, page.OfColumn
		case c.col < labels:
			e.Type, e.Scope = page.TH, page.OfRow
		}
		e.Columns, e.Rows = c.cols, c.rows
		c.para.assign(len(c.para.glyphs), e)
	}
}

// add appends a new kid to parent.
func add(parent *page.Element, t page.Type) *page.Element {
	e := &page.Element{Type: t}
	parent.Kids = append(parent.Kids, e)
	return e
}

// assign makes the glyphs from the last assigned one up to to content of e.
func (p *para) assign(to int, e *page.Element) { p.spans = append(p.spans, span{to, e}) }
