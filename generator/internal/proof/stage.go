package proof

import (
	"fazhi/generator/internal/diag"

	"fmt"
	"strings"
)

// carried are words for what was left from the year before: then more may be finished than came in.
var carried = []string{"结转", "历年", "往年", "上年", "去年", "遗留", "积案", "存量"}

// stages tells of a later stage that has more than the one before it
// (排查30件,化解31件), of shares that come to more than 100 %, and of a part
// of 中 that exceeds it.
func (d *reader) stages(t *text) {
	for k := range t.tokens {
		if !t.is(k, count) {
			continue
		}
		d.within(t, k)
		if n := t.next(k); n > 0 && t.tokens[k].q.alike(t.tokens[n].q) && !t.tokens[k].q.percent() {
			d.stage(t, k, n)
		}
	}
	d.shares(t)
}

// next gives the count behind k in the same sentence and in the clause right behind, -1 when there is none.
func (t *text) next(k int) int {
	commas := 0
	for i := k + 1; i < len(t.tokens) && !ending(t.markAt(i)); i++ {
		if t.markAt(i) == ',' {
			commas++
		}
		if commas > 1 || t.is(i, year) {
			break
		}
		if t.is(i, count) {
			return i
		}
	}
	return -1
}

// stage judges two neighbours by the pairs of the data.
func (d *reader) stage(t *text, k, n int) {
	a, b := t.before(k), t.before(n)
	for _, s := range d.Data.Subsets {
		whole, part := k, n
		switch {
		case containsAny(a, s.Whole) && containsAny(b, s.Part) && !containsAny(a, s.Part):
		case containsAny(b, s.Whole) && containsAny(a, s.Part) && !containsAny(b, s.Part):
			whole, part = n, k
		default:
			continue
		}
		w, p := t.tokens[whole].q, t.tokens[part].q
		if !p.Span().Above(w.Span()) || containsAny(t.around(t.tokens[k].at), carried) {
			continue
		}
		d.tell(Finding{Span: t.place(part), Code: diag.F313, Certainty: Likely,
			Message: fmt.Sprintf("「%s」%s，比「%s」%s还多", t.before(part), p.Printed, t.before(whole), w.Printed),
			Hint:    "核对这两个数；要是含上年结转的，写明白", Related: []Span{t.place(whole)}})
		return
	}
}

// within judges 2418项事项中,2331项纳入: k is the whole.
func (d *reader) within(t *text, k int) {
	s := t.behind(k)
	if !strings.HasSuffix(s, "中") || strings.HasSuffix(s, "其中") {
		return
	}
	n := k + 2
	if t.markAt(n) == ',' {
		n++
	}
	if t.is(n, word) {
		n++
	}
	if !t.is(n, count) {
		return
	}
	w, p := t.tokens[k].q, t.tokens[n].q
	if w.percent() || !w.alike(p) || !p.Span().Above(w.Span()) {
		return
	}
	d.tell(Finding{Span: t.place(n), Code: diag.F302, Certainty: Certain,
		Message: fmt.Sprintf("%s中有%s：一部分比总数还多", w.Printed, p.Printed), Hint: "一部分不会比总数多；核对这两个数", Related: []Span{t.place(k)}})
}

// shares tells of shares of one whole that come to more than 100 %.
func (d *reader) shares(t *text) {
	for k := range t.tokens {
		if !t.is(k, count) || !t.tokens[k].q.percent() || !strings.Contains(t.before(k), "占") {
			continue
		}
		s := sum{t: t, whole: k, parts: []member{{tok: k}}}
		for i := k; len(s.parts) < maxMembers; {
			n := i + 2
			if (t.markAt(i+1) != '、' && t.markAt(i+1) != ',') || !t.is(n, word) || !t.is(n+1, count) ||
				!t.tokens[n+1].q.percent() || !strings.Contains(t.of(n), "占") {
				break
			}
			i = n + 1
			s.parts = append(s.parts, member{tok: i})
		}
		if first := k - 3; first >= 0 && t.is(first, count) && t.tokens[first].q.percent() && strings.Contains(t.before(first), "占") || len(s.parts) < 2 {
			continue
		}
		if v := s.nominal(); v.Cmp(hundred) > 0 && v.FloatString(0) != "100" {
			d.tell(Finding{Span: t.place(k), Code: diag.F314, Certainty: Likely,
				Message: fmt.Sprintf("各项所占的比例相加是%s=%s，超过了100%%", s.plus(), s.total().value(v)),
				Hint:    "核对各项；要是有交叉，分开写", Related: s.places()[1:]})
		}
	}
}
