package cells

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/grid"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/source"
)

// search reads the lines of a table of the kind and determines the row of each line.
func (p *reader) search(v source.Value) {
	var rows, bare []row
	for _, l := range v.Lines {
		line := split(l)
		if n := len(rows); n > 0 && p.goesOn(rows[n-1], &line) {
			rows = rows[:n-1]
		}
		rows = append(rows, line)
	}
	for _, line := range rows {
		switch {
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

// goesOn reports whether the first label of a line, which is not the name of a row, is the end of the last label of
// the line above, because there was a line break in the cell. In that case the line gets both labels.
func (p *reader) goesOn(above row, line *row) bool {
	n := len(above.labels) - 1
	if len(above.values) > 0 || n < 0 || len(line.labels) == 0 {
		return false
	}
	first := line.labels[0]
	if _, _, known := p.leaf([]cell{first}); known {
		return false
	}
	first.text = above.labels[n].text + first.text
	if _, _, known := p.leaf([]cell{first}); !known {
		return false
	}
	line.labels = slices.Concat(above.labels[:n], []cell{first}, line.labels[1:])
	return true
}

// leaf returns the row that labels name, or nil; the last label is the innermost. known is true for the label of a
// group of rows, of a column, or another label of the printed table. Labels in one cell have blanks between them.
func (p *reader) leaf(labels []cell) (b *grid.Block, l *grid.Label, known bool) {
	last := labels[len(labels)-1].text
	if b, l, known = p.find(last); !known {
		return p.find(last[strings.LastIndexAny(last, " \u3000·")+1:])
	}
	return b, l, known
}

// find does the same for one label.
func (p *reader) find(last string) (b *grid.Block, l *grid.Label, known bool) {
	for i := range p.table.Blocks {
		b := &p.table.Blocks[i]
		if l := b.Rows.Match(last); l != nil && l.Below == nil {
			return b, l, true
		} else if l != nil || b.Columns.Match(last) != nil || slices.Contains([]string{b.Band, b.Corner}, last) {
			known = true
		}
	}
	return nil, nil, known
}

// labels reads a row without numbers. It is a head, which determines the order of the columns of the next rows; a
// row that is left empty; or the label of a group, which has no effect.
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

// head reads the names of columns, possibly after a word for the rows. It returns false if the row is not a head. A
// head that lacks a column does not determine the order, because it is an upper row of a head of several rows.
func (p *reader) head(labels []cell) (is bool) {
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
		if is = is || columns != nil; !slices.ContainsFunc(b.Columns.Given(), lacks) {
			p.order[b] = slices.DeleteFunc(columns, func(l *grid.Label) bool { return l.Below != nil })
		}
	}
	return is
}

// unknown reports a label that is not in the table.
func (p *reader) unknown(line row) {
	last := line.labels[len(line.labels)-1]
	var names []string
	texts := []string{}
	for _, b := range p.table.Blocks {
		names = append(names, b.Rows.Names()...)
		for _, l := range b.Rows.Leaves() {
			texts = append(texts, grid.Short(l.Text))
		}
	}
	hint := "这个表的行：" + strings.Join(names, "、")
	if near := han.Nearest(grid.Short(last.text), slices.Concat(names, texts)); near != "" {
		hint = "写成「" + near + "」"
	}
	var fixes []diag.Fix
	if words := strings.Fields(last.text); len(line.all) == 1 && len(words) > 1 {
		barred := "| " + strings.Join(words, " | ") + " |"
		hint, fixes = "各格之间写上竖线，写成「"+barred+"」", line.Fix(0, utf8.RuneCountInString(line.Text), barred)
	}
	p.faulty = true
	p.Report(diag.F162, line.place(last), "「"+p.table.Name+"」没有「"+last.text+"」这一行", hint).Fixes = fixes
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

// unlabelled reads rows without labels. They must be all rows in order, with or without the totals.
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
		p.fault(diag.F166, lines[0].Whole(), "这一行没有写是哪一项", "在数的前面写上项目的名字，例：| "+all[0].Name+" | …… |")
	case len(lines) != len(rows):
		p.fault(diag.F166, lines[0].Whole(), fmt.Sprintf("这里有%d行数，「%s」有%d行，对不上是哪一项", len(lines), p.table.Name,
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

// divide divides the single row of a table that is printed as one row into the rows of the table.
func (p *reader) divide(line row) (rows []row) {
	b := &p.table.Blocks[0]
	n := len(b.Rows.Leaves())
	if len(line.values)%n != 0 {
		return []row{line}
	}
	for values := range slices.Chunk(line.values, len(line.values)/n) {
		rows = append(rows, row{Line: line.Line, values: values})
	}
	return rows
}
