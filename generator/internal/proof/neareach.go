package proof

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// nearEach judges, where nothing else has, what each of several has, how many they are and what all have, in any order
// and words: 180个村…, 平均每村6名, 共1080名; 印制2万册,单价3元,共花费6万元; 巡查96次,平均每月8次. What each has is token k. One slip of
// the pen has to explain the difference, and no other two counts of the sentence the number.
func nearEach(l lister, k int) {
	w, lead := &l.Data.Sums, overBracket(l.text, k)
	from, to := l.sentence(k)
	toks := slices.DeleteFunc(l.counts(from, to), func(i int) bool { return i == k })
	if !w.Each.in(lead) || !plain(l, k) || len(toks) > 4 || strings.Contains(lead, "其中") ||
		l.Data.Growth.direction(lead) != 0 && endsAny(lead, l.Data.Growth.To) || l.q(k).number().Sign() <= 0 ||
		!w.Mean.in(lead) && containsAny(l.cut(from, to), slices.Concat(w.Loosely, w.Rest, w.Besides)) {
		return
	}
	e := equation{lister: l, said: k, code: diag.F355, certainty: Likely}
	of := slices.DeleteFunc(slices.Clone(toks), func(i int) bool {
		by := l.q(i).number()
		return !by.IsInt() || by.Cmp(big.NewRat(2, 1)) < 0 || !ofThose(l, k, i, lead, len(toks))
	})
	all := slices.DeleteFunc(toks, func(i int) bool {
		like := l.alike(l.q(i), l.q(k)) || l.q(i).Unit == l.q(k).Unit+"次"
		return !like || slices.Contains(of, i) || containsAny(l.lead(i), l.Data.Growth.Old)
	})
	if len(all) != 1 || !plain(l, all[0]) || isEach(l.text, all[0]) {
		return
	}
	e.of = all
	if meanOfOther(l, k, l.q(k), all) {
		return
	}
	if len(of) == 1 && !w.Spell.in(lead) {
		e.of = append(all, of...)
		e.each(l.q(of[0]).number(), l.q(of[0]).show(), w.Mean.in(lead))
	} else if by := spellsOf(l, lead, l.cut(from, to)); by != nil && w.Mean.in(lead) {
		e.each(by, fact.Decimal(by), true)
	}
}

// each reports how much each of by has, token e.said, or, where that is no mean, what all have, first of e.of, where
// a slip of the pen explains the difference.
func (e equation) each(by *big.Rat, shown string, mean bool) {
	one, whole := e.q(e.said), e.q(e.of[0])
	v, quotient := new(big.Rat).Mul(by, one.number()), new(big.Rat).Quo(whole.number(), by)
	quotient.Quo(quotient, one.factored(big.NewRat(1, 1)))
	like := fact.Rounding(quotient, one.Quantity)
	switch {
	case mean && rounds(one.Quantity, quotient), whole.rounded().Contains(v), whole.number().Cmp(one.number()) <= 0:
	case !mean && slip(v, whole.number()):
		e.terms, e.right, e.of[0], e.said = shown+"×"+one.show(), whole.value(v), e.said, e.of[0]
		e.report()
	case mean && (one.Decimals > 0 || quotient.IsInt()) && slip(like.Nominal(), one.Nominal()):
		e.terms, e.right, e.name = whole.show()+"÷"+shown, like.Printed, "平均数"
		e.report()
	}
}

// ofThose reports whether what is counted in token of is what each of token k has so many, n other counts being there:
// not 12个村 of 12个村和5个社区.
func ofThose(l lister, k, of int, lead string, n int) bool {
	_, each, found := strings.Cut(lead, "每")
	one := cutAt(each, 1) // 每人 of 120名
	if each = "每" + each; !found {
		each = mean(lead)
	}
	like := one != "个" && l.Data.units.like(one, l.q(of).Unit)
	next := len(l.counts(of+1, k)) == 0 && of < k && !strings.ContainsAny(l.between(of, k), ",;:(")
	return !endsAny(l.lead(of), links) && !endsAny(l.tail(of), links) && (each != "" && perOne(l, each, of) || like ||
		!found && next || strings.Contains(lead, "单价") && n == 2 && !l.alike(l.q(of), l.q(k)))
}

// spellsOf returns how many spells there are, where the words lead of a count are of each one: 12 of 每月; nil where
// nothing says it.
func spellsOf(l lister, lead, sentence string) *big.Rat {
	w := &l.Data.Sums
	spell := strings.Trim(w.Spell.found(lead), "每个度均")
	n, said := spellsOfYear[spell], w.Years.found(sentence)
	first, last, several := cutAny(said, "年至", "年到", "年—", "年-")
	switch {
	case spell == "年" && several != "":
		n = int64(yearOf(last) - yearOf(first) + 1)
	case spell == "年" && strings.HasSuffix(said, "五"): // 十四五
		n = 5
	case spell == "年":
		n = int64(numbered(said))
	case w.Partly.in(strings.Replace(sentence, lead, "", 1)):
		return nil
	}
	if n == 0 {
		return nil
	}
	return big.NewRat(n, 1)
}

// spellsOfYear are how many spells of a year there are.
var spellsOfYear = map[string]int64{"月": 12, "季": 4, "周": 52}
