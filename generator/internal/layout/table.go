package layout

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/unit"
)

// table is a table whose cells are broken into lines.
type table struct {
	widths []int // of the columns
	margin int   // within a cell, left and right
	border int   // of rules; a part of a table is that much higher than its rows
	gap    int   // of the empty paragraph behind it; 0 when a paragraph follows
	rows   []*row
	heads  int // how many of rows are head rows
}

// row is a row, or what of a divided one is on one page.
type row struct {
	cells   []cell
	height  int
	divided bool // it may be divided between pages; its cells begin at its upper edge then
}

// cell has the lines from to to of its paragraph.
type cell struct {
	para     *para
	from, to int
}

// Table adds a table.
func (b *builder) Table(t *document.Table) {
	out := b.table(t)
	b.tree.table(out)
	b.add(&block{content: out, least: out.least(), landscape: t.Landscape})
}

// table breaks the cells of t into lines.
func (c *collector) table(t *document.Table) *table {
	looks := c.style.Table
	out := &table{margin: t.Margin.Twips(), border: looks.Border.Twips(), gap: looks.Gap.Twips()}
	for _, w := range t.Widths {
		out.widths = append(out.widths, w.Twips())
	}
	for role, r := range t.All() {
		next := c.row(out, t, r, role)
		next.measure(c.style.RowHeight(t).Twips(), out.border)
		next.divided = role == document.TableCell && next.height > looks.Whole.Twips()
		out.rows = append(out.rows, next)
	}
	out.heads = len(t.Head)
	return out
}

// follows takes away the empty paragraph behind a table when a paragraph follows on its pages.
func (b *builder) follows(paragraph *block) {
	if n := len(b.blocks); n > 0 && b.blocks[n-1].landscape == paragraph.landscape {
		if above, ok := b.blocks[n-1].content.(*table); ok {
			above.gap = 0
		}
	}
}

// row breaks the cells of r into lines.
func (c *collector) row(t *table, of *document.Table, r document.Row, role document.Role) *row {
	out := &row{}
	inner := officeWidths(t.widths)
	for i := range r {
		text := &document.Paragraph{Role: role, Size: of.Size, Runs: r[i].Runs}
		p := c.paragraph(text)
		p.looks = c.style.Cell(text, of.Align[i])
		p.breakIn(inner[i] - 2*t.margin)
		out.cells = append(out.cells, cell{p, 0, len(p.lines)})
	}
	return out
}

// measure returns the row its height: least, or its highest cell and a border.
func (r *row) measure(least, border int) {
	r.height = least
	for _, c := range r.cells {
		r.height = max(r.height, c.height()+border)
	}
}

func (c cell) height() int {
	return (c.to-c.from)*c.para.pitch() + c.para.looks.Before.Twips() + c.para.looks.After.Twips()
}

// least returns the height of the head rows with the first row: no page ends between them.
func (t *table) least() int {
	h := t.border
	for _, r := range t.rows[:min(t.heads+1, len(t.rows))] {
		h += r.least(t.border)
	}
	return h
}

// put puts the rows on this page and those that follow, the head rows on each again.
func (t *table) put(f *flow, b *block) {
	f.y += f.space(b)
	part := tablePart{table: t, top: f.y}
	for i, rest := range t.rows {
		for rest != nil {
			var here *row
			here, rest = rest.cut(f.room-f.y-t.border, t.border, f.fresh || part.headed)
			if here != nil {
				f.placeRow(&part, here, false)
			}
			if rest == nil {
				break
			}
			part.rule(f)
			f.turn(false)
			part = tablePart{table: t}
			if i >= t.heads && t.repeats(f.room) {
				for _, head := range t.rows[:t.heads] {
					f.placeRow(&part, head, true)
				}
				part.headed = t.heads > 0
			}
		}
		part.headed = false
	}
	part.rule(f)
	f.y += t.border + t.gap
	f.after = b.after
}

// repeats reports whether the head rows are on each page: they leave room for others.
func (t *table) repeats(room int) bool {
	h := 0
	for _, r := range t.rows[:t.heads] {
		h += r.height
	}
	return h <= room/2
}

// placeRow puts the cells of r here; again says that it is a repeated head, an artifact.
func (f *flow) placeRow(part *tablePart, r *row, again bool) {
	x := f.left
	for i, c := range r.cells {
		y := f.y + c.para.looks.Before.Twips()
		if !r.divided {
			y += (r.height - c.height()) / 2
		}
		for _, l := range c.para.lines[c.from:c.to] {
			at := c.para.spot(l, x+part.margin, f.sheet.top+y)
			at.artifact = again
			f.set(c.para, l, at)
			y += c.para.pitch()
		}
		x += part.widths[i]
	}
	f.y += r.height
	f.fresh = false
	part.feet = append(part.feet, f.y)
}

// tablePart is what of a table is on one page.
type tablePart struct {
	*table
	top    int   // from the head of the type area
	feet   []int // of its rows, likewise
	headed bool  // only the repeated head row is on the page
}

// rule draws the lines of the part.
func (t tablePart) rule(f *flow) {
	if len(t.feet) == 0 {
		return
	}
	draw := func(x1, y1, x2, y2 int) {
		f.current().Items = append(f.current().Items, page.Rule{Width: unit.Twips(t.border),
			X1: unit.Twips(f.left + x1), Y1: unit.Twips(f.sheet.top + y1),
			X2: unit.Twips(f.left + x2), Y2: unit.Twips(f.sheet.top + y2)})
	}
	edges, x := []int{0}, 0
	for _, w := range t.widths {
		x += w
		edges = append(edges, x)
	}
	for _, y := range append([]int{t.top}, t.feet...) {
		draw(0, y, x, y)
	}
	for _, x := range edges {
		draw(x, t.top, x, t.feet[len(t.feet)-1])
	}
}
