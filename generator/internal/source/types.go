package source

import "fazhi/generator/internal/diag"

// File is one form file as the scanner saw it.
type File struct {
	Name   string   // as the user named it
	Lines  []string // without line ends and without the BOM; line n is Lines[n-1]
	Tables []Table  // in the order of the file; Tables[0] is what stands before the first bracket, with Name ""

	Refused bool // a limit is passed or it is no text: nothing of it was read, and the faults say why

	Offsets []int // of each line's first byte in the file, a BOM included; nil when the file's bytes cannot be mended
}

// Table is one bracket header and the entries below it.
type Table struct {
	Name    string // "measures", "facts", "part", "annex"; "" before the first bracket
	ID      string // what stands behind the dot: "plan" of [facts.plan]; "" when there is none
	Place   diag.Place
	Entries []Entry // in the order of the file
	Faulty  bool    // its name was told already and is a guess
	Repeat  bool    // a bracket of this name stands further up: told already
}

// FullName is the name as it stands between the brackets: facts.plan.
func (t Table) FullName() string {
	if t.ID == "" {
		return t.Name
	}
	return t.Name + "." + t.ID
}

// Entry is one key with its value.
type Entry struct {
	Key   string     // without quotation marks
	Place diag.Place // of the key
	Value Value
}

// Value is what stands behind an equals sign.
type Value struct {
	Place   diag.Place // of the value, in the line where it begins
	Integer bool       // written as a bare whole number; then Int holds it and Lines one line with its digits
	Int     int
	Lines   []Line // the lines of the string, trimmed, empty ones left out; nil for an empty string
	Faulty  bool   // an error of writing in the value was told already, and what stands here is a guess: judge no further
}

// Line is one line of a string value.
type Line struct {
	Text string // decoded, trimmed of blanks, U+3000, U+00A0 and tabs at both ends
	No   int    // line of the file, from 1
	Cols []int  // column of each character of Text in that line of the file, from 1
	File *File
}

// Place gives the place of n characters of the line, beginning with character i (from 0).
// i may be the number of characters: the place just behind the last.
func (l Line) Place(i, n int) diag.Place {
	p := diag.Place{File: l.File.Name, Line: l.No, Col: 1, Text: l.File.Lines[l.No-1]}
	switch {
	case i < len(l.Cols):
		p.Col = l.Cols[i]
		if n > 0 {
			p.Len = l.Cols[min(i+n, len(l.Cols))-1] + 1 - p.Col
		}
	case len(l.Cols) > 0:
		p.Col = l.Cols[len(l.Cols)-1] + 1
	}
	return p
}

// Empty reports whether the value is "" or was not given: both mean "take the default".
func (v Value) Empty() bool { return len(v.Lines) == 0 }

// String gives the value's lines joined with line feeds.
func (v Value) String() string {
	s := ""
	for i, l := range v.Lines {
		if i > 0 {
			s += "\n"
		}
		s += l.Text
	}
	return s
}
