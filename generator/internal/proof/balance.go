package proof

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
)

// balanced judges a stock of which the words for what comes in and goes out may be any: what there was at first, or
// what came in, what was added and taken, and what is left, are all counts of the sentence from token k on. Of three
// the first is what came in, the second what became of it. Where the words of a number do not say which way it goes,
// both are tried; but where what is left is not the last, or what there was none of the first two, all have to.
func balanced(l lister, k int) {
	_, to := l.sentence(k)
	toks := l.counts(k, to)
	f := &l.Data.Flow
	if n := len(toks); n < 3 || n > 7 || !likeRow(l, toks[1:], toks[:n-1]) ||
		containsAny(l.cut(k, to), []string{"其中", "同比", "分别", "以上"}) ||
		!all(toks, func(i int) bool { return plain(l, i) && l.tokens[i].depth == 0 && !isEach(l.text, i) }) {
		return
	}
	first := func(i int) bool {
		return containsAny(l.lead(i), f.Opened) || f.EndOfYear.in(l.lead(i)) || stockKind(l, i) == 1
	}
	if opens := slices.IndexFunc(toks, first); opens == 0 || opens == 1 {
		toks = withoutSubtotal(l, toks)
	}
	if len(toks) < 3 {
		return
	}
	if slices.ContainsFunc(toks[1:], func(i int) bool { // 9件,含上年结转1件
		return startsAny(l.lead(i), []string{"含", "包含", "包括"})
	}) {
		return
	}
	n, opens := len(toks)-1, slices.IndexFunc(toks, first)
	left := func(i int) bool { return containsAny(l.lead(i)+cutAt(l.tail(i), 4), f.Left) }
	sure := opens > 1 || !left(toks[n])
	if sure { // 年末29件,年初38件,新收102件,结案111件
		last := slices.IndexFunc(toks, func(i int) bool { return !first(i) && left(i) })
		if opens == -1 || last == -1 || n < 3 {
			return
		}
		first, last := toks[opens], toks[last]
		rest := slices.DeleteFunc(slices.Clone(toks), func(i int) bool { return i == first || i == last })
		toks, opens = slices.Concat([]int{first}, rest, []int{last}), 0
	}
	last := l.lead(toks[n])
	if opens == -1 && (n > 2 || !containsAny(l.lead(toks[1]), f.Went) || containsAny(l.lead(toks[0]), f.Went) ||
		l.carries(strings.Replace(l.cut(k, to), last, "", 1))) {
		return
	}
	weigh(l, toks, opens, sure)
}

// way returns which ways the words of a count say that it goes.
func (f *FlowWords) way(lead string) (out, in bool) {
	lead = strings.TrimPrefix(lead, "新")
	return containsAny(lead, f.Out) || containsAny(lead, f.Went), containsAny(lead, f.Came)
}

// withoutSubtotal returns the counts without one that is all there was and came in: 上年结转24件,新收310件,共334件,审结316件. One
// that a slip of the pen explains is reported, and none returned.
func withoutSubtotal(l lister, toks []int) []int {
	f := &l.Data.Flow
	i := slices.IndexFunc(toks, func(k int) bool { return f.Due.in(l.lead(k)) })
	if i < 2 || slices.ContainsFunc(toks[:i], func(k int) bool {
		out, in := f.way(l.lead(k))
		return out && !in && !containsAny(l.lead(k), f.Opened)
	}) {
		return toks
	}
	s := sumOf(l, toks[:i], toks[i])
	switch {
	case s.meets():
		return slices.Delete(slices.Clone(toks), i, i+1)
	case strictSlip(s.nominal(), s.total().number()):
		equation{lister: l, said: toks[i], terms: s.plus(), of: toks[:i], code: diag.F351, certainty: Likely,
			right: l.q(toks[i]).value(s.nominal())}.report()
		return nil
	}
	return toks
}

// weigh judges the last of counts as what is left of the first and those between, which may go both ways unless sure.
func weigh(l lister, toks []int, opens int, sure bool) {
	n := len(toks) - 1
	said, near, terms := l.q(toks[n]).number(), (*big.Rat)(nil), ""
	for set := range 1 << (n - 1) {
		v, s := new(big.Rat).Set(l.q(toks[0]).number()), l.q(toks[0]).show()
		for i, tok := range toks[1:n] {
			minus := set>>i&1 == 1
			out, in := l.Data.Flow.way(l.lead(tok))
			if out == in && sure || out != in && out != minus || opens == -1 && !minus || i+1 == opens && minus {
				v = nil
				break
			}
			s += map[bool]string{true: "-", false: "+"}[minus] + l.q(tok).show()
			v.Add(v, times(l.q(tok).number(), int64(1-2*b2i(minus))))
		}
		switch {
		case v == nil:
		case v.Cmp(said) == 0:
			return
		case v.Sign() >= 0 && (distance(v, said).Cmp(big.NewRat(2+int64(b2i(n > 2)), 1)) <= 0 || strictSlip(v, said)):
			near, terms = v, s
		}
	}
	if near != nil {
		equation{lister: l, said: toks[n], terms: terms, of: toks[:n], code: diag.F351, certainty: Likely,
			right: l.q(toks[n]).value(near)}.report()
	}
}
