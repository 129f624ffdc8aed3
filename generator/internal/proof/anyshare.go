package proof

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// sharesInOrder judges the shares of a list of counts in their order, where all but one fit: 土地21件、婚姻17件…,占比依次为
// 39.6%、32.1%…. Token k is the first share.
func sharesInOrder(l lister, k int) {
	if !containsAny(l.lead(k), []string{"依次", "分别"}) || !strings.Contains(l.lead(k), "占") {
		return
	}
	rates := []int{k}
	for last := k; l.isPercent(last+2) && containsAny(l.between(last, last+2), []string{"、", "和", "及", "与"}); {
		last += 2
		rates = append(rates, last)
	}
	from, _ := l.sentence(k)
	toks := slices.DeleteFunc(l.counts(from, k), func(i int) bool { return i > k-3 }) // 三项占比
	n := len(rates)
	if n < 2 || len(toks) < n {
		return
	}
	parts := toks[len(toks)-n:]
	wholes := append(each(toks[:len(toks)-n], func(i int) *big.Rat { return l.q(i).number() }), l.added(parts))
	for _, whole := range wholes {
		var wrong []int
		for i, p := range parts {
			if whole.Sign() <= 0 || !rounds(l.q(rates[i]).Quantity, percent(l.q(p).number(), whole)) {
				wrong = append(wrong, i)
			}
		}
		if len(wrong) > 0 && (n == 2 || len(wrong) != 1) {
			continue
		} else if len(wrong) == 0 {
			return
		}
		i := wrong[0]
		right := fact.Rounding(percent(l.q(parts[i]).number(), whole), l.q(rates[i]).Quantity).Printed
		equation{lister: l, said: rates[i], terms: l.q(parts[i]).show() + "÷" + fact.Decimal(whole), right: right,
			of: parts[i : i+1], code: diag.F305, certainty: Likely, name: "占比"}.report()
		return
	}
}

// shareOfBoth judges the share of those that did something by those that did not: 主动缴纳263件,占全部的91%,未主动缴纳34件. Token k is
// the share.
func shareOfBoth(l lister, k int) {
	from, to := l.sentence(k)
	part := k - 3
	if !strings.HasPrefix(l.lead(k), "占") || !l.isAmount(part) || !plain(l, part) || !plain(l, k) {
		return
	}
	toks := slices.DeleteFunc(l.counts(from, to), func(i int) bool { return !l.alike(l.q(i), l.q(part)) })
	if len(toks) != 2 || toks[0] != part {
		return
	}
	rest := toks[1]
	lead := strings.TrimSuffix(l.lead(rest)+l.tail(rest), "的")
	_, denied, no := cutAny(lead, "未", "不")
	stem := firstTwo(denied)
	if no == "" || len(stem) < 2*len("结") || !strings.Contains(l.lead(part)+l.tail(part), stem) {
		return
	}
	v := percent(l.q(part).number(), l.added(toks))
	terms := l.q(part).show() + "÷(" + l.q(part).show() + "+" + l.q(rest).show() + ")"
	equation{lister: l, said: k, terms: terms, of: toks, code: diag.F305, name: "占比"}.about(v)
}

// sharedFirst judges a share in front of the numbers that it is the quotient of: 96%的村设立了法律顾问,240个村中有235个设立. Token k is
// the share.
func sharedFirst(l lister, k int) {
	r := rate{lister: l, tok: k, name: "占比"}
	_, to := l.sentence(k)
	what, ok := strings.CutPrefix(l.tail(k), "的")
	toks := l.counts(k, to)
	if !ok || len(toks) < 2 || !r.among(toks) || !strings.HasPrefix(l.tail(toks[0]), cutAt(what, 1)) ||
		!r.said().exact() || !l.alike(l.q(toks[0]), l.q(toks[1])) || r.value(toks[0]).Cmp(r.value(toks[1])) < 0 {
		return
	}
	r.misquoted(false, toks[1], toks[0])
}

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

// shareNamed judges the share of one of a list by its name behind it: 民事386件、刑事248件,民事案件占案件总数的63.9%. Token k is the
// share.
func shareNamed(l lister, k int) {
	name, base, ok := strings.Cut(l.before(k), "占")
	from, _ := l.sentence(k)
	toks := l.counts(from, k)
	name = firstTwo(name)
	if !ok || len(name) <= len("占") || !containsAny(base, []string{"总", "全部"}) || len(toks) < 2 ||
		containsAny(base, l.Data.Sums.Elsewhere) || !plain(l, k) || l.markAt(k-2) != ',' {
		return
	}
	part := -1
	for i, tok := range toks {
		if i > 0 && (l.markAt(tok-2) != '、' || !l.alike(l.q(tok), l.q(toks[0]))) {
			return
		}
		if lead := l.lead(tok); strings.HasSuffix(lead, name) || strings.Contains(lead, name+"案件") {
			part = tok
		}
	}
	if part == -1 {
		return
	}
	rate{lister: l, tok: k, name: "占比"}.misquoted(false, part, toks...)
}

// shareRun reports whether n characters of a in a row are in b.
func shareRun(a []rune, b string, n int) bool {
	for i := range max(0, len(a)-n+1) {
		if strings.Contains(b, string(a[i:i+n])) {
			return true
		}
	}
	return false
}

// some reports whether the words before a count are of some of what a rate is of: 限期整改, but not 限期整改后完成整改.
func (w *SumWords) some(lead string) bool {
	return containsAny(lead, w.Qualified) && !endsAny(lead, []string{"完成整改", "到位", "整改完毕"})
}
