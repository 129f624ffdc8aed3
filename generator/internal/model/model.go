// Package model contains the types of a checked form: every value resolved, every line classified, ready to be
// composed. It also contains the values that are filled into standard prose.
//
// Package check makes a Report, package compose reads it.
package model

import (
	"strconv"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/outline"
)

// Report is one checked form. In a draft, missing values are empty or contain 【待填】.
type Report struct {
	Kind   *kind.Kind  // the kind of the report
	Level  *kind.Level // nil only in a draft
	Year   int         // the year reported on
	Title  []string    // lines with {{}} resolved; a single line is not broken yet
	Office Office      // the reporting office
	Facts  Facts       // all facts that have a value

	Opening []outline.Para // paragraphs before the first part, including the standard paragraph
	Parts   []Part         // the printed parts, in print order
	Closing []outline.Para // paragraphs after the last part
	Note    string         // 附注, or ""
	Annexes []Annex        // in print order

	Letterhead *Letterhead // nil if it is not printed
	Imprint    *Imprint    // nil if it is not printed
	Web        *Web        // nil if the web page shows nothing about the document
}

// Office is the reporting office.
type Office struct {
	Name  string   // full name
	Self  string   // name that the text uses for the office
	Above string   // the offices above it, for the text, or ""
	To    string   // 主送机关, or ""
	Sign  []string // 署名, 主办 first; nil if it is not printed
	Date  string   // 成文日期 as printed; "" if it is not printed
	Day   string   // 成文日期 as 2006-01-02, or ""
	Seal  Seal     // whether the signature is sealed
}

// Facts are all facts of the form that have a value, including computed ones, by name.
type Facts map[string]Fact

// Quantities returns the quantities of the valid facts, by name.
func (fs Facts) Quantities() map[string]fact.Quantity {
	read := map[string]fact.Quantity{}
	for name, f := range fs {
		if !f.Broken {
			read[name] = f.Quantity
		}
	}
	return read
}

// Words returns the data of standard prose: the printed facts by name, and the names of the report's properties
// (单位, 本年 …).
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
		if r.Says(name) {
			words[name] = f.Quantity.Printed
		}
	}
	return words
}

// Says reports whether standard prose prints a fact of the kind: it has a value, and the value is not a 0 that is
// omitted.
func (r *Report) Says(name string) bool {
	f, ok := r.Facts[name]
	k := r.Kind.Fact(name)
	return ok && (!f.isZero() || k == nil || k.Zero == name || k.Zero != "" && r.Says(k.Zero))
}

// isZero reports whether the value is exactly 0.
func (f Fact) isZero() bool {
	return !f.Broken && f.Quantity.Approx == fact.Exact && f.Quantity.Low.Sign() == 0
}

// Fact is one fact with its value.
type Fact struct {
	Name           string        // name in the catalogue or form
	Group          string        // key of the table below [facts] that contains it
	Place          diag.Place    // of the name; if the form does not contain it, of the first of its Parts
	Quantity       fact.Quantity // the value
	UsedInRelation bool          // a relation written in the form uses it
	Parts          []string      // facts from which the catalogue computed it; nil if the form has the value
	Taken          bool          // it is taken from the form of facts_of, to which Place refers
	Failed         bool          // one of its relations is false, which has been reported
	Broken         bool          // incomplete because of a reported error: only Quantity.Printed is valid
}

// Part is one level-one section.
type Part struct {
	Key       string         // key in the kind's outline
	Title     string         // without number, names resolved; with its full stop if RunOn; "" if there is no heading
	RunOn     bool           // the first paragraph continues in the heading's line
	Paras     []outline.Para // its text
	Numbering Numbering      // of its standard paragraphs
	Number    int            // number of its heading, from 1; 0 if it has none
}

// Numbering says how standard paragraphs are numbered, and the place of their headings.
type Numbering uint8

// The ways of numbering.
const (
	Alone     Numbering = iota // （一） on its own line
	Joined                     // （一）接排: in the line of the paragraph
	Items                      // 一是
	Sentences                  // 首句: in the line of the paragraph, without a number
)

// Annex is one 附件.
type Annex struct {
	Title string         // names resolved
	Paras []outline.Para // its text
}
