// Package golden compares the output of tests with files stored with the tests. Only tests import it. It defines the
// flag -update, which writes the stored files again instead of comparing: for one package "go test ./generator
// -update", for all of them .ci/update.
package golden

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/diff"
)

var update = flag.Bool("update", false, "write the golden files anew instead of comparing with them")

// Updated writes data to the file if the flag -update is set, and reports whether it did. Tests that do not compare
// byte by byte call it themselves.
func Updated(t testing.TB, file string, data []byte) bool {
	t.Helper()
	if !*update {
		return false
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	// At no moment is the file incomplete: tests that run meanwhile may read it.
	if err := os.WriteFile(file+"~", data, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(file+"~", file); err != nil {
		t.Fatal(err)
	}
	return true
}

// Check compares got with the content of the file, or writes it to the file.
func Check(t testing.TB, file string, got []byte) {
	t.Helper()
	if Updated(t, file, got) {
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Errorf("%v; -update writes it", err)
	} else if !bytes.Equal(got, want) {
		t.Errorf("%s (-update writes it anew) differs:\n%s", file, differences(want, got))
	}
}

// Orphans fails the test for each file that matches the pattern and is not in produced, the names of all files that
// the test checked. It also fails if no file matches.
func Orphans(t testing.TB, pattern string, produced []string) {
	t.Helper()
	for _, file := range Glob(t, pattern) {
		if !slices.Contains(produced, file) {
			t.Errorf("%s is an orphan: no test produces it", file)
		}
	}
}

// Glob returns the files that match the pattern, in order. It fails the test if no file matches.
func Glob(t testing.TB, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no file matches %s: %v", pattern, err)
	}
	return files
}

// differences returns the changes from want to got, as lines of a unified diff.
func differences(want, got []byte) string {
	if !utf8.Valid(want) || !utf8.Valid(got) {
		return fmt.Sprintf("%d bytes, want %d", len(got), len(want))
	}
	return string(diff.Diff("want", want, "got", got))
}
