// Package form holds the form as its writer wrote it: every key of the form
// language in a field of its own, nothing judged yet.
//
// Reading bytes is the business of package source; whether the content is
// right is the business of package check. Here only names are judged: a key,
// a bracket or a type that the form language does not have.
package form

import (
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/source"
)

// Form is one form. A Value that was not given is the zero Value and Empty.
type Form struct {
	File *source.File

	Kind, Year, Title, Profile, Previous, SumOf source.Value

	Office  Office
	Facts   []Group // in the order of the file
	Parts   []Part  // all parts, the office's own among them, in the order of the file
	Opening *Part   // nil when there is no [opening]
	Closing *Closing
	Annexes []Annex // in the order of the file

	Letterhead *Letterhead // nil when there is no [letterhead]
	Imprint    *Imprint    // nil when there is no [imprint]
}

// Office is [office].
type Office struct {
	Place diag.Place // of the bracket; the zero Place when there is none

	Name, Level, Self, Above, To, Sign, Date, Seal source.Value
}

// Group is one [facts.id].
type Group struct {
	ID    string // "measures", "plan", an own part's id
	Place diag.Place
	Facts []Fact
}

// Fact is one line of a group.
type Fact struct {
	Name  string
	Place diag.Place // of the name
	Value source.Value
}

// Part is one level-one section, or [opening].
type Part struct {
	Key   string     // "measures", "part.jbqk", "opening"
	Place diag.Place // of the bracket

	Title, Text, Numbering, Within source.Value
}

// Closing is [closing].
type Closing struct {
	Place diag.Place

	Text, Note source.Value
}

// Annex is one [annex.id].
type Annex struct {
	ID    string
	Place diag.Place

	Title, Text source.Value
}
