package proof

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
)

// flows reports stocks that do not come to what they have to: opening + in - out = closing, and
// received = finished + pending.
func flows(d *reader, t *text) {
	f := &d.Data.Flow
	for k := 0; k < len(t.tokens); k++ {
		from, to := t.sentence(k)
		toks, said := t.counts(from, to), t.cut(from, to)
		if len(toks) > 2 && from == k && (containsAny(said, f.Closing) || containsAny(said, f.Pending)) && sameUnit(t,
			toks) {
			if e, ok := f.stock(t, toks); ok {
				e.report(d)
			} else if e, ok := f.pending(t, toks); ok {
				e.report(d)
			}
		}
		k = max(k, to)
	}
}

func sameUnit(t *text, toks []int) bool {
	return !slices.ContainsFunc(toks, func(k int) bool { return t.q(k).Unit != t.q(toks[0]).Unit })
}

// move returns 1 where s ends nearest in a word of what comes in, -1 in one of what goes out, 0 for neither.
func (f *FlowWords) move(s string) (sign int) {
	last := func(words []string) (at int) {
		for _, w := range words {
			if i := strings.LastIndex(s, w); i >= 0 {
				at = max(at, i+len(w))
			}
		}
		return at
	}
	in, out := last(f.In), last(f.Out)
	switch {
	case in > out:
		return 1
	case out > 0:
		return -1
	}
	return 0
}

// stock reads 年初在册64人,新增21人、期满27人,年末在册58人.
func (f *FlowWords) stock(t *text, toks []int) (e equation, ok bool) {
	last := toks[len(toks)-1]
	if !containsAny(t.lead(toks[0]), f.Opening) || !containsAny(t.lead(last), f.Closing) {
		return e, false
	}
	value, terms := new(big.Rat).Set(t.q(toks[0]).number()), t.q(toks[0]).show()
	for _, k := range toks[1 : len(toks)-1] {
		switch v := t.q(k).number(); f.move(t.lead(k)) {
		case 1:
			value.Add(value, v)
			terms += "+"
		case -1:
			value.Sub(value, v)
			terms += "-"
		default:
			return e, false
		}
		terms += t.q(k).show()
	}
	return equation{t: t, said: last, right: value, terms: terms, toks: toks[:len(toks)-1], code: diag.F351}, true
}

// pending reads 收到申请167件,办结159件,正在办理8件. Where the second is not known to be all that was finished, only
// more than was received is wrong.
func (f *FlowWords) pending(t *text, toks []int) (e equation, ok bool) {
	if len(toks) != 3 || !containsAny(t.lead(toks[0]), f.Received) || !containsAny(t.lead(toks[2]), f.Pending) ||
		containsAny(t.lead(toks[0])+t.lead(toks[1]), f.Pending) || containsAny(t.around(t.tokens[toks[0]].at),
		f.Carried) {
		return e, false
	}
	a, b, c := t.q(toks[0]), t.q(toks[1]), t.q(toks[2])
	left := new(big.Rat).Sub(a.number(), b.number())
	if left.Sign() < 0 || !containsAny(t.lead(toks[1]), f.Finished) && left.Cmp(c.number()) >= 0 {
		return e, false
	}
	return equation{t: t, said: toks[2], right: left, terms: a.show() + "-" + b.show(), toks: toks[:2],
		code: diag.F351}, true
}
