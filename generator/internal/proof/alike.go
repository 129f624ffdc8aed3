package proof

import (
	"slices"
	"strings"
)

// alike reports whether a character may be written for another one: they have a sound in common, or look alike.
func (s sorted) alike(a, b rune) bool {
	_, looks, _ := strings.Cut(s.line(string(a)), "\t")
	_, shapes, _ := strings.Cut(s.line(string(b)), "\t")
	return strings.ContainsRune(looks, b) || strings.ContainsRune(shapes, a) || s.homophones(a, b)
}

// homophones reports whether two characters have a sound in common.
func (s sorted) homophones(a, b rune) bool {
	sounds, _, _ := strings.Cut(s.line(string(a)), "\t")
	others, _, _ := strings.Cut(s.line(string(b)), "\t")
	return containsField(others, sounds)
}

// containsField reports whether two lists with blanks have a word in common.
func containsField(a, b string) bool {
	words := strings.Fields(b)
	return slices.ContainsFunc(strings.Fields(a), func(w string) bool { return slices.Contains(words, w) })
}

// sorted is a table whose lines are in the order of their bytes.
type sorted string

// line returns what is behind the first cell of the line that has it as key, "" when there is none.
func (s sorted) line(key string) string {
	lo, hi := 0, len(s) // the line begins from lo up to hi
	for lo < hi {
		mid := strings.LastIndexByte(string(s[:lo+(hi-lo)/2]), '\n') + 1
		line, _, _ := strings.Cut(string(s[mid:]), "\n")
		switch own, rest, _ := strings.Cut(line, "\t"); strings.Compare(own, key) {
		case 0:
			return rest
		case -1:
			lo = mid + len(line) + 1
		default:
			hi = mid
		}
	}
	return ""
}
