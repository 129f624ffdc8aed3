package proof

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
)

// complement judges the rate in token b with the one before it in its sentence: 败诉率6%,胜诉率95%, two of one whole.
func complement(l lister, b int) {
	from, _ := l.sentence(b)
	a := lastBefore(from, b, l.isPercent)
	x, y, p, q := rateName(l.text, a), rateName(l.text, b), l.q(a), l.q(b)
	if !deniedBy(x, y) && !deniedBy(y, x) || !p.exact() || !q.exact() ||
		containsAny(l.clause(a)+l.clause(b), l.Data.Growth.Old) || strings.Contains(l.cut(a, b), "年") ||
		p.Rounded().Add(q.Rounded()).Contains(hundred) && p.Decimals != q.Decimals {
		return
	}
	v, right := new(big.Rat).Add(p.Nominal(), q.Nominal()), q.value(new(big.Rat).Sub(hundred, p.Nominal()))
	// Between 满意 and 不满意 there is 基本满意, between 胜诉 and 败诉 a settlement.
	if side := v.Cmp(hundred); side == 0 || side == -1 && endsAny(x, []string{"满意", "胜诉", "败诉"}) {
		return
	}
	l.say(l.place(b), diag.F314, Likely, "「%s率」和「%s率」相加是%s+%s=%s，应当是100%%\n%s改成%s，或者改%s",
		x, y, p.show(), q.show(), p.value(v), q.Printed, right, p.Printed).Related = l.places(a)
}

// rateName returns the name of the rate whose value token k is, without 率; "" for other percentages.
func rateName(t *text, k int) string {
	name, verb, ok := strings.Cut(t.before(k), "率")
	if !ok || !t.isPercent(k) || len([]rune(verb)) > 2 {
		return ""
	}
	return name
}

// deniedBy reports whether name b denies the end of name a, of the same things: 产品合格 and 不合格, 胜诉 and 败诉.
func deniedBy(a, b string) bool {
	a, b = strings.ReplaceAll(a, "败诉", "不胜诉"), strings.ReplaceAll(b, "败诉", "不胜诉")
	return slices.ContainsFunc([]string{"不", "未", "非"}, func(w string) bool {
		of, stem, _ := strings.Cut(b, w)
		head, ok := strings.CutSuffix(a, stem)
		return ok && len(stem) > len("结") && !strings.HasSuffix(head, w) && (of == "" || head == of || head == "")
	})
}
