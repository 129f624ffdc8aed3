package proof

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
)

// nearSum judges, where nothing else has, a total whose words are not those of its parts: 取消12项,下放9项,共清理事项31项. One wrong
// digit must explain the difference, and no other counts of the paragraph come to the total. Token k is the total.
func nearSum(l lister, k int) {
	_, own, ok := l.Data.Sums.cut(trimLink(l.lead(k)))
	if r := []rune(own); !ok || !l.q(k).exact() || l.passed(k) || !strings.Contains(l.around(l.tokens[k].at), "分别") &&
		!strings.Contains(l.string(0, l.tokens[k].at-len(r)), string(r[max(0, len(r)-2):])) {
		return
	}
	parts := l.partsBefore(k)
	if len(parts) < 2 || reaches(l, parts, k) {
		return
	}
	for n := 2; n <= len(parts); n++ {
		s := &sum{lister: l, whole: k, near: true, all: true}
		for _, tok := range parts[len(parts)-n:] {
			s.parts = append(s.parts, part{toks: []int{tok}, lead: trimLink(l.lead(tok))})
		}
		if s.slip() && s.within(12) && (n > 2 || own == "" || s.acts()) {
			s.judge()
			return
		}
	}
}

// acts reports whether the words of all parts are verbs alone: 修改9件,废止14件.
func (s *sum) acts() bool {
	return all(s.parts, func(p part) bool { return utf8.RuneCountInString(p.lead) == 2 && p.tail == "" })
}

// passed reports whether the count in token k has been judged, or is compared with another time.
func (l lister) passed(k int) bool {
	around := l.around(l.tokens[k].at)
	return l.reported(l.place(k), figureCodes...) || containsAny(around, l.Data.Sums.Besides) ||
		containsAny(around, l.Data.Growth.Old)
}

// partsBefore returns the exact counts like that in token k in front of it, up to eight, back to one that is unlike in
// the sentence before.
func (l lister) partsBefore(k int) (toks []int) {
	from, _ := l.sentence(k)
	for i := k - 1; i >= 0 && len(toks) < 8; i-- {
		switch q := l.q(i); {
		case !l.isAmount(i):
		case !q.exact(), i < from && !l.alike(q, l.q(k)), l.reported(l.place(i), figureCodes...):
			return toks
		case l.alike(q, l.q(k)):
			toks = slices.Insert(toks, 0, i)
		}
	}
	return toks
}

// reaches reports whether some of the counts come to that in token k, or are it.
func reaches(l lister, toks []int, k int) bool {
	total := l.q(k).number()
	for set := 1; set < 1<<len(toks); set++ {
		v := new(big.Rat)
		for i, tok := range toks {
			if set>>i&1 == 1 {
				v.Add(v, l.q(tok).number())
			}
		}
		if v.Cmp(total) == 0 {
			return true
		}
	}
	return false
}

// nearRest judges, where nothing else has, counts alike in a sentence of which the first is the whole, and the last has a
// word of what is left where they are three: 意见86条,已整改79条,尚有9条. One wrong digit must explain the difference. Token k is
// the last.
func nearRest(l lister, k int) {
	from, to := l.sentence(k)
	toks, lead := slices.DeleteFunc(l.counts(from, to), func(i int) bool { return !l.alike(l.q(i), l.q(k)) }), trimLink(l.lead(k))
	n := len(toks)
	left := startsAny(lead, l.Data.Sums.Left) && utf8.RuneCountInString(lead) <= 10 && !strings.Contains(strings.TrimSuffix(lead, "的"), "的")
	if n < 3 || toks[n-1] != k || n == 3 && !left || l.passed(k) || strings.Contains(l.cut(from, to), "其中") ||
		!all(toks, func(i int) bool { return l.q(i).exact() && !l.reported(l.place(i), figureCodes...) }) {
		return
	}
	s := &sum{lister: l, whole: toks[0], near: true, all: true}
	for _, tok := range toks[1:] {
		s.parts = append(s.parts, part{toks: []int{tok}, lead: trimLink(l.lead(tok))})
	}
	changed := func(p part) bool { return endsAny(p.lead, l.Data.Growth.To) }
	if !s.slip() || !s.within(10) || slices.ContainsFunc(s.parts, changed) || reaches(l, toks[1:], toks[0]) {
		return
	}
	if n > 3 {
		s.judge()
		return
	}
	whole, rest := l.q(toks[0]), new(big.Rat).Sub(l.q(toks[0]).number(), l.q(toks[1]).number())
	l.report(Finding{Span: l.place(k), Code: diag.F351, Certainty: Likely, Related: l.places(toks[:2]...),
		Message: fmt.Sprintf("%s-%s=%s，写的是%s", whole.show(), l.q(toks[1]).show(), l.q(k).value(rest), l.q(k).Printed),
		Hint:    fmt.Sprintf("%s改成%s，或者改前面的数", l.q(k).Printed, l.q(k).value(rest))})
}
