package proof

import (
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// lexicon finds words in a text by their first two characters, however many words there are. It is made faster than a
// map of slices, and read as fast.
type lexicon struct {
	first, last []int32 // by hash: the first and last of words with it, plus one; 0: none
	words       []entry
}

// entry is a word of a lexicon.
type entry struct {
	word string
	of   int   // the number of what it is a word of
	next int32 // the next word of the same hash, plus one
	a, b rune  // its first two characters
}

// lexiconSize is the number of hashes, a power of two.
const lexiconSize = 1 << 14

// hash returns the hash of two characters; of a word of one character the second is -1.
func hash(a, b rune) uint32 { return (uint32(a)*0x9E37 ^ uint32(b)) & (lexiconSize - 1) }

// add adds a word.
func (x *lexicon) add(word string, of int) {
	if x.first == nil {
		x.first, x.last = make([]int32, lexiconSize), make([]int32, lexiconSize)
	}
	a, n := utf8.DecodeRuneInString(word)
	b := rune(-1)
	if n < len(word) {
		b, _ = utf8.DecodeRuneInString(word[n:])
	}
	x.words = append(x.words, entry{word: word, of: of, a: a, b: b})
	h, at := hash(a, b), int32(len(x.words))
	if x.first[h] == 0 {
		x.first[h] = at
	} else {
		x.words[x.last[h]-1].next = at
	}
	x.last[h] = at
}

// addHalves adds the two halves of a word, the second the longer one, of being 2*n and 2*n+1.
func (x *lexicon) addHalves(word []rune, n int) {
	x.add(string(word[:len(word)/2]), 2*n)
	x.add(string(word[len(word)/2:]), 2*n+1)
}

// in yields the words of a text with the character where each begins, those at one character in the order in which they
// were added, those of one character last.
func (x *lexicon) in(t *chars) iter.Seq2[int, entry] {
	return func(yield func(int, entry) bool) {
		if x.first == nil {
			return
		}
		for i, a := range t.r {
			for _, b := range []rune{t.at(i + 1), -1} {
				for k := x.first[hash(a, b)]; k > 0; k = x.words[k-1].next {
					if e := &x.words[k-1]; e.a == a && e.b == b && t.has(i, e.word) && !yield(i, *e) {
						return
					}
				}
			}
		}
	}
}

// cue is what is judged where one of its words is in a paragraph.
type cue interface {
	// cued judges the paragraph at a word that is at i, and returns up to which character no other word of the cue has
	// to be judged.
	cued(d *reader, t *text, i int, word string) (judged int)
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

// judge judges a paragraph by one cue after the other, in the order of the text where there are several words of one.
func (x *cues) judge(d *reader, t *text) {
	var found []entry
	var at []int
	var order []uint64 // of a cue, and which of those found it is
	for i, e := range x.words.in(&t.chars) {
		order = append(order, uint64(e.of)<<32|uint64(len(found)))
		found, at = append(found, e), append(at, i)
	}
	slices.Sort(order)
	of, judged := -1, 0
	for _, o := range order {
		k := uint32(o)
		e := found[k]
		if e.of != of {
			of, judged = e.of, 0
		}
		if at[k] >= judged {
			judged = x.all[of].cued(d, t, at[k], e.word)
		}
	}
}

// lexicons are the words of Data; they are made at the first use.
type lexicons struct {
	once   sync.Once
	halves lexicon // of phrases
	idioms lexicon // their halves
	terms  lexicon
	series lexicon // two members in a row, or that one is missing between, with 、; the first and last with 、
	slips  lexicon // the wrong words of replaced, the longest first

	formulas map[string][]formula // by their skeletons
	endings  lexicon              // how set phrases begin

	shapes   cues // those of the table of Go, then those that are hinted at
	mixtures cues
	takes    cues
}

// found returns the lexicons. Data is not changed once it is read with.
func (d *Data) found() *lexicons {
	f := &d.lexicons
	f.once.Do(func() {
		f.addShapes(d)
		f.addFields(d)
		f.addObjects(d)
		f.addPhrases(d)
		f.addSeries(d.Series)
		f.addFormulas(d.Words.Formulas)
		f.addEndings(d.Words.Endings)
		for i, t := range d.Terms {
			for _, w := range t.Words {
				f.terms.add(w, i)
			}
		}
		slices.SortStableFunc(d.replaced, func(a, b replaced) int { return len(b.wrong) - len(a.wrong) })
		for i, s := range d.replaced {
			f.slips.add(s.wrong, i)
		}
	})
	return f
}

// addShapes adds the cues of all shapes.
func (f *lexicons) addShapes(d *Data) {
	for i := range shapes {
		f.shapes.add(&shapes[i], shapes[i].needs)
	}
	for _, table := range [][]tableShape{d.hints, d.relations} {
		for i := range table {
			f.shapes.add(&table[i], table[i].needs)
		}
	}
}

// addFields adds the cues of what one kind of bureau alone does.
func (f *lexicons) addFields(d *Data) {
	for i := range d.Fields {
		f.shapes.add(&d.Fields[i], d.Fields[i].Words)
	}
}

// addObjects adds the cues of words that do not go together, and of verbs that take few.
func (f *lexicons) addObjects(d *Data) {
	f.takes.add(verbless{}, d.Verbless.Adverbs)
	for i := range d.Mixtures {
		f.mixtures.add(&d.Mixtures[i], d.Mixtures[i].Close)
	}
	for _, words := range d.Same {
		x := same(strings.Fields(words))
		f.mixtures.add(x, x)
	}
	for i := range d.Connectives {
		f.mixtures.add(&d.Connectives[i], d.Connectives[i].First)
	}
	for _, line := range d.Objects {
		m, nouns := object(line)
		f.mixtures.add(m, nouns)
		f.addHalved(d, m.Right, nouns)
		for _, w := range d.Awaiting {
			behind := func(noun string) string { return strings.TrimSuffix(noun, "|") + w }
			f.mixtures.add(bettered{m}, each(nouns, behind))
		}
	}
	for _, line := range d.Takes {
		verb, words, _ := strings.Cut(line, ": ")
		f.takes.add(take(strings.Fields(words)), []string{verb})
	}
}

// addPhrases adds the halves of phrases and idioms, and idioms without their last character.
func (f *lexicons) addPhrases(d *Data) {
	for i, p := range d.Phrases {
		f.halves.addHalves(p.folded(), i)
	}
	for i, w := range d.idioms {
		f.idioms.addHalves(w.text, i)
		if n := len(w.text) - 1; !d.words.Has(uint16(w.text[n-2]), uint16(w.text[n-1])) { // not 行政裁量, of 行政裁量权
			f.takes.add(halved{string(w.text)}, []string{string(w.text[:n]) + "|"})
		}
	}
}

// addSeries adds what shows that a series is named.
func (f *lexicons) addSeries(all []Series) {
	for i, s := range all {
		for k, m := range s.Members[1:] {
			f.series.add(s.Members[k]+"、"+m, i)
			if k > 0 && len(s.Tails) > 0 { // one may be missing
				f.series.add(s.Members[k-1]+"、"+m, i)
			}
		}
		if last := len(s.Members) - 1; last > 2 {
			f.series.add(s.Members[0]+"、", i)
			f.series.add("、"+s.Members[last], i)
		}
	}
}
