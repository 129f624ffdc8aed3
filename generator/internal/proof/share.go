package proof

import (
	"fmt"
	"math/big"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// shares reports shares of one whole that come to more than 100 %, or to another sum with the rest among them.
func shares(d *reader, t *text) {
	isShare := func(k int) bool {
		return t.is(k, count) && t.q(k).percent() && (strings.Contains(t.before(k), "占") ||
			strings.HasPrefix(t.tail(k), "的"))
	}
	for k := 0; k < len(t.tokens); k++ {
		if !isShare(k) {
			continue
		}
		parts := []member{{tok: k, noun: t.before(k)}}
		for i := k; len(parts) < maxMembers; {
			n := i + 2
			if t.is(i+1, word) { // 35%的
				n++
			}
			if m := t.markAt(n - 1); m != '、' && m != ',' && m != ';' || !t.is(n, word) || !isShare(n+1) {
				break
			}
			i = n + 1
			parts = append(parts, member{tok: i, noun: t.before(i)})
		}
		k = parts[len(parts)-1].tok
		share(d, &sum{t: t, whole: k, parts: parts})
	}
}

// bases returns of how many things the words say that the shares are: 占信访总量的 and 占行政村总数的 are of two.
func (s *sum) bases() int {
	found := map[string]bool{}
	for _, p := range s.parts {
		if _, base, ok := strings.Cut(p.noun, "占"); ok && base != "" {
			found[base] = true
		}
	}
	return len(found)
}

// share judges shares of one whole.
func share(d *reader, s *sum) {
	if len(s.parts) < 2 || s.crosses(&d.Data.Language) || s.bases() > 1 {
		return
	}
	v, last := s.nominal(), trimLink(s.parts[len(s.parts)-1].noun)
	gap := new(big.Rat).Sub(v, hundred)
	half := big.NewRat(1, 2)
	if s.span().Meets(fact.Span{Low: new(big.Rat).Sub(hundred, half), High: new(big.Rat).Add(hundred, half)}) ||
		gap.Sign() < 0 && (len(s.parts) < 3 || !startsAny(last, d.Data.Sums.Rest)) {
		return
	}
	side := "超过了100%"
	if gap.Sign() < 0 {
		side = "不到100%"
	}
	d.report(Finding{Span: s.t.place(s.parts[0].tok), Code: diag.F314, Certainty: Likely,
		Message: fmt.Sprintf("各项所占的比例相加是%s=%s，%s", s.plus(), s.q(0).value(v), side),
		Hint:    "改其中一项，使各项相加等于100%；要是有交叉，分开写", Related: s.t.places(s.toks()[1:]...)})
}

// elsewhere shows that a share is one of something that no count of the sentence need be.
var elsewhere = []string{"全市", "全县", "全区", "全国", "全省", "全镇", "分别", "平均", "仍", "常住", "户籍", "面积", "预算", "同期"}

// ofTotal judges 处罚350件,其中免罚84件,占24%: token k is a share of a count in front.
func ofTotal(d *reader, l lister, k int) {
	t := l.t
	lead := t.before(k)
	base, ok := strings.CutPrefix(lead, "占")
	m := t.markAt(k - 2)
	if !ok || containsAny(base, elsewhere) || m != ',' && m != '(' {
		return
	}
	named := strings.TrimRight(strings.TrimRight(base, "的比例为达到约近"), "总数量额人件案户")
	if from, _ := t.sentence(k); named != "" && !strings.Contains(t.cut(from, k-1), named) {
		return // of something that no count is of: 占行政村总数的
	}
	part := k - 3
	if t.is(part, word) {
		part--
	}
	if !t.is(part, count) || !t.q(part).exact() || t.q(part).percent() {
		return
	}
	r := rate{t: t, tok: k, name: "占比", row: Rate{}}
	from, _ := t.sentence(k)
	best := -1
	for _, of := range t.counts(from, part) {
		if !l.alike(t.q(of), t.q(part)) || r.value(of).Sign() <= 0 {
			continue
		}
		if v := r.of(quotientOf{part, of}); r.q().Rounded().Contains(v) || r.q().Truncated().Contains(v) {
			return
		}
		if r.value(of).Cmp(r.value(part)) > 0 {
			best = of
		}
	}
	if best < 0 {
		return
	}
	q := quotientOf{part, best}
	right := fact.Rounding(r.of(q), r.q().Quantity).Printed
	d.report(Finding{Span: t.place(k), Code: diag.F305, Certainty: Likely,
		Message: fmt.Sprintf("%s÷%s=%s，所占的比例写的是%s", t.q(part).show(), t.q(best).show(), right, r.q().Printed),
		Hint:    fmt.Sprintf("数没有错的话写成%s；比例没有错的话，改前面的数", right), Related: t.places(best, part)})
}
