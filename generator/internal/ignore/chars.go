package ignore

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fazhi/generator/internal/han"
)

// chars is a text, half-width, without blanks, and with its names replaced by their values.
type chars struct {
	r   []rune
	col []int // column of each character in the text, from 1; for all characters of a value, the column of its braces
}

// braces match a name in a text.
var braces = han.Pattern(`\{\{([^{}]+)\}\}`)

// expand returns the characters of a text. A name without value is not changed.
func expand(text string, values map[string]string) (c chars) {
	at := 0
	add := func(s string, col, step int) {
		for _, r := range s {
			if !unicode.IsSpace(r) {
				c.r, c.col = append(c.r, han.Fold(r)), append(c.col, col)
			}
			col += step
		}
	}
	for _, m := range braces().FindAllStringSubmatchIndex(text, -1) {
		value, known := values[strings.Trim(text[m[2]:m[3]], han.Blanks)]
		if known {
			add(text[at:m[0]], column(text, at), 1)
			add(value, column(text, m[0]), 0)
			at = m[1]
		}
	}
	add(text[at:], column(text, at), 1)
	return c
}

// column returns the column of byte i of a text, from 1.
func column(text string, i int) int { return utf8.RuneCountInString(text[:i]) + 1 }

// has reports whether s begins at character i.
func (c chars) has(i int, s []rune) bool {
	return i+len(s) <= len(c.r) && slices.Equal(c.r[i:i+len(s)], s)
}

// sentence returns the range of characters of the sentence that contains the columns from and to: the first
// character, and the character after the last.
func (c chars) sentence(from, to int) (first, last int) {
	for i, r := range c.r {
		switch {
		case !strings.ContainsRune("。;!?", r):
		case c.col[i] < from:
			first = i + 1
		case c.col[i] >= to-1:
			return first, i
		}
	}
	return first, len(c.r)
}

// isWord reports whether r is part of a word, that is, not a mark or a blank.
func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
