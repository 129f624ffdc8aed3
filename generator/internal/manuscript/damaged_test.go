package manuscript_test

import (
	"strings"
	"testing"

	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/manuscript"
)

// TestDamaged reads the files of cases with one line damaged at random. A line of damaged.txt is the name of the
// case, the section, the line and its replacement, separated by tabs. damaged.want has the differences in what is
// read: + lines that are new, - those that are gone. It shows the effect of a change of the reader on unforeseen
// files.
func TestDamaged(t *testing.T) {
	golden.Damaged(t, 4, func(f []string) (before, after []string) {
		c := golden.Read(t, "testdata/case/"+f[0]+".txtar")
		return dumpWith(t, c, f[1], f[2], f[2]), dumpWith(t, c, f[1], f[2], f[3])
	})
}

// dumpWith returns the lines that are read of a case with one line of a section changed.
func dumpWith(t *testing.T, c *golden.Case, section, old, line string) []string {
	t.Helper()
	parts := map[string]string{}
	name, data := "file.docx", []byte(nil)
	for _, s := range c.Names() {
		input, ok := c.Input(s)
		if !ok || s == "want" {
			continue
		}
		text := "\n" + string(input)
		if s == section {
			if !strings.Contains(text, "\n"+old+"\n") {
				t.Fatalf("%s has no line %q", c.File, old)
			}
			text = strings.Replace(text, "\n"+old+"\n", "\n"+line+"\n", 1)
		}
		if strings.HasPrefix(s, "file.") {
			name, data = s, []byte(text[1:])
		} else {
			parts[s] = text[1:]
		}
	}
	if data == nil {
		data = zipped(t, parts)
	}
	return strings.Split(dump(manuscript.Read(name, data)), "\n")
}
