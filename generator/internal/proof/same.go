package proof

import (
	"unicode/utf8"

	"fazhi/generator/internal/diag"
)

// same is a line of Same.
type same []string

// cued judges the word behind the one at character i.
func (x same) cued(d *reader, t *text, i int, word string) int {
	end := i + utf8.RuneCountInString(word)
	for _, other := range x {
		n := end - i + utf8.RuneCountInString(other)
		if other != word && t.has(end, other) && !t.quoted[i] && !d.reported(t.span(i, n), diag.F332) {
			d.say(t.span(i, n), diag.F332, Hint, "「%s」里的词说的是一回事\n留一个", word+other)
			return end
		}
	}
	return i
}
