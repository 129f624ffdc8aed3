package generator

import (
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/golden"
)

// TestDismissalOf checks for all diagnostics of the cases that the line of [ignore] proposed by check dismisses the
// diagnostic.
func TestDismissalOf(t *testing.T) {
	t.Parallel()
	tried := 0
	for _, file := range golden.Glob(t, "testdata/case/*.txtar") {
		c := golden.Read(t, file)
		data, _ := c.Input("form.toml")
		check := func(text string) Diagnostics {
			return Check(Form{Name: "form.toml", Data: []byte(text), Near: folder{c}}, shipped)
		}
		found := check(string(data))
		if strings.Contains(string(data), "[ignore]") || slices.ContainsFunc(found, func(d Diagnostic) bool {
			return d.Code.ExplainedIn() == "form"
		}) {
			continue // the end of the form may be inside a text
		}
		for _, d := range found {
			if d.Severity == diag.Error || !d.Code.Dismissible() {
				continue
			}
			tried++
			key := DismissalOf(d)
			again := check(string(data) + "\n[ignore]\n" + key + " = \"看过\"\n")
			i := slices.IndexFunc(again, func(a Diagnostic) bool {
				return a.Code == d.Code && a.Place.Line == d.Place.Line && a.Place.Col == d.Place.Col &&
					a.Dismissed == "看过"
			})
			if i < 0 {
				t.Errorf("%s: %s does not dismiss %d:%d %s", file, key, d.Place.Line, d.Place.Col, d.Message)
			}
		}
	}
	if tried < 100 {
		t.Errorf("only %d diagnostics were dismissed", tried)
	}
}
