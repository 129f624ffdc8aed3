package check

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/source"
)

// resolved is a line with its names replaced by their values.
type resolved struct {
	line  source.Line
	text  []rune
	names []braces
}

// origin returns the characters of the line that character i of the text comes from: of a name its braces.
func (r resolved) origin(i int) (at, end int) {
	for _, b := range r.names {
		switch {
		case i < b.at:
			return i + at, i + at + 1
		case i < b.at+b.n:
			return b.start, b.end
		}
		at = b.end - b.at - b.n
	}
	return i + at, i + at + 1
}

// nameAt returns the name whose value contains character i of the text; "" when there is none.
func (r resolved) nameAt(i int) string {
	for _, b := range r.names {
		if b.at <= i && i < b.at+b.n {
			return b.name
		}
	}
	return ""
}

// namesBefore reports whether a name that the text has in braces is typed, too, in the words right before character i:
// the number there is meant to be another one.
func (r resolved) namesBefore(i int) bool {
	before := string(r.text[max(0, i-maxNameBefore):i])
	return slices.ContainsFunc(r.names, func(b braces) bool { return b.name != "" && strings.Contains(before, b.name) })
}

// maxNameBefore is how many characters before a number are searched for its name: a name, and 达到 or 共有.
const maxNameBefore = fact.MaxName + 2

// place returns the place of n characters of the text, from character i on.
func (r resolved) place(i, n int) diag.Place {
	at, _ := r.origin(i)
	if n == 0 {
		return r.line.Place(at, 0)
	}
	_, end := r.origin(min(i+n, len(r.text)) - 1)
	return r.line.Place(at, end-at)
}

// fix is the edit that puts s for n characters of the text; empty when they come from a name.
func (r resolved) fix(i, n int, s string) []diag.Fix {
	at, _ := r.origin(i)
	if raw := []rune(r.line.Text)[at:]; !slices.Equal(raw[:min(n, len(raw))], r.text[i:i+n]) {
		return nil
	}
	return r.line.Fix(at, n, s)
}

// index returns the character at which byte i of the text is.
func (r resolved) index(i int) int { return len([]rune(string(r.text)[:i])) }

// substitute replaces the {{names}} of a line and reports nothing. Faulty braces become 【待填】.
func (n *names) substitute(l source.Line) resolved {
	r := resolved{line: l, names: readBraces(l.Text)}
	raw, end := []rune(l.Text), 0
	for i := range r.names {
		b := &r.names[i]
		value := []rune(han.Placeholder(""))
		if b.name != "" {
			value = []rune(n.value(b.name))
		}
		r.text = append(r.text, raw[end:b.start]...)
		b.at, b.n, end = len(r.text), len(value), b.end
		r.text = append(r.text, value...)
	}
	r.text = append(r.text, raw[end:]...)
	return r
}

// resolve replaces the {{names}} of a line and reports those without a value.
func (n *names) resolve(l source.Line) resolved {
	r := n.substitute(l)
	n.judge(r)
	return r
}

// lines resolves every line of v.
func (n *names) lines(v source.Value) (lines []string) {
	for _, l := range v.Lines {
		lines = append(lines, string(n.resolve(l).text))
	}
	return lines
}

// only resolves a value of one line.
func (n *names) only(v source.Value) string { return strings.Join(n.lines(v), "") }

// braces are one {{name}}, well written or not.
type braces struct {
	start, end int    // characters of the line
	name       string // without blanks; "" when the braces are faulty, which package source reports
	at, n      int    // where the text has their value, and its length in characters
}

// named returns the place of the braces.
func (r resolved) named(b braces) diag.Place { return r.line.Place(b.start, b.end-b.start) }

// readBraces finds the braces of a line.
func readBraces(text string) (all []braces) {
	for _, b := range han.FindBraces(text) {
		out := braces{start: b.Start, end: b.End}
		if b.Opening == 2 && b.Closing == 2 {
			out.name = b.Name
		}
		all = append(all, out)
	}
	return all
}
