package proof

import (
	"slices"
	"strings"
)

// opener returns the way of opening a list that s has, and the byte after its word; nil for none.
func (l *Language) opener(s string) (o *Opener, end int) {
	for i := range l.Openers {
		for _, word := range l.Openers[i].Words {
			at := strings.LastIndex(s, word)
			if at != -1 && !endsAny(s[:at], []string{"不", "平均", "得", "总", "评"}) { // 平均分为, 总分为
				return &l.Openers[i], at + len(word)
			}
		}
	}
	if startsAny(s, []string{"按", "从", "依"}) && endsAny(s, []string{"分", "看"}) { // 按专兼职分
		return &divided, len(s)
	}
	return nil, end
}

// divided is the way of opening a list by what its members differ in.
var divided = Opener{Far: true}

// opened judges the list that 其中, 包括 or 含 in the word token k opens.
func opened(l lister, k int) {
	o, end := l.Data.opener(l.of(k))
	before, _, _ := strings.Cut(l.of(k), "包括")
	if o == nil || strings.TrimRight(before, "0123456789") != before { // 170包括
		return
	}
	l.far = o.Far && begins(l.text, k)
	parts, next := l.listAfter(k, end)
	rest, both := trimLink(l.of(next)), next+b2i(l.markAt(next) == ',')
	if rest != l.of(next) && strings.IndexAny(rest, "0123456789") == 0 || // 分别为94、84和81微克
		strings.HasPrefix(l.tail(both), "同时") { // 警告31件、罚款138件,6件同时
		return
	}
	if o.Named && len(parts) > 2 && strings.Contains(l.clause(k), "年") {
		if wholes := l.wholes(k, l.q(parts[0].toks[0])); len(wholes) > 0 && columnOff(l, parts, wholes[0]) {
			l.partsOf(o, k, parts, next) // 投入1870万元,2023年至2025年分别为560万元、620万元、680万元
			return
		}
	}
	if !l.mayBeParts(o, parts) || o.Named && (strings.Contains(l.clause(k), "年") ||
		l.Data.Sums.isTotal(l.of(next+1))) || oddUnit(l, k, end, parts, next) {
		return
	}
	l.partsOf(o, k, parts, next)
	l.goods = l.Data.Sums.Goods
	if goods, next := l.listAfter(k, end); len(goods) > len(parts) && !o.Open {
		l.ofGoods(k, goods, next)
	}
}

// firstTwo returns the first two characters of s.
func firstTwo(s string) string { return cutAt(s, 2) }

// cutAt returns the first n characters of s.
func cutAt(s string, n int) string {
	r := []rune(s)
	return string(r[:min(n, len(r))])
}

// mayBeParts reports whether a list that o opens may be parts of something.
func (l lister) mayBeParts(o *Opener, parts []part) bool {
	return (len(parts) > 1 || len(parts) == 1 && !o.Several) && !l.Data.ofOther(parts[0].lead) &&
		!all(parts, func(p part) bool { return strings.Contains(p.lead, "每") }) && // 综合窗口每个3名,其余每个2名
		strings.Contains(parts[len(parts)-1].tail, o.Ends)
}

// ofGoods judges nearly right parts in several units of goods before token k: 资料8600份(其中手册3200份、围裙1800条).
func (l lister) ofGoods(k int, parts []part, next int) {
	s := sum{lister: l, whole: lastBefore(0, k, l.isAmount), parts: parts, near: true}
	of := l.q(s.whole)
	if slices.Contains(l.Data.Sums.Goods, of.Unit) && of.exact() && !l.open(parts, next) && s.slip() && s.within(15) &&
		!madeUpBehind(s, next) {
		s.judge()
	}
}

// madeUpBehind reports whether the member of another unit behind the parts, at token next, makes them come to the
// total: 图解39条,视频20个,评论7篇.
func madeUpBehind(s sum, next int) bool {
	p, _, ok := s.part(next+1, true)
	s.parts = append(slices.Clone(s.parts), p)
	return ok && s.markAt(next) == ',' && s.meets()
}

// partsOf judges the parts from the word token k up to token next that o opens.
func (l lister) partsOf(o *Opener, k int, parts []part, next int) {
	if inner, _ := l.Data.opener(parts[0].lead); inner != nil && inner.Open { // 其中含
		parts = parts[:1]
	}
	if n := len(parts) - 1; n > 0 && l.restOfMore(k, parts[n]) {
		parts = parts[:n]
	}
	if p, _, ok := l.part(next+1, true); ok && l.markAt(next) == ',' && l.likeUnits(parts[0], p) &&
		l.columnFits(append(slices.Clone(parts), p), l.wholes(k, quantity{})) { // 公告5条、工作动态29条,互动24条
		return
	}
	s := sum{lister: l, parts: parts, sure: true}
	s.open = o.Open || o.Named && strings.Contains(l.cut(max(0, k-4), k), "其中") ||
		strings.HasPrefix(parts[0].lead, "涉及") || l.open(parts, next) || mixed(l, parts, next)
	s.all = o.All && !s.open || l.columnFits(parts, l.wholes(k, quantity{}))
	for s.column = range parts[0].toks {
		// Parts may come to a count of another unit: 通知286份,其中整改212户、74户.
		if !slices.ContainsFunc(s.countsBefore(k), func(i int) bool { return s.q(i).number().Cmp(s.nominal()) == 0 }) {
			named := slices.IndexFunc(parts, func(p part) bool { return l.q(p.toks[s.column]).Unit != "" })
			s.judgeAmong(l.wholes(k, s.count(max(0, named))))
		}
	}
}

// columnOff reports whether the parts are one digit off the total in token k.
func columnOff(l lister, parts []part, k int) bool {
	s := &sum{lister: l, whole: k, parts: parts}
	return digitOff(s) && s.within(3)
}

// columnFits reports whether a column comes to the nearest total like it: then the parts are all of the others'.
func (l lister) columnFits(parts []part, totals []int) bool {
	s := sum{lister: l, parts: parts}
	for s.column = range parts[0].toks {
		i := slices.IndexFunc(totals, func(k int) bool { return l.alike(l.q(k), s.count(0)) })
		if i == -1 {
			continue
		}
		if s.whole = totals[i]; s.meets() {
			return true
		}
	}
	return false
}

// listAfter reads the list after the first end bytes of the word token k, or after a comma or colon there.
func (l lister) listAfter(k, end int) (parts []part, next int) {
	if m := l.markAt(k + 1); end == len(l.of(k)) && (m == ',' || m == ':') {
		return l.read(k + 2)
	}
	if parts, next = l.read(k); len(parts) > 0 {
		parts[0].lead = trimLink(l.of(k)[end:])
	}
	return parts, next
}

// open reports whether the words of the last part or after it say that the list is not complete.
func (l lister) open(parts []part, next int) bool {
	return strings.HasPrefix(parts[len(parts)-1].tail, "等") || strings.HasPrefix(l.of(next), "等") ||
		containsAny(parts[0].lead, l.Data.Sums.Open)
}

// mixed reports whether the list goes on at token next with a member of another unit: 血压计1120台、电子秤860台、加油枪240支.
func mixed(l lister, parts []part, next int) bool {
	p, _, ok := l.part(next+1, true)
	return ok && l.markAt(next) == '、' && len(p.toks) == 1 && !l.likeUnits(parts[0], p)
}

// wholes returns the counts before token k that q may be part of, the nearest first, of one sentence.
func (l lister) wholes(k int, q quantity) (out []int) {
	from, _ := l.sentence(k)
	if l.far || l.markAt(k-1) == ';' {
		from = sentenceBefore(l.text, from)
		if o, _ := l.Data.opener(l.cut(from, k)); o != nil && o.Named {
			return nil // 分别为撤销48件、变更10件。其中
		}
	}
	for i := k - 1; i >= from; i-- {
		if l.isAmount(i) && l.tokens[i].depth <= l.tokens[k].depth && !isEach(l.text, i) && !isChange(l, i) &&
			(q.Unit == "" || l.alike(l.q(i), q) || severalTimes(l, l.q(i), q)) {
			out = append(out, i)
		}
	}
	return out
}

// isEach reports whether token k is a mean, how much each has, or one of several plain counts: 分别为18件、14件、12件.
func isEach(t *text, k int) bool {
	lead := overBracket(t, k)
	one := func(mark, of int) bool {
		return t.markAt(mark) == '、' && t.is(of, count) && t.q(of).Unit == t.q(k).Unit
	}
	return mean(lead) != "" || strings.Contains(lead, "每") || one(k-1, k-2) || one(k+1, k+2)
}

// isChange reports whether token k counts how many more or fewer there are, 比上年减收1070万元, or were: 与同期收案1364件.
func isChange(l lister, k int) bool {
	g := grower{l, &l.Data.Growth}
	return strings.HasPrefix(l.before(k), "同期") || g.onlyVerb(trimLink(l.lead(k))) ||
		g.w.direction(l.lead(k)) != 0 && g.rated(k) && !g.to(k)
}

// remainder judges 线索510条,有效372条,其余138条不属实: the count in token k is what is left.
func remainder(l lister, k int) {
	if !startsAny(strings.TrimPrefix(trimLink(l.lead(k)), "对"), l.Data.Sums.Rest) {
		return
	}
	toks := likeBefore(l, k)
	for n := len(toks) - 3; n >= 0; n-- {
		s := sum{lister: l, whole: toks[n], all: true}
		for _, tok := range toks[n+1:] {
			s.parts = append(s.parts, part{toks: []int{tok}, sep: ',', lead: trimLink(l.lead(tok))})
		}
		// 64个,立改51个,限期整改13个,年底剩余1个; 98件,立案12件,协调89件,其余9件
		if s.meets() || s.with(s.parts[:len(s.parts)-1]).meets() || n == 0 && s.with(s.parts[len(s.parts)-2:]).meets() {
			return
		}
		between := l.between(toks[0], toks[1])
		apart := strings.ContainsAny(between, ",:;") || endsAny(between, []string{"中", "中已", "中有", "中已有"})
		if n == 0 && apart && s.excess() == -1 && s.within(30) {
			s.judge()
		}
	}
}

// likeBefore returns the counts like token k before it; none where a list is opened among them.
func likeBefore(l lister, k int) (toks []int) {
	from, _ := l.sentence(k)
	for i := k; i >= from; i-- {
		switch {
		case strings.Contains(l.of(i), "其中"):
			return nil
		case !l.isAmount(i) || l.tokens[i].depth != l.tokens[k].depth || isEach(l.text, i):
		case l.alike(l.q(i), l.q(k)):
			toks = append([]int{i}, toks...)
		}
	}
	return toks
}
