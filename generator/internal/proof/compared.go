package proof

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// comparedWith matches what stands in front of a number that another one is compared with, as far as its clause goes.
var comparedWith = han.Pattern(`(?:高出|低于|高于|超出|超过|多于|少于|不及|落后于?|领先于?|优于|比|较|距离?|离|与)[^,;:]*$`)

// farApart judges how far a number is from the one right in front, in the same clause, with which the one before is
// compared: 92.4%,高出全县89.5%的平均水平3.9个百分点. Token k is the distance.
func farApart(l lister, k int) {
	n := k - 2
	from, _ := l.sentence(k)
	if !l.isWord(k-1) || !l.is(n, count) || !comparedWith().MatchString(l.lead(n)) || !plain(l, n) || !plain(l, k) ||
		containsAny(l.of(k-1), []string{"倍", "其中", "至", "到"}) {
		return
	}
	toks := slices.DeleteFunc(likeCounts(l, from, n, k), func(i int) bool { return !l.alike(l.q(i), l.q(n)) })
	if len(toks) == 0 || l.Data.Growth.Between.in(l.lead(n)) && len(toks) > 1 {
		return
	}
	last := toks[len(toks)-1]
	said, gap := l.q(k).number(), distance(l.q(last).number(), l.q(n).number())
	if !l.alike(l.q(k), l.q(n)) && l.q(k).Unit != "个百分点" || len(toks) > 1 && !slip(gap, said) ||
		distance(l.added(toks), l.q(n).number()).Cmp(said) == 0 || slices.ContainsFunc(toks, func(i int) bool {
		return rounds(l.q(k).Quantity, distance(l.q(i).number(), l.q(n).number()))
	}) {
		return
	}
	right := fact.Counted(gap, l.q(k).Scale, l.q(k).Unit)
	l.say(l.place(k), diag.F353, Likely, "%s和%s相差%s，写的是%s\n%s改成%s，或者改前面的数", l.q(last).Printed, l.q(n).Printed,
		right.Printed, l.q(k).Printed, l.q(k).Printed, right.Printed).Related = l.places(last, n)
}

// pointsMeant judges a percentage that is the difference of the two in front of it: 88.9%…93.4%,后者高出4.5%. Token k is
// the percentage.
func pointsMeant(l lister, k int) {
	from, _ := l.sentence(k)
	toks := slices.DeleteFunc(likeCounts(l, from, k, k), func(i int) bool { return !l.isPercent(i) })
	lead, w := l.lead(k), &l.Data.Growth
	if len(toks) != 2 || !plain(l, k) || endsAny(lead, w.To) ||
		w.direction(lead) == 0 && !strings.Contains(lead, "差") && !strings.HasSuffix(lead, "高出") {
		return
	}
	a, b, said := l.q(toks[0]).number(), l.q(toks[1]).number(), l.q(k)
	if a.Sign() <= 0 || b.Sign() <= 0 || distance(a, b).Cmp(said.number()) != 0 || said.number().Sign() == 0 ||
		rounds(said.Quantity, percent(distance(a, b), a)) || rounds(said.Quantity, percent(distance(a, b), b)) {
		return
	}
	l.say(l.place(k), diag.F365, Likely, "百分数相差的是百分点\n写成「%s个百分点」", said.show()).Related = l.places(toks...)
}

// timesOf judges how many times one number is another: 75件,为2023年25件的4倍; 前者是后者的两倍多. Token k is how many times.
func timesOf(l lister, k int) {
	q := l.q(k)
	if q.Unit != "倍" || l.reported(l.place(k), figureCodes...) || !strings.HasSuffix(l.of(k-1), "的") {
		return
	}
	of, fronts := comparedTimes(l, k)
	if len(fronts) == 0 || l.q(of).number().Sign() <= 0 {
		return
	}
	ratio := func(i int) *big.Rat { return new(big.Rat).Quo(l.q(i).number(), l.q(of).number()) }
	if slices.ContainsFunc(fronts, func(i int) bool { return !wrongTimes(q, l.tail(k), ratio(i)) }) {
		return
	}
	last := fronts[len(fronts)-1]
	l.say(l.place(k), diag.F353, Likely, "%s÷%s=%s，写的是「%s」\n改倍数，或者改前面的数", l.q(last).show(), l.q(of).show(),
		fact.Decimal(fact.Rounding(ratio(last), tenths).Low), q.Printed).Related = l.places(last, of)
}

// comparedTimes returns the count that another one is so many times as much as, and those that may be this one. Token k
// is how many times.
func comparedTimes(l lister, k int) (of int, fronts []int) {
	from, _ := l.sentence(k)
	last := lastBefore(from, k, func(i int) bool { return l.is(i, count) && plain(l, i) })
	if last == -1 {
		return -1, nil
	}
	toks := slices.DeleteFunc(l.counts(from, last+1), func(i int) bool {
		return !l.alike(l.q(i), l.q(last)) && l.q(i).Unit != l.q(last).Unit+"次" || !plain(l, i)
	})
	n := len(toks)
	if last == k-2 && asManyAs().MatchString(l.lead(last)) {
		return last, toks[:n-1]
	}
	subject, object, is := cutAny(strings.TrimSuffix(l.of(k-1), "的"), "是", "为", "相当于")
	said := func(what string) int {
		return lastBefore(0, n, func(i int) bool {
			words := l.lead(toks[i]) + cutAt(l.tail(toks[i]), 8)
			return what != "" && strings.Contains(words, firstTwo(what)) && strings.Contains(words, lastTwo(what))
		})
	}
	a, b := said(subject), said(object)
	switch {
	case is == "" || n < 2:
		return -1, nil
	case subject == "前者" && object == "后者":
		a, b = n-2, n-1
	case subject == "后者" && object == "前者":
		a, b = n-1, n-2
	case n == 2 && b != -1 && (subject == "" || l.Data.Growth.Was.in(object)):
		a = 1 - b
	}
	if a == -1 || b == -1 || a == b {
		return -1, nil
	}
	return toks[b], []int{toks[a]}
}

// tenths is how a quotient is written in messages.
var tenths = fact.Quantity{Scale: 1, Decimals: 1}

// asManyAs matches the words in front of a number that another one is so many times as much as.
var asManyAs = han.Pattern(`(?:^|,)[^,;]{0,6}(?:为|是|相当于|达到?|约为)[^,;]{0,14}$`)

// wrongTimes reports whether v cannot be meant by so many times, with the words behind it: 两倍多.
func wrongTimes(q quantity, tail string, v *big.Rat) bool {
	n := q.factored(q.Nominal())
	next := new(big.Rat).Add(n, big.NewRat(1, 1))
	switch {
	case startsAny(tail, []string{"多", "余"}):
		return v.Cmp(n) < 0 || v.Cmp(next) >= 0
	case !q.exact():
		return contradicted(q, v, false)
	}
	return !rounds(q.Quantity, v) && !q.Truncated().Contains(v)
}
