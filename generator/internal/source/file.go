package source

import (
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
)

// File is one form file that has been read.
type File struct {
	Name   string   // as the user named it
	Lines  []string // without line ends and without the BOM; line n is Lines[n-1]
	Tables []Table  // in the order of the file; Tables[0] is before the first bracket, with Name ""

	Refused bool // a limit is exceeded or it is not text: nothing was read, and the faults say why

	Offsets []int // of each line's first byte in the file, including a BOM; nil if the file cannot be edited

	chars *chars // nil if the file cannot be edited
}

// Table is one bracket header and the entries below it.
type Table struct {
	Name    string     // "measures", "facts", "part", "annex"; "" before the first bracket
	ID      string     // the part after the dot: "plan" of [facts.plan]; or ""
	Place   diag.Place // of the header; only the file name for entries before the first header
	Entries []Entry    // in the order of the file
	Faulty  bool       // a fault in its name was reported, and the name is a guess
	Repeat  bool       // a bracket of this name occurs earlier: reported already
}

// FullName returns the name between the brackets: facts.plan.
func (t Table) FullName() string { return strings.TrimSuffix(t.Name+"."+t.ID, ".") }

// Entry is one key with its value.
type Entry struct {
	Key   string     // without quotation marks
	Place diag.Place // of the key
	Value Value      // including faulty ones
}

// Value is the text after an equals sign.
type Value struct {
	Place   diag.Place // of the value, in its first line
	Integer bool       // written as a bare whole number; then Int is the number and Lines one line with its digits
	Int     int        // 0 unless Integer
	Lines   []Line     // the lines of the string, trimmed, without empty ones; nil for an empty string
	Faulty  bool       // a syntax error was reported, and the value is a guess: do not check it further
}

// Empty reports whether the value is "" or was not given. Both mean the default.
func (v Value) Empty() bool { return len(v.Lines) == 0 }

// Texts returns the lines of the value.
func (v Value) Texts() (lines []string) {
	for _, l := range v.Lines {
		lines = append(lines, l.Text)
	}
	return lines
}

// String returns the lines of the value joined by line feeds.
func (v Value) String() string { return strings.Join(v.Texts(), "\n") }

// Line is one line of a string value.
type Line struct {
	Text string // decoded, trimmed of blanks, U+3000, U+00A0 and tabs at both ends
	No   int    // line of the file, from 1
	Cols []int  // column of each character of Text in that line of the file, from 1
	File *File  // the file that contains it
}

// Place returns the place of n characters of the line, from character i (from 0). i may be the number of characters:
// the place after the last character.
func (l Line) Place(i, n int) diag.Place {
	p := diag.Place{File: l.File.Name, Line: l.No, Col: l.Cols[len(l.Cols)-1] + 1, Text: l.File.Lines[l.No-1]}
	if i < len(l.Cols) {
		p.Col = l.Cols[i]
		if n > 0 {
			p.Len = l.Cols[min(i+n, len(l.Cols))-1] + 1 - p.Col
		}
	}
	return p
}

// Whole returns the place of the whole line.
func (l Line) Whole() diag.Place { return l.Place(0, utf8.RuneCountInString(l.Text)) }

// Part returns n characters of the line, from character i, as a line.
func (l Line) Part(i, n int) Line {
	return Line{Text: string([]rune(l.Text)[i : i+n]), No: l.No, Cols: l.Cols[i : i+n], File: l.File}
}

// Fix returns the edit that replaces n characters of the line, from character i (from 0), by s, which needs no
// escapes; n may be 0. It is empty if the characters are written as codes in the file, so that only a person can
// change them, or if the file cannot be edited.
func (l Line) Fix(i, n int, s string) []diag.Fix {
	text := []rune(l.Text)
	if l.File == nil || l.File.chars == nil || n < 0 || i < 0 || i+n > len(text) || len(l.Cols) < len(text) {
		return nil
	}
	if n == 0 { // next to the character before, or the first character
		f := l.Fix(max(i-1, 0), 1, s)
		for k := range f {
			if i > 0 {
				f[k].Start = f[k].End
			}
			f[k].End = f[k].Start
		}
		return f
	}
	c := l.File.chars
	from := c.find(l.No, l.Cols[i])
	at := from
	for k, r := range text[i : i+n] {
		col := c.pos[at].col
		if c.r[at] == '\\' && c.r[at+1] == r && (r == '"' || r == '\\') {
			at++
		}
		if col != l.Cols[i+k] || c.r[at] != r {
			return nil
		}
		at++
	}
	return c.replace(from, at, s)
}

// Replace returns the edit that replaces n characters from the beginning of p by s. It is empty if the file cannot
// be edited or p is not a place in it.
func (f *File) Replace(p diag.Place, n int, s string) []diag.Fix {
	if f.chars == nil {
		return nil
	}
	i, j := f.chars.find(p.Line, p.Col), f.chars.find(p.Line, p.Col+n)
	if j < i || j == len(f.chars.pos) || f.chars.pos[j].line != p.Line {
		return nil
	}
	return f.chars.replace(i, j, s)
}
