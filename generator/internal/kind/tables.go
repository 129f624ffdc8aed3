package kind

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/grid"
)

// tablesFile declares the tables of a kind. A kind without tables does not have this file.
const tablesFile = "tables.toml"

// tableTOML is one table as written in tables.toml.
type tableTOML struct {
	Part, Name string
	Ask        string
	Across     bool
	Block      []struct {
		Band, Corner, Unit string
		Rows, Columns      string
		Totals, Checks     []string
		Denied             []struct{ Row, Levels, Why string }
	}
}

// tables reads tables.toml; its cells become facts of the catalogue.
func (l *loader) tables() {
	file := l.dir + "/" + tablesFile
	if _, err := fs.Stat(l.fsys, file); err != nil {
		return
	}
	var all struct{ Table []tableTOML }
	if l.read(file, &all) == nil {
		return
	}
	at := place{file, -1}
	for _, t := range all.Table {
		at = l.find(file, at.line+1, "table]]")
		l.table(at, t)
	}
}

func (l *loader) table(at place, t tableTOML) {
	l.needs(at, "name", t.Name)
	l.checkText("ask", at, t.Ask)
	switch {
	case l.kind.Part(t.Part) == nil:
		l.fault(diag.F455, at, fmt.Sprintf("没有「%s」这个部分", t.Part),
			"part 写 "+outlineFile+" 里一个部分的 key："+strings.Join(l.kind.PartKeys(), "、"))
	case l.kind.Table(t.Part) != nil:
		l.fault(diag.F456, at, fmt.Sprintf("「%s」已经有一个表", t.Part), "一个部分一个表；几个小表叠在一起的，写成一个表的几个 [[table.block]]")
	case t.Across && len(t.Block) != 1:
		l.fault(diag.F453, at, "印成一行的表（across）只能有一个 [[table.block]]", "分成几个表，或者去掉 across")
	}
	out := grid.Table{Part: t.Part, Name: t.Name, Ask: t.Ask, Across: t.Across}
	inner := at
	for _, b := range t.Block {
		inner = l.find(at.file, inner.line+1, "table.block]]")
		l.needs(inner, "unit", b.Unit)
		block := grid.Block{Band: b.Band, Corner: b.Corner, Unit: b.Unit, Totals: b.Totals, Checks: b.Checks}
		block.Rows, block.Columns = l.axis(inner, "rows", b.Rows), l.axis(inner, "columns", b.Columns)
		for _, d := range b.Denied {
			denial := grid.Denial{Row: d.Row, Levels: l.levels(l.find(at.file, inner.line, "levels"), d.Levels),
				Why: d.Why}
			block.Denied = append(block.Denied, denial)
		}
		if block.Rows == nil || block.Columns == nil {
			continue
		}
		block.Define()
		for _, f := range block.Faults() {
			l.fault(diag.F458, l.holding(inner, f.Words), f.Message, "行和列用短名说，短名写在标签后面的 | 之后")
		}
		out.Blocks = append(out.Blocks, block)
		l.cells(inner, &out, &block)
	}
	l.kind.Tables = append(l.kind.Tables, out)
}

// axis reads the labels of rows or of columns.
func (l *loader) axis(at place, key, text string) grid.Axis {
	axis, words, wrong := grid.ParseAxis(text)
	if wrong != "" {
		l.fault(diag.F458, l.holding(at, words), wrong, "一行一个标签，下一级的多缩进两个空格；短名写在 | 后面")
		return nil
	}
	l.needs(at, key, text)
	return axis
}

// holding returns the first line from at that contains words, or at if no line does.
func (l *loader) holding(at place, words string) place {
	at, _ = l.first(at, func(line string) bool { return words != "" && strings.Contains(line, words) })
	return at
}

// cells adds the cells of a block to the catalogue.
func (l *loader) cells(at place, t *grid.Table, b *grid.Block) {
	for _, f := range cellFacts(t, b) {
		if l.kind.Fact(f.Name) != nil {
			row, _, _ := strings.Cut(f.Name, "·")
			l.fault(diag.F456, l.holding(at, row), fmt.Sprintf("「%s」这个名字用了两次", f.Name), "给这一行或者这一列写短名")
			return
		}
		l.origins[f.Name] = at.file
		l.kind.Facts = append(l.kind.Facts, f)
	}
}

// cellFacts returns the cells of a block as facts.
func cellFacts(t *grid.Table, b *grid.Block) (facts []Fact) {
	whose := "报告种类里定的关系"
	if t.Typed != nil {
		whose = "表里的关系"
	}
	for _, c := range b.Cells() {
		f := Fact{Name: c.Name, Units: []string{c.Unit}, Part: t.Part, Topic: t.Name, Computed: c.Total, Cell: true}
		for _, r := range c.Relations {
			f.Relations, f.Stated = append(f.Relations, r.Text), append(f.Stated, whose+"，"+r.Words)
		}
		facts = append(facts, f)
	}
	return facts
}

// With returns a copy of k with additional tables, which a form declares and whose cells are not in the catalogue
// yet.
func With(k *Kind, tables ...grid.Table) *Kind {
	out := *k
	out.Tables, out.Facts = slices.Concat(k.Tables, tables), slices.Clone(k.Facts)
	for i := range tables {
		for j := range tables[i].Blocks {
			out.Facts = append(out.Facts, cellFacts(&tables[i], &tables[i].Blocks[j])...)
		}
	}
	return &out
}
