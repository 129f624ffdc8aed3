package proof

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// maxCounts is how many counts in front of a rate are looked at.
const maxCounts = 8

// counts returns the tokens of exact counts in front of the rate, the last maxCounts of them: those of its sentence,
// and of the one before where it has none.
func (r rate) counts(l *Language) []int {
	from, _ := r.t.sentence(r.tok)
	out := r.usable(l, from)
	if len(out) == 0 && from > 1 {
		from, _ = r.t.sentence(from - 2)
		out = r.usable(l, from)
	}
	return out[max(0, len(out)-maxCounts):]
}

// usable returns the counts from token from on that are not those of another time.
func (r rate) usable(l *Language, from int) []int {
	return slices.DeleteFunc(r.t.counts(from, r.tok), func(k int) bool {
		return r.t.q(k).number().Sign() <= 0 || containsAny(r.t.lead(k), l.Growth.Old) &&
			!containsAny(r.t.lead(k), l.Flow.Carried[:1])
	})
}

// quotientOf is a numerator and a denominator: tokens.
type quotientOf struct{ part, of int }

func (r rate) value(k int) *big.Rat { return r.t.q(k).number() }

// of returns the quotient in per cent, less what the percentage counts from.
func (r rate) of(p quotientOf) *big.Rat {
	return new(big.Rat).Sub(percent(r.value(p.part), r.value(p.of)), big.NewRat(r.base, 1))
}

// pairs calls visit with every two counts that may be divided until it returns true, and reports whether it did.
func (r rate) pairs(l lister, counts []int, visit func(p quotientOf) bool) bool {
	for _, of := range counts {
		for _, part := range counts {
			if part == of || !r.row.Any && r.value(part).Cmp(r.value(of)) > 0 || !r.alike(l, part, of) {
				continue
			}
			if visit(quotientOf{part, of}) {
				return true
			}
		}
	}
	return false
}

// alike reports whether counts a and b may be divided: one may have no unit.
func (r rate) alike(l lister, a, b int) bool {
	p, q := r.t.q(a), r.t.q(b)
	return l.alike(p, q) || p.Unit == "" || q.Unit == ""
}

// quotient compares a rate with the counts in front of it. It is silent when any two of them explain it.
func quotient(d *reader, r rate) {
	l := lister{t: r.t, lang: d.Data}
	if ahead(d, l, r) {
		return
	}
	counts := r.counts(&d.Data.Language)
	truncated, explained := r.explained(l, counts)
	if explained {
		return
	}
	part := r.numerator(&d.Data.Language, counts)
	switch {
	case truncated != quotientOf{}:
		truncation(d, r, truncated)
	case part >= 0:
		if of := r.denominator(l, counts, part); of >= 0 {
			misquoted(d, r, quotientOf{part, of}, true)
		} else {
			impossible(d, r, counts)
		}
	case r.row.Strict || !r.q().exact() || !r.near(counts):
	case len(counts) == 1:
		impossible(d, r, counts)
	case len(counts) == 2 && r.guessed(l, counts):
		misquoted(d, r, quotientOf{counts[1], counts[0]}, false)
	}
}

// ahead judges a rate in front of its counts: 调解成功率98%,受理200件,成功190件. It reports whether these are said.
func ahead(d *reader, l lister, r rate) bool {
	from, to := r.t.sentence(r.tok)
	counts := r.t.counts(r.tok, to)
	if len(r.usable(&d.Data.Language, from)) > 0 || len(counts) < 2 {
		return false
	}
	if slices.ContainsFunc(r.t.tokens[r.tok+1:to], func(x token) bool { return x.q != nil && x.q.percent() }) {
		return false
	}
	part := r.numerator(&d.Data.Language, counts)
	if part < 0 {
		return false
	}
	of := r.denominator(l, counts, part)
	if of < 0 || !containsAny(r.t.lead(of), r.row.Of) {
		return false
	}
	if _, ok := r.explained(l, counts); !ok && !r.possible(r.value(part), r.value(of)) {
		misquoted(d, r, quotientOf{part, of}, true)
	}
	return true
}

// explained reports whether two counts explain the rate, and returns two that do when the rate is cut off.
func (r rate) explained(l lister, counts []int) (truncated quotientOf, ok bool) {
	said, cut := r.q().Rounded(), r.q().Truncated()
	ok = r.pairs(l, counts, func(p quotientOf) bool {
		v := r.of(p)
		if r.q().exact() && cut.Contains(v) && r.value(p.part).Cmp(r.value(p.of)) != 0 && !said.Contains(v) {
			truncated = p
		}
		return said.Contains(v) || r.joint(l, counts, p)
	})
	return truncated, ok
}

// guessed reports whether the second of two counts may be the numerator, though no word says so.
func (r rate) guessed(l lister, counts []int) bool {
	return !r.claimed(counts[1]) && r.alike(l, counts[0], counts[1]) && r.value(counts[1]).Cmp(r.value(counts[0])) <= 0
}

// near reports whether the counts are in the sentence of the rate.
func (r rate) near(counts []int) bool {
	from, _ := r.t.sentence(r.tok)
	return len(counts) > 0 && counts[0] >= from
}

// claimed reports whether another percentage stands between the count in token k and the rate: the counts are its.
func (r rate) claimed(k int) bool {
	for k++; k < r.tok; k++ {
		if r.t.is(k, count) && r.t.q(k).percent() {
			return true
		}
	}
	return false
}

// joint reports whether the numerator and a third count together explain the rate.
func (r rate) joint(l lister, counts []int, p quotientOf) bool {
	for _, c := range counts {
		if c == p.of || c == p.part || !r.alike(l, p.of, c) {
			continue
		}
		both := new(big.Rat).Add(r.value(p.part), r.value(c))
		if both.Cmp(r.value(p.of)) <= 0 && r.q().Rounded().Contains(percent(both, r.value(p.of))) {
			return true
		}
		both.Add(r.value(p.of), r.value(c)) // 结转
		if strings.Contains(r.t.lead(c)+r.t.lead(p.of), "结转") && r.q().Rounded().Contains(percent(r.value(p.part),
			both)) {
			return true
		}
	}
	return false
}

// numerator returns the last count whose words are those of the rate's numerator, -1 when there is none.
func (r rate) numerator(l *Language, counts []int) int {
	for i := len(counts) - 1; i >= 0; i-- {
		k := counts[i]
		tail := r.t.tail(k)
		if strings.Contains(tail, "率") { // the name of the rate itself
			tail = ""
		}
		if says(r.t.before(k), r.row.Part) && !containsAny(r.t.before(k), l.Sums.Qualified) || i > 0 && says(tail,
			r.row.Part) {
			return k
		}
	}
	return -1
}

// siblings reports whether two counts are members of one list, neither part of the other.
func (r rate) siblings(a, b int) bool {
	s := r.t.between(a, b)
	return strings.Contains(s, "、") && r.t.respective(b) == "" && !strings.ContainsAny(s, ",;:(")
}

// denominator returns the nearest count in front of part whose words are those of the denominator, or that part
// may be one of; -1 when there is none.
func (r rate) denominator(l lister, counts []int, part int) int {
	best := -1
	for i := len(counts) - 1; i >= 0; i-- {
		of := counts[i]
		if of >= part || r.siblings(of, part) || !l.alike(r.t.q(of), r.t.q(part)) || !r.row.Any &&
			r.value(of).Cmp(r.value(part)) < 0 {
			continue
		}
		if containsAny(r.t.lead(of)+r.t.tail(of), r.row.Of) || best < 0 && strings.Contains(r.t.lead(of), "其中") {
			return of
		}
		if best < 0 {
			best = of
		}
	}
	return best
}

// misquoted reports a rate that is not the quotient. Where the numerator is only guessed, a rate far off is about
// something else.
func misquoted(d *reader, r rate, p quotientOf, linked bool) {
	v := r.of(p)
	off := new(big.Rat).Sub(v, r.q().Nominal())
	far := off.Abs(off).Cmp(big.NewRat(5, 1)) > 0
	certainty := Certain
	switch {
	case !linked && far:
		return
	case !linked || far:
		certainty = Likely
	}
	right := fact.Rounding(v, r.q().Quantity).Printed
	d.report(Finding{Span: r.t.place(r.tok), Code: diag.F305, Certainty: certainty,
		Message: fmt.Sprintf("%s÷%s=%s，%s写的是%s", r.t.q(p.part).show(), r.t.q(p.of).show(), right, r.title(),
			r.q().Printed),
		Hint: fmt.Sprintf("数没有错的话写成%s；比率没有错的话，改前面的数", right), Related: r.t.places(p.of, p.part)})
}

// truncation reports a rate whose further digits were cut off instead of rounded.
func truncation(d *reader, r rate, p quotientOf) {
	v := r.of(p)
	right := fact.Rounding(v, r.q().Quantity).Printed
	d.report(Finding{Span: r.t.place(r.tok), Code: diag.F306, Certainty: Likely,
		Message: fmt.Sprintf("%s÷%s=%s…%%，四舍五入是%s，%s写的是%s", r.t.q(p.part).show(), r.t.q(p.of).show(),
			v.FloatString(r.q().Decimals+2), right, r.title(), r.q().Printed),
		Hint: "小数四舍五入，不要直接截掉", Related: r.t.places(p.of, p.part)})
}
