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
var changedStyles = []string{
	"paragraph.body.before = \"6pt\"\nparagraph.body.after = \"3pt\"\nparagraph.imprint.before = \"5pt\"\n",
	"paragraph.number.first_indent = \"60pt\"\nparagraph.secrecy.align = \"right\"\nparagraph.serial.first_indent = \"40pt\"\n",
	"paragraph.issuer.align = \"left\"\nparagraph.issuer.first_indent = \"20pt\"\nparagraph.issuer.pitch = \"80pt\"\nletterhead.least = \"15pt\"\n",
	"[page]\nright = \"60mm\"\n[letterhead]\nleast = \"15pt\"\nsigners = 1\naside = \"2字\"\nsuffix_gap = \"1字\"\n[table]\nmargin = \"50twip\"\nair = \"300twip\"\n",
	"[blank_lines]\nnumber = 3\ntitle = 1\ntext = 2\nannex_title = 2\nannex_text = 0\nseals = 5\n[signature]\nright = \"3字\"\nshift = \"4字\"\nseal_edge = \"2字\"\n",
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
