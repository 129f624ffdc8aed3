package ask_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/ask"
	"fazhi/generator/internal/check"
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/judge"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/source"
	"fazhi/templates"

	"github.com/xuri/excelize/v2"
)

// TestMain collects garbage seldom, as the program does: workbooks leave much of it.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}

// sourceOf reads a form of a shipped kind.
func sourceOf(t testing.TB, id, text string, last map[string]string) ask.Source {
	t.Helper()
	k, found := kind.Load(templates.FS, id)
	if k == nil {
		t.Fatal(found)
	}
	file, found := source.Read("form.toml", []byte(text))
	if found.HasErrors() {
		t.Fatal(found)
	}
	f, found := form.Read(file, k.PartKeys(), k.FactsPart(), k.TableKeys()...)
	if found.HasErrors() {
		t.Fatal(found)
	}
	k = check.Declared(f, k, diag.NewReporter(&found, false))
	if found.HasErrors() {
		t.Fatal(found)
	}
	return ask.Source{Form: f, Kind: k, Last: last,
		For: kind.NewOffice{Name: f.Office.Name.String(), Level: f.Office.Level.String(), Year: f.Year.Int}}
}

// TestEverythingAsked: somebody is asked for each fact that has a line in a new form, or for what it is computed from,
// and no group begins with a question that is that of the one above.
func TestEverythingAsked(t *testing.T) {
	for _, id := range kind.Names(templates.FS) {
		k, found := kind.Load(templates.FS, id)
		if k == nil {
			t.Fatal(found)
		}
		for _, level := range k.LevelNames() {
			text := fmt.Sprintf("kind = %q\nyear = 2025\n[office]\nname = \"某单位\"\nlevel = %q\n", id, level)
			sheets, err := ask.Sheets(sourceOf(t, id, text, nil))
			if err != nil {
				t.Fatal(err)
			}
			asked := map[string]bool{}
			for _, s := range sheets {
				for _, g := range s.Groups {
					if g.Questions[0].Text == "" {
						t.Errorf("%s, %s, %s: the first question is empty", id, level, g.Name)
					}
					for _, q := range g.Questions {
						asked[q.Name] = true
					}
				}
			}
			for i := range k.Facts {
				if f := &k.Facts[i]; k.Typed(f) && f.Usual(level) && !asked[f.Name] {
					t.Errorf("%s, %s: nobody is asked for %s", id, level, f.Name)
				}
			}
		}
	}
}

// workbook returns the workbook that a department gets.
func workbook(t testing.TB, s ask.Source, who string) []byte {
	t.Helper()
	sheets, err := ask.Sheets(s)
	if err != nil {
		t.Fatal(err)
	}
	for _, sheet := range sheets {
		if sheet.Who == who {
			data, err := sheet.XLSX("12月20日")
			if err != nil {
				t.Fatal(err)
			}
			return data
		}
	}
	t.Fatalf("nothing is asked of %s", who)
	return nil
}

// answered returns a workbook with values in the cells next to texts: label, value, and so on. In a value with a
// blank, the unit follows the blank. Numbers are numbers.
func answered(t testing.TB, data []byte, pairs ...any) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(pairs); i += 2 {
		done := false
		for _, sheet := range f.GetSheetList() {
			at, err := f.SearchSheet(sheet, pairs[i].(string))
			if err != nil {
				t.Fatal(err)
			}
			for _, cell := range at {
				column, row, _ := excelize.CellNameToCoordinates(cell)
				value := pairs[i+1]
				if text, ok := value.(string); ok {
					number, unit, two := strings.Cut(text, " ")
					if two {
						value = number
						to, _ := excelize.CoordinatesToCellName(column+2, row)
						_ = f.SetCellValue(sheet, to, unit)
					}
				}
				to, _ := excelize.CoordinatesToCellName(column+1, row)
				if err := f.SetCellValue(sheet, to, value); err != nil {
					t.Fatal(err)
				}
				done = true
			}
		}
		if !done {
			t.Fatalf("no cell %q", pairs[i])
		}
	}
	out, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// remarked returns a workbook with a remark about a fact.
func remarked(t testing.TB, data []byte, name, remark string) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	at, err := f.SearchSheet("填数", name)
	if err != nil || len(at) != 1 {
		t.Fatalf("cells of %s: %v, %v", name, at, err)
	}
	if err := f.SetCellStr("填数", "H"+at[0][1:], remark); err != nil {
		t.Fatal(err)
	}
	out, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

const street = `kind = "fazhi"
year = 2025
[office]
name  = "清溪街道"
level = "街道"
[facts.measures]
# 普法
"普法活动" = ""                   # 场次（也可写场、次）  2024年：40场次
"普法受众" = "3000人次"           # 人次
"法律咨询" = ""
"调解受理" = ""                   # 起
"调解成功" = "<= 调解受理"        # 起
"调解成功率" = ""
"排查隐患" = "【待填】"
"议事会解决" = ""                 # 件，民政办有底账
"本年合计" = "= 普法活动 + 调解受理"

[opening]
text = ""
`

// filled fills in the street's form from the answers of departments, by name.
func filled(t testing.TB, s ask.Source, text string, overwrite bool, books map[string][]byte) ask.Result {
	t.Helper()
	var read []*ask.Book
	for _, name := range []string{"司法所", "平安办", "党政办", "党政办公室", "本单位自己的数", "城管办", "审批局"} {
		if books[name] == nil {
			continue
		}
		b, err := ask.Read(name+".xlsx", books[name])
		if err != nil {
			t.Fatal(err)
		}
		read = append(read, b)
	}
	r, err := ask.Fill(s, []byte(text), read, overwrite)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// has reports an error unless text contains all wanted lines.
func has(t *testing.T, text string, wanted ...string) {
	t.Helper()
	for _, w := range wanted {
		if !strings.Contains("\n"+text+"\n", w) {
			t.Errorf("no %q in\n%s", w, text)
		}
	}
}

func TestFill(t *testing.T) {
	s := sourceOf(t, "fazhi", street, nil)
	books := map[string][]byte{
		"司法所": answered(t, workbook(t, s, "司法所"), "填表人", "张三", "普法活动", 42, "法律咨询", "1,200人次。", "调解受理", 320,
			"调解成功", "316件", "普法受众", 3500),
		"平安办": remarked(t, answered(t, workbook(t, s, "平安办"), "调解受理", 310, "排查隐患", "40余 个"),
			"网格员", "年底才有数"),
		"本单位自己的数": answered(t, workbook(t, s, "本单位自己的数"), "议事会解决", "30余件"),
	}
	r := filled(t, s, street, false, books)
	has(t, r.Form,
		"\n\"普法活动\" = \"42场次\"             # 场次（也可写场、次）  2024年：40场次  来自：司法所 张三\n",
		"\n\"普法受众\" = \"3000人次\"           # 人次\n",
		"\n\"法律咨询\" = \"1200人次\"   # 来自：司法所 张三\n",
		"\n\"调解受理\" = \"\"                   # 起  待选：320起（司法所 张三）、310起（平安办）\n",
		"\n\"调解成功\" = \"316件 <= 调解受理\"   # 起  来自：司法所 张三\n",
		"\n\"调解成功率\" = \"\"\n",
		"\n\"排查隐患\" = \"40余个\"   # 来自：平安办\n",
		"\n\"议事会解决\" = \"30余件\"           # 件，民政办有底账  来自：本单位\n",
		"\n\"本年合计\" = \"= 普法活动 + 调解受理\"\n")
	has(t, strings.Join(r.Lines, "\n"), "「普法受众」：表里是 3000人次；3500人次（司法所 张三，司法所.xlsx 填数!D",
		"「调解受理」：320起（司法所 张三，司法所.xlsx 填数!D", "310起（平安办，平安办.xlsx 填数!D", "党政办", "这一次没有收到",
		"「网格员」：年底才有数")
	golden.Check(t, "testdata/fill.txt", []byte(r.Form+"----\n"+strings.Join(r.Lines, "\n")))
	if r.Taken != 5 || r.Open != 2 {
		t.Errorf("%d taken, %d open, want 5 and 2", r.Taken, r.Open)
	}

	// Filling in the same answers again does not change the form; a choice made by hand gets its source.
	chosen := strings.Replace(r.Form, `"调解受理" = ""`, `"调解受理" = "320起"`, 1)
	again := filled(t, sourceOf(t, "fazhi", chosen, nil), chosen, false, books)
	has(t, again.Form, "# 起  来自：司法所 张三\n\"调解成功\"")
	once := filled(t, sourceOf(t, "fazhi", again.Form, nil), again.Form, false, books)
	if once.Form != again.Form || once.Taken != 0 {
		t.Errorf("filled in twice, the form changes:\n%s", once.Form)
	}
	over := filled(t, sourceOf(t, "fazhi", again.Form, nil), again.Form, true, books)
	has(t, over.Form, "\"普法受众\" = \"3500人次\"           # 人次  来自：司法所 张三\n")

	// A workbook returned without changes changes nothing.
	same := filled(t, s, street, false, map[string][]byte{"司法所": workbook(t, s, "司法所")})
	if same.Form != street || same.Taken+same.Open != 0 {
		t.Errorf("an empty workbook changes the form:\n%s", same.Form)
	}

	// A form with the line ends of Windows keeps them, and lines that the form lacks are added.
	windows := strings.ReplaceAll(strings.Replace(street, "\"法律咨询\" = \"\"\n", "", 1), "\n", "\r\n")
	got := filled(t, sourceOf(t, "fazhi", windows, nil), windows, false, books).Form
	has(t, got, "调解受理\"\r\n\"法律咨询\" = \"1200人次\"   # 来自：司法所 张三\r\n")
	bare := strings.Replace(windows[:strings.Index(windows, "[facts")], "\r\n", "\n", -1) + "[opening]\ntext = \"\"\n"
	has(t, filled(t, sourceOf(t, "fazhi", bare, nil), bare, false, books).Form,
		"\n[facts.measures]\n\"调解受理\" = \"\"   # 待选：", "40余个\"   # 来自：平安办\n\n[opening]\n")
	if strings.Count(got, "\n") != strings.Count(got, "\r\n") {
		t.Error("line ends of two kinds")
	}
}

// TestLongLines checks that a value that is not on one line is left to the office.
func TestLongLines(t *testing.T) {
	for value, taken := range map[string]bool{
		"\"\"": true, "\"\"\"\n45人次\n\"\"\"": false, "\"\"\"45人次\"\"\"": true, "\"\"\"\n\"\"\"": false,
	} {
		text := strings.Replace(street, "\"法律咨询\" = \"\"", "\"法律咨询\" = "+value, 1)
		b, err := ask.Read("a.xlsx", withSheet(t, cellRow(1, "名称", "填在这里")+cellRow(2, "法律咨询", "46")))
		if err != nil {
			t.Fatal(err)
		}
		r, err := ask.Fill(sourceOf(t, "fazhi", text, nil), []byte(text), []*ask.Book{b}, true)
		if err != nil {
			t.Fatal(err)
		}
		if said := strings.Join(r.Lines, "\n"); strings.Contains(r.Form, "46人次") != taken ||
			strings.Contains(said, "不是写在一行里的") == taken {
			t.Errorf("%q: %s\n%s", value, said, r.Form)
		}
	}
}

// TestRead checks that the usual mistakes are reported with the cell and advice, and are not used.
func TestRead(t *testing.T) {
	s := sourceOf(t, "fazhi", street, map[string]string{"法律咨询": "1000人次"})
	empty := workbook(t, s, "司法所")
	for _, c := range []struct {
		name   string
		answer any
		want   string // in the form, or in the report
	}{
		{"法律咨询", "４５人次", `"45人次"`},
		{"法律咨询", "约45", `"约45人次"`},
		{"法律咨询", 0, `"0人次"`},
		{"法律咨询", "2.6万", `"2.6万人次"`},
		{"法律咨询", "四十五", `"45人次"`},
		{"法律咨询", "'45", `"45人次"`},
		{"法律咨询", "45人次左右", "大概的数，把“约”写在前面：约45人次"},
		{"法律咨询", -3, "是负数"},
		{"法律咨询", 45.5, "「人次」不会有小数"},
		{"法律咨询", 2e15, "大得不像一个数"},
		{"法律咨询", true, "“TRUE”：不是一个数"},
		{"法律咨询", "#DIV/0!", "公式算不出来"},
		{"法律咨询", "12,345", `"12345人次"`},
		{"法律咨询", 1000.0000000000001, `"1000人次"`},
		{"法律咨询", "45 件", `"45件"`},
		{"法律咨询", "45家", "单位是「家」，要的是「人次、件、次」：换算成人次再写"},
		{"法律咨询", "45 家", "单位选的是「家」"},
		{"法律咨询", "无", "没有发生的写 0，不掌握的空着"},
		{"法律咨询", "/", "没有发生的写 0，不掌握的空着"},
		{"法律咨询", "见附件", "不是一个数"},
		{"法律咨询", "45人次，其中网上12人次", "不是一个数"},
		{"法律咨询", "= 1 + 2", "不是一个数"},
		{"法律咨询", "45\"]\n[office]", "不是一个数"},
		{"法律咨询", 20000000, "上年是 1000人次，今年成了 20000000人次"},
	} {
		r := filled(t, s, street, false, map[string][]byte{"司法所": answered(t, empty, c.name, c.answer)})
		all := r.Form + strings.Join(r.Lines, "\n")
		if !strings.Contains(all, c.want) {
			t.Errorf("%s %v: no %q in\n%s", c.name, c.answer, c.want, strings.Join(r.Lines, "\n"))
		}
		open := !strings.HasPrefix(c.want, `"`)
		if open != (r.Open == 1) || open && !strings.Contains(all, "司法所.xlsx 填数!D") {
			t.Errorf("%s %v: %d not taken\n%s", c.name, c.answer, r.Open, strings.Join(r.Lines, "\n"))
		}
	}
}

// TestFormats checks 98.5% and 12-5 in the formats to which a spreadsheet converts them.
func TestFormats(t *testing.T) {
	text := strings.Replace(street, "街道", "县区", 2)
	text = strings.Replace(text, "[facts.measures]", "[facts.measures]\n\"政务服务满意率\" = \"\"", 1)
	s := sourceOf(t, "fazhi", text, nil)
	sheets, err := ask.Sheets(s)
	if err != nil {
		t.Fatal(err)
	}
	who := ""
	for _, sheet := range sheets {
		if sheet.Question("政务服务满意率") != nil {
			who = sheet.Who
		}
	}
	for format, want := range map[string]string{"0.00%": `"98.5%"`, "yyyy-mm-dd": "表格当成了日期", "General": "单位是%"} {
		data := answered(t, workbook(t, s, who), "政务服务满意率", 0.985)
		f, err := excelize.OpenReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		at, _ := f.SearchSheet("填数", "政务服务满意率")
		style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
		if err != nil {
			t.Fatal(err)
		}
		cell := "D" + at[0][1:]
		if err := f.SetCellStyle("填数", cell, cell, style); err != nil {
			t.Fatal(err)
		}
		out, err := f.WriteToBuffer()
		if err != nil {
			t.Fatal(err)
		}
		b, err := ask.Read("a.xlsx", out.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		r, err := ask.Fill(s, []byte(text), []*ask.Book{b}, false)
		if err != nil {
			t.Fatal(err)
		}
		has(t, r.Form+strings.Join(r.Lines, "\n"), want)
	}
}

const town = `kind = "gkbg"
year = 2025
[office]
name  = "清溪镇人民政府"
level = "乡镇"
[facts.overall]
[disclosure]
table = """
"""
[requests]
# 上年结转是去年的
table = """
| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |
| 上年结转 | 2 | 0 | 0 | 0 | 0 | 0 |
"""
[disputes]
table = """
"""
`

func TestTable(t *testing.T) {
	s := sourceOf(t, "gkbg", town, nil)
	empty := workbook(t, s, "党政办公室")
	for _, sheet := range []string{"申请办理表", "复议诉讼表"} {
		f, _ := excelize.OpenReader(bytes.NewReader(empty))
		if i, err := f.GetSheetIndex(sheet); err != nil || i < 0 {
			t.Fatalf("no sheet %s", sheet)
		}
	}
	books := map[string][]byte{"党政办公室": answered(t, empty, "一、本年新收政府信息公开申请数量", 9,
		"　　1.属于国家秘密", "无", "　　2.其他法律行政法规禁止公开", "1件", "二、上年结转政府信息公开申请数量", 3, "行政许可", 12, "行政强制", 7, "行政处罚", 2.5)}
	r := filled(t, s, town, false, books)
	golden.Check(t, "testdata/table.txt", []byte(r.Form+"----\n"+strings.Join(r.Lines, "\n")))
	has(t, r.Form, "# 来自：党政办公室\ntable = \"\"\"\n| 项目 ", "| 本年新收     | 9      |", "| 上年结转     | 2      | 0 ",
		"| 法律禁止公开 | 1      |", "| 行政许可 | 12       |", "| 行政强制 | 7        |", "[disputes]\ntable = \"\"\"\n\"\"\"")
	has(t, strings.Join(r.Lines, "\n"), "「上年结转·自然人」：表里是 2；3（党政办公室，党政办公室.xlsx 申请办理表!B", "申请办理表!B", "「国家秘密·自然人」写的是“无”",
		"复议诉讼表", "「行政处罚·处理决定」写的是“2.5”：「件」不会有小数")
	over := filled(t, s, town, true, books)
	bare := town[:strings.Index(town, "# 上年结转")] + town[strings.Index(town, "[disputes]"):] // without the key
	keyless := filled(t, sourceOf(t, "gkbg", bare, map[string]string{"结转下年度·自然人": "5件"}), bare, false, books)
	golden.Check(t, "testdata/table_over.txt", []byte(strings.Join(over.Lines, "\n")+"\n----\n"+over.Form+"----\n"+
		strings.Join(keyless.Lines, "\n")+"\n----\n"+keyless.Form))
	changed := map[string][]byte{"党政办公室": answered(t, empty, "行政许可", 13)}
	twice := filled(t, sourceOf(t, "gkbg", r.Form, nil), r.Form, true, changed)
	if n := strings.Count(twice.Form, "# 来自：党政办公室\n"); n != strings.Count(r.Form, "# 来自：党政办公室\n") {
		t.Errorf("%d notes of who gave numbers:\n%s", n, twice.Form)
	}
	has(t, twice.Form, "# 来自：党政办公室\ntable = \"\"\"\n", "| 行政许可 | 13       |")
	again := filled(t, sourceOf(t, "gkbg", r.Form, nil), r.Form, false, books)
	if again.Form != r.Form {
		t.Errorf("filled in twice, the form changes:\n%s", again.Form)
	}
}

// TestAnnex asks two departments for the numbers of a table that the form itself declares. Each department knows one
// row.
func TestAnnex(t *testing.T) {
	const text = `kind = "fazhi"
year = 2025

[office]
name = "清溪街道"
level = "街道"

[annex.1]
title = "行政执法情况统计表"
table = """
| 类别 | 领域（单位：件） | 立案 | 罚款（万元） | 结案率（%） | 备注 |
| 执法 | 城管   |   |   | 98 | 含移交 |
|      | 其他   |   |   | 90 | |
| 许可 | 其他   | 3 | 0 | 91 | |
| 合计 |        |   |   | 92 | |
"""
ask = "城管办、审批局"
`
	s := sourceOf(t, "fazhi", text, nil)
	books := map[string][]byte{
		"城管办": answered(t, workbook(t, s, "城管办"), "　城管", 120, "　执法·其他", "2件"),
		"审批局": answered(t, workbook(t, s, "审批局"), "　许可·其他", 4),
	}
	r := filled(t, s, text, false, books)
	golden.Check(t, "testdata/annex.txt", []byte(r.Form+"----\n"+strings.Join(r.Lines, "\n")))
	golden.Check(t, "testdata/annex.xml", sheetsOf(t, workbook(t, s, "城管办")))
	has(t, r.Form, "# 来自：城管办\ntable = \"\"\"\n| 类别 | 领域（单位：件） | 立案 | 罚款（万元） |",
		"| 执法 | 城管             | 120  |              | 98          | 含移交 |",
		"| ^    | 其他             | 2    |              | 90          |        |",
		"| 许可 | 其他             | 3    | 0            | 91          |        |",
		"| 合计 | <                |      |              | 92          |        |")
	has(t, strings.Join(r.Lines, "\n"), "「许可·其他·立案」：表里是 3；4（审批局")
}

// TestSum checks that facts reported by subordinate offices are not asked for.
func TestSum(t *testing.T) {
	text := strings.Replace(town, "[disputes]\ntable = \"\"\"\n\"\"\"", "[disputes]\ntable = \"= 合计\"", 1)
	f, err := excelize.OpenReader(bytes.NewReader(workbook(t, sourceOf(t, "gkbg", text, nil), "党政办公室")))
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(f.GetSheetList(), " "); got != "填数 主动公开表 申请办理表" {
		t.Errorf("sheets %s", got)
	}
}

// sheetsOf returns the sheets, the names and the styles of a workbook as text, one element per line.
func sheetsOf(t *testing.T, data []byte) []byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(r.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	var b bytes.Buffer
	for _, part := range r.File {
		if part.Name != "xl/styles.xml" && part.Name != "xl/workbook.xml" && path.Dir(part.Name) != "xl/worksheets" {
			continue
		}
		f, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(f)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "-- %s --\n%s\n", part.Name, strings.ReplaceAll(string(text), "><", ">\n<"))
	}
	return b.Bytes()
}

// TestGolden compares the workbooks of departments with stored ones.
func TestGolden(t *testing.T) {
	golden.Check(t, "testdata/facts.xml", sheetsOf(t, workbook(t, sourceOf(t, "fazhi", street, nil), "司法所")))
	golden.Check(t, "testdata/tables.xml", sheetsOf(t, workbook(t, sourceOf(t, "gkbg", town, nil), "党政办公室")))
}

// TestSameBytes checks that the same form makes the same workbook.
func TestSameBytes(t *testing.T) {
	for range 3 {
		a, b := workbook(t, sourceOf(t, "gkbg", town, nil), "党政办公室"), workbook(t, sourceOf(t, "gkbg", town, nil),
			"党政办公室")
		if !bytes.Equal(a, b) {
			t.Fatal("two workbooks of one form differ")
		}
	}
}

// TestLibreOffice checks that a workbook opened and saved by LibreOffice is read like the original, and that
// LibreOffice computes the totals.
func TestLibreOffice(t *testing.T) {
	judge.Need(t, "soffice") // with Calc
	s := sourceOf(t, "fazhi", street, nil)
	data := answered(t, workbook(t, s, "司法所"), "填表人", "张三", "普法活动", 42, "调解受理", 320, "调解成功", 316, "法律咨询", "40余 件")
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.xlsx"), data, 0o666); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.ToSlash(dir)+"/profile", "--headless",
		"--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", filepath.Join(dir, "out"), filepath.Join(dir,
			"a.xlsx")).CombinedOutput()
	saved, missing := os.ReadFile(filepath.Join(dir, "out", "a.xlsx"))
	if err != nil || missing != nil {
		t.Fatalf("%v, %v\n%s", err, missing, out)
	}
	want := filled(t, s, street, false, map[string][]byte{"司法所": data})
	got := filled(t, s, street, false, map[string][]byte{"司法所": saved})
	if got.Form != want.Form || strings.Join(got.Lines, "\n") != strings.Join(want.Lines, "\n") || want.Taken != 4 {
		t.Errorf("%d taken\n%s\n%s", got.Taken, got.Form, strings.Join(got.Lines, "\n"))
	}
	f, err := excelize.OpenReader(bytes.NewReader(saved))
	if err != nil {
		t.Fatal(err)
	}
	at, _ := f.SearchSheet("填数", "调解成功率")
	if rate, _ := f.GetCellValue("填数", "D"+at[0][1:]); rate != "98.75" {
		t.Errorf("the rate is %q, want 98.75", rate)
	}
}
