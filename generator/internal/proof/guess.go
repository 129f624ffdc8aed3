package proof

import (
	"cmp"
	"slices"
	"strings"

	"fazhi/generator/internal/ngram"
)

// misprint is a place in a text where other characters are far more probable than those that are there.
type misprint struct {
	at, n int      // symbols that are wrong
	right []uint16 // what is meant; none: nothing
	gain  int      // by how much it is more probable than it has to be, in steps of the model
}

// string returns what is meant.
func (m misprint) string() string {
	var s strings.Builder
	for _, r := range m.right {
		s.WriteRune(rune(r))
	}
	return s.String()
}

// guesser looks for misprints in a text.
type guesser struct {
	data   *Data
	s      []uint16
	states []ngram.State // of the model, in front of each symbol
	sums   []int         // what all symbols in front of each cost, and of the end
	text   []uint16      // of gain, kept for the next
	best   misprint      // at the symbol that is looked at
}

// reach is how many symbols behind one depend on it.
const reach = ngram.Order - 1

// newGuesser returns the guesser of a text.
func newGuesser(d *Data, s []uint16) *guesser {
	g := &guesser{data: d, s: s, states: make([]ngram.State, len(s)+1), sums: make([]int, len(s)+1)}
	for i := range s {
		cost, state := d.model.Next(s, i, g.states[i])
		g.sums[i+1], g.states[i+1] = g.sums[i]+cost, state
	}
	return g
}

// guess returns the misprints of a text, of those that meet the surest.
func (d *Data) guess(s []uint16) (kept []misprint) {
	g := newGuesser(d, s)
	var found []misprint
	for i := range s {
		if m := g.at(i); m.gain >= 0 {
			found = append(found, m)
		}
	}
	slices.SortStableFunc(found, func(a, b misprint) int { return cmp.Compare(b.gain, a.gain) })
	taken := make([]bool, len(s)+1)
	for _, m := range found {
		if around := taken[max(0, m.at-reach):min(m.at+m.n+reach, len(taken))]; !slices.Contains(around, true) {
			taken[m.at] = true
			kept = append(kept, m)
		}
	}
	return kept
}

// cost returns what n symbols at i cost with all that depend on them.
func (g *guesser) cost(i, n int) int { return g.sums[min(i+n+reach, len(g.s))] - g.sums[i] }

// What symbols cost, with those that depend on them, at least where a character is lost between them, or is wrong: what
// costs less cannot be so improbable.
const (
	costOfLost  = 30
	costOfCut   = 15 // where a clause ends
	costOfWrong = 33
	costOfWord  = leastHomophone - ofTightWord - wordForWord
)

// at returns the surest misprint at symbol i, one with a gain below 0 where none is.
func (g *guesser) at(i int) misprint {
	g.best = misprint{gain: -1}
	g.repeated(i)
	g.leftover(i)
	g.lost(i)
	g.wrong(i)
	g.mistaken(i)
	g.homophone(i)
	g.misspelt(i)
	return g.best
}

// try takes right, meant for the n symbols at i, for the best where it gains more.
func (g *guesser) try(i, n int, right ...uint16) {
	m := misprint{at: i, n: n, right: right}
	enough := weigher{g.data, g.s}.least(m) + g.best.gain
	gain := g.gain(i, n, right, enough-mostAsWord)
	if gain > enough-mostAsWord {
		gain += g.asWords(i, n, right)
	}
	if m.gain = g.best.gain + gain - enough; m.gain > g.best.gain {
		g.best = m
	}
}

// repeated tries to leave out one to four symbols at i that are in front of it too, but not of 办案一案一卷, 一块块 and 议着议着,
// nor those that are words when cut elsewhere: 学法考法考试.
func (g *guesser) repeated(i int) {
	for n := 1; n <= 4 && i >= n && i+n < len(g.s) && slices.Min(g.s[i:i+n]) > ngram.Mark; n++ {
		if slices.Equal(g.s[i:i+n], g.s[i-n:i]) && (n == 1 && !g.pairwise(i) && (i < 2 || g.s[i-2] != '一') ||
			n > 1 && g.s[i] != g.s[i+1] && !slices.Contains(g.s[i:i+n], '一') && g.s[i+n-1] != '着' &&
				!(n == 2 && i > 2 && g.cut(i-3) && !g.cut(i) && g.cut(i+1))) {
			g.try(i, n)
		}
	}
}

// cut reports whether symbol i makes a word with the one behind it.
func (g *guesser) cut(i int) bool { return g.data.joined(rune(g.s[i]), rune(g.s[i+1])) }

// wrong tries the characters that symbol i is written for, and the symbol behind it in front.
func (g *guesser) wrong(i int) {
	if !g.strange(i) {
		return
	}
	for r := range g.data.meant(rune(g.s[i])) {
		if g.known(g.s[i-1], uint16(r), g.s[i+1]) {
			g.try(i, 1, uint16(r))
		}
	}
	if next := g.s[i+1]; next > ngram.Mark && next != g.s[i] {
		g.try(i, 2, next, g.s[i])
	}
}

// known reports whether each two of the symbols that are side by side are a known pair.
func (g *guesser) known(symbols ...uint16) bool {
	for i := 1; i < len(symbols); i++ {
		if !g.data.model.Has(symbols[i-1], symbols[i]) {
			return false
		}
	}
	return true
}

// pairwise reports whether symbol i, twice, is beside another one twice: 清清楚楚.
func (g *guesser) pairwise(i int) bool {
	return i > 2 && g.s[i-2] == g.s[i-3] || i+2 < len(g.s) && g.s[i+1] == g.s[i+2]
}

// strange reports whether symbol i may be wrong: it costs much and is in at most one run of three that is known.
func (g *guesser) strange(i int) bool {
	if g.s[i] <= ngram.Mark || g.cost(i, 1) < costOfWrong {
		return false
	}
	known := 0
	for k := i + 1; k <= min(i+reach, len(g.s)); k++ {
		known += b2i(g.states[k].Len() >= 3)
	}
	return known <= 1
}

// gain returns by how much right is more probable than the n symbols at i, some number up to most when not by more.
func (g *guesser) gain(i, n int, right []uint16, most int) int {
	from := max(0, i-reach)
	g.text = append(append(append(g.text[:0], g.s[from:i]...), right...), g.s[i+n:min(i+n+reach, len(g.s))]...)
	gain, state := g.cost(i, n), g.states[i]
	for k := i - from; k < len(g.text) && gain > most; k++ {
		cost := 0
		cost, state = g.data.model.Next(g.text, k, state)
		gain -= cost
	}
	return gain
}

// meant yields the characters that wrong is written for: those of its sounds and those that look like it.
func (d *Data) meant(wrong rune) func(yield func(rune) bool) {
	return func(yield func(rune) bool) {
		sounds, looks, _ := strings.Cut(d.alikes.line(string(wrong)), "\t")
		for sound := range strings.FieldsSeq(sounds) {
			looks += d.alikes.line(sound)
		}
		for _, r := range looks {
			if r != wrong && !yield(r) {
				return
			}
		}
	}
}

// homophone tries the words of two characters that sound like the symbols at i and behind it (供桌, of 工作).
func (g *guesser) homophone(i int) {
	if i == 0 || i+2 >= len(g.s) || min(g.s[i], g.s[i+1]) <= ngram.Mark {
		return
	}
	m, w, cost := &g.data.model, weigher{g.data, g.s}, g.cost(i, 2)
	if cost < costOfWord {
		return
	}
	more := w.homophoneWord(i)
	least := w.word(g.s[i], g.s[i+1], tighter) - more // no pair has to gain less
	if cost <= least+g.best.gain {
		return
	}
	second := slices.DeleteFunc(sounding(g.data, g.s[i+1]), func(b uint16) bool { return !m.Has(b, g.s[i+2]) })
	for _, a := range sounding(g.data, g.s[i]) {
		if !m.Has(g.s[i-1], a) || cost-g.costOfFirst(i, a) <= least+g.best.gain {
			continue
		}
		for _, b := range second {
			if !m.Has(a, b) || m.Behind(a, b) > oftenBeside {
				continue
			}
			enough := w.word(g.s[i], g.s[i+1], m.Behind(a, b)) - more*b2i(more > 0 && w.pair(a, b)) + g.best.gain
			if gain := g.gain(i, 2, []uint16{a, b}, enough); gain > enough {
				g.best = misprint{i, 2, []uint16{a, b}, g.best.gain + gain - enough}
			}
		}
	}
}

// costOfFirst returns what a costs in the place of symbol i.
func (g *guesser) costOfFirst(i int, a uint16) int {
	g.text = append(append(g.text[:0], g.s[max(0, i-reach):i]...), a)
	cost, _ := g.data.model.Next(g.text, len(g.text)-1, g.states[i])
	return cost
}

// sounding returns the other characters that sound like one.
func sounding(d *Data, a uint16) (others []uint16) {
	sounds, _, _ := strings.Cut(d.alikes.line(string(rune(a))), "\t")
	first, _, _ := strings.Cut(sounds, " ")
	for _, r := range d.alikes.line(first) {
		if r != rune(a) {
			others = append(others, uint16(r))
		}
	}
	return others
}
