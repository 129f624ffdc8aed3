package han

import (
	"strings"
	"unicode/utf8"
)

// Braces is a {{name}} in a line, with half-width or full-width braces, or unpaired braces. Places are characters of
// the line, from 0.
type Braces struct {
	Start, End       int    // index of the first character, and of the character after it
	Opening, Closing int    // number of braces before and after the name, 2 if correct
	Name             string // without blanks around it; "" if the braces are faulty
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

// Filling is the value that replaces braces in a text.
type Filling struct {
	Braces
	At, Len int // characters of the text
}

// Fill returns a line with its braces replaced by values. If value returns false, the braces are not changed.
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

// Origin returns the range of characters in the line from which character i of a text with fillings comes. For a
// character of a value, it is the range of the braces.
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
