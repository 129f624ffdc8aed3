package proof

import (
	"math/big"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// apposed judges a number in token k by the one behind it that is said to be the same, in brackets or behind words that
// say so: 四十二件(24件), 逾300件,经统计实际为287件.
func apposed(l lister, k int) {
	p := l.q(k)
	n := bracketed(l, k)
	if n == -1 {
		n = restated(l, k)
	}
	if n == -1 || p.Unit == "" || !l.alike(p, l.q(n)) && l.q(n).Unit != "" || !l.q(n).exact() ||
		l.reported(l.place(k), figureCodes...) || l.reported(l.place(n), figureCodes...) ||
		containsAny(l.lead(k), l.Data.Claims.NotSaid) || strings.HasPrefix(p.tail, "以") && !p.percent() {
		return
	}
	v, more := l.q(n).number(), strings.Contains(l.between(k, n), "累计")
	less, other := v.Cmp(p.number()) < 0, spelled(p) != spelled(l.q(n)) && v.Cmp(p.number()) != 0
	wrong := p.exact() && (other || less && strings.HasSuffix(l.lead(k), "破")) || !p.exact() && contradicted(p, v, more)
	if said, ok := worded(p); ok {
		wrong = said.denies(v)
	}
	if wrong {
		l.say(l.place(n), diag.F366, Likely, "前面说「%s」，这里的「%s」对不上\n核对两处，说的要是一个数", p.Printed,
			l.q(n).Printed).Related = l.places(k)
	}
}

// spelled reports whether the number is written in Chinese numerals.
func spelled(q quantity) bool {
	return q.typed != "" && !han.IsDigit(firstRune(q.typed)) || strings.Contains(q.Printed, "百分之")
}

// bracketed returns the number in brackets of its own behind token k and the thing that it counts, -1 for none:
// 二十一个村(社区)(共12个).
func bracketed(l lister, k int) int {
	t := l.text
	open := k + 1 + b2i(t.isWord(k+1))
	if t.markAt(open) == '(' && t.isWord(open+1) && t.markAt(open+2) == ')' {
		open += 3
	}
	n := open + 1 + b2i(t.isWord(open+1))
	if t.markAt(open) != '(' || !t.counted(n) || t.markAt(n+1) != ')' || utf8.RuneCountInString(t.tail(k)) > 10 ||
		strings.ContainsAny(t.tail(k), "不未中的") || without(t.lead(n), l.Data.Claims.Saying) != "" {
		return -1
	}
	return n
}

// restated returns the number behind token k, in the next clause or the one after it, that is said to be what the first
// is, -1 for none.
func restated(l lister, k int) int {
	n := next(l.text, k)
	if n == -1 || !strings.HasPrefix(l.string(l.tokens[k].at+l.tokens[k].n, l.tokens[n].at), l.tail(k)+",") {
		return -1
	}
	said := strings.ReplaceAll(strings.TrimPrefix(l.between(k, n), l.tail(k)), ",", "")
	rest := without(said, l.Data.Claims.Saying)
	if said == "" || strings.ContainsAny(said, "、()") || containsAny(said, l.Data.Growth.Old) ||
		containsAny(said, l.Data.Growth.New) || l.Data.Growth.direction(l.lead(k)) != 0 ||
		rest != "" && (utf8.RuneCountInString(rest) < 2 || !strings.Contains(l.clause(k), rest)) {
		return -1
	}
	return n
}

// contradicted reports whether v cannot be meant by an approximate number, or, where it is a sum of more, is too small.
func contradicted(p quantity, v *big.Rat, more bool) bool {
	said := p.factored(p.Nominal())
	share := func(n int64) bool { return v.Cmp(new(big.Rat).Mul(said, big.NewRat(n, 100))) < 0 }
	switch {
	case more:
		return (p.Approx == fact.More || p.Approx == fact.AtLeast) && share(100)
	case p.Approx == fact.Near:
		return share(80) || v.Cmp(said) > 0
	case p.Approx == fact.About:
		return share(80) || !share(120)
	case p.Approx == fact.Below:
		return v.Cmp(said) >= 0
	case p.Approx == fact.More && p.about == "": // 40余件
		return !p.reach().Contains(v)
	case p.Approx == fact.More, p.Approx == fact.AtLeast:
		return share(100)
	}
	return false
}
