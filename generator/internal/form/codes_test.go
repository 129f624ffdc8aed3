package form_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/BurntSushi/toml"

	"fazhi/generator/internal/diag"
)

// noExample are codes whose wrong example is no piece of a form: the file as a
// whole is at fault, or no input that shows it is known (F030).
var noExample = []string{"F001", "F002", "F003", "F004", "F005", "F006", "F030", "F039"}

// TestCodes holds that every code of source and form is explained in
// templates/codes/form.toml and no other, and that the examples show what they say.
func TestCodes(t *testing.T) {
	var codes map[string]struct{ Title, Why, Wrong, Right string }
	if _, err := toml.DecodeFile("../../../templates/codes/form.toml", &codes); err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	files, _ := filepath.Glob("*.go")
	more, _ := filepath.Glob("../source/*.go")
	for _, name := range append(files, more...) {
		if matched, _ := filepath.Match("*_test.go", filepath.Base(name)); matched {
			continue
		}
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`"(F0\d\d)"`).FindAllSubmatch(data, -1) {
			used[string(m[1])] = true
		}
	}
	for code := range used {
		if _, ok := codes[code]; !ok {
			t.Errorf("%s is not explained", code)
		}
	}
	for code, c := range codes {
		if !used[code] {
			t.Errorf("%s is explained and never told", code)
		}
		if c.Title == "" || c.Why == "" || c.Wrong == "" || c.Right == "" {
			t.Errorf("%s: something is empty", code)
		}
		if slices.Contains(noExample, code) {
			continue
		}
		is := func(d diag.Diagnostic) bool { return d.Code == code }
		if _, l := read([]byte(c.Wrong)); !slices.ContainsFunc(l, is) {
			t.Errorf("%s: the wrong example is not told", code)
		}
		_, l := read([]byte(c.Right))
		for _, d := range l {
			if d.Code != "F054" && d.Code != "F055" || d.Code == code {
				t.Errorf("%s: the right example has %s: %s", code, d.Code, d.Message)
			}
		}
	}
}
