package proof

import (
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// change is a number of before and one of now, with what is said of their difference.
type change struct {
	old, now  *big.Rat
	toks      []int  // the counts they come from
	shown     string // 从40件到30件
	percent   bool   // they are percentages
	derived   bool   // the number of now is not said, but computed
	unit      quantity
	verb      string    // 减少到, where a verb stands between the two
	verbAt    int       // its token
	certainty Certainty // none: Certain
	end       int       // token after which the difference is said
}

// grower finds the changes of a text.
type grower struct {
	lister
	w *GrowthWords
}

// direction says where a verb of change in s leads: 1, -1, or 0 for no or both verbs.
func (w *GrowthWords) direction(s string) int {
	verb := s
	if _, after, old := cutAny(s, w.Old...); old != "" {
		verb = strings.TrimLeft(after, "同期度") // 比上年少
	}
	up := containsAny(s, w.Up) || verb == "高" || s == "新增" ||
		strings.HasSuffix(verb, "多") && utf8.RuneCountInString(verb) <= 2 || withVerb(verb, "多") ||
		verb != s && strings.HasPrefix(verb, "多")
	down := containsAny(s, w.Down) || verb == "低" || verb == "少" || verb != s && strings.HasPrefix(verb, "少") ||
		withVerb(verb, "少")
	return b2i(up) - b2i(down)
}

// withVerb reports whether s is 多办 or 少, in front of a verb of one or two characters.
func withVerb(s, way string) bool {
	verb, ok := strings.CutPrefix(s, way)
	n := utf8.RuneCountInString(verb)
	return ok && 0 < n && n < 3 && !startsAny(verb, []string{"数", "个", "次", "项", "种", "元", "部", "方", "家", "名", "年"})
}

// changes judges 由40%降低至38%, and 120件,比上年的100件增长20%.
func changes(l lister, k int) {
	g := grower{l, &l.Data.Growth}
	for _, find := range []func(int) (change, bool){g.fromTo, g.beside, g.increase, g.withoutOld} {
		if c, ok := find(k); ok && c.old.Sign() > 0 {
			claim{g, c}.judge()
			break
		}
	}
	fall(g, k)
}

// change returns the change between the counts in two tokens.
func (g grower) change(old, now int) change {
	a, b := g.q(old), g.q(now)
	return change{old: a.number(), now: b.number(), toks: []int{old, now}, percent: a.percent(), unit: a,
		shown: "从" + a.Printed + "到" + b.Printed, end: max(old, now)}
}

// comparable reports whether two counts may be those of a change: 20个工作日 and 6个 are.
func (g grower) comparable(old, now int) bool {
	a, b := g.q(old), g.q(now)
	within := a.Approx == fact.Below && b.Approx == fact.Below && a.tail != "" && b.tail != "" // 15个工作日以内
	return (within || a.exact() && b.exact()) && (g.alike(a, b) || b.Unit == "" || g.is(now, count) &&
		strings.HasPrefix(a.Unit, b.Unit))
}

// fromTo recognises 由40%降低至38% and 比上年的27件回落到20件; k is the second count.
func (g grower) fromTo(k int) (change, bool) {
	old := k - 1
	for g.isWord(old) || g.is(old, year) || g.markAt(old) == ',' && old > k-4 {
		old--
	}
	if !g.is(old, count) || !g.comparable(old, k) || g.tokens[old].depth != g.tokens[k].depth {
		return change{}, false
	}
	c := g.change(old, k)
	c.verb, c.verbAt = g.verb(old, k), old+1
	c.verb = strings.TrimSuffix(c.verb, "了")
	leads := endsAny(c.verb, g.w.To) && g.w.direction(c.verb) != 0
	if from, _, _ := cutAny(g.lead(old), g.w.From...); !leads && from != g.lead(old) { // 由22人充实到31人
		leads, c.verb = endsAny(c.verb, []string{"到", "至", "为", "成"}), ""
	}
	return c, leads && utf8.RuneCountInString(g.verb(old, k)) <= 10 && g.start(g.lead(old))
}

// verb returns the words between two counts, without the time before the second: 增加到 of 增加到今年的.
func (g grower) verb(a, b int) string {
	verb := strings.TrimLeft(g.between(a, b), ",")
	if i := strings.LastIndexAny(verb, "至到为"); i != -1 {
		to, when := verb[:i+len("至")], verb[i+len("至"):]
		if utf8.RuneCountInString(when) <= 8 &&
			(containsAny(when, g.w.New) || spells().MatchString(when)) { // 今年的, 2024年的, 四季度的
			return to
		}
	}
	return verb
}

// spells matches what says when something was so many: 四季度, 12月, 第二轮, 2024年.
var spells = han.Pattern(`[0-9]|^第?[一二三四]季度|^[上下]半年|^年[初中]|^[一二三四五六七八九十]+月份?|^(?:第?[一二三首上本]|此|末)[次轮批期年]`)

// start reports whether lead introduces the number of before: 由, 从去年的, 比上年的.
func (g grower) start(lead string) bool {
	return slices.ContainsFunc(append(g.w.From[:len(g.w.From):len(g.w.From)], "比", "较"), func(w string) bool {
		_, rest, found := cutAny(lead, w)
		for _, plain := range []string{"法定", "规定", "的", "平均"} {
			rest = strings.ReplaceAll(rest, plain, "")
		}
		plain := utf8.RuneCountInString(spells().ReplaceAllString(rest, "")) <= 3
		return found != "" && (plain && w != "比" && w != "较" ||
			containsAny(rest, g.w.Old) || strings.ContainsAny(rest, "0123456789") && len(rest) < 30)
	})
}

// former reports whether the words before token k say that it counts what was before.
func (g grower) former(k int) bool {
	lead := g.lead(k)
	if containsAny(lead, g.w.Old) {
		more := strings.HasSuffix(lead, "新增") && strings.ContainsAny(lead, "比较") // 较上年新增21人
		return !more && !containsAny(lead, []string{"结转", "遗留", "未结", "占"}) &&
			g.w.direction(strings.TrimPrefix(lead, "去年")) == 0
	}
	// 较首版清单的152项新增
	if _, than, found := cutAny(lead, "比", "较"); found != "" && utf8.RuneCountInString(than) < 9 &&
		strings.HasSuffix(lead, "的") && g.w.direction(g.tail(k)) != 0 {
		return true
	}
	// 与2024年120件相比
	if g.is(k-1, year) && g.tokens[k-1].year == g.Year-1 && endsAny(g.of(k-2), []string{"与", "比", "较"}) {
		return true
	}
	return g.inYear(k, g.Year-1) && endsAny(g.of(k-1), []string{"为", "是", "的", "有"}) ||
		g.inYear(k+1, g.Year-1) && endsAny(g.before(k-1), []string{"比", "较"})
}

// inYear reports whether the year y and one word are in front of token k.
func (g grower) inYear(k, y int) bool { return g.is(k-2, year) && g.tokens[k-2].year == y }

// beside recognises 120件,比上年的100件增长; 120件(上年100件),增长; 去年为100件,今年为120件. k is the old count.
func (g grower) beside(k int) (change, bool) {
	switch {
	case !g.is(k, count) || g.leads(k):
		return change{}, false
	case g.former(k):
		if c, ok := g.inFront(k); ok {
			return c, true
		}
	case !g.inYear(k, g.Year-1) || k > 2 && !g.is(k-3, mark): // 2023年立案150件
		return change{}, false
	}
	if c, ok := g.byDifference(k); ok {
		return c, true
	}
	return g.afterOld(k)
}

// leads reports whether a verb leads from the count in token k to the next: 上年的100件增至120件.
func (g grower) leads(k int) bool {
	next := k + 1
	for g.is(next, word) || g.is(next, year) {
		next++
	}
	return g.is(next, count) && endsAny(g.verb(k, next), g.w.To) && g.w.direction(g.verb(k, next)) != 0
}

// inFront recognises a change with the new count before the old one in token k.
func (g grower) inFront(k int) (change, bool) {
	now := entireOf(g.lister, g.previous(k))
	if now == -1 || !g.comparable(k, now) || g.former(now) || g.w.direction(g.before(now)) != 0 && !g.to(now) {
		return change{}, false
	}
	if g.severalInFront(k, now) {
		return change{}, false
	}
	c := g.change(k, now)
	if tail := g.tail(k); g.w.direction(tail) != 0 || containsAny(tail, g.w.Flat) {
		c.verb, c.verbAt = tail, k+1
	}
	return c, true
}

// afterOld recognises a change with the new count after the old one in token k and a comma, or after a rate as well:
// 去年为100件,今年为120件; 较上年的2400人次增长20%,达到2880人次.
func (g grower) afterOld(k int) (change, bool) {
	_, to := g.sentence(k)
	now, rated := k+1, g.isPercent(k+2) && g.markAt(k+3) == ','
	for ; now < to && (!g.counted(now) || rated && now == k+2); now++ {
	}
	if now == to || g.markAt(k+1) != ',' && !rated || !g.comparable(k, now) {
		return change{}, false
	}
	return g.change(k, now), g.inYear(now, g.Year) || g.renewed(g.lead(now), rated)
}

// renewed reports whether lead stands in front of a new count, behind a rate or not.
func (g grower) renewed(lead string, rated bool) bool {
	return containsAny(lead, g.w.New) || rated && (containsAny(lead, g.w.Total) || lead == "为")
}

// previous returns the count before token k in its sentence, or -1; no rate where one count is like it: 办结率100%.
func (g grower) previous(k int) int {
	from, _ := g.sentence(k)
	alike := g.alikeBefore(k)
	withRates := g.q(k).percent() || len(alike) != 1
	if !withRates && g.former(k) && strings.HasPrefix(g.lead(k), "去年") {
		// 破案164起,抓获212名,破案数上升18.8%,去年破案128起
		what := []rune(strings.TrimPrefix(g.lead(k), "去年"))
		if len(alike) == 1 && shareRun(what, g.between(max(0, alike[0]-2), k-1), 2) {
			return alike[0]
		}
	}
	return lastBefore(from, k, func(i int) bool {
		difference := g.q(i).Unit == "个百分点" ||
			!g.q(i).percent() && (g.onlyVerb(g.lead(i)) || startsAny(g.lead(i), []string{"节约", "节省"}))
		apiece := mean(g.lead(i)) != "" && mean(g.lead(k)) == "" // 工资3862万元,人均1.8万元,较去年的3240万元
		inner := g.tokens[i].depth > g.tokens[k].depth           // 每万人3.1名(按45万人计算),比上年的2.1名
		return g.counted(i) && (withRates || !g.q(i).percent()) && !difference && !apiece && !inner
	})
}

// to reports whether the verb before token i leads to a number: 升至.
func (g grower) to(i int) bool { return endsAny(g.before(i), g.w.To) }
