package layout

import (
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/page"
)

// tree builds the structure tree, block by block.
type tree struct {
	root    *page.Element
	list    *page.Element // the list that the block before belongs to, or nil
	ordinal int           // of its last item
	heading int           // level of the last heading: 0 before the first
	mark    int           // level of the last bookmark likewise
}

func newTree() *tree { return &tree{root: &page.Element{Type: page.Root}} }

var headings = [...]page.Type{page.H1, page.H2, page.H3, page.H4, page.H5, page.H6}

// paragraph gives p's glyphs to elements.
func (t *tree) paragraph(p *document.Paragraph, out *para) {
	lead := leadLength(p)
	switch {
	case len(out.glyphs) == 0:
		return
	case lead > 0:
		t.list = nil
		t.headed(p, out, p.Depth, lead)
		if lead < len(out.glyphs) {
			out.give(len(out.glyphs), add(t.root, page.P))
		}
	case p.Label > 0:
		t.item(p, out)
	case p.Role == document.Title:
		t.list = nil
		out.give(len(out.glyphs), t.header(0))
	case p.Role == document.AnnexTitle:
		t.list = nil
		t.headed(p, out, 1, len(out.glyphs))
	case p.Role >= document.Heading1 && p.Role <= document.Heading4 && p.Depth > 0:
		t.list = nil
		t.headed(p, out, p.Depth, len(out.glyphs))
	default:
		t.list = nil
		out.give(len(out.glyphs), add(t.root, page.P))
	}
}

// leadLength counts the characters of p's run-in heading.
func leadLength(p *document.Paragraph) int {
	n := 0
	if !p.RunIn {
		return 0
	}
	for _, r := range p.Runs {
		if r.Kind != document.Lead {
			break
		}
		n += len([]rune(r.Text))
	}
	return n
}

// headed makes the glyphs up to to a heading, depth from 1, with its bookmark.
func (t *tree) headed(p *document.Paragraph, out *para, depth, to int) {
	out.give(to, t.header(depth))
	text := []rune(strings.ReplaceAll(p.Text(), "\n", ""))
	text = text[:min(to, len(text))]
	t.mark = max(1, min(depth, t.mark+1))
	out.bookmark = &page.Bookmark{Title: strings.TrimSuffix(strings.TrimSpace(string(text)), "。"), Level: t.mark}
}

// header adds a heading: the title has depth 0 and is H1. No level is skipped.
func (t *tree) header(depth int) *page.Element {
	level := max(1, min(depth+1, t.heading+1, len(headings)))
	t.heading = level
	return add(t.root, headings[level-1])
}

// item makes p an item of a list: its label and the rest. One that counts from 1 again begins a new list.
func (t *tree) item(p *document.Paragraph, out *para) {
	if t.list == nil || p.Ordinal <= t.ordinal {
		t.list = add(t.root, page.L)
	}
	t.ordinal = p.Ordinal
	item := add(t.list, page.LI)
	label := min(p.Label, len(out.glyphs))
	out.give(label, add(item, page.Lbl))
	if label < len(out.glyphs) {
		out.give(len(out.glyphs), add(item, page.LBody))
	}
}

// table gives the cells of t to elements.
func (t *tree) table(out *table) {
	t.list = nil
	if out.head == nil && len(out.rows) == 0 {
		return
	}
	of := add(t.root, page.TableOf)
	if out.head != nil && len(out.rows) > 0 {
		rowOf(add(of, page.THead), out.head, page.TH)
	} else if out.head != nil { // a head asks for a body
		rowOf(add(of, page.TBody), out.head, page.TH)
	}
	if len(out.rows) == 0 {
		return
	}
	body := add(of, page.TBody)
	for _, r := range out.rows {
		rowOf(body, r, page.TD)
	}
}

func rowOf(parent *page.Element, r *row, kind page.Type) {
	tr := add(parent, page.TR)
	for _, c := range r.cells {
		e := add(tr, kind)
		if kind == page.TH {
			e.Columns = 1
		}
		c.para.give(len(c.para.glyphs), e)
	}
}

// add makes a new last kid of parent.
func add(parent *page.Element, t page.Type) *page.Element {
	e := &page.Element{Type: t}
	parent.Kids = append(parent.Kids, e)
	return e
}

// give makes the glyphs up to to content of e.
func (p *para) give(to int, e *page.Element) { p.spans = append(p.spans, span{to, e}) }
