// Package outline analyses the lines of a text: marks, headings, first sentences, tables, and numbers that should
// count up.
//
// It has no side effects. Its input is lines of characters in which names have been resolved; its results contain
// places by line and character, from 0. It knows no form and reports nothing; package check makes places and
// messages from its results.
package outline

import (
	"strings"

	"fazhi/generator/internal/han"
)

// Kind is the kind of one line of a text.
type Kind uint8

// The kinds.
const (
	Plain    Kind = iota // a paragraph, also 一是
	Heading              // a numbered heading alone in its line
	RunIn                // a numbered paragraph whose first sentence is its heading
	Numbered             // a numbered paragraph without heading
	Table                // a whole table
	Standard             // a paragraph that is generated; Text is its name
	Kinds                // number of kinds
)

// Para is one line of a text, or one table.
type Para struct {
	Kind  Kind   // determines which of the fields below are used
	Level int    // of the mark: 1 一、 2 （一） 3 1. 4 （1）; 0 if there is no mark
	Mark  string // as printed: （一） 1.
	Count int    // number of the mark, from 1; 0 if there is no mark
	// Head is the heading without **, for Heading and RunIn; a run-in heading has its full stop. For Standard it
	// has no full stop, and is "" if there is no heading.
	Head   string
	Text   string      // the rest, with **
	Cells  [][]Cell    // of a table, head rows first; all rows have the same length
	Heads  int         // number of head rows in Cells, at least one
	Labels int         // number of first columns that are headings of their rows
	Align  []Align     // of a table's columns
	Asked  Orientation // of a table: the orientation that the author wrote above it
	Whole  bool        // of a table: it stays on one page
	Tail   string      // Standard: text that the office adds in the same paragraph
	Omit   []string    // Standard: facts that are printed elsewhere
	At     int         // line of the form from which it was made, from 1; 0: none
}

// Line is one line of a text with additional data for rules.
type Line struct {
	Para
	Lead  Mark     // its mark, or the zero Mark
	Links []Number // the 一是 in it, at its beginning or after a punctuation mark
	Chars int      // printed characters of the first sentence after a numbered mark, without punctuation at its end
	Long  bool     // Numbered only: more follows the first sentence, which is too long for a heading
}

// Unnumbered returns a line as a plain paragraph, even if it begins with a mark.
func Unnumbered(text []rune) Line {
	return Line{Para: Para{Text: string(text)}, Links: links(text, ReadMark(text).End)}
}

// Read returns the kind and contents of a line. A numbered line without a full stop, and without ; at its end, is a
// heading. If its first sentence has at most max characters and more text follows, the sentence is a run-in heading.
// Unless levelOne is set, the mark 一、 is taken for text.
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
	case stop == len(body) && !strings.ContainsRune(";\uFF1B", han.Last(body)): // otherwise an item of a list
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

// sentenceEnd matches the end of a sentence with closing marks after it, or a placeholder, which is skipped.
var sentenceEnd = han.Pattern(han.PlaceholderStart +
	`[^】]*】?|[。\x{FF01}\x{FF1F}!?][。\x{FF01}\x{FF1F}!?”’\x{FF09})】》」』"]*|\p{Han}[.\x{FF0E}]$`)

// sentence returns the byte indexes in body of the first punctuation mark that ends a sentence, and of the end of
// that sentence. If there is none, both are len(body).
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

// printed returns the number of printed characters of s.
func printed(s string) int { return len([]rune(strings.TrimSpace(withoutBold(s)))) }
