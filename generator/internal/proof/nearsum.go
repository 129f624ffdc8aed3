package proof

import (
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// nearSum judges, where nothing else has, a total whose words are not those of its parts: 取消12项,下放9项,共清理事项31项.
// One wrong digit must explain the difference, and no other counts of the paragraph come to the total. Token k is the
// total.
func nearSum(l lister, k int) {
	_, own, ok := l.Data.Sums.cut(trimLink(l.lead(k)))
	_, after, w := cutAny(l.lead(k), "总人数", "总数", "总量", "总计", "合计", "共计")
	if w != "" && !ok { // 队伍总人数达到
		own, ok = strings.Trim(after, "已达到为是有"), !containsAny(l.lead(k), l.Data.Sums.Elsewhere)
	}
	r, at := []rune(own), l.tokens[k].at
	named := strings.Contains(l.string(0, at-len(r)), string(r[max(0, len(r)-2):])) // of what the text speaks of
	parts := partsBefore(l, k)
	named = named || all(parts, func(i int) bool { // 《通知书》12份、《意见书》8份,共发出文书
		return strings.HasSuffix(strings.TrimRight(l.lead(i), "》”"), string(r[len(r)-1:]))
	})
	if !ok || !named && !strings.Contains(l.around(at), "分别") || passed(l, k) || reaches(l, parts, k) {
		return
	}
	for n := 2; n <= len(parts); n++ {
		if s := sumOf(l, parts[len(parts)-n:], k); digitOff(s) && (n > 2 || own == "" || acts(s)) {
			s.judge()
			return
		}
	}
}

// digitOff reports whether the parts are one digit off the total, or two that changed places, and near it.
func digitOff(s *sum) bool {
	a, b := fact.Decimal(s.nominal()), fact.Decimal(s.total().number())
	i, k := common([]rune(a), []rune(b))
	swapped := len(a) == len(b) && i+k+2 == len(a) && a[i] == b[i+1] && a[i+1] == b[i]
	return (s.slip() || swapped) && s.within(12)
}

// acts reports whether the words of all parts are verbs alone: 修改9件,废止14件.
func acts(s *sum) bool {
	return all(s.parts, func(p part) bool { return utf8.RuneCountInString(p.lead) == 2 && p.tail == "" })
}

// passed reports whether the sentence of token k names more parts than those with a count, or another time, or has been
// judged.
func passed(l lister, k int) bool {
	around := l.around(l.tokens[k].at)
	return containsAny(around, l.Data.Sums.Besides) || containsAny(around, l.Data.Growth.Old) || !plain(l, k)
}

// partsBefore returns the exact counts like that in token k in front of it, up to eight, back to one that is unlike in
// the sentence before.
func partsBefore(l lister, k int) (toks []int) {
	from, _ := l.sentence(k)
	for i := k - 1; i >= 0 && len(toks) < 8; i-- {
		switch q := l.q(i); {
		case !l.isAmount(i):
		case !plain(l, i), i < from && !l.alike(q, l.q(k)), l.Data.Sums.names(l.lead(i)):
			return toks
		case l.alike(q, l.q(k)):
			toks = slices.Insert(toks, 0, i)
		}
	}
	return toks
}

// reaches reports whether some of the counts come to that in token k, or are it.
func reaches(l lister, toks []int, k int) bool {
	total := l.q(k).number()
	for set := 1; set < 1<<len(toks); set++ {
		v := new(big.Rat)
		for i, tok := range toks {
			if set>>i&1 == 1 {
				v.Add(v, l.q(tok).number())
			}
		}
		if v.Cmp(total) == 0 {
			return true
		}
	}
	return false
}

// nearRest judges, where nothing else has, counts alike that make up a sentence with their whole in front, with a word
// of what is left at the last where they are three: 意见86条,已整改79条,尚有9条. One wrong digit must explain the
// difference. Token k is the last.
func nearRest(l lister, k int) {
	from, to := l.sentence(k)
	toks := slices.DeleteFunc(l.counts(from, to), func(i int) bool { return !l.alike(l.q(i), l.q(k)) })
	n := len(toks)
	if n < 3 || toks[n-1] != k || n == 3 && !leaves(l, k) || passed(l, k) ||
		strings.Contains(l.cut(from, to), "其中") {
		return
	}
	s := sumOf(l, toks[1:], toks[0])
	first, second := []rune(l.tail(toks[0])), []rune(l.tail(toks[1]))
	alike := n > 3 && len(first) > 0 && len(second) > 0 && first[len(first)-1] == second[len(second)-1]
	switch {
	case alike: // 27条动态信息,10条公告信息: members of one list
	case !all(toks, func(i int) bool { return isApart(l, i) }) || !digitOff(s) || reaches(l, toks[1:], toks[0]):
	case n > 3:
		s.judge()
	default:
		rest := new(big.Rat).Sub(s.total().number(), s.count(0).number())
		equation{lister: l, said: k, terms: s.total().show() + "-" + s.count(0).show(), of: toks[:2], code: diag.F351,
			certainty: Likely, right: l.q(k).value(rest)}.report()
	}
}

// isApart reports whether the count in token k may be a part or the whole of others: it is plain, no mean, and neither
// what something has become nor what came in.
func isApart(l lister, k int) bool {
	lead := l.lead(k)
	return plain(l, k) && !isEach(l.text, k) && !endsAny(lead, l.Data.Growth.To) &&
		!containsAny(lead, l.Data.Flow.In)
}

// sumOf returns the sum of counts with their total, which words need not confirm.
func sumOf(l lister, toks []int, whole int) *sum {
	s := &sum{lister: l, whole: whole, near: true, all: true}
	for _, tok := range toks {
		s.parts = append(s.parts, part{toks: []int{tok}, lead: trimLink(l.lead(tok))})
	}
	return s
}

// plain reports whether token k is an exact count that nothing has been reported of.
func plain(l lister, k int) bool {
	return l.q(k).exact() && !l.reported(l.place(k), figureCodes...)
}

// leaves reports whether the words of the count in token k say that it is what is left of another.
func leaves(l lister, k int) bool {
	lead := strings.TrimSuffix(trimLink(l.lead(k)), "的")
	return startsAny(lead, l.Data.Sums.Left) && utf8.RuneCountInString(lead) <= 10 && !strings.Contains(lead, "的")
}
