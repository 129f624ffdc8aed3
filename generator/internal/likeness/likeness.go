// Package likeness finds the parts of a text that are word for word in last year's text.
//
// Its main functions are Read and Text.Compare. It compares clauses, from mark to mark, without numbering, figures,
// {{names}} and placeholders, because a text in which only numbers have changed is last year's text. It knows no
// forms: a text is a list of lines.
package likeness

import (
	"strings"
	"unicode"

	"fazhi/generator/internal/han"
	"fazhi/generator/internal/outline"
)

// minClause is the minimum number of characters of a clause that counts. Shorter clauses are equal by chance.
const minClause = 8

// Text is the text of a year, to compare others with.
type Text struct{ clauses map[string]bool }

// Share says how much of a text is in another text.
type Share struct {
	Same int       // characters of the clauses that are in the other text
	All  int       // characters of all clauses that count
	Runs []Passage // the passages in the other text, in the order of the text; adjacent clauses are joined
}

// Passage is a part of a line.
type Passage struct {
	Line, Start, Len int // index of the line and of its first character, from 0; number of characters
}

// Read returns the text of lines. Tables are left out.
func Read(lines []string) Text {
	t := Text{map[string]bool{}}
	for _, line := range lines {
		for _, c := range clauses(line) {
			t.clauses[c.key] = true
		}
	}
	return t
}

// Compare returns the share of lines that is in t.
func (t Text) Compare(lines []string) (s Share) {
	for i, line := range lines {
		open := false // the previous clause is in t
		for _, c := range clauses(line) {
			n := len([]rune(c.key))
			same := t.clauses[c.key]
			switch last := len(s.Runs) - 1; {
			case same && open:
				s.Runs[last].Len = c.end - s.Runs[last].Start
			case same && n >= minClause:
				s.Runs = append(s.Runs, Passage{i, c.start, c.end - c.start})
				open = true
			default:
				open = false
			}
			if n >= minClause {
				s.All += n
				if same {
					s.Same += n
				}
			}
		}
	}
	return s
}

// clause is the text between two marks of a line.
type clause struct {
	start, end int    // range of its characters
	key        string // the letters that are compared
}

// aside matches text that is not compared: names, placeholders, and figures with the first character of their unit.
var aside = han.Pattern(`\{\{[^{}]*\}\}|` + han.PlaceholderStart + `[^】]*】?|` +
	`[0-9\x{FF10}-\x{FF19}]+(?:[.,][0-9]+)?[余多]?[\p{Han}%\x{FF05}]?`)

// clauses returns the clauses of a line.
func clauses(line string) (all []clause) {
	if outline.IsRow(line) {
		return nil
	}
	line = aside().ReplaceAllStringFunc(line, func(s string) string { return strings.Repeat(" ", len([]rune(s))) })
	r := []rune(line)
	start := han.SkipBlanks(r, 0)
	start += outline.ReadMark(r[start:]).End
	for i := start; i <= len(r); i++ {
		if i < len(r) && !strings.ContainsRune(",。;:!?", han.Fold(r[i])) {
			continue
		}
		start = han.SkipBlanks(r[:i], start)
		start = han.SkipBlanks(r[:i], start+outline.ReadLabel(r[start:i]).End)
		if start < i {
			all = append(all, clause{start, i, letters(r[start:i])})
		}
		start = i + 1
	}
	return all
}

// letters returns the letters of a clause: no marks, blanks or digits.
func letters(r []rune) string {
	return strings.Map(func(c rune) rune {
		if !unicode.IsLetter(c) {
			return -1
		}
		return han.Fold(c)
	}, string(r))
}
