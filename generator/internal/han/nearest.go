package han

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// MaxNames is how many names Nearest looks at: a form with more is not
// written by hand, and has as many unknown names to look up.
const MaxNames = 2000

// minContained is how many bytes a word needs to be looked for in another.
const minContained = 4

// Nearest returns the name that was most likely meant by word, the first of
// several that are as near, and "" when none is near or there are thousands.
// At most a third of the characters of the longer one may differ; one always
// may, and so may two that changed places. Where no name is that near, the
// first that contains word, or that word contains, is meant; what is contained
// must be two Chinese characters or four letters long.
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
			continue // far at least as much; comparing long names is slow
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

// sameLetters reports whether a and b have the same characters in any order.
func sameLetters(a, b string) bool {
	x, y := []rune(a), []rune(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}
