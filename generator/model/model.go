// Package model holds a checked form: every value resolved, every line known
// for what it is, ready to be composed.
//
// Types only. Package check makes it, package compose reads it.
package model

import (
	"fazhi/generator/diag"
	"fazhi/generator/fact"
	"fazhi/generator/kind"
)

// Report is one checked form. In a draft, what a fault left open is empty or holds its 【待填】.
type Report struct {
	Kind   *kind.Kind
	Level  *kind.Level // nil only in a draft
	Year   int
	Title  []string // lines as typed, names in {{}} resolved; nil: compose the standard title
	Office Office
	Facts  Facts

	Opening []Para // nil: the standard opening
	Parts   []Part // those that are printed, in print order
	Closing []Para
	Note    string
	Annexes []Annex
}

// Office is who reports.
type Office struct {
	Name, Self, Above, To string
	Sign                  []string // 署名, 主办 first; nil: none printed
	Date                  string   // 成文日期 as printed, "" when none is
	Day                   string   // the same as ISO 8601 day; "" when none is
}

// Facts are all facts of the form that have a value, computed ones among them.
type Facts map[string]Fact

// Fact is one fact with its value.
type Fact struct {
	Name     string
	Group    string // "measures": where the form has it
	Place    diag.Place
	Quantity fact.Quantity
}

// Part is one level-one section.
type Part struct {
	Key    string
	Title  string // without number, names resolved; "" when the part has no heading
	RunOn  bool   // the first paragraph goes on in the heading's line
	Paras  []Para
	Number int // of its heading, counted from 1; 0 when it has none
}

// Annex is one 附件.
type Annex struct {
	Title string
	Paras []Para
}

// ParaKind is what one line of a text is.
type ParaKind uint8

// The kinds.
const (
	Plain    ParaKind = iota // a paragraph, also 一是
	Heading                  // a numbered heading standing alone
	RunIn                    // a numbered paragraph whose first sentence is its heading
	Numbered                 // a numbered paragraph without heading
	Table                    // a whole table
)

// Para is one line of a text, or one table.
type Para struct {
	Kind  ParaKind
	Level int    // of the mark: 1 一、 2 （一） 3 1. 4 （1）; 0 when there is none
	Mark  string // as printed: （一） 1. ; for a level-one heading the counted 一、
	Head  string // the heading with ** and names resolved away, for Heading and RunIn; a run-in one with its stop
	Text  string // the rest, names resolved, ** still there
	Cells [][]string
}
