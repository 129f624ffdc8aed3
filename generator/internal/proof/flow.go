package proof

import (
	"fmt"
	"math/big"
	"strings"

	"fazhi/generator/internal/diag"
)

// flows reports stocks that do not come to what they have to: opening + in - out = closing, and
// received = finished + pending.
func flows(d *reader, t *text) {
	f := &d.Data.Flow
	for k := 0; k < len(t.tokens); k++ {
		from, to := t.sentence(k)
		toks := t.counts(from, to)
		if said := t.cut(from, to); len(toks) > 2 && from == k && (containsAny(said, f.Closing) ||
			containsAny(said, f.Pending)) {
			if !stock(d, t, toks) && len(toks) == 3 {
				pending(d, t, toks)
			}
		}
		k = max(k, to)
	}
}

// role says which of the lists of words the lead of each count has the last of: its index, -1 for none.
func roles(t *text, toks []int, lists ...[]string) [][]int {
	out := make([][]int, len(lists))
	for _, k := range toks {
		best, at := -1, -1
		lead := t.lead(k)
		for i, words := range lists {
			for _, w := range words {
				if j := strings.LastIndex(lead, w); j >= 0 && j+len(w) > at {
					best, at = i, j+len(w)
				}
			}
		}
		if best < 0 {
			return nil
		}
		out[best] = append(out[best], k)
	}
	return out
}

// stock judges 年初在册64人,新增21人、期满27人,年末在册58人. It reports whether the sentence is one.
func stock(d *reader, t *text, toks []int) bool {
	f := &d.Data.Flow
	for _, k := range toks {
		if t.q(k).Unit != t.q(toks[0]).Unit {
			return false
		}
	}
	opening := roles(t, toks[:1], f.Opening)
	closing := roles(t, toks[len(toks)-1:], f.Closing)
	moves := roles(t, toks[1:len(toks)-1], f.In, f.Out)
	if opening == nil || closing == nil || moves == nil {
		return false
	}
	value, text := new(big.Rat).Set(t.q(toks[0]).number()), t.q(toks[0]).show()
	for _, k := range toks[1 : len(toks)-1] {
		v, sign := t.q(k).number(), "+"
		for _, out := range moves[1] {
			if out == k {
				v, sign = new(big.Rat).Neg(v), "-"
			}
		}
		value.Add(value, v)
		text += sign + t.q(k).show()
	}
	flow(d, t, toks, equation{value, text})
	return true
}

// equation is what the last of some counts has to be, and how it comes to that.
type equation struct {
	value *big.Rat
	text  string
}

// pending judges 收到申请167件,办结159件,正在办理8件.
func pending(d *reader, t *text, toks []int) {
	f := &d.Data.Flow
	around := t.around(t.tokens[toks[0]].at)
	r := []([]string){f.Received, f.Finished, f.Pending}
	for i, k := range toks {
		if t.q(k).Unit != t.q(toks[0]).Unit || !containsAny(t.lead(k), r[i]) || i < 2 &&
			containsAny(t.lead(k), f.Pending) {
			return
		}
	}
	if containsAny(around, f.Carried) || t.q(toks[1]).number().Cmp(t.q(toks[0]).number()) > 0 {
		return
	}
	a, b := t.q(toks[0]), t.q(toks[1])
	flow(d, t, toks, equation{new(big.Rat).Sub(a.number(), b.number()), a.show() + "-" + b.show()})
}

// flow compares the last of the counts with what the others come to.
func flow(d *reader, t *text, toks []int, e equation) {
	last := toks[len(toks)-1]
	q := t.q(last)
	if q.number().Cmp(e.value) == 0 {
		return
	}
	right := q.value(e.value)
	d.report(Finding{Span: t.place(last), Code: diag.F351, Certainty: Certain,
		Message: fmt.Sprintf("%s=%s，「%s」写的是%s", e.text, right, t.lead(last), q.Printed),
		Hint:    fmt.Sprintf("写成%s，或者改前面的数", right), Related: t.places(toks[:len(toks)-1]...)})
}
