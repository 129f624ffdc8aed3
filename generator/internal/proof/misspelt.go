package proof

import "fazhi/generator/internal/ngram"

// What a text has to gain, characters and words together, where one character of a word of the dictionary is another
// one of the same sound: so much, more where the two are side by side by chance, where that one is often a word by
// itself, and for each step by which it is rarer than a common one, as it may be of a name or of a trade.
const (
	leastMisspelt = 30
	moreByChance  = 7
	moreForWord   = 3
	commonEnough  = 10
	forRarer      = 3
)

// misspelt tries the words of the dictionary that have another character of the same sound instead of symbol i or the
// one behind it, where the two as they are written are no word and side by side only by chance (基出, of 基础), but not
// in 立行立罚.
func (g *guesser) misspelt(i int) {
	if i == 0 || i+2 >= len(g.s) {
		return
	}
	w, m, by := weigher{g.data, g.s}, &g.data.model, weigher{g.data, g.s}.beside(g.s[i], g.s[i+1])
	if min(g.s[i], g.s[i+1]) <= ngram.Mark || by > besideNowAndThen || w.isWord(i, i+1) || w.at(i-2) == g.s[i] {
		return
	}
	for k := i; k <= i+1; k++ {
		enough := g.best.gain + leastMisspelt + moreByChance*by + moreForWord*b2i(w.single(k)) +
			forRarer*max(0, m.Alone(g.s[k])-commonEnough)
		for r := range g.data.meant(rune(g.s[k])) {
			right := []uint16{g.s[i], g.s[i+1]}
			right[k-i] = uint16(r)
			if !w.pair(right[0], right[1]) || !g.known(right...) || !g.data.alikes.homophones(rune(g.s[k]), r) {
				continue
			}
			if gain := g.gain(i, 2, right, -mostInWords) + g.inWords(i, 2, right); gain > enough {
				g.best = misprint{k, 1, []uint16{uint16(r)}, g.best.gain + gain - enough}
				enough = gain
			}
		}
	}
}
