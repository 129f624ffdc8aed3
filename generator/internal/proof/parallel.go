package proof

import (
	"fmt"
	"math/big"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// sideBySide judges several changes at once: 由上年的7起、8人下降到5起、5人,分别下降28.6%和37.5%. Token k is the word with 分别.
func sideBySide(l lister, k int) {
	g := grower{l, &l.Data.Growth}
	_, verb, apart := cutAny(l.of(k), "分别")
	if apart == "" || !g.onlyVerb(verb) || l.markAt(k-1) != ',' {
		return
	}
	olds, news := abreastBefore(g, k)
	for i, old := range olds {
		now, at := news[i], k+1+2*i
		said, a := l.q(at), l.q(old).number()
		if !said.percent() || !said.exact() || a.Sign() <= 0 {
			return
		}
		v := percent(new(big.Rat).Sub(l.q(now).number(), a), a)
		size := new(big.Rat).Abs(v)
		if rounds(said.Quantity, size) && v.Sign() == g.w.direction(verb) {
			continue
		}
		right := turned(v.Sign()) + fact.Rounding(size, said.Quantity).Printed
		l.report(Finding{Span: l.place(at), Code: diag.F310, Certainty: Likely, Related: l.places(old, now),
			Message: fmt.Sprintf("从%s到%s，%s，写的是%s", l.q(old).Printed, l.q(now).Printed, right, said.Printed),
			Hint:    fmt.Sprintf("写成%s，或者改前后两个数", right)})
	}
}

// abreastBefore returns the numbers of before and those of now that are in front of as many numbers after token k.
func abreastBefore(g grower, k int) (olds, news []int) {
	n, _ := numbersAfter(g.text, k)
	from, _ := g.sentence(k)
	toks := g.counts(from, k)
	if n < 2 || len(toks) < 2*n {
		return nil, nil
	}
	toks = toks[len(toks)-2*n:]
	olds, news = toks[:n], toks[n:]
	way := g.verb(olds[n-1], news[0])
	if !strings.HasSuffix(g.between(olds[0], olds[1]), "、") || g.w.direction(way) == 0 || !endsAny(way, g.w.To) ||
		!g.start(g.lead(olds[0])) || !likeRow(g.lister, olds, news) {
		return nil, nil
	}
	return olds, news
}
