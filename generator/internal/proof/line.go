package proof

import (
	"slices"
	"strings"

	"fazhi/generator/internal/han"
)

// line is one paragraph in which dates, lists and names are read.
type line struct{ chars }

// chars are the characters of a paragraph, folded, with their places.
type chars struct {
	index  int
	raw    []rune  // the Text itself
	s      string  // r as a string
	off    []int32 // for each character of r, and for its end, the byte of s
	r      []rune  // half-width, without blanks and bold marks
	pos    []int   // for each character of r its place in the paragraph's Text
	quoted []bool  // for each character of r: it stands in 《》 or “”, these included
}

// fold returns the paragraph with half-width marks, without the characters of drop.
func fold(index int, s, drop string) line {
	t := chars{index: index, raw: []rune(s)}
	t.r, t.pos = make([]rune, 0, len(t.raw)), make([]int, 0, len(t.raw))
	for i, c := range t.raw {
		switch c = han.Fold(c); c {
		case ' ', '\t', '*', '\u200b', '\ufeff':
			continue
		}
		if drop == "" || !strings.ContainsRune(drop, c) {
			t.r, t.pos = append(t.r, c), append(t.pos, i)
		}
	}
	t.s = string(t.r)
	t.off = make([]int32, 0, len(t.r)+1)
	for i := range t.s {
		t.off = append(t.off, int32(i))
	}
	t.off = append(t.off, int32(len(t.s)))
	t.quote()
	return line{t}
}

// quote marks what stands between 《 and 》 or between “ and ”. A mark without its partner quotes nothing.
func (t *chars) quote() {
	t.quoted = make([]bool, len(t.r))
	var titles []int
	speech := -1
	for i, c := range t.r {
		from := -1
		switch c {
		case '《':
			titles = append(titles, i)
		case '》':
			if len(titles) == 1 {
				from = titles[0]
			}
			titles = titles[:max(len(titles)-1, 0)]
		case '“':
			speech = i
		case '”':
			from, speech = speech, -1
		}
		for ; from != -1 && from <= i; from++ {
			t.quoted[from] = true
		}
	}
}

// at returns the character at i, 0 outside of the paragraph.
func (t *chars) at(i int) rune {
	if i < 0 || i >= len(t.r) {
		return 0
	}
	return t.r[i]
}

// has reports whether s stands at i.
func (t *chars) has(i int, s string) bool {
	for _, c := range s {
		if t.at(i) != c {
			return false
		}
		i++
	}
	return true
}

// find returns where s is at or after i, -1 when nowhere.
func (t *chars) find(i int, s string) int {
	from := t.off[min(i, len(t.r))]
	k := strings.Index(t.s[from:], s)
	if k == -1 {
		return -1
	}
	at, _ := slices.BinarySearch(t.off, from+int32(k))
	return at
}

// all yields the places of s.
func (t *chars) all(s string) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for i := t.find(0, s); i != -1 && yield(i); i = t.find(i+1, s) {
		}
	}
}

// string returns the characters from a to b, as far as there are any.
func (t *chars) string(a, b int) string {
	a = min(max(a, 0), len(t.r))
	return t.s[t.off[a]:t.off[max(a, min(b, len(t.r)))]]
}

// digits reads the digits at i, at most nine.
func (t *chars) digits(i int) (n, value int) {
	for n < 9 && han.IsDigit(t.at(i+n)) {
		value = value*10 + int(t.r[i+n]-'0')
		n++
	}
	return n, value
}

// numeral reads a Chinese numeral from 1 to 99 at i, 两 for 2 among them.
func (t *chars) numeral(i int) (n, value int) {
	if !han.IsNumeral(t.at(i)) {
		return 0, 0
	}
	if t.at(i) == '两' {
		return 1, 2
	}
	return han.LeadingNumeral(t.r[min(i, len(t.r)):])
}

// cardinal reads a numeral or digits at i.
func (t *chars) cardinal(i int) (n, value int) {
	if n, value = t.numeral(i); n == 0 {
		n, value = t.digits(i)
	}
	return n, value
}

// span returns the place of n characters of r in the paragraph's Text.
func (t *chars) span(i, n int) Span {
	return Span{t.index, t.pos[i], t.pos[i+n-1] + 1 - t.pos[i]}
}

// typed returns the characters of the paragraph's Text that the n characters of r at i stand for.
func (t *chars) typed(i, n int) string {
	s := t.span(i, n)
	return string(t.raw[s.Start : s.Start+s.Len])
}

// maxCharacters bounds how far a sentence is followed to either side: the longest of the corpus has 271.
const maxCharacters = 400

// piece returns where the characters around i that are none of marks begin and end.
func (t *chars) piece(i int, marks string) (from, to int) {
	for from = i; from > 0 && i-from < maxCharacters && !strings.ContainsRune(marks, t.r[from-1]); from-- {
	}
	for to = i; to < len(t.r) && to-i < maxCharacters && !strings.ContainsRune(marks, t.r[to]); to++ {
	}
	return from, to
}

// around returns the sentence that character i stands in.
func (t *chars) around(i int) string { return t.string(t.piece(i, ends)) }

// ends are the marks that end a sentence, or a part of one that stands by itself.
const ends = "。;!?"

// clauseEnds are the marks that end a clause.
const clauseEnds = ends + ",:"

func ending(r rune) bool { return strings.ContainsRune(ends, r) }

// behind reports whether one of the words is right before character i.
func (t *chars) behind(i int, words ...string) bool { return endsAny(t.string(0, i), words) }

// starts reports whether one of the words begins at character i.
func (t *chars) starts(i int, words ...string) bool { return startsAny(t.string(i, len(t.r)), words) }

// containsAny reports whether s contains one of the words.
func containsAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}

// affirms reports whether s contains one of the words, not denied before: 合格, but not 不合格.
func affirms(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		i := strings.Index(s, w)
		return i != -1 && !endsAny(s[:i], denials)
	})
}

// denials are the characters that deny the word after them.
var denials = []string{"不予", "不", "未", "没", "无", "非"}

// startsAny reports whether s begins with one of the words.
func startsAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(s, w) })
}

// without returns s without any of words.
func without(s string, words []string) string {
	for _, w := range words {
		s = strings.ReplaceAll(s, w, "")
	}
	return s
}

// endsAny reports whether s ends in one of the words.
func endsAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasSuffix(s, w) })
}

// each returns of(x) for every x of list.
func each[A, B any](list []A, of func(A) B) []B {
	out := make([]B, len(list))
	for i, x := range list {
		out[i] = of(x)
	}
	return out
}

// theOnly returns the index of the only x of list for which is(x) holds, -1 for none or several.
func theOnly[T any](list []T, is func(T) bool) int {
	i := slices.IndexFunc(list, is)
	if slices.ContainsFunc(list[i+1:], is) {
		return -1
	}
	return i
}

// all reports whether is holds for every one of list.
func all[T any](list []T, is func(T) bool) bool {
	return !slices.ContainsFunc(list, func(x T) bool { return !is(x) })
}

// numbersDocument reports whether the characters from i on are of a document's number, 清司发〔2024〕6号, up to its bracket.
func numbersDocument(t *text, i int) bool {
	end := i
	for end < i+6 && han.IsHan(t.at(end)) {
		end++
	}
	dated := strings.ContainsRune("[(", t.at(end)) && t.starts(end+1, "19", "20") && t.among(end+5, ")]")
	return t.at(end) == '〔' || dated
}
