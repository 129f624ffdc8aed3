package han

import (
	"strings"

	"github.com/rivo/uniseg"
)

// shift is the distance from an ASCII mark, digit or letter to its full-width form.
const shift = 0xFEE0

// Fold returns the half-width form of r: ASCII for U+FF01 to U+FF5E, a space
// for the blanks U+3000 and U+00A0; every other character is returned as is.
//
// golang.org/x/text/width folds more and less than a form allows: it also
// turns half-width katakana and Hangul, U+FF5F and U+FFE0 to U+FFEE into other
// characters, and leaves U+00A0.
func Fold(r rune) rune {
	switch {
	case '\uFF01' <= r && r <= '\uFF5E':
		return r - shift
	case r == '\u3000' || r == '\u00A0':
		return ' '
	}
	return r
}

// FoldString returns s with every character folded. The number of characters stays the same.
func FoldString(s string) string { return strings.Map(Fold, s) }

// Full returns the full-width form of a printable ASCII character other than
// the space; every other character is returned as is.
func Full(r rune) rune {
	if '!' <= r && r <= '~' {
		return r + shift
	}
	return r
}

// Columns returns how many columns of a terminal s takes: two for a wide
// character, none for a combining one, else one. Characters of ambiguous width
// such as “ and — count one, as most terminals show them.
func Columns(s string) int { return uniseg.StringWidth(s) }
