package ask_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"fazhi/generator/internal/ask"
	"fazhi/generator/internal/cputime"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/source"

	"github.com/xuri/excelize/v2"
)

// zipped returns a zip of parts by name.
func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range []string{"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
		"xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/vbaProject.bin", "word/document.xml"} {
		if parts[name] == "" {
			continue
		}
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(parts[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// withSheet returns a workbook whose only sheet has these rows.
func withSheet(t testing.TB, rows string) []byte {
	t.Helper()
	const (
		packages = "http://schemas.openxmlformats.org/package/2006/"
		office   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
		main     = ` xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	)
	relation := func(kind, target string) string {
		return `<Relationships xmlns="` + packages + `relationships"><Relationship Id="r1" Type="` + office + "/" +
			kind +
			`" Target="` + target + `"/></Relationships>`
	}
	return zipped(t, map[string]string{
		"[Content_Types].xml": `<Types xmlns="` + packages + `content-types"/>`,
		"_rels/.rels":         relation("officeDocument", "xl/workbook.xml"),
		"xl/workbook.xml": `<workbook` + main + ` xmlns:r="` + office +
			`"><sheets><sheet name="填数" sheetId="1" r:id="r1"/>` +
			`</sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": relation("worksheet", "worksheets/sheet1.xml"),
		"xl/worksheets/sheet1.xml":   `<worksheet` + main + `><sheetData>` + rows + `</sheetData></worksheet>`,
		"xl/vbaProject.bin":          "macro",
	})
}

// text returns a cell with a text.
func text(at, s string) string {
	return fmt.Sprintf(`<c r="%s" t="inlineStr"><is><t>%s</t></is></c>`, at, s)
}

// cellRow returns a row of texts.
func cellRow(row int, texts ...string) string {
	escape := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	out := fmt.Sprintf(`<row r="%d">`, row)
	for i, s := range texts {
		out += text(fmt.Sprintf("%c%d", 'A'+i, row), escape.Replace(s))
	}
	return out + "</row>"
}

// picture returns a workbook with a picture of n bytes.
func picture(t testing.TB, n int) []byte {
	t.Helper()
	f := excelize.NewFile()
	for i, s := range []string{"名称", "填在这里"} {
		if err := f.SetCellStr("Sheet1", fmt.Sprintf("%c1", 'A'+i), s); err != nil {
			t.Fatal(err)
		}
	}
	f.Pkg.Store("xl/media/image1.png", make([]byte, n))
	out, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestHostile checks that unreadable files are refused at once with one sentence of advice, and that macros are
// never read.
func TestHostile(t *testing.T) {
	head := `<row r="1">` + text("A1", "名称") + text("B1", "填在这里") + `</row>`
	whole := withSheet(t, head+`<row r="2">`+text("A2", "法律咨询")+`<c r="B2"><v>45</v></c></row>`)
	far := head + `<row r="1048576">` + text("XFD1048576", "x") + `</row>`
	crowd := head + strings.Repeat(`<row><c r="XFD1"><v>1</v></c></row>`, 200000)
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"whole", whole, ""},
		{"bomb", withSheet(t, head+strings.Repeat("0", 100<<20)), "太大"},
		{"far", withSheet(t, far), ""},
		{"crowd", withSheet(t, crowd), "太大"},
		{"100 MB", append([]byte("PK"), make([]byte, 100<<20)...), "太大"},
		{"truncated", whole[:len(whole)/2], "坏了"},
		{"no workbook", zipped(t, map[string]string{"xl/vbaProject.bin": "macro"}), "坏了"},
		{"pictures", picture(t, 30<<20), ""},
		{"many texts", withSheet(t, head+strings.Repeat("<row/>", 3<<20)), "太大"},
		{"nothing asked", withSheet(t, `<row r="1">`+text("A1", "通讯录")+`</row>`), "里面没有要数单"},
		{"empty", nil, "是空文件"},
		{"old", []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "另存为 .xlsx"},
		{"old Word", []byte("\xD0\xCF\x11\xE0W\x00o\x00r\x00d\x00D\x00o\x00c\x00u\x00m\x00e\x00n\x00t\x00"), "是 Word 文件"},
		{"PDF", []byte("%PDF-1.7"), "是 PDF"},
		{"archive", zipped(t, map[string]string{"司法所.xlsx": "PK"}), "是压缩包"},
		{"text", []byte("名称,填在这里"), "不是 Excel 文件"},
		{"Word", zipped(t, map[string]string{"word/document.xml": "<w/>"}), "是 Word 文件"},
		{"ODS", []byte("PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), "另存为 .xlsx"},
		{"page", []byte("<html><table>"), "不是 Excel 文件"},
		{"formatted", withSheet(t, head+strings.Repeat(`<row><c s="0"/></row>`, 100000)), ""},
		{"deep", withSheet(t, head+strings.Repeat("<row>", 100000)), ""},
	} {
		var err error
		cputime.Within(t, 20*time.Second, func() { _, err = ask.Read("a.xlsx", c.data) })
		said := fmt.Sprint(err)
		if (err == nil) != (c.want == "") || !strings.Contains(said, c.want) || strings.Contains(said, "\n") {
			t.Errorf("%s: %v, want one with %q", c.name, err, c.want)
		}
	}
	locked, err := excelize.NewFile().WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	if sealed, err := excelize.Encrypt(locked.Bytes(), &excelize.Options{Password: "x"}); err != nil {
		t.Fatal(err)
	} else if _, err := ask.Read("a.xlsx", sealed); err == nil || !strings.Contains(err.Error(), "密码") {
		t.Errorf("encrypted: %v", err)
	}
}

// FuzzRead checks that any bytes are read or refused quickly, and that a form filled in from them has no syntax
// faults and still has its facts.
func FuzzRead(f *testing.F) {
	s := sourceOf(f, "fazhi", street, nil)
	f.Add("法律咨询", "45", "人次", "张三")
	f.Add("调解受理", "2.6万\n#", "\"", "[office]\r")
	f.Add("普法受众", "100%", "=", "来自：")
	f.Fuzz(func(t *testing.T, name, value, unit, person string) {
		defer time.AfterFunc(20*time.Second, func() { panic("this takes too long") }).Stop()
		data := withSheet(t, cellRow(1, "请谁填", "司法所")+cellRow(2, "填表人", person)+
			cellRow(3, "名称", "填在这里", "单位")+cellRow(4, name, value, unit)+cellRow(5, "调解受理", value, unit))
		fillSafely(t, s, street, data)
	})
}

// fillSafely checks that a form filled in from a readable workbook has no syntax faults.
func fillSafely(t *testing.T, s ask.Source, was string, data []byte) {
	t.Helper()
	b, err := ask.Read("a.xlsx", data)
	if err != nil {
		return
	}
	for _, overwrite := range []bool{false, true} {
		r, err := ask.Fill(s, []byte(was), []*ask.Book{b}, overwrite)
		if err != nil {
			t.Fatal(err)
		}
		file, found := source.Read("form.toml", []byte(r.Form))
		if found.HasErrors() {
			t.Fatalf("%v\n%s", found, r.Form)
		}
		if _, found = form.Read(file, s.Kind.PartKeys(), s.Kind.FactsPart(), s.Kind.TableKeys()...); found.HasErrors() {
			t.Fatalf("%v\n%s", found, r.Form)
		}
	}
}

// FuzzTable does the same as FuzzRead for the cells of a table.
func FuzzTable(f *testing.F) {
	s := sourceOf(f, "gkbg", town, nil)
	f.Add("结果维持", "行政复议", "3", "未经复议直接起诉")
	f.Add("其他结果", "复议后起诉", "|\n\"\"\"", "行政诉讼")
	f.Fuzz(func(t *testing.T, column, row, value, other string) {
		defer time.AfterFunc(20*time.Second, func() { panic("this takes too long") }).Stop()
		data := withSheet(t, cellRow(1, "请谁填", "党政办公室")+
			cellRow(2, "", column, "结果纠正", "其他结果", "尚未审结", "总计")+
			cellRow(3, row, value, value)+cellRow(4, other, value)+cellRow(5, "复议后起诉", "1", value))
		fillSafely(t, s, town, data)
	})
}

// FuzzBytes checks that any file is read or refused quickly.
func FuzzBytes(f *testing.F) {
	f.Add(withSheet(f, `<row r="1">`+text("A1", "名称")+text("B1", "填在这里")+`</row>`))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, data []byte) {
		defer time.AfterFunc(20*time.Second, func() { panic("this takes too long") }).Stop()
		if _, err := ask.Read("a.xlsx", data); err != nil && strings.Contains(err.Error(), "\n") {
			t.Fatalf("%q is not one sentence", err)
		}
	})
}
