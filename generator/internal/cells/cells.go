// Package cells reads the numbers of a declared table in a form: rows pasted from a spreadsheet, with tabs between
// the cells, or typed with bars. The rows begin with their labels and are in any order, or all rows are in order
// without labels. In a table that the form itself declares, the numbers are at their places.
//
// If the value is the word 合计, each cell is the sum over the forms of sum_of.
//
// Its main function is Read. It returns a fact for each number, and a fact with the value 0 for each cell left
// empty. It returns no fact for a total left empty, because package facts computes it. Package facts also checks the
// relations.
package cells

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/grid"
	"fazhi/generator/internal/source"
)

// Read returns the cells of table t in the value v of a form, and reports faults. If v contains no number, the group
// has no facts.
func Read(t *grid.Table, v source.Value, at diag.Place, r diag.Reporter) form.Group {
	p := &reader{Reporter: r, table: t, at: at, order: map[*grid.Block][]*grid.Label{}, rows: map[string]row{}}
	p.totals, p.group = map[string]bool{}, form.Group{ID: t.Part, Place: at}
	for _, c := range t.Cells() {
		p.totals[c.Name] = c.Total
	}
	switch {
	case p.total(v):
		return p.group
	case t.Typed != nil:
		p.placed(v)
	default:
		p.search(v)
	}
	p.reportUnsaid()
	if !p.typed {
		p.group.Facts = nil
	}
	if !p.typed && !p.faulty && !v.Faulty {
		hint := "从电子表格里整块粘贴到 table 的两个 \"\"\" 之间；或者一行一项：" +
			"| " + t.Blocks[0].Rows.Names()[0] + strings.Repeat(" | 4", len(t.Blocks[0].Columns.Given())) + " |"
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

// placed reads the lines of a table that the form itself declares, in which each cell has its place.
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

// reader reads one table.
type reader struct {
	diag.Reporter
	table  *grid.Table
	at     diag.Place
	group  form.Group
	order  map[*grid.Block][]*grid.Label // order of the columns, if the form has a head
	rows   map[string]row                // rows in the form, by name
	blank  int                           // number of cells without a number in these rows
	totals map[string]bool               // whether a cell is computed if it is left empty
	unsaid []unsaid                      // cells with a word that means no number
	typed  bool                          // there is a number
	faulty bool                          // a row has been reported
}

// fault reports an error of a row.
func (p *reader) fault(code diag.Code, at diag.Place, message, hint string) {
	p.faulty = true
	p.Report(code, at, message, hint)
}

// take records that the form contains the row. It returns false if the row occurs twice.
func (p *reader) take(b *grid.Block, l *grid.Label, line row) bool {
	if first, again := p.rows[l.Name]; again {
		p.faulty = true
		d := p.Report(diag.F165, line.Whole(), "「"+l.Name+"」这一行有两次", "删去这一行")
		d.Related = []diag.Place{first.Whole()}
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
