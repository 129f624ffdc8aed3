package han

import (
	"strings"
	"unicode/utf8"
)

// Braces is a {{name}} of a line, with braces of either width, or a run of braces without a partner. Places are
// characters of the line, from 0.
type Braces struct {
	Start, End       int    // where it begins, and the character after it
	Opening, Closing int    // number of braces before and after the name: 2 in correct ones
	Name             string // without blanks around it; "" where the braces are faulty
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
			b.End = inner
		}
		if b.Opening != 2 || b.Closing != 2 {
			b.Name = ""
		}
		all = append(all, b)
		i = b.End
	}
	return all
}

// Filling is the value that a text has in the place of braces.
type Filling struct {
	Braces
	At, Len int // characters of the text
}

// Fill returns a line with values in the place of its braces; ok is false for braces that stay.
func Fill(line string, value func(name string) (s string, ok bool)) (text []rune, all []Filling) {
	raw, end := []rune(line), 0
	for _, b := range FindBraces(line) {
		s, ok := value(b.Name)
		if !ok {
			continue
		}
		text = append(text, raw[end:b.Start]...)
		all = append(all, Filling{b, len(text), utf8.RuneCountInString(s)})
		text, end = append(text, []rune(s)...), b.End
	}
	return append(text, raw[end:]...), all
}

// Origin returns the characters of the line that character i of a text with fillings comes from: of a value its braces.
func Origin(all []Filling, i int) (at, end int) {
	for _, f := range all {
		switch {
		case i < f.At:
			return i + at, i + at + 1
		case i < f.At+f.Len:
			return f.Start, f.End
		}
		at = f.End - f.At - f.Len
	}
	return i + at, i + at + 1
}

func opens(r rune) bool   { return Fold(r) == '{' }
func closes(r rune) bool  { return Fold(r) == '}' }
func noBrace(r rune) bool { return !opens(r) && !closes(r) }
