package generator

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"fazhi/generator/internal/compose"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/judge"
)

// textReaders are programs that print the texts of PDFs: poppler, MuPDF and pdf.js. Each looks for blanks in its own
// way.
var textReaders = map[string]func(t *testing.T, files []string) []string{
	"poppler": func(t *testing.T, files []string) []string {
		return printedEach(t, []string{"pdftotext", "FILE", "-"}, files)
	},
	"MuPDF": func(t *testing.T, files []string) []string {
		return printedEach(t, []string{"mutool", "draw", "-q", "-F", "txt", "FILE"}, files)
	},
	"pdf.js": func(t *testing.T, files []string) (texts []string) {
		out := printed(t, append([]string{"node", "../.ci/npm/pdf.mjs"}, files...), "")
		if err := json.Unmarshal([]byte(out), &texts); err != nil {
			t.Fatal(err)
		}
		return texts
	},
}

// printedEach returns what a command prints of each file.
func printedEach(t *testing.T, command, files []string) (texts []string) {
	for _, f := range files {
		texts = append(texts, printed(t, command, f))
	}
	return texts
}

// numberLine is a line that is a page number.
var numberLine = regexp.MustCompile(`(?m)^\f?— ?\d+ ?—$`)

// TestSearch reads the PDFs of the examples and of the random form, which has many lines that are opened wide, as
// programs for PDFs do: each paragraph is there, without a blank that nobody typed. Of the 300 random paragraphs
// poppler takes a hyphen at the end of a line for hyphenation in two, and a few words are longer than a line.
func TestSearch(t *testing.T) {
	judge.Need(t, "pdftotext", "mutool", "node", nodeReaders)
	t.Parallel()
	forms := append(examples(t), Form{Name: "random", Data: []byte(randomForm())})
	var files []string
	for _, f := range forms {
		_, file := renderTo(t, filepath.Join(t.TempDir(), "a"), f, shipped, Options{})
		files = append(files, file)
	}
	for name, read := range textReaders {
		for i, text := range read(t, files) {
			missing := notIn(text, composed(forms[i]))
			if len(missing) > 5 || len(missing) > 0 && forms[i].Name != "random" {
				t.Errorf("%s: %s does not find %q", forms[i].Name, name, missing)
			}
		}
	}
}

// composed returns the document of a form.
func composed(f Form) *document.Document {
	report, _ := examine(f, shipped, false)
	return compose.Compose(report, shipped.style)
}

// notIn returns the paragraphs of a document that a text, but for page numbers and line ends, does not have.
func notIn(text string, d *document.Document) (missing []string) {
	text = strings.NewReplacer("\n", "", "\f", "").Replace(numberLine.ReplaceAllString(text, ""))
	for _, b := range d.Blocks {
		p, ok := b.(*document.Paragraph)
		if ok && (p.Role == document.Body || p.Role.Heading()) && !strings.Contains(text, p.Text()) {
			missing = append(missing, p.Text())
		}
	}
	return missing
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
	wanted := map[string][]string{}
	for _, f := range examples(t) {
		_, file := renderTo(t, filepath.Join(t.TempDir(), "a"), f, shipped, Options{})
		wanted[file] = overLines(textReaders["poppler"](t, []string{file})[0], composed(f))
		if len(wanted[file]) < 10 {
			t.Errorf("%s: %d phrases", f.Name, len(wanted[file]))
		}
	}
	in, err := json.Marshal(wanted)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("node", "../.ci/npm/mupdf.mjs")
	cmd.Stdin = bytes.NewReader(in)
	if out, err := cmd.CombinedOutput(); err != nil || len(out) > 0 {
		t.Errorf("MuPDF does not find: %s %v", out, err)
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
