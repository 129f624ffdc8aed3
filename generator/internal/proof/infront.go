package proof

import (
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"
)

// wholeInFront judges a total in front of all other counts like it of its sentence, that are its parts by their words,
// which are of one form, or outcomes: token k is the total.
func wholeInFront(l lister, k int) {
	from, to := l.sentence(k)
	if len(l.counts(k+1, to)) == 0 { // the parts are in the next sentence
		if to >= len(l.tokens) || l.markAt(to) != '。' {
			return
		}
		_, to = l.sentence(to + 1)
	}
	toks := rowBehind(l, k, to)
	like := func(i int) bool { return l.alikeHere(l.q(i), l.q(k)) }
	if len(toks) < 2 || len(toks) > 9 || !mayBeWhole(l, k) || unsure(l, append([]int{k}, toks...)) ||
		!strings.ContainsAny(l.between(k, toks[0]), ",:。(") || slices.ContainsFunc(l.counts(from, k), like) ||
		reaches(l, toks, k) {
		return
	}
	s := sumOf(l, toks, k)
	small, total := s.total().number().Cmp(big.NewRat(20, 1)) < 0, s.total().number()
	known, every := l.Data.partition(s.parts, l.lead(k))
	every = every || kinds(l, k) == len(toks) || s.within(12) && kindsBehind(l, k, to) == len(toks)
	every = every && all(s.parts, func(p part) bool { return !strings.Contains(p.lead, "的") })
	ofOutcome := func(p part) bool { return s.Data.Flow.became(p.lead) }
	came := all(s.parts, ofOutcome) || len(toks) > 2 && s.within(5) && slices.ContainsFunc(s.parts, ofOutcome)
	same := ofOneDeed(l, k, toks)
	outcome := came && slices.ContainsFunc(l.Data.Outcomes, func(o Subset) bool {
		return containsAny(l.lead(k), o.Whole)
	})
	strict := len(toks) == 2 && total.Cmp(big.NewRat(1000, 1)) < 0 && !transposed(s.nominal(), total)
	switch {
	case s.excess() != -1 || !s.within(40) || roundsTo(s):
	case !every && !strictSlip(s.nominal(), total) && !partSwapped(s),
		small && !every && !same && !outcome && !(s.over() && (known || len(toks) > 2)):
	case known, came, same, every, ofOneForm(l, toks, strict):
		s.judge()
	}
}

// partSwapped reports whether two digits of a part that changed places explain that three or more do not come to the
// total.
func partSwapped(s *sum) bool {
	return len(s.parts) > 2 && slices.ContainsFunc(s.toks(), func(k int) bool {
		right := new(big.Rat).Sub(s.total().number(), s.nominal())
		return transposed(s.q(k).number(), right.Add(right, s.q(k).number()))
	})
}

// ofOneDeed reports whether the names of counts end in two characters that are in front of the total in token k too:
// 述法19人,书面述法14人,现场述法6人.
func ofOneDeed(l lister, k int, toks []int) bool {
	last := cutLast(l.lead(toks[0]))
	return len(last) > len("法") && strings.Contains(l.lead(k), last) &&
		all(toks, func(i int) bool { return strings.HasSuffix(l.lead(i), last) && l.lead(i) != last })
}

// rowBehind returns the counts like that in token k behind it up to token to; none where others are between them.
func rowBehind(l lister, k, to int) (toks []int) {
	apart := kindsBehind(l, k, to) > 1
	for i := k + 1; i < to; i++ {
		switch {
		case !l.counted(i) || l.q(i).percent() || l.tokens[i].depth > l.tokens[k].depth:
		case !l.alikeHere(l.q(i), l.q(k)):
			if len(toks) > 0 {
				return nil
			}
		case !apart && !mayBeWhole(l, i) || l.Data.Sums.names(l.lead(i)):
			return nil
		default:
			toks = append(toks, i)
		}
	}
	return toks
}

// kindsBehind returns how many there are of which the counts behind token k are said one by one: 3 of
// 三年依次完成12个、15个、19个.
func kindsBehind(l lister, k, to int) (n int) {
	first, _, ok := cutAny(l.cut(k+1, to), "依次", "分别")
	at := l.tokens[k].at + l.tokens[k].n
	for i := range utf8.RuneCountInString(first) * b2i(ok != "") {
		if _, v := l.numeral(at + i); v > 1 {
			n = v
		}
	}
	return n
}

// ofOneForm reports whether the names of counts are of one form, as those of kinds are: of one length, 机关 and 学校, or
// with one end, 婚姻类 and 土地类; or short, unless strict. None is what is done.
func ofOneForm(l lister, toks []int, strict bool) bool {
	names := each(toks, func(i int) string { return strings.TrimPrefix(trimLink(l.lead(i)), "即") })
	if names[0] == "" {
		names = each(toks, func(i int) string { return l.tail(i) })
	}
	f := &l.Data.Flow
	deeds := slices.Concat(f.Received, f.Finished, f.Out, f.In)
	if slices.Contains(names, "") {
		return false
	}
	n, last := utf8.RuneCountInString(names[0]), names[0][len(names[0])-len("类"):]
	ended := all(names, func(s string) bool { return strings.HasSuffix(s, last) })
	if ended && strings.Contains("类型级", last) {
		return true
	} else if slices.ContainsFunc(names, func(s string) bool {
		return containsAny(s, deeds) || startsAny(s, l.Data.Sums.Actions)
	}) {
		return false
	}
	return n <= 4 && all(names, func(s string) bool { return utf8.RuneCountInString(s) == n }) ||
		last != "的" && ended ||
		!strict && all(names, func(s string) bool { return utf8.RuneCountInString(s) <= 6 })
}
