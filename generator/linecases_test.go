package generator

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"fazhi/generator/internal/golden"
)

// TestLineCases checks a form with one line changed at a time. A line of the section lines is a header and what stands
// below it, in place of the line with the same key: [letterhead] serial = "000001". A text after = that begins with ¶ is
// one of several lines, with ¶ before each. The section want has each line and what is reported of it: code, what is
// marked, message, remedy and fixes. It is for limits: what just fits is shown beside what just does not.
func TestLineCases(t *testing.T) {
	golden.Cases(t, "testdata/lines/*.txtar", func(t *testing.T, c *golden.Case) {
		form, _ := c.Input("form.toml")
		lines, _ := c.Input("lines")
		var b strings.Builder
		for _, line := range strings.Split(strings.TrimSpace(string(lines)), "\n") {
			b.WriteString(line + "\n")
			data := withLine(t, form, line)
			for _, d := range Check(Form{Name: "form.toml", Data: data, Near: folder{c}}, shipped) {
				place := []rune(d.Place.Text)
				from := min(max(d.Place.Col-1, 0), len(place))
				fmt.Fprintf(&b, "  %v %s 「%s」 %s | %s\n", d.Severity, d.Code,
					string(place[from:min(from+d.Place.Len, len(place))]), d.Message, d.Hint)
				for _, f := range d.Fixes {
					fmt.Fprintf(&b, "    %q -> %q\n", data[f.Start:f.End], f.New)
				}
			}
		}
		c.Want(t, "want", []byte(b.String()))
	})
}

// withLine returns the form with a line of a case in it.
func withLine(t *testing.T, form []byte, line string) []byte {
	t.Helper()
	header, line, _ := strings.Cut(line, "] ")
	key, value, ok := strings.Cut(line, " = ")
	if !ok {
		t.Fatalf("%q is no header, key and value", line)
	}
	if s, ok := strings.CutPrefix(value, "¶"); ok {
		value = "\"\"\"\n" + strings.ReplaceAll(s, "¶", "\n") + "\n\"\"\""
	}
	head, tail, ok := strings.Cut("\n"+string(form), "\n"+header+"]\n")
	if !ok {
		head, tail = head+"\n", ""
	}
	block, rest, more := strings.Cut(tail, "\n[")
	if more {
		rest = "\n[" + rest
	}
	old := regexp.MustCompile(`(?m)^` + key + ` = ("""(?s:.*?)"""|.*)\n?`)
	block = strings.TrimSpace(old.ReplaceAllLiteralString(block, ""))
	return []byte(strings.TrimSpace(head+"\n"+header+"]\n"+key+" = "+value+"\n"+block+"\n"+rest) + "\n")
}
