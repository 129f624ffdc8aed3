package proof

import (
	"slices"
)

// abreast judges parts with several counts each, in front of their total or behind it: 案件72起、罚款64.8万元,其中网约车案件48起、罚款
// 41.2万元,其他案件24起、罚款23.6万元. A column is judged where all others come to their totals. Token k is the first count.
func abreast(l lister, k int) {
	from, to := l.piece(l.tokens[k].at, "。!?")
	counted := func(i int) bool { return l.tokens[i].at >= from && l.isAmount(i) && l.q(i).exact() }
	if lastBefore(max(0, k-maxTokens), k, counted) != -1 {
		return
	}
	toks := slices.DeleteFunc(l.counts(k, min(len(l.tokens), k+maxTokens)), func(i int) bool {
		return l.tokens[i].at >= to || isEach(l.text, i)
	})
	for n := 2; n <= 3; n++ {
		for i := 0; i+3*n <= len(toks); i++ {
			if rows := rows(l, toks[i:], n); len(rows) > 2 {
				addRows(l, rows)
				i += n*len(rows) - 1
			}
		}
	}
}

// rows returns the rows of n unlike counts that toks begin with, as far as they are like the first.
func rows(l lister, toks []int, n int) (rows [][]int) {
	for ; len(toks) >= n && likeRow(l, toks[:n], append(rows, toks)[0][:n]); toks = toks[n:] {
		rows = append(rows, toks[:n])
	}
	for c := range n {
		if len(rows) > 0 && l.alike(l.q(rows[0][c]), l.q(rows[0][(c+1)%n])) {
			return nil
		}
	}
	return rows
}

// addRows judges rows of which the last is the total of all others, or the first of those behind it.
func addRows(l lister, rows [][]int) {
	last := len(rows) - 1
	for n := last; n > 1; n-- {
		named := l.Data.Sums.names(l.lead(rows[n][0])) || startsAny(l.lead(rows[n][0]), l.Data.Sums.Whole)
		if named && addColumns(l, rows[n], rows[:n]) {
			return
		}
	}
	for n := last; n > 1; n-- {
		if addColumns(l, rows[0], rows[1:n+1]) {
			return
		}
	}
}

// addColumns judges the only column of rows that does not come to its total, and reports whether there is one.
func addColumns(l lister, total []int, rows [][]int) bool {
	var wrong []*sum
	for c, whole := range total {
		s := &sum{lister: l, whole: whole, near: true, all: true}
		for _, r := range rows {
			s.parts = append(s.parts, part{toks: []int{r[c]}, lead: trimLink(l.lead(r[0])), sep: ','})
		}
		if !s.meets() {
			wrong = append(wrong, s)
		}
	}
	if len(wrong) != 1 || !wrong[0].within(20) || l.reported(l.place(wrong[0].whole), figureCodes...) {
		return false
	}
	wrong[0].judge()
	return true
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
