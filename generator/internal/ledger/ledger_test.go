package ledger

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/golden"

	"github.com/xuri/excelize/v2"
)

// form returns a form with facts given as pairs of name and value; facts whose name begins with 自 are not in the
// catalogue.
func form(t *testing.T, file, office string, year int, pairs ...string) Form {
	t.Helper()
	f := Form{File: file, Office: office, Level: "街道", Year: year}
	for i := 0; i < len(pairs); i += 2 {
		v, err := fact.Parse(pairs[i+1])
		if err != nil {
			t.Fatal(err)
		}
		a := Fact{Part: "成效", Topic: "普法", Name: pairs[i], Order: strings.Index("甲乙丙", pairs[i]), Quantity: *v.Said}
		if strings.HasPrefix(a.Name, "自") {
			a.Order, a.Topic = -1, ""
		}
		f.Facts = append(f.Facts, a)
	}
	return f
}

// dump returns the CSV without its byte order mark, with line feeds as line ends.
func dump(t *testing.T, table *Table) string {
	t.Helper()
	data, err := table.CSV()
	if err != nil {
		t.Fatal(err)
	}
	text, ok := strings.CutPrefix(string(data), bom)
	if !ok {
		t.Error("no byte order mark: Excel takes the file for GBK")
	}
	return strings.ReplaceAll(text, "\r\n", "\n")
}

func TestSums(t *testing.T) {
	for name, test := range map[string]struct{ a, b, want string }{
		"whole numbers":       {"4场", "12场", "场,4,12,16,"},
		"one of them missing": {"4场", "", "场,4,,4,"},
		"a written number":    {"两次", "十二次", "次,2,12,14,"},
		"decimals":            {"1.5公里", "2.25公里", "公里,1.5,2.25,3.75,"},
		"wan stays":           {"2.6万元", "1万元", "万元,2.6,1,3.6,"},
		"wan beside ones":     {"2.6万元", "80000元", "万元,2.6,8,10.6,"},
		"more":                {"40余场", "12场", "场,40余场,12,52余场,有的数是“多于”\uFF0C合计是至少的数"},
		"about":               {"约40场", "至少12场", "场,约40场,至少12场,约52场,有的数是概数\uFF0C合计是大约的数"},
		"below and between":   {"不到40场", "3—5场", "场,不到40场,3—5场,约44场,有的数是概数\uFF0C合计是大约的数"},
		"its own sum":         {"40余场", "", "场,40余场,,40余场,"},
		"rates":               {"98.5%", "90%", "%,98.5,90,,比率和得分不相加"},
		"alike units":         {"3起", "4件", "起/件,3,4,7,单位写法不一样\uFF08起、件\uFF09\uFF0C照一样的加了"},
		"unlike units":        {"3起", "4人", "起/人,3起,4人,,单位不一样\uFF08起、人\uFF09\uFF0C没有相加"},
	} {
		a, b := form(t, "a.toml", "清溪街道", 2025, "甲", test.a), Form{Office: "白水街道", Level: "街道", Year: 2025}
		if test.b != "" {
			b = form(t, "b.toml", "白水街道", 2025, "甲", test.b)
		}
		want := "部分,类别,事实,计量单位,清溪街道2025年,白水街道2025年,合计,备注\n成效,普法,甲," + test.want + "\n"
		if got := dump(t, Make("台账", []Form{a, b}, nil)); got != want {
			t.Errorf("%s:\n%swant\n%s", name, got, want)
		}
	}
}

// TestOrder checks that facts have the order of the catalogue whoever reports them first, and that others follow,
// by part.
func TestOrder(t *testing.T) {
	a := form(t, "a.toml", "清溪街道", 2025, "自一", "1件", "自二", "1件", "丙", "1件")
	b := form(t, "b.toml", "白水街道", 2025, "自三", "1件", "自二", "1件", "甲", "1件", "乙", "1件")
	a.Facts[1].Part = "不足"
	var names []string
	for _, r := range Make("台账", []Form{a, b}, nil).Rows {
		names = append(names, r.Name)
	}
	if got, want := strings.Join(names, " "), "甲 乙 丙 自一 自三 自二"; got != want {
		t.Errorf("rows are %s, want %s", got, want)
	}
}

func TestNotes(t *testing.T) {
	a, b := form(t, "a.toml", "清溪街道", 2025, "甲", "1件"), form(t, "b.toml", "清溪街道", 2025, "甲", "1件")
	if n := Make("台账", []Form{a, b}, nil).Notes; len(n) != 1 || !strings.Contains(n[0], "a.toml 和 b.toml") {
		t.Errorf("two forms of one office: %q", n)
	}
	b.Year = 2024
	if table := Make("台账", []Form{a, b}, nil); table.Summed || len(table.Notes) != 1 {
		t.Errorf("two years have a sum, or no note on it: %q", table.Notes)
	}
	b.Year, b.Office, b.Level = 2025, "某区", "县区"
	if n := Make("台账", []Form{a, b}, nil).Notes; len(n) != 1 || !strings.Contains(n[0], "街道、县区") {
		t.Errorf("two levels: %q", n)
	}
}

// TestInert checks that no text becomes a formula.
func TestInert(t *testing.T) {
	for _, office := range []string{"=1+1", "+x", "-x", "@SUM(A1)", "\t=1", "\uFF1D1+1"} {
		table := Make("台账", []Form{form(t, "a.toml", office, 2025, "甲", "1件")}, nil)
		if got := dump(t, table); !strings.Contains(got, ",'"+office) && !strings.Contains(got, `,"'`+office) {
			t.Errorf("%q is not escaped in CSV: %s", office, got)
		}
		data, err := table.XLSX()
		if err != nil {
			t.Fatal(err)
		}
		if sheet := part(t, data, "xl/worksheets/sheet1.xml"); strings.Contains(sheet, "<f>") {
			t.Errorf("%q is a formula in XLSX", office)
		}
	}
}

func part(t *testing.T, data []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestWorkbook reads the workbook back: numbers are numbers, the rest is text, the head is frozen, and a second run
// returns the same bytes.
func TestWorkbook(t *testing.T) {
	table := Make("台账", []Form{
		form(t, "a.toml", "清溪街道", 2025, "甲", "2.6万元", "自一", "40余场"),
		form(t, "b.toml", "白水街道", 2025, "甲", "1万元"),
	}, []Omitted{{"c.toml", "2 个错误"}})
	data, err := table.XLSX()
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	for at, want := range map[string]string{
		"C2": "甲", "D2": "万元", "E2": "2.6", "F2": "1", "G2": "3.6",
		"E3": "40余场", "F3": "", "G3": "40余场", "B3": "自己的数",
	} {
		got, err := f.GetCellValue(factSheet, at)
		if err != nil || got != want {
			t.Errorf("%s is %q, want %q (%v)", at, got, want, err)
		}
		kind, _ := f.GetCellType(factSheet, at)
		isNumber := kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber
		if number := strings.Trim(want, "0123456789.") == ""; want != "" && number != isNumber {
			t.Errorf("%s is of type %d", at, kind)
		}
	}
	if why, _ := f.GetCellValue(formSheet, "E4"); why != "没有列入\uFF1A2 个错误" {
		t.Errorf("the omitted form is reported as %q", why)
	}
	if panes, err := f.GetPanes(factSheet); err != nil || !panes.Freeze ||
		panes.YSplit != 1 || panes.XSplit != leadColumns {
		t.Errorf("panes %+v, %v", panes, err)
	}
	var parts []string
	for _, name := range []string{"xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml",
		"xl/worksheets/sheet2.xml"} {
		parts = append(parts, "-- "+name+" --", strings.ReplaceAll(part(t, data, name), "><", ">\n<"), "")
	}
	golden.Check(t, "testdata/workbook.xml", []byte(strings.Join(parts, "\n")))
	for range 5 {
		if again, _ := table.XLSX(); !bytes.Equal(again, data) {
			t.Fatal("a second run returns other bytes")
		}
	}
}

func TestJSON(t *testing.T) {
	table := Make("台账",
		[]Form{form(t, "a.toml", "清溪街道", 2025, "甲", "至少2万人次", "自一", "40余场")}, []Omitted{{"c.toml", "打不开"}})
	got, err := table.JSON()
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"printed": "至少2万人次"`, `"low": 20000`, `"high": 50`, `"why": "打不开"`, `"unit": "万人次"`, `"notes": []`,
	} {
		if !strings.Contains(string(got), want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
}
