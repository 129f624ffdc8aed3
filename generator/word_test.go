package generator

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"fazhi/generator/internal/compose"
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/judge"
)

// withWord returns the sources with the exported Word file, and the file.
func withWord(t *testing.T) (*Sources, []byte) {
	t.Helper()
	file, err := Word(shipped, "fazhi", false)
	if err != nil {
		t.Fatal(err)
	}
	s, err := Open(Overrides{Word: file, WordName: "模板.docx"})
	if err != nil {
		t.Fatal(err)
	}
	return s, file
}

// valuesStage lists what placeholders in a Word file stand for, where there is something: in a line, or each block in a
// line. A star is at what the file must have, a plus at what it should have.
func valuesStage(f Form, draft bool) (string, error) {
	report, found := examine(f, shipped, draft)
	if report == nil {
		return "", fmt.Errorf("no report: %v", found)
	}
	var b strings.Builder
	for _, v := range compose.Values(report, compose.Compose(report, shipped.style)) {
		if v.Empty() {
			continue
		}
		b.WriteString([]string{"  ", "+ ", "* "}[v.Need] + v.Name)
		if v.Within != "" {
			b.WriteString(" < " + v.Within)
		}
		if v.Text != "" {
			b.WriteString(": " + v.Text)
		}
		b.WriteString("\n")
		for line := range strings.Lines(document.Text(&document.Document{Blocks: v.Blocks})) {
			b.WriteString("      " + line)
		}
	}
	return b.String(), nil
}

// visible returns text without blanks and invisible characters.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, text)
}

// TestWordText fills the exported file with every example and case: it has the text of our own DOCX, from the title on.
func TestWordText(t *testing.T) {
	t.Parallel()
	s, _ := withWord(t)
	forms := examples(t)
	for _, file := range golden.Glob(t, "testdata/case/*.txtar") {
		c := golden.Read(t, file)
		data, _ := c.Input("form.toml")
		forms = append(forms, Form{Name: file, Data: data, Near: folder{c}})
	}
	compared := 0
	for _, f := range forms {
		o := Options{Formats: []string{"docx"}, Draft: true}
		report, _ := examine(f, unread, true)
		if report == nil {
			continue // cannot be read at all
		}
		d := compose.Compose(report, shipped.style)
		d.Draft = true
		ours, _, err := write(d, shipped, o, nil)
		if err != nil {
			t.Fatal(err)
		}
		filled, found, err := Generate(f, s, o)
		if err != nil || filled.Files == nil {
			t.Errorf("%s: %v %v", f.Name, err, found)
			continue
		}
		var texts [2]string
		for i, data := range [][]byte{ours.Files["docx"], filled.Files["docx"]} {
			text, err := wordText(data)
			if err != nil {
				t.Fatal(err)
			}
			_, after, _ := strings.Cut(visible(text), visible(d.Meta.Title))
			texts[i] = after
		}
		if compared++; texts[0] != texts[1] {
			t.Errorf("%s: %s", f.Name, difference(texts[0], texts[1]))
		}
	}
	if compared < len(forms)/2 {
		t.Errorf("%d of %d forms were compared", compared, len(forms))
	}
}

// TestWordJudges asks for the judgement of others on the exported file and on what is made of it: the schema, and
// LibreOffice, which must find the same text as in our own DOCX.
func TestWordJudges(t *testing.T) {
	t.Parallel()
	judge.Need(t, "python3", "xmllint", "soffice")
	s, file := withWord(t)
	dir := t.TempDir()
	save := func(name string, data []byte) string {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, data, 0o644); err != nil {
			t.Fatal(err)
		}
		return name
	}
	letter, err := Word(shipped, "fazhi", true)
	if err != nil {
		t.Fatal(err)
	}
	files := []string{save("export.docx", file), save("letter.docx", letter)}
	forms := examples(t)
	for _, f := range forms {
		r, _, err := Generate(f, s, Options{Formats: []string{"docx"}})
		if err != nil {
			t.Fatal(err)
		}
		own, _, err := Generate(f, shipped, Options{Formats: []string{"docx"}})
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(f.Name), ".toml")
		files = append(files, save(name+".docx", r.Files["docx"]))
		save(name+"-ours.docx", own.Files["docx"])
	}
	checked := exec.Command("python3", append([]string{"../.ci/check-docx"}, files...)...)
	if out, err := checked.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
	all, _ := filepath.Glob(filepath.Join(dir, "*.docx"))
	args := append([]string{"-env:UserInstallation=file://" + filepath.ToSlash(dir) + "/profile", "--headless",
		"--convert-to", "txt:Text (encoded):UTF8", "--outdir", dir}, all...)
	if out, err := exec.Command("soffice", args...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, f := range forms {
		d, err := documentOf(f, false)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(dir, strings.TrimSuffix(filepath.Base(f.Name), ".toml"))
		read := func(file string) string {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			_, after, _ := strings.Cut(visible(string(data)), visible(d.Meta.Title))
			return after
		}
		ours, filled := read(name+"-ours.txt"), read(name+".txt")
		last := visible(document.Text(&document.Document{Blocks: d.Blocks[len(d.Blocks)-1:]}))
		if !strings.HasSuffix(ours, last) { // an imprint: LibreOffice leaves ours, a placed table, out of a text
			filled = strings.TrimSuffix(filled, last)
		}
		if ours != filled || ours == "" {
			t.Errorf("%s: %s", f.Name, difference(ours, filled))
		}
	}
}

// TestWordAmongTemplates checks that word/<kind>.docx in the office's folder is used, read once, and refused with a
// diagnostic for the form if it is none.
func TestWordAmongTemplates(t *testing.T) {
	_, file := withWord(t)
	f := examples(t)[0]
	var results [][]byte
	for _, data := range [][]byte{file, []byte("no zip")} {
		s, err := Open(Overrides{Templates: fstest.MapFS{"word/fazhi.docx": {Data: data}}})
		if err != nil {
			t.Fatal(err)
		}
		if !s.HasWord() {
			t.Error("the folder has a Word file, HasWord says no")
		}
		for range 2 {
			r, found, err := Generate(f, s, Options{Formats: []string{"docx"}})
			if err != nil {
				t.Fatal(err)
			}
			if (r.Files == nil) != found.HasErrors() {
				t.Errorf("files %t, errors %t", r.Files != nil, found.HasErrors())
			}
			results = append(results, r.Files["docx"])
		}
	}
	if len(results[0]) == 0 || !bytes.Equal(results[0], results[1]) {
		t.Error("the first file is not filled, or otherwise the second time")
	}
	if results[2] != nil || results[3] != nil {
		t.Error("something that is no Word file is filled")
	}
	if shipped.HasWord() {
		t.Error("the shipped templates have a Word file")
	}
}

// TestWordOfNoKind asks for the file of a kind that does not exist.
func TestWordOfNoKind(t *testing.T) {
	if _, err := Word(shipped, "没有", false); err == nil || !strings.Contains(err.Error(), "没有「没有」") {
		t.Errorf("error is %v", err)
	}
}

// TestWordLetter fills the exported file of a 信函 with one: it has the text, the rules and the unnumbered first page of
// our own DOCX. The file of a 文件 is not for it (F275).
func TestWordLetter(t *testing.T) {
	data, _ := golden.Read(t, "testdata/case/letterhead_letter.txtar").Input("form.toml")
	f := Form{Name: "form.toml", Data: data}
	body := func(letter bool, s *Sources) (string, []Diagnostic) {
		if s == nil {
			file, err := Word(shipped, "fazhi", letter)
			if err != nil {
				t.Fatal(err)
			}
			if s, err = Open(Overrides{Word: file, WordName: "模板.docx"}); err != nil {
				t.Fatal(err)
			}
		}
		r, found, err := Generate(f, s, Options{Formats: []string{"docx"}})
		if err != nil || r.Files == nil {
			t.Fatal(err, found)
		}
		text, err := documentXML(r.Files["docx"])
		if err != nil {
			t.Fatal(err)
		}
		return text, found
	}
	ours, _ := body(true, shipped)
	filled, found := body(true, nil)
	if len(found) > 0 {
		t.Error(found)
	}
	rules := func(body string) string {
		all := regexp.MustCompile(`<w:tblpPr [^>]*>|<w:tcBorders>.*?</w:tcBorders>|<w:trHeight [^>]*>|<w:titlePg/>|` +
			`<w:sz w:val="108"/>`)
		return strings.ReplaceAll(strings.Join(all.FindAllString(body, -1), "\n"), `"exact"`, `"atLeast"`)
	}
	if rules(ours) != rules(filled) {
		t.Errorf("rules and places:\n%s\ninstead of\n%s", rules(filled), rules(ours))
	}
	text := func(body string) string {
		return visible(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(body, ""))
	}
	if text(ours) != text(filled) {
		t.Error(difference(text(filled), text(ours)))
	}
	if _, found := body(false, nil); len(found) != 1 || found[0].Code != diag.F275 {
		t.Errorf("the file of a 文件: %v", found)
	}
}
