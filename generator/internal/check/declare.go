package check

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/grid"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/source"
)

// Declared returns the kind with the tables that annexes of the form declare, and reports the tables that cannot be
// used.
func Declared(f *form.Form, k *kind.Kind, r diag.Reporter) *kind.Kind {
	all := declarations(f, k, r)
	count, n := map[string]int{}, 0
	for _, d := range all {
		for _, c := range d.Blocks[0].Cells() {
			count[c.Name]++
		}
	}
	var tables []grid.Table
	for _, d := range all {
		if n += len(d.shape.numbers) * len(d.Blocks[0].Rows.Leaves()); n > mostCells {
			d.shape.fault(fmt.Sprintf("附件的表一共不能超过%d格数", mostCells))
			continue
		}
		twice := func(c grid.Cell) bool { return count[c.Name] > 1 || k.Fact(c.Name) != nil }
		if d.relations(slices.ContainsFunc(d.Blocks[0].Cells(), twice)) {
			tables = append(tables, d.Table)
		}
	}
	return kind.With(k, tables...)
}

// declarations returns the tables that the annexes declare, with their labels but without relations.
func declarations(f *form.Form, k *kind.Kind, r diag.Reporter) (all []*declaration) {
	known := append(strings.Fields(usualUnits), k.Units()...)
	year := f.Year.Int
	years := strings.NewReplacer("{{本年}}", strconv.Itoa(year), "{{上年}}", strconv.Itoa(year-1),
		"{{下年}}", strconv.Itoa(year+1))
	for i, a := range f.Annexes {
		if a.Table.Empty() && !a.Checks.Empty() {
			r.Report(diag.F178, at(a.Checks, a.Place), "这里写了表的算式，却没有表", "表写在 [annex."+a.ID+"] 的 table 里；没有表就删去 checks")
		}
		d := &declaration{Reporter: r, shape: shape{Reporter: r, lines: a.Table.Lines, known: known, years: years},
			checks: a.Checks.Lines, mark: "附件"}
		if len(f.Annexes) > 1 {
			d.mark += strconv.Itoa(i + 1)
		}
		d.Part, d.Ask, d.Name = a.Key(), single(a.Ask), cmp.Or(d.shape.years.Replace(single(a.Title)), d.mark)
		if !a.Table.Empty() && !a.Table.Faulty && d.read() {
			all = append(all, d)
		}
	}
	return all
}

// mostCells is the maximum number of cells that the annexes of a form may declare. Larger tables are not written by
// hand, and each cell is a fact.
const mostCells = 3000

// usualUnits are units that are usual in tables, in addition to the units of the kind's facts.
const usualUnits = "天 小时 亩 公里 平方米 户 个 名 人 人次 次 件 条 份 元 万元 亿元 家 所 处 起 宗 项 部 篇 台 辆 座 批 场 期"

// declaration is a table that a form declares. Its head and its first columns are the labels. 合计 and 其中 among
// the labels are relations, as are the lines of checks.
type declaration struct {
	diag.Reporter
	grid.Table
	mark   string // of the annex: 附件2
	shape  shape
	checks []source.Line
}

// read makes the labels of the table; it returns false after a fault.
func (d *declaration) read() bool {
	if !d.shape.read() {
		return false
	}
	b := grid.Block{Rows: d.axis(d.shape.rowLabels(), "行"), Columns: d.axis(d.shape.columnLabels(), "列")}
	switch {
	case b.Rows == nil || b.Columns == nil:
		return false
	case len(b.Rows.Leaves()) != len(d.shape.Cells)-d.shape.Heads || len(b.Columns.Leaves()) != len(d.shape.numbers):
		return d.shape.fault("有的行或者列没有自己的名称")
	}
	for _, cell := range d.shape.cells[0][:d.shape.labels] {
		if unit := grid.UnitIn(cell, d.shape.known); unit != "" {
			b.Unit = unit
		}
	}
	d.typedUnits(&b)
	d.Blocks = []grid.Block{b}
	return true
}

// axis reads labels; it returns nil after a fault.
func (d *declaration) axis(text, of string) grid.Axis {
	axis, words, wrong := grid.ParseAxis(text)
	if wrong != "" {
		d.fault(strings.TrimSpace(words), strings.TrimSuffix(wrong, "\uFF1A给其中一个写短名"), "每一"+of+"的名称要写得不一样")
		return nil
	}
	axis.SetUnits(d.shape.known)
	if l := axis.Find(""); l != nil {
		d.fault(l.Text, fmt.Sprintf("“%s”不能做一%s的名称", l.Text, of), "名称里要有字")
		return nil
	}
	return axis
}

// fault reports a label that cannot be used, at the last line that contains words, or at the first line if no line
// does.
func (d *declaration) fault(words, message, hint string) {
	place := d.shape.lines[0].Whole()
	for _, l := range d.shape.lines {
		if strings.Contains(l.Text, words) {
			place = l.Whole()
		}
	}
	d.Report(diag.F177, place, message, hint)
}

// relations names the cells and reads the relations between them. If prefix is set, because another table has cells
// of the same names, the names begin with the mark of the annex. It returns false after a fault.
func (d *declaration) relations(prefix bool) bool {
	b := &d.Blocks[0]
	if prefix {
		for _, l := range b.Rows.All() {
			l.Name = grid.CellName(d.mark, l.Name)
		}
	}
	for _, l := range d.checks {
		b.Relate(d.words(l))
	}
	b.AddSums()
	b.Define()
	d.place()
	faults := b.Faults()
	for _, f := range faults {
		i := slices.IndexFunc(d.checks, func(l source.Line) bool { return d.words(l) == f.Words })
		if i == -1 {
			d.fault(f.Words, strings.TrimSuffix(f.Message, "\uFF1B在标签后面写 | 和短名"), "把行或者列的名称写短一些，说明的话写在表的上面")
			continue
		}
		d.Report(diag.F178, d.checks[i].Whole(), f.Message, "行名、列名照表里写，一行一个关系，例：合计 = 甲 + 乙，甲 <= 乙")
	}
	return len(faults) == 0 && d.added()
}

// words returns a line of checks with {{本年}} and the like replaced as in the labels.
func (d *declaration) words(l source.Line) string {
	return d.shape.years.Replace(han.FoldString(l.Text))
}

// place records the places of the cells.
func (d *declaration) place() {
	d.Typed = &grid.Typed{Rows: d.shape.typed, Where: map[string]grid.Place{}, Labels: d.shape.labels}
	for i, row := range d.Blocks[0].Rows.Leaves() {
		for k, col := range d.Blocks[0].Columns.Leaves() {
			d.Typed.Where[grid.CellName(row.Name, col.Name)] = grid.Place{Row: d.shape.line(d.shape.Heads + i),
				Col: d.shape.numbers[k]}
		}
	}
}

// added returns false, and reports a fault, if a total is left out and cannot be computed.
func (d *declaration) added() bool {
	for _, c := range d.Blocks[0].Cells() {
		at := d.Typed.Where[c.Name]
		if (c.Row.IsTotal() || c.Col.IsTotal()) && !c.Total && d.Typed.Rows[at.Row][at.Col] == "" {
			d.Report(diag.F177, d.shape.lines[at.Row].Whole(), "「"+c.Name+"」空着，程序算不出：只有单位一样的数才能加，百分比也不能加",
				"把数写上；能算的，在 checks 里写怎么算，例：办结率 = 办结 / 受理")
			return false
		}
	}
	return true
}
