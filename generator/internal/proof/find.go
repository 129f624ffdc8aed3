package proof

import "sync"

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

// in reports for each word, by its number, whether text may hold it; what is false it surely does not.
func (f *finder) in(text []rune) []bool {
	may := make([]bool, f.n)
	for _, n := range f.short {
		may[n] = true
	}
	for i := 0; i+1 < len(text); i++ {
		if c := text[i]; f.firsts[uint16(c)>>6]&(1<<(c&63)) == 0 {
			continue
		}
		for _, n := range f.starts[[2]rune{text[i], text[i+1]}] {
			may[n] = true
		}
	}
	return may
}

// finders look for the words of Data; they are made at the first use.
type finders struct {
	once    sync.Once
	phrases finder // both halves of each, one behind the other
	slips   finder // the wrong words of replaced
	terms   finder // the words of all of them, one behind the other
}

// finders returns them. Data is not changed once it is read with.
func (d *Data) finders() *finders {
	f := &d.found
	f.once.Do(func() {
		for _, p := range d.Phrases {
			head, tail := p.halves()
			f.phrases.add(head)
			f.phrases.add(tail)
		}
		for _, s := range d.replaced {
			f.slips.add(s.wrong)
		}
		for _, t := range d.Terms {
			for _, w := range t.Words {
				f.terms.add(w)
			}
		}
	})
	return f
}
