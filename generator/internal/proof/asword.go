package proof

import (
	"strings"

	"fazhi/generator/internal/ngram"
)

// By how much the words that a text is made of can raise or lower a gain, with so many characters on both sides.
const (
	mostInWords = 20
	wordsReach  = 6
)

// How much more a character gains by the dictionary: one that is meant and makes a word, where what is written makes
// none; one that is twice and ends a word the first time, or only begins one the second time, as the first may end a
// word that is not in the dictionary.
const (
	makesWord  = 8
	endsWord   = 12
	beginsWord = 3
	mostAsWord = mostInWords + endsWord
)

// wordForWord is how much less a word of two characters has to gain that is meant for another one, or for what is none,
// of the same sounds.
const wordForWord = 16

// asWords returns how much more a misprint gains as what is meant are more probable words than what is written.
func (g *guesser) asWords(i, n int, right []uint16) int {
	gain := max(-mostInWords, min(mostInWords, g.inWords(i, n, right)))
	w := weigher{g.data, g.s}
	switch {
	case n == 1 && len(right) == 0:
		gain += w.doubledWord(i)
	case n == 1 && !w.single(i) && !w.isWord(i-1, i) && !w.isWord(i, i+1) &&
		(w.pair(w.at(i-1), right[0]) || w.pair(right[0], w.at(i+1))):
		gain += makesWord
	}
	return gain
}

// inWords returns by how much more probable the words are that right is in than those of the n symbols at i.
func (g *guesser) inWords(i, n int, right []uint16) int {
	from, to := i, i+n
	for from > max(0, i-wordsReach) && g.s[from-1] > ngram.Mark {
		from--
	}
	for to < min(len(g.s), i+n+wordsReach) && g.s[to] > ngram.Mark {
		to++
	}
	g.text = append(append(append(g.text[:0], g.s[from:i]...), right...), g.s[i+n:to]...)
	return g.wordsCost(g.s[from:to]) - g.wordsCost(g.text)
}

// wordsCost returns what the words cost that symbols are made of.
func (g *guesser) wordsCost(symbols []uint16) int {
	costs, _ := g.data.words.Divide(symbols)
	return costs[len(symbols)]
}

// doubledWord returns how much more symbol i gains, which repeats the one in front of it.
func (w weigher) doubledWord(i int) int {
	switch ends, begins := w.isWord(i-2, i), w.isWord(i, i+1); {
	case ends == begins || w.isWord(i-1, i) || w.single(i):
		return 0
	case ends:
		return endsWord
	}
	return beginsWord
}

// homophoneWord returns how much more it gains to write a word of the dictionary for symbols i and i+1, which sound
// like it: they are a word too, or in none with those beside them.
func (w weigher) homophoneWord(i int) int {
	none := !w.single(i) && !w.single(i+1) && !w.isWord(i-1, i) && !w.isWord(i+1, i+2)
	if (none || w.isWord(i, i+1)) && !w.named(i+2) {
		return wordForWord
	}
	return 0
}

// isWord reports whether the dictionary has symbols i and k as a word.
func (w weigher) isWord(i, k int) bool { return w.pair(w.at(i), w.at(k)) }

// pair reports whether the dictionary has two symbols as a word.
func (w weigher) pair(a, b uint16) bool { return min(a, b) > ngram.Mark && w.Data.words.Has(a, b) }

// at returns a symbol, a mark beyond the ends.
func (w weigher) at(i int) uint16 {
	if i < 0 || i >= len(w.s) {
		return ngram.Mark
	}
	return w.s[i]
}

// single reports whether symbol i is a mark, a character that is often a word by itself, or of the name of a place.
func (w weigher) single(i int) bool {
	return w.at(i) <= ngram.Mark || strings.ContainsRune(w.Single, rune(w.s[i])) || w.named(i+1) || w.named(i+2)
}

// named reports whether symbol i is what the name of a place may end in.
func (w weigher) named(i int) bool {
	return w.at(i) > ngram.Mark && strings.ContainsRune(places+"街", rune(w.at(i)))
}
