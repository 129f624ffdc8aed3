package generator

import (
	"bytes"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"fazhi/generator/internal/compose"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/layout"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// docxOnly are the numbers and switches of a style that do not change the PDF, with the reason. A * is any text.
var docxOnly = []struct{ key, reason string }{
	{"paragraph.*.outline", "for Word's navigation pane; the PDF's bookmarks follow the depth of headings"},
	{"paragraph.*.indent_chars", "for Word's dialog; the PDF has the length"},
	{"paragraph.signature.first_indent", "the line is at the right: the indent is at its empty side"},
	{"paragraph.date.first_indent", "likewise"},
	{"paragraph.signature.keep_next", "署名 is kept with 成文日期 whatever the style says (7.3.5.4)"},
	{"paragraph.annex_mark.keep_next", "the line is at the head of a page, never at the foot"},
	{"paragraph.annex_title.keep_next", "likewise, two lines below"},
	{"paragraph.signer.first_indent", "the name is in the line of 发文字号, which has only its characters"},
	{"table.gap", "the paragraph that Word needs behind a table; nothing is below it on its page"},
}

// styleKey is a number or switch of the national style.
type styleKey struct {
	name   string
	others []string // values to try instead
}

// styleKeys returns the numbers and switches of the national style, with the file.
func styleKeys(t *testing.T) (keys []styleKey, file string) {
	data, err := os.ReadFile("../templates/styles/gbt9704.toml")
	if err != nil {
		t.Fatal(err)
	}
	var values map[string]any
	meta, err := toml.Decode(string(data), &values)
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range meta.Keys() {
		value := any(values)
		for _, k := range key {
			value = value.(map[string]any)[k]
		}
		if others := others(key[len(key)-1], value); others != nil {
			keys = append(keys, styleKey{key.String(), others})
		}
	}
	return keys, string(data)
}

// others returns values to try instead of a key's, as a style file writes them; nil for names.
func others(key string, value any) []string {
	switch v := value.(type) {
	case bool:
		return []string{fmt.Sprint(!v)}
	case int64:
		return []string{fmt.Sprint(v + 1), fmt.Sprint(v - 1)}
	case string:
		if e, err := unit.ParseEm(v); err == nil {
			return []string{fmt.Sprintf(`"%d.%03d字"`, e/1000+1, e%1000), fmt.Sprintf(`"0.%03d字"`, e/2%1000), `"9字"`}
		}
		if l, err := unit.Parse(v); err == nil {
			return []string{fmt.Sprintf(`"%dtwip"`, (l+l/8).Twips()+20), fmt.Sprintf(`"%dtwip"`, (l-l/8).Twips()-20)}
		}
		switch key {
		case "face":
			return []string{`"楷体"`, `"黑体"`}
		case "align":
			return []string{`"right"`, `"left"`}
		}
	}
	return nil
}

// styleTrial renders forms with changed styles.
type styleTrial struct {
	*testing.T
	forms []Form                         // each number of a style can be seen in one; the first is rendered as a draft
	plain map[string][]map[string][]byte // the files of the forms by the lines that override the style first
}

// newStyleTrial returns a trial of the forms in testdata/style.
func newStyleTrial(t *testing.T) *styleTrial {
	trial := &styleTrial{T: t, plain: map[string][]map[string][]byte{}}
	for _, file := range golden.Glob(t, "testdata/style/*.toml") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		trial.forms = append(trial.forms, Form{Name: filepath.Base(file), Data: data})
	}
	return trial
}

// sources returns the shipped data with the national style overridden by lines; nil if these have errors.
func (s *styleTrial) sources(lines string) *Sources {
	st, found := style.Overlay(shipped.style, "own.toml", []byte(lines))
	if found.HasErrors() {
		return nil
	}
	return withoutProof(shipped, st)
}

// files renders form i in the national style overridden by lines; ok is false if the lines or the form have errors.
func (s *styleTrial) files(i int, lines string) (files map[string][]byte, ok bool) {
	sources := s.sources(lines)
	if sources == nil {
		return nil, false
	}
	r, _, err := Generate(s.forms[i], sources, Options{Formats: []string{"docx", "pdf"}, Draft: i == 0})
	if err != nil {
		s.Fatal(err)
	}
	return r.Files, len(r.Files) > 0
}

// change reports whether DOCX and PDF change when a key changes its value. Lines that keep
// together show only at the foot of a page, hence the pages with less room.
func (s *styleTrial) change(key, to string) (docx, pdf bool) {
	papers := []string{""}
	for n := 1; strings.Contains(key, ".keep_") && n < 12; n++ {
		papers = append(papers, fmt.Sprintf("page.bottom = \"%dtwip\"\n", 1800+592*n))
	}
	for _, paper := range papers {
		for i, f := range s.forms {
			if len(s.plain[paper]) <= i {
				files, ok := s.files(i, paper)
				if !ok {
					s.Fatalf("%s has errors", f.Name)
				}
				s.plain[paper] = append(s.plain[paper], files)
			}
			files, ok := s.files(i, paper+key+" = "+to+"\n")
			docx = docx || ok && !bytes.Equal(files["docx"], s.plain[paper][i]["docx"])
			pdf = pdf || ok && !bytes.Equal(files["pdf"], s.plain[paper][i]["pdf"])
			if docx && pdf {
				return
			}
		}
	}
	return
}

// TestStyleKeys changes each number and switch of the national style, one at a time, and sees DOCX and PDF change.
func TestStyleKeys(t *testing.T) {
	t.Parallel()
	trial := newStyleTrial(t)
	used := map[string]bool{}
	keys, _ := styleKeys(t)
	for _, key := range keys {
		docx, pdf, excused := false, false, false
		for _, to := range key.others {
			if !docx || !pdf {
				d, p := trial.change(key.name, to)
				docx, pdf = docx || d, pdf || p
			}
		}
		for _, x := range docxOnly {
			if ok, _ := path.Match(x.key, key.name); ok {
				excused, used[x.key] = true, true
			}
		}
		if !docx || pdf == excused {
			t.Errorf("%s: DOCX changed: %v, PDF changed: %v, excused from the PDF: %v", key.name, docx, pdf, excused)
		}
	}
	for _, x := range docxOnly {
		if !used[x.key] {
			t.Errorf("there is no %s", x.key)
		}
	}
}

// TestStyleClauses checks that each number and switch of the national style has its clause, or
// 自定 with the reason, as comment.
func TestStyleClauses(t *testing.T) {
	keys, file := styleKeys(t)
	names := map[string]bool{}
	for _, key := range keys {
		names[key.name] = true
	}
	clause, section, seen := regexp.MustCompile(`^([0-9]+(\.[0-9]+)*( |$)|自定\x{FF1A})`), "", 0
	for line := range strings.Lines(file) {
		if head, ok := strings.CutPrefix(line, "["); ok {
			section, _, _ = strings.Cut(head, "]")
			continue
		}
		name, _, _ := strings.Cut(line, "=")
		name = section + "." + strings.TrimSpace(name)
		if !names[name] {
			continue
		}
		seen++
		if _, comment, _ := strings.Cut(line, "# "); !clause.MatchString(strings.TrimSpace(comment)) {
			t.Errorf("%s has no clause: %s", name, strings.TrimSpace(line))
		}
	}
	if seen != len(keys) {
		t.Errorf("%d of %d keys found", seen, len(keys))
	}
}

// TestNarrowTitle breaks titles by meaning on a page with a wide margin too, those typed on lines of their own as well.
func TestNarrowTitle(t *testing.T) {
	form := func(title string) Form {
		return Form{Name: "narrow.toml", Data: []byte("kind = \"fazhi\"\nyear = 2025\ntitle = \"\"\"\n" + title +
			"\n\"\"\"\n[office]\nname = \"清溪镇人民政府\"\nlevel = \"乡镇\"\nabove = \"县委、县政府\"\n")}
	}
	trial := &styleTrial{T: t}
	for title, want := range map[string]string{
		"清溪镇人民政府\n关于2025年法治政府建设情况的报告": "清溪镇人民政府\n关于2025年\n法治政府建设情况的报告",
		"清溪镇人民政府2025年法治政府建设年度报告":      "清溪镇人民政府\n2025年法治政府建设年度报告",
		"清溪镇2025年法治政府建设情况报告":          "清溪镇2025年\n法治政府建设情况报告",
	} {
		trial.forms = []Form{form(title)}
		s := trial.sources("page.right = \"60mm\"\n")
		report, _ := examine(trial.forms[0], s, true)
		d := compose.Compose(report, s.style)
		if got, _, _ := strings.Cut(document.Text(d), "\n2025年，"); got != want {
			t.Errorf("%s is broken\n%s", title, got)
		}
		p := layout.Pages(d, s.style, s.faces)
		var lines []string
		for _, l := range linesOf(p.Pages[0])[:len(strings.Split(want, "\n"))] {
			lines = append(lines, l.text)
		}
		if got := strings.Join(lines, "\n"); got != want {
			t.Errorf("%s is laid out\n%s", title, got)
		}
	}
}
