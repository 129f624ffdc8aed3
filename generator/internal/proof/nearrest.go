package proof

import (
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// nearRest judges, where nothing else has, counts alike that make up a sentence with their whole in front, with a word
// of what is left at the last where they are three: 意见86条,已整改79条,尚有9条. One wrong digit must explain the
// difference. Token k is the last.
func nearRest(l lister, k int) {
	from, to := l.sentence(k)
	every := l.counts(from, to)
	toks := slices.DeleteFunc(slices.Clone(every), func(i int) bool {
		return !l.alike(l.q(i), l.q(k)) || l.tokens[i].depth > l.tokens[every[min(1, len(every)-1)]].depth
	})
	some := strings.Contains(l.cut(from, to), "其中")
	if n := len(toks); n > 3 && toks[n-1] == k && leaves(l, k) && !some { // 项目32个,有问题的21个,已整改18个,另外4个正在推进
		last := sumOf(l, toks[n-2:], toks[n-3])
		if all := sumOf(l, toks[1:], toks[0]); digitOff(last) && !digitOff(all) && !all.meets() {
			toks = toks[n-3:]
		}
	}
	n := len(toks)
	if n < 3 || toks[n-1] != k || passed(l, k, l.lead(toks[0])) || peers(l, toks[0], toks[1]) || peers(l, toks[0], k) ||
		containsAny(l.lead(toks[1]), []string{"今年", "本年", "连同", "加上"}) ||
		n == 3 && !leaves(l, k) && !leaves(l, toks[1]) && !deniesTail(l.lead(toks[1]), l.lead(k)) &&
			!deniesTail(l.lead(k), l.lead(toks[1])) && !oneSet(l, toks[1:]) ||
		some && !(n == 3 && pendingTail().MatchString(l.tail(k))) {
		return
	}
	s := sumOf(l, toks[1:], toks[0])
	first, second := []rune(l.tail(toks[0])), []rune(l.tail(toks[1]))
	alike := n > 3 && len(first) > 0 && len(second) > 0 && first[len(first)-1] == second[len(second)-1]
	switch {
	case n > 3 && !s.over() && containsAny(l.lead(toks[0]), l.Data.Flow.Received) && !leaves(l, k):
		// some are still being worked on
	case alike: // 27条动态信息,10条公告信息: members of one list
	case !all(toks, func(i int) bool { return isApart(l, i) }) || !digitOff(s) && !tooMany(s) ||
		!oneList(l, toks[1:]) && reaches(l, toks[1:], toks[0]):
	case n > 3:
		s.judge()
	default:
		rest := new(big.Rat).Sub(s.total().number(), s.count(0).number())
		equation{lister: l, said: k, terms: s.total().show() + "-" + s.count(0).show(), of: toks[:2], code: diag.F351,
			certainty: Likely, right: l.q(k).value(rest)}.report()
	}
}

// peers reports whether two counts are of members of one list, the first no whole of the second: 适用简易程序38件,适用普通程序26件.
func peers(l lister, a, b int) bool {
	first := firstTwo(l.lead(a))
	return len(first) > len("适") && l.lead(a) != first && strings.HasPrefix(l.lead(b), first) && l.lead(b) != first
}

// oneList reports whether there is a 、 between each of three counts or more and the next.
func oneList(l lister, toks []int) bool {
	return len(toks) > 2 && all(toks[1:], func(k int) bool { return l.markAt(k-2) == '、' })
}

// isApart reports whether the count in token k may be a part or the whole of others: it is plain, no mean, and neither
// what something has become nor what came in.
func isApart(l lister, k int) bool {
	lead := l.lead(k)
	become := endsAny(lead, l.Data.Growth.To) && !endsAny(lead, []string{"完成", "办成", "建成"})
	return plain(l, k) && !isEach(l.text, k) && !become &&
		!containsAny(strings.ReplaceAll(lead, "转入", ""), l.Data.Flow.In)
}

// leaves reports whether the words of the count in token k say that it is what is left of another.
func leaves(l lister, k int) bool {
	lead := strings.TrimSuffix(trimLink(l.lead(k)), "的")
	lead = strings.TrimPrefix(lead, "另外")
	if slices.Contains([]string{"", "另", "有", "另有"}, lead) && pendingTail().MatchString(l.tail(k)) {
		return true // 7件尚在办理, 2人因公未参加
	}
	if from, _ := l.sentence(k); strings.HasPrefix(l.lead(k), "另外") { // which is apart: 62条,采纳48条,另外15条
		toks := slices.DeleteFunc(l.counts(from, k), func(i int) bool { return !l.alike(l.q(i), l.q(k)) })
		return len(toks) == 2 && sumOf(l, []int{toks[1], k}, toks[0]).over()
	}
	return startsAny(lead, l.Data.Sums.Left) && utf8.RuneCountInString(lead) <= 10 && !strings.Contains(lead, "的")
}

// pendingTail matches what is behind the number of those that are left.
var pendingTail = han.Pattern(`^[^,。;0-9]{0,4}?(?:正在|尚在|仍在|还在|尚未|未能|未|列入|待|拟|将|补考)|^因[^,。;0-9]{1,16}(?:未|正在|尚|请假|缺)`)

// tooMany reports whether parts that the words say are apart come to more than a total that is too small for digitOff.
func tooMany(s *sum) bool {
	one := distance(s.nominal(), s.total().number()).Cmp(big.NewRat(1, 1)) == 0
	return len(s.parts) > 2 && outcomes(s) ||
		len(s.parts) == 2 && s.over() && one && (leaves(s.lister, s.tok(1)) || oneSet(s.lister, s.toks()))
}

// outcomes reports whether the parts are by one or two too many, and the words of each begin with what may become of a
// thing: 6项,完成5项,终止1项,调整1项.
func outcomes(s *sum) bool {
	off := new(big.Rat).Sub(s.nominal(), s.total().number())
	return off.Sign() > 0 && off.Cmp(big.NewRat(2, 1)) <= 0 && all(s.parts, func(p part) bool {
		return s.Data.Flow.became(p.lead)
	})
}

// became reports whether lead begins with what may become of a thing, or with when or why.
func (f *FlowWords) became(lead string) bool {
	return slices.ContainsFunc(f.Became, func(w string) bool {
		i := strings.Index(lead, w)
		return i == 0 || i > 0 && beforeDeed().MatchString(lead[:i])
	})
}

// beforeDeed matches what may be in front of what became of a thing.
var beforeDeed = han.Pattern(`^(?:目前|年内|年末|已|现已|仍|予以|其中|因\p{Han}{2,8})$`)

// deniesTail reports whether b denies what a ends in, other words in front of both: 逐条梳理后采纳, 说明理由不予采纳.
func deniesTail(a, b string) bool {
	a, b = strings.TrimSuffix(a, "的"), strings.TrimSuffix(b, "的")
	verb := cutLast(a)
	return len(verb) > len("结") &&
		endsAny(b, []string{"不" + verb, "未" + verb, "未能" + verb, "不予" + verb, "没有" + verb}) &&
		!endsAny(strings.TrimSuffix(a, verb), denials)
}

// oneSet reports whether counts side by side are members of one partition: 达标47项、基本达标2项.
func oneSet(l lister, toks []int) bool {
	parts := each(toks, func(i int) part { return part{lead: l.lead(i)} })
	bare := func(i int) bool { return !strings.Contains(strings.TrimSuffix(l.lead(i), "的"), "的") }
	return strings.ContainsRune("、,", l.markAt(toks[0]+1)) && all(toks, bare) &&
		slices.ContainsFunc(l.Data.Partitions, func(p Partition) bool {
			p.Entire = false
			return p.covers(parts) == len(parts)
		})
}
