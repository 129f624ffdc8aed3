package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"fazhi/generator/internal/cells"
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/grid"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/outline"
	"fazhi/generator/internal/source"
)

// declaredCells returns the cells of the tables that the kind declares for parts of the form.
func declaredCells(f *form.Form, k *kind.Kind, r diag.Reporter) (groups []form.Group) {
	for _, s := range f.Tables() {
		if t := k.Table(s.Part); t != nil {
			groups = append(groups, cells.Read(t, s.Value, at(s.Value, s.Place), r))
		}
	}
	return groups
}

// declared returns the declared table with its values. In a draft, a cell without a value is blank.
func (t *texts) declared(table *grid.Table) outline.Para {
	boxes, heads, labels := table.Print()
	para := outline.Para{Kind: outline.Table, Heads: heads, Labels: labels, Align: make([]outline.Align, len(boxes[0]))}
	if len(table.Blocks) > 1 {
		para.Align[0], para.Whole = outline.Centre, true // the labels are below the heads of the blocks
	}
	for n, row := range boxes {
		line := make([]outline.Cell, len(row))
		for i, b := range row {
			line[i] = outline.Cell{Text: b.Text, Cols: b.Columns, Rows: b.Rows, Covered: b.Covered,
				Head: b.Head && n >= heads}
			if b.Cell != "" {
				line[i].Text = t.cell(b.Cell)
			}
		}
		para.Cells = append(para.Cells, line)
	}
	t.denied(table)
	return para
}

// typed returns, with its values, a table that the form itself declares.
func (t *texts) typed(table *grid.Table, lines []source.Line) outline.Para {
	typed, row := table.Typed, 0
	para, _ := outline.NewTable(typed.Rows)
	numbers, shown := map[grid.Place]string{}, map[string]bool{}
	for _, c := range table.Blocks[0].Cells() {
		shown[c.Name] = c.InCell
	}
	para.Labels = typed.Labels
	for name, at := range typed.Where {
		numbers[at] = name
	}
	for i, l := range lines {
		if outline.IsRule(typed.Rows[i]) {
			continue
		}
		t.judge(t.substitute(l))
		for k := range para.Cells[row] {
			c := &para.Cells[row][k]
			if name := numbers[grid.Place{Row: i, Col: k}]; name != "" {
				if c.Text = t.cell(name); shown[name] && c.Text != "" {
					c.Text += t.kind.Fact(name).Units[0]
				}
			} else {
				c.Text = string(t.substitute(source.Line{Text: c.Text}).text)
			}
		}
		row++
	}
	uncomputed(t, table, lines)
	dropped(t, table, lines)
	t.tooWide(lines[0], len(typed.Rows[0]))
	return para
}

// uncomputed reports the cells of a table that are left out and cannot be computed.
func uncomputed(t *texts, table *grid.Table, lines []source.Line) {
	var names []string
	filled := false
	for _, c := range table.Blocks[0].Cells() {
		_, ok := t.report.Facts[c.Name]
		if filled = filled || ok; c.Total && !ok {
			names = append(names, c.Name)
		}
	}
	if len(names) > 0 && filled {
		t.Report(diag.F167, lines[0].Whole(), fmt.Sprintf("「%s」里有%d格算不出来，印成空格：%s", table.Name, len(names),
			strings.Join(names[:min(8, len(names))], "、")), "除数是 0 的，不用管；互相要用来算的，其中一个填上数")
	}
}

// dropped reports the rows of last year's table in the same annex that are missing from this table.
func dropped(t *texts, table *grid.Table, lines []source.Line) {
	b, kept := &table.Blocks[0], false
	gone := map[string]diag.Place{}
	for name, f := range t.last {
		for _, col := range b.Columns.Leaves() {
			row, ok := strings.CutSuffix(name, "·"+col.Name)
			switch {
			case !ok || f.Group != table.Part:
			case b.Rows.Find(row) != nil:
				kept = true
			case gone[row].Line == 0 || f.Place.Col < gone[row].Col:
				gone[row] = f.Place
			}
		}
	}
	for _, row := range slices.Sorted(maps.Keys(gone)) {
		if kept { // otherwise it is another table
			t.Report(diag.F179, lines[0].Whole(), "去年的表里有「"+row+"」，今年没有这一行", "今年没有发生的，也写一行，填 0；不再由这里报的，不用管").
				Related = []diag.Place{gone[row]}
		}
	}
}

// cell returns the value of a cell as printed in a table, without its unit.
func (t *texts) cell(name string) string {
	t.used[name] = true
	return strings.TrimSuffix(t.report.Facts[name].Quantity.Printed, t.kind.Fact(name).Units[0])
}

// denied warns of values in rows that do not apply to an office of this level.
func (t *texts) denied(table *grid.Table) {
	if t.report.Level == nil {
		return
	}
	for i := range table.Blocks {
		b := &table.Blocks[i]
		for _, d := range b.Denied {
			if !slices.Contains(d.Levels, t.report.Level.Name) {
				continue
			}
			for _, c := range b.Columns.Given() {
				if f, ok := t.report.Facts[grid.CellName(d.Row, c.Name)]; ok && !f.Broken && f.Quantity.Low.Sign() > 0 {
					t.Report(diag.F170, f.Place,
						fmt.Sprintf("%s没有“%s”，这里却有%s", t.report.Level.Name, d.Row, f.Quantity.Printed),
						"写成：0；不是本单位的数，不填在这里。"+d.Why)
				}
			}
		}
	}
}

// extent reports a text that is longer than usual in its part, or that does not mention what it should.
func (p *parts) extent(f form.Part, k *kind.Part) {
	if k == nil || f.Text.Empty() {
		return
	}
	var text strings.Builder
	n := 0
	for _, l := range f.Text.Lines {
		r := p.substitute(l)
		n += len(r.text)
		text.WriteString(l.Text + string(r.text))
	}
	if k.MostChars > 0 && n > k.MostChars {
		p.Report(diag.F171, at(f.Text, f.Place), fmt.Sprintf("「%s」有%d个字", k.Short, n),
			fmt.Sprintf("一般不超过%d字，可以压缩", k.MostChars))
	}
	if !strings.Contains(text.String(), k.Tells) {
		p.Report(diag.F172, at(f.Text, f.Place), fmt.Sprintf("「%s」没有说到%s", k.Short, k.Tells), "加一句，收了多少；没有收的，也说没有收")
	}
}
