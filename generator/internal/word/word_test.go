package word_test

import (
	"archive/zip"
	"bytes"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
	"fazhi/generator/internal/word"
	"fazhi/templates"
)

const (
	declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	space       = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
		`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
		`xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
		`xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ` +
		`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
		`xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" ` +
		`xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ` +
		`xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" ` +
		`xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid" ` +
		`xmlns:w16cex="http://schemas.microsoft.com/office/word/2018/wordml/cex"`
	types     = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

// roots are the root elements of the parts of a package that the tests make, by the names of the kinds of parts.
var roots = map[string]string{"header": "hdr", "footer": "ftr", "footnotes": "footnotes", "endnotes": "endnotes",
	"styles": "styles", "comments": "comments",
	"commentsExtended": "comments", "commentsIds": "comments", "commentsExtensible": "comments"}

// pack makes a package of what is in the root elements of its parts, by kind of part; "body" is the body. Other names
// are those of files.
func pack(t testing.TB, content map[string]string) []byte {
	t.Helper()
	files := map[string]string{
		"word/document.xml": declaration + "<w:document " + space + "><w:body>" + content["body"] +
			"</w:body></w:document>",
		"_rels/.rels": declaration + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="rId1" Type="` + relations +
			`officeDocument" Target="word/document.xml"/></Relationships>`}
	list := `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
		`<Override PartName="/word/document.xml" ContentType="` + types + `document.main+xml"/>`
	related := ""
	for _, kind := range slices.Sorted(maps.Keys(content)) {
		root, ok := roots[kind]
		if !ok && kind != "body" {
			files[kind] = content[kind]
		}
		if !ok {
			continue
		}
		files["word/"+kind+".xml"] = declaration + "<w:" + root + " " + space + ">" + content[kind] + "</w:" + root +
			">"
		list += `<Override PartName="/word/` + kind + `.xml" ContentType="` + types + kind + `+xml"/>`
		related += `<Relationship Id="` + kind + `" Type="` + relations + kind + `" Target="` + kind + `.xml"/>`
	}
	if _, ok := files["[Content_Types].xml"]; !ok {
		files["[Content_Types].xml"] = declaration +
			`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` + list + "</Types>"
	}
	if related != "" {
		files["word/_rels/document.xml.rels"] = declaration +
			`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + related +
			"</Relationships>"
	}
	return zipped(t, files)
}

// zipped returns a zip of files, by name.
func zipped(t testing.TB, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		w, err := z.Create(name)
		if err == nil {
			_, err = io.WriteString(w, files[name])
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

// unzip returns the files of a zip, by name.
func unzip(t testing.TB, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		files[f.Name] = string(text)
	}
	return files
}

// national returns the shipped style, read once.
var national = sync.OnceValue(func() *style.Style {
	data, err := templates.FS.ReadFile("styles/gbt9704.toml")
	if err != nil {
		panic(err)
	}
	s, list := style.Read("gbt9704.toml", data)
	if list.HasErrors() {
		panic("the shipped style has errors")
	}
	return s
})

func plain(role document.Role, text string) *document.Paragraph {
	return &document.Paragraph{Role: role, Runs: []document.Run{{Text: text}}}
}

// sample returns values as a small report has them.
func sample() []document.Value {
	runIn := &document.Paragraph{Role: document.Body, RunIn: true, LeadRole: document.Heading2, Runs: []document.Run{
		{Text: "（一）普法。", Kind: document.Lead}, {Text: "开展", Glue: true}, {Text: "“普法”"},
		{Text: "重点", Kind: document.Strong}, {Text: "【待填】", Kind: document.Missing}}}
	cells := func(a, b string) document.Row {
		return document.Row{{Runs: []document.Run{{Text: a}}}, {Runs: []document.Run{{Text: b}}}}
	}
	table := &document.Table{Align: make([]document.Side, 2),
		Head: []document.Row{cells("项目", "数量")}, Rows: []document.Row{cells("讲座", "4场")},
		Fit: document.Fit{Widths: []unit.Length{2000 * unit.Twip, 1000 * unit.Twip}, Breaks: make([]document.Breaking,
			2)}}
	part := []document.Block{plain(document.Body, "开头一段。"), runIn, table}
	return []document.Value{
		{Name: "标题", Need: document.Needed, Blocks: []document.Block{&document.Paragraph{Role: document.Title,
			Runs: []document.Run{{Text: "清溪镇"}, {Kind: document.Break}, {Text: "报告"}}}}},
		{Name: "主送机关", Text: "县委、<县政府>", Need: document.Expected},
		{Name: "正文", Blocks: append([]document.Block{plain(document.Heading1, "一、举措")}, part...)},
		{Name: "举措", Blocks: part, Within: "正文", Need: document.Needed},
		{Name: "落款", Need: document.Expected,
			Blocks: []document.Block{plain(document.Signature, "清溪镇人民政府"), plain(document.Signature, "清溪镇党委")}},
		{Name: "成文日期", Blocks: []document.Block{plain(document.Date, "2026年1月20日")}},
		{Name: "抄送"}, {Name: "签发人", Need: document.Unfit},
		{Name: "印发机关"}, {Name: "附件"}, {Name: "法治讲座", Text: "4场"}, {Name: "行政处罚"},
		{Name: "本年", Text: "2025"}, {Name: "单位", Text: "清溪镇人民政府"}, {Name: "自称", Text: "我镇"},
		{Name: "表甲", Blocks: []document.Block{table}, Within: "举措"}, {Name: "甲·乙", Text: "7", Within: "表甲"},
	}
}

// report returns diagnostics as text.
func report(t testing.TB, found diag.List) string {
	t.Helper()
	var b strings.Builder
	if err := diag.Text(&b, found, diag.TextOptions{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// fill fills a file with the sample. found is what is wrong; then data is nil.
func fill(t testing.TB, file []byte) (data []byte, found diag.List) {
	t.Helper()
	template, found := word.Read("单位.docx", file)
	if template == nil {
		return nil, found
	}
	if found = template.Check(sample()); found.HasErrors() {
		return nil, found
	}
	data, err := template.Fill(sample(), national())
	if err != nil {
		t.Fatal(err)
	}
	return data, found
}

// TestCases fills small packages: a case has what is in the root elements of the parts, and what becomes of it. A part
// that no section wants keeps its bytes.
func TestCases(t *testing.T) {
	golden.Cases(t, "testdata/case/*.txtar", func(t *testing.T, c *golden.Case) {
		content := map[string]string{}
		for _, name := range c.Names() {
			if !strings.HasPrefix(name, "want/") {
				text, _ := c.Input(name)
				content[name] = strings.TrimSuffix(string(text), "\n")
			}
		}
		file := pack(t, content)
		data, found := fill(t, file)
		c.Want(t, "want/diag", []byte(report(t, found)))
		if data == nil {
			return
		}
		if again, _ := fill(t, file); !bytes.Equal(data, again) {
			t.Error("two runs differ")
		}
		before, after := unzip(t, file), unzip(t, data)
		for _, name := range slices.Sorted(maps.Keys(after)) {
			text := after[name]
			if _, ok := before[name]; ok && text == before[name] {
				continue
			}
			text = strings.TrimPrefix(text, declaration)
			if name == "word/document.xml" {
				_, text, _ = strings.Cut(text, "<w:body>")
				text = strings.TrimSuffix(text, "</w:body></w:document>")
			} else if kind := strings.TrimSuffix(strings.TrimPrefix(name, "word/"), ".xml"); roots[kind] != "" {
				at := strings.Index(text, ">")
				text = strings.TrimSpace(text[at+1 : strings.LastIndex(text, "</")])
			}
			c.Want(t, "want/"+name, []byte(text))
		}
		for name := range before {
			if _, ok := after[name]; !ok {
				t.Errorf("%s is gone", name)
			}
		}
	})
}

// TestBlankLine: the blank line below the title stays where 主送机关 is empty, as its paragraph goes.
func TestBlankLine(t *testing.T) {
	blank := word.Blank("报告", national(), false)
	title, _ := document.Pick(blank.Blocks)
	if title[0].Role != document.Title || title[0].After == 0 || title[1].Before != 0 {
		t.Errorf("below the title %d lines, above 主送机关 %d", title[0].After, title[1].Before)
	}
}
