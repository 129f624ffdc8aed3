package check

import (
	"fmt"
	"regexp"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/source"
)

// bar reports whether the line is a row of a table.
func bar(l source.Line) bool {
	return strings.HasPrefix(l.Text, "|") || strings.HasPrefix(l.Text, "\uFF5C")
}

var ruleCell = regexp.MustCompile(`^:?[-—]+:?$`)

// mostColumns is how many columns of one character each stand on a page held
// across: 225 mm of type area by 14 pt for the character and 10.5 pt for the cell's margins.
const mostColumns = 26

// table makes a table of its lines: head row, rule row, rows. It gives nothing when no row is left.
func (c *checker) table(lines []source.Line) (model.Para, bool) {
	t := model.Para{Kind: model.Table}
	ruled := false
	for i, l := range lines {
		cells := c.row(l)
		if isRule(cells) {
			switch {
			case i == 1:
				ruled = true
				c.width(l, len(cells), len(t.Cells[0]))
				t.Align = aligns(cells)
				continue
			case i == 0:
				c.Report(diag.F261, all(l), "表格的第一行要是表头", "第一行写各列的名称，第二行写 | --- | --- |")
				return t, false
			}
		}
		if len(t.Cells) > 0 {
			c.width(l, len(cells), len(t.Cells[0]))
		}
		t.Cells = append(t.Cells, cells)
	}
	if !ruled {
		c.Report(diag.F261, all(lines[0]), "表头下面缺一行横线", "第二行写："+strings.Repeat("| --- ", len(t.Cells[0]))+"|")
	}
	columns := len(t.Cells[0])
	if columns > mostColumns {
		c.Report(diag.F265, all(lines[0]), fmt.Sprintf("这个表有%d列，横过来的一页也只放得下%d列", columns, mostColumns), "分成几个表，或者把行和列换过来")
		return t, false
	}
	for i := range t.Cells {
		t.Cells[i] = padded(t.Cells[i], columns)
	}
	for len(t.Align) < columns {
		t.Align = append(t.Align, model.Unset)
	}
	t.Align = t.Align[:columns]
	return t, true
}

// row gives the cells of one line, names resolved.
func (c *checker) row(l source.Line) []string {
	if raw := []rune(l.Text); strings.ContainsRune(l.Text, '\uFF5C') {
		d := c.Report(diag.F262, all(l), "表格的竖线要用英文（半角）的", strings.ReplaceAll(l.Text, "\uFF5C", "|"))
		for i, r := range raw {
			if r == '\uFF5C' {
				d.Fixes = append(d.Fixes, l.Fix(i, 1, "|")...)
			}
		}
	}
	r := c.resolve(l)
	c.marks(r)
	text := strings.TrimSpace(strings.ReplaceAll(string(r.text), "\uFF5C", "|"))
	text = strings.TrimPrefix(text, "|")
	text = strings.TrimSuffix(text, "|")
	cells := strings.Split(text, "|")
	for i := range cells {
		cells[i] = strings.Trim(cells[i], han.Blanks)
	}
	return cells
}

// width tells of a row that has not as many cells as the head row.
func (c *checker) width(l source.Line, cells, head int) {
	if cells != head {
		c.Report(diag.F260, all(l), fmt.Sprintf("这一行有%d格，表头有%d格", cells, head), "每一行的竖线要一样多；没有内容的格留空")
	}
}

func isRule(cells []string) bool {
	for _, s := range cells {
		if !ruleCell.MatchString(s) {
			return false
		}
	}
	return true
}

// aligns reads the colons of a rule row.
func aligns(cells []string) []model.Align {
	out := make([]model.Align, len(cells))
	for i, s := range cells {
		left, right := strings.HasPrefix(s, ":"), strings.HasSuffix(s, ":")
		switch {
		case left && right:
			out[i] = model.Centre
		case right:
			out[i] = model.Right
		case left:
			out[i] = model.Left
		}
	}
	return out
}

// padded makes a row n cells long.
func padded(row []string, n int) []string {
	for len(row) < n {
		row = append(row, "")
	}
	return row[:n]
}
