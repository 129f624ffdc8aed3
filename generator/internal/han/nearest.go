package han

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// MaxNames is the maximum number of names that Nearest compares. A form with more names was not written by hand, and
// may have as many unknown names to look up.
const MaxNames = 2000

// minContained is the number of bytes that a word contained in another must have.
const minContained = 4

// Nearest returns the name that word most likely means: the nearest, and the first of several that are equally near.
// A third of the characters of the longer one may differ, but at least one, or two that changed places. If no name
// is that near, Nearest returns the first name that contains word or is contained in it; the contained word must
// have at least two Chinese characters or four letters. Otherwise, or if there are more than MaxNames names, it
// returns "".
func Nearest(word string, names []string) string {
	if len(names) > MaxNames {
		return ""
	}
	best, least := "", 1<<30
	n := utf8.RuneCountInString(word)
	for _, name := range names {
		m := utf8.RuneCountInString(name)
		longer, limit := max(n, m), max(1, max(n, m)/3)
		if max(n-m, m-n) > limit {
			continue // the distance is at least as large; comparing long names is slow
		}
		far := levenshtein.ComputeDistance(word, name)
		if far < least && far < longer && (far <= limit || far == 2 && sameLetters(word, name)) {
			best, least = name, far
		}
	}
	if best != "" {
		return best
	}
	for _, name := range names {
		if min(len(word), len(name)) >= minContained && (strings.Contains(name, word) || strings.Contains(word, name)) {
			return name
		}
	}
	return ""
}

// sameLetters reports whether a and b consist of the same characters in any order.
func sameLetters(a, b string) bool {
	return slices.Equal(slices.Sorted(slices.Values([]rune(a))), slices.Sorted(slices.Values([]rune(b))))
}

// Meant returns hint, after a question whether the name most similar to word is meant, if there is a similar name.
// format is the format of the name: 「%s」.
func Meant(word string, names []string, format, hint string) string {
	if near := Nearest(word, names); near != "" {
		return "是不是" + fmt.Sprintf(format, near) + "？" + hint
	}
	return hint
}
