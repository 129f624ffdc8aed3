package proof

import (
	"slices"
	"sync"
)

// finder says which of many words a text may hold. A text is gone through
// once, by the first two characters of the words, however many they are.
type finder struct {
	starts index // the words by the characters they begin with
	short  []int // words of one character: any text may hold them
	n      int
}

// add adds a word, which has a number, from 0 in the order of the calls.
func (f *finder) add(word string) {
	if r := []rune(word); len(r) >= 2 {
		f.starts.add(r[0], r[1], f.n)
	} else {
		f.short = append(f.short, f.n)
	}
	f.n++
}

// in reports for each word, by its number, whether text may hold it; what is false it surely does not.
func (f *finder) in(text []rune) []bool {
	may := make([]bool, f.n)
	for _, n := range f.short {
		may[n] = true
	}
	for i := range len(text) - 1 {
		for n := range f.starts.of(text[i], text[i+1]) {
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
		slices.SortStableFunc(f.order, func(a,
			b int) int {
			return len(d.replaced[b].wrong) - len(d.replaced[a].wrong)
		})
		for _, i := range f.order {
			f.slips.add(d.replaced[i].wrong)
		}
	})
	return f
}
