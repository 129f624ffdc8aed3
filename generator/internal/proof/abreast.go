package proof

import (
	"slices"
	"strings"
)

// abreast judges parts with several counts that have words between: 案件72起、罚款64.8万元,其中网约车案件48起、罚款41.2万元,其他案件24起、
// 罚款23.6万元. Token k is the word that opens them. A column is judged where another one comes to its total.
func abreast(l lister, k int) {
	if !strings.HasPrefix(l.of(k), "其中") {
		return
	}
	_, to := l.sentence(k)
	rows, before := rowsLike(l, k, to), l.countsBefore(k)
	if len(rows) < 2 {
		return
	}
	wholes := before[max(0, len(before)-len(rows[0])):]
	if !likeRow(l, wholes, rows[0]) || l.alike(l.q(wholes[0]), l.q(wholes[1])) {
		return
	}
	var wrong []*sum
	for c, whole := range wholes {
		s := &sum{lister: l, whole: whole, near: true, all: true}
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

// rowsLike returns the counts of the clauses with any from token k up to token to, as far as they are like those of the
// first: two or more with a word between two of them.
func rowsLike(l lister, k, to int) (rows [][]int) {
	for i := k; i < to; i++ {
		from := i
		for i < to && !strings.ContainsRune(",;", l.markAt(i)) {
			i++
		}
		row := l.counts(from, i)
		switch {
		case len(row) == 0: // 其中,
		case len(row) == 1 || row[1] == row[0]+1 || !likeRow(l, append(rows, row)[0], row):
			return rows
		default:
			rows = append(rows, row)
		}
	}
	return rows
}

// likeRow reports whether the counts of two rows are alike, one by one.
func likeRow(l lister, a, b []int) bool {
	return slices.EqualFunc(a, b, func(i, j int) bool { return l.alike(l.q(i), l.q(j)) })
}

// sideBySide judges several changes at once: 由上年的7起、8人下降到5起、5人,分别下降28.6%和37.5%; 受理120件、办结110件,上年分别为
// 100件、95件,分别增长20%、15.8%. Token k is the word with 分别 in front of the rates.
func sideBySide(l lister, k int) {
	g := grower{l, &l.Data.Growth}
	_, verb, apart := cutAny(l.of(k), "分别")
	rates, toks := ratesAfter(l.text, k), l.countsBefore(k)
	n := len(rates)
	if apart == "" || !g.onlyVerb(verb) || n < 2 || len(toks) < 2*n {
		return
	}
	toks = toks[len(toks)-2*n:]
	olds, news := toks[:n], toks[n:]
	if containsAny(g.lead(news[0]), g.w.Old) {
		olds, news = news, olds
	} else if way := g.verb(olds[n-1], news[0]); !endsAny(way, g.w.To) || !g.start(g.lead(olds[0])) {
		return
	}
	for i, at := range rates {
		if way := l.lead(at); g.onlyVerb(way) {
			verb = way
		}
		if l.q(at).exact() && likeRow(l, olds, news) && l.q(olds[i]).number().Sign() > 0 {
			c := g.change(olds[i], news[i])
			c.certainty = Likely
			claim{g, c}.rate(at, verb)
		}
	}
}

// ratesAfter returns the percentages right after token k: 分别增长20%、下降25%.
func ratesAfter(t *text, k int) (rates []int) {
	for at := k + 1; t.isPercent(at); at += 2 + b2i(t.isWord(at+2)) {
		rates = append(rates, at)
	}
	return rates
}
