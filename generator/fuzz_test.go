package generator

import (
	"io/fs"
	"path"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"fazhi/templates"
)

// patience is the maximum time for one input. An input that takes longer hangs.
const patience = 20 * time.Second

// large is the maximum number of bytes of a fuzzer input. The limits of the program have separate cases.
const large = 64 << 10

// small is a form that uses a standard paragraph, text, a table, a letterhead and an imprint.
var small = Form{Name: "form.toml", Data: []byte(strings.Join([]string{
	`kind = "fazhi"`, `year = 2025`, `[office]`, `name = "清溪街道"`, `level = "街道"`, `above = "区委"`, `date = "2026-01-20"`,
	`[letterhead]`, `mark = "清溪街道办事处文件"`, `number = "清街办〔2026〕3号"`, `[imprint]`, `printed = "2026-01-20"`,
	`[facts."行政处罚"]`, `"行政处罚" = "12件"`,
	`[measures]`, `text = """`, `# 依法行政`, `行政处罚{{行政处罚}}, 法治讲座3场。`, `"""`,
	`[shortcomings]`, `text = "不足是有的。"`, `[leadership]`, `text = "主要负责人履职。"`, `[plan]`, `text = "明年继续。"`,
}, "\n"))}

// renderWith renders the small form with an office's data and checks that this ends with an error or with complete
// files, without a panic.
func renderWith(t *testing.T, own Overrides) {
	t.Helper()
	late := time.AfterFunc(patience, func() { panic("this takes too long") })
	defer late.Stop()
	s, err := Open(own)
	if err != nil {
		return
	}
	r, found, err := Generate(small, s, Options{Formats: []string{"docx", "pdf", "txt"}, Draft: true})
	if err == nil && r.Files == nil && !found.HasErrors() {
		t.Error("no files, and no reason why")
	}
	for format, data := range r.Files {
		if len(data) == 0 {
			t.Errorf("the %s is empty", format)
		}
	}
}

// damaged returns data with one line replaced by text.
func damaged(data []byte, line uint16, text string) []byte {
	lines := strings.SplitAfter(string(data), "\n")
	lines[int(line)%len(lines)] = text + "\n"
	return []byte(strings.Join(lines, ""))
}

// FuzzOwnTemplates replaces one line of a shipped template: reports, profiles, prose, word lists, parts of the Word
// package.
func FuzzOwnTemplates(f *testing.F) {
	var names []string
	err := fs.WalkDir(templates.FS, ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() && path.Dir(name) != "codes" {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		f.Fatal(err)
	}
	for i := range names {
		f.Add(uint16(i), uint16(3+i), []string{"\"\" = [[[[[", "a = 99999999999999999999", "{{", "<w:p>",
			"order = [\"measures\", \"measures\"]", "clauses = \"{{A|}}\""}[i%6])
	}
	f.Fuzz(func(t *testing.T, which, line uint16, text string) {
		t.Parallel()
		name := names[int(which)%len(names)]
		data, err := fs.ReadFile(templates.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		if len(text) <= large {
			renderWith(t, Overrides{Templates: fstest.MapFS{name: {Data: damaged(data, line, text)}}})
		}
	})
}

// FuzzOwnStyle replaces one line of a style. Everything that fits on the page must be rendered.
func FuzzOwnStyle(f *testing.F) {
	national, err := fs.ReadFile(templates.FS, "styles/gbt9704.toml")
	if err != nil {
		f.Fatal(err)
	}
	for i, line := range strings.Split(string(national), "\n") {
		if key, _, ok := strings.Cut(line, "="); ok && i%4 == 0 {
			f.Add(uint16(i), key+[]string{"= \"0mm\"", "= \"99999pt\"", "= \"-3mm\"", "= true", "= \"\"", "= \"1em\"",
				"= 0.00001"}[i%7])
		}
	}
	f.Fuzz(func(t *testing.T, line uint16, text string) {
		t.Parallel()
		if len(text) <= large {
			renderWith(t, Overrides{Style: damaged(national, line, text), StyleName: "own.toml"})
		}
	})
}
