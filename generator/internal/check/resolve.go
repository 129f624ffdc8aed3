package check

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/source"
)

// resolved is a line with its names replaced by what they stand for.
type resolved struct {
	line  source.Line
	text  []rune
	at    []int // for each character of text the character of line.Text it comes from: of a name its first brace
	end   []int // likewise, where what it comes from ends
	names []braces
}

// place returns the place of n characters of the text, from character i on.
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

// index returns the character at which byte i of the text is.
func (r resolved) index(i int) int { return len([]rune(string(r.text)[:i])) }

// add appends what characters at to end of the line stand for.
func (r *resolved) add(s string, at, end int) {
	for _, c := range s {
		r.text = append(r.text, c)
		r.at = append(r.at, at)
		r.end = append(r.end, end)
	}
}

// typed appends characters i to end of the line as they are.
func (r *resolved) typed(raw []rune, i, end int) {
	for ; i < end; i++ {
		r.add(string(raw[i]), i, i+1)
	}
}

// substitute replaces the {{names}} of a line and reports nothing. Faulty braces become 【待填】.
func (n *names) substitute(l source.Line) resolved {
	r := resolved{line: l, names: readBraces(l.Text)}
	raw, i := []rune(l.Text), 0
	for _, b := range r.names {
		r.typed(raw, i, b.start)
		value := han.Placeholder("")
		if b.name != "" {
			value = n.value(b.name)
		}
		r.add(value, b.start, b.end)
		i = b.end
	}
	r.typed(raw, i, len(raw))
	return r
}

// resolve replaces the {{names}} of a line and reports those that stand for nothing.
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
}

// bracesForm matches a name in braces of either width, or braces that have no partner.
var bracesForm = regexp.MustCompile(`([{\x{FF5B}]+)([^{}\x{FF5B}\x{FF5D}]*)([}\x{FF5D}]+)|[{\x{FF5B}]+|[}\x{FF5D}]+`)

// readBraces finds the braces of a line.
func readBraces(text string) (all []braces) {
	for _, m := range bracesForm.FindAllStringSubmatchIndex(text, -1) {
		b := braces{start: utf8.RuneCountInString(text[:m[0]]), end: utf8.RuneCountInString(text[:m[1]])}
		if m[2] >= 0 && utf8.RuneCountInString(text[m[2]:m[3]]) == 2 && utf8.RuneCountInString(text[m[6]:m[7]]) == 2 {
			b.name = strings.Trim(text[m[4]:m[5]], han.Blanks)
		}
		all = append(all, b)
	}
	return all
}
