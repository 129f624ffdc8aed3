package generator

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/golden"
)

// TestCompare compares forms with last year's forms: the diagnostics with want/diag, the comparison with
// want/compare.
func TestCompare(t *testing.T) {
	golden.Cases(t, "testdata/compare/*.txtar", func(t *testing.T, c *golden.Case) {
		data, _ := c.Input("form.toml")
		in := Form{Name: "form.toml", Data: data, Near: folder{c}}
		compared, found := Compare(in, shipped)
		var b bytes.Buffer
		if err := errors.Join(diag.Text(&b, found, diag.TextOptions{}), diag.Dismissed(&b, found)); err != nil {
			t.Fatal(err)
		}
		c.Want(t, "want/diag", b.Bytes())
		got, err := json.MarshalIndent(compared, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		c.Want(t, "want/compare", append(got, '\n'))
		if len(Check(in, shipped)) != len(found)-2 {
			t.Error("Check reports what only Compare reports")
		}
	})
}
