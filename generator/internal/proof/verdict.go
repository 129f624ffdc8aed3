package proof

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// judge reports what is wrong between a total and its parts.
func (s *sum) judge() {
	if i, j, ok := group(s); ok && ofOwn(s.parts[i], s.parts[i+1:j+1]) {
		s.parts = slices.Delete(slices.Clone(s.parts), i+1, j+1)
	}
	s.describe()
	if !unlike(s) && !another(s) && !overlapped(s) && !stocked(s) && !exceeds(s) && !parent(s) && !unequal(s) {
		nearly(s)
	}
}

// unlike reports whether total and parts count different things: 件 and 件次, or 16个大类,涵盖312个事项, or the total is what
// is left of them: 净减89项,其中取消137项、新增48项.
func unlike(s *sum) bool {
	of, part := s.tail(s.whole), s.tail(s.tok(0))
	people := s.total().Unit == "人次" && s.over() // who came more than once is counted more than once
	if q := s.total(); han.IsNumeral([]rune(q.typed + "0")[0]) &&
		q.number().Cmp(big.NewRat(int64(len(s.parts)), 1)) <= 0 {
		return true // 三批次抽检分别为60批次、72批次和48批次
	}
	points := s.total().Unit == "分" && s.excess() != -1 &&
		!containsAny(s.lead(s.whole), []string{"满分", "总分"}) // 得分92分,其中法规科95分
	return points || strings.Contains(s.lead(s.whole), "净") || apieceParts(s) ||
		severalTimes(s.lister, s.total(), s.count(0)) && !people &&
			(!s.known || strings.HasPrefix(s.count(0).Unit, "人")) ||
		s.open && of != "" && part != "" && of != part
}

// excess returns the part that is greater than the total, -1 for none.
func (s *sum) excess() int {
	return slices.IndexFunc(s.toks(), func(k int) bool { return s.q(k).reach().Above(s.wholeReach()) })
}

// exceeds reports a part that is greater than the total. Behind a comma such a count may be no part.
func exceeds(s *sum) bool {
	i, certainty := s.excess(), Likely
	switch {
	case i == -1 || s.near, i > 0 && rank[s.parts[i].sep] > 1 && !s.all && !s.known:
		return false
	case s.sure || s.all || s.known:
		certainty = Certain
	}
	part, total := s.count(i).Printed, s.total().Printed
	way := "" // 机构概况1条、其中领导成员13条
	if strings.HasPrefix(s.between(s.whole, s.tok(0)), "、其中") {
		way = "；和它并列的，去掉「其中」"
	}
	s.say(s.place(s.tok(i)), diag.F302, certainty, "%s%s，比总数%s还多\n一部分不会比总数多；核对这两个数，改总数%s，或者改分项%s%s",
		named(s.parts[i].noun()), part, total, total, part, way).Related = s.places(s.whole)
	return true
}

// group returns the part that is itself the sum of those after it up to j; ok is false for none.
func group(s *sum) (i, j int, ok bool) {
	for i = range s.parts {
		run := new(big.Rat)
		for j = i + 1; j < len(s.parts); j++ {
			run.Add(run, s.count(j).number())
			if j-i < 2 || run.Cmp(s.count(i).number()) != 0 {
				continue
			}
			if !s.with(slices.Delete(slices.Clone(s.parts), i+1, j+1)).over() {
				return i, j, true
			}
		}
	}
	return i, j, false
}

// ofOwn reports whether the words of parts begin alike, and not as those of the one before: 有效回访,表示满意的,表示不满意的.
func ofOwn(before part, parts []part) bool {
	first := firstTwo(parts[0].lead)
	return parts[0].lead != first && !strings.HasPrefix(before.lead, first) && all(parts, func(p part) bool {
		return strings.HasPrefix(p.lead, first)
	})
}

// with returns the sum with other parts.
func (s *sum) with(parts []part) *sum {
	other := *s
	other.parts = parts
	return &other
}

// parent reports a part that is the sum of parts beside it, where all of them are too much.
func parent(s *sum) bool {
	if !s.over() || s.near || s.all || s.total().number().Cmp(big.NewRat(20, 1)) < 0 {
		return false
	}
	i, j, ok := group(s)
	if !ok {
		return false
	}
	p, inner := s.parts[i], s.with(s.parts[i+1:j+1])
	f := s.say(s.place(s.tok(i)), diag.F303, Certain,
		"%s是后面%d项的合计（%s=%s），却和它们并列；都算进去就超过了总数%s\n写成先说合计再说分项，例如「其中%s%s\uFF08%s%s……\uFF09」",
		named(p.noun()), j-i, inner.plus(), s.total().value(inner.nominal()), s.total().Printed,
		p.noun(), s.count(i).Printed, inner.parts[0].noun(), inner.count(0).Printed)
	f.Related = append(s.places(s.whole), s.places(inner.toks()...)...)
	return true
}

// left returns the part without which the others come to the total, -1 for none.
func (s *sum) left() int {
	return slices.IndexFunc(s.toks(), func(k int) bool {
		rest := new(big.Rat).Sub(s.nominal(), s.q(k).number())
		return len(s.parts) > 2 && rest.Cmp(s.total().number()) == 0
	})
}

// besides reports whether one part is of something else beside a whole partition that comes to the total:
// 立案390件(简易程序110件,普通程序280件,撤销立案8件).
func (s *sum) besides() bool {
	i := s.left()
	if i == -1 || s.every {
		return false
	}
	_, every := s.Data.partition(slices.Delete(slices.Clone(s.parts), i, i+1), s.lead(s.whole))
	rest := startsAny(s.parts[len(s.parts)-1].lead, s.Data.Sums.Rest)
	return every || rest && strings.Contains(s.parts[i].lead, "重复") // 94批,其中重复来访12批,答复58批,其余36批
}

// unequal reports parts and total that have to be equal and are not.
func unequal(s *sum) bool {
	if len(s.parts) < 2 || s.meets() || s.crossing && !s.all && !s.staged() || s.besides() ||
		madeUp(s) ||
		s.sure && s.left() == -1 && s.over() && !s.every && slices.ContainsFunc(s.toks(), func(k int) bool {
			return s.q(k).number().Cmp(s.total().number()) == 0 // 加装89部,其中公积金支持62部、财政补贴89部
		}) {
		return false
	}
	over, certainty := s.over(), Likely
	switch {
	case s.near:
	case s.all, over && (s.known || s.left() != -1):
		certainty = Certain
	case over, s.known && !s.open && (s.every || s.within(20)):
	default:
		return false
	}
	s.say(s.place(s.whole), diag.F301, certainty, "分项相加%s，总数写的是%s\n%s",
		s.terms(), s.total().Printed, remedy(s)).Related = s.places(s.toks()...)
	return true
}

// madeUp reports whether another count of the sentence, or all behind the parts together, are what is missing:
// 查实41件、查否22件,另有5件移送; or one that is in two parts is too many: 7名同时担任网格员.
func madeUp(s *sum) bool {
	last := s.tok(len(s.parts) - 1)
	from, to := s.sentence(last)
	missing, behind := new(big.Rat).Sub(s.total().number(), s.nominal()), new(big.Rat)
	twice, all := containsAny(s.cut(from, to), s.Data.Sums.Shared), new(big.Rat).Add(s.total().number(), s.nominal())
	if missing.Sign() < 0 && s.Data.Sums.twofold(s.string(s.tokens[from].at, s.until(s.tokens[last].at, "。"))) {
		return true
	}
	for _, i := range s.counts(from, to) {
		if i == s.whole || slices.Contains(s.toks(), i) || !s.alike(s.q(i), s.total()) {
			continue
		}
		v := s.q(i).number()
		if twice && missing.Sign() < 0 && v.Cmp(new(big.Rat).Neg(missing)) == 0 {
			return true
		}
		whole := i < s.whole && v.Cmp(all) == 0 // 意见87条,采纳42条,部分采纳20条,未采纳25条
		if whole || i > last && (v.Cmp(missing) == 0 || behind.Add(behind, v).Cmp(missing) == 0) {
			return true
		}
	}
	return false
}

// staged reports whether parts that may overlap all but come to a total that is no small one, and are a little more, or
// overlap by what was done with them alone: 处置742件,其中现场纠正655件,限期改正58件,移送立案19件.
func (s *sum) staged() bool {
	return !s.open && len(s.parts) > 1 && (s.total().number().Cmp(hundred) >= 0 || len(s.parts) > 3) && digitOff(s) &&
		(s.over() && s.within(3) || s.within(2)) && all(s.parts, func(p part) bool {
		noun := p.noun()
		if slices.Contains(s.Data.Flow.Finished, noun) {
			return false
		}
		for _, w := range s.Data.Sums.Actions {
			noun = strings.ReplaceAll(noun, w, "")
		}
		return s.over() || s.apart(part{lead: noun})
	})
}

// remedy says how to make parts and total equal.
func remedy(s *sum) string {
	total := s.total().value(s.nominal())
	if i := s.left(); i != -1 {
		return fmt.Sprintf("不算%s%s正好是%s，是不是总数里漏了它？总数改成%s，或者改分项",
			named(s.parts[i].noun()), s.count(i).Printed, s.total().Printed, total)
	} else if s.over() {
		return fmt.Sprintf("总数改成%s，或者改分项；分项有交叉的，不要写在一起", total)
	}
	return fmt.Sprintf("总数改成%s，或者改分项、补上漏了的分项", total)
}

// nearly hints at three parts or more that come to a little less than the total, which nothing says they have to.
func nearly(s *sum) {
	last := s.tok(len(s.parts) - 1)
	shared := containsAny(s.cut(last, min(last+5, len(s.tokens))), []string{"计占", "共占"}) // 三类案件合计占92.1%
	if len(s.parts) < 3 || s.open || s.crossing || s.near || s.meets() || s.over() || shared ||
		!s.within(2) && !(s.slip() && s.within(10)) {
		return
	}
	gap := new(big.Rat).Sub(s.total().number(), s.nominal())
	s.say(s.place(s.whole), diag.F304, Hint, "分项相加%s，比总数%s少%s\n分项要是列全了，总数改成%s，或者改分项；没有列全的，不用改",
		s.terms(), s.total().Printed, s.total().value(gap),
		s.total().value(s.nominal())).Related = s.places(s.toks()...)
}

// oddUnit hints at the part behind the parts up to token next, whose unit is not theirs, where the list after the first
// end bytes of token k comes to a total with it: 许可28项、征收4件、裁决3项.
func oddUnit(l lister, k, end int, parts []part, next int) bool {
	p, _, ok := l.part(next+1, true)
	if !ok || l.markAt(next) != '、' || len(p.toks) != 1 || len(parts[0].toks) != 1 {
		return false
	}
	odd, of := p.toks[0], l.q(parts[0].toks[0])
	l.goods = []string{of.Unit, l.q(odd).Unit}
	s := sum{lister: l}
	s.parts, _ = l.listAfter(k, end)
	alike := p.lead != "" && strings.HasPrefix(p.lead, firstTwo(parts[0].lead)) // 行政征收 and 行政许可
	for _, s.whole = range l.wholes(k, of) {
		if s.meets() {
			if alike {
				l.say(l.place(odd), diag.F332, Hint,
					"「%s」和前后各项的单位不一样\n是同一种东西的，写成「%s」", l.q(odd).Printed, l.q(odd).show()+of.Unit)
			}
			return true
		}
	}
	return false
}
