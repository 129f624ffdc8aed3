package importer_test

import (
	"strings"
	"testing"

	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/importer"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/manuscript"
)

// TestDamaged imports the reports of cases with one line damaged at random. A line of damaged.txt has the name of
// the case, the line and its replacement, separated by tabs. damaged.want has the differences: + lines of the form
// and of the notes that are new, - those that are gone. It shows the effect of a change of the rules on unforeseen
// reports.
func TestDamaged(t *testing.T) {
	k := load(t, "fazhi")
	golden.Damaged(t, 3, func(f []string) (before, after []string) {
		name, data := reportOf(t, golden.Read(t, "testdata/case/"+f[0]+".txtar"))
		text := "\n" + string(data) + "\n"
		if !strings.Contains(text, "\n"+f[1]+"\n") {
			t.Fatalf("%s has no line %q", f[0], f[1])
		}
		return form(k, name, text), form(k, name, strings.Replace(text, "\n"+f[1]+"\n", "\n"+f[2]+"\n", 1))
	})
}

// reportOf returns the report of a case and its file's name.
func reportOf(t *testing.T, c *golden.Case) (string, []byte) {
	for _, name := range c.Names() {
		if data, ok := c.Input(name); ok && strings.HasPrefix(name, "report.") {
			return name, data
		}
	}
	t.Fatal(c.File, "has no report")
	return "", nil
}

// form returns the lines of the form made of a report, and the notes.
func form(k *kind.Kind, name, text string) []string {
	m, err := manuscript.Read(name, []byte(text))
	if err != nil {
		return []string{err.Error()}
	}
	got := importer.Form(m, k, importer.Options{})
	return append(strings.Split(got.Form, "\n"), got.Notes...)
}
