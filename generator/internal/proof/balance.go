package proof

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// endOfYear matches the end of a year that is named, 2023年末, when there is what the next one begins with.
var endOfYear = han.Pattern(`[0-9]{4}年[年末底]`)

// balanced judges a stock of which the words for what comes in and goes out may be any: what there was at first, or
// what came in, what was added and taken, and what is left, are all counts of the sentence from token k on. Of three
// the first is what came in, the second what became of it. Where the words of a number do not say which way it goes,
// both are tried.
func balanced(l lister, k int) {
	_, to := l.sentence(k)
	toks := l.counts(k, to)
	n := len(toks) - 1
	if n < 2 || n > 5 || !likeRow(l, toks[1:], toks[:n]) ||
		containsAny(l.cut(k, to), []string{"其中", "同比", "分别", "以上"}) ||
		!all(toks, func(i int) bool { return plain(l, i) && l.tokens[i].depth == 0 && !isEach(l.text, i) }) {
		return
	}
	f, last := &l.Data.Flow, l.lead(toks[n])
	opens := slices.IndexFunc(toks[:2], func(i int) bool {
		return containsAny(l.lead(i), f.Opened) || endOfYear().MatchString(l.lead(i))
	})
	if !containsAny(last+cutAt(l.tail(toks[n]), 4), f.Left) ||
		opens == -1 && (n > 2 || !containsAny(l.lead(toks[1]), f.Went) || containsAny(l.lead(toks[0]), f.Went)) {
		return
	}
	if slices.ContainsFunc(toks[1:], func(i int) bool { // 9件,含上年结转1件
		return startsAny(l.lead(i), []string{"含", "包含", "包括"})
	}) {
		return
	}
	if opens == -1 && l.carries(strings.Replace(l.cut(k, to), last, "", 1)) {
		return
	}
	said, near := l.q(toks[n]).number(), (*big.Rat)(nil)
	terms := ""
	for set := range 1 << (n - 1) {
		v, s := l.q(toks[0]).number(), l.q(toks[0]).show()
		v = new(big.Rat).Set(v)
		for i, tok := range toks[1:n] {
			minus := set>>i&1 == 1
			lead := strings.TrimPrefix(l.lead(tok), "新")
			out := containsAny(lead, f.Out) || containsAny(lead, f.Went)
			in := containsAny(l.lead(tok), f.Came)
			if out != in && out != minus || opens == -1 && !minus || i+1 == opens && minus {
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
		case v.Sign() >= 0 && (distance(v, said).Cmp(big.NewRat(2, 1)) <= 0 || strictSlip(v, said)):
			near, terms = v, s
		}
	}
	if near != nil {
		equation{lister: l, said: toks[n], terms: terms, of: toks[:n], code: diag.F351, certainty: Likely,
			right: l.q(toks[n]).value(near)}.report()
	}
}
