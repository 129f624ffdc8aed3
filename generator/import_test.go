package generator

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/outline"
)

// imported makes a form of a file.
func imported(t testing.TB, file string, data []byte) Imported {
	t.Helper()
	got, err := Import(shipped, Form{Name: file, Data: data}, ImportOptions{})
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return got
}

// render returns the files of a form, made in spite of its errors.
func render(t testing.TB, form Form, formats ...string) map[string][]byte {
	t.Helper()
	r, found, err := Generate(form, shipped, Options{Formats: formats, Draft: true})
	if err != nil || r.Files == nil {
		t.Fatalf("%s: %v %v", form.Name, err, found)
	}
	return r.Files
}

// TestImportExamples imports the rendered examples and checks that nothing is lost, and that the form made from the
// Word file renders to the same text, line by line.
func TestImportExamples(t *testing.T) {
	t.Parallel()
	for _, file := range golden.Glob(t, "../examples/*.toml") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		first := render(t, Form{Name: file, Data: data}, "docx", "txt", "html", "md")
		for _, format := range []string{"docx", "txt", "html", "md"} {
			got := imported(t, "report."+format, first[format])
			if got.Differences != nil {
				t.Errorf("%s as %s: %q", file, format, got.Differences)
			}
			again := render(t, Form{Name: file, Data: []byte(got.Form)}, "txt")
			if format == "docx" && string(again["txt"]) != string(first["txt"]) {
				t.Errorf("%s: the form made of its Word file renders to\n%s", file, again["txt"])
			}
		}
	}
}

// reports returns the texts of a folder of reports that are not part of the project, by name. It skips the test if
// the folder is missing.
func reports(t *testing.T, folder string) map[string][]byte {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join("../../shared/reports", folder, "*.txt"))
	if len(files) == 0 {
		t.Skip("no reports in", folder)
	}
	all := map[string][]byte{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if text := string(data); strings.HasPrefix(text, "# source:") {
			_, text, _ = strings.Cut(text, "\n")
			data = []byte(text)
		}
		all[filepath.Base(file)] = data
	}
	return all
}

// TestImportSeeds checks that real reports are imported without differences and with all mandated parts.
func TestImportSeeds(t *testing.T) {
	t.Parallel()
	for name, data := range reports(t, "seeds") {
		got := imported(t, name, data)
		if got.Differences != nil {
			t.Errorf("%s: %q", name, got.Differences)
		}
		for _, d := range Check(Form{Name: name, Data: []byte(got.Form)}, shipped) {
			if d.Code == diag.F215 {
				t.Errorf("%s: %s", name, d.Message)
			}
		}
		t.Logf("%s: %d characters", name, got.Characters)
	}
}

// TestImportExcerpts checks that at least 95 of 100 numbered lines of real reports have the same marks in the
// rendered form, including all headings of the first level.
func TestImportExcerpts(t *testing.T) {
	t.Parallel()
	right, all := 0, 0
	for name, data := range reports(t, "excerpts") {
		got := imported(t, name, data)
		if got.Differences != nil {
			t.Errorf("%s: %q", name, got.Differences)
		}
		rendered := string(render(t, Form{Name: name, Data: []byte(got.Form)}, "txt")["txt"])
		marks := map[string]outline.Mark{}
		for line := range strings.Lines(rendered) {
			r := []rune(strings.TrimSpace(line))
			marks[opening(r)] = outline.ReadMark(r)
		}
		for line := range strings.Lines(string(data)) {
			r := []rune(strings.Trim(line, " \u3000\u00A0\r\n"))
			if len(r) == 0 {
				continue
			}
			all++
			if m, ok := marks[opening(r)]; ok && m.Rank == outline.ReadMark(r).Rank &&
				m.Count == outline.ReadMark(r).Count {
				right++
			} else {
				t.Logf("%s: %q", name, string(r[:min(len(r), 20)]))
			}
		}
	}
	t.Logf("%d of %d lines", right, all)
	if right*100 < all*95 {
		t.Errorf("%d of %d lines are right", right, all)
	}
}

// opening returns the beginning of a line without blanks and in half-width form, which identifies the line.
func opening(r []rune) string {
	m := outline.ReadMark(r)
	s := []rune(strings.NewReplacer("—", "-", "“",
		`"`).Replace(strings.Join(strings.Fields(han.FoldString(string(r[m.End:]))), "")))
	return fmt.Sprint(m.Rank, string(s[:min(len(s), 6)]))
}

// FuzzImport checks that every text becomes a form without syntax faults.
func FuzzImport(f *testing.F) {
	f.Add("清溪镇2024年报告\n县政府：\n2024年，我镇好。\n一、做法\n（一）甲。乙。\n二、\"不足\"\\\n|甲|\n附件\n附件1\n2025年1月1日\n")
	f.Add("机密\n特急\n甲文件\n甲政〔2025〕3号\n一、一、一、\n二、\n【待填\n'''\n\"\"\"\n{{甲}}**乙\n甲\t乙\n丙\t丁")
	f.Add("一、做法\n二、不足\n#甲\n乙")
	f.Fuzz(func(t *testing.T, text string) {
		defer time.AfterFunc(20*time.Second, func() { panic("this takes too long") }).Stop()
		got, err := Import(shipped, Form{Name: "report.txt", Data: []byte(text)}, ImportOptions{})
		if err != nil {
			return
		}
		for _, d := range Check(Form{Name: "report.toml", Data: []byte(got.Form)}, shipped) {
			// F008, F034: a character, or a line that begins with #, from the report.
			if d.Code < diag.F050 && d.Code != diag.F008 && d.Code != diag.F034 {
				t.Fatalf("%s: %s\n%s", d.Code, d.Message, got.Form)
			}
		}
	})
}
