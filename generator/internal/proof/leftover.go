package proof

import (
	"strings"

	"fazhi/generator/internal/han"
	"fazhi/generator/internal/ngram"
)

// farthestLeft is how many symbols a word is in front of a character that is left of it at most.
const farthestLeft = 6

// seldomLeft are characters that are words by themselves.
const seldomLeft = "的地得了中上下里内外前后等各总全大小新每多区村县省镇市乡"

// leftover tries to leave out symbol i where it is part of a word in front of it and makes none with its neighbours:
// 召开了召会议, 累计办理累行政复议案件.
func (g *guesser) leftover(i int) {
	if w := (weigher{g.data, g.s}); w.leftOf(i) {
		g.try(i, 1)
	}
}

// leftOf reports whether symbol i may be left of a word that is in front of it in its clause.
func (w weigher) leftOf(i int) bool {
	if strings.ContainsRune(seldomLeft, rune(w.s[i])) {
		return false
	}
	k := i - 2
	for k > 0 && i-k <= farthestLeft && w.s[k] != w.s[i] {
		k--
	}
	if k < 1 || i-k > farthestLeft || !w.hanOnly(k, i+1) || w.parallel(i) {
		return false
	}
	after := w.at(i - 1)
	word := w.pair(w.at(k-1), w.s[k]) || k+1 < i && w.pair(w.s[k], w.s[k+1])
	last := w.pair(after, w.s[i]) || w.joined(rune(after), rune(w.s[i]))
	return word && !w.begins(i) && (!last || w.at(i+1) == '0')
}

// hanOnly reports whether the symbols from i to j are characters.
func (w weigher) hanOnly(i, j int) bool {
	for _, r := range w.s[i:j] {
		if r <= ngram.Mark || !han.IsHan(rune(r)) {
			return false
		}
	}
	return true
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
