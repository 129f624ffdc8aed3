package proof

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// lexicon finds words in a text by their first two characters, however many words there are.
type lexicon struct {
	starts index // of a word of one character the second is -1
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
	b := rune(-1)
	if n < len(word) {
		b, _ = utf8.DecodeRuneInString(word[n:])
	}
	x.starts.add(a, b, len(x.words))
	x.words = append(x.words, entry{word, of})
}

// at yields the words at character i of a text in the order in which they were added, those of one character last.
func (x *lexicon) at(t *chars, i int) func(yield func(entry) bool) {
	return func(yield func(entry) bool) {
		for _, b := range []rune{t.at(i + 1), -1} {
			for n := range x.starts.of(t.at(i), b) {
				if e := x.words[n]; t.has(i, e.word) && !yield(e) {
					return
				}
			}
		}
	}
}

// cue is what is judged where one of its words is in a paragraph.
type cue interface {
	// cued judges the paragraph at a word that is at i, and reports whether that is all for this paragraph.
	cued(d *reader, t *text, i int, word string) bool
}

// cues finds the words of all cues at once.
type cues struct {
	words lexicon
	all   []cue
}

// add adds a cue with its words. A word that ends in | has a mark behind it that ends a clause.
func (x *cues) add(c cue, words []string) {
	for _, w := range words {
		if w, ended := strings.CutSuffix(w, "|"); ended {
			for _, mark := range ",。;" {
				x.words.add(w+string(mark), len(x.all))
			}
			continue
		}
		x.words.add(w, len(x.all))
	}
	x.all = append(x.all, c)
}

// judge judges a paragraph by one cue after the other.
func (x *cues) judge(d *reader, t *text) {
	type hit struct {
		entry
		at int
	}
	var hits []hit
	for i := range t.r {
		for e := range x.words.at(&t.chars, i) {
			hits = append(hits, hit{e, i})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return a.of - b.of })
	done := -1
	for _, h := range hits {
		if h.of != done && x.all[h.of].cued(d, t, h.at, h.word) {
			done = h.of
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

	shapes   cues // those of the table of Go, then those that are hinted at
	mixtures cues
}

// found returns the lexicons. Data is not changed once it is read with.
func (d *Data) found() *lexicons {
	f := &d.lexicons
	f.once.Do(func() {
		for i := range shapes {
			f.shapes.add(&shapes[i], shapes[i].needs)
		}
		for i := range d.hints {
			f.shapes.add(&d.hints[i], d.hints[i].needs)
		}
		for i := range d.Mixtures {
			f.mixtures.add(&d.Mixtures[i], d.Mixtures[i].Close)
		}
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
