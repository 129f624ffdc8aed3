package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// text is one paragraph, cut into tokens.
type text struct {
	line
	part   string
	plan   bool // it speaks of next year
	tokens []token
	bare   *text // the text without quotation marks; nil until it is asked for
}

// kind says what a token is.
type kind uint8

const (
	word   kind = iota // anything that is none of the following
	mark               // one mark between words
	count              // a number with its unit
	number             // a number without unit before a mark: it may be a part of a total with one
	year               // 2020年, 2020年度
)

// token is a stretch of a paragraph.
type token struct {
	kind  kind
	at, n int       // characters of r
	depth int       // round brackets around it
	r     rune      // the mark; 0 for other tokens
	q     *quantity // of a count or number
	year  int
}

// markRunes are the marks that part words.
const markRunes = ",、。;:!?()【】|…—"

// begun returns by its lower 16 bits what a character is or may begin: a mark, a year or a count.
var begun = func() (set [1 << 16]kind) {
	for _, r := range "0123456789过半" + han.Numerals + han.Powers {
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

// scan folds a paragraph and cuts it into tokens.
func scan(index int, p Para, u units) *text {
	t := &text{line: fold(index, p.Text, ""), part: p.Part, plan: p.Plan}
	s := scanner{&t.line, u}
	depth, from := 0, 0
	flush := func(i int) {
		if i > from {
			t.tokens = append(t.tokens, token{kind: word, at: from, n: i - from, depth: depth})
		}
	}
	for i := 0; i < len(t.r); {
		tok := s.token(i)
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
	return t
}

// of returns the characters of a token, "" when there is none.
func (t *text) of(k int) string {
	if k < 0 || k >= len(t.tokens) {
		return ""
	}
	return t.string(t.tokens[k].at, t.tokens[k].at+t.tokens[k].n)
}

// q returns the quantity of token k, nothing for one that is none and where there is no token.
func (t *text) q(k int) quantity {
	if t.counted(k) {
		return *t.tokens[k].q
	}
	return quantity{}
}

// is reports whether token k is of the given kind.
func (t *text) is(k int, want kind) bool {
	return k >= 0 && k < len(t.tokens) && t.tokens[k].kind == want
}

// counted reports whether token k is a number, with a unit or without.
func (t *text) counted(k int) bool { return t.is(k, count) || t.is(k, number) }

// isWord, isAmount and isPercent report whether token k is a word, a count that is no percentage, or a percentage.
func (t *text) isWord(k int) bool    { return t.is(k, word) }
func (t *text) isAmount(k int) bool  { return t.is(k, count) && !t.q(k).percent() }
func (t *text) isPercent(k int) bool { return t.is(k, count) && t.q(k).percent() }

// begins reports whether token k is the first of a sentence.
func begins(t *text, k int) bool { return k == 0 || ending(t.markAt(k-1)) }

// markAt returns the mark that token k is, 0 for anything else.
func (t *text) markAt(k int) rune {
	if !t.is(k, mark) {
		return 0
	}
	return t.tokens[k].r
}

// place returns the place of token k.
func (t *text) place(k int) Span { return t.span(t.tokens[k].at, t.tokens[k].n) }

// places returns the places of tokens.
func (t *text) places(toks ...int) []Span { return each(toks, t.place) }

// maxTokens bounds how far a sentence is followed to either side.
const maxTokens = 200

// sentence returns the first token of the sentence that token k stands in and the one after its last.
func (t *text) sentence(k int) (from, to int) {
	start := max(0, k-maxTokens)
	from = max(start, lastBefore(start, k, func(i int) bool { return ending(t.markAt(i)) })+1)
	return from, firstFrom(t, k, func(x token) bool { return ending(x.r) })
}

// firstFrom returns the first token from token k on for which is holds, as far as a sentence is followed; the one
// behind these where there is none.
func firstFrom(t *text, k int, is func(x token) bool) int {
	within := t.tokens[k:min(len(t.tokens), k+maxTokens)]
	if i := slices.IndexFunc(within, is); i != -1 {
		return k + i
	}
	return k + len(within)
}

// sentenceBefore returns the first token of the sentence before the one that begins at token k, k where there is none.
func sentenceBefore(t *text, k int) int {
	from, _ := t.sentence(max(0, k-2)) // in front of its mark
	return from
}

// lastBefore returns the last number from from up to k, k left out, for which is holds, -1 for none.
func lastBefore(from, k int, is func(i int) bool) int {
	for i := k - 1; i >= from; i-- {
		if is(i) {
			return i
		}
	}
	return -1
}

// lead returns the words right before token k, years among them.
func (t *text) lead(k int) string {
	i := k
	for t.is(i-1, word) || t.is(i-1, year) {
		i--
	}
	return t.string(t.tokens[i].at, t.tokens[k].at)
}

// tail returns the words right after token k, years among them.
func (t *text) tail(k int) string {
	i := k + 1
	for t.is(i, word) || t.is(i, year) {
		i++
	}
	return t.between(k, i)
}

// between returns the characters between two tokens.
func (t *text) between(a, b int) string { return t.cut(a+1, min(b, len(t.tokens))) }

// cut returns the characters of the tokens from a up to b.
func (t *text) cut(a, b int) string {
	if a >= b {
		return ""
	}
	return t.string(t.tokens[a].at, t.tokens[b-1].at+t.tokens[b-1].n)
}

// before returns the words right before token k, without what links them to others; after 分别 those that name
// it: 办结数 for the second count of 受理数、办结数分别为96件、93件.
func (t *text) before(k int) string {
	if name := respective(t, k); name != "" || !t.is(k-1, word) {
		return name
	}
	return trimLink(t.of(k - 1))
}

// clause returns the text of the clause that token k stands in, from mark to mark.
func (t *text) clause(k int) string { return t.string(t.piece(t.tokens[k].at, markRunes)) }

// closing returns the token that closes the bracket at token k, the one behind its sentence where none does.
func (t *text) closing(k int) int {
	return firstFrom(t, k, func(x token) bool { return x.r == ')' && x.depth == t.tokens[k].depth })
}

// counts returns the exact counts with a unit among the tokens from a to b that are no percentages.
func (t *text) counts(a, b int) []int {
	var out []int
	for k := a; k < b; k++ {
		if t.is(k, count) && t.q(k).exact() && !t.q(k).percent() {
			out = append(out, k)
		}
	}
	return out
}

// links open a member of a list.
var links = []string{"其中", "以及", "和", "及", "与", "并"}

func trimLink(s string) string {
	for _, l := range links {
		s = strings.TrimPrefix(s, l)
	}
	return s
}
