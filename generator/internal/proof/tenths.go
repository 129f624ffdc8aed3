package proof

import (
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
)

// fractions judges a fraction in words by what is in front of it in the sentence: two counts, the part behind the
// whole, or a percentage. 抽查90份,优秀30份,占四分之一; 占28%,超过三成.
func fractions(d *reader, t *text, m []int) {
	l := lister{reader: d, text: t}
	k := lastBefore(0, len(t.tokens), func(i int) bool { return t.counted(i) && t.tokens[i].at+t.tokens[i].n <= m[0] })
	if k == -1 || !plain(l, k) || t.tokens[k].depth > 0 || d.reported(t.span(m[0], m[1]-m[0]), figureCodes...) {
		return
	}
	from, to := t.sentence(k)
	end := t.tokens[k].at + t.tokens[k].n
	words := t.string(end, m[0])
	own := words[strings.LastIndex(words, ",")+1:] // no subject of its own: 民营企业占
	low, high := fractionSaid(t, m, own != "")
	if low == nil || to < len(t.tokens) && m[0] > t.tokens[to].at || utf8.RuneCountInString(words) > 24 ||
		strings.Count(words, ",") > 1 || own != "" && !startsAny(own, []string{"占", "比例"}) ||
		containsAny(words, d.Data.Sums.Elsewhere) {
		return
	}
	var is []*big.Rat
	v, said := l.q(k).number(), l.q(k).Printed
	for _, of := range t.counts(from, k) {
		if w := l.q(of).number(); l.alike(l.q(of), l.q(k)) && w.Cmp(v) >= 0 && w.Sign() > 0 {
			is = append(is, percent(v, w))
			said = l.q(k).show() + "÷" + l.q(of).show() + "=" + percent(v, w).FloatString(1) + "%"
		}
	}
	if t.isPercent(k) {
		is = []*big.Rat{v}
	}
	fits := func(v *big.Rat) bool { return v.Cmp(low) >= 0 && v.Cmp(high) <= 0 }
	if len(is) > 0 && len(is) < 3 && !slices.ContainsFunc(is, fits) {
		d.say(t.span(m[0], m[1]-m[0]), diag.F305, Likely, "前面是%s，和「%s」对不上\n核对这几个数，或者改说法", said,
			t.string(m[0], m[1])).Related = t.places(k)
	}
}

// fractionSaid returns between how many per cent and how many a fraction is; nil for one of which nothing says that it
// is a share.
func fractionSaid(t *text, m []int, share bool) (low, high *big.Rat) {
	how, behind := t.string(m[2], m[3]), t.string(m[10], m[11])
	v, tenths := big.NewRat(50, 1), m[8] >= 0
	if m[4] >= 0 {
		_, of := t.numeral(m[4])
		_, n := t.numeral(m[6])
		v = big.NewRat(int64(100*n), int64(of))
	} else if tenths {
		_, n := t.tenthsAt(m[8])
		v = big.NewRat(int64(n), 1)
	}
	slack := new(big.Rat).Mul(v, big.NewRat(1, 10))
	if tenths {
		slack = big.NewRat(5, 1)
	}
	low, high = new(big.Rat).Sub(v, slack), new(big.Rat).Add(v, slack)
	switch {
	case strings.ContainsAny(how, "超逾破止过") || behind == "以上" || behind == "多":
		return v, hundred
	case strings.ContainsAny(how, "不"):
		return new(big.Rat), v
	case strings.ContainsAny(how, "近"):
		return low.Sub(low, slack), v
	case share || strings.ContainsAny(how, "占达"):
		return low, high
	}
	return nil, nil
}
