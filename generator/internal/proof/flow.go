package proof

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
)

// flow reports stocks that do not come to what they have to: opening + in - out = closing, and
// received = finished + pending. It reads the sentence that begins at token k.
func flow(l lister, k int) {
	_, to := l.sentence(k)
	toks := l.counts(k, to)
	if len(toks) > 2 && !slices.ContainsFunc(toks, func(i int) bool { return l.q(i).Unit != l.q(toks[0]).Unit }) &&
		!stock(l, toks) && len(toks) == 3 {
		pending(l, toks[0], toks[1], toks[2])
	}
}

// move returns 1 where s ends nearest in a word of what comes in, -1 in one of what goes out, 0 for neither.
func (f *FlowWords) move(s string) int {
	last := func(words []string) (at int) {
		for _, w := range words {
			if i := strings.LastIndex(s, w); i >= 0 {
				at = max(at, i+len(w))
			}
		}
		return at
	}
	return cmp.Compare(last(f.In), last(f.Out))
}

// stock judges 年初在册64人,新增21人、期满27人,年末在册58人, and reports whether the counts are of that shape.
func stock(l lister, toks []int) bool {
	f, first, last := &l.Data.Flow, toks[0], toks[len(toks)-1]
	if !containsAny(l.lead(first), f.Opening) || !containsAny(l.lead(last), f.Closing) {
		return false
	}
	value, terms := l.q(first).number(), l.q(first).show()
	for _, k := range toks[1 : len(toks)-1] {
		sign := f.move(l.lead(k))
		if sign == 0 {
			return false
		}
		value = new(big.Rat).Add(value, times(l.q(k).number(), int64(sign)))
		terms += map[int]string{1: "+", -1: "-"}[sign] + l.q(k).show()
	}
	equation{lister: l, said: last, terms: terms, of: toks[:len(toks)-1], code: diag.F351}.exactly(value)
	return true
}

// pending judges 收到申请167件,办结159件,正在办理8件. Where the second is not known to be all that was finished, only
// more than was received is wrong.
func pending(l lister, received, finished, pending int) {
	f, a, b := &l.Data.Flow, l.lead(received), l.lead(finished)
	if !containsAny(a, f.Received) || !containsAny(l.lead(pending), f.Pending) || containsAny(a+b, f.Pending) ||
		containsAny(l.around(l.tokens[received].at), f.Carried) {
		return
	}
	left := new(big.Rat).Sub(l.q(received).number(), l.q(finished).number())
	if left.Sign() >= 0 && (containsAny(b, f.Finished) || left.Cmp(l.q(pending).number()) < 0) {
		equation{lister: l, said: pending, terms: l.q(received).show() + "-" + l.q(finished).show(),
			of: []int{received, finished}, code: diag.F351}.exactly(left)
	}
}
