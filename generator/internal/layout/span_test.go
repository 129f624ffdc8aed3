package layout

import (
	"fmt"
	"math/rand"
	"slices"
	"testing"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/unit"
)

// TestWiden tests that a cell over columns has its needs afterwards, that limits do not decrease from one to the next,
// and that no other column changes.
func TestWiden(t *testing.T) {
	r := rand.New(rand.NewSource(9))
	for range 5000 {
		cs := randomColumns(r)
		before := slices.Clone(cs)
		from := r.Intn(len(cs))
		c := wideCell{randomColumns(r)[0], from, from + 1 + r.Intn(len(cs)-from)}
		cs.widen(c)
		of := cs[c.from:c.to]
		for k, limit := range []func(column) int{column.atPiece, column.atLeast, column.atShort, column.atFull} {
			if of.need(limit) < limit(c.column) {
				t.Fatalf("%v with %v: limit %d of %v is too small", before, c, k, cs)
			}
		}
		for i, o := range cs {
			if o.piece > o.least || o.least > o.short || o.short > o.full {
				t.Fatalf("%v with %v: the limits of %v decrease", before, c, o)
			}
			if inside := i >= c.from && i < c.to; !inside && o != before[i] {
				t.Fatalf("%v with %v: column %d changes", before, c, i)
			}
		}
	}
}

// randomTable returns a table with cells over columns and rows; each cell that is not covered has a text of its own.
func (w writer) randomTable() *document.Table {
	n := 1 + w.Intn(7)
	t := &document.Table{Align: make([]document.Side, n), Labels: w.Intn(n)}
	t.Head = w.section(1+w.Intn(3), n)
	t.Rows = w.section(1+w.Intn(60), n)
	return t
}

// section returns rows of n cells, some over columns and rows of the section.
func (w writer) section(rows, n int) []document.Row {
	out := make([]document.Row, rows)
	for i := range out {
		out[i] = make(document.Row, n)
	}
	for i := range out {
		for k := range out[i] {
			if !out[i][k].Covered {
				out[i][k].Runs = runs(0, fmt.Sprintf("%d、%d%s", i, k, w.paragraph(1+w.Intn(12))))
				w.merge(out, document.Place{Row: i, Col: k})
			}
		}
	}
	return out
}

// merge makes the cell at a place cover some of the places beside and below it that no other covers.
func (w writer) merge(rows []document.Row, at document.Place) {
	cols, below := 1, 1
	for cols < 4 && at.Col+cols < len(rows[at.Row]) && !rows[at.Row][at.Col+cols].Covered && w.Intn(5) == 0 {
		cols++
	}
	for at.Row+below < len(rows) && w.Intn(3) > 0 && at.Col%3 == 0 {
		below++
	}
	if cols*below == 1 {
		return
	}
	for n := range cols * below {
		rows[at.Row+n/cols][at.Col+n%cols] = document.Cell{Covered: true}
	}
	rows[at.Row][at.Col] = document.Cell{Cols: cols, Rows: below, Runs: runs(0, fmt.Sprint(at, "合"))}
}

// TestMergedTables tests what holds for all tables: each text is on the pages once, within them, and a row
// kept with the next is on its page.
func TestMergedTables(t *testing.T) {
	st, faces := shipped(t)
	w := writer{rand.New(rand.NewSource(11))}
	for range 60 {
		table := w.randomTable()
		d := &document.Document{Blocks: []document.Block{body(w.paragraph(100)), table, body("完。")}}
		Fit(d, st, faces)
		p := Pages(d, st, faces)
		checkPlaces(t, st, faces, p)
		texts := map[string]int{}
		for _, s := range said(p) {
			texts[s]++
		}
		for _, row := range table.All() {
			for _, c := range row {
				if c.Text() != "" && texts[c.Text()] == 0 {
					t.Fatalf("%q is on no page", c.Text())
				}
			}
		}
		checkKept(t, table, p)
	}
}

// checkKept looks for the pages of the rows' texts.
func checkKept(t *testing.T, table *document.Table, p *page.Document) {
	t.Helper()
	on := map[string][]int{}
	for i, pg := range p.Pages {
		for _, text := range said(&page.Document{Pages: []page.Page{pg}}) {
			on[text] = append(on[text], i)
		}
	}
	pageOf := func(row document.Row) int {
		for _, c := range row {
			if at := on[c.Text()]; c.Rows <= 1 && c.Text() != "" && len(at) > 0 {
				return at[0]
			}
		}
		return -1
	}
	for i, b := range table.Breaks {
		if !b.Kept || i < len(table.Head) {
			continue
		}
		i -= len(table.Head)
		if here, next := pageOf(table.Rows[i]), pageOf(table.Rows[i+1]); here >= 0 && next >= 0 && here != next {
			t.Errorf("row %d is on page %d, the next on %d", i, here, next)
		}
	}
}

// TestMergedRules tests that no rule goes through a merged cell, and where the rules are that go around it.
func TestMergedRules(t *testing.T) {
	cell := func(text string) document.Cell { return document.Cell{Runs: runs(0, text)} }
	covered := document.Cell{Covered: true}
	over := func(text string, cols, rows int) document.Cell {
		return document.Cell{Runs: runs(0, text), Cols: cols, Rows: rows}
	}
	table := &document.Table{Align: make([]document.Side, 3),
		Head: []document.Row{{over("头", 2, 1), covered, cell("右")}},
		Rows: []document.Row{{over("左", 1, 2), cell("甲"), cell("乙")}, {covered, cell("丙"), cell("丁")}}}
	p := pagesOf(t, table)
	xs, ys := map[int]int{}, map[int]int{} // edges by place
	var rules []page.Rule
	for _, item := range p.Pages[0].Items {
		if r, ok := item.(page.Rule); ok {
			rules = append(rules, r)
			xs[r.X1.Twips()], xs[r.X2.Twips()] = 0, 0
			ys[r.Y1.Twips()], ys[r.Y2.Twips()] = 0, 0
		}
	}
	index := func(of map[int]int) map[int]int {
		var all []int
		for v := range of {
			all = append(all, v)
		}
		slices.Sort(all)
		for i, v := range all {
			of[v] = i
		}
		return of
	}
	xs, ys = index(xs), index(ys)
	var got []string
	for _, r := range rules {
		got = append(got, fmt.Sprintf("%d,%d-%d,%d", xs[r.X1.Twips()], ys[r.Y1.Twips()], xs[r.X2.Twips()],
			ys[r.Y2.Twips()]))
	}
	want := []string{"0,0-3,0", "0,1-3,1", "1,2-3,2", "0,3-3,3", "0,0-0,3", "1,1-1,3", "2,0-2,3", "3,0-3,3"}
	if !slices.Equal(got, want) {
		t.Errorf("rules are %v, want %v", got, want)
	}
}

// TestParted tests that a cell higher than a page, with a row higher than a third of one, covers one row only.
func TestParted(t *testing.T) {
	st, faces := shipped(t)
	tall := ""
	for range 15 {
		tall += "镇里制定了详细的工作方案并组织实施。"
	}
	cell := func(text string) document.Cell { return document.Cell{Runs: runs(0, text)} }
	for name, c := range map[string]struct {
		text string
		rows int
		want int
	}{"high rows": {tall, 5, 1}, "low rows": {"甲", 60, 60}, "one page": {tall, 2, 2}} {
		table := &document.Table{Align: make([]document.Side, 2), Head: []document.Row{{cell("类"), cell("项")}}}
		for range c.rows {
			table.Rows = append(table.Rows, document.Row{{Covered: true}, cell(c.text)})
		}
		table.Rows[0][0] = document.Cell{Runs: runs(0, "左"), Rows: c.rows}
		Fit(&document.Document{Blocks: []document.Block{table}}, st, faces)
		if _, rows := table.Rows[0][0].Span(); rows != c.want || table.Rows[1][0].Covered == (c.want == 1) {
			t.Errorf("%s: the cell covers %d rows, want %d", name, rows, c.want)
		}
	}
}

// TestBlocks tests that the heads of a table with heads among its rows are on no page again if it is on several, and
// that no inner head is the last row on a page.
func TestBlocks(t *testing.T) {
	cell := func(text string, head bool) document.Row {
		return document.Row{{Runs: runs(0, text), Head: head}}
	}
	for n := 1; n < 40; n++ {
		table := &document.Table{Align: make([]document.Side, 1), Head: []document.Row{cell("首", false)}, Whole: true}
		for range 3 {
			for i := range n {
				table.Rows = append(table.Rows, cell(fmt.Sprint("行", i), false))
			}
			table.Rows = append(table.Rows, cell("块", true))
		}
		table.Rows = append(table.Rows, cell("末", false))
		p := pagesOf(t, table)
		for i, pg := range p.Pages {
			all := lines(pg)
			if last := all[len(all)-2]; last == "块" { // the page number is after it
				t.Errorf("%d rows a block: an inner head is the last row on page %d", n, i+1)
			}
			if i > 0 && all[0] == "[首]" {
				t.Errorf("%d rows a block: the first head is on page %d", n, i+1)
			}
		}
		if got, want := table.Repeats(), len(p.Pages) == 1; got != want {
			t.Errorf("%d rows a block, %d pages: the heads repeat: %v", n, len(p.Pages), got)
		}
	}
}

// TestOrientation tests that a table of another orientation than the one before begins a page, and is on one of its own.
func TestOrientation(t *testing.T) {
	table := func(way document.Orientation) *document.Table {
		row := []document.Row{{{Runs: runs(0, "数")}}}
		return &document.Table{Align: make([]document.Side, 1), Head: row, Rows: row, Asked: way}
	}
	for way, want := range map[document.Orientation]string{document.Upright: "[false]", document.Sideways: "[false true]"} {
		var wide []bool
		for _, p := range pagesOf(t, table(document.Upright), table(way)).Pages {
			wide = append(wide, p.Width > p.Height)
		}
		if got := fmt.Sprint(wide); got != want {
			t.Errorf("%v: pages %s, want %s", way, got, want)
		}
	}
}

// TestStretch makes the rows of a part but the repeated head and the last higher by as much in all as is asked for, all
// by the same, in whole twips.
func TestStretch(t *testing.T) {
	for _, c := range []struct{ short, rows, want int }{
		{1, 3, 101}, {3, 3, 101}, {4, 3, 102}, {6, 3, 102}, {7, 3, 103}, {5, 1, 105},
	} {
		of := &document.Table{Fit: document.Fit{Breaks: make([]document.Breaking, c.rows+2)}}
		of.Breaks[c.rows+1].Kept = true
		part := &tablePart{table: &table{of: of, widths: []int{1}}}
		for no := range c.rows + 2 {
			r := &row{no: no, height: 100, cells: []cell{{cols: 1, rows: 1}}}
			part.placed = append(part.placed, placedRow{row: r, again: no == 0})
		}
		p := parted{part, c.short}
		if !p.stretch() || p.stretch() || of.Breaks[c.rows+1].Kept {
			t.Error("the rows are not made higher, or twice")
		}
		for no, b := range of.Breaks {
			if want := no > 0 && no <= c.rows; (b.Height == unit.Twips(c.want)) != want {
				t.Errorf("%d for %d rows: row %d is %d high", c.short, c.rows, no, b.Height.Twips())
			}
		}
	}
}
