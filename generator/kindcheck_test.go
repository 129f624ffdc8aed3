package generator

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/kind"
	"fazhi/templates"
)

// TestKinds checks every shipped kind, and the second one of the tests, as fazhi kind check does.
func TestKinds(t *testing.T) {
	t.Parallel()
	for _, own := range []fs.FS{templates.FS, os.DirFS("testdata/kinds")} {
		names, found, err := CheckKinds(own, "")
		if err != nil || len(names) == 0 {
			t.Fatal(names, err)
		}
		var b bytes.Buffer
		if err := diag.Text(&b, found, diag.TextOptions{}); err != nil || len(found) > 0 {
			t.Errorf("%v: %v\n%s", names, err, b.String())
		}
	}
}

// TestKindFaults overrides files of the smallest kind, called mini, and of the kinds of a case; want/diag is what
// CheckKinds reports.
func TestKindFaults(t *testing.T) {
	small, err := NewKind("mini", "小报告")
	if err != nil {
		t.Fatal(err)
	}
	golden.Cases(t, "testdata/kindfault/*.txtar", func(t *testing.T, c *golden.Case) {
		own := fstest.MapFS{}
		for name, data := range small {
			own[name] = &fstest.MapFile{Data: data}
		}
		for _, name := range c.Names() {
			if data, ok := c.Input(name); ok && !strings.HasPrefix(name, "want/") {
				own[name] = &fstest.MapFile{Data: data}
			}
		}
		names, found, err := CheckKinds(own, "")
		if err != nil || !slices.Contains(names, "mini") {
			t.Fatal(names, err)
		}
		var b bytes.Buffer
		if err := diag.Text(&b, found, diag.TextOptions{}); err != nil {
			t.Fatal(err)
		}
		c.Want(t, "want/diag", b.Bytes())
	})
}

// pageFile matches a file that the page about kinds shows.
var pageFile = regexp.MustCompile("(?ms)^`([^`\n]+)`:\n\n```toml\n(.*?)^```$")

// pageFiles returns the files of the page about kinds: those of the third kind, by their paths in its folder of
// templates, and the forms.
func pageFiles(t *testing.T) (own, forms fstest.MapFS) {
	t.Helper()
	text, err := os.ReadFile("notes/kinds.md")
	if err != nil {
		t.Fatal(err)
	}
	own, forms = fstest.MapFS{}, fstest.MapFS{}
	for _, m := range pageFile.FindAllSubmatch(text, -1) {
		if name, ok := strings.CutPrefix(string(m[1]), "我的模板/"); ok {
			own[name] = &fstest.MapFile{Data: m[2]}
		} else {
			forms[name] = &fstest.MapFile{Data: m[2]}
		}
	}
	return own, forms
}

// TestFactsOf changes the forms of the page about kinds as each case says, and checks the first one. A case consists of
// lines "FILE: OLD -> NEW" in its section edits, and files that are added.
func TestFactsOf(t *testing.T) {
	t.Parallel()
	golden.Cases(t, "testdata/factsof/*.txtar", func(t *testing.T, c *golden.Case) {
		own, forms := pageFiles(t)
		for _, name := range c.Names() {
			if data, ok := c.Input(name); ok && name != "edits" && !strings.HasPrefix(name, "want/") {
				forms[name] = &fstest.MapFile{Data: data}
			}
		}
		edits, _ := c.Input("edits")
		for line := range strings.Lines(string(edits)) {
			name, edit, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ": ")
			before, after, ok := strings.Cut(edit, " -> ")
			text := string(forms[name].Data)
			if !ok || strings.Count(text, before) != 1 {
				t.Fatalf("%q is not once in %s", before, name)
			}
			after = strings.ReplaceAll(after, `\n`, "\n")
			forms[name] = &fstest.MapFile{Data: []byte(strings.Replace(text, before, after, 1))}
		}
		s, err := Open(Overrides{Templates: own})
		if err != nil {
			t.Fatal(err)
		}
		const name = "述法2025.toml"
		found := Check(Form{Name: name, Data: forms[name].Data, Near: beside{forms}}, s)
		var b bytes.Buffer
		if err := diag.Text(&b, found, diag.TextOptions{}); err != nil {
			t.Fatal(err)
		}
		c.Want(t, "want/diag", b.Bytes())
	})
}

// TestBrackets checks that package kind knows the brackets of the form language.
func TestBrackets(t *testing.T) {
	want, known := []string{"facts"}, slices.Clone(kind.Brackets)
	for _, b := range form.Language(nil)[1:] {
		want = append(want, b.Name)
	}
	for _, names := range [][]string{want, known} {
		slices.Sort(names)
	}
	if !slices.Equal(slices.Compact(want), known) {
		t.Errorf("the form language has %q, package kind knows %q", want, known)
	}
}

// TestKindsWithoutALine takes every ninth line out of the files of the page about kinds in turn: the check ends
// without panic, and a kind that it finds nothing wrong with makes a new form.
func TestKindsWithoutALine(t *testing.T) {
	t.Parallel()
	own, _ := pageFiles(t)
	for name, file := range own {
		lines := strings.SplitAfter(string(file.Data), "\n")
		for i := 0; i < len(lines); i += 9 {
			less := maps.Clone(own)
			less[name] = &fstest.MapFile{Data: []byte(strings.Join(slices.Delete(slices.Clone(lines), i, i+1), ""))}
			_, found, err := CheckKinds(less, "")
			if err != nil {
				t.Fatal(err)
			}
			if found.HasErrors() {
				continue
			}
			s, err := Open(Overrides{Templates: less})
			if err == nil {
				_, err = New(s, NewOptions{Kind: "shufa", Office: "清溪街道", Level: Levels(s, "shufa")[0], Year: 2025})
			}
			if err != nil {
				t.Errorf("%s without line %d: %v", name, i+1, err)
			}
		}
	}
}
