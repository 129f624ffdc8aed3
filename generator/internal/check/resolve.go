package check

import (
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/source"
)

// resolved is a line with its names replaced by what they stand for.
type resolved struct {
	line source.Line
	text []rune
	at   []int // for each character of text the character of line.Text it comes from: of a name its first brace
	end  []int // likewise, where what it comes from ends
}

// place gives the place of n characters of the text, from character i on.
func (r resolved) place(i, n int) diag.Place {
	switch {
	case i >= len(r.text):
		return r.line.Place(len([]rune(r.line.Text)), 0)
	case n == 0:
		return r.line.Place(r.at[i], 0)
	}
	last := min(i+n, len(r.text)) - 1
	return r.line.Place(r.at[i], r.end[last]-r.at[i])
}

// fix is the edit that puts s for n characters of the text; empty when they come from a name.
func (r resolved) fix(i, n int, s string) []diag.Fix {
	raw := []rune(r.line.Text)
	for k := i; k < i+n; k++ {
		if r.at[k] != r.at[i]+k-i || raw[r.at[k]] != r.text[k] {
			return nil
		}
	}
	return r.line.Fix(r.at[i], n, s)
}

// add appends what characters at to end of the line stand for.
func (r *resolved) add(s string, at, end int) {
	for _, c := range s {
		r.text = append(r.text, c)
		r.at = append(r.at, at)
		r.end = append(r.end, end)
	}
}

// asTyped gives a line without looking for names.
func asTyped(l source.Line) resolved {
	r := resolved{line: l}
	for i, c := range []rune(l.Text) {
		r.add(string(c), i, i+1)
	}
	return r
}

// lines resolves every line of v and joins nothing.
func (c *checker) lines(v source.Value) []string {
	var out []string
	for _, l := range v.Lines {
		out = append(out, string(c.resolve(l).text))
	}
	return out
}

// resolve replaces the {{names}} of a line. Faulty braces become 【待填】.
func (c *checker) resolve(l source.Line) resolved {
	r := resolved{line: l}
	raw := []rune(l.Text)
	for i := 0; i < len(raw); i++ {
		if brace := han.Fold(raw[i]); brace != '{' && brace != '}' {
			r.add(string(raw[i]), i, i+1)
			continue
		}
		b := readBraces(raw, i)
		value := han.Placeholder("")
		if b.whole() {
			value = c.named(l, b)
		}
		r.add(value, i, b.end)
		i = b.end - 1
	}
	return r
}

// braces are one {{name}}, well written or not.
type braces struct {
	start, end    int // characters of the line
	opens, closes int
	name          string // without blanks
}

// readBraces reads the braces that begin at i, up to their end or to where they cannot go on.
func readBraces(raw []rune, i int) braces {
	b := braces{start: i}
	run := func(brace rune) (n int) {
		for i < len(raw) && han.Fold(raw[i]) == brace {
			i++
			n++
		}
		return n
	}
	b.opens = run('{')
	from := i
	for i < len(raw) && han.Fold(raw[i]) != '{' && han.Fold(raw[i]) != '}' {
		i++
	}
	inside := raw[from:i]
	if b.closes = run('}'); b.closes == 0 { // no end: only the braces themselves are the fault
		i = from
		inside = nil
	}
	b.name = strings.Trim(string(inside), han.Blanks)
	b.end = i
	return b
}

// whole reports whether b is {{name}}, in braces of either width. What is wrong
// with braces has been told by package source.
func (b braces) whole() bool { return b.opens == 2 && b.closes == 2 && b.name != "" }
