package proof

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// The stretches that are never written twice running, in characters. Of shorter ones the data has its list.
const (
	leastTwice = 4
	mostTwice  = 8
)

// stutters reports a unit or a stretch of characters that stands twice running: 2名名, 依法行政依法行政.
func stutters(d *reader, t *text) {
	for k := range t.tokens {
		u := t.q(k).Unit
		if tok := t.tokens[k]; t.is(k, count) && u != "" && u == t.tail(k) {
			n := len([]rune(u))
			stutter(d, t, tok.at+tok.n, n)
		}
	}
	for i := range t.r {
		for n := leastTwice; n <= mostTwice && i+2*n <= len(t.r); n++ {
			if s := t.string(i, i+n); t.r[i] == t.r[i+n] && han.IsHan(t.r[i]) && t.has(i+n, s) &&
				!strings.ContainsAny(s, markRunes+"《》“”0123456789") && !t.quoted[i] {
				stutter(d, t, i+n, n)
				return
			}
		}
	}
}

// stutter reports the n characters at i, which repeat those in front of them.
func stutter(d *reader, t *text, i, n int) {
	at := t.span(i-n, 2*n)
	if d.told(at, diag.F331, diag.F332, diag.F336) {
		return
	}
	s := t.string(i, i+n)
	d.report(Finding{Span: at, Code: diag.F332, Certainty: Certain, Replacement: s,
		Message: fmt.Sprintf("「%s」写了两遍", s), Hint: "删去一遍"})
}
