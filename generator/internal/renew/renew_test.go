package renew_test

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"fazhi/generator/internal/form"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/renew"
	"fazhi/generator/internal/source"
	"fazhi/templates"
)

func shipped(t testing.TB) *kind.Kind { return load(t, "fazhi") }

func load(t testing.TB, id string) *kind.Kind {
	t.Helper()
	k, found := kind.Load(templates.FS, id)
	if k == nil {
		t.Fatal(found)
	}
	return k
}

// read reads a form that must be written without fault.
func read(t *testing.T, k *kind.Kind, text string) *form.Form {
	t.Helper()
	file, found := source.Read("form.toml", []byte(text))
	if file == nil || found.HasErrors() {
		t.Fatalf("%v", found[0])
	}
	f, found := form.Read(file, k.PartKeys(), k.FactsPart(), k.TableKeys()...)
	if found.HasErrors() {
		t.Fatalf("%v", found[0])
	}
	return f
}

// forms are the examples of a kind and a new form of each level, with LF and with CRLF.
func forms(t testing.TB, k *kind.Kind) map[string]string {
	t.Helper()
	all := map[string]string{}
	files, err := filepath.Glob("../../../examples/*.toml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(data), "kind = \""+k.ID+"\"") {
			all[file] = string(data)
		}
	}
	for _, l := range k.Levels {
		text, err := k.NewForm(kind.NewOffice{Name: "清溪", Level: l.Name, Year: 2025})
		if err != nil {
			t.Fatal(err)
		}
		all["new "+l.Name] = text
	}
	for name, text := range maps.Clone(all) {
		all[name+" with CRLF"] = strings.ReplaceAll(text, "\n", "\r\n")
	}
	return all
}

var comments = regexp.MustCompile(`(?m)^#[^\r\n]*`)

// TestEveryForm: what comes out is a form, of the next year, with every comment still there; and it can be renewed
// again.
func TestEveryForm(t *testing.T) {
	for _, id := range kind.Names(templates.FS) {
		everyForm(t, load(t, id))
	}
}

func everyForm(t *testing.T, k *kind.Kind) {
	for name, text := range forms(t, k) {
		f := read(t, k, text)
		for range 3 {
			last := f
			next := renew.Form(f, k, []byte(text), renew.Options{Previous: "last.toml"})
			f = read(t, k, next)
			if f.Year.Int != last.Year.Int+1 || f.Previous.String() != "last.toml" ||
				f.Office.Name.String() != last.Office.Name.String() {
				t.Errorf("%s: year %d, previous %s, office %s", name, f.Year.Int, f.Previous, f.Office.Name)
			}
			if strings.Contains(text, "\r\n") && strings.Count(next, "\r\n") != strings.Count(next, "\n") {
				t.Errorf("%s: line ends are mixed", name)
			}
			for _, c := range comments.FindAllString(text, -1) {
				if !strings.Contains(next, c) && !regexp.MustCompile(`20[0-9]{2}`).MatchString(c) {
					t.Errorf("%s: the comment %q is gone", name, c)
				}
			}
			for _, g := range f.Facts {
				for _, fact := range g.Facts {
					if s := fact.Value.String(); s != "" && !strings.HasPrefix(s, "=") {
						t.Errorf("%s: %s is still %s", name, fact.Name, s)
					}
				}
			}
			text = next
		}
	}
}

// TestYears checks that the years of a text move, but for those of documents and of periods.
func TestYears(t *testing.T) {
	k := shipped(t)
	text := "kind = \"fazhi\"\nyear = 2024\n[office]\nname = \"清溪镇\"\nlevel = \"乡镇\"\n[part.jbqk]\ntitle = \"基本情况\"\n" +
		"text = \"\"\"\n2024年做了，2023—2024年没变。《2024年要点》也没变，2025年再做，2020年不动，直到2024年\n\"\"\"\n"
	next := renew.Form(read(t, k, text), k, []byte(text), renew.Options{Previous: "last.toml"})
	want := "2025年做了，2023—2024年没变。《2024年要点》也没变，2026年再做，2020年不动，直到2025年"
	if !strings.Contains(next, want) {
		t.Errorf("%s\nis not in\n%s", want, next)
	}
}

// TestReplaced checks that nothing is left of a text for which the kind has a new one, wherever its marks are.
func TestReplaced(t *testing.T) {
	k := shipped(t)
	form, err := k.NewForm(kind.NewOffice{Name: "清溪", Level: k.Levels[0].Name, Year: 2025})
	if err != nil {
		t.Fatal(err)
	}
	head, _, ok := strings.Cut(form, "\n[shortcomings]\n")
	if !ok {
		t.Fatal("a new form has no section of shortcomings")
	}
	fresh := k.Part("shortcomings").Renewed
	for _, text := range []string{
		"\"旧一\"", "'旧一'", "\"\"\"旧一\"\"\"", "\"\"\"旧一\n旧二\n旧三\"\"\"", "\"\"\"\n旧一\n旧二\"\"\"",
		"\"\"\"旧一\n旧二\n\"\"\"", "\"\"\"\n旧一\n旧二\n旧三\n\"\"\"", "'''旧一\n旧二'''",
	} {
		old := head + "\n[shortcomings]\ntext = " + text + "\n"
		next := renew.Form(read(t, k, old), k, []byte(old), renew.Options{Previous: "last.toml"})
		var got []string
		for _, p := range read(t, k, next).Parts {
			if p.Key == "shortcomings" {
				for _, l := range p.Text.Lines {
					got = append(got, strings.TrimSpace(l.Text))
				}
			}
		}
		if strings.TrimSpace(strings.Join(got, "\n")) != fresh {
			t.Errorf("%s: the text is %q, want %q", text, got, fresh)
		}
	}
}
