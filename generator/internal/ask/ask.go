// Package ask makes the sheets that an office sends to its departments, a workbook for each, and puts what comes back
// into the form: the answers beside the names of those who gave them, with all else of the form as it was.
//
// Its doors are Sheets, which collects the questions, Sheet.XLSX and Note, which write them, Read, which reads a
// workbook that came back, and Fill. It judges the answers by themselves only: what numbers have to do with each other
// is checked with the form.
package ask

import (
	"regexp"
	"slices"
	"strings"

	"fazhi/generator/internal/cells"
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/source"
)

// Source is the form that questions are taken from.
type Source struct {
	Form *form.Form
	Kind *kind.Kind
	For  kind.NewOffice    // who reports, and on which year
	Last map[string]string // last year's values as printed, by name
}

// Sheet is what one department is asked.
type Sheet struct {
	Who    string // the department
	For    kind.NewOffice
	Report string // name of the kind of report
	Groups []Group
	Tables []Table
}

// Group is the questions of one topic.
type Group struct {
	Name, Sample string
	Questions    []Question
}

// Question asks for one fact.
type Question struct {
	Name      string          // of the fact
	Text      string          // the question; "" when the one before covers it
	Hint      string          // units and bounds
	Units     []string        // allowed; the first is the usual one
	Value     string          // in the form: 40余场次; "" when there is none
	Last      string          // last year; "" when that is not known
	Computed  *fact.Expr      // the sheet and the program compute it; nil when somebody gives it
	Bounds    []fact.Relation // with names of this sheet only
	Max100    bool            // more than 100 % is a fault
	relations []fact.Relation
}

// Table is a declared table with what the form has in it.
type Table struct {
	kind.AskedTable
	Values map[string]string // by the name of the cell; those carried over from last year included
}

// ownTopic is the group, and the sheet, of facts that the kind does not have: nobody knows whom to ask for them.
const ownTopic = "本单位自己的数"

// history matches what new --from puts into the comment of a fact: last year's value.
var history = regexp.MustCompile(`20[0-9]{2}年[:\x{FF1A}]\s*(.*?)\s*$`)

// Sheets returns a sheet for each department that is asked something, in the order of the kind.
func Sheets(s Source) ([]Sheet, error) {
	topics, tables, err := s.Kind.Questions(s.For)
	if err != nil {
		return nil, err
	}
	var all []Sheet
	to := func(who string) *Sheet {
		i := slices.IndexFunc(all, func(x Sheet) bool { return x.Who == who })
		if i < 0 {
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
	return slices.DeleteFunc(all, func(x Sheet) bool { return len(x.Groups)+len(x.Tables) == 0 }), nil
}

// factLines returns the facts of a form by name.
func factLines(f *form.Form) map[string]*form.Fact {
	lines := map[string]*form.Fact{}
	for i := range f.Facts {
		for j := range f.Facts[i].Facts {
			x := &f.Facts[i].Facts[j]
			lines[x.Name] = x
		}
	}
	return lines
}

// group returns the questions of a topic: what the level usually reports, and what else the form has.
func (s Source) group(t kind.Topic, lines map[string]*form.Fact) Group {
	g := Group{Name: t.Name, Sample: t.Sample}
	text := ""
	for _, f := range t.Facts {
		if f.Text != "" {
			text = f.Text
		}
		line := lines[f.Name]
		if !f.Usual(s.For.Level) && line == nil {
			continue
		}
		q := Question{Name: f.Name, Text: text, Hint: f.Hint, Units: f.Units, Max100: f.Max100, Last: s.Last[f.Name]}
		text = ""
		for i, r := range f.Relations {
			relation := kind.ParseRelation(r)
			q.relations = append(q.relations, *relation)
			if i == 0 && f.Computed {
				q.Computed = relation.Expr
			}
		}
		s.fromLine(&q, line)
		g.Questions = append(g.Questions, q)
	}
	return g
}

// fromLine completes a question by what the form has in the line of the fact, which is nil when it has none.
func (s Source) fromLine(q *Question, line *form.Fact) {
	if line == nil {
		return
	}
	value, err := fact.Parse(line.Value.String())
	if err != nil {
		q.Value, q.Computed = line.Value.String(), nil
		return
	}
	if value.Said != nil {
		q.Value, q.Computed = value.Said.Printed, nil
	}
	if r := value.Relation; r != nil {
		q.relations = append(q.relations, *r)
		if r.Op == fact.Equal && value.Said == nil {
			q.Computed = r.Expr
		}
	}
	if m := history.FindStringSubmatch(comment(s.Form.File, line.Value)); q.Last == "" && m != nil {
		q.Last = m[1]
	}
}

// own returns the questions for the facts that the kind does not have.
func (s Source) own() Group {
	g := Group{Name: ownTopic}
	for _, group := range s.Form.Facts {
		for i := range group.Facts {
			line := &group.Facts[i]
			if s.Kind.Fact(line.Name) != nil {
				continue
			}
			q := Question{Name: line.Name, Last: s.Last[line.Name]}
			s.fromLine(&q, line)
			q.Hint = strings.Trim(history.ReplaceAllString(comment(s.Form.File, line.Value), ""), "# \t")
			for _, known := range []string{q.Value, q.Last} {
				if v, err := fact.Parse(known); err == nil && v.Said != nil && len(q.Units) == 0 {
					q.Units = []string{fact.ScaleWord(v.Said.Scale) + v.Said.Unit}
				}
			}
			g.Questions = append(g.Questions, q)
		}
	}
	return g
}

// settle keeps the relations whose names are on the sheet, and drops what somebody else's numbers compute.
func (s *Sheet) settle() {
	here := func(e *fact.Expr) bool {
		return !slices.ContainsFunc(e.Names(), func(n string) bool { return s.Question(n) == nil })
	}
	for i := range s.Groups {
		g := &s.Groups[i]
		g.Questions = slices.DeleteFunc(g.Questions, func(q Question) bool { return q.Computed != nil && !here(q.Computed) })
	}
	s.Groups = slices.DeleteFunc(s.Groups, func(g Group) bool { return len(g.Questions) == 0 })
	for i := range s.Groups {
		for j := range s.Groups[i].Questions {
			q := &s.Groups[i].Questions[j]
			for _, r := range q.relations {
				if r.Op != fact.Equal && here(r.Expr) {
					q.Bounds = append(q.Bounds, r)
				}
			}
		}
	}
}

// Question returns the question for a fact, nil when the sheet has none.
func (s *Sheet) Question(name string) *Question {
	for i := range s.Groups {
		for j := range s.Groups[i].Questions {
			if q := &s.Groups[i].Questions[j]; q.Name == name {
				return q
			}
		}
	}
	return nil
}

// Count returns the number of questions that somebody has to answer, a table counting as one.
func (s *Sheet) Count() int {
	n := len(s.Tables)
	for _, g := range s.Groups {
		for _, q := range g.Questions {
			if q.Computed == nil {
				n++
			}
		}
	}
	return n
}

// table returns a table with what the form has in it, or with what last year's table says it begins with.
func (s Source) table(t kind.AskedTable) Table {
	out := Table{AskedTable: t, Values: map[string]string{}}
	ignored := diag.NewReporter(new(diag.List), false) // the check of the form reports it
	for _, p := range s.Form.Parts {
		if p.Key != t.Part {
			continue
		}
		for _, f := range cells.Read(t.Table, p.Table, p.Place, ignored).Facts {
			if typed(f) {
				out.Values[f.Name] = strings.TrimSuffix(han.FoldString(f.Value.String()), unitOf(t, f.Name))
			}
		}
	}
	for i := range t.Blocks {
		for _, c := range t.Blocks[i].Cells() {
			for _, r := range c.Relations {
				from, ok := r.Carries()
				if ok && s.Last[from] != "" && !c.Total && out.Values[c.Name] == "" {
					out.Values[c.Name] = strings.TrimSuffix(s.Last[from], c.Unit)
				}
			}
		}
	}
	return out
}

// typed reports whether the number of a cell is in the form, rather than a 0 for a cell that is left out.
func typed(f form.Fact) bool {
	text := []rune(f.Place.Text)
	return strings.HasPrefix(string(text[min(len(text), f.Place.Col-1):]), f.Value.String())
}

// unitOf returns the unit of a cell; "" when the table has no such cell.
func unitOf(t kind.AskedTable, name string) string {
	for i := range t.Blocks {
		for _, c := range t.Blocks[i].Cells() {
			if c.Name == name {
				return c.Unit
			}
		}
	}
	return ""
}

// comment returns what is behind a value of one line.
func comment(file *source.File, v source.Value) string {
	r := []rune(file.Lines[v.Place.Line-1])
	return string(r[min(len(r), v.Place.Col-1+v.Place.Len):])
}
