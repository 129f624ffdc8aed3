package generator

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fazhi/generator/internal/compose"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/pdftest"
)

// judges skips the test when one of the outside programs is missing; with CI=true it fails.
func judges(t *testing.T, programs ...string) {
	t.Helper()
	for _, p := range programs {
		if _, err := exec.LookPath(p); err != nil {
			if os.Getenv("CI") == "true" {
				t.Fatalf("%s is not installed", p)
			}
			t.Skipf("%s is not installed", p)
		}
	}
}

// specimens are forms without errors: the examples, every case, and one of random paragraphs.
func specimens(t *testing.T) []Form {
	forms := examples(t)
	for _, file := range golden.Glob(t, "testdata/case/*.txtar") {
		data, _ := golden.Read(t, file).Input("form.toml")
		f := Form{Name: file, Data: data}
		if !Check(f, shipped).HasErrors() {
			forms = append(forms, f)
		}
	}
	return append(forms, Form{Name: "random", Data: []byte(randomForm())})
}

// randomForm fills a form with 300 paragraphs of what official text is made
// of, in an order that no writer would choose.
func randomForm() string {
	pieces := strings.Fields(`法治 政府 建设 依法行政 的 和 与 在 了 镇 《民法典》 《中华人民共和国行政处罚法》 “放管服” “一件事” ‘新’ （试行） 〔2024〕12号 （2021—2025年）
		、 \uFF0C \uFF0C 。 \uFF1B \uFF1A 2024年 1,079条 53985.5万元 98.75% 40余场次 3+X 1+1+N APP RPA 12345 —— …… · 24:00 4·15 A级 e诉 →  ① Ⅴ
		全面推进 严格规范公正文明执法 矛盾纠纷 化解 调解 人民群众 满意 第一责任人 “谁执法谁普法” 《关于加强〈纲要〉实施的意见》 zw@qingxi.gov.cn`)
	rng := rand.New(rand.NewPCG(9704, 2012))
	var b strings.Builder
	b.WriteString("kind = \"fazhi\"\nyear = 2025\n[office]\nname = \"清溪街道\"\nlevel = \"街道\"\nabove = \"区委\"\n[measures]\ntext = \"\"\"\n")
	for range 300 {
		b.WriteString("某")
		for range 5 + rng.IntN(60) {
			b.WriteString(strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(pieces[rng.IntN(len(pieces))], `\uFF0C`, "\uFF0C"), `\uFF1B`, "\uFF1B"), `\uFF1A`, "\uFF1A"))
		}
		b.WriteString("办好。\n")
	}
	b.WriteString("\"\"\"\n[shortcomings]\ntext = \"不足是有的。\"\n[leadership]\ntext = \"主要负责人履职。\"\n[plan]\ntext = \"明年继续。\"\n")
	return b.String()
}

// TestJudges puts every specimen before the outside judges: the Word package
// before the schema, the PDF before qpdf and our own reader of the clauses,
// and both before LibreOffice, which must break every line and page of the
// Word file where the PDF does.
func TestJudges(t *testing.T) {
	judges(t, "python3", "soffice", "pdftotext", "qpdf", "xmllint")
	version, err := exec.Command("soffice", "--version").Output()
	if err != nil {
		t.Fatal(err)
	}
	measured := strings.Contains(string(version), "LibreOffice 7.4")
	if !measured {
		t.Logf("line breaks were measured with LibreOffice 7.4; differences of %s are told, not failed", strings.TrimSpace(string(version)))
	}
	dir := t.TempDir()
	var words, pairs []string
	for i, f := range specimens(t) {
		r, _, err := Generate(f, shipped, Options{Formats: []string{"docx", "pdf"}})
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		base := filepath.Join(dir, fmt.Sprintf("%03d-%s", i, strings.TrimSuffix(filepath.Base(f.Name), filepath.Ext(f.Name))))
		for format, data := range r.Files {
			if err := os.WriteFile(base+"."+format, data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		words, pairs = append(words, base+".docx"), append(pairs, base+".docx", base+".pdf")
		for _, fault := range pdftest.Check(r.Files["pdf"]) {
			t.Errorf("%s: %s", f.Name, fault)
		}
		if out, err := exec.Command("qpdf", "--check", base+".pdf").CombinedOutput(); err != nil {
			t.Errorf("%s: qpdf: %v\n%s", f.Name, err, out)
		}
	}
	if out, err := exec.Command("../.ci/check-docx", words...).CombinedOutput(); err != nil {
		t.Errorf("check-docx: %v\n%s", err, out)
	}
	out, err := exec.Command("../.ci/same-lines", append([]string{"--fonts", "../fonts", "-v"}, pairs...)...).CombinedOutput()
	switch {
	case err != nil && measured:
		t.Errorf("LibreOffice breaks otherwise: %v\n%s", err, out)
	default:
		t.Logf("%s", out)
	}
}

// TestTextOfFiles holds the text that others take out of the PDF and of the
// Word file against the document: every character once and in order.
func TestTextOfFiles(t *testing.T) {
	judges(t, "pdftotext")
	for _, f := range examples(t) {
		report, _ := examine(f, shipped, false)
		d := compose.Compose(report)
		want := squeeze(document.Text(d))
		r, _, err := Generate(f, shipped, Options{Formats: []string{"docx", "pdf"}})
		if err != nil {
			t.Fatal(err)
		}
		doc, err := pdftest.Read(r.Files["pdf"])
		if err != nil {
			t.Fatal(err)
		}
		if got := squeeze(textBelow(doc.Elements())); got != want {
			t.Errorf("%s: the PDF's tagged text is not the report's: %s", f.Name, difference(got, want))
		}
		word, err := wordText(r.Files["docx"])
		if err != nil {
			t.Fatal(err)
		}
		// In Word the offices of a joint letterhead are rows of a table whose first row has 文件.
		byRows := strings.Replace(want, "中共云岭县委员会云岭县人民政府文件", "中共云岭县委员会文件云岭县人民政府", 1)
		if got := squeeze(word); got != byRows {
			t.Errorf("%s: the Word file's text is not the report's: %s", f.Name, difference(got, byRows))
		}
		file := filepath.Join(t.TempDir(), "a.pdf")
		if err := os.WriteFile(file, r.Files["pdf"], 0o644); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command("pdftotext", "-raw", file, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		if got := withoutPageNumbers(string(out)); got != want {
			t.Errorf("%s: pdftotext reads otherwise: %s", f.Name, difference(got, want))
		}
	}
}

// textBelow gives the text of an element and all below it, in order.
func textBelow(e *pdftest.Element) string {
	s := e.Text
	for _, kid := range e.Kids {
		s += textBelow(kid)
	}
	return s
}

// wordText gives the characters of the Word file's body, in order.
func wordText(data []byte) (string, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return "", err
	}
	part, err := z.Open("word/document.xml")
	if err != nil {
		return "", err
	}
	defer part.Close()
	var b strings.Builder
	inText := false
	for dec := xml.NewDecoder(part); ; {
		token, err := dec.Token()
		if err == io.EOF {
			return b.String(), nil
		}
		if err != nil {
			return "", err
		}
		switch token := token.(type) {
		case xml.StartElement:
			inText = token.Name.Local == "t"
		case xml.EndElement:
			inText = false
		case xml.CharData:
			if inText {
				b.Write(token)
			}
		}
	}
}

// squeeze leaves blanks and line ends out.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// withoutPageNumbers squeezes pdftotext's pages and drops the “—3—” that ends each.
func withoutPageNumbers(s string) string {
	var b strings.Builder
	for i, page := range strings.Split(s, "\f") {
		b.WriteString(strings.TrimSuffix(squeeze(page), fmt.Sprintf("—%d—", i+1)))
	}
	return b.String()
}

// difference shows where two texts part.
func difference(got, want string) string {
	g, w := []rune(got), []rune(want)
	i := 0
	for i < min(len(g), len(w)) && g[i] == w[i] {
		i++
	}
	cut := func(r []rune) string { return string(r[min(len(r), max(0, i-10)):min(len(r), i+20)]) }
	return fmt.Sprintf("at %d: …%s… instead of …%s…", i, cut(g), cut(w))
}
