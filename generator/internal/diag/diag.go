// Package diag contains the reports for the author of a form: one Diagnostic for each fault, collected over the
// whole form and sorted by place.
//
// A Diagnostic is data. Other packages find faults; this one orders and prints them. Misuse by our own code is a
// panic, never a Diagnostic.
package diag

import (
	"cmp"
	"math"
	"slices"
)

// Severity says how a diagnostic affects the run.
type Severity uint8

// The severities. The zero value is invalid, so that a missing severity is noticed.
const (
	_       Severity = iota
	Error            // no report is made until it is corrected
	Warning          // the report is made; an error with --strict
	Hint             // worth a look; never an error

	// unfilled is the severity of codes for missing content. A diagnostic never has it: it has Error, or Warning
	// in a draft.
	unfilled
)

// Place is a range of one line of a file.
type Place struct {
	File string `json:"file,omitempty"`   // as the user named it; "" if the fault is in no file
	Line int    `json:"line,omitempty"`   // from 1; 0 means the whole file
	Col  int    `json:"column,omitempty"` // in characters, from 1; 0 means the whole line
	Len  int    `json:"length,omitempty"` // number of characters, at least 0
	Text string `json:"text,omitempty"`   // the whole line, without its end
}

// Fix is a change of the file that is certainly correct.
type Fix struct {
	Start int    `json:"start"` // offset in bytes from the beginning of the file
	End   int    `json:"end"`   // offset of the first byte after the replaced ones, at least Start
	New   string `json:"new"`   // the replacement
}

// Diagnostic is one fault.
type Diagnostic struct {
	Severity Severity // Error, Warning or Hint
	Code     Code     // the kind of fault, for programs and for fazhi help
	Place    Place    // where it is
	Message  string   // what is wrong, a Chinese sentence without full stop
	Hint     string   // what to write; may be empty
	Related  []Place  // other places that the message refers to
	Fixes    []Fix    // edits that correct it; nil if a person has to correct it

	Dismissed string // the reason in the form why it is not a fault; "" if the form does not dismiss it
}

// List contains all diagnostics of one run.
type List []Diagnostic

// Add appends d.
func (l *List) Add(d Diagnostic) { *l = append(*l, d) }

// HasErrors reports whether the list contains an Error.
func (l List) HasErrors() bool { return l.Count(Error) > 0 }

// Count returns the number of diagnostics with severity s that are not dismissed.
func (l List) Count(s Severity) (n int) {
	for _, d := range l {
		if d.Severity == s && d.Dismissed == "" {
			n++
		}
	}
	return n
}

// row returns the sort key of d among the diagnostics of its file: the line. A diagnostic of the whole file comes
// last, because it is about something missing, unless it is about the syntax of the file.
func (d Diagnostic) row() int {
	if d.Place.Line == 0 && d.Code.ExplainedIn() != "form" {
		return math.MaxInt
	}
	return d.Place.Line
}

// Sort orders the list by file, line, column and code, and removes exact duplicates. A diagnostic of a whole file
// follows those of its lines.
func (l *List) Sort() {
	slices.SortStableFunc(*l, func(a, b Diagnostic) int {
		return cmp.Or(cmp.Compare(a.Place.File, b.Place.File), cmp.Compare(a.row(), b.row()),
			cmp.Compare(a.Place.Col, b.Place.Col), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Message, b.Message))
	})
	*l = slices.CompactFunc(*l, func(a, b Diagnostic) bool {
		return a.Place == b.Place && a.Code == b.Code && a.Message == b.Message
	})
}
