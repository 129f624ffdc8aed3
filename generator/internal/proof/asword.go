package proof

import (
	"strings"

	"fazhi/generator/internal/ngram"
)

// How much more a misprint gains where a dictionary has what is meant as a word, but not what is written: another
// character, one lost (less where it makes no word), one twice, two swapped. They were found as those of gain.go were.
const (
	wordForOther   = 8
	wordForLost    = 4
	noWordLost     = -1
	wordForDouble  = 12 // the first of the two ends a word
	wordForFirst   = 3  // the second begins one: the first may end a word that is not in the dictionary
	wordForSwapped = 9
	wordForWord    = 16 // a word of two characters for another one, or for what is none, of the same sounds
)

// asWord returns how much more a misprint gains as what is meant is a word and what is written is none, nor a word by
// itself.
func (w weigher) asWord(m misprint) int {
	switch i := m.at; {
	case m.n == 0:
		return w.lostWord(i, m.right[0])
	case m.n == 2:
		return w.swappedWord(i)
	case m.n > 2 || w.single(i) || w.model.Alone(w.s[i]) >= rare:
		return 0
	case len(m.right) == 0:
		return w.doubledWord(i)
	case !w.isWord(i-1, i) && !w.isWord(i, i+1) && (w.pair(w.at(i-1), m.right[0]) || w.pair(m.right[0], w.at(i+1))):
		return wordForOther
	}
	return 0
}

// lostWord is asWord for character r that is lost in front of symbol i: it makes a word with the one in front of it or
// behind it, which is in no word without it.
func (w weigher) lostWord(i int, r uint16) int {
	switch {
	case w.isWord(i-1, i):
	case w.pair(w.at(i-1), r) && !w.single(i-1) && !w.isWord(i-2, i-1),
		w.pair(r, w.at(i)) && !w.single(i) && (!w.isWord(i, i+1) || w.isWord(i+1, i+2)):
		return wordForLost
	}
	return noWordLost
}

// doubledWord is asWord for symbol i, which repeats the one in front of it.
func (w weigher) doubledWord(i int) int {
	switch ends, begins := w.isWord(i-2, i), w.isWord(i, i+1); {
	case ends == begins || w.isWord(i-1, i):
		return 0
	case ends:
		return wordForDouble
	}
	return wordForFirst
}

// swappedWord is asWord for symbols i and i+1, which are a word in the other order, or each with its neighbour.
func (w weigher) swappedWord(i int) int {
	if !(w.single(i) && w.single(i+1)) && !w.isWord(i, i+1) && !w.isWord(i-1, i) && !w.isWord(i+1, i+2) &&
		(w.isWord(i+1, i) || w.isWord(i-1, i+1) && w.isWord(i, i+2)) {
		return wordForSwapped
	}
	return 0
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
