package typography

import (
	"strings"

	"fazhi/generator/internal/unit"
)

// LongestWord returns the width of the longest sequence of Western characters without a space.
func LongestWord(text string) (longest unit.Em) {
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return ScriptOf(r) != Western }) {
		longest = max(longest, Width(word))
	}
	return longest
}

// Width returns the approximate width of a text: half an em for a Western character, a quarter for a space or a dot,
// one em for other characters, and a fifth more where Western and Chinese letters or digits meet (notes/lines.md
// 3.2).
func Width(text string) unit.Em {
	w := unit.Em(0)
	var before rune
	for _, r := range text {
		wide := ScriptOf(r) != Western && r != ' '
		switch {
		case wide:
			w += unit.OneEm
		case r == ' ' || r == '.':
			w += unit.OneEm / 4
		default:
			w += unit.OneEm / 2
		}
		if before != 0 && IsLetterOrDigit(before) && IsLetterOrDigit(r) && wide != (ScriptOf(before) != Western) {
			w += unit.OneEm / 5
		}
		before = r
	}
	return w
}
