package proof

import (
	"slices"
	"strings"
)

// restOfAll judges what is left at the end of a list behind 其中 whose members have verbs of their own: 拘传137人,其中
// 拘留42人,罚款18人,当场履行77人,其余10人签订协议. Token k is what is left.
func restOfAll(l lister, k int) {
	from, _ := l.sentence(k)
	open := lastBefore(from, k, func(i int) bool { return strings.Contains(l.of(i), "其中") })
	comma := lastBefore(from, k, func(i int) bool { return l.markAt(i) == ',' || l.markAt(i) == ';' })
	rest := l.Data.Sums.Rest
	if open == -1 || !startsAny(trimLink(l.lead(k)), rest) && !startsAny(l.of(comma+1), rest) || !plain(l, k) {
		return
	}
	alike := func(i int) bool { return l.isAmount(i) && l.alike(l.q(i), l.q(k)) }
	whole := lastBefore(from, open, alike)
	var toks, papers []int
	for i := open; i <= k; i++ {
		if !l.isAmount(i) || l.tokens[i].depth != l.tokens[k].depth {
			continue
		}
		if alike(i) {
			toks = append(toks, i)
		}
		if l.alikeHere(l.q(i), l.q(k)) {
			papers = append(papers, i)
		}
	}
	if whole == -1 || !plain(l, whole) || len(toks) < 3 || sumOf(l, papers, whole).meets() || // 公文13件、动态137条、其他14条
		!all(toks, func(i int) bool { return plain(l, i) && !isEach(l.text, i) }) {
		return
	}
	if n := next(l.text, k); n != -1 && alike(n) { // 其他178件,尚未审结37件
		return
	}
	for i := from; i < open; i++ { // 立案86起,结案83起,其中: of the first
		if alike(i) && sumOf(l, toks, i).meets() {
			return
		}
	}
	left := strings.HasPrefix(trimLink(l.lead(k)), "其余") // of nothing where the others come to all
	if s := sumOf(l, toks, whole); !s.meets() && s.within(15) && (left || !reaches(l, toks, whole)) &&
		!slices.ContainsFunc(l.tokens[open:k], func(x token) bool {
			return x.kind == word && hasNumber(l.string(x.at, x.at+x.n))
		}) {
		s.judge()
	}
}
