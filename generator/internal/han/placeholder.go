package han

import (
	"strings"
	"unicode/utf8"
)

// PlaceholderStart begins every placeholder: 【待填】, 【待核】, 【待答：…】.
const PlaceholderStart = "【待"

// Placeholder returns the placeholder for a text to be written: 【待填】, or 【待填：what】 if what is not "".
func Placeholder(what string) string { return placeholder("填", what) }

// Question returns a placeholder that asks what to write: 【待答：what】.
func Question(what string) string { return placeholder("答", what) }

// ToCheck returns the placeholder before a text of an earlier year that has to be checked: 【待核】, or
// 【待核：what】.
func ToCheck(what string) string { return placeholder("核", what) }

// placeholder returns 【待verb：what】, without the colon if what is "".
func placeholder(verb, what string) string {
	if what != "" {
		what = "\uFF1A" + what
	}
	return PlaceholderStart + verb + what + "】"
}

// HasPlaceholder reports whether s contains a placeholder, or the beginning of one.
func HasPlaceholder(s string) bool { return strings.Contains(s, PlaceholderStart) }

// placeholders matches a placeholder, closed or not.
var placeholders = Pattern(PlaceholderStart + `[^】]*】?`)

// Placeholders returns the byte ranges of the placeholders in s. One that is not closed extends to the end of s.
func Placeholders(s string) [][]int { return placeholders().FindAllStringIndex(s, -1) }

// ParsePlaceholder returns the text after the colon (half-width or full-width) of a placeholder, or "", and whether
// the placeholder asks to check a text (待核) rather than to write one.
func ParsePlaceholder(s string) (what string, check bool) {
	inner := strings.TrimSuffix(strings.TrimPrefix(s, "【"), "】")
	if i := strings.IndexAny(inner, ":\uFF1A"); i >= 0 {
		_, n := utf8.DecodeRuneInString(inner[i:])
		what = strings.TrimSpace(inner[i+n:])
	}
	return what, strings.HasPrefix(inner, "待核")
}
