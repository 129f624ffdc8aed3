package proof

import "strings"

// remainder judges 线索510条,有效372条,其余138条不属实: the count in token k is what is left.
func remainder(l lister, k int) {
	if !startsAny(trimLink(l.lead(k)), l.Data.Sums.Rest) {
		return
	}
	toks := run(l, k)
	for n := len(toks) - 3; n >= 0; n-- {
		s := sum{lister: l, whole: toks[n], all: true}
		for _, tok := range toks[n+1:] {
			s.parts = append(s.parts, member{tok, ',', trimLink(l.lead(tok))})
		}
		if s.meets() {
			return
		}
		if n == 0 && strings.ContainsAny(l.between(toks[0], toks[1]), ",:;") && s.excess() < 0 && s.within(30) {
			judge(&s)
		}
	}
}

// run returns the counts like that in token k from the beginning of its sentence, or from the last count unlike it,
// up to k; none where a list is opened among them.
func run(l lister, k int) []int {
	from, _ := l.sentence(k)
	toks := []int{}
	for i := k; i >= from; i-- {
		switch {
		case l.is(i, word) && containsAny(l.of(i), l.Data.Sums.Among):
			return nil
		case !l.is(i, count) || l.tokens[i].depth != l.tokens[k].depth:
		case !l.alike(l.q(i), l.q(k)):
			return toks
		default:
			toks = append([]int{i}, toks...)
		}
	}
	return toks
}
