package proof

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
)

// judgeAmong judges the parts against the nearest of the wholes, unless another of them fits. Where a list is
// parted by commas, its first members alone may be the parts. One part may be of all members of a list together.
func (s *sum) judgeAmong(wholes []int) {
	if wholes = withoutCarried(s, wholes); len(wholes) == 0 {
		return
	}
	s.whole = wholes[0]
	listed := s.markAt(s.whole-2) == '、' || s.markAt(s.whole-1) == '、'
	if listed && len(wholes) > 1 && (len(s.parts) == 1 || s.excess() != -1) {
		if n := s.count(0); len(s.parts) == 1 && n.exact() && n.number().Cmp(s.added(wholes)) > 0 && s.sure {
			s.whole, s.all = wholes[0], true
			s.say(s.place(s.tok(0)), diag.F302, Likely, "%s%s，比前面几项加起来的%s还多\n一部分不会比总数多；核对这几个数",
				named(s.parts[0].noun()), n.Printed, n.value(s.added(wholes))).Related = s.places(wholes...)
		}
		return
	}
	if len(wholes) > 1 && containsAny(s.lead(s.whole), s.Data.RateWords.Found) && s.over() &&
		!s.within(40) { // 抽检1250批次,不合格30批次,其中
		s.whole = wholes[1]
		if !s.over() {
			return
		}
	}
	for _, w := range wholes {
		for n := len(s.parts); n > 1; n-- {
			try := s.with(s.parts[:n])
			try.whole = w
			if (n == len(s.parts) || rank[s.parts[n].sep] > 1) && try.meets() {
				return
			}
		}
	}
	s.whole = wholes[0]
	if mayCover(s, wholes) || len(wholes) == 1 && mayCover(s, placesBefore(s, wholes[0])) {
		return
	}
	if verb := firstTwo(s.parts[0].lead); slices.Contains(s.Data.Flow.Received, verb) { // 受理879件,结案700件,其中受理民事案件755件
		same := func(k int) bool { return strings.Contains(s.lead(k), verb) }
		s.whole = wholes[max(0, slices.IndexFunc(wholes, same))]
	}
	verb := cutLast(s.parts[0].lead)
	of := func(k int) bool { return strings.HasPrefix(s.lead(k), verb) } // 拆除21座,整治43座,其中自行拆除50余座
	if len(s.parts) == 1 && len(verb) > len("拆") && slices.ContainsFunc(wholes[1:], of) &&
		s.nominal().Cmp(s.added(wholes)) <= 0 {
		return
	}
	s.judge()
}

// mayCover reports whether the one part may be of the last two wholes together, which are no steps of one another:
// 拆除21座,整治43座,其中村民自行拆除50余座.
func mayCover(s *sum, wholes []int) bool {
	if len(wholes) < 2 || len(s.parts) > 1 {
		return false
	}
	own := firstTwo(s.tail(wholes[0])) // 联系11家商会,其中与12家商会
	words := slices.Concat(s.Data.Flow.Received, s.Data.Flow.Finished, s.Data.RateWords.Found)
	_, to := s.sentence(wholes[1])
	both := s.added(wholes[:2])
	return wholes[0] < to && s.over() && s.nominal().Cmp(both) <= 0 &&
		(own == "" || !strings.HasPrefix(s.parts[0].tail, own)) &&
		!slices.ContainsFunc(wholes[:2], func(k int) bool { return containsAny(s.lead(k), words) })
}

// placesBefore returns token k and the count in front of it, if both are of places in any unit: 21座, 43处.
func placesBefore(s *sum, k int) (wholes []int) {
	wholes = append(wholes, k)
	if toks := s.countsBefore(k); len(toks) > 0 {
		wholes = append(wholes, toks[len(toks)-1])
	}
	units := slices.Concat(s.Data.Sums.Places, []string{"处"})
	if !all(wholes, func(i int) bool { return slices.Contains(units, s.q(i).Unit) }) {
		return nil
	}
	return wholes
}

// withoutCarried returns the wholes that are not what was carried over, 收到9件,上年结转1件,其中; none where the parts may
// be of both together.
func withoutCarried(s *sum, wholes []int) []int {
	both := s.added(wholes)
	wholes = slices.DeleteFunc(wholes, func(k int) bool { return containsAny(s.lead(k), s.Data.Flow.Opening) })
	if s.added(wholes).Cmp(both) < 0 && s.nominal().Cmp(both) <= 0 {
		return nil
	}
	return wholes
}

// likeAbove returns the last counts like that in token k in front of it, of this sentence and the clauses before:
// 抽检40个,合格38个;抽检35个,合格35个,两批次合计75个.
func likeAbove(l lister, k int) []int {
	start, _ := l.piece(l.tokens[k].at, "。!?")
	toks := slices.DeleteFunc(l.counts(0, k), func(i int) bool {
		return l.tokens[i].at < start || !l.alike(l.q(i), l.q(k))
	})
	return toks[max(0, len(toks)-8):]
}
