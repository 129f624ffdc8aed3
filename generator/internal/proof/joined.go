package proof

import (
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"
)

// notTogether are characters behind a name of places that make it one of something else: 村(社区)级, 村民.
const notTogether = "级民干两委调法网小书组主的辖内专"

// joined judges 8个村、3个社区共11个村(社区): the count in token k is the first of kinds of places, with their number in
// all behind.
func joined(l lister, k int) {
	l.goods = l.Data.Sums.Places
	parts, whole := l.read(k)
	// a list that the count goes on with begins before it
	if len(parts) < 2 || rank[l.markAt(k-1)] == 1 || endsAny(l.lead(k), []string{"和", "及", "与"}) {
		return
	}
	last := &parts[len(parts)-1]
	tail, _ := strings.CutSuffix(strings.TrimSuffix(strings.TrimRight(last.tail, "计有"), "总"), "共")
	if l.markAt(whole) == ',' && l.Data.Sums.isTotal(l.of(whole+1)) {
		whole += 2
	}
	last.tail = tail
	s := &sum{lister: l, whole: whole, parts: parts, near: true}
	if !isSingle(l, whole) || s.meets() || !all(parts, l.ofPlaces) {
		return
	}
	end := l.tokens[whole].at + l.tokens[whole].n
	if namesAll(l.text, end, parts) && s.within(60) || l.starts(end, l.Data.Sums.Together...) && s.within(20) {
		s.judge()
	}
}

// joinedLater judges 5个镇、6个街道均已完成…,12个镇街, and 检验机构12家、认证机构3家,18家机构中: the count in token k is of all
// members of a list in front of it.
func joinedLater(l lister, k int) {
	if !isSingle(l, k) || !l.isWord(k+1) && !namesKinds(l, k) || l.markAt(k-1) == '、' || !plain(l, k) {
		return
	}
	l.goods = l.Data.Sums.Places
	start, _ := l.piece(l.tokens[k].at, "。!?")
	for i := max(0, k-maxCounts*4); i < k-3; i++ {
		if l.tokens[i].at < start || !begins(l.text, i) && l.markAt(i-1) == 0 || l.markAt(i) != 0 {
			continue
		}
		parts, _ := l.read(i)
		if len(parts) < 2 || parts[len(parts)-1].toks[0] > k-2 || !ofAllParts(l, k, parts) {
			continue
		}
		s := &sum{lister: l, whole: k, parts: parts, near: true}
		close := digitOff(s) || s.within(25) && distance(s.nominal(), s.total().number()).Cmp(big.NewRat(2, 1)) <= 0
		if len(partsBefore(l, k)) <= len(parts) && !s.meets() && close {
			s.judge()
		}
		return
	}
}

// ofAllParts reports whether the words of the count in token k say that it counts the parts of a list, and all of them:
// it is more, or the words about it speak of all.
func ofAllParts(l lister, k int, parts []part) bool {
	n, end, clause := len(parts)-1, l.tokens[k].at+l.tokens[k].n, l.clause(k)
	what, added := firstTwo(l.tail(k)), new(big.Rat)
	parts[n].tail = firstTwo(parts[n].tail) // 街道均已建成
	for _, p := range parts {
		added.Add(added, l.q(p.toks[0]).number())
	}
	if what == "" && namesKinds(l, k) { // 28所中小学、36所幼儿园,覆盖学校66所
		return l.q(k).number().Cmp(added) > 0 && all(parts, l.ofPlaces)
	}
	entire := containsAny(clause, []string{"均", "都", "全部", "全覆盖"}) || endsAny(l.lead(k), []string{"全", "这", "所有"})
	if !entire && l.q(k).number().Cmp(added) <= 0 || len(what) <= len("家") {
		return false
	}
	switch {
	case all(parts, l.ofPlaces) && namesAll(l.text, end, parts):
		return true
	case entire && all(parts, l.ofPlaces) && startsAny(l.tail(k), l.Data.Sums.Together):
		return true
	}
	return all(parts, func(p part) bool { return strings.HasSuffix(p.noun(), what) })
}

// namesKinds reports whether the words in front of token k are of what several kinds of places are together: 覆盖学校.
func namesKinds(l lister, k int) bool {
	return l.tail(k) == "" && endsAny(l.lead(k), l.Data.Sums.Together) && !containsAny(l.lead(k), l.Data.Sums.Elsewhere)
}

// isSingle reports whether token k is an exact count of single places or offices.
func isSingle(l lister, k int) bool {
	return l.q(k).exact() && slices.Contains(l.Data.Sums.Places, l.q(k).Unit)
}

// namesAll reports whether the characters from i on are the names of all parts, by their first character at least:
// 村(社区), 村居, 镇街.
func namesAll(t *text, i int, parts []part) bool {
	letters, end := strings.Join(each(parts, func(p part) string { return p.tail }), "()/、和居"), i
	for t.among(end, letters) {
		end++
	}
	said := strings.ReplaceAll(t.string(i, end), "居", "社区")
	return !t.among(end, notTogether) && all(parts, func(p part) bool {
		first, _ := utf8.DecodeRuneInString(p.tail)
		return strings.ContainsRune(said, first) || strings.HasSuffix(p.tail, "村") && strings.ContainsRune(said, '村')
	})
}

// ofPlaces reports whether a part counts one kind of places.
func (l lister) ofPlaces(p part) bool {
	n := utf8.RuneCountInString(p.tail)
	return isSingle(l, p.toks[0]) && n > 0 && n <= 6 && !strings.HasSuffix(p.tail, "等")
}
