package proof

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// rate is a percentage with its name.
type rate struct {
	t    *text
	tok  int
	name string // 办结率; empty when it is none
	stem string // the two characters before 率
	subj string // the words in front, as they stand
}

func (r rate) q() quantity { return r.t.tokens[r.tok].q }

// rateAt gives the rate that token k is.
func rateAt(t *text, k int) (rate, bool) {
	if !t.is(k, count) || !t.tokens[k].q.percent() {
		return rate{}, false
	}
	r := rate{t: t, tok: k, subj: t.before(k)}
	name, _, ok := cutLast(r.subj, "率")
	if !ok {
		return rate{}, false
	}
	c := []rune(name)
	r.stem = string(c[max(0, len(c)-2):])
	r.name = r.stem + "率"
	return r, r.stem != ""
}

// cutLast cuts s at the last sep.
func cutLast(s, sep string) (before, after string, ok bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}

// rates judges every percentage that is called 率.
func (d *reader) rates(t *text) {
	for k := range t.tokens {
		r, ok := rateAt(t, k)
		if !ok {
			continue
		}
		d.beyond(r)
		d.each(r)
		if r.q().exact() {
			d.quotient(r)
		}
	}
}

var hundred = big.NewRat(100, 1)

// beyond tells of a rate above 100 % that cannot be.
func (d *reader) beyond(r rate) {
	if r.q().Low.Cmp(hundred) <= 0 || !slices.Contains(d.Data.Words.Bounded, r.stem) {
		return
	}
	d.tell(Finding{Span: r.t.place(r.tok), Code: diag.F308, Certainty: Certain,
		Message: fmt.Sprintf("%s不会超过100%%，写的是%s", r.name, r.q().Printed), Hint: "核对分子、分母和小数点"})
}

// plural shows that 均 speaks of several things.
var plural = []string{"、", "和", "及", "与", "各", "每", "两", "三", "四", "所有", "全部", "都", "分别"}

// each tells of 均 with one rate.
func (d *reader) each(r rate) {
	_, verb, _ := cutLast(r.subj, "率")
	if !strings.HasPrefix(verb, "均") {
		return
	}
	from := r.tok
	for from > max(0, r.tok-maxTokens) && r.t.markAt(from-1) != ',' && !ending(r.t.markAt(from-1)) {
		from--
	}
	start, _ := r.t.sentence(r.tok)
	if subject := r.t.string(r.t.tokens[from].at, r.t.tokens[r.tok].at); containsAny(subject, plural) ||
		from-2 >= start && r.t.is(from-2, word) && strings.HasSuffix(r.t.of(from-2), "率") {
		return
	}
	at := r.t.tokens[r.tok].at - len([]rune(verb))
	d.tell(Finding{Span: r.t.span(at, 1), Code: diag.F309, Certainty: Likely,
		Message: fmt.Sprintf("只有「%s」一项，不能说「均」", r.name), Hint: fmt.Sprintf("写成「%s达%s」；有几项的，把几项都写出来", r.name, r.q().Printed)})
}

// maxCounts is how many counts in front of a rate are looked at.
const maxCounts = 8

// counts gives the tokens of exact counts in the sentence in front of the rate, the last maxCounts of them.
func (r rate) counts() []int {
	from, _ := r.t.sentence(r.tok)
	var out []int
	for k := from; k < r.tok; k++ {
		if q := r.t.tokens[k].q; r.t.is(k, count) && q.exact() && !q.percent() && q.Low.Sign() > 0 {
			out = append(out, k)
		}
	}
	return out[max(0, len(out)-maxCounts):]
}

// alike reports whether counts a and b may be divided: one may have no unit.
func (r rate) alike(a, b int) bool {
	p, q := r.t.tokens[a].q, r.t.tokens[b].q
	return p.alike(q) || p.Unit == "" || q.Unit == ""
}

func (r rate) value(k int) *big.Rat { return r.t.tokens[k].q.Low }

// percent gives b of a in per cent.
func percent(b, a *big.Rat) *big.Rat {
	return new(big.Rat).Mul(new(big.Rat).Quo(b, a), hundred)
}

// quotient compares a rate with the counts in front of it. It is silent
// when any two of them explain it.
func (d *reader) quotient(r rate) {
	counts := r.counts()
	said, cut := r.q().Rounded(), r.q().Truncated()
	var truncated [2]int
	for i, a := range counts {
		for j, b := range counts {
			if i == j || !r.alike(a, b) || r.value(b).Cmp(r.value(a)) > 0 {
				continue
			}
			v := percent(r.value(b), r.value(a))
			if said.Contains(v) || r.joint(counts, a, b, said) {
				return
			}
			if cut.Contains(v) && r.value(b).Cmp(r.value(a)) < 0 {
				truncated = [2]int{a, b}
			}
		}
	}
	if truncated != [2]int{} {
		d.truncation(r, truncated[0], truncated[1])
		return
	}
	if b := d.numerator(r, counts); b >= 0 {
		if a := r.denominator(counts, b); a >= 0 {
			d.wrong(r, a, b, true)
			return
		}
		d.impossible(r, counts)
		return
	}
	if len(counts) == 2 && !r.claimed(counts[1]) && r.alike(counts[0], counts[1]) && r.value(counts[1]).Cmp(r.value(counts[0])) <= 0 {
		d.wrong(r, counts[0], counts[1], false)
	}
}

// claimed reports whether another percentage stands between the count in token k and the rate: the counts are its.
func (r rate) claimed(k int) bool {
	for k++; k < r.tok; k++ {
		if r.t.is(k, count) && r.t.tokens[k].q.percent() {
			return true
		}
	}
	return false
}

// joint reports whether b and a third count together are the numerator.
func (r rate) joint(counts []int, a, b int, said fact.Span) bool {
	for _, c := range counts {
		if c == a || c == b || !r.alike(a, c) {
			continue
		}
		both := new(big.Rat).Add(r.value(b), r.value(c))
		if both.Cmp(r.value(a)) <= 0 && said.Contains(percent(both, r.value(a))) {
			return true
		}
	}
	return false
}

// numerator gives the last count whose words have the stem of the rate, -1 when there is none.
func (d *reader) numerator(r rate, counts []int) int {
	words := []string{r.stem}
	for _, w := range d.Data.Rates {
		if w.Name == r.stem {
			words = append(words, w.Numerator...)
		}
	}
	for i := len(counts) - 1; i >= 0; i-- {
		if k := counts[i]; containsAny(r.t.before(k)+r.t.behind(k), words) {
			return k
		}
	}
	return -1
}

// denominator gives the nearest count in front of b that b may be part of, -1 when there is none.
func (r rate) denominator(counts []int, b int) int {
	for i := len(counts) - 1; i >= 0; i-- {
		if a := counts[i]; a < b && r.t.tokens[a].q.alike(r.t.tokens[b].q) && r.value(a).Cmp(r.value(b)) >= 0 {
			return a
		}
	}
	return -1
}

// wrong tells of a rate that is not b of a. Where the numerator is only
// guessed, a rate far off is about something else.
func (d *reader) wrong(r rate, a, b int, linked bool) {
	v := percent(r.value(b), r.value(a))
	off := new(big.Rat).Sub(v, r.q().Low)
	far := off.Abs(off).Cmp(big.NewRat(5, 1)) > 0
	certainty := Certain
	switch {
	case !linked && far:
		return
	case !linked || far:
		certainty = Likely
	}
	right := fact.Rounding(v, r.q().Quantity).Printed
	f := d.tell(Finding{Span: r.t.place(r.tok), Code: diag.F305, Certainty: certainty,
		Message: fmt.Sprintf("%s÷%s=%s，%s写的是%s", r.t.tokens[b].q.show(), r.t.tokens[a].q.show(), right, r.name, r.q().Printed),
		Hint:    fmt.Sprintf("数没有错的话写成%s", right)})
	f.Related = []Span{r.t.place(a), r.t.place(b)}
}

// truncation tells of a rate whose further digits were cut off instead of rounded.
func (d *reader) truncation(r rate, a, b int) {
	v := percent(r.value(b), r.value(a))
	right := fact.Rounding(v, r.q().Quantity).Printed
	f := d.tell(Finding{Span: r.t.place(r.tok), Code: diag.F306, Certainty: Likely,
		Message: fmt.Sprintf("%s÷%s=%s…%%，四舍五入是%s，%s写的是%s", r.t.tokens[b].q.show(), r.t.tokens[a].q.show(), v.FloatString(r.q().Decimals+2), right, r.name, r.q().Printed),
		Hint:    "小数四舍五入，不要直接截掉"})
	f.Related = []Span{r.t.place(a), r.t.place(b)}
}

// maxWhole bounds the counts that impossible tries: a greater one makes every rate of one decimal possible.
const maxWhole = 2000

// impossible tells of a rate that no whole number gives, when there is one count only: 29件,化解率98%.
func (d *reader) impossible(r rate, counts []int) {
	if len(counts) != 1 {
		return
	}
	n := r.value(counts[0])
	if !n.IsInt() || n.Cmp(big.NewRat(maxWhole, 1)) > 0 || r.q().Low.Cmp(hundred) >= 0 || r.q().Low.Sign() <= 0 {
		return
	}
	low := new(big.Rat).Mul(n, new(big.Rat).Quo(r.q().Low, hundred))
	whole := new(big.Int).Quo(low.Num(), low.Denom())
	as := func(num, den *big.Rat) bool {
		v := percent(num, den)
		return r.q().Rounded().Contains(v) || r.q().Truncated().Contains(v)
	}
	for i := int64(0); i <= 1; i++ {
		k := new(big.Rat).SetInt(new(big.Int).Add(whole, big.NewInt(i)))
		if as(k, n) {
			return
		}
	}
	high := new(big.Rat).Quo(n, new(big.Rat).Quo(r.q().Low, hundred))
	whole = new(big.Int).Quo(high.Num(), high.Denom())
	for i := int64(0); i <= 1; i++ {
		if k := new(big.Rat).SetInt(new(big.Int).Add(whole, big.NewInt(i))); as(n, k) {
			return
		}
	}
	near := new(big.Int).Quo(low.Num(), low.Denom())
	d.tell(Finding{Span: r.t.place(r.tok), Code: diag.F307, Certainty: Likely,
		Message: fmt.Sprintf("%s的%s不会是%s：%s，%s", r.t.tokens[counts[0]].q.Printed, r.name, r.q().Printed, r.share(counts[0], near, 0), r.share(counts[0], near, 1)),
		Hint:    "核对件数和比率", Related: []Span{r.t.place(counts[0])}})
}

// share says what per cent k and more of the count in token a are: 28件是96.6%.
func (r rate) share(a int, k *big.Int, more int64) string {
	part := new(big.Rat).SetInt(new(big.Int).Add(k, big.NewInt(more)))
	like := r.q().Quantity
	like.Decimals++
	return r.t.tokens[a].q.value(part) + "是" + fact.Rounding(percent(part, r.value(a)), like).Printed
}
