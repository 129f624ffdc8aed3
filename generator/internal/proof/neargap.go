package proof

import (
	"math/big"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/fact"
)

// pair are the two counts of a sentence that a third may be the difference of: what was and what is, or what was
// planned and what was done.
type pair struct {
	lister
	said     int // token of the difference
	old, now int
	like     []int // all counts like them around the difference
}

// nearGap judges, where nothing else has, how far apart two counts are, whatever words are between them: 由15个工作日缩短为
// 9个工作日,提前5个工作日; 计划40场,实际46场,超计划8场. The words have to tell the two apart and to say in the clause of token k that
// something has changed; one slip of the pen has to explain the difference, and nothing else the number.
func nearGap(l lister, k int) {
	p, ok := pairAround(l, k)
	if !ok || !p.changes() {
		return
	}
	p.dropParts()
	g := grower{l, &l.Data.Growth}
	c := g.change(p.old, p.now)
	gap, said := c.gap(), l.q(k)
	off := new(big.Rat).Abs(gap)
	from, _ := l.sentence(k)
	c.certainty = Likely
	switch way := g.w.direction(l.lead(k)); {
	case gap.Sign() == 0 || c.old.Sign() == 0 || (claim{g, c}).older(k, l.lead(k)),
		way == -gap.Sign() || way == 0 && said.percent(),
		said.percent() && !c.percent && lastBefore(from, k, l.isPercent) != -1: // 增长10.7%,人均学时增长12%
	case said.percent() && !c.percent:
		rate := fact.Rounding(percent(off, c.old), said.Quantity)
		if slip(rate.Nominal(), said.Nominal()) && !rounds(said.Quantity, percent(off, c.old)) {
			claim{g, c}.rate(k, l.lead(k))
		}
	case said.percent() || p.gross(gap):
	case slip(off, said.number()) && !p.explained(gap) && !rounds(said.Quantity, off):
		claim{g, c}.differs(k, moved(way, said), fact.Counted(off, 1, said.Unit).Printed)
	}
}

// pairAround returns the two counts that token k may be the difference of: the last two in front, one of which may
// be in the sentence before, or the first two behind.
func pairAround(l lister, k int) (p pair, ok bool) {
	if !plain(l, k) || l.q(k).number().Sign() <= 0 {
		return p, false
	}
	from, to := l.sentence(k)
	p = pair{lister: l, said: k, like: likeCounts(l, from, to, k)}
	front := firstIndex(p.like, k)
	if front == 1 && from > 0 {
		p.like = append(likeCounts(l, sentenceBefore(l.text, from), from, k), p.like...)
		front = firstIndex(p.like, k)
	}
	g := grower{l, &l.Data.Growth}
	if n := len(p.like); n == 2 && front < 2 && p.before(p.like[0]) != p.before(p.like[1]) {
		p.old, p.now = p.like[0], p.like[1] // 1080件,较上年减少120件,上年1200件
		p.order()
		return p, g.w.direction(l.lead(k)) != 0 && g.flows(k) && !g.flows(p.old) && !g.flows(p.now)
	}
	stock := slices.DeleteFunc(slices.Clone(p.like[:front]), g.flows)
	if n := len(stock); n > 1 {
		p.old, p.now = stock[n-2], stock[n-1]
	} else if front == 0 && len(p.like) > 1 && p.like[0] == k+3 && startsAny(l.lead(k+3), g.w.From) {
		p.old, p.now = p.like[0], p.like[1]
		return p, p.shifted()
	}
	return p.compared(from, front)
}

// order puts the older of the two counts first.
func (p *pair) order() {
	if p.before(p.now) {
		p.old, p.now = p.now, p.old
	}
}

// compared returns the pair as the words around it say which count is compared with which; from is the first token of
// the sentence, front the number of counts in front of the difference.
func (p pair) compared(from, front int) (_ pair, ok bool) {
	k := p.said
	switch {
	case p.now == 0 || !p.alike(p.q(p.old), p.q(p.now)):
	case p.is(k-2, year): // 较2022年下降1.9个百分点
		p.old = lastBefore(from, p.now, func(i int) bool {
			return slices.Contains(p.like, i) && strings.Contains(p.words(i), p.of(k-2))
		})
		return p, p.old != -1
	case p.now == k-2 && strings.ContainsAny(p.words(p.now), "比较于"): // 满意度96%,比全市的92.5%高3.5个百分点
		p.old, p.now = p.now, p.old
		return p, true
	case p.shifted(), front == 2 && p.Data.Growth.Between.in(p.cut(from, k)):
		return p, true
	case front == 2 && p.before(p.now) != p.before(p.old):
		p.order()
		return p, true
	}
	p, ok = p.than()
	return p, ok && front == 2
}

// likeCounts returns the counts from token a up to b, k left out, of which the one in token k may be a difference:
// amounts of its unit, percentages for points; for a percentage all that are like the last amount in front of it.
func likeCounts(l lister, a, b, k int) (toks []int) {
	q := l.q(k)
	points := q.Unit == "个百分点"
	if last := lastBefore(a, k, l.isAmount); q.percent() && last != -1 {
		q = l.q(last)
	}
	for i := a; i < b; i++ {
		if i != k && l.is(i, count) && plain(l, i) && (l.alike(l.q(i), q) || points && l.q(i).percent()) {
			toks = append(toks, i)
		}
	}
	return toks
}

// than returns the pair, as one whose old count the words of the difference name, where they do: 承诺12天,实际7天,比承诺快5天.
func (p pair) than() (pair, bool) {
	_, than, _ := cutAny(p.lead(p.said), "高出", "低于", "高于", "少于", "多于", "超出", "比", "较")
	than = firstTwo(than)
	old, now := strings.Contains(p.words(p.old), than), strings.Contains(p.words(p.now), than)
	if now {
		p.old, p.now = p.now, p.old
	}
	return p, len(than) > len("上") && old != now
}

// flows reports whether the count in token k is itself one of what came in or has changed, and no state: 较上年减少15件.
func (g grower) flows(k int) bool {
	lead := g.lead(k)
	if i := strings.LastIndexAny(lead, "到至为成"); i != -1 && utf8.RuneCountInString(lead[i:]) <= 8 {
		return false
	}
	return g.w.direction(lead) != 0 || containsAny(lead, g.Data.Flow.In) && !g.Data.RateWords.Planned.in(lead) ||
		endsAny(lead, []string{"净减", "净增"})
}

// firstIndex returns how many of toks are in front of k.
func firstIndex(toks []int, k int) int {
	n, _ := slices.BinarySearch(toks, k)
	return n
}

// words returns what is said of the count in token i: all behind the count in front of it, as far as its sentence goes.
func (p pair) words(i int) string {
	from, _ := p.sentence(i)
	return p.cut(max(from, lastBefore(from, i, p.counted)+1), i)
}

// before reports whether the words of the count in token i say that it is the one of before, or of a plan.
func (p pair) before(i int) bool {
	year := func(y int) bool { return strings.Contains(p.words(i), strconv.Itoa(y)+"年") }
	return p.Data.Growth.Was.in(p.words(i)) || year(p.Year-1) && !year(p.Year)
}

// shifted reports whether the words lead from one count to the other: 由15个工作日缩短为9个.
func (p pair) shifted() bool {
	verb := p.words(p.now)
	i := strings.LastIndexAny(verb, "到至为成")
	return i > 0 && utf8.RuneCountInString(verb[i:]) <= 8 && !strings.ContainsAny(verb[1:], ",;") &&
		strings.ContainsAny(p.words(p.old), "由从自将比较") || i > 0 && p.before(p.old) &&
		!strings.ContainsAny(verb, ",;、")
}

// changes reports whether the words of the difference say that what the pair counts has changed: no other thing, and
// from the count that is the old one.
func (p pair) changes() bool {
	lead, w := p.lead(p.said), &p.Data.Growth
	at := w.Changed.find(lead)
	if _, named := p.than(); named || w.Between.in(lead) {
		return true
	} else if at == nil {
		return w.Changed.in(cutAt(p.tail(p.said), 2)) && p.Data.RateWords.Planned.in(p.words(p.old))
	}
	if w.Flowing.in(lead) && !strings.Contains(lead, "净") || !p.ofPair(lead[at[1]:]) {
		return false
	}
	what := w.Filler.without(lead[:at[0]])
	plan := p.Data.RateWords.Planned.in(p.words(p.old))
	other := containsAny(lead, []string{"上年", "去年", "同比"}) &&
		(plan || containsAny(p.words(p.old), []string{"半年", "季度"})) || p.Data.RateWords.Planned.in(lead) && !plan ||
		strings.Contains(lead, "法定") && !strings.Contains(p.words(p.old), "法定") ||
		containsAny(lead, w.Apart) || startsAny(lead, []string{"再", "又", "另", "其中"}) ||
		containsAny(lead, w.From) || w.Beside.in(lead[at[1]:])
	unnamed := utf8.RuneCountInString(w.Filler.without(p.words(min(p.old, p.now)))) < 2 // 从年初的94个
	return !other && !strings.ContainsAny(what, "比较") && (utf8.RuneCountInString(what) <= 2 &&
		!strings.Contains(lead[:at[0]], "率") || unnamed ||
		strings.Contains(p.cut(max(0, p.old-8), p.said-2), firstTwo(what)))
}

// ofPair reports whether what is behind the word of a change is nothing more than such words, or has the thing of the
// pair: 增加窗口3个 of 窗口, but 减轻处罚19件 of no cases received.
func (p pair) ofPair(rest string) bool {
	w := &p.Data.Growth
	rest = w.Verbal.without(w.Filler.without(rest))
	tail := p.tail(p.said)
	return !strings.Contains(tail, "的") && !strings.HasSuffix(rest, "的") &&
		(utf8.RuneCountInString(rest) < 2 || p.said < min(p.old, p.now) && strings.ContainsAny(p.words(p.old), rest) ||
			strings.Contains(p.cut(max(0, p.old-8), p.said-2), rest))
}

// gross reports whether the number may count more than the difference: what is new, where something else was lost.
func (p pair) gross(gap *big.Rat) bool {
	lead := p.lead(p.said)
	return strings.Contains(lead, "新") && !strings.Contains(lead, "净") && gap.Cmp(hundred) < 0 &&
		p.q(p.said).number().Cmp(gap) > 0 && gap.Cmp(big.NewRat(10, 1)) < 0
}

// explained reports whether the number is one of the others, or comes of two of them.
func (p pair) explained(gap *big.Rat) bool {
	v := p.q(p.said).number()
	lead := p.lead(p.said)
	plainly := p.Data.Growth.direction(lead) != 0 || strings.Contains(lead, "提前") // by how much, not to what
	return p.made(gap) || slices.ContainsFunc(p.like, func(i int) bool {
		a := p.q(i).number()
		return a.Cmp(v) == 0 && !plainly || slices.ContainsFunc(p.like, func(j int) bool {
			return distance(a, p.q(j).number()).Cmp(v) == 0
		})
	})
}
