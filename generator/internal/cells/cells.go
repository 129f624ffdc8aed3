// Package cells reads the numbers that a form has of a declared table: rows pasted from a spreadsheet, with tabs
// between the cells, or typed with bars, their labels in front in any order, or all rows in order without labels. Of a
// table that the form declares itself, the numbers are in their places.
//
// Where the value is the word 合计, each cell is the sum over the forms of sum_of.
//
// Its door is Read. It returns a fact for each number and for each cell that is left out, which counts as 0; a total
// that is left out has none, because package facts computes it. Package facts also checks the relations.
package cells

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/grid"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/source"
)

// Read returns the cells of table t that the value v of a form has, and reports what is wrong. Without a number there
// are none.
func Read(t *grid.Table, v source.Value, at diag.Place, r diag.Reporter) form.Group {
	p := &reader{Reporter: r, table: t, at: at, order: map[*grid.Block][]*grid.Label{}, rows: map[string]row{}}
	p.totals, p.group = map[string]bool{}, form.Group{ID: t.Part, Place: at}
	for i := range t.Blocks {
		for _, c := range t.Blocks[i].Cells() {
			p.totals[c.Name] = c.Total
		}
	}
	switch {
	case p.total(v):
		return p.group
	case t.Typed != nil:
		p.placed(v)
	default:
		p.search(v)
	}
	if !p.typed {
		p.group.Facts = nil
	}
	if !p.typed && !p.faulty && !v.Faulty {
		hint := "从电子表格里整块粘贴到 table 的两个 \"\"\" 之间；或者一行一项：" + example(t)
		if t.Typed != nil {
			hint = "在空着的格里填数，没有的写 0；合计由程序加"
		}
		r.Report(diag.F161, at, "「"+t.Name+"」的表还没有填", hint)
	}
	if p.typed && !p.faulty {
		p.fill()
	}
	return p.group
}

// search reads the lines of a table of the kind: finds out which row each is.
func (p *reader) search(v source.Value) {
	var bare []row
	for _, l := range v.Lines {
		switch line := split(l); {
		case line.isRule(), len(line.labels)+len(line.values) == 0:
		case len(line.values) == 0:
			p.labels(line)
		case len(line.labels) == 0:
			bare = append(bare, line)
		default:
			p.labelled(line)
		}
	}
	p.unlabelled(bare)
}

// placed reads the lines of a table that the form declares itself: each cell has its place.
func (p *reader) placed(v source.Value) {
	b := &p.table.Blocks[0]
	columns := b.Columns.Leaves()
	for _, l := range b.Rows.Leaves() {
		var line row
		for _, c := range columns {
			at := p.table.Typed.Where[grid.CellName(l.Name, c.Name)]
			line.Line = v.Lines[at.Row]
			line.values = append(line.values, cells(line.Line)[at.Col])
		}
		if !slices.ContainsFunc(line.values, notBlank) {
			line.values = nil
		}
		if line.all = line.values; p.take(b, l, line) && line.values != nil {
			p.numbers(b, l, line, columns)
		}
	}
}

// example returns a row as a clerk would type it.
func example(t *grid.Table) string {
	b := &t.Blocks[0]
	return "| " + b.Rows.Names()[0] + strings.Repeat(" | 4", len(b.Columns.Given())) + " |"
}

// reader reads one table.
type reader struct {
	diag.Reporter
	table  *grid.Table
	at     diag.Place
	group  form.Group
	order  map[*grid.Block][]*grid.Label // of the columns, where the form has a head
	rows   map[string]row                // the rows that the form has, by name
	blank  int                           // cells of these rows without a number
	totals map[string]bool               // the cells that are computed when they are left out
	typed  bool                          // there is a number
	faulty bool                          // a row has been reported
}

// fault reports an error of a row.
func (p *reader) fault(code diag.Code, at diag.Place, message, hint string) {
	p.faulty = true
	p.Report(code, at, message, hint)
}

// leaf finds the row that labels mean, the innermost of which is the last; it is nil when there is none. known is true
// for the label of a group of rows, of a column, or another that the printed table has. Labels that are in one cell
// have blanks between them.
func (p *reader) leaf(labels []cell) (b *grid.Block, l *grid.Label, known bool) {
	last := labels[len(labels)-1].text
	if b, l, known = p.find(last); l == nil && !known {
		return p.find(last[strings.LastIndexAny(last, " \u3000·")+1:])
	}
	return b, l, known
}

// find does so for one label.
func (p *reader) find(last string) (b *grid.Block, l *grid.Label, known bool) {
	for i := range p.table.Blocks {
		b := &p.table.Blocks[i]
		if l := b.Rows.Match(last); l != nil && len(l.Below) == 0 {
			return b, l, true
		} else if l != nil || b.Columns.Match(last) != nil || slices.Contains([]string{b.Band, b.Corner}, last) {
			known = true
		}
	}
	return nil, nil, known
}

// labels reads a row without numbers: a head, whose order the columns of the next rows have; a row that is left empty;
// or the label of a group, which says nothing.
func (p *reader) labels(line row) {
	if p.head(line.labels) || p.table.Across && len(line.labels) > 1 {
		return
	}
	b, l, known := p.leaf(line.labels)
	switch {
	case l != nil:
		p.take(b, l, line)
	case !known:
		p.unknown(line)
	}
}

// head reads the names of columns, a word for the rows before them allowed; it reports false when the row is no head.
// One that lacks a column orders nothing: it is an upper row of a head in several.
func (p *reader) head(labels []cell) bool {
	is := false
	for i := range p.table.Blocks {
		b := &p.table.Blocks[i]
		var columns []*grid.Label
		for k, c := range labels {
			l := b.Columns.Match(c.text)
			if l == nil && k > 0 {
				columns = nil
				break
			}
			if l != nil {
				columns = append(columns, l)
			}
		}
		lacks := func(l *grid.Label) bool {
			return len(columns) > len(b.Columns.Leaves()) || !slices.Contains(columns, l)
		}
		if is = is || len(columns) > 0; !slices.ContainsFunc(b.Columns.Given(), lacks) {
			p.order[b] = slices.DeleteFunc(columns, func(l *grid.Label) bool { return len(l.Below) > 0 })
		}
	}
	return is
}

// unknown reports a label that the table does not have.
func (p *reader) unknown(line row) {
	last := line.labels[len(line.labels)-1]
	var names []string
	for _, b := range p.table.Blocks {
		names = append(names, b.Rows.Names()...)
	}
	hint := "这个表的行：" + strings.Join(names, "、")
	if near := han.Nearest(grid.Short(last.text), names); near != "" {
		hint = "写成「" + near + "」"
	}
	if words := strings.Fields(last.text); len(line.all) == 1 && len(words) > 1 {
		hint = "各格之间写上竖线，写成「| " + strings.Join(words, " | ") + " |」"
	}
	p.fault(diag.F162, line.place(last), "「"+p.table.Name+"」没有「"+last.text+"」这一行", hint)
}

// labelled reads a row with its label.
func (p *reader) labelled(line row) {
	b, l, _ := p.leaf(line.labels)
	if l == nil {
		p.unknown(line)
		return
	}
	if p.take(b, l, line) {
		p.numbers(b, l, line, p.columns(b))
	}
}

// take records that the form has the row, and reports false when it has it twice.
func (p *reader) take(b *grid.Block, l *grid.Label, line row) bool {
	if first, again := p.rows[l.Name]; again {
		p.faulty = true
		d := p.Report(diag.F165, line.whole(), "「"+l.Name+"」这一行有两次", "删去这一行")
		d.Related = []diag.Place{first.Place(0, len([]rune(first.Text)))}
		return false
	}
	p.rows[l.Name] = line
	if len(line.values) == 0 {
		p.zeros(b, l, line.Line)
	}
	return true
}

// columns returns the columns of a row of the block in the order of the form.
func (p *reader) columns(b *grid.Block) []*grid.Label {
	if o := p.order[b]; o != nil {
		return o
	}
	return b.Columns.Leaves()
}

// unlabelled reads rows without labels, which have to be all rows in order, with or without the totals.
func (p *reader) unlabelled(lines []row) {
	if len(lines) == 0 {
		return
	}
	if p.table.Across && len(lines) == 1 {
		lines = p.divide(lines[0])
	}
	var all, given []*grid.Label
	of := map[*grid.Label]*grid.Block{}
	for i := range p.table.Blocks {
		b := &p.table.Blocks[i]
		all, given = append(all, b.Rows.Leaves()...), append(given, b.Rows.Given()...)
		for _, l := range b.Rows.Leaves() {
			of[l] = b
		}
	}
	rows := all
	if len(lines) == len(given) {
		rows = given
	}
	switch {
	case len(p.rows) > 0:
		p.fault(diag.F166, lines[0].whole(), "这一行没有写是哪一项", "在数的前面写上项目的名字，例：| "+all[0].Name+" | …… |")
	case len(lines) != len(rows):
		p.fault(diag.F166, lines[0].whole(), fmt.Sprintf("这里有%d行数，「%s」有%d行，对不上是哪一项", len(lines), p.table.Name,
			len(all)),
			"在每一行的前面写上项目的名字，例：| "+all[0].Name+" | …… |；没有的项目就不用写")
	default:
		for i, l := range rows {
			if p.take(of[l], l, lines[i]) {
				p.numbers(of[l], l, lines[i], p.columns(of[l]))
			}
		}
	}
}

// divide cuts one row of all numbers of a table that is printed in one row into its rows.
func (p *reader) divide(line row) (rows []row) {
	b := &p.table.Blocks[0]
	n := len(b.Rows.Leaves())
	each := len(line.values) / n
	if each*n != len(line.values) || each == 0 {
		return []row{line}
	}
	for values := range slices.Chunk(line.values, each) {
		rows = append(rows, row{Line: line.Line, values: values})
	}
	return rows
}
