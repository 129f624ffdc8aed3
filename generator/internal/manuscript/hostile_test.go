package manuscript_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"fazhi/generator/internal/cputime"
	"fazhi/generator/internal/manuscript"
)

// bomb returns a Word file whose text unpacks to n bytes.
func bomb(t testing.TB, n int) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprint(w, `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>`)
	zeros := bytes.Repeat([]byte("0"), 1<<20)
	for range n >> 20 {
		if _, err := w.Write(zeros); err != nil {
			t.Fatal(err)
		}
	}
	fmt.Fprint(w, `</w:t></w:r></w:p></w:body></w:document>`)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestHostile checks that unreadable files are refused at once with a message that says what to do.
func TestHostile(t *testing.T) {
	document := func(body string) []byte { return zipped(t, map[string]string{"word/document.xml": body}) }
	whole := document(`<w:p><w:r><w:t>正文。</w:t></w:r></w:p>`)
	entity := `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>` +
		`<d xmlns:w="w"><body><p><r><t>&b;</t></r></p></body></d>`
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"a.docx", bomb(t, 200<<20), "太大"},
		{"a.docx", document(entity), "坏了"},
		{"a.docx", document(strings.Repeat("<w:p>", 5000)), "太大"},
		{"a.docx", whole[:len(whole)/2], "坏了"},
		{"a.docx", []byte("PK\x03\x04"), "坏了"},
		{"a.docx", nil, "另存为 .docx"},
		{"a.docx", []byte("<html></html>"), "另存为 .docx"},
		{"a.doc", []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 WordDocument"), "另存为 .docx"},
		{"a.wps", []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "另存为 .docx"},
		{"a.docx", zipped(t, map[string]string{"xl/workbook.xml": `<?xml version="1.0"?><a/>`}), "Excel"},
		{"a.xlsx", zipped(t, map[string]string{"xl/workbook.xml": `<?xml version="1.0"?><a/>`,
			"_rels/.rels": `<Relationships>` +
				`<Relationship Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>`}), "Excel"},
		{"a.odt", zipped(t, map[string]string{"content.xml": `<?xml version="1.0"?><a/>`}), "OpenDocument"},
		{"a.toml", []byte("kind = \"fazhi\""), "已经是表"},
		{"a.pdf", []byte("%PDF-1.7"), "PDF"},
		{"a.txt", make([]byte, 60<<20), "50MB"},
		{"a.txt", []byte("\x00\x01\x02\x03\xFF\xFE\xFD"), "编码"},
		{"a.txt", []byte(" \n\t\n"), "没有文字"},
		{"a.txt", []byte(strings.Repeat("一、甲。\n", 20000)), "文字太多"},
		{"a.txt", []byte(strings.Repeat("甲", 500000)), "分好段"},
		{"a.html", []byte(strings.Repeat("<div>", 100000) + "字。"), ""},
		{"a.html", []byte(strings.Repeat("<table><tr><td rowspan=9999 colspan=9999>字。", 300)), ""},
		{"a.md", []byte(strings.Repeat("> ", 20000) + "字。"), ""},
		{"a.md", []byte(strings.Repeat("[", 50000)), ""},
	} {
		var err error
		cputime.Within(t, 10*time.Second, func() { _, err = manuscript.Read(c.name, c.data) })
		if c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s, %.20q: %v, want one with %s", c.name, c.data, err, c.want)
		}
	}
}

// FuzzDOCX: any text, styles and numbers are read or refused, in little time, and no paragraph is empty.
func FuzzDOCX(f *testing.F) {
	f.Add(`<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>`+
		`<w:r><w:t>甲</w:t><w:br/><w:tab/></w:r></w:p>`,
		`<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="a"/></w:style>`,
		`<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`)
	f.Add(`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99"/><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`+
		`<mc:AlternateContent/>`, "", "")
	f.Fuzz(func(t *testing.T, body, styles, numbers string) {
		read(t, "a.docx", zipped(t, map[string]string{"word/document.xml": body, "word/styles.xml": styles,
			"word/numbering.xml": numbers}))
	})
}

// FuzzZip: any bytes in the place of a part of a Word file.
func FuzzZip(f *testing.F) {
	f.Add(zipped(f, map[string]string{"word/document.xml": `<w:p><w:r><w:t>正文。</w:t></w:r></w:p>`}))
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, 1)
	_, _ = io.WriteString(w, "<a/>")
	_ = w.Close()
	f.Add(append([]byte("PK\x03\x04"), b.Bytes()...))
	f.Fuzz(func(t *testing.T, data []byte) { read(t, "a.docx", data) })
}

// FuzzText: any bytes as a web page, as Markdown and as plain text.
func FuzzText(f *testing.F) {
	f.Add([]byte("<html><body><table><tr><td rowspan=3>甲<td>乙</table><p>一、甲。<br><b>乙</b>"))
	f.Add([]byte("# 甲\n\n1. 乙\n\n| 甲 | 乙 |\n|---|---|\n\n> **丙**<b>\n"))
	f.Add([]byte("\xFF\xFE2\x00\x30\x75"))
	f.Add([]byte("\xB7\xA8\xD6\xCE\xA1\xA3\n\t甲\t乙\n\t丙\t丁"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, name := range []string{"a.html", "a.md", "a.txt"} {
			read(t, name, data)
		}
	})
}

// read reads a file and checks what holds for every manuscript.
func read(t *testing.T, name string, data []byte) {
	t.Helper()
	defer time.AfterFunc(20*time.Second, func() { panic("this takes too long") }).Stop()
	m, err := manuscript.Read(name, data)
	if err != nil {
		return
	}
	for _, b := range m.Blocks {
		if strings.TrimSpace(b.String()) == "" || strings.ContainsAny(b.Text, "\n\t\x00") {
			t.Errorf("a paragraph is %q", b.Text)
		}
		for _, row := range b.Rows {
			if len(row) != len(b.Rows[0]) || strings.ContainsAny(strings.Join(row, ""), "\n\t\x00") {
				t.Errorf("a row is %q, the first is %q", row, b.Rows[0])
			}
		}
	}
}
