package proof

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// abreast judges parts with several counts that have words between: 案件72起、罚款64.8万元,其中网约车案件48起、罚款41.2万元,其他案件24起、
// 罚款23.6万元. Token k is the word that opens them. A column is judged where another one comes to its total.
func abreast(l lister, k int) {
	if !strings.HasPrefix(l.of(k), "其中") {
		return
	}
	from, to := l.sentence(k)
	rows, before := rowsLike(l, k, to), l.counts(from, k)
	if len(rows) < 2 || len(before) < len(rows[0]) {
		return
	}
	n := len(rows[0])
	wholes := before[len(before)-n:]
	if !likeRow(l, wholes, rows[0]) || l.alike(l.q(wholes[0]), l.q(wholes[1])) {
		return
	}
	var wrong []*sum
	for c := range n {
		s := &sum{lister: l, whole: wholes[c], near: true}
		for _, r := range rows {
			s.parts = append(s.parts, part{toks: []int{r[c]}, lead: trimLink(l.lead(r[0])), sep: ','})
		}
		if !s.meets() {
			wrong = append(wrong, s)
		}
	}
	if len(wrong) == 1 && wrong[0].within(20) {
		wrong[0].judge()
	}
}

// rowsLike returns the counts of the clauses from token k up to token to, as far as they are like those of the first:
// two or three with a word between two of them.
func rowsLike(l lister, k, to int) (rows [][]int) {
	for i := k; i < to; i++ {
		end := i
		for end < to && l.markAt(end) != ',' && l.markAt(end) != ';' {
			end++
		}
		row := l.counts(i, end)
		switch {
		case len(row) == 0 && len(rows) == 0: // 其中,
		case len(row) < 2 || len(row) > 3 || len(rows) > 0 && !likeRow(l, rows[0], row) || row[1] == row[0]+1:
			return rows
		default:
			rows = append(rows, row)
		}
		i = end
	}
	return rows
}

// likeRow reports whether the counts of two rows are alike, one by one.
func likeRow(l lister, a, b []int) bool {
	return slices.EqualFunc(a, b, func(i, j int) bool { return l.alike(l.q(i), l.q(j)) })
}

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
