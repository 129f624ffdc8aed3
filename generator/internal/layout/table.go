package layout

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/unit"
)

// table is a table whose cells are broken into lines.
type table struct {
	of     *document.Table
	widths []int // of the columns
	margin int   // within a cell, left and right
	border int   // width of rules; a part of a table is that much higher than its rows
	gap    int   // height of the empty paragraph after the table; 0 if a paragraph follows
	rows   []*row
	heads  int                // number of head rows
	labels int                // number of first columns that are headings of rows
	tail   int                // height of the note kept with the last row, if it is kept with the next block
	whole  bool               // all rows are on one page, if a page has room for them
	owners [][]document.Place // the cell that covers each place
}

// row is a row, or the part of a divided row on one page.
type row struct {
	no     int    // of the row in the table, from 0
	cells  []cell // cells that begin in the row
	height int
	document.Breaking
}

// cell is a cell with the lines from from to to of its paragraph.
type cell struct {
	para       *para
	from, to   int
	col        int // its first column
	cols, rows int // number of columns and rows covered
	head       bool
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
	out := &table{of: t, margin: t.Margin.Twips(), border: looks.Border.Twips(), gap: looks.Gap.Twips(),
		heads: len(t.Head), labels: t.Labels, whole: t.Whole, owners: t.Owners()}
	for _, w := range t.Widths {
		out.widths = append(out.widths, w.Twips())
	}
	for i := range t.All() {
		out.rows = append(out.rows, c.row(out, t, i))
	}
	for i, breaks := range t.Breaks {
		out.rows[i].Breaking = breaks
	}
	out.measure(c.style.RowHeight(t).Twips())
	return out
}

// follows removes the empty paragraph after a table if a paragraph follows on its pages, and keeps the beginning of
// that paragraph with the table.
func (b *builder) follows(paragraph *block) {
	if n := len(b.blocks); n > 0 && b.blocks[n-1].landscape == paragraph.landscape {
		if above, ok := b.blocks[n-1].content.(*table); ok {
			above.gap, above.tail = 0, paragraph.before+paragraph.least
			b.blocks[n-1].least = above.least()
		}
	}
}

// row breaks the cells of row no into lines.
func (c *collector) row(t *table, of *document.Table, no int) *row {
	out, r := &row{no: no}, of.Row(no)
	inner := officeWidths(t.widths)
	for i := range r {
		if r[i].Covered {
			continue
		}
		text := &document.Paragraph{Role: of.Role(no, i), Size: of.Size, Runs: r[i].Runs}
		p := c.paragraph(text)
		p.looks = c.style.Cell(text, of.Align[i])
		p.looks.Before += r[i].Drop
		next := cell{para: p, col: i, head: text.Role == document.TableHead}
		next.cols, next.rows = r[i].Span()
		p.breakIn(unit.Sum(inner[i:i+next.cols]) - 2*t.margin)
		next.to = len(p.lines)
		out.cells = append(out.cells, next)
	}
	return out
}

// head reports whether r contains headings of columns.
func (r *row) head() bool { return len(r.cells) > 0 && r.cells[0].head }

// measure sets the height of the row: least, or the height of its highest cell and a border.
func (r *row) measure(least, border int) {
	r.height = least
	for _, c := range r.cells {
		r.height = max(r.height, c.height()+border)
	}
}

func (c cell) height() int {
	return (c.to-c.from)*c.para.pitch() + c.para.looks.Before.Twips() + c.para.looks.After.Twips()
}

// least returns the height of the head rows together with the first rows, between which no page ends.
func (t *table) least() int {
	return t.border + t.height(0, t.heads) + t.begin(t.heads)
}

// begin returns the height of the smallest part of row i that may begin on the first page of t. It includes the note
// below t, if the last row is kept with the note and is in that part.
func (t *table) begin(i int) int {
	h := t.start(i)
	if h == t.height(i, len(t.rows)) && t.rows[len(t.rows)-1].Kept {
		h += t.tail
	}
	return h
}

// height returns the height of the rows from from to to.
func (t *table) height(from, to int) (h int) {
	for _, r := range t.rows[from:to] {
		h += r.height
	}
	return h
}

// start returns the smallest height needed to begin row i, and the rows kept with it, on a page.
func (t *table) start(i int) (h int) {
	for ; i < len(t.rows); i++ {
		r := t.rows[i]
		if !r.Kept {
			return h + r.least(t.border)
		}
		h += r.height
	}
	return h
}
