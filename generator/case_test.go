package generator

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/compose"
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/layout"
	"fazhi/generator/internal/page"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write what the stages make of each case into its file")

// shipped opens the shipped sources once for all tests of the package.
var shipped = func() *Sources {
	s, err := Open(Own{})
	if err != nil {
		panic(err)
	}
	return s
}()

// stages makes each section of a case from its form. The first line of a case
// says what it is about; a line "options: draft" asks for a draft.
var stages = map[string]func(f Form, draft bool) (string, error){
	"want/diag":     diagStage,
	"want/fixed":    fixedStage,
	"want/document": documentStage,
	"want/pages":    pagesStage,
}

func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/case/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			t.Parallel()
			runCase(t, file)
		})
	}
}

func runCase(t *testing.T, file string) {
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Files) < 2 || a.Files[0].Name != "form.toml" || len(strings.TrimSpace(string(a.Comment))) == 0 {
		t.Fatal("a case has a line that says what it is about, form.toml, files near it if it needs any, and at least one want/ section")
	}
	near := archive{a.Files, map[string]bool{}}
	in := Form{Name: "form.toml", Data: a.Files[0].Data, Near: near}
	draft := slices.Contains(strings.Split(string(a.Comment), "\n"), "options: draft")
	for i := range a.Files[1:] {
		want := &a.Files[1+i]
		if !strings.HasPrefix(want.Name, "want/") {
			defer func() {
				if !near.opened[want.Name] {
					t.Errorf("section %s: nothing makes it, and the form does not speak of it", want.Name)
				}
			}()
			continue
		}
		stage, ok := stages[want.Name]
		if !ok {
			t.Fatalf("section %s: nothing makes it", want.Name)
		}
		got, err := stage(in, draft)
		if err != nil {
			t.Fatalf("%s: %v", want.Name, err)
		}
		if got != "" && !strings.HasSuffix(got, "\n") {
			got += "\n"
		}
		if *update {
			want.Data = []byte(got)
		} else if got != string(want.Data) {
			t.Errorf("%s is\n%s\nwant\n%s", want.Name, got, want.Data)
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// archive is the files of a case as the form's folder. It remembers which were opened.
type archive struct {
	files  []txtar.File
	opened map[string]bool
}

func (n archive) Open(name string) ([]byte, error) {
	for _, f := range n.files {
		if f.Name == name {
			n.opened[name] = true
			return f.Data, nil
		}
	}
	return nil, fs.ErrNotExist
}

// Glob knows stars in the last part of a pattern only.
func (n archive) Glob(folder, pattern string) (names []string, err error) {
	for _, f := range n.files {
		if ok, err := path.Match(path.Join(folder, pattern), f.Name); err != nil {
			return nil, err
		} else if ok {
			names = append(names, path.Join(path.Dir(pattern), path.Base(f.Name)))
		}
	}
	slices.Sort(names)
	return names, nil
}

func diagStage(f Form, draft bool) (string, error) {
	_, found := examine(f, shipped, draft)
	var b bytes.Buffer
	err := diag.Text(&b, found, diag.TextOptions{})
	return b.String(), err
}

func fixedStage(f Form, _ bool) (string, error) {
	fixed, n := diag.Apply(f.Data, Check(f, shipped))
	if n == 0 {
		return "", fmt.Errorf("nothing to fix")
	}
	return string(fixed), nil
}

func documentOf(f Form, draft bool) (*document.Document, error) {
	report, found := examine(f, shipped, draft)
	if report == nil || found.HasErrors() && !draft {
		return nil, fmt.Errorf("the form has errors: %v", found)
	}
	d := compose.Compose(report)
	d.Draft = draft
	return d, nil
}

func documentStage(f Form, draft bool) (string, error) {
	d, err := documentOf(f, draft)
	if err != nil {
		return "", err
	}
	return dump(d), nil
}

// pagesStage lists each line of each page: baseline and left edge in millimetres, then its text; artifacts in brackets.
func pagesStage(f Form, draft bool) (string, error) {
	d, err := documentOf(f, draft)
	if err != nil {
		return "", err
	}
	laid, err := layout.Pages(d, shipped.style, shipped.faces)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for i, p := range laid.Pages {
		fmt.Fprintf(&b, "page %d\n", i+1)
		for _, line := range linesOf(p) {
			fmt.Fprintf(&b, "%8.2f %7.2f  %s\n", line.y, line.x, line.text)
		}
	}
	return b.String(), nil
}

type placedLine struct {
	y, x float64
	text string
}

func linesOf(p page.Page) []placedLine {
	var lines []placedLine
	artifact := false
	for _, item := range p.Items {
		text, ok := item.(page.Text)
		if !ok {
			continue
		}
		y, x := float64(text.Baseline)/36000, float64(text.X)/36000
		n := len(lines)
		if n > 0 && lines[n-1].y == y && artifact == (text.Element == nil) && lines[n-1].x <= x {
			lines[n-1].text += text.Text
			continue
		}
		artifact = text.Element == nil
		mark := ""
		if artifact {
			mark = "# "
		}
		lines = append(lines, placedLine{y, x, mark + text.Text})
	}
	return lines
}
