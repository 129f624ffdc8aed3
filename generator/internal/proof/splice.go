package proof

import (
	"strings"

	"fazhi/generator/internal/han"
	"fazhi/generator/internal/ngram"
)

// What a character that is left of a word in front of it has to gain when it is left out: behind 了, behind the word,
// and farther behind it.
const (
	leastBehindOf = 12
	leastBehind   = 27
	leastFarther  = 32
)

// farthestLeft is how many symbols a word is in front of a character that is left of it at most.
const farthestLeft = 6

// seldomLeft are characters that are words by themselves, or that names and titles end in.
const seldomLeft = "的地得了中上下里内外前后等各总全大小新每多区村县省镇市乡校院局所庭站室会员队" +
	"为对在和与以将把向从于由到是有并及"

// leftover tries to leave out symbol i where it is part of a word in front of it and makes none with its neighbours:
// 召开了召会议, 累计办理累行政复议案件.
func (g *guesser) leftover(i int) {
	least := weigher{g.data, g.s}.leftOf(i)
	if least == 0 {
		return
	}
	if gain := g.gain(i, 1, nil, least+g.best.gain); gain > least+g.best.gain {
		g.best = misprint{at: i, n: 1, gain: gain - least}
	}
}

// leftOf returns what symbol i has to gain to be left of a word that is in front of it in its clause, 0 where it is
// not.
func (w weigher) leftOf(i int) int {
	if strings.ContainsRune(seldomLeft, rune(w.s[i])) {
		return 0
	}
	k := i - 2
	for k > 0 && i-k <= farthestLeft && w.s[k] != w.s[i] {
		k--
	}
	if k < 1 || i-k > farthestLeft || !w.hanOnly(k, i+1) || w.parallel(i) || w.begins(i) {
		return 0
	}
	after := w.s[i-1]
	word := w.pair(w.s[k-1], w.s[k]) || k+1 < i && w.pair(w.s[k], w.s[k+1])
	last := w.pair(after, w.s[i]) || w.joined(rune(after), rune(w.s[i]))
	counted := w.at(i+1) == ngram.Number
	switch {
	case !word, last && !counted, counted && strings.ContainsRune(w.Numbering, rune(w.s[i])):
		return 0
	case after == '了':
		return leastBehindOf
	case i-k == 2, i-k < 5 && w.pair(w.at(i-4), w.at(i-3)) && w.pair(w.s[i-2], after):
		return leastBehind
	}
	return leastFarther
}

// hanOnly reports whether the symbols from i to j are characters.
func (w weigher) hanOnly(i, j int) bool {
	return all(w.s[i:j], func(r uint16) bool { return r > ngram.Mark && han.IsHan(rune(r)) })
}

// begins reports whether symbol i may begin a word with the one behind it.
func (w weigher) begins(i int) bool {
	next := w.at(i + 1)
	return next > ngram.Mark && (w.pair(w.s[i], next) || w.joined(rune(w.s[i]), rune(next)))
}

// parallel reports whether symbol i and the one behind are in step with what is in front or behind: 新法新规, 领学带学.
func (w weigher) parallel(i int) bool {
	before, behind := w.s[i-1], w.at(i+1)
	return w.s[i-2] == w.s[i] && before != '了' &&
		(!w.pair(w.s[i-2], before) || w.pair(before, behind) || w.at(i+2) <= ngram.Mark) ||
		behind == w.at(i+3)
}

// leftover hints that the character at i is left of a word in front of it.
func leftover(d *reader, t *text, i int) {
	if t.quoted[i] { // “最多访一次”
		return
	}
	from, to := max(0, i-2), i+1+b2i(han.IsHan(t.at(i+1)))
	suspect(d, t, from, to-from, t.string(from, i)+t.string(i+1, to))
}
