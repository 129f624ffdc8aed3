package ask_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"fazhi/generator/internal/ask"

	"github.com/xuri/excelize/v2"
)

// TestLimits reads workbooks of exactly the maximum size, and of one more: what is within the limits is read
// completely, what exceeds them is refused or cut.
func TestLimits(t *testing.T) {
	head := cellRow(1, "名称", "填在这里", "说明")
	rows := func(n int) string {
		var b strings.Builder
		b.WriteString(head)
		for i := 2; i <= n; i++ {
			b.WriteString(cellRow(i, "x"))
		}
		return b.String()
	}
	sheets := func(n int) []byte {
		f := excelize.NewFile()
		for i := 2; i <= n; i++ {
			if _, err := f.NewSheet(fmt.Sprint("第", i)); err != nil {
				t.Fatal(err)
			}
		}
		if err := f.SetSheetRow("Sheet1", "A1", &[]string{"名称", "填在这里"}); err != nil {
			t.Fatal(err)
		}
		out, err := f.WriteToBuffer()
		if err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
	z, err := zip.NewReader(bytes.NewReader(withSheet(t, "")), int64(len(withSheet(t, ""))))
	if err != nil {
		t.Fatal(err)
	}
	room := 8 << 20 // bytes of XML available for the rows
	for _, f := range z.File {
		if !strings.HasSuffix(f.Name, ".bin") {
			room -= int(f.UncompressedSize64)
		}
	}
	for _, c := range []struct {
		name  string
		data  []byte
		whole bool
	}{
		{"2000 rows", withSheet(t, rows(2000)), true}, {"2001 rows", withSheet(t, rows(2001)), false},
		{"50 sheets", sheets(50), true}, {"51 sheets", sheets(51), false},
		{"8 MB", withSheet(t, head+strings.Repeat(" ", room-len(head))), true},
		{"8 MB and 1", withSheet(t, head+strings.Repeat(" ", room-len(head)+1)), false},
		{"64 MB of pictures", picture(t, 64<<20), false},
		{"20 MB and 1", append([]byte("PK"), make([]byte, 20<<20-1)...), false},
	} {
		_, err := ask.Read("a.xlsx", c.data)
		if (err == nil) != c.whole || err != nil && !strings.Contains(err.Error(), "太大") {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	if _, err := ask.Read("a.xlsx", append([]byte("PK"), make([]byte, 20<<20-2)...)); !strings.Contains(fmt.Sprint(err),
		"压缩包") {
		t.Errorf("20 MB: %v", err)
	}

	long := withSheet(t, head+cellRow(2, "法律咨询", "", strings.Repeat("说", 201)))
	b, err := ask.Read("a.xlsx", long)
	if err != nil || len(b.Answers) != 1 || b.Answers[0].Note != strings.Repeat("说", 200) {
		t.Errorf("a text of 201 characters is read as %v, %v", b, err)
	}
	f := excelize.NewFile()
	wide := make([]string, 201)
	wide[0], wide[200] = "请谁填", "x"
	wide[199], wide[1] = "y", "司法所"
	if err := f.SetSheetRow("Sheet1", "A1", &wide); err != nil {
		t.Fatal(err)
	}
	out, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	b, err = ask.Read("a.xlsx", out.Bytes())
	if err != nil || len(b.Tables) != 1 || len(b.Tables[0].Rows[0]) != 200 || b.Tables[0].Rows[0][199].Text != "y" {
		t.Errorf("a row of 201 columns is read as %v, %v", b, err)
	}
}

// TestBounds answers with numbers at the limits of plausibility: GB/T 15835 defines 100 % as the whole, a count has
// no decimals, and a number that is a thousand times last year's, or a thousandth, is in another unit.
func TestBounds(t *testing.T) {
	text := strings.Replace(street, "街道", "县区", 2)
	text = strings.Replace(text, "[facts.measures]", "[facts.measures]\n\"政务服务满意率\" = \"\"", 1)
	s := sourceOf(t, "fazhi", text, map[string]string{"法律咨询": "1000人次", "调解受理": "0起", "普法活动": "40余场次"})
	for _, c := range []struct {
		name   string
		answer string
		want   string // in the form; "" if it is not taken
	}{
		{"法律咨询", "999999", "999999人次"}, {"法律咨询", "1000000", ""},
		{"法律咨询", "2", "2人次"}, {"法律咨询", "1", ""}, {"法律咨询", "约1", ""}, {"法律咨询", "0", "0人次"},
		{"调解受理", "1000000000", "1000000000起"}, {"调解受理", "1000000001", ""}, // the population of ten provinces
		{"调解受理", "45.5", ""}, {"调解受理", "2.65万", "2.65万起"}, {"调解受理", "约45.5", "约45.5起"},
		{"政务服务满意率", "1", ""}, {"政务服务满意率", "1%", "1%"}, {"政务服务满意率", "1.01", "1.01%"}, {"政务服务满意率", "0", "0%"},
		{"政务服务满意率", "约1", "约1%"}, {"政务服务满意率", "100", "100%"}, {"政务服务满意率", "100.1", ""},
	} {
		b, err := ask.Read("a.xlsx", withSheet(t, cellRow(1, "名称", "填在这里")+cellRow(2, c.name, c.answer)))
		if err != nil {
			t.Fatal(err)
		}
		r, err := ask.Fill(s, []byte(text), []*ask.Book{b}, false)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(r.Form, fmt.Sprintf("\n%q = %q", c.name, c.want)) {
			t.Errorf("%s %v: want %q, got\n%s", c.name, c.answer, c.want, strings.Join(r.Lines, "\n"))
		}
	}
}

// TestSigned checks that the names of a department and of the person who signed are cut if they would make the
// form's comments too long, and that at most eight open questions are listed.
func TestSigned(t *testing.T) {
	s := sourceOf(t, "fazhi", street, nil)
	read := func(rows string) *ask.Book {
		b, err := ask.Read("a.xlsx", withSheet(t, rows))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	head, person := cellRow(3, "名称", "填在这里"), strings.Repeat("甲", 21)
	r, err := ask.Fill(s, []byte(street), []*ask.Book{
		read(cellRow(1, "请谁填", strings.Repeat("局", 31)) + cellRow(2, "填表人", person) + head + cellRow(4, "法律咨询", "45")),
		read(cellRow(1, "请谁填", "综合行政执法队") + head + cellRow(4, "执法检查", "45") + cellRow(5, "行政处罚", "6")),
	}, false)
	if err != nil {
		t.Fatal(err)
	}
	has(t, r.Form, "# 来自："+strings.Repeat("局", 30)+" "+strings.Repeat("甲", 20)+"\n")
	has(t, strings.Join(r.Lines, "\n"), "  8 个：检查企业、罚没金额、轻微不罚、执法人员、持证人数、执法培训、拆除违建、", "：应急演练")
	for _, line := range r.Lines {
		if strings.Contains(line, "  8 个") && strings.HasSuffix(line, "……") {
			t.Errorf("eight are not all listed: %s", line)
		}
	}
}

// TestNumbers checks that a number that a spreadsheet stores exactly is a number in the workbook. A longer number,
// and a number with a word, is a text, because Excel stores 15 digits.
func TestNumbers(t *testing.T) {
	for value, number := range map[string]bool{
		"123456789012345": true, "1234567890123456": false, "12345678901234.5": false, "1234567890123.5": true, "40余": false,
	} {
		text := strings.Replace(street, "3000人次", value+"人次", 1)
		f, err := excelize.OpenReader(bytes.NewReader(workbook(t, sourceOf(t, "fazhi", text, nil), "司法所")))
		if err != nil {
			t.Fatal(err)
		}
		at, err := f.SearchSheet("填数", "普法受众")
		if err != nil || len(at) != 1 {
			t.Fatal(at, err)
		}
		kind, err := f.GetCellType("填数", "D"+at[0][1:])
		if err != nil || (kind == excelize.CellTypeUnset) != number {
			t.Errorf("%s is a cell of type %v, %v", value, kind, err)
		}
	}
}
