package golden

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// Damaged compares testdata/damaged.want with the effects of the lines of testdata/damaged.txt. Each line names, in
// n cells separated by tabs, a place in the file of a case and the text that damages it. The effects are + for lines
// that read returns only after the damage, and - for lines that it returns only before.
func Damaged(t *testing.T, n int, read func(cells []string) (before, after []string)) {
	t.Helper()
	lines, err := os.ReadFile("testdata/damaged.txt")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for line := range strings.SplitSeq(strings.TrimSpace(string(lines)), "\n") {
		cells := strings.Split(line, "\t")
		if len(cells) != n {
			t.Fatalf("%q has not %d cells", line, n)
		}
		before, after := read(cells)
		fmt.Fprintln(&b, line)
		lacking(&b, "+ ", after, before)
		lacking(&b, "- ", before, after)
	}
	Check(t, "testdata/damaged.want", []byte(b.String()))
}

// lacking writes the lines of a that are not in b.
func lacking(out *strings.Builder, sign string, a, b []string) {
	for _, s := range a {
		if !slices.Contains(b, s) {
			fmt.Fprintln(out, sign+s)
		}
	}
}
