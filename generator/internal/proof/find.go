package proof

import (
	"slices"
	"sync"
)

// finder says which of many words a text may hold. A text is gone through
// once, by the first two characters of the words, however many they are.
type finder struct {
	firsts [1 << 10]uint64   // a bit for each character that a word begins with, by its lower 16 bits
	starts map[[2]rune][]int // the words that begin so, by number
	short  []int             // words of one character: any text may hold them
	n      int
}

// add returns the word a number, from 0 in the order of the calls.
func (f *finder) add(word string) {
	if f.starts == nil {
		f.starts = map[[2]rune][]int{}
	}
	if r := []rune(word); len(r) >= 2 {
		f.firsts[uint16(r[0])>>6] |= 1 << (r[0] & 63)
		f.starts[[2]rune{r[0], r[1]}] = append(f.starts[[2]rune{r[0], r[1]}], f.n)
	} else {
		f.short = append(f.short, f.n)
	}
	f.n++
}

// at returns the words that the characters at i of the text may begin.
func (f *finder) at(text []rune, i int) []int {
	if c := text[i]; i+1 >= len(text) || f.firsts[uint16(c)>>6]&(1<<(c&63)) == 0 {
		return nil
	}
	return f.starts[[2]rune{text[i], text[i+1]}]
}

// in reports for each word, by its number, whether text may hold it; what is false it surely does not.
func (f *finder) in(text []rune) []bool {
	may := make([]bool, f.n)
	for _, n := range f.short {
		may[n] = true
	}
	for i := range text {
		for _, n := range f.at(text, i) {
			may[n] = true
		}
	}
	return may
}

// finders look for the words of Data; they are made at the first use.
type finders struct {
	once   sync.Once
	words  finder // both halves of each phrase, then the words of each term, then the members of each series
	terms  int    // the number of the first word of a term
	series int    // and of the first member of a series
	slips  finder // the wrong words of replaced, the longest first
	order  []int  // the index in replaced of each of them
}

// finders returns them. Data is not changed once it is read with.
func (d *Data) finders() *finders {
	f := &d.found
	f.once.Do(func() {
		for _, p := range d.Phrases {
			head, tail := p.halves()
			f.words.add(head)
			f.words.add(tail)
		}
		f.terms = f.words.n
		for _, t := range d.Terms {
			for _, w := range t.Words {
				f.words.add(w)
			}
		}
		f.series = f.words.n
		for _, s := range d.Series {
			for _, m := range s.Members {
				f.words.add(m)
			}
		}
		f.order = make([]int, len(d.replaced))
		for i := range f.order {
			f.order[i] = i
		}
		slices.SortStableFunc(f.order, func(a, b int) int { return len(d.replaced[b].wrong) - len(d.replaced[a].wrong) })
		for _, i := range f.order {
			f.slips.add(d.replaced[i].wrong)
		}
	})
	return f
}
