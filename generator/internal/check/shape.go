package check

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/cells"
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/grid"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/outline"
	"fazhi/generator/internal/source"
)

// shape determines the parts of a typed table: head rows, columns of row labels, columns of numbers, and columns of
// words, which are printed as typed.
type shape struct {
	diag.Reporter
	outline.Para
	lines   []source.Line
	known   []string          // units
	years   *strings.Replacer // of {{本年}} and similar names
	cells   [][]string        // of the lines, with the marks of merged cells
	typed   [][]string        // the same, with {{本年}}
	rule    int               // the line below the head; -1 if there is no rule
	labels  int               // columns before the numbers
	first   int               // the first column that names rows: 1 after 序号
	numbers []int             // columns of numbers
}

// line returns the line of a row of Cells.
func (s *shape) line(row int) int {
	if s.rule >= 0 && row >= s.rule {
		return row + 1
	}
	return row
}

// read reads the lines; it returns false after a fault.
func (s *shape) read() bool {
	for _, l := range s.lines {
		s.typed = append(s.typed, row(resolved{line: l, text: []rune(l.Text)}))
		mergeMarks(l, s.Reporter)
	}
	n := len(s.typed[0])
	for i, row := range s.typed {
		if len(row) != n {
			s.Report(diag.F260, s.lines[i].Whole(), fmt.Sprintf("这一行有%d格，表头有%d格", len(row), n), "每一行的竖线要一样多；没有内容的格留空")
			return false
		}
	}
	if s.stray() {
		return false
	}
	s.rule = slices.IndexFunc(s.typed, outline.IsRule)
	s.Heads = max(1, s.rule)
	for s.rule == -1 && s.Heads < len(s.typed) && slices.Contains([]string{"", outline.Above}, s.typed[s.Heads][0]) {
		s.Heads++
	}
	body := s.typed[min(max(s.Heads, s.rule+1), len(s.typed)):]
	if s.rule == 0 || len(body) == 0 || n == 1 || !slices.ContainsFunc(s.typed[0][1:], isHead) {
		return s.fault("这里看不出行和列")
	}
	s.columns(body)
	if len(s.numbers) == 0 || s.labels == s.first {
		return s.fault("这个表里没有填数的列，或者没有写各行的名称")
	}
	return s.merge()
}

// years matches a year, with or without its word.
var years = han.Pattern(`^(?:19|20)[0-9]{2}(?:年度?)?$`)

// isHead reports whether a cell may be in a head: it is not a number, or it is a year.
func isHead(text string) bool { return cells.IsLabel(text) || years().MatchString(text) }

// fault reports, at the first line of the table, why it cannot be made.
func (s *shape) fault(message string) bool {
	s.Report(diag.F177, s.lines[0].Whole(), message, "第一行写各列的名称，第一列写各行的名称，例：| 项目（单位：件） | 立案 | 结案 |")
	return false
}

// asTyped are the last words in the heads of columns that are printed as typed, even if their cells contain numbers
// or nothing.
var asTyped = []string{"备注", "说明", "备考", "编号", "证号", "文号", "电话", "号码", "日期", "时间", "年份", "排名", "名次"}

// columns determines the kinds of the columns. The first columns that contain words and no numbers are row labels;
// if the rule says how many columns are labels, it decides.
func (s *shape) columns(body [][]string) {
	if grid.Short(s.typed[0][0]) == "序号" {
		s.first = 1
	}
	words, numbers := s.contents(body)
	for s.labels = s.first; s.labels < len(words) && words[s.labels] && !numbers[s.labels]; s.labels++ {
	}
	if s.rule > 0 {
		if n := slices.IndexFunc(s.typed[s.rule], func(c string) bool { return !strings.Contains(c, "=") }); n > 0 {
			s.labels = n
		}
	}
	for i := s.labels; i < len(words); i++ {
		head := grid.Short(s.typed[0][i])
		remark := slices.ContainsFunc(asTyped, func(w string) bool { return strings.HasSuffix(head, w) })
		if !remark && (numbers[i] || !words[i]) {
			s.numbers = append(s.numbers, i)
		}
	}
}

// contents returns for each column whether there are words below the head, and whether there are numbers.
func (s *shape) contents(body [][]string) (words, numbers []bool) {
	words, numbers = make([]bool, len(body[0])), make([]bool, len(body[0]))
	for _, row := range body {
		for i, c := range row {
			switch {
			case c == "":
			case cells.IsLabel(c), i == s.first && years().MatchString(c):
				words[i] = true
			default:
				numbers[i] = true
			}
		}
	}
	return words, numbers
}

// merge merges the cells, including blank cells that a spreadsheet leaves for merged cells.
func (s *shape) merge() bool {
	for i, row := range s.typed {
		switch {
		case i < s.Heads:
			s.fillHead(i, row)
		case i != s.rule:
			s.fillLabels(row[s.first:s.labels])
		}
		s.cells = append(s.cells, nil)
		for _, c := range row {
			s.cells[i] = append(s.cells[i], s.years.Replace(c))
		}
	}
	heads := s.Heads
	it := item{cells: s.cells}
	for _, l := range s.lines {
		it.rows = append(it.rows, resolved{line: l, text: []rune(l.Text)})
	}
	it.Para, it.merging = outline.NewTable(s.cells)
	headRules(it, s.Reporter)
	mergeRules(it, s.Reporter)
	s.Para = it.Para
	return len(it.merging) == 0 && (s.Heads == heads || s.fault("表头有几行，看不出来；表头下面写一行 | --- |"))
}

// fillHead marks the blank cells of a row of the head as merged. In a head of one row only the cells above labels
// are marked.
func (s *shape) fillHead(i int, row []string) {
	for k, c := range row {
		switch {
		case c != "":
		case i > 0:
			row[k] = outline.Above
		case k > 0 && (s.Heads > 1 || k < s.labels):
			row[k] = outline.Beside
		}
	}
}

// fillLabels marks the blank cells among the labels of a row as merged: a blank cell before a label continues the
// cell above, any other blank cell continues the cell to its left.
func (s *shape) fillLabels(labels []string) {
	last := len(labels) - 1
	for last > 0 && labels[last] == "" {
		labels[last] = outline.Beside
		last--
	}
	for k, c := range labels[:last] {
		if c == "" {
			labels[k] = outline.Above
		}
	}
}

// rowLabels returns the labels of the rows in the notation that package grid reads.
func (s *shape) rowLabels() string {
	return s.axis(len(s.Cells)-s.Heads, s.labels-s.first, func(i, level int) grid.Place {
		return grid.Place{Row: s.Heads + i, Col: s.first + level}
	})
}

// columnLabels returns the labels of the columns of numbers in the same notation.
func (s *shape) columnLabels() string {
	return s.axis(len(s.numbers), s.Heads, func(i, level int) grid.Place {
		return grid.Place{Row: level, Col: s.numbers[i]}
	})
}

// axis returns the labels of n rows or columns, with inner levels indented; at returns the place of a label.
func (s *shape) axis(n, levels int, at func(i, level int) grid.Place) string {
	var b strings.Builder
	owners := s.owners()
	seen := map[*outline.Cell]bool{}
	for i := range n {
		var above *outline.Cell
		depth := 0
		for level := range levels {
			p := at(i, level)
			owner := owners[p]
			if owner == above {
				continue
			}
			if !seen[owner] {
				b.WriteString(strings.Repeat("  ", depth) + strings.Trim(owner.Text, han.Blanks) + "\n")
			}
			above, seen[owner] = owner, true
			depth++
		}
	}
	return b.String()
}

// owners returns the cell at each place. For a covered place, it is the cell that covers it.
func (s *shape) owners() map[grid.Place]*outline.Cell {
	owners := map[grid.Place]*outline.Cell{}
	for r, row := range s.Cells {
		for c := range row {
			cell := &s.Cells[r][c]
			if cell.Covered {
				continue
			}
			for down := range max(1, cell.Rows) {
				for right := range max(1, cell.Cols) {
					owners[grid.Place{Row: r + down, Col: c + right}] = cell
				}
			}
		}
	}
	return owners
}
