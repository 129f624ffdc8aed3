package proof

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// of returns the quotient of a count and others in per cent, less what the percentage counts from.
func (r rate) of(part int, of ...int) *big.Rat {
	return new(big.Rat).Sub(percent(r.value(part), r.added(of)), big.NewRat(r.base, 1))
}

// quotient compares a rate with the counts before it, or after it. It is silent when any two of them explain it.
func quotient(r rate) {
	if r.operands = r.inFront(); r.ahead() {
		return
	}
	truncated, explained := r.explained()
	part := r.numerator()
	switch {
	case explained, complete(r), truncated == nil && r.denied(), ofKind(r),
		containsAny(r.before(r.tok), []string{"综合", "分别"}) && !r.sampled():
	case truncated != nil && (part == truncated[0] || part == -1 && !rated(r.text, truncated[0], r.tok)):
		r.truncation(truncated[0], truncated[1])
	case part != -1 && ofGroup(r, part): // 参保31.6万人,其中困难群众资助参保2.18万人,资助率100%
	case part != -1:
		if of := r.denominator(part); of != -1 {
			from, _ := r.sentence(r.tok)
			r.misquoted(of >= from || part < from, part, of)
		} else if all := r.list(part); all != nil {
			r.misquoted(true, part, all...)
		} else {
			impossible(r)
		}
	default:
		r.unnamed()
	}
}

// complete reports a rate below 100 % beside counts of what it is of that come to all: 问题75个,当场整改61个,完成整改14个,整改率98.7%.
func complete(r rate) bool {
	n := len(r.operands)
	named := func(k int) bool {
		return affirms(r.lead(k), r.row.Part) && !r.Data.Sums.some(r.lead(k))
	}
	if n < 3 || len(r.row.Part) == 0 || !all(r.operands[1:], named) || !r.said().exact() ||
		r.added(r.operands[1:]).Cmp(r.value(r.operands[0])) != 0 {
		return false
	}
	r.misquoted(true, r.operands[0], r.operands[1:]...)
	return true
}

// unnamed judges a rate by the one count or the two of its sentence, none of which has the words of its numerator.
func (r rate) unnamed() {
	from, _ := r.sentence(r.tok)
	if n := len(r.operands); n > 1 && r.among(r.operands[n-2:]) &&
		r.alike(r.q(r.operands[n-2]), r.q(r.operands[n-1])) &&
		strings.Count(r.between(r.operands[n-1], r.tok), ",") == 1 && !strings.Contains(r.before(r.tok), "满意") {
		of, part := r.operands[n-2], r.operands[n-1]
		far := distance(r.of(part, of), r.said().Nominal())
		r.misquoted(far.Cmp(big.NewRat(15, 1)) < 0, part, of)
		return
	}
	switch n := len(r.operands); {
	case r.row.Strict && len(r.row.Part) == 0 && !r.sampled() || !r.said().exact() || n == 0 || r.operands[0] < from:
	case n == 1:
		impossible(r)
	case n == 2 && !r.row.Strict && !rated(r.text, r.operands[1], r.tok) && r.divisible(r.operands[1], r.operands[0]) &&
		spokenOf(r, r.cut(from, r.tok-1)):
		due := containsAny(r.lead(r.operands[0]), r.row.Of) && strings.Contains(r.lead(r.operands[1]), "实际")
		r.misquoted(due, r.operands[1], r.operands[0])
	}
}

// denied judges a rate by the count of what it leaves out: 评查45件,合格率97.8%,不合格2件; 抽查36件,发现问题文件4件,合格率91.7%. It
// reports whether that is said.
func (r rate) denied() bool {
	n := len(r.operands)
	if n == 0 || n > 3 || !r.said().exact() {
		return false
	}
	_, to := r.sentence(r.tok)
	of := r.operands[0]
	for _, k := range append(r.operands[max(1, n-2):n:n], r.counts(r.tok, to)...) {
		problem := r.name == "合格" && n < 3 && strings.Contains(r.lead(k), "问题")
		like := func(i int) bool { return slices.Contains(r.operands, i) && r.alike(r.q(i), r.q(k)) }
		if i := lastBefore(0, k, like); i != -1 && !r.alike(r.q(of), r.q(k)) {
			of = i
		}
		left := (leavesOut(r, strings.TrimPrefix(r.lead(k), "检出")) || leavesOut(r, r.tail(k))) &&
			!containsAny(r.lead(k), r.Data.Growth.Old) // 不合格样品较上年少6批次
		said := problem || (n < 3 || k < r.tok) && left
		if !said || !r.alike(r.q(of), r.q(k)) {
			continue
		}
		v := percent(new(big.Rat).Sub(r.value(of), r.value(k)), r.value(of))
		whole := r.added([]int{of, k})
		part := affirms(r.lead(of), []string{r.name, cutLast(r.name)}) // 成功62起,成功率96.9%,未成功2起
		fits := part && rounds(r.said().Quantity, percent(r.value(of), whole)) ||
			slices.ContainsFunc(r.operands, func(i int) bool { // 排查2400栋,鉴定为危房的186栋,解危率97.8%,未解危4栋
				return i != k && r.alike(r.q(i), r.q(k)) && rounds(r.said().Quantity,
					percent(new(big.Rat).Sub(r.value(i), r.value(k)), r.value(i)))
			})
		if v.Sign() >= 0 && !fits {
			equation{lister: r.lister, said: r.tok, code: diag.F305, name: r.title(), of: []int{of, k},
				terms: fmt.Sprintf("(%s-%s)÷%[1]s", r.q(of).show(), r.q(k).show())}.about(v)
		}
		return true
	}
	return false
}

// ofKind reports whether the rate is one of a kind that no count is of: 审判案件结案率, 不能自理的供养率.
func ofKind(r rate) bool {
	kind, _, found := cutAny(strings.TrimSuffix(rateName(r.text, r.tok), r.name), "案件", "文件", "户", "企业", "的")
	c := []rune(kind)
	return found != "" && len(c) > 1 && !endsAny(kind, []string{"所有", "全部", "各类", "受理"}) &&
		all(r.operands, func(k int) bool { return !strings.Contains(r.lead(k)+r.tail(k), string(c[len(c)-2:])) })
}

// ahead judges a rate before its counts or between them: 调解成功率98%,受理200件,成功190件; 排查200件,化解率98%,化解190件. It
// reports whether these are said.
func (r rate) ahead() bool {
	from, to := r.sentence(r.tok)
	if rated(r.text, r.tok, to) {
		return false
	}
	front := r.usable(from)
	back := slices.DeleteFunc(r.counts(r.tok, to), func(k int) bool { return r.value(k).Sign() <= 0 })
	if len(front) == 0 && r.among(back) {
		// 安排法治课程的比例为100%,18个班次中有17个班次设置了法治课程
		whole := r.said().number().Cmp(hundred) == 0 && shareRun([]rune(r.lead(r.tok)), r.tail(back[1]), 3)
		if strings.Contains(r.lead(r.tok), "比例") {
			r.name = "占比"
		}
		r.misquoted(whole, back[1], back[0])
		return true
	}
	r.operands = append(front, back...)
	part := r.numerator()
	of := r.denominator(part)
	if of == -1 || !slices.Contains(back, part) {
		return false
	}
	named := containsAny(r.lead(of), r.row.Of) || containsAny(r.lead(part), []string{"即", "也就是"}) ||
		r.lead(part) == r.name
	if !named && !startsAny(due(r, of), r.row.Part) ||
		(len(front) > 0 || !named) && distance(r.of(part, of), r.said().Nominal()).Cmp(big.NewRat(10, 1)) > 0 {
		return false // about something else
	}
	if _, ok := r.explained(); !ok {
		r.misquoted(true, part, of)
	}
	return true
}

// among reports whether the second of counts is said to be of the first: 1240项中有1198项.
func (r rate) among(toks []int) bool {
	return len(toks) > 1 &&
		endsAny(strings.ReplaceAll(r.between(toks[0], toks[1]), ",", ""), []string{"中有", "中已有", "中已", "中"})
}

// explained reports whether two counts explain the rate, and returns two that do when the rate is cut off.
func (r rate) explained() (truncated []int, ok bool) {
	said := r.said()
	named := func(k int) bool { return containsAny(r.lead(k), r.row.Part) }
	if n := len(r.operands); n > 2 && all(r.operands[1:], named) {
		v := percent(r.added(r.operands[1:]), r.value(r.operands[0]))
		// 调解结案171件、裁决结案98件,结案率100%; of 当场整改60处,限期整改12处 of 72处 the rate is a later one.
		part := func(k int) bool { return r.Data.Sums.some(r.lead(k)) }
		if rounds(said.Quantity, v) || v.Cmp(hundred) == 0 && slices.ContainsFunc(r.operands, part) {
			return nil, true
		}
	}
	for i := range max(0, len(r.operands)-2) { // 处罚案卷60卷、许可案卷40卷,优秀58卷,优秀率58%
		two, rest := r.operands[i:i+2], r.operands[i+2:]
		fits := func(k int) bool { return rounds(said.Quantity, r.of(k, two...)) }
		if siblings(r.text, two[0], two[1]) && r.alike(r.q(two[0]), r.q(two[1])) && slices.ContainsFunc(rest, fits) {
			return nil, true
		}
	}
	for _, of := range r.operands {
		for _, part := range r.operands {
			if more := r.value(part).Cmp(r.value(of)) > 0; !r.divisible(part, of) ||
				more && (!r.row.Any || !said.exact()) {
				continue
			}
			v := r.of(part, of)
			others := new(big.Rat).Sub(hundred, v)
			if said.Rounded().Contains(v) || r.rest(part, of) && said.Rounded().Contains(others) || r.joint(part, of) {
				return nil, true
			}
			if said.exact() && said.Truncated().Contains(v) && r.value(part).Cmp(r.value(of)) != 0 {
				truncated = []int{part, of}
			}
		}
	}
	return truncated, false
}

// rest reports whether no count is those of part and of together: 合格2802批次 of 2860批次 are no whole of 不合格58批次.
func (r rate) rest(part, of int) bool {
	both := r.added([]int{part, of})
	return !slices.ContainsFunc(r.operands, func(k int) bool { return r.value(k).Cmp(both) == 0 })
}

// rated reports whether a percentage is between tokens a and b: the counts there are its.
func rated(t *text, a, b int) bool {
	return slices.ContainsFunc(t.tokens[a+1:b], func(x token) bool { return x.q != nil && x.q.percent() })
}

// misquoted reports a rate that is not the quotient of part and the others; one far off only where they are linked.
func (r rate) misquoted(linked bool, part int, of ...int) {
	v := r.of(part, of...)
	q := r.said().Quantity
	if rounds(q, v) || q.Approx == fact.AtLeast && fact.Rounding(v, q).Low.Cmp(q.Low) == 0 ||
		v.Cmp(hundred) > 0 && !r.row.Any || ofSeveral(r, part) {
		return
	}
	whole := strings.Join(each(of, func(k int) string { return r.q(k).show() }), "+")
	if len(of) > 1 {
		whole = "(" + whole + ")"
	}
	far := distance(v, r.said().Nominal()).Cmp(big.NewRat(5, 1)) > 0
	certainty := Certain
	if !linked || far {
		certainty = Likely
	}
	if right := fact.Rounding(v, r.said().Quantity).Printed; linked || !far {
		equation{lister: r.lister, said: r.tok, terms: r.q(part).show() + "÷" + whole, right: right,
			of: append(slices.Clone(of), part), code: diag.F305, certainty: certainty, name: r.title(),
			hint: fmt.Sprintf("数没有错的话写成%s；比率没有错的话，改前面的数", right)}.report()
	}
}

// truncation reports a rate whose further digits were cut off instead of rounded.
func (r rate) truncation(part, of int) {
	v := r.of(part, of)
	r.say(r.place(r.tok), diag.F306, Likely, "%s÷%s=%s…%%，四舍五入是%s，%s写的是%s\n小数四舍五入，不要直接截掉",
		r.q(part).show(), r.q(of).show(), v.FloatString(r.said().Decimals+2),
		fact.Rounding(v, r.said().Quantity).Printed, r.title(), r.said().Printed).Related = r.places(of, part)
}
