package source_test

import (
	"strings"
	"testing"
	"time"

	"fazhi/generator/internal/cputime"
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/source"
)

// FuzzRead checks for any bytes: no panic, every place reported is inside the
// file, the fixes of a fault make it go away, and reading ends soon.
func FuzzRead(f *testing.F) {
	for _, name := range golden.Glob(f, "testdata/*.txtar") {
		f.Add(caseForm(f, golden.Read(f, name)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var file *source.File
		var l diag.List
		cputime.Within(t, 5*time.Second, func() { file, l = source.Read("form.toml", data) })
		checkPlaces(t, data, l)
		checkFixes(t, data, l)
		checkLibrary(t, data, file, l)
		for _, table := range file.Tables {
			for _, e := range table.Entries {
				for _, line := range e.Value.Lines {
					r := []rune(line.Text)
					if len(r) == 0 || len(line.Cols) != len(r) {
						t.Fatalf("line %d: %d characters, %d columns", line.No, len(r), len(line.Cols))
					}
					for i := range r {
						if p := line.Place(i, 1); p.Col < 1 || p.Col > len([]rune(p.Text)) {
							t.Fatalf("line %d, character %d: column %d", line.No, i, p.Col)
						}
					}
				}
			}
		}
	})
}

// TestLimits checks that what is too large is refused, and at once.
func TestLimits(t *testing.T) {
	for _, c := range []struct {
		name, data, want string
		line             int
		size             string // in the message
	}{
		{"bytes", strings.Repeat("#", source.MaxBytes+1), "F002", 0, "4.0 MB"},
		{"lines", strings.Repeat("#\n", source.MaxLines+1), "F003", source.MaxLines + 1, "20001 行"},
		{"line", "# " + strings.Repeat("字", source.MaxChars), "F003", 1, "20002 个字"},
	} {
		var l diag.List
		cputime.Within(t, 2*time.Second, func() { _, l = source.Read("form.toml", []byte(c.data)) })
		if len(l) != 1 || string(l[0].Code) != c.want || l[0].Place.Line != c.line ||
			!strings.Contains(l[0].Message, c.size) {
			t.Errorf("%s: %v", c.name, l)
		}
	}
}

// TestLargest reads files that are just as large as one may be.
func TestLargest(t *testing.T) {
	for name, data := range map[string]string{
		"bytes": strings.Repeat(strings.Repeat("#", 255)+"\n", source.MaxBytes/256),
		"lines": strings.Repeat("#\n", source.MaxLines),
		"line":  "# " + strings.Repeat("字", source.MaxChars-2),
	} {
		if f, l := source.Read("form.toml", []byte(data)); f.Refused || len(l) > 0 {
			t.Errorf("%s: %v", name, l)
		}
	}
}

// TestWorst checks that files made to be slow are read within the limit.
func TestWorst(t *testing.T) {
	n := source.MaxLines
	wide := source.MaxChars
	for name, data := range map[string]string{
		"open texts":    strings.Repeat("a = “““\n", n),
		"open brackets": strings.Repeat("[a\ntext “““\n", n/2),
		"one end":       strings.Repeat("[plan]\ntext “““\n", n/2-1) + "b = \"\"\"\n",
		"colons":        strings.Repeat(strings.Repeat(":", wide-1)+"\n", source.MaxBytes/wide),
		"quotes":        strings.Repeat(strings.Repeat("\"", wide-1)+"\n", source.MaxBytes/wide),
		"quoted":        strings.Repeat("a = "+strings.Repeat("\"", wide-5)+"\n", source.MaxBytes/wide),
		"blanks":        "a = 1\n" + strings.Repeat(strings.Repeat("\u3000", wide-1)+"\n", source.MaxBytes/wide/4),
		"braces":        "a = \"\"\"\n" + strings.Repeat(strings.Repeat("{{a}", wide/4)+"\n", 20) + "\"\"\"",
		"full braces": "a = \"\"\"\n" +
			strings.Repeat(strings.Repeat("\uFF5B\uFF5Ba\uFF5D\uFF5D", wide/5)+"\n", 20) + "\"\"\"",
		"backslashes": "a = \"\"\"\n" + strings.Repeat(strings.Repeat("\\", wide-1)+"\n", source.MaxBytes/wide-1) +
			"\"\"\"",
		"facts":   "[facts.plan]\n" + strings.Repeat("甲 = 4\n", n-1),
		"library": strings.Repeat("a = \"\\u0000\"\n", n),
	} {
		t.Log(name)
		cputime.Within(t, 30*time.Second, func() { source.Read("form.toml", []byte(data)) })
	}
}
