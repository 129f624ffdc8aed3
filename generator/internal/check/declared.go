package check

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/cells"
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/grid"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/outline"
)

// declaredCells returns the cells of the tables that the kind declares for parts of the form.
func declaredCells(f *form.Form, k *kind.Kind, r diag.Reporter) (groups []form.Group) {
	for _, p := range f.Parts {
		if t := k.Table(p.Key); t != nil && p.Within.Empty() {
			groups = append(groups, cells.Read(t, p.Table, at(p.Table, p.Place), r))
		}
	}
	return groups
}

// declared returns the declared table with its values. A cell without one, in a draft, is blank.
func (p *parts) declared(t *grid.Table) outline.Para {
	boxes, heads, labels := t.Print()
	para := outline.Para{Kind: outline.Table, Heads: heads, Labels: labels, Align: make([]outline.Align, len(boxes[0]))}
	if len(t.Blocks) > 1 {
		para.Align[0], para.Whole = outline.Centre, true // heads of blocks are among the rows
	}
	for n, row := range boxes {
		line := make([]outline.Cell, len(row))
		for i, b := range row {
			line[i] = outline.Cell{Text: b.Text, Cols: b.Columns, Rows: b.Rows, Covered: b.Covered}
			if b.Head && n >= heads && b.Text != "" {
				line[i].Text = "**" + b.Text + "**"
			}
			if b.Cell != "" {
				line[i].Text = cellText(p.report.Facts[b.Cell], p.kind.Fact(b.Cell).Units[0])
				p.used[b.Cell] = true
			}
		}
		para.Cells = append(para.Cells, line)
	}
	p.denied(t)
	return para
}

// cellText returns the value of a cell as a table has it, without its unit.
func cellText(f model.Fact, unit string) string { return strings.TrimSuffix(f.Quantity.Printed, unit) }

// denied warns of rows in which an office of this level has nothing.
func (p *parts) denied(t *grid.Table) {
	if p.report.Level == nil {
		return
	}
	for i := range t.Blocks {
		b := &t.Blocks[i]
		for _, d := range b.Denied {
			if !slices.Contains(d.Levels, p.report.Level.Name) {
				continue
			}
			for _, c := range b.Columns.Given() {
				if f, ok := p.report.Facts[grid.CellName(d.Row, c.Name)]; ok && !f.Broken && f.Quantity.Low.Sign() > 0 {
					p.Report(diag.F170, f.Place,
						fmt.Sprintf("%s没有“%s”，这里却有%s", p.report.Level.Name, d.Row, f.Quantity.Printed),
						"写成：0；不是本单位的数，不填在这里。"+d.Why)
				}
			}
		}
	}
}

// extent reports a text that is longer than is usual in its part, or does not speak of what it should.
func (p *parts) extent(f form.Part, k *kind.Part) {
	if k == nil || f.Text.Empty() {
		return
	}
	text, n := "", 0
	for _, l := range f.Text.Lines {
		r := p.substitute(l)
		n += len(r.text)
		text += l.Text + string(r.text)
	}
	if k.MostChars > 0 && n > k.MostChars {
		p.Report(diag.F171, at(f.Text, f.Place), fmt.Sprintf("「%s」有%d个字", k.Short, n),
			fmt.Sprintf("一般不超过%d字，可以压缩", k.MostChars))
	}
	if !strings.Contains(text, k.Tells) {
		p.Report(diag.F172, at(f.Text, f.Place), fmt.Sprintf("「%s」没有说到%s", k.Short, k.Tells), "加一句，收了多少；没有收的，也说没有收")
	}
}
