package generator

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"fazhi/generator/internal/judge"
)

// changedStyles are styles in which much of what the national one says is changed.
var changedStyles = []string{`
[paragraph.body]
before = "6pt"
after  = "3pt"
[paragraph.imprint]
before = "5pt"
`, `
[paragraph.number]
first_indent = "60pt"
[paragraph.secrecy]
align = "right"
[paragraph.serial]
first_indent = "40pt"
`, `
[paragraph.issuer]
align        = "left"
first_indent = "20pt"
pitch        = "80pt"
[letterhead]
least = "15pt"
`, `
[page]
right = "60mm"
[letterhead]
least      = "15pt"
signers    = 1
aside      = "2字"
suffix_gap = "1字"
[table]
margin = "50twip"
air    = "300twip"
`, `
[blank_lines]
number      = 3
title       = 1
text        = 2
annex_title = 2
annex_text  = 0
seals       = 5
[signature]
right     = "3字"
shift     = "4字"
seal_edge = "2字"
`,
}

// TestStyleLines has LibreOffice break the lines and pages of Word files in changed styles where their PDFs do, and
// checks the Word files against the schema.
func TestStyleLines(t *testing.T) {
	judge.Need(t, "pdftotext", "soffice", "python3", "xmllint")
	t.Parallel()
	trial := newStyleTrial(t)
	args, words := []string{"--fonts", "../fonts"}, []string(nil)
	for n, lines := range changedStyles {
		for i := range trial.forms {
			files, ok := trial.files(i, lines)
			if !ok {
				t.Fatalf("%s has errors in style %d", trial.forms[i].Name, n)
			}
			base := filepath.Join(t.TempDir(), strconv.Itoa(n)+"-"+strconv.Itoa(i))
			for _, format := range []string{"docx", "pdf"} {
				if err := os.WriteFile(base+"."+format, files[format], 0o644); err != nil {
					t.Fatal(err)
				}
			}
			args, words = append(args, base+".docx", base+".pdf"), append(words, base+".docx")
		}
	}
	sameLines(t, args...)
	if out, err := exec.Command("../.ci/check-docx", words...).CombinedOutput(); err != nil {
		t.Errorf("check-docx: %v\n%s", err, out)
	}
}
