package source_test

import (
	"strings"
	"testing"

	"fazhi/generator/internal/source"
)

// TestFar: the end of a string without marks is looked for in fifty lines, that of a text in which something looks like
// a header in five hundred: what is further off belongs to something else.
func TestFar(t *testing.T) {
	for _, c := range []struct {
		form  string
		lines int // of the value
	}{
		{"a = \"甲\n" + strings.Repeat("乙\n", 49) + "丙\"\n", 51}, {"a = \"甲\n" + strings.Repeat("乙\n", 50) + "丙\"\n", 1},
		{"a = \"\"\"\n[plan]\n" + strings.Repeat("乙\n", 499) + "\"\"\"\n", 500},
		{"a = \"\"\"\n[plan]\n" + strings.Repeat("乙\n", 500) + "\"\"\"\n", 0},
	} {
		f, _ := source.Read("form.toml", []byte(c.form))
		if got := len(f.Tables[0].Entries[0].Value.Lines); got != c.lines {
			t.Errorf("%.20q, %d lines: a value of %d lines, want %d", c.form, strings.Count(c.form, "\n"), got, c.lines)
		}
	}
	f, _ := source.Read("form.toml", []byte("\x00\xFF甲"))
	if !f.Refused {
		t.Errorf("a file that begins with a zero is read: %q", f.Lines)
	}
}
