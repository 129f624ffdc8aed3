// Package ignore dismisses the warnings and hints that [ignore] of a form declares not to be faults.
//
// Its main functions are Apply and Key. A line of [ignore] names a code and words of the message or text, not a line
// number, so that it remains valid after edits. The package does not check the reason.
package ignore

import (
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
)

// Apply returns found with the diagnostics marked that f dismisses, and a hint for each line of [ignore] that
// matches nothing. values are the printed values of the names that texts contain in {{}}.
func Apply(f *form.Form, values map[string]string, found diag.List) diag.List {
	var idle diag.List
	for _, d := range f.Ignore {
		fits, best := make([]match, len(found)), map[int]match{}
		words := expand(d.Words, values)
		for i, x := range found {
			if x.Code == d.Code && x.Severity != diag.Error {
				fits[i] = words.match(x, values)
				best[x.Place.Line] = max(best[x.Place.Line], fits[i])
			}
		}
		used := false
		for i := range found {
			if fits[i] != none && fits[i] == best[found[i].Place.Line] {
				found[i].Dismissed, used = d.Reason.String(), true
			}
		}
		if !used && d.Code != diag.F155 { // F155 is reported only if years are compared
			idle.Add(diag.New(diag.F154, d.Place, "这一条用不上了：没有 "+string(d.Code)+" 说到这几个字",
				"删去这一行；还有这一处，只是字改了的，照现在的字写"))
		}
	}
	return append(found, idle...)
}

// match says how well the words of a dismissal fit a diagnostic. Among the diagnostics of one line, those with the
// best match are dismissed.
type match uint8

const (
	none   match = iota
	near         // the words are in the message, or in the sentence that contains the place
	marked       // the words touch the place
)

// match returns how well c, the words of a dismissal, fits a diagnostic.
func (c chars) match(d diag.Diagnostic, values map[string]string) match {
	best := none
	if strings.Contains(han.Unspaced(d.Message), string(c.r)) {
		best = near
	}
	line := expand(d.Place.Text, values)
	from, to := d.Place.Col, d.Place.Col+max(d.Place.Len, 1)
	first, last := line.sentence(from, to)
	for i := range line.r {
		if !line.has(i, c.r) {
			continue
		}
		switch a, b := line.col[i], line.col[i+len(c.r)-1]; {
		case a < to && from <= b:
			return marked
		case d.Place.Col == 0, first <= i && i < last:
			best = near
		}
	}
	return best
}

// maxWords is the maximum number of characters in the words that Key proposes.
const maxWords = 12

// Key returns the name, with quotation marks, of a line of [ignore] that dismisses d.
func Key(d diag.Diagnostic) string {
	line := []rune(d.Place.Text)
	from := min(max(d.Place.Col-1, 0), len(line))
	to := min(from+d.Place.Len, len(line), from+maxWords)
	for from > 0 && to-from < maxWords/2 && isWord(line[from-1]) {
		from--
	}
	for to < len(line) && to-from < maxWords/2 && isWord(line[to]) {
		to++
	}
	words := string(line[from:to])
	if strings.ContainsAny(words, "\"\\={}\uFF1D\uFF5B\uFF5D") || len([]rune(han.Unspaced(words))) < 2 {
		words = firstWords(d.Message)
	}
	return `"` + string(d.Code) + " " + words + `"`
}

// firstWords returns the first words of a message that are allowed between quotation marks.
func firstWords(message string) string {
	r := []rune(message)
	from := 0
	for i, c := range r {
		if !isWord(c) || i-from == maxWords {
			if i-from >= 4 {
				return string(r[from:i])
			}
			from = i + 1
		}
	}
	return string(r[from:])
}
