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
	names []han.Filling
}

// nameAt returns the name whose value contains character i of the text, or "".
func (r resolved) nameAt(i int) string {
	for _, b := range r.names {
		if b.At <= i && i < b.At+b.Len {
			return b.Name
		}
	}
	return ""
}

// namesBefore reports whether a name that the text has in braces is also typed in the words directly before
// character i. The number there is then meant to be another number.
func (r resolved) namesBefore(i int) bool {
	before := string(r.text[max(0, i-maxNameBefore):i])
	return slices.ContainsFunc(r.names, func(b han.Filling) bool {
		return b.Name != "" && strings.Contains(before, b.Name)
	})
}

// maxNameBefore is the number of characters before a number in which its name is searched for: a name, and 达到 or
// 共有.
const maxNameBefore = fact.MaxName + 2

// place returns the place of n characters of the text, from character i.
func (r resolved) place(i, n int) diag.Place {
	at, _ := han.Origin(r.names, i)
	if n == 0 {
		return r.line.Place(at, 0)
	}
	_, end := han.Origin(r.names, min(i+n, len(r.text))-1)
	return r.line.Place(at, end-at)
}

// fix returns the edit that replaces n characters of the text, from character i, by s. It is empty if they come from
// a name.
func (r resolved) fix(i, n int, s string) []diag.Fix {
	at, _ := han.Origin(r.names, i)
	if raw := []rune(r.line.Text)[at:]; !slices.Equal(raw[:min(n, len(raw))], r.text[i:i+n]) {
		return nil
	}
	return r.line.Fix(at, n, s)
}

// index returns the index of the character at byte i of the text.
func (r resolved) index(i int) int { return len([]rune(string(r.text)[:i])) }

// substitute replaces the {{names}} of a line and reports nothing. Braces with a fault become 【待填】.
func (n *names) substitute(l source.Line) resolved {
	text, all := han.Fill(l.Text, func(name string) (string, bool) {
		if name == "" {
			return han.Placeholder(""), true
		}
		return n.value(name), true
	})
	return resolved{l, text, all}
}

// resolve replaces the {{names}} of a line and reports names without a value.
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

// named returns the place of the braces.
func (r resolved) named(b han.Filling) diag.Place { return r.line.Place(b.Start, b.End-b.Start) }
