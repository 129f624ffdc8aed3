package proof

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// brackets judges the list in the brackets that open at token k: 119起(工伤42起、民事77起); 车辆(轿车12辆、客车9辆)21辆.
func brackets(l lister, k int) {
	before, end := k-1-b2i(l.isWord(k-1)), l.closing(k)
	after := end + 1
	if l.is(after, word) && l.Data.Sums.isTotal(l.of(after)) { // (…)共计21辆
		after++
	}
	switch {
	case l.markAt(k) != '(':
	case l.isAmount(before):
		l.bracket(k, before)
	case l.isWord(k-1) && l.is(after, count):
		l.bracket(k, after)
	}
}

// bracket judges the list in the brackets that open at token open against the counts that end or begin at token k.
func (l lister) bracket(open, k int) {
	parts, next := l.read(open + 1)
	goods := l
	goods.goods = l.Data.Sums.Goods
	if all, next := goods.read(open + 1); len(all) > len(parts) {
		goods.ofGoods(open, all, next)
	}
	if len(parts) < 2 || parts[0].noun() == "" || containsAny(parts[0].lead, l.Data.Growth.Old) {
		return
	}
	s := sum{lister: l, sure: true, open: l.open(parts, next)}
	if kindsAtEnd(l.text, next) {
		next++
	}
	if o, _ := l.Data.opener(parts[0].lead); o != nil || !s.open && l.markAt(next) != ')' {
		return
	}
	for c, tok := range parts[0].toks {
		wholes := []int{k, k - 1, k + 1}
		like := func(i int) bool { return l.is(i, count) && l.alike(l.q(i), l.q(tok)) }
		if i := slices.IndexFunc(wholes, like); i != -1 {
			s := s
			s.parts, s.column, s.whole = parts, c, wholes[i]
			s.all = !s.open && s.within(35) && slices.ContainsFunc(s.parts, s.apart)
			s.judge()
		}
	}
}

// following judges a list right after a total and a colon or comma, with no word that opens it: 审结94件:维持51件、
// 驳回43件. Behind a comma only a list whose members clearly count the same thing as the total is taken for its parts.
func following(l lister, k int) {
	sep := k + 1 + b2i(l.isWord(k+1))
	colon := l.markAt(sep) == ':'
	if l.markAt(sep) != ',' && !colon {
		return
	}
	parts, next := l.read(sep + 1)
	if len(parts) < 2 || strings.Contains(parts[0].lead, "其中") || l.Data.ofOther(parts[0].lead) { // 上年结转未结案5件,结案33件
		return
	}
	for c, tok := range parts[0].toks {
		s := &sum{lister: l, whole: k + 1 - len(parts[0].toks) + c, parts: parts, column: c, open: l.open(parts, next)}
		if !l.isAmount(s.whole) || !l.alike(s.total(), l.q(tok)) {
			continue
		}
		s.describe()
		if colon || exhausted(s) || resembles(s, s.before(s.whole), parts) && s.within(10) {
			s.judge()
		}
	}
}

// resembles reports whether the parts have words like the total and an end: the rest, or the last to come nearest.
func resembles(s *sum, head string, parts []part) bool {
	s.near = kin(head, parts)
	if !containsAny(parts[len(parts)-1].lead, s.Data.Sums.Rest) {
		s.near = s.near && containsAny(head, []string{"共", "总", "合计", "累计"})
		s.parts = nearest(s)
	}
	return s.near
}

// exhausted reports whether the parts are a whole partition, or one thing and its denial, with few other words.
func exhausted(s *sum) bool {
	most := 5 + 3*b2i(s.over() && digitOff(s))
	return s.known && (s.every && s.within(30) || s.over() && s.within(5)) && (rank[s.parts[1].sep] == 1 ||
		all(s.parts, func(p part) bool { return utf8.RuneCountInString(p.noun()) <= most }))
}

// nearest returns the parts, at least two, that come nearest to the total: nothing says where the list ends.
func nearest(s *sum) []part {
	var tries []*sum
	for n := range s.parts[1:] {
		tries = append(tries, s.with(s.parts[:n+2]))
	}
	return slices.MinFunc(tries, func(a, b *sum) int { return a.gap().Cmp(b.gap()) }).parts
}

// kin reports whether the words of all parts share two characters with those of the total.
func kin(head string, parts []part) bool {
	h := []rune(head)
	return !slices.ContainsFunc(parts, func(p part) bool {
		i := 0
		for i+2 <= len(h) && !strings.Contains(p.lead, string(h[i:i+2])) {
			i++
		}
		return i+2 > len(h)
	})
}
