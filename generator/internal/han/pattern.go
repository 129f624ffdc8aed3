package han

import (
	"regexp"
	"strings"
	"sync"
)

// Pattern returns a function that returns the regular expression expr, compiled at its first call: most starts of
// the program use few of them. It panics if expr is invalid. If it were inlined, each of some 500 expressions would
// add 200 bytes to the program.
//
//go:noinline
func Pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// Matches returns all matches of a pattern in s with their groups, as FindAllStringSubmatchIndex does. Every match
// must contain one of the characters of needed. Texts without them, which is most texts, are not searched.
func Matches(pattern func() *regexp.Regexp, needed, s string) [][]int {
	for _, c := range needed { // faster than strings.ContainsAny, which searches needed for each character of s
		if strings.ContainsRune(s, c) {
			return pattern().FindAllStringSubmatchIndex(s, -1)
		}
	}
	return nil
}
