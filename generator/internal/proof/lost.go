package proof

import (
	"slices"
	"strings"

	"fazhi/generator/internal/ngram"
)

// lost tries common characters between symbol i and the one in front, that make a word with one of them.
func (g *guesser) lost(i int) {
	if r := g.cutOff(i); r != 0 {
		g.best = misprint{i, 0, []uint16{r}, max(g.best.gain, 0)}
	}
	if i == 0 || g.s[i-1] <= ngram.Mark || g.s[i] == ngram.Number ||
		g.cost(i, 0) < costOfLost && (g.s[i] > ngram.Mark || g.cost(i, 0) < costOfCut) ||
		g.states[i+1].Len() > 2 && g.states[min(i+2, len(g.s))].Len() > 2 {
		return
	}
	for _, r := range slices.Concat(g.data.partners(g.s[i-1], true), g.data.partners(g.s[i], false)) {
		if g.known(g.s[i-1], r, g.s[i]) {
			g.try(i, 0, r)
		}
	}
}

// standing are characters that are words by themselves, whatever goes with them more often: 公用电信网与专用电信网.
const standing = "市区县网证费人应可已船制线法名处经其物车员房工总会国中知案一件所将乡村镇"

// cutOff returns the character that is lost in front of 和, 与 or 及 at symbol i, 0 where none is: hardly another one
// follows the three in front, two of which are nowhere in front of it (主体责和, of 主体责任和).
func (g *guesser) cutOff(i int) uint16 {
	m := &g.data.model
	if i < 3 || !strings.ContainsRune("和与及", rune(g.s[i])) || slices.Min(g.s[i-3:i]) <= ngram.Mark ||
		g.states[i].Len() < 3 || m.Has(g.s[i-2], g.s[i-1], g.s[i]) || g.s[i+1] == '时' ||
		strings.ContainsRune(standing, rune(g.s[i-1])) || g.sums[i+1]-g.sums[i] < 12 {
		return 0
	}
	g.text = append(append(g.text[:0], g.s[:i]...), 0)
	for _, r := range g.data.common {
		g.text[i] = uint16(r)
		if cost, _ := m.Next(g.text, i, g.states[i]); cost == 0 && m.Has(g.s[i-1], uint16(r), g.s[i]) &&
			(g.s[i-1] != '权' || r == '益') { // not 解释权属 of 解释权和修改权属于
			return uint16(r)
		}
	}
	return 0
}

// partners returns the common characters that make a word with a, which is its first character or its second.
func (d *Data) partners(a uint16, first bool) []uint16 {
	key := [2]uint16{a, uint16(b2i(first))}
	if all, ok := d.partnersOf.Load(key); ok {
		return all.([]uint16)
	}
	var all []uint16
	for _, c := range d.common {
		one, two, most := a, uint16(c), tight
		if !first {
			one, two, most = two, a, tighter
		}
		if a > ngram.Mark && d.model.Has(one, two) && d.model.Behind(one, two) <= most {
			all = append(all, uint16(c))
		}
	}
	d.partnersOf.Store(key, all)
	return all
}

// gained returns the word by which the text is most probable in front of character i, and by how much more, in steps of
// the model; 0 where it is by none.
func (d *Data) gained(t *chars, i int, words []string) (best string, most int) {
	from := max(0, i-2*ngram.Order)
	s, places := ngram.Symbols(t.r[from:min(len(t.r), i+2*ngram.Order)])
	at := max(slices.Index(places, i-from), b2i(i == 0))
	if g := newGuesser(d, s); at > 0 {
		for _, w := range words {
			right, _ := ngram.Symbols([]rune(w))
			if gain := g.gain(at, 0, right[1:len(right)-1], most); gain > most {
				best, most = w, gain
			}
		}
	}
	return best, most
}
