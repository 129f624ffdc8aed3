// Package outline takes the lines of a text apart: marks, headings, first
// sentences, tables, and numbers that should count up.
//
// It is pure: lines come in as characters, names in them already resolved, and what it returns says where by line and
// character, from 0. It knows no form and reports nothing; package check makes places and messages of its values.
package outline

import (
	"strings"

	"fazhi/generator/internal/han"
)

// Kind is what one line of a text is.
type Kind uint8

// The kinds.
const (
	Plain    Kind = iota // a paragraph, also 一是
	Heading              // a numbered heading alone in its line
	RunIn                // a numbered paragraph whose first sentence is its heading
	Numbered             // a numbered paragraph without heading
	Table                // a whole table
	Standard             // a paragraph that is written elsewhere; Text is its name
	Kinds                // how many there are
)

// Para is one line of a text, or one table.
type Para struct {
	Kind  Kind   // says which of the fields below are in use
	Level int    // of the mark: 1 一、 2 （一） 3 1. 4 （1）; 0 when there is none
	Mark  string // as printed: （一） 1.
	Count int    // what the mark counts, from 1; 0 when there is none
	// Head is the heading without **, for Heading and RunIn; a run-in one with
	// its stop. For Standard without a stop, "" when it brings none.
	Head   string
	Text   string      // the rest, ** still there
	Cells  [][]Cell    // of a table, head rows first; all rows of one length
	Heads  int         // how many of Cells are head rows, at least one
	Labels int         // how many of the first columns are headings of their rows
	Align  []Align     // of a table's columns
	Asked  Orientation // of a table: what the author wrote above it
	Whole  bool        // of a table: it is to be on one page
	Tail   string      // Standard: what the office adds in the same paragraph
	Omit   []string    // Standard: facts that are printed elsewhere
	At     int         // line of the form that it was made of, from 1; 0: none
}

// Line is one line of a text with what the rules about it need.
type Line struct {
	Para
	Lead  Mark     // what opens it; the zero Mark when nothing does
	Links []Number // the 一是 in it, at its head or after a punctuation mark
	Chars int      // printed characters of the first sentence after a numbered mark, without its stop
	Long  bool     // Numbered only: more follows the first sentence, which is too long for a heading
}

// Unnumbered returns a line as a plain paragraph, whatever opens it.
func Unnumbered(text []rune) Line {
	return Line{Para: Para{Text: string(text)}, Links: links(text, ReadMark(text).End)}
}

// Read returns what a line is. A numbered line without a stop, and no ; at its end, is a heading; one
// whose first sentence has at most max characters, with more after it, begins
// with one. Without levelOne the mark 一、 counts as text.
func Read(text []rune, max int, levelOne bool) Line {
	l := Unnumbered(text)
	m := ReadMark(text)
	if m.Rank == 0 || m.Rank == 1 && !levelOne {
		return l
	}
	body := string(text[m.End:])
	stop, end := sentence(body)
	head, rest := body[:end], body[end:]
	more := printed(rest) > 0
	l.Lead, l.Level, l.Mark, l.Count, l.Chars = m, m.Level(), m.Printed, m.Count, printed(body[:stop])
	switch {
	case stop == len(body) && !strings.ContainsRune(";\uFF1B", han.Last(body)): // else an item of a list
		l.Kind, l.Head, l.Text = Heading, withoutBold(head), ""
	case l.Chars <= max && more:
		l.Kind, l.Head, l.Text = RunIn, withoutBold(head), rest
		if strings.Count(head, "**")%2 == 1 {
			l.Text = strings.TrimPrefix("**"+rest, "****")
		}
	default:
		l.Kind, l.Text, l.Long = Numbered, body, more
	}
	return l
}

// sentenceEnd matches a stop with the closing marks after it, and what is passed over: a placeholder.
var sentenceEnd = han.Pattern(han.PlaceholderStart +
	`[^】]*】?|[。\x{FF01}\x{FF1F}!?][。\x{FF01}\x{FF1F}!?”’\x{FF09})】》」』"]*|\p{Han}[.\x{FF0E}]$`)

// sentence returns the bytes of body at which its first stop is and at which
// the sentence ends; len(body) twice when there is no stop.
func sentence(body string) (stop, end int) {
	for {
		m := sentenceEnd().FindStringIndex(body[end:])
		if m == nil {
			return len(body), len(body)
		}
		stop, end = end+m[0], end+m[1]
		if !strings.HasPrefix(body[stop:], han.PlaceholderStart) {
			return stop, end
		}
	}
}

// withoutBold returns s without its bold marks.
func withoutBold(s string) string { return strings.ReplaceAll(s, "**", "") }

// printed returns how many characters of s are printed.
func printed(s string) int { return len([]rune(strings.TrimSpace(withoutBold(s)))) }
