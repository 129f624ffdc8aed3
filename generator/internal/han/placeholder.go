package han

import (
	"regexp"
	"strings"
)

// PlaceholderStart begins every placeholder: 【待填】, 【待核】, 【待答：…】.
const PlaceholderStart = "【待"

// Placeholder returns what stands for a text that is still to be written:
// 【待填】, or 【待填：what】 when it is known what is missing.
func Placeholder(what string) string { return placeholder("填", what) }

// Question returns a placeholder that asks what to write: 【待答：what】.
func Question(what string) string { return placeholder("答", what) }

// ToCheck returns what marks text of an earlier year that is to be read again:
// 【待核】, or 【待核：what】.
func ToCheck(what string) string { return placeholder("核", what) }

func placeholder(verb, what string) string {
	if what != "" {
		what = "\uFF1A" + what
	}
	return PlaceholderStart + verb + what + "】"
}

// HasPlaceholder reports whether s contains a placeholder, or the beginning of one.
func HasPlaceholder(s string) bool { return strings.Contains(s, PlaceholderStart) }

var placeholders = regexp.MustCompile(PlaceholderStart + `[^】]*】?`)

// Placeholders returns the byte ranges of the placeholders in s. One that is
// not closed reaches to the end of s.
func Placeholders(s string) [][]int { return placeholders.FindAllStringIndex(s, -1) }

// BeginsPlaceholder reports whether text begins with a placeholder.
func BeginsPlaceholder(text []rune) bool {
	return len(text) > 1 && text[0] == '【' && text[1] == '待'
}

// ParsePlaceholder returns what a placeholder asks for behind its colon of
// either width, "" when it asks for nothing in particular, and whether a text
// is to be checked (待核) rather than written.
func ParsePlaceholder(s string) (what string, check bool) {
	inner := strings.TrimSuffix(strings.TrimPrefix(s, "【"), "】")
	verb, what, _ := strings.Cut(strings.ReplaceAll(inner, "\uFF1A", ":"), ":")
	return strings.TrimSpace(what), strings.HasPrefix(verb, "待核")
}
