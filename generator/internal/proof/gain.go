package proof

import "fazhi/generator/internal/ngram"

// The least gains of misprints that are reported, in steps of the model, of characters and of words together: of
// another character, one lost, one of the end of a clause, two swapped, one twice, more of them twice. They were
// found on texts that the model does not know, see notes/misprints.md.
const (
	leastOther     = 42
	leastLost      = 29
	leastCut       = 15
	leastSwapped   = 35
	leastDouble    = 32
	leastPair      = 23
	leastHomophone = 46 // of characters alone
	ofTightWord    = 6  // less for a homophone whose second character hardly another one could be
)

// weigher computes what a misprint of the symbols has to gain.
type weigher struct {
	*Data
	s []uint16
}

// least returns what a misprint has to gain: more for a rare character, which may be of a name, less for a lost one at
// the end of a clause where no clause ends in what is left.
func (w weigher) least(m misprint) int {
	switch {
	case len(m.right) == 0 && m.n > 1:
		return leastPair
	case len(m.right) == 0:
		return leastDouble
	case m.n == 0 && w.cut(m.at, m.right[0]):
		return leastCut
	case m.n == 0:
		return leastLost
	case m.n == 2:
		return leastSwapped
	}
	return leastOther + max(0, w.model.Alone(w.s[m.at])-rareInName+1)
}

// cut reports whether character r, which hardly another one follows, is lost in front of symbol i, a mark that what is
// left is nowhere in front of (考核机, of 考核机制).
func (w weigher) cut(i int, r uint16) bool {
	m, before, mark := &w.model, w.s[i-1], w.s[i]
	return mark <= ngram.Mark && m.Behind(before, r) < tight-2 && i > 1 && w.s[i-2] > ngram.Mark &&
		m.Behind(w.s[i-2], before) >= tight-1 && m.Has(w.s[i-2], before, r) && m.Has(before, r, mark) &&
		!m.Has(w.s[i-2], before, mark)
}

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
