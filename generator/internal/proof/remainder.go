package proof

import "strings"

// remainder judges 线索510条,有效372条,其余138条不属实: the count in token k is what is left.
func remainder(d *reader, l lister, k int) {
	t := l.t
	if !startsAny(trimLink(t.lead(k)), l.lang.Sums.Rest) {
		return
	}
	toks := run(l, k)
	for n := len(toks) - 3; n >= 0; n-- {
		s := sum{t: t, whole: toks[n], all: true}
		for _, tok := range toks[n+1:] {
			s.parts = append(s.parts, member{tok, ',', trimLink(t.lead(tok))})
		}
		if s.meets() {
			return
		}
		if n == 0 && strings.ContainsAny(t.between(toks[0], toks[1]), ",:;") && s.excess() < 0 && s.within(30) {
			judge(d, &s)
		}
	}
}

// run returns the counts like that in token k from the beginning of its sentence, or from the last count unlike it,
// up to k; none where a list is opened among them.
func run(l lister, k int) []int {
	t := l.t
	from, _ := t.sentence(k)
	toks := []int{}
	for i := k; i >= from; i-- {
		switch {
		case t.is(i, word) && containsAny(t.of(i), l.lang.Sums.Among):
			return nil
		case !t.is(i, count) || t.tokens[i].depth != t.tokens[k].depth:
		case !l.alike(t.q(i), t.q(k)):
			return toks
		default:
			toks = append([]int{i}, toks...)
		}
	}
	return toks
}
