package word_test

import (
	"archive/zip"
	"bytes"
	"io"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"fazhi/generator/internal/cputime"
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/word"
)

// good is a file that is filled.
func good(t testing.TB) map[string]string {
	t.Helper()
	return unzip(t, pack(t, map[string]string{"header": "<w:p/>",
		"body": "<w:p><w:r><w:t>{{标题}}</w:t></w:r></w:p><w:p><w:r><w:t>{{正文}}</w:t></w:r></w:p>"}))
}

// bomb returns a zip with a file of many zeros.
func bomb(t *testing.T, name string, size int64) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create(name)
	if err == nil {
		_, err = io.CopyN(w, zeros{}, size)
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

// TestHostile reads files that are no Word files, or are built to hurt: each is refused with a sentence, soon and in
// little memory.
func TestHostile(t *testing.T) {
	with := func(change func(files map[string]string)) []byte {
		files := good(t)
		change(files)
		return zipped(t, files)
	}
	part := func(name, old, now string) []byte {
		return with(func(files map[string]string) {
			if !strings.Contains(files[name], old) {
				t.Fatalf("%s has no %q", name, old)
			}
			files[name] = strings.Replace(files[name], old, now, 1)
		})
	}
	const document, types = "word/document.xml", "[Content_Types].xml"
	encrypted := append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), make([]byte, 4096)...)
	whole := zipped(t, good(t))
	damaged := bytes.Clone(whole)
	copy(damaged[bytes.Index(damaged, []byte(document))+len(document):], "damaged damaged damaged")
	for _, c := range []struct {
		name string
		data []byte
		code string
		want string
	}{
		{"nothing", nil, "F501", "不是 .docx"},
		{"text", []byte("报告"), "F501", "不是 .docx"},
		{"an old file", encrypted, "F501", "旧的 .doc"},
		{"a hundred megabytes", make([]byte, 100<<20), "F501", "太大"},
		{"half of the file", whole[:len(whole)/2], "F501", "没有存完整"},
		{"damaged", damaged, "F501", "坏了"},
		{"a bomb of one part", bomb(t, document, 20<<20), "F501", "解开来太大"},
		{"a bomb of a picture", bomb(t, "word/media/image1.png", 300<<20), "F501", "解开来太大"},
		{"macros",
			part(types, "openxmlformats-officedocument.wordprocessingml.document.main",
				"ms-word.document.macroEnabled.main"),
			"F502", "宏"},
		{"a template", part(types, "document.main", "template.main"), "F501", ".dotx"},
		{"no types", with(func(files map[string]string) { delete(files, types) }), "F501", types},
		{"no body", with(func(files map[string]string) { delete(files, document) }), "F501", "没有文字"},
		{"no header", with(func(files map[string]string) { delete(files, "word/header.xml") }), "F501",
			"缺「word/header.xml」"},
		{"types that are no XML", part(types, "<Types", "<<Types"), "F501", "读不懂"},
		{"half of the body", part(document, "</w:body></w:document>", ""), "F501", "不是完好的 XML"},
		{"another language",
			part(document, "wordprocessingml/2006/main", "wordprocessingml/2007/main"), "F501", "不是 Word 的文字"},
		{"another prefix",
			part(document, "xmlns:w=", `xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w=`), "", ""},
		{"elements without prefix",
			part(document, "<w:p>", `<p xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/><w:p>`),
			"F501", "写法少见"},
		{"entities",
			part(document, "<w:document",
				`<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document`), "F501", "声明"},
		{"an entity", part(document, "{{标题}}", "&b;"), "F501", "不是完好的 XML"},
		{"deep", part(document, "{{标题}}", strings.Repeat("<w:x>", 100_000)), "F501", "太深"},
		{"a name that leads outside", with(func(files map[string]string) { files["../evil.xml"] = "<a/>" }), "F501",
			"文件名不对"},
		{"one name twice", with(func(files map[string]string) { files["WORD/document.xml"] = "<a/>" }), "F501",
			"文件名不对"},
		{"many files", with(func(files map[string]string) {
			for i := range 5000 {
				files["word/media/"+strings.Repeat("a", i+1)] = ""
			}
		}), "F501", "太多"},
		{"a relation of bytes",
			with(func(files map[string]string) { files["word/_rels/document.xml.rels"] = "\x00" }), "F501", "读不懂"},
		{"properties that are no XML",
			with(func(files map[string]string) { files["docProps/core.xml"] = "<a>{{标题}}</b>" }), "F501", "不是完好的 XML"},
		{"braces", part(document, "{{标题}}", strings.Repeat("{{", 300_000)), "F504", "没有写完"},
		{"names", part(document, "{{标题}}", strings.Repeat("{{没有的}}", 100_000)), "F501", "占位有 100001 个"},
		{"unknown names", part(document, "{{标题}}", strings.Repeat("{{没有的}}", 1900)), "F503", "没有的"},
		{"blocks",
			part(document, "<w:p>", strings.Repeat("<w:p><w:r><w:t>{{正文}}</w:t></w:r></w:p>", 1900)+"<w:p>"),
			"F505", "最多 200 处"},
		{"placeholders and one", part(document, "{{标题}}", strings.Repeat("{{没有的}}", 2000)), "F501", "占位有 2001 个，最多 2000 个"},
		{"placeholders", part(document, "{{标题}}", strings.Repeat("{{没有的}}", 1999)), "F503", "没有的"},
		{"blocks and one", part(document, "<w:p>", strings.Repeat("<w:p><w:r><w:t>{{正文}}</w:t></w:r></w:p>", 199)+"<w:p>"),
			"F505", "有 201 处，最多 200 处"},
		{"as many blocks", part(document, "<w:p>", strings.Repeat("<w:p><w:r><w:t>{{正文}}</w:t></w:r></w:p>", 198)+"<w:p>"),
			"", ""},
		{"as many files", with(func(files map[string]string) {
			for i := len(files); i < 4000; i++ {
				files["word/media/"+strconv.Itoa(i)] = ""
			}
		}), "", ""},
		{"files and one", with(func(files map[string]string) {
			for i := len(files); i < 4001; i++ {
				files["word/media/"+strconv.Itoa(i)] = ""
			}
		}), "F501", "太多"},
		{"as deep", part(document, "{{标题}}", strings.Repeat("<w:x>", 495)+strings.Repeat("</w:x>", 495)+"{{标题}}"), "", ""},
		{"too deep", part(document, "{{标题}}", strings.Repeat("<w:x>", 496)+strings.Repeat("</w:x>", 496)+"{{标题}}"), "F501",
			"太深"},
		{"a long name", part(document, "{{标题}}", "{{"+strings.Repeat("长", 1_000_000)+"}}"), "F503", "…"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			var data []byte
			var found diag.List
			cputime.Within(t, 10*time.Second, func() { data, found = fill(t, c.data) })
			runtime.ReadMemStats(&after)
			if c.code == "" {
				if data == nil {
					t.Errorf("refused:\n%s", report(t, found))
				}
				return
			}
			if data != nil || len(found) == 0 {
				t.Fatal("it is filled")
			}
			text := report(t, found)
			if string(found[0].Code) != c.code || !strings.Contains(text, c.want) || len(text) > 1_000_000 {
				t.Errorf("want %s with %q, got %d bytes: %.600s", c.code, c.want, len(text), text)
			}
			if used := after.TotalAlloc - before.TotalAlloc; used > 1<<30 {
				t.Errorf("it used %d MB", used>>20)
			}
		})
	}
}

// FuzzFill reads any bytes as the body of a file and as a file: never a panic, and what is filled has no placeholder
// left and can be read again.
func FuzzFill(f *testing.F) {
	for _, body := range []string{"<w:p><w:r><w:t>{{标题}}{{正文}}</w:t></w:r></w:p>",
		"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{抄</w:t><w:tab/><w:t>送}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
		"<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{正文}}</w:t></w:r></w:p>", "<w:t>{{标题}}</w:t>",
		"<w:p><w:p><w:r><w:t>{{抄送}}</w:t></w:r></w:p></w:p>",
		"<w:p><w:r><w:commentReference w:id='1'/><w:t>{{正文}}</w:t></w:r></w:p>",
		"<w:tr><w:tc><w:p/></w:tc></w:tr>", "<w:p><w:r><w:t/></w:r></w:p>"} {
		f.Add([]byte(body))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		if template, found := word.Read("x", body); template == nil && len(found) == 0 {
			t.Error("neither template nor reason")
		}
		file := pack(t, map[string]string{"body": string(body)})
		values := sample()
		for i := range values {
			values[i].Need = 0
		}
		template, found := word.Read("x", file)
		if template == nil || template.Check(values).HasErrors() {
			_ = report(t, found)
			return
		}
		data, err := template.Fill(values, national())
		if err != nil {
			t.Fatal(err)
		}
		again, found := word.Read("x", data)
		if again == nil {
			t.Fatalf("what was filled cannot be read: %s", report(t, found))
		}
		if found := again.Check(values); len(found) != 1 || found[0].Code != diag.F506 {
			t.Errorf("left over: %s", report(t, found))
		}
	})
}

// TestReported: about thirty faults are reported, so that whoever took another file sees it soon.
func TestReported(t *testing.T) {
	body := ""
	for i := range 35 {
		body += "<w:p><w:r><w:t>{{没有" + strconv.Itoa(i) + "}}</w:t></w:r></w:p>"
	}
	_, found := fill(t, pack(t, map[string]string{"body": body}))
	n := 0
	for _, d := range found {
		if d.Code == "F503" {
			n++
		}
	}
	if n != 30 {
		t.Errorf("%d faults are reported", n)
	}
}
