package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// text is one paragraph, folded and cut into tokens.
type text struct {
	index  int
	part   string
	raw    []rune // the Text itself
	plan   bool   // it speaks of next year
	s      string // r as a string
	r      []rune // half-width, without blanks and bold marks
	pos    []int  // for each character of r its place in the paragraph's Text
	quoted []bool // for each character of r: it stands in 《》 or “”, these included
	tokens []token
}

// kind says what a token is.
type kind uint8

const (
	word  kind = iota // anything that is none of the following
	mark              // one mark between words
	count             // a number with its unit
	year              // 2020年, 2020年度
)

// token is a stretch of a paragraph.
type token struct {
	kind  kind
	at, n int  // characters of r
	depth int  // round brackets around it
	r     rune // the mark; 0 for other tokens
	q     quantity
	year  int
}

// scan folds a paragraph and cuts it into tokens.
func scan(index int, p Para) *text {
	t := &text{index: index, part: p.Part, plan: p.Plan, raw: []rune(p.Text)}
	t.r, t.pos = make([]rune, 0, len(t.raw)), make([]int, 0, len(t.raw))
	for i, c := range t.raw {
		switch c = han.Fold(c); c {
		case ' ', '\t', '*', '\u200b', '\ufeff':
			continue
		}
		t.r, t.pos = append(t.r, c), append(t.pos, i)
	}
	t.s = string(t.r)
	t.quote()
	t.cut()
	return t
}

// quote marks what stands between 《 and 》 or between “ and ”. A mark without its partner quotes nothing.
func (t *text) quote() {
	t.quoted = make([]bool, len(t.r))
	set := func(a, b int) {
		for ; a <= b; a++ {
			t.quoted[a] = true
		}
	}
	var titles []int
	speech := -1
	for i, c := range t.r {
		switch c {
		case '《':
			titles = append(titles, i)
		case '》':
			if n := len(titles); n > 0 {
				if n == 1 {
					set(titles[0], i)
				}
				titles = titles[:n-1]
			}
		case '“':
			speech = i
		case '”':
			if speech >= 0 {
				set(speech, i)
			}
			speech = -1
		}
	}
}

// markRunes are the marks that part words.
const markRunes = ",、。;:!?()【】|…—"

// begun tells the characters that are a mark, and those that may begin a year or a count.
var begun = func() map[rune]kind {
	set := map[rune]kind{}
	for _, r := range "0123456789" + han.Numerals + han.Powers {
		set[r] = count
	}
	for _, w := range fact.AboutWords {
		r, _ := utf8.DecodeRuneInString(w)
		set[r] = count
	}
	for _, r := range markRunes {
		set[r] = mark
	}
	return set
}()

// cut makes the tokens.
func (t *text) cut() {
	depth, from := 0, 0
	flush := func(i int) {
		if i > from {
			t.tokens = append(t.tokens, token{kind: word, at: from, n: i - from, depth: depth})
		}
	}
	for i := 0; i < len(t.r); {
		tok := token{}
		switch {
		case t.quoted[i]:
		case begun[t.r[i]] == mark:
			tok = token{kind: mark, at: i, n: 1, r: t.r[i]}
		case begun[t.r[i]] == count:
			tok = t.number(i)
		}
		if tok.n == 0 {
			i++
			continue
		}
		flush(i)
		if tok.r == ')' && depth > 0 {
			depth--
		}
		tok.depth = depth
		if tok.r == '(' {
			depth++
		}
		t.tokens = append(t.tokens, tok)
		i += tok.n
		from = i
	}
	flush(len(t.r))
}

// number gives the year or count that begins at i; n is 0 when none does.
func (t *text) number(i int) token {
	if n, y := t.yearAt(i); n > 0 {
		return token{kind: year, at: i, n: n, year: y}
	}
	if n, q, ok := t.quantityAt(i); ok {
		return token{kind: count, at: i, n: n, q: q}
	}
	return token{}
}

// yearAt reads 2020年 or 2020年度 at i.
func (t *text) yearAt(i int) (n, value int) {
	if !han.IsDigit(t.at(i)) || han.IsDigit(t.at(i-1)) || t.at(i+4) != '年' {
		return 0, 0
	}
	for k := i; k < i+4; k++ {
		if !han.IsDigit(t.r[k]) {
			return 0, 0
		}
		value = value*10 + int(t.r[k]-'0')
	}
	if value < 1900 || value > 2099 {
		return 0, 0
	}
	if t.at(i+5) == '度' {
		return 6, value
	}
	return 5, value
}

// at gives the character at i, 0 outside of the paragraph.
func (t *text) at(i int) rune {
	if i < 0 || i >= len(t.r) {
		return 0
	}
	return t.r[i]
}

// has reports whether s stands at i.
func (t *text) has(i int, s string) bool {
	for _, c := range s {
		if t.at(i) != c {
			return false
		}
		i++
	}
	return true
}

// find gives where s stands at or behind i, -1 when nowhere.
func (t *text) find(i int, s string) int {
	if !strings.Contains(t.s, s) {
		return -1
	}
	want := []rune(s)
	for ; i+len(want) <= len(t.r); i++ {
		if t.r[i] == want[0] && slices.Equal(t.r[i:i+len(want)], want) {
			return i
		}
	}
	return -1
}

// string gives the characters from a to b, as far as there are any.
func (t *text) string(a, b int) string {
	a, b = max(a, 0), min(b, len(t.r))
	if a >= b {
		return ""
	}
	return string(t.r[a:b])
}

// span gives the place of n characters of r in the paragraph's Text.
func (t *text) span(i, n int) Span {
	return Span{t.index, t.pos[i], t.pos[i+n-1] + 1 - t.pos[i]}
}

// typed gives the characters of the paragraph's Text that the n characters of r at i stand for.
func (t *text) typed(i, n int) string {
	s := t.span(i, n)
	return string(t.raw[s.Start : s.Start+s.Len])
}

// of gives the characters of a token, "" when there is none.
func (t *text) of(k int) string {
	if k < 0 || k >= len(t.tokens) {
		return ""
	}
	return t.string(t.tokens[k].at, t.tokens[k].at+t.tokens[k].n)
}

// is reports whether token k is of the given kind.
func (t *text) is(k int, want kind) bool {
	return k >= 0 && k < len(t.tokens) && t.tokens[k].kind == want
}

// markAt gives the mark that token k is, 0 for anything else.
func (t *text) markAt(k int) rune {
	if !t.is(k, mark) {
		return 0
	}
	return t.tokens[k].r
}

// place gives the place of token k.
func (t *text) place(k int) Span { return t.span(t.tokens[k].at, t.tokens[k].n) }

// ends are the marks that end a sentence, or a part of one that stands by itself.
const ends = "。;!?"

// These bound how far a sentence is followed to either side: the longest of
// the corpus has 271 characters.
const (
	maxTokens     = 200
	maxCharacters = 400
)

// sentence gives the first token of the sentence that token k stands in and the one behind its last.
func (t *text) sentence(k int) (from, to int) {
	for from = k; from > 0 && k-from < maxTokens && !ending(t.markAt(from-1)); from-- {
	}
	for to = k; to < len(t.tokens) && to-k < maxTokens && !ending(t.markAt(to)); to++ {
	}
	return from, to
}

func ending(r rune) bool { return r != 0 && strings.ContainsRune(ends, r) }

// around gives the sentence that character i stands in.
func (t *text) around(i int) string {
	a, b := i, i
	for a > 0 && i-a < maxCharacters && !ending(t.r[a-1]) {
		a--
	}
	for b < len(t.r) && b-i < maxCharacters && !ending(t.r[b]) {
		b++
	}
	return t.string(a, b)
}

// before gives the words right in front of token k, without what links them to others.
func (t *text) before(k int) string {
	if !t.is(k-1, word) {
		return ""
	}
	return trimLink(t.of(k - 1))
}

// behind gives the words right behind token k.
func (t *text) behind(k int) string {
	if !t.is(k+1, word) {
		return ""
	}
	return t.of(k + 1)
}

// links open a member of a list.
var links = []string{"其中", "以及", "和", "及", "与", "并"}

func trimLink(s string) string {
	for _, l := range links {
		s = strings.TrimPrefix(s, l)
	}
	return s
}

// containsAny reports whether s holds one of the words.
func containsAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}
