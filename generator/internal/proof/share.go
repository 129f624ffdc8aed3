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
func bases(parts []member) int {
	found := map[string]bool{}
	for _, p := range parts {
		if _, base, ok := strings.Cut(p.noun, "占"); ok && base != "" {
			found[base] = true
		}
	}
	return len(found)
}

// share judges shares of one whole.
func share(d *reader, s *sum) {
	if len(s.parts) < 2 || s.crosses(&d.Data.Language) || bases(s.parts) > 1 {
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

// ofTotal judges 处罚350件,其中免罚84件,占24% and 免罚84件,占处罚总数350件的24%: token k is a share of a count.
func ofTotal(d *reader, l lister, k int) {
	t := l.t
	r := rate{t: t, tok: k, name: "占比"}
	if part, of := shareAt(t, k); part >= 0 {
		if best := r.whole(l, part, of); best >= 0 {
			misquoted(d, r, quotientOf{part, best}, true)
		}
	}
}

// shareAt returns the count that the share in token k is of, with the count in front of the share that it is named to
// be part of, -1 for none; -1 for both where it is none.
func shareAt(t *text, k int) (part, of int) {
	of = -1
	from, _ := t.sentence(k)
	lead, at := t.before(k), k-2
	if lead == "的" && t.is(k-2, count) {
		lead, at, of = t.before(k-2), k-4, k-2
	}
	base, ok := strings.CutPrefix(lead, "占")
	if m := t.markAt(at); !ok || containsAny(base, elsewhere) || m != ',' && m != '(' {
		return -1, -1
	}
	named := strings.TrimRight(strings.TrimRight(base, "的比例为达到约近"), "总数量额人件案户")
	if of < 0 && named != "" && !strings.Contains(t.cut(from, k-1), named) {
		return -1, -1 // of something that no count is of: 占行政村总数的
	}
	if part = at - 1; t.is(part, word) {
		part--
	}
	if !t.is(part, count) || !t.q(part).exact() || t.q(part).percent() {
		return -1, -1
	}
	return part, of
}

// whole returns the count that part cannot be the share of that the rate says, -1 where one explains it; of is the
// only one there is, or -1.
func (r rate) whole(l lister, part, of int) (best int) {
	from, _ := r.t.sentence(r.tok)
	wholes := r.t.counts(from, part)
	if of >= 0 {
		wholes = []int{of}
	}
	best = -1
	for _, of := range wholes {
		if !l.alike(r.t.q(of), r.t.q(part)) || r.value(of).Sign() <= 0 {
			continue
		}
		if v := r.of(quotientOf{part, of}); r.q().Rounded().Contains(v) || r.q().Truncated().Contains(v) {
			return -1
		}
		if r.value(of).Cmp(r.value(part)) > 0 {
			best = of
		}
	}
	return best
}
