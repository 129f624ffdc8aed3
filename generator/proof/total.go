package proof

import (
	"fmt"
	"math/big"
	"strings"

	"fazhi/generator/fact"
)

// sum is a total with the list of its parts.
type sum struct {
	t     *text
	whole int      // token of the total
	parts []member // at least one
	all   bool     // the text says that these are all the parts
	sure  bool     // the first is a part for certain: 其中 stands in front of it
}

// totals finds totals that are said with their parts: 其中, 分别是, in brackets, 共…件.
func (d *reader) totals(t *text) {
	for k := range t.tokens {
		switch {
		case t.is(k, word):
			d.among(t, k)
		case t.is(k, count):
			d.bracketed(t, k)
			d.announced(t, k)
		}
	}
}

// among judges what stands behind 其中 or 分别是 in the word token k.
func (d *reader) among(t *text, k int) {
	s := t.of(k)
	if i := strings.Index(s, "分别是"); i >= 0 {
		d.parts(t, k, sum{all: true})
		return
	}
	if i := strings.Index(s, "其中"); i >= 0 && !strings.Contains(s[i+len("其中"):], "其中") {
		d.parts(t, k, sum{sure: true})
	}
}

// parts reads the list that begins in the word token k and judges it.
func (d *reader) parts(t *text, k int, s sum) {
	s.t, s.parts = t, d.list(t, k)
	if len(s.parts) == 0 {
		return
	}
	first := &s.parts[0]
	for _, w := range []string{"其中", "分别是"} {
		if i := strings.LastIndex(first.noun, w); i >= 0 {
			first.noun = first.noun[i+len(w):]
		}
	}
	s.whole = t.wholeOf(k, t.tokens[first.tok].q.Unit)
	if s.whole < 0 || t.tokens[first.tok].q.percent() {
		return
	}
	s.all = s.all && len(s.parts) > 1 && first.noun != "" || s.rest()
	d.judge(s)
}

// rest reports whether the last part is what is left over: 其他75项.
func (s sum) rest() bool {
	last := s.parts[len(s.parts)-1].noun
	return len(s.parts) > 1 && (strings.Contains(last, "其他") || strings.Contains(last, "其它") || strings.Contains(last, "其余"))
}

// bracketed judges 119起(工伤42起、民事77起).
func (d *reader) bracketed(t *text, k int) {
	open := k + 1
	if t.is(open, word) {
		open++
	}
	if t.markAt(open) != '(' || t.tokens[k].q.percent() {
		return
	}
	parts := d.list(t, open+1)
	if len(parts) < 2 || parts[0].noun == "" || strings.Contains(parts[0].noun, "其中") || !t.tokens[k].q.alike(t.tokens[parts[0].tok].q) {
		return
	}
	d.judge(sum{t: t, whole: k, parts: parts, all: t.markAt(parts[len(parts)-1].tok+1) == ')'})
}

// announced judges a total with 共, or a list that ends in 其他, without 其中:
// 共公开1079条,网站230条,微博440条,微信409条. Only a list whose members clearly
// count the same thing as the total is taken for its parts.
func (d *reader) announced(t *text, k int) {
	sep := t.markAt(k + 1)
	if sep == 0 && t.is(k+1, word) {
		sep = t.markAt(k + 2)
	}
	q := t.tokens[k].q
	if sep != ',' && sep != ':' || q.percent() || !q.exact() {
		return
	}
	from := k + 1
	for t.markAt(from) != sep {
		from++
	}
	parts := d.list(t, from+1)
	if len(parts) < 2 || !q.alike(t.tokens[parts[0].tok].q) {
		return
	}
	s := sum{t: t, whole: k, parts: parts}
	s.all = s.rest()
	head := t.before(k)
	if !s.all && !containsAny(head, []string{"共", "总", "合计", "累计"}) || !s.kin(head) {
		return
	}
	for n := 2; n <= len(parts); n++ {
		if (sum{t: t, parts: parts[:n]}).nominal().Cmp(q.Low) == 0 {
			return
		}
	}
	d.judge(s)
}

// kin reports whether the words of all parts share two characters with those of the total.
func (s sum) kin(head string) bool {
	h := []rune(head)
	for _, p := range s.parts {
		shared := false
		for i := 0; i+2 <= len(h); i++ {
			shared = shared || strings.Contains(p.noun, string(h[i:i+2]))
		}
		if !shared {
			return false
		}
	}
	return true
}

func (s sum) q(i int) quantity { return s.t.tokens[s.parts[i].tok].q }

func (s sum) total() quantity { return s.t.tokens[s.whole].q }

// nominal adds the parts as written.
func (s sum) nominal() *big.Rat {
	v := new(big.Rat)
	for i := range s.parts {
		v.Add(v, s.q(i).nominal())
	}
	return v
}

// span adds the ranges of the parts.
func (s sum) span() fact.Span {
	v := fact.Point(new(big.Rat))
	for i := range s.parts {
		v = v.Add(s.q(i).Span())
	}
	return v
}

// terms writes the addition: 2+42+30+47=121起.
func (s sum) terms() string {
	var b strings.Builder
	for i := range s.parts {
		if i > 0 {
			b.WriteByte('+')
		}
		b.WriteString(s.q(i).show())
	}
	v, exact := s.span().Exact()
	if exact {
		return b.String() + "=" + s.total().value(v)
	}
	return b.String() + ",至少是" + s.total().value(s.span().Low)
}

// judge tells what is wrong between a total and its parts.
func (d *reader) judge(s sum) {
	if s.excess(d) {
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
	case s.all:
		d.unequal(s, Certain, "分项少列了,或者总数写错了;核对以后改过来")
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
		f := d.tell(Finding{Span: s.t.place(s.parts[i].tok), Code: "F302", Certainty: certainty,
			Message: fmt.Sprintf("%s%s,比总数%s还多", named(s.parts[i].noun), s.q(i).Printed, s.total().Printed),
			Hint:    "一部分不会比总数多;核对这两个数"})
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
			run.Add(run, s.q(j).nominal())
			if j-i < 2 || run.Cmp(s.q(i).nominal()) != 0 {
				continue
			}
			without := sum{t: s.t, whole: s.whole, parts: append(append([]member{}, s.parts[:i+1]...), s.parts[j+1:]...)}
			if without.span().Above(total) {
				continue
			}
			group := sum{t: s.t, whole: s.whole, parts: s.parts[i+1 : j+1]}
			f := d.tell(Finding{Span: s.t.place(s.parts[i].tok), Code: "F303", Certainty: Certain,
				Message: fmt.Sprintf("%s是后面%d项的合计(%s=%s),却和它们并列;都算进去就超过了总数%s", named(s.parts[i].noun), j-i,
					group.plus(), s.total().value(run), s.total().Printed),
				Hint: fmt.Sprintf("写成先说合计再说分项,例如「其中%s%s(%s……)」", s.parts[i].noun, s.q(i).Printed, s.parts[i+1].noun+s.q(i+1).Printed)})
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
	hint := "核对总数和各个分项;要是分项有交叉,不要写在一个「其中」里"
	for i := range s.parts {
		rest := new(big.Rat).Sub(s.nominal(), s.q(i).nominal())
		if len(s.parts) > 2 && rest.Cmp(s.total().nominal()) == 0 {
			certainty = Certain
			hint = fmt.Sprintf("不算%s%s正好是%s,是不是总数里漏了它?改总数,或者改分项", named(s.parts[i].noun), s.q(i).Printed, s.total().Printed)
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
	f := d.tell(Finding{Span: s.t.place(s.whole), Code: "F301", Certainty: c,
		Message: fmt.Sprintf("分项相加%s,总数写的是%s", equals(s.terms()), s.total().Printed), Hint: hint})
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
	total := s.total().nominal()
	gap := new(big.Rat).Sub(total, s.nominal())
	if gap.Sign() <= 0 || new(big.Rat).Mul(gap, big.NewRat(50, 1)).Cmp(total) > 0 {
		return
	}
	f := d.tell(Finding{Span: s.t.place(s.whole), Code: "F304", Certainty: Hint,
		Message: fmt.Sprintf("分项相加%s,比总数%s少%s", equals(s.terms()), s.total().Printed, s.total().value(gap)),
		Hint:    "分项要是列全了,核对总数;没有列全的,不用改"})
	f.Related = s.places()
}
