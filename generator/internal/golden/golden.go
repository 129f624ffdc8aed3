// Package golden compares what tests produce with files stored beside them.
// Only tests import it. It defines the flag -update, which writes the stored
// files anew instead of comparing: for one package "go test ./generator -update",
// for all of them .ci/update.
package golden

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

var update = flag.Bool("update", false, "write the golden files anew instead of comparing with them")

// Updated writes data to the file when the flag -update is set, and reports
// whether it did. Tests that do not compare byte by byte call it themselves.
func Updated(t testing.TB, file string, data []byte) bool {
	t.Helper()
	if !*update {
		return false
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, data, 0o666); err != nil {
		t.Fatal(err)
	}
	return true
}

// Check compares got with the content of the file, or writes it there.
func Check(t testing.TB, file string, got []byte) {
	t.Helper()
	if Updated(t, file, got) {
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Errorf("%v; -update writes it", err)
	} else if !bytes.Equal(got, want) {
		t.Errorf("%s (-update writes it anew) differs:\n%s", file, diff(want, got))
	}
}

// Orphans fails the test for each file that matches the pattern and is not in
// produced, the names of all files that the test checked. No match at all fails too.
func Orphans(t testing.TB, pattern string, produced []string) {
	t.Helper()
	for _, file := range Glob(t, pattern) {
		if !slices.Contains(produced, file) {
			t.Errorf("%s is an orphan: no test produces it", file)
		}
	}
}

// Glob returns the files that match the pattern, in order. None fails the test.
func Glob(t testing.TB, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no file matches %s: %v", pattern, err)
	}
	return files
}

const (
	contextLines = 3  // shown before and after the lines that differ
	shownLines   = 20 // of each side, at most
)

// diff returns the lines of want (marked -) and of got (marked +) from the
// first to the last that differ, with some lines around them.
func diff(want, got []byte) string {
	if !utf8.Valid(want) || !utf8.Valid(got) {
		return fmt.Sprintf("%d bytes, want %d; the first %d are the same", len(got), len(want), common(want, got))
	}
	w, g := strings.SplitAfter(string(want), "\n"), strings.SplitAfter(string(got), "\n")
	first := common(w, g)
	endW, endG := len(w), len(g)
	for endW > first && endG > first && w[endW-1] == g[endG-1] {
		endW, endG = endW-1, endG-1
	}
	var b strings.Builder
	fmt.Fprintf(&b, "@@ line %d\n", first+1)
	show(&b, "  ", w[max(0, first-contextLines):first])
	show(&b, "- ", w[first:endW])
	show(&b, "+ ", g[first:endG])
	show(&b, "  ", w[endW:min(len(w), endW+contextLines)])
	return b.String()
}

// common returns how many elements a and b have in common at their beginnings.
func common[T comparable](a, b []T) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// show writes the lines with a mark before each. A missing last line end becomes visible.
func show(b *strings.Builder, mark string, lines []string) {
	for i, line := range lines {
		if i == shownLines {
			fmt.Fprintf(b, "%s… %d more lines\n", mark, len(lines)-i)
			return
		}
		text, ended := strings.CutSuffix(line, "\n")
		if !ended && text == "" {
			continue // what follows the last line end
		}
		b.WriteString(mark + text + "\n")
		if !ended {
			b.WriteString(mark + "(no line end)\n")
		}
	}
}
