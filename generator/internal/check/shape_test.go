package check

import (
	"fmt"
	"strings"
	"testing"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/source"
)

// TestShape checks which cells are labels and which are numbers in tables that forms declare. The rows of a table
// are separated by /, its cells by blanks; - is an empty cell. The result is the rows of the head, the columns of
// labels, the columns of numbers, and the labels of rows and columns, inner ones after >.
func TestShape(t *testing.T) {
	labels := func(s string) string {
		return strings.ReplaceAll(strings.ReplaceAll(strings.TrimSpace(s), "\n  ", " >"), "\n", " ")
	}
	for _, c := range []struct{ table, want string }{
		{"项目 立案 结案/城管 3 2/其他 4 1", "1 0-1 [1 2]: 城管 其他: 立案 结案"},
		{"项目 立案 结案/--- --- ---/城管 3 2", "1 0-1 [1 2]: 城管: 立案 结案"},
		{"序号 项目 立案/1 城管 3/2 其他 4", "1 1-2 [2]: 城管 其他: 立案"},
		{"项目 2024年 2025/城管 3 2", "1 0-1 [1 2]: 城管: 2024年 2025"},
		{"年份 立案/2024 3/2025年 2", "1 0-1 [1]: 2024 2025年: 立案"},
		{"类别 领域 立案/执法 城管 3/- 其他 2/许可 其他 4", "1 0-2 [2]: 执法 >城管 >其他 许可 >其他: 立案"},
		{"类别 领域 立案/执法 - 3/许可 其他 4", "1 0-2 [2]: 执法 许可 >其他: 立案"},
		{"类别 立案 备注/执法 3 含移交/许可 4 -", "1 0-1 [1]: 执法 许可: 立案"},
		{"类别 立案 联系电话/执法 3 12345678/许可 4 -", "1 0-1 [1]: 执法 许可: 立案"},
		{"类别 立案 结案/执法 - -/许可 4 -", "1 0-1 [1 2]: 执法 许可: 立案 结案"},
		{"项目 案件 -/- 立案 结案/--- --- ---/城管 3 2", "2 0-1 [1 2]: 城管: 案件 >立案 >结案"},
		{"项目 案件 -/- 立案 结案/城管 3 2", "2 0-1 [1 2]: 城管: 案件 >立案 >结案"},
		{"项目 案件 -/^ 立案 结案/城管 3 2", "2 0-1 [1 2]: 城管: 案件 >立案 >结案"},
		{"项目 年份 立案/=== === ---/城管 2024 3/其他 2024 2", "1 0-2 [2]: 城管 >2024 其他 >2024: 立案"},
		{"项目 级别 立案/=== --- ---/城管 1 3/其他 2 2", "1 0-1 [1 2]: 城管 其他: 级别 立案"},
		{"项目 - 立案/城管 3 4", "1 0-1 [1 2]: 城管: 立案"}, {"项目 - 立案/执法 城管 3/- 其他 4", "1 0-2 [2]: 执法 >城管 >其他: 立案"},
		{"项目 级别 类别/城管 甲 乙", "F177"},
		{"{{本年}} 立案/城管 3", "1 0-1 [1]: 城管: 立案"},
		{"项目 立案/城管", "F260"}, {"项目/城管", "F177"}, {"项目 立案", "F177"}, {"项目 立案/--- ---", "F177"}, {"--- ---/城管 3", "F177"},
		{"项目 立案 结案/城管 ^ 2/其他 3 4", "F177"}, {"^ 立案 结案/城管 3 4", "F180"}, {"项目 < 立案/城管 ^ 3", "F181"},
		{"项目 3/城管 4", "F177"}, {"项目 备注/城管 4", "F177"}, {"项目 立案/3 4", "F177"}, {"项目 立案/城管 有", "F177"},
	} {
		var lines []source.Line
		for i, row := range strings.Split(c.table, "/") {
			text := "|"
			for _, cell := range strings.Fields(row) {
				if cell == "-" {
					cell = ""
				}
				text += " " + cell + " |"
			}
			l := source.Line{Text: text, No: i + 1, File: &source.File{Lines: make([]string, 20)}}
			for k := range []rune(text) {
				l.Cols = append(l.Cols, k+1)
			}
			lines = append(lines, l)
		}
		var found diag.List
		s := shape{Reporter: diag.NewReporter(&found, false), lines: lines, known: []string{"件"},
			years: strings.NewReplacer("{{本年}}", "2025")}
		got := ""
		if s.read() {
			got = fmt.Sprintf("%d %d-%d %v: %s: %s", s.Heads, s.first, s.labels, s.numbers, labels(s.rowLabels()),
				labels(s.columnLabels()))
		} else if len(found) > 0 {
			got = string(found[0].Code)
		}
		for i := range s.Cells {
			rule := 0
			if s.rule != -1 && i >= s.Heads {
				rule = 1
			}
			if s.line(i) != i+rule {
				t.Errorf("%s: row %d is in line %d", c.table, i, s.line(i))
			}
		}
		if got != c.want {
			t.Errorf("%s:\n %s, want\n %s %v", c.table, got, c.want, found)
		}
	}
}
