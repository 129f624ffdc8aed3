package han

import (
	"regexp"
	"strings"
	"sync"
)

// Pattern returns a function that returns the regular expression expr, compiled at its first call: most starts of the
// program use few of them. It panics if expr is not well formed. Inlined, it would take 200 bytes of the program for
// each of some 500 expressions.
//
//go:noinline
func Pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// Matches returns all matches of a pattern in s with their groups, as FindAllStringSubmatchIndex does. Every match has
// one of the characters of needed: most texts have none of them, and are not searched.
func Matches(pattern func() *regexp.Regexp, needed, s string) [][]int {
	for _, c := range needed { // faster than strings.ContainsAny, which looks for each character of s in needed
		if strings.ContainsRune(s, c) {
			return pattern().FindAllStringSubmatchIndex(s, -1)
		}
	}
	return nil
}
