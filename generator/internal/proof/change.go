package proof

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// claim is a change with what is to be checked against it.
type claim struct {
	grower
	c change
}

// judge reports what does not agree with a change: the verb, the difference, the rate.
func (g claim) judge() {
	if g.c.verb != "" && g.turn() {
		return
	}
	first := min(g.c.toks[0], g.c.toks[1])
	for k := first + 1; k < g.c.end; k++ {
		// 270件,同比增长8%,上年250件
		if g.is(k, count) && g.onlyVerb(g.lead(k)) {
			g.difference(k)
		}
	}
	if !g.after() {
		g.ahead(first)
	}
	g.added(first)
}

// added judges what came in before two numbers of a total: 新增4名,总数由11名增至16名.
func (g claim) added(first int) {
	lead, k, gap := g.lead(first), g.previous(first), g.c.gap()
	if k != -1 && containsAny(lead, []string{"总数", "人数", "总量"}) && containsAny(g.lead(k), g.Data.Flow.In) &&
		g.alike(g.q(k), g.c.unit) && g.q(k).number().Cmp(gap) != 0 &&
		!containsAny(g.around(g.tokens[k].at), g.Data.Flow.Out) { // 期间注销58人
		g.differs(k, moved(gap.Sign(), g.q(k)), g.c.unit.value(gap.Abs(gap)))
	}
}

// after judges what is said of the change after its numbers, and reports whether a difference is, up to where
// something else follows.
func (g claim) after() (said bool) {
	_, end := g.sentence(g.c.end)
	for k := g.c.end + 1; k < end && !said; k++ {
		switch lead := g.lead(k); {
		case g.doubling(k), g.is(k, count) && asChange.Replace(lead) != "新增" && (g.older(k, lead) ||
			g.elsewhere(g.ofSame(lead)) || g.other(lead) ||
			g.w.direction(g.ofSame(lead)) == 0 && !endsAny(lead, []string{"的", "是"}) && !(g.c.derived && lead == "达到")):
			return said
		case g.is(k, count):
			said = !g.difference(k)
		}
	}
	return said
}

// older reports whether token k is an old number, 较改革前的8个, or is compared with another one than 2023年的85件.
func (g claim) older(k int, lead string) bool {
	years, old := yearNumbers(g.lead(g.c.toks[0])), strings.HasSuffix(lead, "的") && containsAny(lead, g.w.Old)
	return old && g.alike(g.q(k), g.c.unit) ||
		len(years) > 0 && years[0] < g.Year-1 && containsAny(lead, []string{"上年", "去年", "同比"})
}

// ofSame drops the thing that is counted before the first number of the change from the words lead: 精简材料由11份减至4份,材料精简率.
func (g claim) ofSame(lead string) string {
	r, old := []rune(lead), g.lead(g.c.toks[0])
	for n := len(r); n > 1; n-- {
		if strings.Contains(old, string(r[:n])) {
			return string(r[n:])
		}
	}
	return lead
}

// asChange drops what says how a difference is measured: 两年增长, 压缩比.
var asChange = strings.NewReplacer("同比", "", "环比", "", "比例", "", "相比", "", "压缩比", "压缩", "压减比", "压减",
	"一年间", "", "一年来", "", "一年", "", "两年间", "", "两年", "", "三年间", "", "三年", "", "五年", "", "年内", "", "期间", "")

// elsewhere reports whether a difference is not from the old number, or not of the two: 诉讼案件下降.
func (g grower) elsewhere(lead string) bool {
	lead = asChange.Replace(lead)
	if containsAny(lead, g.w.Apart) || strings.HasPrefix(lead, "再") ||
		strings.ContainsAny(lead, "比较") && !containsAny(lead, g.w.Old) &&
			!strings.ContainsAny(lead, "0123456789") {
		return true
	}
	lead = g.subject(lead)
	if withVerb(lead, "多") || withVerb(lead, "少") { // 多排查240件
		return false
	}
	return utf8.RuneCountInString(lead) > 1 && !endsAny(lead, []string{"数", "量", "额", "规模", "总体", "整体", "平均"})
}

// subject returns what is said to change in the words lead.
func (g grower) subject(lead string) string {
	for _, w := range slices.Concat(g.w.Up, g.w.Down, g.w.Old) {
		lead = strings.ReplaceAll(lead, w, "")
	}
	return strings.Trim(lead, "同比较相的了达到为约近也均幅度环率累计共")
}

// other reports whether the words lead name something that the sentence has not in front of the change: 公办园增至35所,
// 民办园减至37所,园所总数减少3所.
func (g claim) other(lead string) bool {
	from, _ := g.sentence(g.c.end)
	what := []rune(g.subject(asChange.Replace(lead)))
	return len(what) > 3 && !shareRun(what, g.cut(from, min(g.c.toks[0], g.c.toks[1])), 2)
}

// ahead judges a difference before the two numbers: 同比增长8%,由250件升至270件.
func (g claim) ahead(first int) {
	g.farAhead(first)
	k := first - 3
	for k > first-5 && !g.is(k, count) {
		k--
	}
	if !g.is(k, count) || g.c.percent || g.w.direction(g.lead(k)) == 0 ||
		strings.Contains(g.between(k, first), "其中") {
		return
	}
	off := distance(g.q(k).number(), new(big.Rat).Abs(g.c.gap()))
	near := g.alike(g.q(k), g.c.unit) && endsAny(g.lead(first), g.w.From) &&
		off.Mul(off, big.NewRat(6, 1)).Cmp(g.q(k).number()) < 0 // 减少检查1120次,总量由3200次降至2180次
	if near || startsAny(g.lead(first), slices.Concat(g.w.From, g.w.Old)) ||
		begins(g.text, k-1) && g.onlyVerb(g.lead(k)) {
		g.difference(k)
	}
}

// difference judges the count in token k as said of the change. It returns false when nothing more is to be read.
func (g claim) difference(k int) bool {
	q := g.q(k)
	switch {
	case q.Unit == "倍":
		g.multiple(k)
	case q.Unit == "个百分点" || q.percent() && g.c.percent:
		if g.c.percent {
			g.points(k)
		} else if size := percent(g.c.gap(), g.c.old); rounds(q.Quantity, size.Abs(size)) {
			g.wrong(k, diag.F312, "%s，不是%s\n不是两个百分比相减的，单位是「%%」", turned(g.c.gap().Sign())+q.show()+"%", q.Printed)
		}
	case q.percent():
		from, _ := g.sentence(k)
		if lastBefore(from, k, g.isPercent) == -1 || g.onlyVerb(g.lead(k)) { // 增长30%,罚款案件数增长25%
			g.rate(k, g.before(k))
		}
		return true
	case g.to(k):
		if g.c.derived && g.alike(q, g.c.unit) && q.exact() {
			sign := map[int]string{1: "+", -1: "-"}[g.c.gap().Sign()]
			equation{lister: g.lister, said: k, terms: g.q(g.c.toks[0]).show() + sign + g.q(g.c.toks[1]).show(),
				of: g.c.toks, code: diag.F352}.exactly(g.c.now)
		}
	case g.alike(q, g.c.unit) && utf8.RuneCountInString(g.before(k)) <= 6:
		return g.amount(k)
	}
	return false
}

// gap returns how much the change is.
func (c change) gap() *big.Rat { return new(big.Rat).Sub(c.now, c.old) }

// wrong reports what is said in token k of the change; text goes on after its two numbers.
func (g claim) wrong(k int, code diag.Code, text string, args ...any) {
	f := g.say(g.place(k), code, cmp.Or(g.c.certainty, Certain), "%s，%s", g.c.shown, fmt.Sprintf(text, args...))
	f.Related = g.places(g.c.toks...)
}

// turn reports a verb that leads the other way.
func (g claim) turn() bool {
	way, sign := g.w.direction(g.c.verb), g.c.gap().Sign()
	if way == sign {
		return false
	}
	g.wrong(g.c.verbAt, diag.F311, "不能说「%s」\n两个数写反了的换过来，或者改动词", g.c.verb)
	return true
}

// amount judges 增加35份.
func (g claim) amount(k int) bool {
	gap, q := g.c.gap(), g.q(k)
	way := g.w.direction(g.ofSame(g.lead(k)))
	if way == 0 { // 节约, 年轻了
		way = gap.Sign()
	}
	out := strings.Contains(g.lead(k), "新增") && containsAny(g.around(g.tokens[k].at), g.Data.Flow.Out) // 新增58名、退会3名
	if out || !q.exact() || gap.Sign() == way && q.number().Cmp(new(big.Rat).Abs(gap)) == 0 {
		return true
	}
	g.differs(k, moved(gap.Sign(), g.q(k)), g.c.unit.value(new(big.Rat).Abs(gap)))
	return false
}

// differs reports a difference that is not right, which is up or down by way; "" is neither.
func (g claim) differs(k int, way, right string) {
	from, to := g.sentence(k)
	p := pair{lister: g.lister, said: k, old: g.c.toks[0], now: g.c.toks[1], like: likeCounts(g.lister, from, to, k)}
	p.dropParts()
	now := new(big.Rat).Add(g.c.old, times(g.q(k).number(), int64(g.c.gap().Sign())))
	other := func(i int) bool { // 信访86件,其中7件,总量比上年的103件减少17件
		return i != p.old && i != p.now && g.q(i).number().Cmp(now) == 0
	}
	if p.made(g.c.gap()) || slices.ContainsFunc(p.like, other) || p.inFront() {
		return
	}
	g.wrong(k, diag.F352, "%s%s，写的是「%s%s」\n写成%s，或者改前后两个数", cmp.Or(way, "相差"), right, g.lead(k),
		g.q(k).Printed, way+right)
}

// rate judges 增长12.5%: the percentage in token k, with its verb.
func (g claim) rate(k int, verb string) {
	said, gap := g.q(k), g.c.gap()
	size := new(big.Rat).Abs(percent(gap, g.c.old))
	// in 12 days, then in 8: half as fast again
	faster := strings.Contains(verb, "速") && gap.Sign() < 0 && g.c.now.Sign() > 0 &&
		g.rounded(said, new(big.Rat).Abs(percent(gap, g.c.now)))
	reached := containsAny(verb, []string{"率提高到", "率提升到", "率上升到", "率增至"})
	way := g.w.direction(verb)
	if (gap.Sign() == way || gap.Sign() == 0) && g.rounded(said, size) || faster || reached {
		return
	}
	right := turned(gap.Sign()) + fact.Rounding(size, said.Quantity).Printed
	g.wrong(k, diag.F310, "%s，写的是「%s%s」\n增长率=\uFF08今年-上年\uFF09÷上年；写成%s，或者改前后两个数",
		right, verb, said.Printed, right)
}

// points judges a difference of rates: in points, not per cent.
func (g claim) points(k int) {
	said, gap := g.q(k), g.c.gap()
	size := new(big.Rat).Abs(gap)
	fits := said.Rounded().Contains(size)
	switch way := g.w.direction(g.lead(k)); {
	case !fits && said.percent() && said.Rounded().Contains(new(big.Rat).Abs(percent(gap, g.c.old))):
	case !fits || way != gap.Sign():
		g.differs(k, moved(gap.Sign(), g.q(k)), fact.Counted(size, 1, "个百分点").Printed)
	case said.percent():
		g.report(Finding{Span: g.place(k), Code: diag.F312, Certainty: Likely,
			Message: fmt.Sprintf("%s相差%s个百分点，不是%s", g.c.shown, said.show(), said.Printed),
			Hint:    "两个百分比相减，单位是「个百分点」", Related: g.places(g.c.toks...), Replacement: said.show() + "个百分点"})
	}
}
