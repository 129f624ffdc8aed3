package proof

import (
	"math/big"
	"slices"
	"strings"
)

// overlapped reports whether a like count behind all says how much of the parts is counted twice: 36场,线上16场,线下22场,
// 有2场同步举行.
func overlapped(s *sum) bool {
	if !all(append(s.toks(), s.whole), func(k int) bool { return plain(s.lister, k) }) {
		return false
	}
	last := max(s.whole, slices.Max(s.toks()))
	_, to := s.sentence(last)
	over := new(big.Rat).Sub(s.nominal(), s.total().number())
	if startsAny(s.lead(last), []string{"有", "联合", "共同", "重复", "交叉"}) &&
		times(s.q(last).number(), 2).Cmp(over) == 0 { // taken for a part
		return true
	}
	return slices.ContainsFunc(s.counts(last+1, to), func(k int) bool {
		return s.alike(s.q(k), s.total()) && s.q(k).number().Cmp(over) == 0
	})
}

// another reports whether what looks like a part behind a semicolon is the count of another doer:
// 政府新收申请数量为2件,予以公开2件;部门新收申请数量为4件.
func another(s *sum) bool {
	of := []rune(s.lead(s.whole))
	return slices.ContainsFunc(s.parts, func(p part) bool {
		_, same := common(of, []rune(p.lead))
		return rank[p.sep] > 1 && same >= 6 && same < min(len(of), len([]rune(p.lead)))
	})
}

// stocked reports whether a like count in front of the total was there before what it counts: 年初结余8件,接收346件,办结347件; or
// one of the sum was, and others came and went: 年末612名:年初580名,新聘60名,退出28名.
func stocked(s *sum) bool {
	f := &s.Data.Flow
	leads := append(each(s.parts, func(p part) string { return p.lead }), s.lead(s.whole))
	opens := func(lead string) bool { return containsAny(lead, f.Opening) }
	moved := strings.Join(slices.DeleteFunc(slices.Clone(leads), opens), "\n")
	return !s.sure && slices.ContainsFunc(s.countsBefore(s.whole), func(k int) bool {
		return s.alike(s.q(k), s.total()) && containsAny(s.lead(k), f.Opening)
	}) || slices.ContainsFunc(leads, opens) && containsAny(moved, f.Out) && containsAny(moved, f.Came)
}

// apieceParts reports whether a part is what each of several has: 一季度、二季度各1次,三季度3次.
func apieceParts(s *sum) bool {
	return slices.ContainsFunc(s.toks(), func(k int) bool {
		names, _, apiece := strings.Cut(s.lead(k), "各")
		return apiece && (names == "" || s.markAt(k-2) == '、') && !strings.ContainsAny(s.lead(k), "类项级种")
	})
}
