package renew_test

import (
	"strings"
	"testing"

	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/renew"
	"fazhi/templates"
)

// TestCases makes the forms of the year after. The section values has what last year's form computes, a fact a line.
func TestCases(t *testing.T) {
	golden.Cases(t, "testdata/case/*.txtar", func(t *testing.T, c *golden.Case) {
		o := renew.Options{Previous: "last.toml", Values: map[string]string{}}
		values, _ := c.Input("values")
		for line := range strings.Lines(string(values)) {
			name, value, _ := strings.Cut(strings.TrimSpace(line), " ")
			o.Values[name] = value
		}
		for form, want := range map[string]string{"form.toml": "want", "bare": "want bare"} {
			data, ok := c.Input(form)
			if !ok {
				continue
			}
			k := load(t, "fazhi")
			for _, id := range kind.Names(templates.FS) {
				if strings.Contains(string(data), "kind = \""+id+"\"") {
					k = load(t, id)
				}
			}
			c.Want(t, want, []byte(renew.Form(read(t, k, string(data)), k, data, o)))
		}
	})
}
