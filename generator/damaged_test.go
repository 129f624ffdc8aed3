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

// TestDamagedCases reports the forms of cases with one line damaged at random: a word or mark lost, added or moved, a
// number changed. A line of damaged.txt is the name of the case, the line and what stands in its place, divided by
// tabs.
// damaged.want has what is reported besides what is reported of the case itself, whether it is asked for or not: the
// file shows what a change of the rules does to forms that nobody thought of.
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
