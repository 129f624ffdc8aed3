package generator

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"fazhi/generator/internal/judge"
)

// TestSearch looks in the examples' PDFs, as pdftotext reads them, for blanks beside digits that nobody typed. The few
// lines that are opened by more than a tenth of the type size it reads with blanks.
func TestSearch(t *testing.T) {
	judge.Need(t, "pdftotext")
	blank := regexp.MustCompile(`[0-9A-Z%] \p{Han}|\p{Han} [0-9A-Z]`)
	for _, f := range examples(t) {
		r, _, err := Generate(f, shipped, Options{Formats: []string{"pdf"}})
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(t.TempDir(), "a.pdf")
		if err := os.WriteFile(file, r.Files["pdf"], 0o644); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command("pdftotext", file, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		lines, found := strings.Count(string(out), "\n"), blank.FindAllString(string(out), -1)
		if lines < 20 || len(found) > lines/15 {
			t.Errorf("%s: %d blanks in %d lines: %q", f.Name, len(found), lines, found)
		}
	}
}
