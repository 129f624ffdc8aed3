package source_test

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/source"
)

// TestCases reads testdata/*.txtar: the form in form.toml (or form.quoted, a
// quoted Go string, where the bytes matter), the whole printed messages in
// want/diag, the form after all fixes in want/fixed when there are any, and in
// want/values what was read when the case asks for it.
func TestCases(t *testing.T) {
	golden.Cases(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) {
		data := caseForm(t, c)
		file, l := source.Read("form.toml", data)
		var b bytes.Buffer
		if err := diag.Text(&b, l, diag.TextOptions{}); err != nil {
			t.Fatal(err)
		}
		c.Want(t, "want/diag", b.Bytes())
		checkPlaces(t, data, l)
		if fixed := checkFixes(t, data, l); fixed != nil {
			c.Want(t, "want/fixed", fixed)
		}
		if slices.Contains(c.Names(), "want/values") {
			c.Want(t, "want/values", values(file))
		}
	})
}

// caseForm returns the form of a case.
func caseForm(t testing.TB, c *golden.Case) []byte {
	t.Helper()
	if data, ok := c.Input("form.toml"); ok {
		return data
	}
	quoted, _ := c.Input("form.quoted")
	data, err := strconv.Unquote(strings.TrimSpace(string(quoted)))
	if err != nil {
		t.Fatalf("%s: form.quoted: %v", c.File, err)
	}
	return []byte(data)
}

// values prints every entry and the column of every character of its lines.
func values(f *source.File) []byte {
	var b bytes.Buffer
	for _, t := range f.Tables {
		fmt.Fprintf(&b, "[%s] %d:%d faulty=%t repeat=%t\n", t.FullName(), t.Place.Line, t.Place.Col, t.Faulty, t.Repeat)
		for _, e := range t.Entries {
			fmt.Fprintf(&b, "  %s %d:%d = %d:%d+%d integer=%t %d faulty=%t\n", e.Key, e.Place.Line, e.Place.Col,
				e.Value.Place.Line, e.Value.Place.Col, e.Value.Place.Len, e.Value.Integer, e.Value.Int, e.Value.Faulty)
			for _, l := range e.Value.Lines {
				fmt.Fprintf(&b, "    %d %q %v\n", l.No, l.Text, l.Cols)
			}
		}
	}
	return b.Bytes()
}

// checkPlaces checks that every place reported is inside the file.
func checkPlaces(t *testing.T, data []byte, l diag.List) {
	t.Helper()
	lines := bytes.Count(data, []byte("\n")) + bytes.Count(data, []byte("\r")) - bytes.Count(data, []byte("\r\n")) + 1
	for _, d := range l {
		for _, p := range append(slices.Clone(d.Related), d.Place) {
			n := len([]rune(p.Text))
			if p.Line > lines || p.Line < 0 || p.Line > 0 &&
				(p.Col < 1 || p.Col > n+1 || p.Len < 0 || p.Col+p.Len > n+1) {
				t.Errorf("%s: place outside the file: %+v", d.Code, p)
			}
		}
	}
}

// checkFixes makes all fixes, reads again, and checks that every fault which
// has a fix goes away for good within a few rounds. It returns the form after
// the last round, nil when there was nothing to fix.
func checkFixes(t *testing.T, data []byte, l diag.List) []byte {
	t.Helper()
	var fixed []byte
	for round := 0; ; round++ {
		next, n := diag.Apply(data, l)
		if n == 0 {
			break
		}
		if round == 8 {
			t.Fatalf("fixes never end: %q", next)
		}
		fixed, data = next, next
		_, l = source.Read("form.toml", data)
	}
	for _, d := range l {
		if len(d.Fixes) > 0 {
			t.Errorf("%s at %d:%d cannot be fixed", d.Code, d.Place.Line, d.Place.Col)
		}
	}
	return fixed
}
