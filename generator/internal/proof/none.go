package proof

import (
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
)

// noneOf judges a count of something bad that the same sentence, or one beside it, says there was none of:
// 败诉案件为零。针对2件败诉案件. What both say of it has to be the same, as far as it is more than what is said of any.
// Token k is the count.
func noneOf(l lister, k int) {
	w, lead := &l.Data.None, l.lead(k)
	tail := cutAt(l.tail(k), 8)
	at := l.tokens[k].at
	from, to := l.piece(at, "。!?")
	from, _ = l.piece(max(0, from-1), "。!?")
	_, to = l.piece(min(len(l.r), to+1), "。!?")
	if l.q(k).Low == nil || l.q(k).Low.Sign() == 0 || isChange(l, k) || l.tokens[k].depth > 0 ||
		containsAny(l.string(from, to), l.Data.Growth.Old) || l.reported(l.place(k), figureCodes...) {
		return
	}
	for _, bad := range w.Bad {
		own, what, named := cutAny(lead, bad)
		first, _, behind := strings.Cut(tail, bad)
		if named == "" && (!behind || len(first) > len("一审行政")) {
			continue
		}
		own = strings.Trim(without(own, w.Any), "数量为")
		for i := range l.all(bad) {
			a, b := l.piece(i, markRunes)
			clause := l.string(a, b)
			if i >= from && i < to && (at < a || at >= b) && strings.Contains(clause, firstTwo(own)) &&
				strings.Contains(clause, cutLast(own)) && strings.Contains(clause, without(what, w.Any)) &&
				w.denies(l.string(a, i), l.string(i+utf8.RuneCountInString(bad), b), lead) {
				l.say(l.place(k), diag.F366, Likely, "「%s」说的是没有，这里是%s\n两处改成一样", clause,
					l.q(k).Printed).Related = []Span{l.span(a, b-a)}
				return
			}
		}
	}
}

// denies reports whether the words of a clause before what is bad and behind it say that there is none, and nothing of
// which they speak.
func (w *NoneWords) denies(before, behind, lead string) bool {
	no := slices.IndexFunc(w.No, func(no string) bool {
		_, of, found := strings.Cut(before, no)
		return found && (no == "无一" || strings.Contains(lead, w.named(of)))
	})
	behind = strings.TrimLeft(behind, "案件率数量起均都保持继续实现为是")
	zero := slices.Contains([]string{"零", "0", "零的目标"}, behind) && w.named(before) == ""
	return (no != -1 || zero) && !containsAny(before+behind, w.Aims)
}

// named returns s without the words that say nothing of what it is.
func (w *NoneWords) named(s string) string {
	return strings.Trim(without(without(s, w.Any), w.Of), "0123456789年")
}

// saidOfAll judges a number of that with which something has been done, where it was said that it was done with all:
// 意见68条全部采纳,采纳意见86条. Token k is the number.
func saidOfAll(l lister, k int) {
	from, to := l.sentence(k)
	toks := slices.DeleteFunc(l.counts(from, to), func(i int) bool { return !l.alike(l.q(i), l.q(k)) })
	n := slices.Index(toks, k)
	if n < 1 || !plain(l, toks[n-1]) || !mayBeWhole(l, k) {
		return
	}
	of := toks[n-1]
	between, lead := l.between(of, k), strings.TrimLeft(l.lead(k), "共累计已")
	_, done, every := cutAny(strings.TrimSuffix(between, l.lead(k)), "全部", "均", "都")
	verb, thing := firstTwo(lead), l.lead(of)+cutAt(l.tail(of), 6)
	rest := strings.TrimPrefix(lead, verb)
	if !strings.Contains(done, verb) && containsAny(lead, l.Data.Sums.Light) {
		verb, rest = cutLast(lead), ""
	}
	v, w := l.q(of).number(), l.q(k).number()
	if every == "" || len(verb) <= len("采") || !strings.Contains(done, verb) || strings.ContainsAny(lead, "的还新另") ||
		containsAny(between, []string{"其中", "但", "除", "或"}) || n > 1 && reaches(l, toks[:n], k) || len(toks) > n+1 ||
		!strings.Contains(done, firstTwo(rest)) && !strings.Contains(thing, cutLast(rest)) ||
		l.q(k).Unit == "个" && !strings.Contains(lead+l.tail(k), firstTwo(l.tail(of))) ||
		v.Cmp(w) == 0 || !strictSlip(v, w) && distance(v, w).Cmp(big.NewRat(2, 1)) > 0 {
		return
	}
	l.say(l.place(k), diag.F366, Likely, "前面是%s，说是全部，后面说的是%s\n两个数核对一下", l.q(of).Printed,
		l.q(k).Printed).Related = l.places(of)
}
