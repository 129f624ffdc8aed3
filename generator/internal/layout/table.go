package layout

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// table is a table whose cells are broken into lines.
type table struct {
	widths []int // of the columns
	margin int   // within a cell, left and right
	border int   // of rules; a part of a table is that much higher than its rows
	gap    int   // of the empty paragraph behind it; 0 when a paragraph follows
	head   *row
	rows   []*row
}

// row is a row, or what of one too high for a page stands on one.
type row struct {
	cells  []cell
	height int
}

// cell holds lines from to to of its paragraph.
type cell struct {
	para     *para
	from, to int
}

// Table adds a table.
func (b *builder) Table(t *document.Table) {
	looks := b.style.Table
	out := &table{margin: looks.Margin.Twips(), border: looks.Border.Twips(), gap: looks.Gap.Twips()}
	for _, w := range t.Widths(b.sheets.of(t.Landscape).page.Measure()) {
		out.widths = append(out.widths, w.Twips())
	}
	least := looks.RowHeight.Twips()
	if len(t.Head) > 0 {
		out.head = b.row(out, t, t.Head, document.TableHead)
		out.head.measure(least, out.border)
	}
	for _, r := range t.Rows {
		if len(r) > 0 {
			next := b.row(out, t, r, document.TableCell)
			next.measure(least, out.border)
			out.rows = append(out.rows, next)
		}
	}
	b.tree.table(out)
	b.add(&block{content: out, least: out.least(), landscape: t.Landscape})
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
func (b *builder) row(t *table, of *document.Table, r document.Row, role document.Role) *row {
	out := &row{}
	for i := range r {
		p := b.paragraph(&document.Paragraph{Role: role, Runs: r[i].Runs})
		if role == document.TableCell {
			p.looks.Align = sides[of.Align[i]]
		}
		p.breakIn(t.widths[i] - 2*t.margin)
		out.cells = append(out.cells, cell{p, 0, len(p.lines)})
	}
	return out
}

var sides = [...]style.Align{document.Left: style.Left, document.Centre: style.Centre, document.Right: style.Right}

// measure gives the row its height: least, or its highest cell and a border.
func (r *row) measure(least, border int) {
	r.height = least
	for _, c := range r.cells {
		r.height = max(r.height, c.height()+border)
	}
}

func (c cell) height() int { return (c.to - c.from) * c.para.pitch() }

// least gives the height of the head row with the first row: no page ends between them.
func (t *table) least() int {
	h := t.border
	for i, r := range t.all() {
		if i == 0 || r == t.rows[0] {
			h += r.height
		}
	}
	return h
}

// put puts the rows on this page and those that follow, the head row on each again.
func (t *table) put(f *flow, b *block) {
	f.y += f.space(b)
	part := tablePart{table: t, top: f.y}
	for _, r := range t.all() {
		for _, piece := range t.pieces(r, f.room) {
			if f.y+piece.height+t.border > f.room && !f.fresh {
				part.rule(f)
				f.turn(false)
				part = tablePart{table: t}
				if r != t.head && t.repeats(f.room) {
					f.placeRow(&part, t.head, true)
				}
			}
			f.placeRow(&part, piece, false)
		}
	}
	part.rule(f)
	f.y += t.border + t.gap
	f.after = b.after
}

// all gives the rows with the head row before them.
func (t *table) all() []*row {
	if t.head == nil {
		return t.rows
	}
	return append([]*row{t.head}, t.rows...)
}

// repeats reports whether the head row stands on each page: there is one and it leaves room for others.
func (t *table) repeats(room int) bool { return t.head != nil && t.head.height <= room/2 }

// pieces cuts a row that is higher than a page below the head row; any other is whole.
func (t *table) pieces(r *row, room int) []*row {
	room -= t.border
	if r != t.head && t.repeats(room) {
		room -= t.head.height
	}
	if r.height <= room {
		return []*row{r}
	}
	var out []*row
	for rest := *r; len(rest.cells) > 0; {
		piece, next := &row{}, row{}
		more := false
		for _, c := range rest.cells {
			cut := min(c.to, c.from+max(1, (room-t.border)/c.para.pitch()))
			piece.cells = append(piece.cells, cell{c.para, c.from, cut})
			next.cells = append(next.cells, cell{c.para, cut, c.to})
			more = more || cut < c.to
		}
		piece.measure(0, t.border)
		out = append(out, piece)
		if rest = next; !more {
			break
		}
	}
	return out
}

// placeRow puts the cells of r here; again says that it is a repeated head, an artifact.
func (f *flow) placeRow(part *tablePart, r *row, again bool) {
	x := f.left
	for i, c := range r.cells {
		y := f.y + (r.height-c.height())/2
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

// tablePart is what of a table stands on one page.
type tablePart struct {
	*table
	top  int   // from the head of the type area
	feet []int // of its rows, likewise
}

// rule draws the lines of the part.
func (t tablePart) rule(f *flow) {
	if len(t.feet) == 0 {
		return
	}
	at := func(x, y int) (unit.Length, unit.Length) {
		return unit.Twips(f.left + x), unit.Twips(f.sheet.top + y)
	}
	draw := func(x1, y1, x2, y2 int) {
		r := page.Rule{Width: unit.Twips(t.border)}
		r.X1, r.Y1 = at(x1, y1)
		r.X2, r.Y2 = at(x2, y2)
		f.current().Items = append(f.current().Items, r)
	}
	total := 0
	for _, w := range t.widths {
		total += w
	}
	draw(0, t.top, total, t.top)
	for _, y := range t.feet {
		draw(0, y, total, y)
	}
	foot := t.feet[len(t.feet)-1]
	draw(0, t.top, 0, foot)
	x := 0
	for _, w := range t.widths {
		x += w
		draw(x, t.top, x, foot)
	}
}
