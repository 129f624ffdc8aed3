package generator

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/golden"
)

// examples returns the shipped example forms by name without suffix, in order.
func examples(t testing.TB) []Form {
	t.Helper()
	files, err := filepath.Glob("../examples/*.toml")
	gallery, _ := filepath.Glob("../examples/gallery/*.toml")
	if err != nil || len(files) == 0 || len(gallery) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	files = append(files, gallery...)
	var forms []Form
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		forms = append(forms, Form{Name: filepath.ToSlash(file), Data: data, Near: exampleFolder(filepath.Dir(file))})
	}
	return forms
}

// exampleFolder is the folder of an example.
type exampleFolder string

func (f exampleFolder) Open(name string) ([]byte, error) {
	return os.ReadFile(filepath.Join(string(f), filepath.FromSlash(name)))
}

func (f exampleFolder) Glob(string, string) ([]string, error) { return nil, nil }

// TestExamples renders every example and compares it byte by byte with the files beside its form. -update writes
// these files again.
func TestExamples(t *testing.T) {
	for _, f := range examples(t) {
		r, found, err := Generate(f, shipped, Options{Formats: []string{"docx", "pdf"}})
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		if len(found) > 0 {
			var b strings.Builder
			_ = diag.Text(&b, found, diag.TextOptions{})
			t.Errorf("%s is not clean:\n%s", f.Name, b.String())
		}
		for format, got := range r.Files {
			file := strings.TrimSuffix(f.Name, "toml") + format
			golden.Check(t, file, got)
		}
	}
}

// TestStyleExamples renders the files of examples/styles in the shipped style of their folder's name and compares
// them. -update writes them again.
func TestStyleExamples(t *testing.T) {
	for _, name := range Styles()[1:] {
		s, err := Open(Overrides{StyleName: name})
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range golden.Glob(t, "../examples/styles/"+name+"/*.docx") {
			base := strings.TrimSuffix(filepath.Base(file), ".docx")
			data, err := os.ReadFile("../examples/" + base + ".toml")
			if err != nil {
				t.Fatal(err)
			}
			r, _, err := Generate(Form{Name: base, Data: data}, s, Options{Formats: []string{"docx", "pdf"}})
			if err != nil {
				t.Fatal(err)
			}
			for format, data := range r.Files {
				golden.Check(t, strings.TrimSuffix(file, "docx")+format, data)
			}
		}
	}
}

// TestExamplesAreCurrent checks that every rendered file has a form.
func TestExamplesAreCurrent(t *testing.T) {
	files, err := filepath.Glob("../examples/*.*")
	if err != nil {
		t.Fatal(err)
	}
	gallery, _ := filepath.Glob("../examples/gallery/*.*")
	for _, file := range append(files, gallery...) {
		if ext := filepath.Ext(file); ext != ".docx" && ext != ".pdf" {
			continue
		}
		if _, err := os.Stat(strings.TrimSuffix(file, filepath.Ext(file)) + ".toml"); err != nil {
			t.Errorf("%s has no form", file)
		}
	}
}

// TestSameBytes checks that rendering the examples several times in parallel returns the same bytes.
func TestSameBytes(t *testing.T) {
	for _, f := range examples(t) {
		first, _, err := Generate(f, shipped, Options{Formats: []string{"docx", "pdf", "txt"}})
		if err != nil {
			t.Fatal(err)
		}
		for range 3 {
			t.Run(filepath.Base(f.Name), func(t *testing.T) {
				t.Parallel()
				fresh, err := Open(Overrides{})
				if err != nil {
					t.Fatal(err)
				}
				again, _, err := Generate(f, fresh, Options{Formats: []string{"txt", "pdf", "docx"}})
				if err != nil {
					t.Fatal(err)
				}
				for format := range first.Files {
					if !bytes.Equal(first.Files[format], again.Files[format]) {
						t.Errorf("%s differs", format)
					}
				}
			})
		}
	}
}
