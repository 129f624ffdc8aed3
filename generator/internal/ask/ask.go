// Package ask makes the sheets of questions that an office sends to its departments, one workbook for each, and puts
// the answers that come back into the form, with the names of the people who gave them. The rest of the form is not
// changed.
//
// Its main functions are Sheets, which collects the questions, Sheet.XLSX and Note, which write them, Read, which
// reads a workbook that came back, and Fill. It checks each answer alone; relations between numbers are checked with
// the form.
package ask

import (
	"slices"

	"fazhi/generator/internal/cells"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
)

// Source is the form for which questions are asked.
type Source struct {
	Form *form.Form
	Kind *kind.Kind
	For  kind.NewOffice    // the office that reports, and the year
	Last map[string]string // last year's values as printed, by name
}

// Sheet contains the questions to one department.
type Sheet struct {
	Who    string // the department
	For    kind.NewOffice
	Report string // name of the kind of report
	Groups []Group
	Tables []Table
}

// Group contains the questions of one topic.
type Group struct {
	Name, Sample string
	Questions    []Question
}

// Question asks for one fact.
type Question struct {
	Name      string          // of the fact
	Text      string          // the question; "" if the question before covers the fact
	Hint      string          // units and limits
	Units     []string        // allowed; the first is the usual one
	Value     string          // in the form: 40余场次; or ""
	Last      string          // last year's value; "" if unknown
	Computed  *fact.Expr      // the sheet and the program compute it in this way; nil if somebody is asked
	Bounds    []fact.Relation // relations to other facts of this sheet
	Max100    bool            // more than 100 % is a fault
	relations []fact.Relation
}

// Table is a declared table with the values in the form.
type Table struct {
	kind.AskedTable
	Values map[string]string // by the name of the cell; including values carried over from last year
}

// ownTopic is the group, and the sheet, of facts that the kind does not define, so that the program does not know
// whom to ask for them.
const ownTopic = "本单位自己的数"

// history matches last year's value in the comment of a fact, as written by new --from.
var history = han.Pattern(`20[0-9]{2}年[:\x{FF1A}]\s*(.*?)\s*$`)

// Sheets returns a sheet for each department that has to answer a question, in the order of the kind.
func Sheets(s Source) ([]Sheet, error) {
	topics, tables, err := s.Kind.Questions(s.For)
	if err != nil {
		return nil, err
	}
	var all []Sheet
	to := func(who string) *Sheet {
		i := slices.IndexFunc(all, func(x Sheet) bool { return x.Who == who })
		if i == -1 {
			all = append(all, Sheet{Who: who, For: s.For, Report: s.Kind.Name})
			i = len(all) - 1
		}
		return &all[i]
	}
	lines := factLines(s.Form)
	for _, t := range topics {
		for _, who := range t.Ask {
			if g := s.group(t, lines); len(g.Questions) > 0 {
				sheet := to(who)
				sheet.Groups = append(sheet.Groups, g)
			}
		}
	}
	for _, t := range tables {
		if cells.IsSum(s.lines(t.Part).Value) {
			continue // it is the sum of facts of subordinate offices
		}
		for _, who := range t.Ask {
			sheet := to(who)
			sheet.Tables = append(sheet.Tables, s.table(t))
		}
	}
	if g := s.own(); len(g.Questions) > 0 {
		sheet := to(ownTopic)
		sheet.Groups = append(sheet.Groups, g)
	}
	for i := range all {
		all[i].settle()
	}
	return slices.DeleteFunc(all, func(x Sheet) bool { return max(len(x.Groups), len(x.Tables)) == 0 }), nil
}

// factLines returns the facts of a form by name.
func factLines(f *form.Form) map[string]*form.Fact {
	lines := map[string]*form.Fact{}
	for _, x := range f.AllFacts() {
		lines[x.Name] = x
	}
	return lines
}

// questions returns the questions of all groups.
func (s *Sheet) questions() (all []*Question) {
	for i := range s.Groups {
		for j := range s.Groups[i].Questions {
			all = append(all, &s.Groups[i].Questions[j])
		}
	}
	return all
}

// Question returns the question for a fact, or nil.
func (s *Sheet) Question(name string) *Question {
	for _, q := range s.questions() {
		if q.Name == name {
			return q
		}
	}
	return nil
}

// Count returns the number of questions that somebody has to answer. A table counts as one.
func (s *Sheet) Count() int { return len(s.asked()) }
