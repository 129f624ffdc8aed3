package proof

import (
	"slices"
	"sync"
	"unicode/utf8"
)

// lexicon finds words in a text by their first two characters, however many words there are. Words of one character
// are not found.
type lexicon struct {
	starts index
	words  []entry
}

// entry is a word of a lexicon.
type entry struct {
	word string
	of   int // the number of what it is a word of
}

// add adds a word.
func (x *lexicon) add(word string, of int) {
	a, n := utf8.DecodeRuneInString(word)
	if b, _ := utf8.DecodeRuneInString(word[n:]); n < len(word) {
		x.starts.add(a, b, len(x.words))
		x.words = append(x.words, entry{word, of})
	}
}

// at yields the words at character i of a text in the order in which they were added.
func (x *lexicon) at(t *chars, i int) func(yield func(entry) bool) {
	return func(yield func(entry) bool) {
		for n := range x.starts.of(t.at(i), t.at(i+1)) {
			if e := x.words[n]; t.has(i, e.word) && !yield(e) {
				return
			}
		}
	}
}

// lexicons are the words of Data; they are made at the first use.
type lexicons struct {
	once   sync.Once
	halves lexicon // of phrases: of is twice the number of the phrase, and one more for its second half
	terms  lexicon
	series lexicon // two members in a row with 、 between
	slips  lexicon // the wrong words of replaced, the longest first
}

// found returns the lexicons. Data is not changed once it is read with.
func (d *Data) found() *lexicons {
	f := &d.lexicons
	f.once.Do(func() {
		for i, p := range d.Phrases {
			head, tail := p.halves()
			f.halves.add(head, 2*i)
			f.halves.add(tail, 2*i+1)
		}
		for i, t := range d.Terms {
			for _, w := range t.Words {
				f.terms.add(w, i)
			}
		}
		for i, s := range d.Series {
			for k, m := range s.Members[1:] {
				f.series.add(s.Members[k]+"、"+m, i)
			}
		}
		slices.SortStableFunc(d.replaced, func(a, b replaced) int { return len(b.wrong) - len(a.wrong) })
		for i, s := range d.replaced {
			f.slips.add(s.wrong, i)
		}
	})
	return f
}
