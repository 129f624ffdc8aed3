package generator

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"fazhi/generator/internal/golden"
)

// TestLineCases checks a form with one line changed at a time. A line of the section lines is a header and what stands
// below it, in place of the line with the same key: [letterhead] serial = "000001"; without a header it is one of the
// first lines. A text after = that begins with ¶ is
// one of several lines, with ¶ before each. The section want has each line and what is reported of it: code, what is
// marked, message, remedy and fixes. It is for limits: what just fits is shown beside what just does not.
func TestLineCases(t *testing.T) {
	t.Parallel()
	golden.Cases(t, "testdata/lines/*.txtar", func(t *testing.T, c *golden.Case) {
		form, _ := c.Input("form.toml")
		lines, _ := c.Input("lines")
		var b strings.Builder
		for _, line := range strings.Split(strings.TrimSpace(string(lines)), "\n") {
			b.WriteString(line + "\n")
			data := withLine(t, form, line)
			b.WriteString(strings.Join(reported(Form{Name: "form.toml", Data: data, Near: folder{c}}), ""))
		}
		c.Want(t, "want", []byte(b.String()))
	})
}

// withLine returns the form with a line of a case in it.
func withLine(t *testing.T, form []byte, line string) []byte {
	t.Helper()
	header := "kind = \"fazhi\""
	if strings.HasPrefix(line, "[") {
		header, line, _ = strings.Cut(line, "] ")
		header += "]"
	}
	key, value, ok := strings.Cut(line, " = ")
	if !ok {
		t.Fatalf("%q is no header, key and value", line)
	}
	if s, ok := strings.CutPrefix(value, "¶"); ok {
		value = "\"\"\"\n" + strings.ReplaceAll(s, "¶", "\n") + "\n\"\"\""
	}
	head, tail, ok := strings.Cut("\n"+string(form), "\n"+header+"\n")
	if !ok {
		head, tail = head+"\n", ""
	}
	block, rest, more := strings.Cut(tail, "\n[")
	if more {
		rest = "\n[" + rest
	}
	old := regexp.MustCompile(`(?m)^` + key + ` = ("""(?s:.*?)"""|.*)\n?`)
	block = strings.TrimSpace(old.ReplaceAllLiteralString(block, ""))
	return []byte(strings.TrimSpace(head+"\n"+header+"\n"+key+" = "+value+"\n"+block+"\n"+rest) + "\n")
}

// reported returns each finding about a form with its fixes: what is marked, not where it is.
func reported(f Form) (all []string) {
	for _, d := range Check(f, shipped) {
		place := []rune(d.Place.Text)
		from := min(max(d.Place.Col-1, 0), len(place))
		marked := string(place[from:min(from+d.Place.Len, len(place))])
		s := fmt.Sprintf("  %v %s 「%s」 %s | %s\n", d.Severity, d.Code, marked, d.Message, d.Hint)
		for _, x := range d.Fixes {
			s += fmt.Sprintf("    %q -> %q\n", f.Data[x.Start:x.End], x.New)
		}
		all = append(all, s)
	}
	return all
}
