package check

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/outline"
	"fazhi/generator/internal/source"
)

// table divides a table into its cells. Cells is nil if the table cannot be printed: it begins with the rule, after
// which nothing is read, or is too wide.
func (t *texts) table(lines []source.Line) (it item) {
	it.Kind = outline.Table
	for i, l := range lines {
		r := t.substitute(l)
		it.rows = append(it.rows, r)
		it.cells = append(it.cells, row(r))
		if i == 0 && outline.IsRule(it.cells[0]) {
			return it
		}
	}
	if len(it.cells[0]) <= t.style.MostColumns() {
		it.Para, it.merging = outline.NewTable(it.cells)
	}
	return it
}

// tableRules checks one table.
func (t *texts) tableRules(it item) {
	head := it.cells[0]
	pasted := !outline.IsRow(it.rows[0].line.Text)
	if pasted {
		t.pastedTable(it)
	} else {
		bars(it.rows, t.Reporter)
	}
	for i, r := range it.rows {
		if !pasted {
			mergeMarks(r.line, t.Reporter)
		}
		t.judge(r)
		marks(r, t.Reporter)
		if n := len(it.cells[i]); n != len(head) {
			t.Report(diag.F260, r.line.Whole(), fmt.Sprintf("这一行有%d格，表头有%d格", n, len(head)), "每一行的竖线要一样多；没有内容的格留空")
		}
	}
	first := it.rows[0].line.Whole()
	switch {
	case outline.IsRule(head):
		t.Report(diag.F261, first, "表格的第一行要是表头", "第一行写各列的名称，第二行写 | --- | --- |")
		return
	case !pasted && !it.ruled():
		rule := strings.Repeat("| --- ", len(head)) + "|"
		t.Report(diag.F261, first, "表头下面缺一行横线", "第二行写："+rule).Fixes = it.rule(rule)
	}
	headRules(it, t.Reporter)
	mergeRules(it, t.Reporter)
	t.tooWide(it.rows[0].line, len(head))
}

// tooWide reports a table with more columns than fit on a page.
func (n *names) tooWide(first source.Line, columns int) {
	if most := n.style.MostColumns(); columns > most {
		n.Report(diag.F265, first.Whole(), fmt.Sprintf("这个表有%d列，横过来的一页也只放得下%d列", columns, most), "分成几个表，或者把行和列换过来")
	}
}

// ruled reports whether there is a rule below the head of a table.
func (it item) ruled() bool {
	n := max(1, it.Heads)
	return n < len(it.cells) && outline.IsRule(it.cells[n])
}

// rule returns the fixes that add the missing rule below the first row. It returns nil if the first row may not be
// the whole head (it contains a number, or cells are merged), or is the only row.
func (it item) rule(rule string) []diag.Fix {
	line := it.rows[0].line
	notHeading := func(cell string) bool {
		digits := strings.ContainsFunc(cell, func(r rune) bool { return han.IsDigit(han.Fold(r)) })
		return cell == "" || cell == "<" || digits && !strings.Contains(cell, "年")
	}
	if len(it.rows) < 2 || slices.ContainsFunc(it.cells[0], notHeading) ||
		slices.Contains(slices.Concat(it.cells...), "^") {
		return nil
	}
	return line.Fix(len([]rune(line.Text)), 0, "\n"+rule)
}

// headRules reports the empty cells of a head.
func headRules(it item, r diag.Reporter) {
	for n, row := range it.cells[:it.Heads] {
		for i, cell := range row {
			if cell == "" {
				r.Report(diag.F267, it.rows[n].line.Whole(), fmt.Sprintf("表头第%d格空着", i+1),
					"写上这一列的名称，如“序号”“项目”；听人读表的人靠表头知道每一格是什么")
			}
		}
	}
}

// bars reports full-width bars between the cells of a table, at the first row that has them.
func bars(rows []resolved, r diag.Reporter) {
	var d *diag.Diagnostic
	for _, row := range rows {
		l := row.line
		for i, c := range []rune(l.Text) {
			switch {
			case c != outline.WideBar:
				continue
			case d == nil:
				narrow := strings.ReplaceAll(l.Text, string(outline.WideBar), "|")
				d = r.Report(diag.F262, l.Whole(), "表格的竖线要用英文（半角）的", "每一行都改，这一行是："+narrow)
			}
			d.Fixes = append(d.Fixes, l.Fix(i, 1, "|")...)
		}
	}
}
