package check_test

import (
	"io/fs"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"fazhi/generator/internal/check"
	"fazhi/generator/internal/compose"
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/grid"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/source"
	"fazhi/generator/internal/style"
	"fazhi/templates"
)

// through processes a form as far as the document.
func through(k *kind.Kind, st *style.Style, data []byte, draft bool) (*document.Document, diag.List) {
	file, found := source.Read("form.toml", data)
	f, more := form.Read(file, k.PartKeys(), k.FactsPart(), k.TableKeys()...)
	k = check.Declared(f, k, diag.NewReporter(&more, false))
	missing := func(r rune) bool { return r == '𠏀' }
	report, reported := check.Check(f, k, check.Inputs{Draft: draft, Style: st, Missing: missing, Others: alone{}})
	return compose.Compose(report, st), append(append(found, more...), reported...)
}

// alone provides no forms near the one that is checked.
type alone struct{}

func (alone) Form(string) (*check.Other, error) { return nil, fs.ErrNotExist }
func (alone) Last(string) (*check.Other, error) { return nil, fs.ErrNotExist }
func (alone) Glob(string) ([]string, error)     { return nil, nil }

func load(t testing.TB) (*kind.Kind, *style.Style) {
	t.Helper()
	k, found := kind.Load(templates.FS, "fazhi")
	data, err := templates.FS.ReadFile("styles/gbt9704.toml")
	if found.HasErrors() || err != nil {
		t.Fatal(found, err)
	}
	st, found := style.Read("gbt9704.toml", data)
	if found.HasErrors() {
		t.Fatal(found)
	}
	return k, st
}

// cases returns the names of the cases of the whole program.
func cases(t testing.TB) []string { return golden.Glob(t, "../../testdata/case/*.txtar") }

// caseForm returns the form of the case.
func caseForm(t testing.TB, name string) []byte {
	data, _ := golden.Read(t, name).Input("form.toml")
	return data
}

// FuzzForm checks that any form results in a document, and that every fault has a place in the file.
func FuzzForm(f *testing.F) {
	for _, name := range cases(f) {
		f.Add(caseForm(f, name), true)
	}
	k, st := load(f)
	f.Fuzz(func(t *testing.T, data []byte, draft bool) {
		defer time.AfterFunc(20*time.Second, func() { panic("this takes too long") }).Stop()
		d, found := through(k, st, data, draft)
		document.Text(d)
		for _, b := range d.Blocks {
			p, ok := b.(*document.Paragraph)
			if ok && utf8.Valid(data) && strings.Contains(p.Text(), "**") && strings.Count(p.Text(), "*") < 3 {
				t.Errorf("bold marks are printed: %s", p.Text())
			}
		}
		lineEnds := strings.NewReplacer("\r\n", "\n", "\r", "\n")
		lines := strings.Split(lineEnds.Replace(strings.TrimPrefix(string(data), "\uFEFF")), "\n")
		for _, g := range found {
			if g.Code == "" || g.Message == "" || g.Severity == 0 {
				t.Errorf("half a diagnostic: %+v", g)
			}
			p := g.Place
			line := p.Text // in a GBK file, lines and places are those of its text in UTF-8
			if utf8.Valid(data) && p.Line > 0 && p.Line <= len(lines) {
				line = lines[p.Line-1]
			}
			if p.Line > len(lines) || p.Line > 0 && p.Col > utf8.RuneCountInString(line)+1 {
				t.Errorf("a place outside of the file: %+v", g)
			}
			for _, fix := range g.Fixes {
				if fix.Start < 0 || fix.End < fix.Start || fix.End > len(data) {
					t.Errorf("a fix outside of the file: %+v", g)
				}
			}
		}
	})
}

// FuzzTable checks that any table of an annex, with any checks, results in a document, and that each declared cell
// has a different place in the table.
func FuzzTable(f *testing.F) {
	f.Add("| 项 | 甲 | 乙 |\n| 一 | 1 | 2 |\n| 合计 | | |", "甲 >= 乙")
	f.Add("类\t项（件）\t年\t\n\t\t甲\t乙\n一\t子\t1\t2\n\t丑\t3\t4\n合计\t\t\t", "乙 = 甲 * 2")
	f.Add("| 序号 | 项 | 甲 | < | 备注 |\n| ^ | ^ | 乙 | 丙 | ^ |\n|---|===|---|---|---|\n| 1 | 一 | 1 | = 一·乙 | 好 |", "= 乙")
	k, st := load(f)
	f.Fuzz(func(t *testing.T, table, checks string) {
		defer time.AfterFunc(20*time.Second, func() { panic("this takes too long") }).Stop()
		data := []byte("kind = \"fazhi\"\nyear = 2025\n[annex.1]\ntitle = \"表\"\ntable = '''\n" + table +
			"\n'''\nchecks = '''\n" + checks + "\n'''\n")
		through(k, st, data, true)
		file, _ := source.Read("form.toml", data)
		read, found := form.Read(file, k.PartKeys(), k.FactsPart())
		declared := check.Declared(read, k, diag.NewReporter(&found, false)).Table("annex.1")
		if declared == nil {
			return
		}
		seen := map[grid.Place]bool{}
		for _, c := range declared.Blocks[0].Cells() {
			at, ok := declared.Typed.Where[c.Name]
			if !ok || seen[at] || at.Row >= len(declared.Typed.Rows) || at.Col >= len(declared.Typed.Rows[at.Row]) {
				t.Errorf("%q: cell %s is at %v", table, c.Name, at)
			}
			seen[at] = true
		}
	})
}

// TestFixesCorrect applies the fixes of every case and checks that no fault with a fix remains, and that there are
// no new faults.
func TestFixesCorrect(t *testing.T) {
	k, st := load(t)
	for _, name := range cases(t) {
		data := caseForm(t, name)
		_, found := through(k, st, data, false)
		before := map[diag.Code]bool{}
		for _, d := range found {
			before[d.Code] = true
		}
		for range 3 { // fixes that touch each other are applied in the next run
			data, _ = diag.Apply(data, found)
			_, found = through(k, st, data, false)
		}
		for _, d := range found {
			if len(d.Fixes) > 0 || !before[d.Code] {
				t.Errorf("%s: after fixing: %s %s", name, d.Code, d.Message)
			}
		}
	}
}
