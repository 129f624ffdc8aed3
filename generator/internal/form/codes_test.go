package form_test

import (
	"slices"
	"testing"

	"github.com/BurntSushi/toml"

	"fazhi/generator/internal/diag"
)

// noExample are codes whose wrong example is not a part of a form: the whole file is wrong.
var noExample = []string{"F001", "F002", "F003", "F004", "F005", "F006", "F039"}

// TestCodeExamples checks the examples of templates/codes/form.toml: the wrong one is reported with its code, the
// right one is not.
func TestCodeExamples(t *testing.T) {
	var codes map[string]struct{ Wrong, Right string }
	if _, err := toml.DecodeFile("../../../templates/codes/form.toml", &codes); err != nil {
		t.Fatal(err)
	}
	for code, c := range codes {
		if slices.Contains(noExample, code) {
			continue
		}
		is := func(d diag.Diagnostic) bool { return string(d.Code) == code }
		if _, l := read([]byte(c.Wrong)); !slices.ContainsFunc(l, is) {
			t.Errorf("%s: the wrong example is not reported", code)
		}
		_, l := read([]byte(c.Right))
		for _, d := range l {
			if d.Code != "F054" && d.Code != "F055" || string(d.Code) == code {
				t.Errorf("%s: the right example has %s: %s", code, d.Code, d.Message)
			}
		}
	}
}
