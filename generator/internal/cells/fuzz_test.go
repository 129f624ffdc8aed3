package cells

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/grid"
	"fazhi/generator/internal/source"
)

// table returns a table with two blocks, the first with totals of rows and columns.
func table(t testing.TB) *grid.Table {
	axis := func(text string) grid.Axis {
		a, _, err := grid.ParseAxis(text)
		if err != "" {
			t.Fatal(err)
		}
		return a
	}
	out := &grid.Table{Part: "part", Name: "表", Blocks: []grid.Block{{
		Corner: "项目", Unit: "件", Rows: axis("一、新收\n二、结果\n  1.公开\n  2.其他情形\n  总计"), Columns: axis("甲\n乙\n合计"),
		Totals: []string{"合计 = 甲 + 乙", "总计 = 公开 + 其他情形"},
	}, {Band: "第二块", Corner: "项目", Unit: "万元", Rows: axis("收费"), Columns: axis("金额")}}}
	out.Blocks[0].Define()
	return out
}

// read reads a table from the lines of a form and returns its cells as name=number, and the codes of its faults.
func read(t testing.TB, text string) (cells, codes string) {
	file, found := source.Read("form.toml", []byte("[sheet]\ntable = \"\"\"\n"+text+"\n\"\"\"\n"))
	var v source.Value
	for _, table := range file.Tables {
		for _, e := range table.Entries {
			v = e.Value
		}
	}
	if found.HasErrors() {
		return "", "unread"
	}
	var list diag.List
	group := Read(table(t), v, diag.Place{File: "form.toml", Line: 1, Col: 1}, diag.NewReporter(&list, false))
	seen := map[string]bool{}
	for _, f := range group.Facts {
		l := f.Value.Lines[0]
		if seen[f.Name] {
			t.Errorf("%q: %s twice", text, f.Name)
		}
		seen[f.Name] = true
		cells += " " + f.Name + "=" + l.Text
		if p := l.Place(0, len([]rune(l.Text))); p.Line < 1 || p.Line > len(file.Lines) || p.Col < 1 {
			t.Errorf("%q: %s is at %v", text, f.Name, p)
		}
	}
	for _, d := range list {
		codes += " " + string(d.Code)
		if d.Code == diag.F166 || d.Code == diag.F164 { // one of several faults
			codes += d.Message
		}
	}
	return strings.TrimSpace(cells), strings.TrimSpace(codes)
}

// TestRead reads the same numbers in the different notations of clerks.
func TestRead(t *testing.T) {
	const all = "新收·甲=3 新收·乙=1 公开·甲=2 公开·乙=0 其他情形·甲=1 其他情形·乙=1 收费·金额=0.5"
	for _, c := range []struct{ text, cells, codes string }{
		{"|新收|3|1|\n|公开|2|0|\n|其他情形|1|1|\n|收费|0.5|", all, ""},
		{"|项目|甲|乙|\n|---|---|---|\n| 一、新收 | 3件 | 1 |\n｜1.公开｜2｜0｜\n|其他情形|1|1|\n收费|0.5万元",
			"新收·甲=3件 新收·乙=1 公开·甲=2 公开·乙=0 其他情形·甲=1 其他情形·乙=1 收费·金额=0.5万元", ""},
		{"新收\t3\t1\n公开\t2\t0\n其他情形\t1\t1\n收费\t0.5", all, ""},
		{"3\t1\n2\t0\n1\t1\n0.5", all, ""},
		{"一、新收\t\t3\t1\n二、结果\t1.公开\t2\t0\n\t2.其他情形\t1\t1\n收费\t\t0.5", all, ""},
		{"项目\t\t甲\t乙\n收费\t\t0.5\t", "收费·金额=0.5 新收·甲=0 新收·乙=0 公开·甲=0 公开·乙=0 其他情形·甲=0 其他情形·乙=0", "F167"},
		{"|收费|0.5|\n|公开|2||\n|新收|3|1|", "收费·金额=0.5 公开·甲=2 公开·乙=0 新收·甲=3 新收·乙=1 其他情形·甲=0 其他情形·乙=0", "F167"},
		{"|项目|乙|甲|\n|新收|1|3|\n|项目|甲|乙|\n|公开|2|0|\n|其他情形|1|1|\n|收费|0.5|",
			"新收·乙=1 新收·甲=3 公开·甲=2 公开·乙=0 其他情形·甲=1 其他情形·乙=1 收费·金额=0.5", ""},
		{"|新收|3|1|4|\n|公开|2|0|2|\n|其他情形|1|1|2|\n|总计|3|1|4|\n|收费|0.5|",
			"新收·甲=3 新收·乙=1 新收·合计=4 公开·甲=2 公开·乙=0 公开·合计=2 其他情形·甲=1 其他情形·乙=1 其他情形·合计=2 总计·甲=3 总计·乙=1 总计·合计=4 收费·金额=0.5",
			""},
		{"", "", "F161"},
		{"|新收|||\n|总计|||", "", "F161"},
		{"|新收|/|1|", "新收·乙=1", "F163"},
		{"|新收|3|", "", "F164「新收」这一行有1格数，应当有2格（连总计3格）"},
		{"收费\t1\t2\t3", "", "F164「收费」这一行有3格数，应当有1格"},
		{"|别的|3|1|", "", "F162"},
		{"|新收|3|1|\n|新收|3|1|", "新收·甲=3 新收·乙=1", "F165"},
		{"|3|1|\n|2|0|", "", "F166这里有2行数，「表」有5行，对不上是哪一项"},
		{"|新收|3|1|\n|2|0|", "新收·甲=3 新收·乙=1", "F166这一行没有写是哪一项"},
		// The blank cells after the numbers belong to a merged cell; an indented row has bars too.
		{"新收\t3\t1\n公开\t2\t0\n其他情形\t1\t1\n收费\t0.5\t", all, ""},
		{"\t|新收|3|1|\n\t|公开|2|0|\n\t|其他情形|1|1|\n\t|收费|0.5|", all, ""},
		{"|\n|新收|3|1|\n|公开|2|0|\n|其他|\n|情形|1|1|\n|收费|0.5|", all, ""},
		// A number in the columns of labels is not a number of the row; a label after these columns is not a
		// number.
		{"新收\t9\t3\t1\t1", "", "F164「新收」这一行有4格数，应当有2格（连总计3格）"},
		{"\t\t3\t1", "", "F166这里有1行数，「表」有5行，对不上是哪一项"},
		{"新收\t甲\t乙\t1", "", "F162"},
		// A line with numbers does not continue on the next line.
		{"|其他|3|\n|情形|1|1|", "", "F162 F162"},
		{"|项目|合计|乙|甲|\n|新收|4|1|3|\n|公开|2|0|2|\n|其他情形|2|1|1|\n|收费|0.5|",
			"新收·合计=4 新收·乙=1 新收·甲=3 公开·合计=2 公开·乙=0 公开·甲=2 其他情形·合计=2 其他情形·乙=1 其他情形·甲=1 收费·金额=0.5", ""},
		{"|新收|--|1|", "新收·乙=1", "F163"},
		{"|新收|/|无|\n|公开|-|1|", "公开·乙=1", "F163 F163 F163"}, // one by one up to mostUnsaid
		{"|新收|/|无|\n|公开|-|—|", "", "F163"},
	} {
		cells, codes := read(t, c.text)
		if cells != c.cells || codes != c.codes {
			t.Errorf("%q:\n%s %s, want\n%s %s", c.text, cells, codes, c.cells, c.codes)
		}
	}
}

// FuzzRead checks that any table is read quickly, that no cell is returned twice, and that each cell has a place in
// the form.
func FuzzRead(f *testing.F) {
	for _, text := range []string{"|新收|3|1|\n|公开|2||\n|收费|0.5|", "\t甲\t乙\n新收\t\t3\t1", "3 1\n2 0", "｜｜\n||",
		"|新收|【待填】|"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		defer time.AfterFunc(20*time.Second, func() { panic(fmt.Sprintf("%q takes too long", text)) }).Stop()
		read(t, text)
	})
}
