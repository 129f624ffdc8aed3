package proof

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// approximations reports numbers whose words contradict or repeat each other: 约40余件, 12余次, 近百人左右.
func approximations(d *reader, t *text) {
	for k := range t.tokens {
		if !t.is(k, count) {
			continue
		}
		q := t.q(k)
		if tail := q.tail; tail != "" && q.about != "" {
			doubled(d, t, k, tail)
			continue
		}
		for _, doubt := range q.doubts {
			if doubt.Kind == fact.DoubleAbout {
				doubled(d, t, k, more(q.typed))
				break
			}
			d.report(Finding{Span: t.place(k), Code: diag.F342, Certainty: Likely,
				Message: fmt.Sprintf("「%s」已经数到个位，不能再说「%s」", q.Printed, more(q.typed)),
				Hint:    fmt.Sprintf("写确切的数，或者写整数加「%s」，例如「10余次」", more(q.typed))})
			break
		}
		if q.tail != "" && q.about == "" && more(q.typed) != "" {
			doubled(d, t, k, q.tail)
		}
	}
}

// more returns the 余 or 多 of a number, "" when it has none.
func more(typed string) string {
	for _, w := range fact.MoreWords {
		if strings.ContainsRune(typed, w) {
			return string(w)
		}
	}
	return ""
}

// doubled reports a number that is made approximate twice.
func doubled(d *reader, t *text, k int, word string) {
	q := t.q(k)
	first := q.about
	if first == "" {
		first = more(q.typed)
	}
	plain := strings.NewReplacer("余", "", "多", "").Replace(q.typed)
	d.report(Finding{Span: t.place(k), Code: diag.F341, Certainty: Certain,
		Message: fmt.Sprintf("「%s」和「%s」说的是一回事，只留一个", first, word),
		Hint:    fmt.Sprintf("写成「约%s%s」或者「%s余%s」", plain, q.Unit, plain, q.Unit)})
}
