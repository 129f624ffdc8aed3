package generator

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/compose"
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/layout"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/proof"
	"fazhi/generator/internal/style"
)

// shipped opens the shipped sources once for all tests of the package.
var shipped = func() *Sources {
	s, err := Open(Overrides{})
	if err != nil {
		panic(err)
	}
	return s
}()

// unread is the shipped data without what texts are proof-read by, for tests of what is made of a form.
var unread = withoutProof(shipped, shipped.style)

// withoutProof returns the kinds of s, without what texts are proof-read by, with a style.
func withoutProof(s *Sources, st *style.Style) *Sources {
	u := &Sources{templates: s.templates, parts: s.parts, style: st, faces: s.faces,
		kinds: map[string]*kind.Kind{}, words: map[string]*proof.Data{}}
	for _, id := range kind.Names(s.templates) {
		k, found := s.kind(id)
		if found.HasErrors() {
			panic(fmt.Sprint(found))
		}
		u.kinds[id], u.words[id] = k, &proof.Data{}
	}
	return u
}

// stages makes each section of a case from its form. The first line of a case describes it; a line "options: draft"
// requests a draft.
var stages = map[string]func(f Form, draft bool) (string, error){
	"want/diag":     diagStage,
	"want/fixed":    fixedStage,
	"want/document": documentStage,
	"want/pages":    pagesStage,
	"want/html":     func(f Form, draft bool) (string, error) { return fileStage(f, "html", draft) },
	"want/md":       func(f Form, draft bool) (string, error) { return fileStage(f, "md", draft) },
	"want/render":   renderStage,
	"want/values":   valuesStage,
}

func TestCases(t *testing.T) {
	golden.Cases(t, "testdata/case/*.txtar", func(t *testing.T, c *golden.Case) {
		t.Parallel()
		data, _ := c.Input("form.toml")
		if len(data) == 0 || len(c.Names()) < 2 || len(strings.TrimSpace(c.Comment)) == 0 {
			t.Fatal("a case has a line that says what it is about, form.toml, files near it if it needs any, " +
				"and at least one want/ section")
		}
		in := Form{Name: "form.toml", Data: data, Near: folder{c}}
		draft := slices.Contains(strings.Split(c.Comment, "\n"), "options: draft")
		for _, section := range c.Names() {
			stage := stages[section]
			if stage == nil {
				continue // read by the form as a file; otherwise the case fails
			}
			got, err := stage(in, draft)
			if err != nil {
				t.Fatalf("%s: %v", section, err)
			}
			c.Want(t, section, []byte(got))
		}
	})
}

// folder presents the sections of a case as files in the form's folder.
type folder struct{ *golden.Case }

func (f folder) Open(name string) ([]byte, error) {
	if data, ok := f.Input(name); ok {
		return data, nil
	}
	return nil, fs.ErrNotExist
}

// Glob supports stars only in the last part of a pattern.
func (f folder) Glob(dir, pattern string) (names []string, err error) {
	for _, name := range f.Names() {
		if ok, err := path.Match(path.Join(dir, pattern), name); err != nil {
			return nil, err
		} else if ok {
			names = append(names, path.Join(path.Dir(pattern), path.Base(name)))
		}
	}
	slices.Sort(names)
	return names, nil
}

// renderStage shows the diagnostics of making the files.
func renderStage(f Form, draft bool) (string, error) {
	_, found, err := Generate(f, shipped, Options{Formats: []string{"docx"}, Draft: draft})
	if err != nil {
		return "", err
	}
	var b bytes.Buffer
	err = diag.Text(&b, found, diag.TextOptions{})
	return b.String(), err
}

func diagStage(f Form, draft bool) (string, error) {
	_, found := examine(f, shipped, draft)
	var b bytes.Buffer
	err := errors.Join(diag.Text(&b, found, diag.TextOptions{}), diag.Dismissed(&b, found))
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
	report, found := examine(f, unread, draft)
	if report == nil || found.HasErrors() && !draft {
		return nil, fmt.Errorf("the form has errors: %v", found)
	}
	d := compose.Compose(report, shipped.style)
	d.Draft = draft
	layout.Fit(d, shipped.style, shipped.faces)
	return d, nil
}

// fileStage returns the file of a format.
func fileStage(f Form, format string, draft bool) (string, error) {
	r, found, err := Generate(f, shipped, Options{Formats: []string{format}, Draft: draft})
	if err != nil || r.Files[format] == nil {
		return "", fmt.Errorf("no %s: %v, %v", format, found, err)
	}
	return string(r.Files[format]), nil
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
	laid := layout.Pages(d, shipped.style, shipped.faces)
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
