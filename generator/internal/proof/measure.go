package proof

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// measures reports numbers with a wrong character in place of their unit: 推文105编.
func measures(d *reader, t *text) {
	for _, w := range d.Data.Measures {
		for i := range t.all(w.Wrong) {
			from, end := i, i+len([]rune(w.Wrong))
			for ; han.IsDigit(t.at(from - 1)); from-- {
			}
			if from == i || t.at(from-1) == '第' || t.at(end) != 0 && !strings.ContainsRune(markRunes, t.at(end)) ||
				len(w.After) > 0 && !endsAny(t.string(0, from), w.After) {
				continue
			}
			d.report(Finding{Span: t.span(i, end-i), Code: diag.F332, Certainty: Likely,
				Message: fmt.Sprintf("「%s」像是「%s」写错了字", t.string(from, end), t.string(from, i)+w.Right),
				Hint:    fmt.Sprintf("写成「%s%s」", t.string(from, i), w.Right)})
		}
	}
}
