package proof

import (
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
