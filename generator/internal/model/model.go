// Package model holds a checked form: every value resolved, every line known
// for what it is, ready to be composed.
//
// Types, and the words that standard prose is made of. Package check makes it,
// package compose reads it.
package model

import (
	"strconv"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/outline"
)

// Report is one checked form. In a draft, what a fault left open is empty or holds its 【待填】.
type Report struct {
	Kind   *kind.Kind
	Level  *kind.Level // nil only in a draft
	Year   int
	Title  []string // lines, names in {{}} resolved; one alone is still to be broken
	Office Office
	Facts  Facts

	Opening []outline.Para // the standard one among them
	Parts   []Part         // those that are printed, in print order
	Closing []outline.Para
	Note    string
	Annexes []Annex

	Letterhead *Letterhead // nil: none printed
	Imprint    *Imprint    // nil: none printed
}

// Office is who reports.
type Office struct {
	Name, Self, Above, To string
	Sign                  []string // 署名, 主办 first; nil: none printed
	Date                  string   // 成文日期 as printed, "" when none is
	Day                   string   // the same as ISO 8601 day; "" when none is
	Seal                  Seal
}

// Facts are all facts of the form that have a value, computed ones among them.
type Facts map[string]Fact

// Words gives the data of standard prose: the printed facts by name, and the
// names that stand for the report itself.
func (r *Report) Words() map[string]string {
	words := map[string]string{"单位": r.Office.Name, "自称": r.Office.Self, "上级": r.Office.Above}
	if r.Office.Above == "" {
		words["上级"] = r.Office.To
	}
	for name, years := range map[string]int{"本年": 0, "上年": -1, "下年": 1} {
		words[name] = strconv.Itoa(r.Year + years)
	}
	if r.Level != nil {
		words["层级"] = r.Level.Name
	}
	for name, f := range r.Facts {
		words[name] = f.Quantity.Printed
	}
	return words
}

// Fact is one fact with its value.
type Fact struct {
	Name           string
	Group          string     // "measures": where the form has it
	Place          diag.Place // of the name; where the form does not have it, of the first of its Parts
	Quantity       fact.Quantity
	UsedInRelation bool     // a relation written in the form speaks of it
	Parts          []string // what the catalogue's relation computed it from, its own line being empty or missing; else nil
	Broken         bool     // a fault, told already, left it open: of Quantity only Printed means something
}

// Part is one level-one section.
type Part struct {
	Key       string
	Title     string // without number, names resolved; with its stop when RunOn; "" when the part has no heading
	RunOn     bool   // the first paragraph goes on in the heading's line
	Paras     []outline.Para
	Numbering Numbering
	Number    int // of its heading, counted from 1; 0 when it has none
}

// Numbering says how the headings of standard paragraphs stand.
type Numbering uint8

// The ways of numbering.
const (
	Alone     Numbering = iota // （一） in a line of its own
	Joined                     // （一）接排: in the line of the paragraph
	Items                      // 一是
	Sentences                  // 首句: in the line of the paragraph, without a number
)

// Annex is one 附件.
type Annex struct {
	Title string
	Paras []outline.Para
}
