package generator

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/golden"
)

// TestDamagedCases reports the diagnostics of forms of cases with one randomly damaged line: a word or mark lost,
// added or moved, a number changed. A line of damaged.txt contains the name of the case, the line and its
// replacement, separated by tabs. damaged.want contains the diagnostics that the undamaged case does not have. Its
// changes show the effect of a changed rule on unexpected forms.
func TestDamagedCases(t *testing.T) {
	lines, err := os.ReadFile("testdata/damaged/damaged.txt")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, line := range strings.Split(strings.TrimSpace(string(lines)), "\n") {
		f := strings.Split(line, "\t")
		c := golden.Read(t, "testdata/case/"+f[0]+".txtar")
		data, _ := c.Input("form.toml")
		if len(f) != 3 || !bytes.Contains(data, []byte("\n"+f[1]+"\n")) {
			t.Fatalf("%q is no case, line of it and other line", line)
		}
		form := Form{Name: "form.toml", Data: data, Near: folder{c}}
		before := reported(form)
		form.Data = []byte(strings.Replace(string(data), "\n"+f[1]+"\n", "\n"+f[2]+"\n", 1))
		fmt.Fprintln(&b, line)
		for _, s := range reported(form) {
			if !slices.Contains(before, s) {
				b.WriteString(s)
			}
		}
	}
	golden.Check(t, "testdata/damaged/damaged.want", []byte(b.String()))
}
