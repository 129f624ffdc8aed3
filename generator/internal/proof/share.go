package proof

import (
	"cmp"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// isShare reports whether token k is a share of something: 占35%, 35%的.
func isShare(t *text, k int) bool {
	return t.isPercent(k) && (strings.Contains(t.before(k), "占") || strings.HasPrefix(t.tail(k), "的"))
}

// shareBefore returns the share before the one in token k in a list of shares, -1 for none.
func shareBefore(t *text, k int) int {
	if isShare(t, k) && t.isWord(k-1) && !containsAny(t.of(k-1), []string{"合计", "共占", "其中"}) && // 三类合计占
		strings.ContainsRune("、,;", t.markAt(k-2)) {
		if i := k - 3 - b2i(t.isWord(k-3)); isShare(t, i) { // 35%的
			return i
		}
	}
	return -1
}

// shares judges the shares of one whole from token k on: more than 100 %, or another sum with the rest among them.
func shares(l lister, k int) {
	from, _ := l.sentence(k)
	if shareBefore(l.text, k) != -1 ||
		strings.HasPrefix(l.of(k-1), "其中") && lastBefore(from, k, l.isPercent) != -1 { // 占40%,其中女性占
		return
	}
	_, lead, _ := cutAny(l.before(k), "案件中", "问卷中", "人员中", "总数中", "其中") // 办结的案件中适用简易程序的
	s := &sum{lister: l, parts: []part{{toks: []int{k}, lead: cmp.Or(lead, l.before(k))}}}
	first := k
	for i := range l.tokens[k:min(len(l.tokens), k+maxTokens)] {
		if next := first + i; shareBefore(l.text, next) == k {
			s.parts = append(s.parts, part{toks: []int{next}, lead: l.before(next)})
			k = next
		}
	}
	several := slices.ContainsFunc(s.parts, func(p part) bool { // 其余各类均不足3%
		return strings.ContainsAny(p.lead, "均每各")
	})
	if s.whole = k; len(s.parts) > 1 && !several &&
		(!s.crosses() || ages(s.parts) || completed(s) || oneDigitOver(s)) &&
		oneBase(s.parts) {
		shareList(each(s.parts, func(p part) share {
			return share{s.q(p.toks[0]).Quantity, p.lead, s.place(p.toks[0])}
		})).judge(s.reader)
	}
}

// oneDigitOver reports whether three shares or more are by one digit more than the whole, and no more than a tenth.
func oneDigitOver(s *sum) bool {
	off := new(big.Rat).Sub(s.added(s.toks()), hundred)
	return len(s.parts) > 2 && off.Sign() > 0 && off.Cmp(big.NewRat(10, 1)) <= 0 &&
		len(strings.Trim(fact.Decimal(off), "0.")) == 1
}

// completed reports whether the rest is among the parts.
func completed(s *sum) bool {
	return slices.ContainsFunc(s.parts, func(p part) bool { return startsAny(trimLink(p.lead), s.Data.Sums.Rest) })
}

// share is a percentage of a whole.
type share struct {
	fact.Quantity
	name string
	at   Span
}

// shareList are the shares of one whole.
type shareList []share

// judge reports shares that come to more than 100 %, as far as each is rounded, or with the rest among them to less;
// two that are far too much are of things that overlap, like those beside one that is 100 %.
func (all shareList) judge(d *reader) {
	sum, slack, rest, whole := new(big.Rat), big.NewRat(1, 2), false, false
	for _, s := range all {
		sum.Add(sum, s.Nominal())
		whole = whole || s.Nominal().Cmp(hundred) == 0
		rest = rest || startsAny(trimLink(s.name), d.Data.Sums.Rest)
		if s.Decimals == 0 {
			slack = big.NewRat(int64(len(all)), 4) // a rounded share is a quarter of a step off
		}
	}
	off, side := new(big.Rat).Sub(sum, hundred), "超过了100%"
	short := off.Sign() == -1
	if short {
		side = "不到100%"
	}
	if whole || short && (!rest || len(all) < 3) || off.Abs(off).Cmp(slack) <= 0 ||
		off.Cmp(big.NewRat(10, 1)) > 0 && len(all) == 2 || off.Cmp(big.NewRat(60, 1)) > 0 {
		return
	}
	terms := each(all, func(s share) string { return strings.TrimSuffix(s.Printed, "%") })
	d.say(all[0].at, diag.F314, Likely, "各项所占的比例相加是%s=%s%%，%s\n改其中一项，使各项相加等于100%%；要是有交叉，分开写",
		strings.Join(terms, "+"), fact.Decimal(sum), side).Related = each(all[1:], func(s share) Span { return s.at })
}

// ages reports whether the parts are all of an age or a number of years, one below the others and one above them, with
// no year between.
func ages(parts []part) bool {
	leads := strings.Join(each(parts, func(p part) string { return p.lead }), "")
	spoken := func(unit string) bool { return all(parts, func(p part) bool { return strings.Contains(p.lead, unit) }) }
	if strings.Count(leads, "以下") != 1 || strings.Count(leads, "以上") != 1 || !spoken("岁") && !spoken("年") {
		return false
	}
	var limits []int
	for _, s := range strings.FieldsFunc(leads, func(r rune) bool { return !han.IsDigit(r) }) {
		n, _ := strconv.Atoi(s)
		limits = append(limits, n)
	}
	slices.Sort(limits)
	for i := 1; i < len(limits); i += 2 {
		if limits[i]-limits[i-1] > 1 {
			return false
		}
	}
	return len(limits)%2 == 0
}

// oneBase reports whether the words say that the shares are of one thing: 占信访总量的 and 占行政村总数的 are of two.
func oneBase(parts []part) bool {
	bases := each(parts, func(p part) string { _, base, _ := strings.Cut(p.lead, "占"); return base })
	return len(slices.Compact(slices.DeleteFunc(bases, func(b string) bool { return b == "" }))) < 2
}

// ofTotal judges the share in token k of a count: 处罚350件,其中免罚84件,占24%; 免罚84件,占处罚总数350件的24%.
func ofTotal(l lister, k int) {
	from, _ := l.sentence(k)
	if part, of := sharePair(l, from, k); of != -1 {
		r, v := rate{lister: l, tok: k, name: "占比"}, new(big.Rat)
		about := strings.Contains(l.lead(of), "约")
		if v = r.of(part, of); !about || distance(v, l.q(k).Nominal()).Cmp(big.NewRat(2, 1)) > 0 {
			r.nearest(part, []int{of}, l.counts(from, part))
		}
		return
	}
	for from > 0 && (strings.HasPrefix(l.of(from), "其中") || l.markAt(from-1) == ';' && ofFormer(l, from, k)) {
		from = sentenceBefore(l.text, from)
	}
	lead, at, wholes := strings.TrimLeft(l.before(k), "约近"), k-2, []int(nil)
	if of, mark := shareOf(l.text, k); of != -1 {
		lead, at, wholes = "占", mark, []int{of}
	}
	name, base, ok := strings.Cut(lead, "占")
	part := at - 1 - b2i(l.isWord(at-1))
	direct := wholes == nil && l.isAmount(k-2) && l.isWord(k-1) // 14人占43.8%, 14名代表占43.8%
	if direct {
		part = k - 2
	} else if trimLink(name) != "" {
		at, part = k+1, k+2+b2i(slices.Contains([]string{"共", "有", "为", "共有", "共计", "即"}, l.of(k+2)))
	}
	if !ok || !direct && !strings.ContainsRune(",(、", l.markAt(at)) || containsAny(base, l.Data.Sums.Elsewhere) ||
		!alone(l, part) {
		return
	}
	r := rate{lister: l, tok: k, name: "占比"}
	if wholes == nil {
		base = strings.TrimRight(strings.TrimRight(base, "的比例为达到约近"), "总数量额人件案户")
		if strings.Contains(l.cut(from, k), "其中") { // 其中网上办结2568件,占全部办件量的40%
			base = strings.TrimPrefix(strings.TrimPrefix(base, "全部"), "所有")
		}
		if !strings.Contains(l.cut(from, k-1), base) {
			return // of something that no count is of: 占行政村总数的
		}
		wholes = slices.DeleteFunc(l.counts(from, min(part, k)), func(of int) bool { return besideShare(r, of, part) })
	}
	r.nearest(part, wholes, l.counts(from, part))
}

// ofFormer reports whether the share in token k may be of what is counted in front of the semicolon before token from:
// 审结158件;调解52件,占审结案件的.
func ofFormer(l lister, from, k int) bool {
	_, base, _ := strings.Cut(l.before(k), "占")
	base = firstTwo(base)
	return l.before(k) == "占" || l.before(k) == "占比" || len(base) > len("审") &&
		!strings.Contains(l.cut(from, k-1), base) &&
		strings.Contains(l.cut(sentenceBefore(l.text, from), from), base)
}

// alone reports whether token k is an exact count that no count of the same list is in front of.
func alone(l lister, k int) bool {
	return l.isAmount(k) && l.q(k).exact() && !(l.markAt(k-2) == '、' && l.alike(l.q(k), l.q(max(0, k-3))))
}

// besideShare reports whether the counts in tokens of and part have shares of one whole: 直办375件,占52.8%,转办335件; or
// 60岁以上264万人,占18.7%(其中65岁以上191万人,占13.5%).
func besideShare(r rate, of, part int) bool {
	own := of + 3
	if r.isPercent(of+2) && strings.HasSuffix(r.text.of(of+1), "占") { // 14人占43.8%
		return true
	}
	if r.markAt(of+1) != ',' || !strings.HasPrefix(r.lead(own), "占") || !r.isPercent(own) || r.value(of).Sign() == 0 {
		return false
	}
	of100 := new(big.Rat).Mul(new(big.Rat).Quo(r.value(part), r.value(of)), r.q(own).Nominal())
	return !strings.Contains(r.between(of, part), "其中") ||
		distance(of100, r.said().Nominal()).Cmp(big.NewRat(1, 10)) < 0
}

// shareOf returns the count that the words before the share in token k say that it is of, -1 for none, and the token
// before these words: 占处罚总数350件的, 占350件总量的, 在全部350件案件中占, 占处罚总数(350件)的.
func shareOf(t *text, k int) (of, mark int) {
	lead := t.before(k)
	switch {
	case t.is(k-2, count) && (strings.HasSuffix(lead, "中占") || strings.HasSuffix(lead, "的") &&
		strings.HasPrefix(overBracket(t, k-2), "占")):
		return k - 2, k - 4
	case lead == "的" && t.markAt(k-2) == ')' && t.is(k-3, count) && strings.HasPrefix(t.before(k-4), "占"):
		return k - 3, k - 6
	}
	if open := lastBefore(max(0, k-6), k, func(i int) bool { return t.markAt(i) == '(' }); lead == "的" &&
		t.markAt(k-2) == ')' && open > 1 { // 占全县240个村(社区)的
		if of = open - 1 - b2i(t.isWord(open-1)); t.is(of, count) && strings.HasPrefix(t.before(of), "占") {
			return of, of - 2
		}
	}
	return -1, 0
}

// nearest judges the share by the one of wholes of which part is nearest to it, unless one, or one of others, fits.
func (r rate) nearest(part int, wholes, others []int) {
	fits := func(a, of int) bool {
		return a != of && r.alike(r.q(a), r.q(of)) && r.value(of).Sign() > 0 && rounds(r.said().Quantity, r.of(a, of))
	}
	larger := slices.DeleteFunc(slices.Clone(wholes), func(of int) bool {
		return !r.alike(r.q(of), r.q(part)) || r.value(of).Cmp(r.value(part)) <= 0
	})
	if len(larger) == 0 || slices.ContainsFunc(wholes, func(of int) bool { return fits(part, of) }) {
		return
	}
	gap := func(of int) *big.Rat { return distance(r.of(part, of), r.said().Nominal()) }
	best := slices.MinFunc(larger, func(a, b int) int { return gap(a).Cmp(gap(b)) })
	// 累计18场,平均每季度4.5场,占全年计划(20场)的90%
	if !slices.ContainsFunc(others, func(k int) bool { return fits(k, best) }) {
		r.misquoted(true, part, best)
	}
}
