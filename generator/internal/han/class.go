package han

import (
	"unicode"
	"unicode/utf8"
)

// Blanks are the characters that count as blanks in a form: space, tab, ideographic space and no-break space.
const Blanks = " \t\u3000\u00A0"

// IsBlank reports whether r is one of Blanks.
func IsBlank(r rune) bool { return r == ' ' || r == '\t' || r == '\u3000' || r == '\u00A0' }

// SkipBlanks returns the index of the first character from i that is not a blank.
func SkipBlanks(text []rune, i int) int {
	for i < len(text) && IsBlank(text[i]) {
		i++
	}
	return i
}

// IsDigit reports whether r is an ASCII digit. Full-width digits must be folded first.
func IsDigit(r rune) bool { return '0' <= r && r <= '9' }

// IsLatin reports whether r is an ASCII letter.
func IsLatin(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }

// IsHan reports whether r is a Chinese character by Unicode's script property, including 〇 and 々. Punctuation such
// as 。 is not.
func IsHan(r rune) bool {
	return 0x4E00 <= r && r <= 0x9FFF || r >= 0x2E80 && unicode.Is(unicode.Han, r)
}

// At returns character i of a text, or 0 if i is out of range.
func At(text []rune, i int) rune {
	if i < 0 || i >= len(text) {
		return 0
	}
	return text[i]
}

// Last returns the last character of s, or utf8.RuneError if s is empty.
func Last(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// Head returns s, or its first n characters and more if it has more than n.
func Head(s string, n int, more string) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i] + more
		}
	}
	return s
}

// Tail returns the last n characters of s, or s if it is shorter.
func Tail(s string, n int) string {
	r := []rune(s)
	return string(r[max(0, len(r)-n):])
}

// Letters returns the letters and digits of a text in half-width form, and the index of each in the text.
func Letters(text []rune) (kept []rune, from []int) {
	for i, r := range text {
		if r = Fold(r); unicode.IsLetter(r) || unicode.IsDigit(r) {
			kept, from = append(kept, r), append(from, i)
		}
	}
	return kept, from
}
