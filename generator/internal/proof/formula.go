package proof

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
)

// formulaic hints at formulas, two words that often stand in a row, with a character lost or two swapped, or a word
// twice running, where what is wrong at their ends does not belong to other words.
func formulaic(d *reader, t *text) {
	for i := 0; i+1 < len(t.r); i++ {
		for l := range strings.Lines(d.Data.formulas.lines(string(t.r[i : i+2]))) {
			wrong, right, _ := strings.Cut(strings.TrimSuffix(l, "\n"), "\t")
			if !t.has(i, wrong) {
				continue
			}
			n := utf8.RuneCountInString(wrong)
			at, end := t.span(i, n), i+n
			before := !strings.HasPrefix(right, t.string(i, i+2)) && d.Data.pairs.joined(t, i)
			behind := !strings.HasSuffix(right, t.string(end-2, end)) && d.Data.pairs.joined(t, end)
			twice := strings.HasPrefix(wrong, right)
			if before && behind || (before || behind) && !twice || t.afterDigit(i) || t.inTitle(i) ||
				d.reported(at, diag.F326, diag.F331, diag.F332, diag.F337) {
				continue
			}
			d.report(Finding{Span: at, Code: diag.F332, Certainty: Hint, Hint: fmt.Sprintf("写错了的，写成「%s」", right),
				Message: fmt.Sprintf("「%s」像是「%s」写错了", wrong, right)})
		}
	}
}
