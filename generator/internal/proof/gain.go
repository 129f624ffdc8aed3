package proof

import (
	"strings"

	"fazhi/generator/internal/ngram"
)

// The least gains of misprints that are reported, in steps of the model: of another character, one lost, two swapped,
// some twice. They were found on texts that the model does not know, see notes/misprints.md.
const (
	leastOther     = 27
	leastLost      = 30
	leastSwapped   = 27
	leastDouble    = 20
	leastHomophone = 44
	ofTightWord    = 6  // less for a homophone whose second character hardly another one could be
	wrongInPair    = 1  // more for each neighbour that it is beside elsewhere too
	leastPair      = 14 // of two to four characters twice
	leastCut       = 9  // of the last one of a clause that is lost
	leastGain      = leastCut
)

// weigher computes what a misprint of the symbols has to gain.
type weigher struct {
	*Data
	s []uint16
}

// twice returns the least gain for symbols to be written twice: of one, more where it may be so (人人), may end the
// word in front and begin the next (核对对象), or is beside what hardly is beside it, a rare word; less between two
// others, unless it may be a word by itself (派出所所在地).
func (w weigher) twice(m misprint) int {
	before, one, behind := w.s[max(m.at-2, 0)], w.s[m.at], w.s[m.at+1]
	switch {
	case m.n > 1:
		return leastPair
	case min(before, behind) > ngram.Mark && min(w.beside(before, one), w.beside(one, behind)) > besideNowAndThen:
		return leastDouble + 4
	case w.beside(one, one) > besideNowAndThen || behind > ngram.Mark && !w.model.Has(one, behind):
		return leastDouble + 3
	case min(before, behind) > ngram.Mark && !strings.ContainsRune(w.Loose+standing, rune(one)):
		return leastDouble - 5
	}
	return leastDouble
}

// rare is what a character costs, whatever is in front of it, that was counted too seldom for what is beside it to say
// anything.
const rare = 20

// seldom is what a character costs that is hardly in any report.
const seldom = 16

// rareInName is what a character costs that is more often in the name of a county than in reports.
const rareInName = 13

// commonCost is what a common character costs, whatever is in front of it: one in a thousand.
const commonCost = 10

// What the second character of a word costs at most behind the first where few others follow, and hardly another one.
const (
	tight   = 5
	tighter = 3
)

// lost returns the least gain for character r to be lost in front of symbol i: less where it makes a word with one
// beside it, still less where that one goes with neither of those beside it, least where no clause ends in what is left
// (考核机, of 机制).
func (w weigher) lost(i int, r uint16) int {
	m, before, behind := &w.model, w.s[i-1], w.s[i]
	first, second := m.Behind(before, r), behind > ngram.Mark && m.Behind(r, behind) <= tighter
	switch {
	case first < tight-2 && behind <= ngram.Mark && i > 1 && w.s[i-2] > ngram.Mark &&
		m.Behind(w.s[i-2], before) >= tight-1 && m.Has(w.s[i-2], before, r) && m.Has(before, r, behind) &&
		!m.Has(w.s[i-2], before, behind):
		return leastCut
	case w.words(i):
		return leastLost + betweenWords
	case second && (!m.Has(before, behind) || w.s[i+1] <= ngram.Mark || m.Behind(behind, w.s[i+1]) > m.Alone(w.s[i+1])):
		return leastLost - 7
	case first < tight:
		return leastLost - 6
	case second:
		return leastLost - 3
	}
	return leastLost
}

// betweenWords is how much more a character has to gain to be lost between two words that may be beside each other.
const betweenWords = 6

// words reports whether the two symbols in front of i are a word, and so the two from there: 街道|层面.
func (w weigher) words(i int) bool {
	word := func(k int) bool {
		return k >= 0 && k+1 < len(w.s) && min(w.s[k], w.s[k+1]) > ngram.Mark &&
			w.model.Behind(w.s[k], w.s[k+1]) <= tight
	}
	return word(i-2) && word(i) && !word(i-3) && !word(i+1)
}

// swapped returns the least gain for two symbols to be swapped: less where they make a word in the other order, and
// more where they do in this one.
func (w weigher) swapped(m misprint) int {
	least := leastSwapped
	if word := w.model.Behind(m.right[0], m.right[1]); word <= tighter {
		least -= 9
	} else if word <= oftenBeside {
		least -= 3
	}
	if beside := w.beside(w.s[m.at], w.s[m.at+1]); beside > besideNowAndThen {
		least += beside
	}
	return least
}

// wrong returns the least gain for a symbol to be a wrong character: more for a rare one, which may be of a name,
// where it or what is meant may be in front of any word, for one that is written beside its neighbours more often than
// by chance, and where what is meant sounds different; less where that makes a word with one of them.
func (w weigher) wrong(m misprint) int {
	wrong, right, word := w.s[m.at], m.right[0], oftenBeside
	least := leastOther + max(0, w.model.Alone(wrong)-commonCost)
	least += w.alikes.unlike(rune(wrong), rune(right))
	for k := m.at - 1; k <= m.at; k++ {
		if a, b := w.s[k], w.s[k+1]; min(a, b) > ngram.Mark {
			if often := w.beside(a, b); often > 0 {
				least += often + wrongInPair
			}
			if k == m.at {
				a = right
			} else {
				b = right
			}
			word = min(word, w.model.Behind(a, b))
		}
	}
	if w.model.Alone(wrong) >= rare { // 黏度
		least += 4
	}
	switch {
	case word <= tighter:
		least -= 11
	case word < oftenBeside:
		least -= 7
	}
	switch {
	case strings.ContainsRune(w.Loose, rune(wrong)):
		least += 8
	case strings.ContainsRune(w.Loose, rune(right)):
		least += 4
	}
	return least
}

// word returns the least gain for two symbols to be written for a word of two characters of the same sounds, the
// second one of which costs behind: less where hardly another one follows the first, more for rare ones and for a word.
func (w weigher) word(a, b uint16, behind int) int {
	least := leastHomophone + w.beside(a, b)
	least += max(0, w.model.Alone(a)-commonCost) + max(0, w.model.Alone(b)-commonCost)
	if behind <= tighter {
		least -= ofTightWord
	}
	return least
}

// How much more has to be gained where a pair that is written is side by side now and then, is so more often than by
// chance, and is a word.
const (
	besideNowAndThen = 1
	besideOften      = 4
	besideAsWord     = 8
)

// beside returns how much more has to be gained as symbol b is written behind a.
func (w weigher) beside(a, b uint16) int {
	if !w.model.Has(a, b) {
		return 0
	}
	switch often := w.model.Alone(b) - w.model.Behind(a, b); { // than behind any other one, in steps
	case often < 1:
		return besideNowAndThen
	case often < 4:
		return besideOften
	}
	return besideAsWord
}
