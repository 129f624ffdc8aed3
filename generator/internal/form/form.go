// Package form contains the form as written: every key of the form language has a field, and nothing is checked.
//
// Package source reads the bytes, package check checks the content. This package reports only faults of names and
// types: keys, brackets or types that are not in the form language.
package form

import (
	"slices"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/source"
)

// Form is one form. A Value that is not in the form is the zero Value and Empty.
type Form struct {
	File *source.File // the file from which it was read

	Kind     source.Value // report kind
	Year     source.Value // year reported on
	Title    source.Value // title, one line or several
	Profile  source.Value // name of a profile of the kind, the local rules; optional
	Previous source.Value // path of last year's form; optional
	FactsOf  source.Value // path of a form of another kind whose facts are used; optional
	SumOf    source.Value // pattern of the forms of subordinate offices; optional

	Office  Office   // [office]
	Facts   []Group  // in the order of the file
	Parts   []Part   // all parts, including those that the office added, in the order of the file
	Opening *Part    // nil if there is no [opening]
	Closing *Closing // nil if there is no [closing]
	Annexes []Annex  // in the order of the file

	Letterhead *Letterhead // nil if there is no [letterhead]
	Imprint    *Imprint    // nil if there is no [imprint]
	Web        *Web        // nil if there is no [web]

	Ignore []Dismissal // in the order of the file
}

// Office is [office].
type Office struct {
	Place diag.Place // of the bracket; the zero Place if there is no [office]

	Name  source.Value // full name
	Level source.Value // name of the level
	Self  source.Value // name that the text uses for the office
	Above source.Value // the offices above it
	To    source.Value // 主送机关
	Sign  source.Value // 署名, one line or several
	Date  source.Value // 成文日期
	Seal  source.Value // kind of seal, if any
}

// Group is one [facts.id].
type Group struct {
	ID    string     // "measures", "plan", or the id of a part that the office added
	Place diag.Place // of the bracket
	Facts []Fact     // in the order of the file
}

// Fact is one line of a group.
type Fact struct {
	Name  string       // as written
	Place diag.Place   // of the name
	Value source.Value // quantity, relation, or both
	Blank bool         // a table cell that is blank or missing in the form: Value is 0
}

// Part is one level-one section, or [opening].
type Part struct {
	Key   string     // "measures", "part.jbqk", "opening"
	Place diag.Place // of the bracket

	Title     source.Value // heading
	Text      source.Value // text, one line or several
	Table     source.Value // numbers of the part's table, one row per line
	Numbering source.Value // numbering of standard paragraphs
	Within    source.Value // key of the part that contains this one
}

// Closing is [closing].
type Closing struct {
	Place diag.Place // of the bracket

	Text source.Value // closing paragraphs
	Note source.Value // 附注
}

// Annex is one [annex.id].
type Annex struct {
	ID    string     // after the dot
	Place diag.Place // of the bracket

	Title  source.Value // title of the annex
	Text   source.Value // text, one line or several
	Table  source.Value // its table with labels and numbers, one row per line
	Checks source.Value // relations between rows or between columns of the table, one per line
	Ask    source.Value // whom to ask for its numbers
}

// Part returns the part of that key, or nil.
func (f *Form) Part(key string) *Part {
	if i := slices.IndexFunc(f.Parts, func(p Part) bool { return p.Key == key }); i != -1 {
		return &f.Parts[i]
	}
	return nil
}

// Key returns the bracket of the annex. It is the part of the annex's table.
func (a *Annex) Key() string { return "annex." + a.ID }

// Table contains the lines of a declared table in the form.
type Table struct {
	Part  string       // key of the part, or of the annex
	Place diag.Place   // of the bracket
	Value source.Value // its lines
}

// Tables returns the tables of the form's parts and annexes, including empty ones.
func (f *Form) Tables() (all []Table) {
	for _, p := range f.Parts {
		if p.Within.Empty() {
			all = append(all, Table{p.Key, p.Place, p.Table})
		}
	}
	for _, a := range f.Annexes {
		all = append(all, Table{a.Key(), a.Place, a.Table})
	}
	return all
}

// AllFacts returns the facts of all groups, in the order of the file.
func (f *Form) AllFacts() (all []*Fact) {
	for i := range f.Facts {
		for j := range f.Facts[i].Facts {
			all = append(all, &f.Facts[i].Facts[j])
		}
	}
	return all
}
