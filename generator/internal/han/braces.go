package han

import "strings"

// Braces is a {{name}} of a line, with braces of either width, or a run of braces without a partner. Places are
// characters of the line, from 0.
type Braces struct {
	Start, End       int    // where it begins, and the character after it
	Opening, Closing int    // number of braces before and after the name: 2 in correct ones
	Name             string // without blanks around it
}

// FindBraces returns the braces of a line in their order.
func FindBraces(line string) (all []Braces) {
	if !strings.ContainsAny(line, "{}\uFF5B\uFF5D") {
		return nil
	}
	r := []rune(line)
	run := func(i int, is func(rune) bool) int {
		for i < len(r) && is(r[i]) {
			i++
		}
		return i
	}
	for i := run(0, noBrace); i < len(r); i = run(i, noBrace) {
		inner := run(i, opens)
		tail := run(inner, noBrace)
		end := run(tail, closes)
		b := Braces{i, end, inner - i, end - tail, strings.TrimFunc(string(r[inner:tail]), IsBlank)}
		if b.Closing == 0 {
			b.End, b.Name = inner, ""
		}
		all = append(all, b)
		i = b.End
	}
	return all
}

func opens(r rune) bool   { return Fold(r) == '{' }
func closes(r rune) bool  { return Fold(r) == '}' }
func noBrace(r rune) bool { return !opens(r) && !closes(r) }
