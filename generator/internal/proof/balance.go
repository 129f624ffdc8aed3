package proof

import (
	"fazhi/generator/internal/diag"

	"fmt"
	"math/big"
	"strings"
)

// judge tells what is wrong between a total and its parts.
func (d *reader) judge(s sum) {
	if !s.loose && s.excess(d) {
		return
	}
	overlap := false
	for _, p := range s.parts {
		overlap = overlap || containsAny(p.noun, d.Data.Words.Stages)
	}
	if overlap || len(s.parts) < 2 {
		return
	}
	if d.parent(s) {
		return
	}
	total, all := s.total().Span(), s.span()
	switch {
	case all.Meets(total):
	case all.Above(total):
		d.over(s)
	case s.loose && s.rest():
		d.unequal(s, Likely, "核对总数和各个分项")
	case s.all:
		d.unequal(s, Certain, "分项少列了，或者总数写错了；核对以后改过来")
	default:
		d.nearly(s)
	}
}

// excess tells of a part that is greater than the total. Behind a comma such
// a count is no part: the list ends before it.
func (s *sum) excess(d *reader) bool {
	for i := range s.parts {
		if !s.q(i).Span().Above(s.total().Span()) {
			continue
		}
		if i > 0 && s.parts[i].sep == ',' && !s.all {
			s.parts = s.parts[:i]
			return false
		}
		certainty := Likely
		if s.sure {
			certainty = Certain
		}
		f := d.tell(Finding{Span: s.t.place(s.parts[i].tok), Code: diag.F302, Certainty: certainty,
			Message: fmt.Sprintf("%s%s，比总数%s还多", named(s.parts[i].noun), s.q(i).Printed, s.total().Printed),
			Hint:    "一部分不会比总数多；核对这两个数"})
		f.Related = []Span{s.t.place(s.whole)}
		return true
	}
	return false
}

// named puts a part's words in quotation marks, if it has any.
func named(noun string) string {
	if noun == "" {
		return ""
	}
	return "「" + noun + "」"
}

// parent tells of a part that is itself the sum of parts beside it.
func (d *reader) parent(s sum) bool {
	total := s.total().Span()
	if s.span().Meets(total) {
		return false
	}
	for i := range s.parts {
		run := new(big.Rat)
		for j := i + 1; j < len(s.parts); j++ {
			run.Add(run, s.q(j).Nominal())
			if j-i < 2 || run.Cmp(s.q(i).Nominal()) != 0 {
				continue
			}
			without := sum{t: s.t, whole: s.whole, parts: append(append([]member{}, s.parts[:i+1]...), s.parts[j+1:]...)}
			if without.span().Above(total) {
				continue
			}
			group := sum{t: s.t, whole: s.whole, parts: s.parts[i+1 : j+1]}
			f := d.tell(Finding{Span: s.t.place(s.parts[i].tok), Code: diag.F303, Certainty: Certain,
				Message: fmt.Sprintf("%s是后面%d项的合计（%s=%s），却和它们并列；都算进去就超过了总数%s", named(s.parts[i].noun), j-i,
					group.plus(), s.total().value(run), s.total().Printed),
				Hint: fmt.Sprintf("写成先说合计再说分项，例如「其中%s%s(%s……)」", s.parts[i].noun, s.q(i).Printed, s.parts[i+1].noun+s.q(i+1).Printed)})
			f.Related = append([]Span{s.t.place(s.whole)}, group.places()...)
			return true
		}
	}
	return false
}

// plus writes the parts with plus signs between them.
func (s sum) plus() string {
	text := make([]string, len(s.parts))
	for i := range s.parts {
		text[i] = s.q(i).show()
	}
	return strings.Join(text, "+")
}

// places gives where the parts stand.
func (s sum) places() []Span {
	out := make([]Span, len(s.parts))
	for i, p := range s.parts {
		out[i] = s.t.place(p.tok)
	}
	return out
}

// over tells of parts that come to more than the total.
func (d *reader) over(s sum) {
	commas := false
	for _, p := range s.parts[1:] {
		commas = commas || p.sep == ','
	}
	certainty := Likely
	if commas && len(s.parts) < 3 {
		certainty = Hint
	}
	hint := "核对总数和各个分项；要是分项有交叉，不要写在一个「其中」里"
	all := s.nominal()
	for i := range s.parts {
		rest := new(big.Rat).Sub(all, s.q(i).Nominal())
		if len(s.parts) > 2 && rest.Cmp(s.total().Nominal()) == 0 {
			certainty = Certain
			hint = fmt.Sprintf("不算%s%s正好是%s，是不是总数里漏了它？改总数，或者改分项", named(s.parts[i].noun), s.q(i).Printed, s.total().Printed)
			break
		}
	}
	if s.all {
		certainty = Certain
	}
	d.unequal(s, certainty, hint)
}

// unequal tells that parts and total differ.
func (d *reader) unequal(s sum, c Certainty, hint string) {
	f := d.tell(Finding{Span: s.t.place(s.whole), Code: diag.F301, Certainty: c,
		Message: fmt.Sprintf("分项相加%s，总数写的是%s", equals(s.terms()), s.total().Printed), Hint: hint})
	f.Related = s.places()
}

// equals opens an addition the way a sentence does.
func equals(terms string) string {
	if strings.Contains(terms, "=") {
		return "是" + terms
	}
	return terms
}

// nearly hints at parts that come to a little less than the total.
func (d *reader) nearly(s sum) {
	if len(s.parts) < 3 {
		return
	}
	total := s.total().Nominal()
	gap := new(big.Rat).Sub(total, s.nominal())
	if gap.Sign() <= 0 || new(big.Rat).Mul(gap, big.NewRat(50, 1)).Cmp(total) > 0 {
		return
	}
	f := d.tell(Finding{Span: s.t.place(s.whole), Code: diag.F304, Certainty: Hint,
		Message: fmt.Sprintf("分项相加%s，比总数%s少%s", equals(s.terms()), s.total().Printed, s.total().value(gap)),
		Hint:    "分项要是列全了，核对总数；没有列全的，不用改"})
	f.Related = s.places()
}
