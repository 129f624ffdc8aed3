// Package diag holds what is told to the person who wrote a form: one
// Diagnostic a fault, gathered over the whole form, sorted by place.
//
// A Diagnostic is data. Finding faults is the business of the other rooms;
// this one only orders and prints them. Misuse by our own code is a panic,
// never a Diagnostic.
package diag

import (
	"cmp"
	"math"
	"slices"
)

// Severity says what a diagnostic does to the run.
type Severity uint8

// The zero Severity is invalid, so that a forgotten one shows.
const (
	_       Severity = iota
	Error            // the form has no report until this is mended
	Warning          // the report is made; --strict makes it count
	Hint             // worth a look, never counts

	// Unfilled is the severity of codes for what is not filled in yet: no
	// diagnostic has it, but Error, or Warning in a draft.
	Unfilled
)

// Place is a stretch of one line of a file.
type Place struct {
	File string // as the user named it; "" when no file is to blame
	Line int    // from 1; 0 means the file as a whole
	Col  int    // in characters, from 1; 0 means the whole line
	Len  int    // characters marked, at least 0
	Text string // the line itself, without its end
}

// Fix is a change of the file that is beyond doubt.
type Fix struct {
	Start int    // offset in bytes from the file's beginning
	End   int    // offset in bytes behind the last byte replaced, at least Start
	New   string // what stands there afterwards
}

// Diagnostic is one fault.
type Diagnostic struct {
	Severity Severity
	Code     Code    // says what kind of fault it is, for programs and for fazhi help
	Place    Place   // where it is
	Message  string  // what is wrong, a Chinese sentence without its stop
	Hint     string  // what to write; may be empty
	Related  []Place // other places the message speaks of
	Fixes    []Fix   // edits that mend it; empty when only a person can
}

// List is all that is to be told about one run.
type List []Diagnostic

// Add appends d.
func (l *List) Add(d Diagnostic) { *l = append(*l, d) }

// HasErrors reports whether the list holds an Error.
func (l List) HasErrors() bool { return l.Count(Error) > 0 }

// Count gives how many diagnostics have severity s.
func (l List) Count(s Severity) int {
	n := 0
	for _, d := range l {
		if d.Severity == s {
			n++
		}
	}
	return n
}

// row is where d stands among what is told of its file. What is told of the
// file as a whole comes last, as something that is missing from it, unless it
// is about how the file itself is written
func (d Diagnostic) row() int {
	if d.Place.Line == 0 && d.Code.ExplainedIn() != "form" {
		return math.MaxInt
	}
	return d.Place.Line
}

// Sort orders the list by file, line, column and code, what concerns a file as
// a whole behind what has a line, and drops exact repeats.
func (l *List) Sort() {
	slices.SortStableFunc(*l, func(a, b Diagnostic) int {
		return cmp.Or(cmp.Compare(a.Place.File, b.Place.File), cmp.Compare(a.row(), b.row()),
			cmp.Compare(a.Place.Col, b.Place.Col), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Message, b.Message))
	})
	*l = slices.CompactFunc(*l, func(a, b Diagnostic) bool {
		return a.Place == b.Place && a.Code == b.Code && a.Message == b.Message
	})
}
