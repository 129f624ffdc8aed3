package proof

import (
	"fmt"
	"math/big"
	"strings"

	"fazhi/generator/internal/diag"
)

// complements reports 败诉率6%,胜诉率95%: two rates of one whole that do not come to 100 %.
func complements(d *reader, t *text) {
	last := -1
	for k := range t.tokens {
		switch {
		case ending(t.markAt(k)):
			last = -1
		case t.is(k, count) && t.q(k).percent():
			if last >= 0 {
				complement(d, t, last, k)
			}
			last = k
		}
	}
}

// complement judges the rates in tokens a and b.
func complement(d *reader, t *text, a, b int) {
	x, y := rateName(t, a), rateName(t, b)
	denied := deniedBy(x, y) || deniedBy(y, x)
	p, q := t.q(a), t.q(b)
	if !denied && !opposite(x, y) && !opposite(y, x) || !p.exact() || !q.exact() ||
		containsAny(t.clause(a)+t.clause(b), d.Data.Growth.Old) || strings.Contains(t.cut(a, b), "年") {
		return
	}
	// Between 满意 and 不满意 there is 基本满意, between 胜诉 and 败诉 a settlement.
	if whole := denied && !strings.HasSuffix(x, "满意"); completes(p, q, whole) {
		return
	}
	v, right := new(big.Rat).Add(p.Nominal(), q.Nominal()), q.value(new(big.Rat).Sub(hundred, p.Nominal()))
	d.report(Finding{Span: t.place(b), Code: diag.F314, Certainty: Likely, Related: t.places(a),
		Message: fmt.Sprintf("「%s率」和「%s率」相加是%s+%s=%s，应当是100%%", x, y, p.show(), q.show(), p.value(v)),
		Hint:    fmt.Sprintf("%s改成%s，或者改%s", q.Printed, right, p.Printed)})
}

// completes reports whether two percentages may come to 100 %, or to less unless they are the whole.
func completes(p, q quantity, whole bool) bool {
	switch new(big.Rat).Add(p.Nominal(), q.Nominal()).Cmp(hundred) {
	case 0:
		return true
	case 1:
		return p.Decimals != q.Decimals && p.Rounded().Add(q.Rounded()).Contains(hundred)
	}
	return !whole || p.Truncated().Add(q.Truncated()).Contains(hundred)
}

// rateName returns the name of the rate whose value token k is, without 率; "" for other percentages.
func rateName(t *text, k int) string {
	name, verb, ok := strings.Cut(t.before(k), "率")
	if !ok || len([]rune(verb)) > 2 {
		return ""
	}
	return name
}

// deniedBy reports whether name b denies the end of name a, of the same things: 产品合格 and 不合格.
func deniedBy(a, b string) bool {
	for _, w := range []string{"不", "未"} {
		of, stem, _ := strings.Cut(b, w)
		head, ok := strings.CutSuffix(a, stem)
		if ok && stem != "" && !strings.HasSuffix(head, w) && (of == "" || head == of || head == "") {
			return true
		}
	}
	return false
}

// opposite reports whether a and b are the two results in court of the same cases.
func opposite(a, b string) bool {
	won, ok := strings.CutSuffix(a, "胜诉")
	lost, also := strings.CutSuffix(b, "败诉")
	return ok && also && (won == lost || won == "" || lost == "")
}
