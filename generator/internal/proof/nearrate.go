package proof

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// nearRate judges, where nothing else has, a rate or a share of two counts, the only ones alike in its sentence, or in
// this and the one before, on whatever side of it: 受理1500件,按期办结1470件,按时办结率99%; 上线率98%,应接入29家,接入27家. One
// slip of the pen has to explain the difference. Token k is the rate.
func nearRate(l lister, k int) {
	r := rate{lister: l, tok: k, name: "占比"}
	said, toks := r.said(), ratedTwo(l, k)
	if containsAny(l.lead(k), []string{"压缩比例", "压减比例", "缩短比例"}) { // growth judges these
		return
	}
	fraction := strings.Contains(said.Printed, "分之") && !strings.HasPrefix(said.Printed, "百") && !said.exact() ||
		strings.HasSuffix(said.Printed, "半")
	if toks == nil || !plain(l, k) && !fraction || said.Low == nil || said.High == nil || said.Low.Cmp(hundred) > 0 {
		return
	}
	part, of := toks[0], toks[1]
	rest, ok := ofPart(r, part, of)
	v, all := r.of(part, of), percent(r.value(of), r.added(toks)) // 成功46件、不成功4件
	if rest = rest && !rounds(said.Quantity, v) && !rounds(said.Quantity, all); rest {
		v.Sub(hundred, v)
	}
	ten := times(v, 10)
	switch right := fact.Rounding(v, said.Quantity); {
	case !ok:
	case fraction: // 占三分之一
		if !rest && (ten.Cmp(times(said.Low, 9)) < 0 || ten.Cmp(times(said.High, 11)) > 0) {
			r.misquoted(true, part, of)
		}
	case rounds(said.Quantity, v) || !slip(right.Nominal(), said.Nominal()):
	case rest:
		equation{lister: l, said: k, terms: fmt.Sprintf("(%s-%s)÷%[1]s", r.q(of).show(), r.q(part).show()), of: toks,
			code: diag.F305, name: r.title()}.about(v)
	default:
		r.misquoted(true, part, of)
	}
}

// ratedTwo returns the two counts, the smaller first, that the rate in token k may be of, nil where they are not known.
func ratedTwo(l lister, k int) []int {
	from, to := l.sentence(k)
	toks := l.counts(from, to)
	if len(toks) == 0 || lastBefore(from, k, l.isPercent) != -1 || rated(l.text, k, to) {
		return nil
	}
	like := l.q(toks[len(toks)-1])
	alike := func() []int { // but for one that is said again: 意见书40份,40份中
		return slices.DeleteFunc(slices.Clone(toks), func(i int) bool {
			again := len(toks) > 2 && i > toks[0] && l.q(i).Printed == l.q(toks[0]).Printed
			return !l.alike(l.q(i), like) || again
		})
	}
	if last := sentenceBefore(l.text, from); last < from && len(alike()) == 1 && !rated(l.text, last, from) {
		toks = append(l.counts(last, from), toks...)
	}
	toks = alike()
	if len(toks) != 2 || !all(toks, func(i int) bool { return plain(l, i) && l.q(i).number().Sign() > 0 }) {
		return nil
	}
	slices.SortFunc(toks, func(a, b int) int { return l.q(a).number().Cmp(l.q(b).number()) })
	return toks
}

// ofPart reports whether the words of the rate are of the count in token part of token of, or of the rest where that
// count is what is missing: its name has nothing that is not said of these, or the other is what had to be done, or
// there is none: 占总量的, 比例达95%.
func ofPart(r rate, part, of int) (rest, ok bool) {
	w, lead, said, whole := &r.Data.RateWords, r.lead(r.tok), r.lead(part)+r.tail(part), r.lead(of)+r.tail(of)
	name, base, share := cutAny(lead, "占", "比例", "比重", "率", "进度", "度")
	_, due, must := strings.Cut(r.lead(of), "应")
	plan := w.Planned.in(whole)
	if containsAny(lead, r.Data.Sums.Elsewhere) || strings.Contains(name, "满意") && part > r.tok || // of those asked
		r.Data.Growth.direction(lead) != 0 && !endsAny(lead, r.Data.Growth.To) {
		return false, false
	} else if share == "" {
		return false, plan && strings.HasPrefix(lead, "完成")
	} else if base = w.Base.without(base); share == "占" && base != "" && !strings.Contains(whole, firstTwo(base)) {
		return false, false
	}
	name = w.InTime.replace(w.Neutral.without(name), "按期")
	said, whole = w.InTime.replace(said, "按期"), w.InTime.replace(whole, "按期")
	rest = w.Missing.in(said) && !w.Missing.in(name)
	if plan {
		whole += "完成执行到位"
	}
	among := strings.TrimSuffix(r.cut(min(part, of), r.tok), lead) // 建有报警装置的学校148所,报警装置覆盖率
	known := func(s string) bool { return all([]rune(name), func(c rune) bool { return strings.ContainsRune(s, c) }) }
	switch {
	case name == "":
		return false, share != "率" && (part < r.tok || strings.HasPrefix(r.tail(r.tok), "的"))
	case must && strings.ContainsAny(name, firstTwo(due)):
		return rest, true
	}
	return rest, known(said+whole+among) && (rest || plan || known(said) || shareRun([]rune(name), said, 2)) ||
		utf8.RuneCountInString(name) == 2 && part < r.tok && strings.ContainsAny(said, w.Common.without(name)+"\n")
}

// spokenOf reports whether words have something of the rate's name, or speak of a plan: 化解468起 is nothing of 履行率.
func spokenOf(r rate, words string) bool {
	return strings.ContainsAny(words, r.name) || strings.Contains(r.name, "办") || r.Data.RateWords.Planned.in(words)
}

// nearShares judges, where nothing else has, percentages side by side that are said to be the shares of one whole:
// 来信12.8%,来访36.4%,网上60.8%. They come to one digit too much. Token k is the first.
func nearShares(l lister, k int) {
	from, to := l.sentence(k)
	s := &sum{lister: l, whole: k, parts: []part{{toks: []int{k}, lead: lastClause(l.lead(k))}}}
	last := k
	rest := func(s string) bool { return containsAny(s, l.Data.Sums.Rest) } // 其余为征地补偿,占25.3%
	for i := k + 1; i < to && i <= last+12; i++ {
		near := last + 5 - 2*b2i(!rest(l.between(last, i)) && l.markAt(last+1) != ')')
		if i > near && !(l.isPercent(i) && ofOthersTogether(l, from, last, i)) {
			continue
		}
		mark := firstRune(strings.TrimPrefix(l.between(last, i), ")"))
		if l.isPercent(i) && strings.ContainsRune(",;、和及与", mark) {
			s.parts = append(s.parts, part{toks: []int{i}, lead: l.of(i - 1)})
			last = i
		}
	}
	words := l.cut(from, last)
	known, every := l.Data.partition(s.parts, "")
	all100 := rest(l.between(k, last)) || borne().MatchString(l.cut(from, k)) && len(s.parts) > 1
	off := new(big.Rat).Sub(s.added(s.toks()), hundred)
	n := len(s.parts)
	slack := big.NewRat(int64(n), 4) // each is rounded
	switch {
	case n < 2 || lastBefore(from, k, l.isPercent) != -1 || !all(s.toks(), func(i int) bool { return plain(l, i) }):
	case n == 2 && !known && !all100 || s.crosses() || !known && !all100 && !l.Data.RateWords.Shares.in(words):
	case slices.ContainsFunc(s.parts, func(p part) bool {
		return l.Data.RateWords.NoShare.in(p.lead) && !(all100 && strings.HasPrefix(p.lead, "其中"))
	}):
	case containsAny(words, l.Data.Growth.Old) || len(strings.Trim(fact.Decimal(off), "0.-")) != 1 ||
		distance(off, new(big.Rat)).Cmp(slack) <= 0:
	case off.Cmp(big.NewRat(10, 1)) > 0,
		off.Sign() < 0 && !((every || all100) && n > 2 && off.Cmp(big.NewRat(-10, 1)) >= 0):
	default:
		l.say(l.place(last), diag.F314, Likely, "各项所占的比例相加是%s=%s%%，应当是100%%\n改其中一项；要是有交叉，分开写",
			strings.ReplaceAll(s.plus(), "%", ""), fact.Decimal(s.added(s.toks()))).Related =
			l.places(s.toks()[:n-1]...)
	}
}

// borne matches what is in front of the shares that several bear of one sum.
var borne = han.Pattern(`(?:承担|分担|负担|分摊|出资|配套)[^0-9。;]{0,8}(?:分别|依次)|(?:承担|分担|分摊|出资)的?比例`)

// ofOthersTogether reports whether the share in token i is that of several together of which none of the shares up to
// token last is: 维持占48%,驳回占17%,撤销、变更合计占15%.
func ofOthersTogether(l lister, from, last, i int) bool {
	names, said := l.between(last, i), l.cut(from, last)
	return strings.Contains(names, "、") && endsAny(names, []string{"合计占", "共占", "一共占", "合计占比"}) &&
		all(strings.FieldsFunc(names, func(r rune) bool { return strings.ContainsRune(",;、和及与", r) }),
			func(name string) bool { return !strings.Contains(said, firstTwo(name)) })
}

// lastClause returns what is behind the last mark or 为 of s.
func lastClause(s string) string { return s[strings.LastIndexAny(s, ":,")+1:] }

// firstRune returns the first character of s, 0 where there is none.
func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}
