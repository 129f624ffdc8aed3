package diag_test

import (
	"bytes"
	"strings"
	"testing"

	"fazhi/generator/internal/diag"
)

// TestExcerpt checks that a line is shown completely if it fits in 80 columns with its indent of four. Otherwise the
// marked characters are shown, up to forty, with twenty before and after them.
func TestExcerpt(t *testing.T) {
	a := func(n int) string { return strings.Repeat("a", n) }
	for _, c := range []struct {
		before, marked, after int
		want                  string // the line; there are as many carets as b in it
		carets                int
	}{
		{30, 1, 45, a(30) + "b" + a(45), 1}, {30, 1, 46, "…" + a(20) + "b" + a(20) + "…", 1},
		{21, 1, 60, "…" + a(20) + "b" + a(20) + "…", 1},
		{20, 1, 60, a(20) + "b" + a(20) + "…", 1}, {60, 1, 20, "…" + a(20) + "b" + a(20), 1},
		{60, 1, 21, "…" + a(20) + "b" + a(20) + "…", 1},
		{30, 40, 30, "…" + a(20) + strings.Repeat("b", 40) + a(20) + "…", 40},
		{30, 41, 30, "…" + a(20) + strings.Repeat("b", 40) + "…", 40},
	} {
		text := a(c.before) + strings.Repeat("b", c.marked) + a(c.after)
		p := diag.Place{File: "f", Line: 1, Col: c.before + 1, Len: c.marked, Text: text}
		var b bytes.Buffer
		if err := diag.Text(&b, diag.List{{Severity: diag.Error, Code: "F001", Place: p, Message: "甲"}},
			diag.TextOptions{}); err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(b.String(), "\n")
		if lines[1] != "    "+c.want || strings.Count(lines[2], "^") != c.carets || strings.Index(lines[2], "^") < 24 {
			t.Errorf("%d, %d, %d:\n%s", c.before, c.marked, c.after, b.String())
		}
	}
}

// TestRelated checks that at most twenty related places are listed.
func TestRelated(t *testing.T) {
	for n, want := range map[int]string{20: "", 21: "另外还有 1 处", 25: "另外还有 5 处"} {
		var b bytes.Buffer
		d := diag.Diagnostic{Severity: diag.Error, Code: "F001", Message: "甲", Related: make([]diag.Place, n)}
		if err := diag.Text(&b, diag.List{d}, diag.TextOptions{}); err != nil {
			t.Fatal(err)
		}
		if strings.Count(b.String(), "另见") != 20 || !strings.Contains(b.String(), want) || want == "" &&
			strings.Contains(b.String(), "还有") {
			t.Errorf("%d places:\n%s", n, b.String())
		}
	}
}
