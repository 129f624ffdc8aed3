package proof

import (
	"math/big"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// computed returns the change between old and now, one of which is not said, in the unit of q.
func (c change) computed(q quantity, old, now *big.Rat) change {
	c.old, c.now = old, now
	c.shown = "从" + q.value(old) + "到" + q.value(now)
	return c
}

// byDifference recognises 较上年的60起减少15起, with no new count. k is the old count.
func (g grower) byDifference(k int) (change, bool) {
	way := g.w.direction(g.tail(k))
	if way == 0 || !g.is(k+2, count) || !g.comparable(k, k+2) {
		return change{}, false
	}
	c := g.change(k, k+2)
	c = c.computed(g.q(k), c.old, new(big.Rat).Add(c.old, times(c.now, int64(way))))
	c.derived = true
	return c, c.now.Sign() >= 0 && !c.percent
}

// severalInFront reports whether the count in token now is one of several in front of the old one in token k, which is
// that of all: 上半年120件,下半年141件,比上年的240件增加21件.
func (g grower) severalInFront(k, now int) bool {
	toks := g.alikeBefore(k)
	i := slices.Index(toks, now)
	if i < 1 {
		return false
	}
	parts := []part{{toks: toks[i-1 : i], lead: g.lead(toks[i-1])}, {toks: toks[i : i+1], lead: g.lead(now)}}
	known, _ := g.Data.partition(parts, "")
	old := g.q(k).number()
	return (known || len(parts[0].lead) == len(parts[1].lead)) && slices.ContainsFunc(toks[:i], func(from int) bool {
		all := g.added(toks[slices.Index(toks, from) : i+1])
		return distance(all, old).Cmp(distance(g.q(now).number(), old)) < 0
	})
}

// increase recognises 新增18个,总数达到138个; k is the second count.
func (g grower) increase(k int) (change, bool) {
	from, to := g.sentence(k)
	i := lastBefore(from, k, g.isAmount)
	if i == -1 || strings.Contains(g.cut(k, to), "净") || // 新增4名,达到31名,净增3名
		!containsAny(g.lead(k), g.w.Total) || !g.comparable(i, k) || g.to(i) ||
		!containsAny(g.lead(i), []string{"新增", "增加", "净增"}) || strings.ContainsAny(g.lead(i), eachWords) {
		return change{}, false
	}
	c := g.change(i, k)
	return c.computed(g.q(k), new(big.Rat).Sub(c.now, c.old), c.now), true
}

// withoutOld recognises 75件,比上年减少15件,下降16.7%: the old number is not said. k is the difference.
func (g grower) withoutOld(k int) (change, bool) {
	lead := strings.ReplaceAll(g.lead(k), strconv.Itoa(g.Year-1)+"年", "上年")
	way, now, q := g.w.direction(lead), g.previous(k), g.q(k)
	said := lead
	if !strings.Contains(lead, "新") && g.isPercent(k+3) {
		said += g.lead(k + 3) // 增加400件,同比增长20%
	}
	compared := containsAny(said, g.w.Old) || containsAny(said, []string{"同比", "环比"})
	if way == 0 || g.to(k) || q.percent() || !g.rated(k) || !compared || g.elsewhere(lead) {
		return change{}, false
	}
	if now == -1 {
		now = g.totalAfter(k)
	}
	from, _ := g.sentence(k)
	if len(g.alikeBefore(k)) > 1 && !containsAny(g.lead(now), g.w.Total) ||
		!g.is(now, count) || !g.comparable(k, now) || g.former(now) {
		return change{}, false
	}
	if what := []rune(g.subject(asChange.Replace(lead))); now < k && len(what) > 3 &&
		!shareRun(what, g.cut(from, k-1), 2) {
		return change{}, false // 经办业务41.7万件,窗口办件量较上年减少5.2万件
	}
	n := g.q(now).number()
	return g.change(now, k).computed(g.q(now), new(big.Rat).Sub(n, times(q.number(), int64(way))), n), true
}

// totalAfter returns the count after the rate after token k that is a total: 增长42件,增幅达60%,全年共受理126件; -1 for none.
func (g grower) totalAfter(k int) int {
	for now, end := k+4, min(k+7, len(g.tokens)); now < end; now++ {
		if g.is(now, count) && (containsAny(g.lead(now), g.w.New) || strings.Contains(g.lead(now), "全年")) {
			return now
		}
	}
	return -1
}

// rated reports whether a rate of the same change is right after token k: 减少15件,下降16.7%.
func (g grower) rated(k int) bool {
	return g.is(k+1, mark) && g.isPercent(k+3) && g.onlyVerb(g.lead(k+3))
}

// alikeBefore returns the counts like that in token k before it in its sentence.
func (g grower) alikeBefore(k int) []int {
	return slices.DeleteFunc(g.countsBefore(k), func(i int) bool { return !g.alike(g.q(i), g.q(k)) })
}

// onlyVerb reports whether lead is a verb of change and nothing more, but for the time of before: 同比下降, 增幅达, 较上年增长.
func (g grower) onlyVerb(lead string) bool {
	if _, after, old := cutAny(lead, g.w.Old...); old != "" && startsAny(lead, []string{"比", "较"}) {
		lead = strings.TrimLeft(after, "同期度")
	}
	lead = strings.Trim(strings.TrimPrefix(strings.TrimPrefix(lead, "相比"), "同比"), "了达为约近")
	lead = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(lead, "率"), "比例"), "幅度")
	return slices.Contains(g.w.Up, lead) || slices.Contains(g.w.Down, lead)
}

// multiple judges 增长2倍 and 是上年的3倍.
func (g claim) multiple(k int) {
	said, lead := g.q(k), g.lead(k)
	ratio, why := new(big.Rat).Quo(g.c.now, g.c.old), ""
	if g.w.direction(lead) > 0 && !g.to(k) && !strings.HasSuffix(lead, "的") { // 扩大到原来的4倍
		ratio.Sub(ratio, big.NewRat(1, 1))
		why = "增长几倍要减去原来的一倍；"
	}
	near := said.Decimals > 0 || distance(ratio, said.number()).Cmp(big.NewRat(3, 10)) <= 0 // 1.5 is no 一倍
	if g.w.direction(lead) < 0 || g.c.percent || near && rounds(said.Quantity, ratio) ||
		strings.ContainsAny(lead, "效速") { // 由40分钟缩短至10分钟,效率提高到原来的4倍
		return
	}
	like := said.Quantity
	like.Decimals = max(like.Decimals, 1)
	right := fact.Decimal(fact.Rounding(ratio, like).Low) + "倍"
	g.wrong(k, diag.F353, "应当是「%s%s」，写的是%s\n%s写成%s，或者改前后两个数", lead, right, said.Printed, why, right)
}

// doublings are the ways of saying that something is so many times as much.
var doublings = map[string]int64{"翻一番": 2, "翻了一番": 2, "翻番": 2, "翻两番": 4, "翻了两番": 4,
	"翻三番": 8, "翻了三番": 8}

// doubling judges 翻一番 in the word token k, a twentieth up or down.
func (g claim) doubling(k int) bool {
	for w, n := range doublings {
		subject, ok := strings.CutSuffix(g.of(k), w)
		for _, just := range []string{"实现", "刚好", "正好", "恰好", "整整"} {
			subject = strings.TrimPrefix(subject, just)
		}
		if !ok || g.c.percent || g.elsewhere(subject) {
			continue
		}
		ratio := new(big.Rat).Quo(g.c.now, g.c.old)
		if distance(ratio, big.NewRat(n, 1)).Cmp(big.NewRat(n, 20)) > 0 {
			g.wrong(k, diag.F353, "是%s倍，不是「%s」\n翻一番是2倍，翻两番是4倍；改说法，或者改前后两个数",
				ratio.FloatString(2), w)
		}
		return true
	}
	return false
}

// fall reports a fall by more than all there was, or in 倍.
func fall(g grower, k int) {
	q := g.q(k)
	lead := strings.TrimRight(g.lead(k), "了达为约近")
	if !endsAny(lead, g.w.Down) || endsAny(lead, g.w.To) || q.Unit != "倍" && !(q.percent() && q.Low != nil &&
		q.Low.Cmp(hundred) > 0) {
		return
	}
	g.say(g.place(k), diag.F354, Certain, "下降最多是100%%，不能说「%s%s」\n写成下降百分之几，或者核对数和动词", lead, q.Printed)
}

// rounded reports whether a rate is size, or near it and may be that of the numbers before they were rounded: 从30.4万吨增至
// 46.6万吨,增长53.5%; 16.01万所,比上年减少0.17万所,下降1.03%.
func (g claim) rounded(said quantity, size *big.Rat) bool {
	steps := new(big.Rat)
	for _, k := range g.c.toks {
		if q := g.q(k); q.Scale != 1 || q.Decimals > 0 {
			steps.Add(steps, new(big.Rat).Sub(q.rounded().High, q.rounded().Low))
		}
	}
	off := percent(steps, g.c.old)
	near := fact.Span{Low: new(big.Rat).Sub(size, off), High: new(big.Rat).Add(size, off)}
	return rounds(said.Quantity, size) ||
		near.Meets(said.Rounded()) && distance(said.Nominal(), size).Cmp(big.NewRat(1, 1)) <= 0
}

// farAhead judges a rate at the head of the sentence, or of the one before, that is of what the two numbers are:
// 刑事案件立案数同比下降8.3%,其中…,刑事立案由960起降为866起.
func (g claim) farAhead(first int) {
	from, _ := g.sentence(first)
	k := firstFrom(g.text, from, func(x token) bool { return x.q != nil })
	if before := sentenceBefore(g.text, from); k == first && before < from { // 下降32%。由500次降至360次
		k = firstFrom(g.text, before, func(x token) bool { return x.q != nil })
		g.c.certainty = Likely
	}
	of, verb, compared := strings.Cut(g.lead(k), "同比")
	if k < first-3 && g.isPercent(k) && compared && shareRun([]rune(g.lead(first)), of, 4) {
		g.rate(k, verb)
	}
}

// inPoints hints at a change of a rate in per cent, in token k, with no rate before: 持证率95.3%,较上年提升3%.
func inPoints(l lister, k int) {
	w := &l.Data.Growth
	if rateName(l.text, k-3) == "" || l.markAt(k-2) != ',' || !(grower{l, w}).onlyVerb(l.before(k)) ||
		l.isPercent(k+3) && !containsAny(l.lead(k+3), w.Old) {
		return
	}
	said := l.q(k)
	l.say(l.place(k), diag.F312, Hint, "百分比的变化一般说「个百分点」，写的是%s\n两个百分比相减的，写成%s个百分点；不是相减的不用改",
		said.Printed, said.show()).Related = l.places(k - 3)
}
