package proof

import (
	"fmt"
	"io/fs"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
)

// formulas are two words that often stand in a row, with a character lost or two swapped, and words twice running.
type formulas struct {
	wrong lexicon
	right []string
}

// readFormulas reads proof/formulas.tsv of fsys.
func (d *Data) readFormulas(fsys fs.FS) error {
	f := &d.formulas
	f.wrong.starts.size = 1 << 15
	return readLines(fsys, "proof/formulas.tsv", func(l string) error {
		wrong, right, _ := strings.Cut(l, "\t")
		f.wrong.add(wrong, len(f.right))
		f.right = append(f.right, right)
		return nil
	})
}

// formulaic hints at formulas, where what is wrong at their ends does not belong to other words.
func formulaic(d *reader, t *text) {
	f := &d.Data.formulas
	for i := range t.r {
		for e := range f.wrong.at(&t.chars, i) {
			n, right := utf8.RuneCountInString(e.word), f.right[e.of]
			at, end := t.span(i, n), i+n
			before := !strings.HasPrefix(right, t.string(i, i+2)) && d.Data.pairs.joined(t, i)
			behind := !strings.HasSuffix(right, t.string(end-2, end)) && d.Data.pairs.joined(t, end)
			twice := strings.HasPrefix(e.word, right)
			if before && behind || (before || behind) && !twice || t.afterDigit(i) || t.inTitle(i) ||
				d.reported(at, diag.F326, diag.F331, diag.F332, diag.F337) {
				continue
			}
			d.report(Finding{Span: at, Code: diag.F332, Certainty: Hint, Hint: fmt.Sprintf("写错了的，写成「%s」", right),
				Message: fmt.Sprintf("「%s」像是「%s」写错了", e.word, right)})
		}
	}
}
