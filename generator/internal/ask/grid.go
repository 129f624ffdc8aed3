package ask

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/grid"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/workbook"
)

// howToTable says how to fill in a table.
const howToTable = "只填黄色的格，写确切的数，不写单位：没有发生的写 0，空着的都算 0。" +
	"灰色的数由表格自己算。填好了存盘，整个文件交回来，不要改行和列的名称。"

// Widths of the columns of a table, in characters of the default font.
const (
	rowLabelWidth = 44
	cellWidth     = 13
)

// sheetName returns the name of the sheet of a table, shortened and without the characters that Excel forbids.
func sheetName(table string) string {
	return without(`/\:*?[]'`, han.Head(strings.TrimSuffix(table, tableSuffix), 28, "")) + tableSuffix
}

// without returns s with _ in place of forbidden characters and control characters.
func without(forbidden, s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(forbidden, r) || r < ' ' {
			return '_'
		}
		return r
	}, s)
}

// table writes a sheet for a declared table: its blocks one below the other, each with a row of column names, and
// the relations below.
func (b *book) table(s *Sheet, t Table, by string) {
	b.sheet, b.row = sheetName(t.Name), 0
	_, err := b.File.NewSheet(b.sheet)
	b.Keep(err)
	widths := []int{rowLabelWidth, cellWidth}
	for i := range t.Blocks {
		for len(widths) <= len(t.Blocks[i].Columns.Leaves()) {
			widths = append(widths, cellWidth)
		}
	}
	b.top(s, by, howToTable, widths)
	frozen := b.row
	at := t.places(b.row)
	for i := range t.Blocks {
		b.block(&t, &t.Blocks[i], s.For, at)
	}
	for i := range t.Blocks {
		for _, text := range t.Blocks[i].Checks {
			b.check(&t.Blocks[i], text, at)
		}
	}
	b.finish(frozen)
}

// places returns a function that returns the cell of a table by the name of its number; the first block begins in
// row first.
func (t *Table) places(first int) func(name string) string {
	at, row := map[string]string{}, first
	for i := range t.Blocks {
		row++
		walk(t.Blocks[i].Rows, 0, func(l *grid.Label, _ int) {
			for k, c := range t.Blocks[i].Columns.Leaves() {
				at[grid.CellName(l.Name, c.Name)] = workbook.CellName(k+1, row)
			}
			row++
		})
	}
	return func(name string) string { return at[name] }
}

// walk visits the labels of an axis, outer labels first, with their depths from 0.
func walk(a grid.Axis, depth int, visit func(l *grid.Label, depth int)) {
	for _, l := range a {
		visit(l, depth)
		walk(l.Below, depth+1, visit)
	}
}

// block writes one block of a table.
func (b *book) block(t *Table, block *grid.Block, who kind.NewOffice, at func(string) string) {
	b.set(0, block.Band+inBrackets(block.Unit), b.head)
	leaves := block.Columns.Leaves()
	for i, c := range leaves {
		b.set(i+1, c.Name+inBrackets(c.Unit), b.head)
	}
	b.next(2)
	of := map[string]grid.Cell{}
	for _, c := range block.Cells() {
		of[c.Name] = c
	}
	walk(block.Rows, 0, func(l *grid.Label, depth int) {
		label := strings.Repeat("　", depth) + l.Text
		if strings.HasSuffix(l.Name, "·"+grid.Short(l.Text)) {
			label = strings.Repeat("　", depth) + l.Name + inBrackets(l.Unit) // other labels have the same text
		}
		b.set(0, label, b.text)
		for i, c := range leaves {
			cell, ok := of[grid.CellName(l.Name, c.Name)]
			switch {
			case !ok:
				b.set(i+1, "", b.label)
			case cell.Total:
				b.set(i+1, "", b.total)
				e := kind.ParseRelation(cell.Relations[0].Text).Expr
				formula := e.Write(at)
				if cell.Unit == "%" {
					formula = "IFERROR(ROUND(100*(" + formula + "),2),\"\")"
				}
				b.Keep(b.File.SetCellFormula(b.sheet, workbook.CellName(i+1, b.row), formula))
			default:
				b.set(i+1, t.Values[cell.Name], b.answer)
				b.whole(workbook.CellName(i+1, b.row), block, cell, who)
			}
		}
		b.next(lines(label, rowLabelWidth))
	})
}

// check writes a row that shows for each column whether a relation between rows is true. For a relation between
// columns, or with last year's table, it writes nothing.
func (b *book) check(block *grid.Block, text string, at func(string) string) {
	var formulas []string
	for _, column := range block.Columns.Leaves() {
		for _, c := range block.Cells() {
			for _, r := range c.Relations {
				if c.Col != column || !strings.HasSuffix(r.Words, text) || len(r.Last) > 0 {
					continue
				}
				relation := kind.ParseRelation(r.Text)
				difference := at(c.Name) + "-(" + relation.Expr.Write(at) + ")"
				if relation.Op == fact.Equal {
					formulas = append(formulas, fmt.Sprintf(`IF(%s=0,"对","差"&%s)`, difference, difference))
				}
			}
		}
	}
	if len(formulas) != len(block.Columns.Leaves()) {
		return
	}
	label := "核对：" + text
	b.set(0, label, b.topic)
	for i, f := range formulas {
		b.set(i+1, "", b.total)
		b.Keep(b.File.SetCellFormula(b.sheet, workbook.CellName(i+1, b.row), f))
	}
	b.next(lines(label, rowLabelWidth))
}

// whole restricts a cell to numbers that are not negative, or to 0 in a row that does not apply to the office.
func (b *book) whole(at string, block *grid.Block, c grid.Cell, who kind.NewOffice) {
	limit, prompt := at+">=0", "填一个数"
	if c.Unit != "" {
		prompt += "，单位是" + c.Unit
	}
	for _, d := range block.Denied {
		for _, level := range d.Levels {
			if d.Row == c.Row.Name && level == who.Level {
				limit, prompt = at+"=0", "只能是 0："+d.Why
			}
		}
	}
	b.valid(at, "AND(ISNUMBER("+at+"),"+limit+")", prompt, true)
}

// inBrackets returns a unit as in labels, or "".
func inBrackets(unit string) string {
	if unit == "" {
		return ""
	}
	return "（单位：" + unit + "）"
}
