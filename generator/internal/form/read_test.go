package form_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/source"
)

var update = flag.Bool("update", false, "write the expectations anew")

var parts = []string{"overview", "study", "measures", "shortcomings", "leadership", "plan", "other"}

// TestCases reads testdata/*.txtar: a form in form.toml, all that source.Read
// and form.Read tell in want/diag, and in want/form the form when the case asks for it.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	all, _ := filepath.Glob("testdata/*.*")
	if len(all) != len(files) {
		t.Errorf("something in testdata is no case: %v", all)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) { runCase(t, name) })
	}
}

func runCase(t *testing.T, name string) {
	ar, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var out []txtar.File
	var f *form.Form
	for _, section := range ar.Files {
		switch section.Name {
		case "form.toml":
			var b bytes.Buffer
			var l diag.List
			f, l = read(section.Data)
			if err := diag.Text(&b, l, diag.TextOptions{}); err != nil {
				t.Fatal(err)
			}
			out = append(out, section, txtar.File{Name: "want/diag", Data: b.Bytes()})
		case "want/form":
			out = append(out, txtar.File{Name: "want/form", Data: dump(f)})
		case "want/diag":
		default:
			t.Errorf("unknown section %q", section.Name)
		}
	}
	got, want := txtar.Format(&txtar.Archive{Comment: ar.Comment, Files: out}), txtar.Format(ar)
	if *update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	} else if !bytes.Equal(got, want) {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// read gives the form and everything told about it.
func read(data []byte) (*form.Form, diag.List) {
	file, l := source.Read("form.toml", data)
	f, more := form.Read(file, parts)
	l = append(l, more...)
	l.Sort()
	return f, l
}

// dump prints every field of the form that is not empty.
func dump(f *form.Form) []byte {
	var b bytes.Buffer
	show := func(name string, v source.Value) {
		if !v.Empty() {
			fmt.Fprintf(&b, "  %s = %q\n", name, v.String())
		}
	}
	part := func(p form.Part) {
		fmt.Fprintf(&b, "[%s] line %d\n", p.Key, p.Place.Line)
		show("title", p.Title)
		show("text", p.Text)
		show("numbering", p.Numbering)
		show("within", p.Within)
	}
	show("kind", f.Kind)
	show("year", f.Year)
	show("title", f.Title)
	show("profile", f.Profile)
	show("previous", f.Previous)
	show("sum_of", f.SumOf)
	o := f.Office
	fmt.Fprintf(&b, "office line %d\n", o.Place.Line)
	for i, v := range []source.Value{o.Name, o.Level, o.Self, o.Above, o.To, o.Sign, o.Date} {
		show([]string{"name", "level", "self", "above", "to", "sign", "date"}[i], v)
	}
	for _, g := range f.Facts {
		fmt.Fprintf(&b, "facts %s line %d\n", g.ID, g.Place.Line)
		for _, x := range g.Facts {
			fmt.Fprintf(&b, "  %s = %q\n", x.Name, x.Value.String())
		}
	}
	if f.Opening != nil {
		part(*f.Opening)
	}
	for _, p := range f.Parts {
		part(p)
	}
	if f.Closing != nil {
		fmt.Fprintf(&b, "closing line %d\n", f.Closing.Place.Line)
		show("text", f.Closing.Text)
		show("note", f.Closing.Note)
	}
	for _, a := range f.Annexes {
		fmt.Fprintf(&b, "annex %s line %d\n", a.ID, a.Place.Line)
		show("title", a.Title)
		show("text", a.Text)
	}
	return b.Bytes()
}

// TestShipped holds that the drafts of the form language read without a word.
func TestShipped(t *testing.T) {
	files, _ := filepath.Glob("../../../../shared/forms/*.toml")
	if len(files) == 0 {
		t.Skip("no drafts beside the project")
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, l := read(data); len(l) > 0 {
			var b bytes.Buffer
			_ = diag.Text(&b, l, diag.TextOptions{})
			t.Errorf("%s:\n%s", name, &b)
		}
	}
}
