package grid

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// axis parses valid labels.
func axis(t *testing.T, text string) Axis {
	t.Helper()
	a, _, err := ParseAxis(text)
	if err != "" {
		t.Fatal(err)
	}
	return a
}

// sample is a block with labels of two levels on both sides.
func sample(t *testing.T) *Block {
	b := &Block{
		Corner: "项目", Unit: "件",
		Rows:    axis(t, "一、新收申请 | 新收\n二、办理结果\n  （一）公开\n  （二）不公开\n  （三）总计\n三、结转\n"),
		Columns: axis(t, "申请人\n  个人\n  单位\n合计\n"),
		Totals:  []string{"合计 = 申请人", "总计 = 公开 + 不公开"},
		Checks:  []string{"结转 = 新收 + 上年结转 - 总计", "新收 >= 公开"},
	}
	b.Define()
	return b
}

// TestParseAxis checks the labels that are read and the errors.
func TestParseAxis(t *testing.T) {
	for _, c := range []struct{ text, names, err string }{
		{"甲\n  乙\n  丙\n丁", "乙 丙 丁", ""},
		{"1.甲（注） | 短名\n（二）乙“丙”", "短名 乙丙", ""},
		{"甲\n  其他\n乙\n  其他", "甲·其他 乙·其他", ""},
		{"甲\n    乙", "", "这一行缩进得太多"},
		{"甲\n甲", "", "有两个标签叫「甲」"},
		{"甲\n  乙\n甲 | 甲", "", "有两个标签叫「甲」"},
	} {
		a, _, err := ParseAxis(c.text)
		if names := strings.Join(a.Names(), " "); err == "" && names != c.names || !strings.HasPrefix(err, c.err) ||
			(err == "") != (c.err == "") {
			t.Errorf("%q: %s, %q; want %s, %q", c.text, names, err, c.names, c.err)
		}
	}
}

// TestMatch checks that rows are found by the labels that clerks type.
func TestMatch(t *testing.T) {
	rows := sample(t).Rows
	for words, want := range map[string]string{
		"一、新收申请": "新收", "新收": "新收", "新收申请": "新收", "(一) 公开": "公开", "\uFF08三\uFF09总计（合计）": "总计",
		"公开的": "", "": "", "一、": "",
	} {
		got := ""
		if l := rows.Match(words); l != nil {
			got = l.Name
		}
		if got != want {
			t.Errorf("%q: %q, want %q", words, got, want)
		}
	}
}

// TestCells checks names, which cells are computed, and relations, expanded for each row and column.
func TestCells(t *testing.T) {
	b := sample(t)
	if faults := b.Faults(); faults != nil {
		t.Fatal(faults)
	}
	got := map[string]string{}
	for _, c := range b.Cells() {
		var all []string
		for _, r := range c.Relations {
			all = append(all, r.Text)
		}
		got[c.Name] = fmt.Sprint(c.Total, " ", strings.Join(all, "; "))
	}
	for name, want := range map[string]string{
		"新收·个人": "false >= 公开·个人",
		"新收·合计": "true = 新收·个人 + 新收·单位; >= 公开·合计",
		"总计·单位": "true = 公开·单位 + 不公开·单位",
		"总计·合计": "true = 总计·个人 + 总计·单位; = 公开·合计 + 不公开·合计",
		"结转·个人": "false = 新收·个人 + 上年结转·个人 - 总计·个人",
	} {
		if got[name] != want {
			t.Errorf("%s: %s, want %s", name, got[name], want)
		}
	}
	if len(got) != 15 {
		t.Errorf("%d cells", len(got))
	}
	b.Checks = []string{"合计 >= 申请人 - 个人", "总计 >= 上年办理结果", "新收 <= 申请人"}
	for cell, want := range map[int]string{
		2: "= 新收·个人 + 新收·单位; >= (新收·个人 + 新收·单位) - 新收·个人", // a difference needs brackets
		9: "= 公开·个人 + 不公开·个人; >= 上年公开·个人 + 上年不公开·个人 + 上年总计·个人",
	} {
		var all []string
		for _, r := range b.Cells()[cell].Relations {
			all = append(all, r.Text)
		}
		if got := strings.Join(all, "; "); got != want {
			t.Errorf("cell %d: %s, want %s", cell, got, want)
		}
	}
	b.Checks = []string{"结转 = 上年结转"}
	last := b.Cells()[12]
	if from, ok := last.Relations[0].Carries(); last.Name != "结转·个人" || from != "结转·个人" || !ok {
		t.Errorf("%v carries %q, %v", last, from, ok)
	}
}

// TestFaults checks that each invalid relation is reported with its text.
func TestFaults(t *testing.T) {
	for words, want := range map[string]string{
		"合计": "没有等号", "合计 = 个人 +": "写得不对", "合计 = 个人 + 公开": "没有叫「公开」", "总数 = 公开": "没有叫「总数」",
		"办理结果 = 公开": "等号前面要是有数的一行", "合计 = (个人 + 单位": "写得不对", "合计 = 个人 + 合计": "不能用它自己来算", "合计 = 3": "没有行名、列名",
		"= 个人": "前面没有行名",
	} {
		b := sample(t)
		b.Checks = []string{words}
		if f := b.Faults(); len(f) != 1 || f[0].Words != words || !strings.Contains(f[0].Message, want) {
			t.Errorf("%s: %v, want %s", words, f, want)
		}
	}
	b := sample(t)
	b.Denied = []Denial{{Row: "没有"}}
	b.Rows = append(b.Rows, &Label{Text: "长", Name: "这是一个特别特别特别特别特别特别特别长的名字"})
	if f := b.Faults(); len(f) != 2 {
		t.Errorf("%v", f)
	}
}

// TestPrint checks the shape of printed tables: each box with the number of columns and rows that it covers.
func TestPrint(t *testing.T) {
	two := *sample(t)
	two.Band, two.Rows, two.Columns, two.Totals, two.Checks = "第二块", axis(t, "收费"), axis(t, "金额"), nil, nil
	across := *sample(t)
	across.Rows, across.Columns = axis(t, "复议\n诉讼\n  直接\n  复议后"), axis(t, "维持\n总计")
	for _, c := range []struct {
		table        Table
		want         string
		head, labels int
	}{
		{Table{Blocks: []Block{*sample(t), two}}, `
项目2x2 # 申请人2x1 # 合计1x2
# # 个人1x1 单位1x1 #
一、新收申请2x1 # [新收·个人]1x1 [新收·单位]1x1 [新收·合计]1x1
二、办理结果1x3 （一）公开1x1 [公开·个人]1x1 [公开·单位]1x1 [公开·合计]1x1
# （二）不公开1x1 [不公开·个人]1x1 [不公开·单位]1x1 [不公开·合计]1x1
# （三）总计1x1 [总计·个人]1x1 [总计·单位]1x1 [总计·合计]1x1
三、结转2x1 # [结转·个人]1x1 [结转·单位]1x1 [结转·合计]1x1
第二块5x1 # # # #
项目2x1 # 金额3x1 # #
收费2x1 # [收费·金额]3x1 # #
`, 2, 2},
		{Table{Across: true, Blocks: []Block{across}}, `
复议2x2 # 诉讼4x1 # # #
# # 直接2x1 # 复议后2x1 #
维持1x1 总计1x1 维持1x1 总计1x1 维持1x1 总计1x1
[复议·维持]1x1 [复议·总计]1x1 [直接·维持]1x1 [直接·总计]1x1 [复议后·维持]1x1 [复议后·总计]1x1
`, 3, 0},
	} {
		rows, head, labels := c.table.Print()
		if got := show(rows); got != strings.TrimSpace(c.want) || head != c.head || labels != c.labels {
			t.Errorf("%s\n%d head rows, %d labels", got, head, labels)
		}
		whole(t, rows)
	}
}

// show writes a box as its text, or its cell's name in square brackets, with columns x rows; # is a covered place.
func show(rows [][]Box) string {
	var lines []string
	for _, row := range rows {
		var boxes []string
		for _, b := range row {
			switch {
			case b.Covered:
				boxes = append(boxes, "#")
			case b.Cell != "":
				boxes = append(boxes, fmt.Sprintf("[%s]%dx%d", b.Cell, b.Columns, b.Rows))
			default:
				boxes = append(boxes, fmt.Sprintf("%s%dx%d", b.Text, b.Columns, b.Rows))
			}
		}
		lines = append(lines, strings.Join(boxes, " "))
	}
	return strings.Join(lines, "\n")
}

// whole checks that every place is covered by one box, and no box extends beyond the table.
func whole(t *testing.T, rows [][]Box) {
	t.Helper()
	taken := make([][]int, len(rows))
	for i, row := range rows {
		taken[i] = make([]int, len(row))
	}
	for i, row := range rows {
		for k, b := range row {
			for n := range b.Rows * b.Columns {
				taken[i+n/b.Columns][k+n%b.Columns]++
			}
		}
	}
	for i, row := range taken {
		if slices.ContainsFunc(row, func(n int) bool { return n != 1 }) {
			t.Errorf("row %d: its places are taken %v times", i, row)
		}
	}
}

// TestBlank checks the lines that a clerk fills in.
func TestBlank(t *testing.T) {
	table := Table{Blocks: []Block{*sample(t)}}
	got := strings.Join(table.Blank(func(cell string) string {
		return map[string]string{"结转·单位": "12"}[cell]
	}), "\n")
	want := strings.TrimSpace(`
| 项目   | 个人 | 单位 |
| 新收   |      |      |
| 公开   |      |      |
| 不公开 |      |      |
| 结转   |      | 12   |
`)
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	table.Blocks[0].Columns, table.Blocks[0].Rows = axis(t, "件"), axis(t, "甲\n合计")
	table.Blocks[0].Totals = []string{"合计 = 甲"}
	table.Typed = &Typed{Rows: [][]string{{"项目", "件"}, {"---", "---"}, {"甲", "1"}, {"合计", "1"}},
		Where: map[string]Place{"甲·件": {2, 1}, "合计·件": {3, 1}}}
	got = strings.Join(table.Blank(func(string) string { return "2" }), "\n")
	if want := "| 项目 | 件  |\n| ---  | --- |\n| 甲   | 2   |\n| 合计 |     |"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestAddSums checks the relations that labels imply: totals of their siblings in the same unit, subtotals of the
// rows since the previous subtotal, and parts of the row before them.
func TestAddSums(t *testing.T) {
	for _, c := range []struct{ rows, totals, checks, want string }{
		{"甲\n乙\n合计", "", "", "合计 = 甲 + 乙"},
		{"总计\n甲\n乙", "", "", "总计 = 甲 + 乙"},
		{"甲\n乙\n东部小计\n丙\n西部小计\n丁\n合计", "", "", "东部小计 = 甲 + 乙; 西部小计 = 丙; 合计 = 甲 + 乙 + 丙 + 丁"},
		{"甲\n其中乙\n丙\n合计", "", "", "合计 = 甲 + 丙; 其中乙 <= 甲"},
		{"其中甲\n乙", "", "", ""},
		{"甲\n  丁\n其中乙", "", "", ""},
		{"甲(件)\n其中乙(人)", "", "", ""},
		{"甲(件)\n乙(人)\n合计", "", "", ""},
		{"甲(件)\n乙(件)\n合计", "", "", "合计 = 甲 + 乙"},
		{"甲(件)\n乙(件)\n合计(人)", "", "", ""},
		{"甲(%)\n乙(%)\n合计", "", "", ""},
		{"甲\n乙\n人均合计", "", "", ""},
		{"甲\n乙\n合计", "合计 = 甲", "", "合计 = 甲"},
		{"甲\n乙\n合计", "", "合计 >= 甲", "合计 >= 甲"},
		{"甲\n乙\n合计", "", "合计 >= 上年合计", "合计 = 甲 + 乙; 合计 >= 上年合计"},
		{"甲\n乙\n合计", "", "没有 >= 甲", "合计 = 甲 + 乙; 没有 >= 甲"},
		{"甲\n  件\n  人\n乙\n  件\n  户\n合计\n  件\n  人\n  户", "", "",
			"合计·件 = 甲·件 + 乙·件; 合计·人 = 甲·人; 合计·户 = 乙·户"},
		{"甲\n  丙\n  其中丁\n乙\n  小计\n合计", "", "", "合计 = 丙; 其中丁 <= 丙"},
	} {
		b := &Block{Rows: axis(t, c.rows), Columns: axis(t, "数")}
		b.Rows.SetUnits([]string{"件", "人"})
		for _, list := range []struct {
			to   *[]string
			text string
		}{{&b.Totals, c.totals}, {&b.Checks, c.checks}} {
			if list.text != "" {
				*list.to = []string{list.text}
			}
		}
		b.AddSums()
		if got := strings.Join(slices.Concat(b.Totals, b.Checks), "; "); got != c.want {
			t.Errorf("%q: %s, want %s", c.rows, got, c.want)
		}
	}
	for total, want := range map[string]bool{"合计": true, "合计(件)": false} { // its cells have the unit that it is given
		b := &Block{Rows: axis(t, "甲(件)\n乙(件)\n"+total), Columns: axis(t, "数")}
		b.Rows.SetUnits([]string{"件"})
		b.Rows[0].InCells, b.Rows[1].InCells = true, true
		if b.AddSums(); b.Rows[2].InCells != want {
			t.Errorf("%s has the unit in its cells: %v", total, !want)
		}
	}
	for want, c := range map[string]Cell{"3件": {InCell: true, Unit: "件"}, "3": {Unit: "件"}} {
		if got := c.typed("3"); got != want || c.typed("") != "" {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
