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

// TestSearchOverLines searches the PDFs of the examples for what stands on both sides of each line end of a paragraph.
// pdf.js drops a line end between Chinese characters. MuPDF takes it for a blank, and nothing in a file makes it take
// it for nothing: it finds the characters with a blank between.
func TestSearchOverLines(t *testing.T) {
	judge.Need(t, "pdftotext", "node", nodeReaders)
	t.Parallel()
	for _, f := range examples(t) {
		report, _ := examine(f, shipped, false)
		d := compose.Compose(report, shipped.style)
		_, file := renderTo(t, filepath.Join(t.TempDir(), "a"), f, shipped, Options{})
		phrases := overLines(printed(t, textReaders[0], file), d)
		cmd := exec.Command("node", "../.ci/npm/mupdf.mjs", file)
		cmd.Stdin = strings.NewReader(strings.Join(phrases, "\n"))
		out, err := cmd.CombinedOutput()
		if err != nil || len(out) > 0 || len(phrases) < 10 {
			t.Errorf("%s: MuPDF does not find, of %d phrases: %s %v", f.Name, len(phrases), out, err)
		}
	}
}

// overLines returns the last three characters of each line of a text and, behind a blank, the first three of the next,
// where both are of one paragraph and one page.
func overLines(text string, d *document.Document) (phrases []string) {
	var paragraphs strings.Builder
	for _, b := range d.Blocks {
		if p, ok := b.(*document.Paragraph); ok && p.Role == document.Body {
			paragraphs.WriteString(p.Text() + "\n")
		}
	}
	for page := range strings.SplitSeq(text, "\f") {
		var last []rune
		for line := range strings.Lines(page) {
			r := []rune(strings.TrimSpace(line))
			if len(last) >= 3 && len(r) >= 3 {
				end, start := string(last[len(last)-3:]), string(r[:3])
				if strings.Contains(paragraphs.String(), end+start) {
					phrases = append(phrases, end+" "+start)
				}
			}
			if len(r) > 0 {
				last = r
			}
		}
	}
	return phrases
}
