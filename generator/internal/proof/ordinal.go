package proof

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
)

// ordinals counts 第一,…;第二,… along.
func ordinals(d *reader, t *text) {
	last := 0
	for i := range t.r {
		if t.quoted[i] || t.r[i] != '第' || i > 0 && !strings.ContainsRune(markRunes+"是", t.r[i-1]) {
			continue
		}
		n, v := t.numeral(i + 1)
		if c := t.at(i + 1 + n); n == 0 || c != ',' && c != '、' && c != ':' {
			continue
		}
		switch {
		case v == last+1, v == 1, i == 0: // at its head a paragraph may count on from the one before
		case last == 0:
			brokenOrdinal(d, t, i, n+1, fmt.Sprintf("从「%s」说起，前面没有「第一」", t.string(i, i+1+n)))
		case v == last:
			brokenOrdinal(d, t, i, n+1, fmt.Sprintf("「%s」说了两次", t.string(i, i+1+n)))
		default:
			brokenOrdinal(d, t, i, n+1, fmt.Sprintf("第%d条后面是「%s」，次序断了", last, t.string(i, i+1+n)))
		}
		last = v
	}
}

// sides reports 一方面 without 另一方面 behind it.
func sides(d *reader, t *text) {
	const one = "一方面"
	i := t.find(0, one)
	if i < 0 || t.quoted[i] || i > 0 && !strings.ContainsRune(markRunes, t.r[i-1]) || t.find(i+3, "方面") >= 0 {
		return
	}
	d.report(Finding{Span: t.span(i, 3), Code: diag.F319, Certainty: Hint,
		Message: "有「一方面」，后面没有「另一方面」", Hint: "补上另一方面，或者去掉「一方面」"})
}

func brokenOrdinal(d *reader, t *text, i, n int, message string) {
	d.report(Finding{Span: t.span(i, n), Code: diag.F319, Certainty: Likely, Message: message,
		Hint: "按第一、第二、第三的次序改，或者补上漏了的一条"})
}
