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
	"fazhi/generator/internal/judge"
	"fazhi/generator/internal/pdftest"
)

// specimens are forms without errors: the examples, one with rare characters, one of random paragraphs, one of random
// tables and one of what leads to tables. Cases are more of them, where they have no errors.
func specimens(t *testing.T) (forms, cases []Form) {
	for _, file := range golden.Glob(t, "testdata/case/*.txtar") {
		data, _ := golden.Read(t, file).Input("form.toml")
		cases = append(cases, Form{Name: file, Data: data})
	}
	return append(examples(t), Form{Name: "rare", Data: []byte(rareForm)},
		Form{Name: "random", Data: []byte(randomForm())}, Form{Name: "merged", Data: []byte(mergedForm())},
		Form{Name: "leads", Data: []byte(leadForm())}), cases
}

// randomForm fills a form with 100 paragraphs of what official text is made
// of, in an order that no writer would choose.
func randomForm() string {
	pieces := strings.Fields(`法治 政府 建设 依法行政 的 和 与 在 了 镇 《民法典》 《中华人民共和国行政处罚法》 “放管服” “一件事” ‘新’ （试行） 〔2024〕12号
		（2021—2025年） 、 \uFF0C \uFF0C 。 \uFF1B \uFF1A 2024年 1,079条 53985.5万元 98.75% 40余场次 3+N 1+1+N APP RPA 12345
		—— …… · 24:00 4·15 A级 e诉 → ① Ⅴ 全面推进 严格规范公正文明执法 矛盾纠纷 化解 调解 人民群众 满意 第一责任人 “谁执法谁普法” 《关于加强〈纲要〉实施的意见》
		zw@qingxi.gov.cn 2021—2025年 10%—20% 3~5个 第三条—第五条 线上/线下 一/二 0512-1234567 1月—11月 -5% 沪—苏 ≥5 三—五名 GB/T
		138_0000_0000 1_234_567 010-8888_8888 20_000元`)
	escapes := strings.NewReplacer(`\uFF0C`, "\uFF0C", `\uFF1B`, "\uFF1B", `\uFF1A`, "\uFF1A", "_", " ")
	rng := rand.New(rand.NewPCG(9704, 2012))
	var b strings.Builder
	for range 100 {
		b.WriteString("某")
		for range 5 + rng.IntN(60) {
			b.WriteString(escapes.Replace(pieces[rng.IntN(len(pieces))]))
		}
		b.WriteString("办好。\n")
	}
	return measures(b.String())
}

// TestJudges puts every specimen before the outside judges: the Word package
// before the schema, the PDF before qpdf and our own reader of the clauses,
// and both before LibreOffice, which must break every line and page of the
// Word file where the PDF does. The judges work side by side.
func TestJudges(t *testing.T) {
	judge.Need(t, "python3", "soffice", "pdftotext", "qpdf", "xmllint")
	t.Parallel()
	dir := t.TempDir()
	var words, pdfs, pairs []string
	forms, cases := specimens(t)
	for i, f := range append(forms, cases...) {
		r, found, err := Generate(f, unread, Options{Formats: []string{"docx", "pdf"}})
		if err == nil && found.HasErrors() && i >= len(forms) {
			continue
		}
		name := fmt.Sprintf("%03d-%s", i, strings.TrimSuffix(filepath.Base(f.Name), filepath.Ext(f.Name)))
		word, pdf := save(t, filepath.Join(dir, name), f, r, found, err)
		words, pdfs, pairs = append(words, word), append(pdfs, pdf), append(pairs, word, pdf)
	}
	if len(words) < 150 {
		t.Errorf("only %d forms have no errors", len(words))
	}
	for i, name := range Styles()[1:] {
		s, err := Open(Overrides{StyleName: name})
		if err != nil {
			t.Fatal(err)
		}
		for k, f := range examples(t) {
			if k%3 != i {
				continue // each of the other styles has a third of the examples
			}
			base := fmt.Sprintf("style%d-%s", i, strings.TrimSuffix(filepath.Base(f.Name), ".toml"))
			word, pdf := renderTo(t, filepath.Join(dir, base), f, s, Options{})
			words, pdfs, pairs = append(words, word), append(pdfs, pdf), append(pairs, word, pdf)
		}
	}
	t.Run("lines", func(t *testing.T) {
		t.Parallel()
		sameLines(t, append([]string{"--fonts", "../fonts"}, pairs...)...)
	})
	t.Run("schema", func(t *testing.T) {
		t.Parallel()
		if out, err := exec.Command("../.ci/check-docx", words...).CombinedOutput(); err != nil {
			t.Errorf("check-docx: %v\n%s", err, out)
		}
	})
	t.Run("pdf", func(t *testing.T) {
		t.Parallel()
		for _, file := range pdfs {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, fault := range pdftest.Check(data) {
				t.Errorf("%s: %s", file, fault)
			}
			if out, err := exec.Command("qpdf", "--check", file).CombinedOutput(); err != nil {
				t.Errorf("qpdf: %v\n%s", err, out)
			}
		}
	})
}

// renderTo renders the form into base.docx and base.pdf, and returns the two names.
func renderTo(t *testing.T, base string, f Form, s *Sources, o Options) (word, pdf string) {
	t.Helper()
	o.Formats = []string{"docx", "pdf"}
	r, found, err := Generate(f, s, o)
	return save(t, base, f, r, found, err)
}

// save writes what Generate has made of a form, both formats, into base.docx and base.pdf, and returns the two names.
func save(t *testing.T, base string, f Form, r Result, found Diagnostics, err error) (word, pdf string) {
	t.Helper()
	if err != nil || len(r.Files) != 2 {
		t.Fatalf("%s: %v %v", f.Name, err, found)
	}
	for format, data := range r.Files {
		if err := os.WriteFile(base+"."+format, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return base + ".docx", base + ".pdf"
}

// sameLines asks LibreOffice whether it breaks the lines of Word files where their PDFs do.
// Our rules were measured with LibreOffice 7.4: what another version does otherwise is logged only.
func sameLines(t *testing.T, args ...string) {
	t.Helper()
	version, err := exec.Command("soffice", "--version").Output()
	if err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("../.ci/same-lines", append([]string{"-v"}, args...)...).CombinedOutput()
	if err != nil && strings.Contains(string(version), "LibreOffice 7.4") {
		t.Errorf("LibreOffice breaks otherwise: %v\n%s", err, out)
	} else {
		t.Logf("%s%s", version, out)
	}
}

// TestTextOfFiles compares the text that others take out of the PDF and of the
// Word file with the document: every character once and in order.
func TestTextOfFiles(t *testing.T) {
	t.Parallel()
	judge.Need(t, "pdftotext")
	for _, f := range examples(t) {
		report, _ := examine(f, shipped, false)
		d := compose.Compose(report, shipped.style)
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
		if got := squeeze(word); got != wordOrder(want) {
			t.Errorf("%s: the Word file's text is not the report's: %s", f.Name, difference(got, wordOrder(want)))
		}
		file := filepath.Join(t.TempDir(), "a.pdf")
		if err := os.WriteFile(file, r.Files["pdf"], 0o644); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command("pdftotext", "-raw", file, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		if got := withoutPageNumbers(string(out), tableHeads(d)); got != want {
			t.Errorf("%s: pdftotext reads otherwise: %s", f.Name, difference(got, want))
		}
	}
}

// textBelow returns the text of an element and all below it, in order.
func textBelow(e *pdftest.Element) string {
	s := e.Text
	for _, kid := range e.Kids {
		s += textBelow(kid)
	}
	return s
}

// documentXML returns the part of a Word file that has its text.
func documentXML(data []byte) (string, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return "", err
	}
	part, err := z.Open("word/document.xml")
	if err != nil {
		return "", err
	}
	defer part.Close()
	text, err := io.ReadAll(part)
	return string(text), err
}

// wordText returns the characters of the Word file's body, in order.
func wordText(data []byte) (string, error) {
	part, err := documentXML(data)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	inText := false
	for dec := xml.NewDecoder(strings.NewReader(part)); ; {
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

// withoutPageNumbers squeezes pdftotext's pages and drops the “—3—” that ends each, and heads of tables that are
// repeated at the beginning of a page.
func withoutPageNumbers(s string, heads []string) string {
	var b strings.Builder
	for i, page := range strings.Split(s, "\f") {
		page = strings.TrimSuffix(squeeze(page), fmt.Sprintf("—%d—", i+1))
		for _, head := range heads {
			if strings.Contains(b.String(), head) {
				page = strings.TrimPrefix(page, head)
			}
		}
		b.WriteString(page)
	}
	return b.String()
}

// tableHeads returns the text of the heads of all tables.
func tableHeads(d *document.Document) (all []string) {
	for _, b := range d.Blocks {
		if t, ok := b.(*document.Table); ok {
			text := ""
			for _, row := range t.Head {
				for _, c := range row {
					text += c.Text()
				}
			}
			all = append(all, squeeze(text))
		}
	}
	return all
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
