package han

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// shift is the distance from an ASCII character to its full-width form.
const shift = 0xFEE0

// Fold returns the half-width form of r: ASCII for U+FF01 to U+FF5E, a space for the blanks U+3000 and U+00A0. It
// returns every other character unchanged.
//
// golang.org/x/text/width folds other characters: it also changes half-width katakana and Hangul, U+FF5F and U+FFE0
// to U+FFEE, and does not change U+00A0.
func Fold(r rune) rune {
	switch {
	case '\uFF01' <= r && r <= '\uFF5E':
		return r - shift
	case r == '\u3000' || r == '\u00A0':
		return ' '
	case r == '\uFE5D' || r == '\uFE5E': // small brackets of document numbers
		return r - '\uFE5D' + '\u3014'
	}
	return r
}

// FoldString returns s with every character folded. The number of characters does not change.
func FoldString(s string) string { return strings.Map(Fold, s) }

// Unspaced returns s folded and without blanks, for comparing names and words.
func Unspaced(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return Fold(r)
	}, s)
}

// Full returns the full-width form of a printable ASCII character other than the space. It returns every other
// character unchanged.
func Full(r rune) rune {
	if '!' <= r && r <= '~' {
		return r + shift
	}
	return r
}

// Columns returns the number of terminal columns of s: two for a wide character, none for a combining character,
// otherwise one. Characters of ambiguous width such as “ and — count as one, as on most terminals.
func Columns(s string) int { return uniseg.StringWidth(s) }

// Aligned returns the rows with blanks after their cells, so that the cells of a column have the same display width.
// All rows must have as many cells as the first.
func Aligned(rows [][]string) [][]string {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, s := range row {
			widths[i] = max(widths[i], Columns(s))
		}
	}
	out := make([][]string, len(rows))
	for k, row := range rows {
		for i, s := range row {
			out[k] = append(out[k], s+strings.Repeat(" ", widths[i]-Columns(s)))
		}
	}
	return out
}
