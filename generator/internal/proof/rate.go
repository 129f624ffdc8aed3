package proof

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// hundred is the whole in per cent.
var hundred = big.NewRat(100, 1)

// percent returns b of a in per cent.
func percent(b, a *big.Rat) *big.Rat {
	return new(big.Rat).Mul(new(big.Rat).Quo(b, a), hundred)
}

// distance returns how far apart two numbers are.
func distance(a, b *big.Rat) *big.Rat {
	v := new(big.Rat).Sub(a, b)
	return v.Abs(v)
}

// rates judges the percentage in token k that is called 率, or a share of a total.
func rates(l lister, k int) {
	named := ratesAt(l, k)
	if startsAny(l.lead(k), l.Data.Growth.Old) { // 上年成功率为89.6%
		return
	}
	for i, r := range named {
		if i < len(named)-1 || !beyond(r) {
			quotient(r)
		}
	}
	switch share := (rate{lister: l, tok: k, name: "占比"}); {
	case len(named) == 1:
		onlyRate(named[0])
	case len(named) == 0 && !(ofAll(l.before(k)) && beyond(share)):
		ofTotal(l, k)
	}
}

// ofAll reports whether the words before a percentage say that it is the share of a whole: 占比达, 占总数的, 占全部案件的.
func ofAll(lead string) bool {
	_, of, share := cutAny(strings.TrimRight(lead, "约近的为是达到高至"), "占")
	return share != "" && (of == "比" || containsAny(of, []string{"全部", "所有", "总数", "总量", "总件数"}))
}

// ratesAt returns the rates whose value token k is: one for 办结率达95%, two for 办结率、满意率均为100%.
func ratesAt(l lister, k int) (out []rate) {
	from := k
	for l.isWord(from-1) || l.markAt(from-1) == '、' {
		from--
	}
	subject := strings.NewReplacer("占比例", "", "比例", "率", "覆盖面", "覆盖率", "进度", "率").Replace(l.cut(from, k))
	if name, _, ok := strings.Cut(l.before(from-2), "率"); ok && l.markAt(from-1) == ',' && l.isPercent(from-2) &&
		(subject == "达到" || subject == "达") { // 成功率首次突破50%,达到52.4%
		subject = name + "率"
	}
	pieces := strings.Split(subject, "率")
	if endsAny(subject, []string{"超额完成", "超额完成计划", "超额完成任务", "超额完成目标", "超计划", "超目标"}) {
		row, name := l.Data.row("完成")
		return []rate{{lister: l, tok: k, base: 100, row: row, name: name}}
	}
	if len(pieces) < 2 || !slices.Contains(l.Data.RateWords.Copulas, pieces[len(pieces)-1]) {
		return nil
	}
	for _, name := range pieces[:len(pieces)-1] {
		if name != "" && !endsAny(name, l.Data.Growth.Down) {
			row, name := l.Data.row(name)
			out = append(out, rate{lister: l, tok: k, row: row, name: name})
		}
	}
	return out
}

// row returns the row of the rate that name ends in, the longest that fits, and its name; one of its own for others.
func (l *Language) row(name string) (best Rate, stem string) {
	best = Rate{Any: true}
	for _, r := range l.Rates {
		for _, n := range r.Names {
			if len(n) > len(stem) && strings.HasSuffix(name, n) {
				best, stem = r, n
			}
		}
	}
	best.Part = slices.DeleteFunc(slices.Clone(best.Part), func(w string) bool { // 网上 is none of 按期答复率
		return best.Strict && !strings.Contains(stem, w)
	})
	if c := []rune(name); stem == "" {
		stem = string(c[max(0, len(c)-2):])
	}
	if len(best.Part) == 0 && !best.Strict {
		best.Part = []string{stem}
	}
	return best, stem
}

// title returns the name of the rate for messages.
func (r rate) title() string {
	if r.name == "占比" {
		return "占比"
	}
	return r.name + "率"
}

// beyond reports a rate above 100 % that cannot be. It returns whether it is one.
func beyond(r rate) bool {
	carried := r.name == "结案" && r.carries(r.around(r.tokens[r.tok].at)) // 受理177件,结案183件,含旧存9件
	anyOther := r.row.Any && !r.Data.RateWords.Bounded.in(r.name)
	if r.said().Low == nil || r.said().Low.Cmp(hundred) <= 0 || anyOther || carried ||
		r.Data.RateWords.Endless.in(r.before(r.tok)) {
		return false
	}
	r.say(r.place(r.tok), diag.F308, Certain, "%s不会超过100%%，写的是%s\n核对分子、分母和小数点", r.title(), r.said().Printed)
	return true
}

// timesBefore reports whether what is in front of token k was done several times: 学法考试2次,参考率均为100%.
func timesBefore(r rate, k int) bool {
	return k > 0 && r.tokens[k-1].q != nil && r.q(k-1).Unit == "次"
}

// onlyRate reports 均 with one rate.
func onlyRate(r rate) {
	_, verb, _ := strings.Cut(r.before(r.tok), "率")
	if !strings.HasPrefix(verb, "均") {
		return
	}
	from, _ := r.sentence(r.tok)
	comma := lastBefore(from, r.tok, func(i int) bool { return r.markAt(i) == ',' })
	w, said := &r.Data.RateWords, r.cut(from, r.tok)
	if strings.Contains(said, "、") || containsAny(said, w.Repeated) || timesBefore(r, comma) ||
		containsAny(r.cut(max(from, comma-1), r.tok), w.Several) {
		return
	}
	at := r.tokens[r.tok].at - len([]rune(verb))
	r.say(r.span(at, 1), diag.F309, Likely, "只有「%s」一项，不能说「均」\n写成「%s达%s」；有几项的，把几项都写出来",
		r.title(), r.title(), r.said().Printed)
}

// oneAll reports 均 behind one thing: 收到申请1件,均已答复; 收到1件申请,均已答复.
func oneAll(l lister, k int) {
	from, _ := l.sentence(k)
	w, comma, said := &l.Data.RateWords, k+1, l.cut(from, k)
	if what := l.of(k + 1); endsAny(what, w.Filed) && !strings.ContainsAny(what, "和及与涉") {
		comma++
		said = said[strings.LastIndex(said, ",")+1:]
	}
	if v, exact := l.q(k).Span().Exact(); !exact || v.Cmp(big.NewRat(1, 1)) != 0 || l.markAt(comma) != ',' ||
		!startsAny(l.of(comma+1), w.All) || len(l.counts(from, k)) > 0 || containsAny(said, w.Several) ||
		containsAny(said, w.Repeated) {
		return
	}
	l.say(l.span(l.tokens[comma+1].at, 1), diag.F309, Likely, "只有%s，不能说「均」\n删去「均」；有几件的，核对前面的数", l.q(k).Printed)
}

// maxWhole bounds the counts that impossible tries: a greater one makes every rate of one decimal possible.
const maxWhole = 2000

// impossible reports a rate that no whole number returns, when there is one count only: 29件,化解率98%.
func impossible(r rate) {
	said := r.said()
	if len(r.operands) != 1 || r.row.Any && !r.sampled() || !said.exact() || said.Low.Sign() < 1 {
		return
	}
	only := r.operands[0]
	n, words := r.value(only), r.lead(only)+r.tail(only)
	isPart := containsAny(words, r.row.Part)
	if r.elsewhere(only, words) || n.Cmp(big.NewRat(maxWhole, 1)) > 0 ||
		!containsAny(words, slices.Concat(r.row.Part, r.row.Of)) && !r.sampled() {
		return
	}
	share := new(big.Rat).Quo(said.Low, hundred)
	part, of := new(big.Rat).Mul(n, share), new(big.Rat).Quo(n, share)
	for i := range int64(2) {
		if r.possible(below(part, i), n) || isPart && r.possible(n, below(of, i)) {
			return
		}
	}
	r.say(r.place(r.tok), diag.F307, Likely, "%s的%s算不出%s：%s，%s\n件数错了改件数，比率错了照上面的算式改",
		r.q(only).Printed, r.title(), said.Printed, r.share(only, below(part, 0)),
		r.share(only, below(part, 1))).Related = r.places(only)
}

// sampled reports whether the only count is that of a sample: 抽取卷宗25本,合格率97.2%.
func (r rate) sampled() bool {
	if len(r.operands) != 1 || r.operands[0] > r.tok {
		return false
	}
	return strings.Count(r.between(r.operands[0], r.tok), ",") == 1 &&
		containsAny(r.lead(r.operands[0])+r.tail(r.operands[0]), r.Data.RateWords.Sampled)
}

// elsewhere reports whether the rate is of something else than the count in token k, words beside it:
// 取消证明事项15项,政务服务事项网上可办率达98.6%.
func (r rate) elsewhere(k int, words string) bool {
	of, _, _ := strings.Cut(strings.TrimPrefix(r.before(r.tok), "综合"), r.name)
	c := []rune(of)
	return containsAny(of, r.row.Of) && !strings.Contains(words, of) ||
		!strings.Contains(words, string(c[max(0, len(c)-2):])) ||
		k < r.tok && strings.Count(r.between(k, r.tok), ",") > 1
}

// below returns the whole number at or below v, and more.
func below(v *big.Rat, more int64) *big.Rat {
	n := new(big.Int).Quo(v.Num(), v.Denom())
	return new(big.Rat).SetInt(n.Add(n, big.NewInt(more)))
}

// possible reports whether the rate is that of num in den.
func (r rate) possible(num, den *big.Rat) bool { return rounds(r.said().Quantity, percent(num, den)) }

// share says what per cent of the count in token a part is: 28件是96.6%.
func (r rate) share(a int, part *big.Rat) string {
	like := r.said().Quantity
	like.Decimals++
	return r.q(a).value(part) + "是" + fact.Rounding(percent(part, r.value(a)), like).Printed
}

// some reports whether the words before a count are of some of what a rate is of: 限期整改, but not 限期整改后完成整改.
func (w *SumWords) some(lead string) bool {
	return containsAny(lead, w.Qualified) && !endsAny(lead, []string{"完成整改", "到位", "整改完毕"})
}

// ofSeveral reports whether the rate is that of several counts together, part and those of the same deed: 22个村,村规民约
// 修订8份,居民公约修订2份,修订率45.5%.
func ofSeveral(r rate, part int) bool {
	start, _ := r.piece(r.tokens[r.tok].at, "。!?")
	var named, others []int
	for _, k := range r.counts(0, r.tok) {
		if r.tokens[k].at < start {
			continue
		}
		if deed := cutLast(r.lead(part)); deed != "" && strings.HasSuffix(r.lead(k), deed) {
			named = append(named, k)
		} else {
			others = append(others, k)
		}
	}
	return len(named) > 1 && slices.ContainsFunc(others, func(k int) bool {
		return r.value(k).Sign() > 0 && rounds(r.said().Quantity, percent(r.added(named), r.value(k)))
	})
}
