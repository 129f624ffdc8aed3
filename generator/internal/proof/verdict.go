package proof

import (
	"fmt"
	"math/big"

	"fazhi/generator/internal/diag"
)

// verdict is one thing that may be wrong between a total and its parts.
type verdict struct {
	code      diag.Code
	certainty func(s *sum) Certainty // 0 where nothing is wrong
	say       func(s *sum) Finding   // place, message and hint
}

// verdicts are tried in order; the first that finds something wrong is reported.
var verdicts = []verdict{
	{diag.F302, exceeds, sayExceeds},
	{diag.F303, parent, sayParent},
	{diag.F301, unequal, sayUnequal},
	{diag.F304, nearly, sayNearly},
}

// judge reports what is wrong between a total and its parts.
func (s *sum) judge() {
	s.describe()
	if severalTimes(s.total(), s.count(0)) && !s.known {
		return
	}
	for _, v := range verdicts {
		if c := v.certainty(s); c != 0 {
			f := v.say(s)
			f.Code, f.Certainty = v.code, c
			s.report(f)
			return
		}
	}
}

// excess returns the part that is greater than the total, -1 for none.
func (s *sum) excess() int {
	for i := range s.parts {
		if s.reach(s.count(i)).Above(s.wholeReach()) {
			return i
		}
	}
	return -1
}

// exceeds is certain where a part is greater than the total. Behind a comma such a count may be no part.
func exceeds(s *sum) Certainty {
	i := s.excess()
	switch {
	case i < 0 || s.near:
		return 0
	case i > 0 && rank(s.parts[i].sep) > 1 && !s.all && !s.known:
		return 0
	case s.sure || s.all || s.known:
		return Certain
	}
	return Likely
}

func sayExceeds(s *sum) Finding {
	p := s.parts[max(s.excess(), 0)]
	part, total := s.q(p.tok).Printed, s.total().Printed
	return Finding{Span: s.place(p.tok), Related: s.places(s.whole),
		Message: fmt.Sprintf("%s%s，比总数%s还多", named(p.noun), part, total),
		Hint:    fmt.Sprintf("一部分不会比总数多；核对这两个数，改总数%s，或者改分项%s", total, part)}
}

// named puts a part's words in quotation marks, if it has any.
func named(noun string) string {
	if noun == "" {
		return ""
	}
	return "「" + noun + "」"
}

// group returns the part that is itself the sum of those after it up to j; ok is false for none.
func (s *sum) group() (i, j int, ok bool) {
	for i = range s.parts {
		run := new(big.Rat)
		for j = i + 1; j < len(s.parts); j++ {
			run.Add(run, s.count(j).number())
			if j-i < 2 || run.Cmp(s.count(i).number()) != 0 {
				continue
			}
			without := sum{lister: s.lister, whole: s.whole, parts: append(append([]member{}, s.parts[:i+1]...),
				s.parts[j+1:]...)}
			if !without.over() {
				return i, j, true
			}
		}
	}
	return 0, 0, false
}

// parent is certain where a part is the sum of parts beside it, and all of them are too much.
func parent(s *sum) Certainty {
	if !s.over() || s.near || s.all || s.total().number().Cmp(big.NewRat(20, 1)) < 0 {
		return 0
	}
	if _, _, ok := s.group(); ok {
		return Certain
	}
	return 0
}

func sayParent(s *sum) Finding {
	i, j, _ := s.group()
	inner := sum{lister: s.lister, whole: s.whole, parts: s.parts[i+1 : j+1]}
	p := s.parts[i]
	return Finding{Span: s.place(p.tok), Related: append(s.places(s.whole), s.places(inner.toks()...)...),
		Message: fmt.Sprintf("%s是后面%d项的合计（%s=%s），却和它们并列；都算进去就超过了总数%s", named(p.noun), j-i,
			inner.plus(), s.total().value(inner.nominal()), s.total().Printed),
		Hint: fmt.Sprintf("写成先说合计再说分项，例如「其中%s%s\uFF08%s%s……\uFF09」", p.noun, s.count(i).Printed, s.parts[i+1].noun,
			s.count(i+1).Printed)}
}

// unequal says how sure it is that parts and total have to be equal and are not.
func unequal(s *sum) Certainty {
	if len(s.parts) < 2 || s.meets() || s.crossing && !s.all {
		return 0
	}
	switch over := s.over(); {
	case s.near:
		return Likely
	case s.all, over && (s.known || s.left() >= 0):
		return Certain
	case over, s.known && !s.open && (s.every || s.within(20)):
		return Likely
	}
	return 0
}

// left returns the part without which the others come to the total, -1 for none.
func (s *sum) left() int {
	for i := range s.parts {
		rest := new(big.Rat).Sub(s.nominal(), s.count(i).number())
		if len(s.parts) > 2 && rest.Cmp(s.total().number()) == 0 {
			return i
		}
	}
	return -1
}

func sayUnequal(s *sum) Finding {
	f := Finding{Span: s.place(s.whole), Related: s.places(s.toks()...),
		Message: fmt.Sprintf("分项相加%s，总数写的是%s", s.terms(), s.total().Printed)}
	total := s.total().value(s.nominal())
	if i := s.left(); i >= 0 {
		f.Hint = fmt.Sprintf("不算%s%s正好是%s，是不是总数里漏了它？总数改成%s，或者改分项",
			named(s.parts[i].noun), s.count(i).Printed, s.total().Printed, total)
		return f
	}
	f.Hint = fmt.Sprintf("总数改成%s，或者改分项；分项有交叉的，不要写在一起", total)
	if !s.over() {
		f.Hint = fmt.Sprintf("总数改成%s，或者改分项、补上漏了的分项", total)
	}
	return f
}

// nearly is a hint where three parts or more come to a little less than the total, which nothing says they have to.
func nearly(s *sum) Certainty {
	if len(s.parts) < 3 || s.open || s.crossing || s.near || s.meets() || s.over() {
		return 0
	}
	if s.within(2) || s.slip() && s.within(10) {
		return Hint
	}
	return 0
}

func sayNearly(s *sum) Finding {
	gap := new(big.Rat).Sub(s.total().number(), s.nominal())
	return Finding{Span: s.place(s.whole), Related: s.places(s.toks()...),
		Message: fmt.Sprintf("分项相加%s，比总数%s少%s", s.terms(), s.total().Printed, s.total().value(gap)),
		Hint:    fmt.Sprintf("分项要是列全了，总数改成%s，或者改分项；没有列全的，不用改", s.total().value(s.nominal()))}
}
