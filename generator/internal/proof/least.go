package proof

import (
	"strings"

	"fazhi/generator/internal/ngram"
)

// The least gains of misprints that are reported, in steps of the model: of another character, one lost, two swapped,
// some twice. They were found on texts that the model does not know, see notes/misprints.md.
const (
	leastOther   = 19
	leastLost    = 26
	leastSwapped = 27
	leastDouble  = 20
	leastPair    = 14 // of two characters twice
	leastCut     = 9  // of the last one of a clause that is lost
	leastGain    = leastCut
)

// leastTwice returns the least gain for symbols to be written twice: of one, more where it may belong to the next word.
func (d *Data) leastTwice(s []uint16, m misprint) int {
	switch {
	case m.n == 2:
		return leastPair
	case d.model.Behind(s[m.at], s[m.at+1]) <= oftenBeside:
		return leastDouble + 5
	}
	return leastDouble
}

// commonCost is what a common character costs, whatever is in front of it: one in a thousand.
const commonCost = 10

// What the second character of a word costs at most behind the first where few others follow, and hardly another one.
const (
	tight   = 5
	tighter = 3
)

// leastLost returns the least gain for character r to be lost in front of symbol i: less where it makes a word with one
// beside it, least where no clause ends in what is left (考核机, of 机制).
func (d *Data) leastLost(s []uint16, i int, r uint16) int {
	m, before, behind := &d.model, s[i-1], s[i]
	first := m.Behind(before, r)
	switch {
	case first < tight-2 && behind <= ngram.Mark && i > 1 && s[i-2] > ngram.Mark &&
		m.Behind(s[i-2], before) >= tight-1 && m.Has(s[i-2], before, r) && m.Has(before, r, behind) &&
		!m.Has(s[i-2], before, behind):
		return leastCut
	case first < tight:
		return leastLost - 6
	case behind > ngram.Mark && m.Behind(r, behind) <= tighter:
		return leastLost - 3
	}
	return leastLost
}

// leastWrong returns the least gain for a symbol to be a wrong character: more for a rare one, which may be of a name,
// for one that may be in front of any word, and for one that is written beside its neighbours now and then; less where
// it is written so nowhere, and what is meant makes a word with one of them.
func (d *Data) leastWrong(s []uint16, m misprint) int {
	least, beside, makes := leastOther+max(0, d.model.Alone(s[m.at])-commonCost), 0, false
	for k := m.at - 1; k <= m.at; k++ {
		switch a, b := s[k], s[k+1]; {
		case min(a, b) <= ngram.Mark:
		case !d.model.Has(a, b):
			makes = makes || k < m.at && d.model.Behind(a, m.right[0]) <= tight ||
				k == m.at && d.binds(m.right[0], s[k+1:])
		case d.model.Behind(a, b) <= tight:
			beside += 6
		case d.model.Behind(a, b) <= nowAndThen:
			beside += 4
		}
	}
	switch {
	case strings.ContainsRune(d.Loose, rune(s[m.at])):
		least += 8
	case makes && beside == 0 && d.model.Alone(s[m.at]) < rare:
		least -= 4
	case d.model.Behind(s[m.at-1], m.right[0]) > oftenBeside && d.model.Behind(m.right[0], s[m.at+1]) > oftenBeside:
		least += 4
	}
	return least + beside
}

// rare is what a character costs, whatever is in front of it, that has been counted too seldom for what it is beside to
// say anything.
const rare = 20

// binds reports whether character r makes a word with the first symbol behind it, and that no closer one with the next:
// no 诉举 in 诉举办.
func (d *Data) binds(r uint16, s []uint16) bool {
	cost := d.model.Behind(r, s[0])
	return cost <= tight && (len(s) < 2 || s[1] <= ngram.Mark || d.model.Behind(s[0], s[1]) >= cost)
}
