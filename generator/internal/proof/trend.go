package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
)

// trend judges what is said to have risen or fallen from year to year, its numbers side by side in front or behind:
// 近三年分别为120件、108件、96件,逐年下降. Token k is the word that says so.
func trend(l lister, k int) {
	g := grower{l, &l.Data.Growth}
	m := g.w.Steadily.find(l.of(k))
	if m == nil {
		return
	}
	of, verb := g.w.Steady.without(l.of(k)[:m[0]]), l.of(k)[m[0]:]
	from, to := l.sentence(k)
	row, last := []int(nil), 0
	for i := from; i < to; i++ {
		if year := l.tokens[i].year; year != 0 && year <= last {
			return // 2025年、2024年、2023年
		} else if year != 0 {
			last = year
		}
		switch {
		case !l.counted(i):
		case len(row) > 0 && follows(l, row[len(row)-1], i):
			row = append(row, i)
		case len(row) < 3 || i < k: // the last in front, or else the first behind
			row = []int{i}
		}
	}
	way := g.w.direction(verb)
	if len(row) < 3 || way == 0 || !all(row, func(i int) bool { return plain(l, i) }) {
		return
	}
	named := []rune(g.w.Steady.without(l.lead(row[0])))
	if what := []rune(of); k < row[0] && len(named) > 1 && !shareRun(named, of, 2) ||
		k > row[0] && len(what) > 1 && !shareRun(what, l.cut(from, row[0]), 2) {
		return
	}
	at := slices.IndexFunc(row[1:], func(i int) bool {
		before := row[slices.Index(row, i)-1]
		return l.q(i).number().Cmp(l.q(before).number()) != way
	})
	if at != -1 {
		l.say(l.place(row[at+1]), diag.F366, Likely, "从%s到%s，不是「%s」\n几个数改一个，或者改说法", l.q(row[at]).Printed,
			l.q(row[at+1]).Printed, verb).Related = l.places(row[at])
	}
}

// follows reports whether the count in token b is right behind that in token a in a list of one thing in more spells,
// with no words but those of spells between: 2023年120件、2024年108件, 一季度92%,二季度94%.
func follows(l lister, a, b int) bool {
	words := strings.Trim(spells().ReplaceAllString(l.between(a, b), ""), ",、和第年月季度份为达到有是0123456789一二三四五六七八九十")
	return l.alike(l.q(a), l.q(b)) && strings.ContainsRune("、,", l.markAt(a+1)) && utf8.RuneCountInString(words) == 0 ||
		l.between(a, b) == "和" && l.alike(l.q(a), l.q(b))
}
