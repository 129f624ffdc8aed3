package generator

import (
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"fazhi/generator/internal/compose"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/judge"
)

// textReaders are programs that print the text of a PDF: poppler, MuPDF and pdf.js. Each looks for blanks in its own
// way.
var textReaders = [][]string{
	{"pdftotext", "FILE", "-"},
	{"mutool", "draw", "-q", "-F", "txt", "FILE"},
	{"node", "../.ci/npm/pdf.mjs", "FILE"},
}

// numberLine is a line that is a page number.
var numberLine = regexp.MustCompile(`(?m)^\f?— ?\d+ ?—$`)

// TestSearch reads the PDFs of the examples and of the random form, which has many lines that are opened wide, as
// programs for PDFs do: each paragraph is there, without a blank that nobody typed. Of the 300 random paragraphs
// poppler takes a hyphen at the end of a line for hyphenation in two, and a few words are longer than a line.
func TestSearch(t *testing.T) {
	judge.Need(t, "pdftotext", "mutool", "node", nodeReaders)
	t.Parallel()
	for _, f := range append(examples(t), Form{Name: "random", Data: []byte(randomForm())}) {
		report, _ := examine(f, shipped, false)
		d := compose.Compose(report, shipped.style)
		_, file := renderTo(t, filepath.Join(t.TempDir(), "a"), f, shipped, Options{})
		for _, command := range textReaders {
			text := numberLine.ReplaceAllString(printed(t, command, file), "")
			text = strings.NewReplacer("\n", "", "\f", "").Replace(text)
			var missing []string
			for _, b := range d.Blocks {
				p, ok := b.(*document.Paragraph)
				if ok && (p.Role == document.Body || p.Role.Heading()) && !strings.Contains(text, p.Text()) {
					missing = append(missing, p.Text())
				}
			}
			if len(missing) > 5 || len(missing) > 0 && f.Name != "random" {
				t.Errorf("%s: %s does not find %q", f.Name, command[0], missing)
			}
		}
	}
}

// printed returns what a command prints of a file.
func printed(t *testing.T, command []string, file string) string {
	t.Helper()
	args := strings.Split(strings.ReplaceAll(strings.Join(command, "\n"), "FILE", file), "\n")
	cmd := exec.Command(args[0], args[1:]...)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %v", args, err)
	}
	return string(out)
}
