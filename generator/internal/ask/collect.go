package ask

import (
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

// group returns the questions of a topic: facts that the level usually reports, and other facts that are in the
// form.
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
	asked := func(name string) bool {
		return slices.ContainsFunc(g.Questions, func(q Question) bool { return q.Name == name })
	}
	for i := range g.Questions {
		q := &g.Questions[i]
		if q.Computed != nil && slices.ContainsFunc(t.Facts, func(f kind.Asked) bool {
			return slices.Contains(q.Computed.Names(), f.Name) && !asked(f.Name)
		}) {
			q.Computed = nil // of what nobody is asked for
		}
	}
	return g
}

// fromLine adds to a question the contents of the fact's line in the form. line is nil if the form has no such line.
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
	if m := history().FindStringSubmatch(comment(s.Form.File, line.Value)); q.Last == "" && m != nil {
		q.Last = m[1]
	}
}

// own returns the questions for facts that the kind does not define.
func (s Source) own() Group {
	g := Group{Name: ownTopic}
	for _, line := range s.Form.AllFacts() {
		if s.Kind.Fact(line.Name) != nil {
			continue
		}
		q := Question{Name: line.Name, Last: s.Last[line.Name]}
		s.fromLine(&q, line)
		q.Hint = strings.Trim(history().ReplaceAllString(comment(s.Form.File, line.Value), ""), "# \t")
		for _, known := range []string{q.Value, q.Last} {
			if v, _ := fact.Parse(known); v.Said != nil && len(q.Units) == 0 {
				q.Units = []string{fact.ScaleWord(v.Said.Scale) + v.Said.Unit}
			}
		}
		g.Questions = append(g.Questions, q)
	}
	return g
}

// settle keeps the relations whose facts are all on the sheet, and drops questions that are computed from facts on
// other sheets.
func (s *Sheet) settle() {
	here := func(e *fact.Expr) bool {
		return !slices.ContainsFunc(e.Names(), func(n string) bool { return s.Question(n) == nil })
	}
	for i := range s.Groups {
		g := &s.Groups[i]
		g.Questions = slices.DeleteFunc(g.Questions, func(q Question) bool {
			return q.Computed != nil && !here(q.Computed)
		})
	}
	s.Groups = slices.DeleteFunc(s.Groups, func(g Group) bool { return len(g.Questions) == 0 })
	for _, q := range s.questions() {
		for _, r := range q.relations {
			if r.Op != fact.Equal && here(r.Expr) {
				q.Bounds = append(q.Bounds, r)
			}
		}
	}
}

// table returns a table with the values in the form. Missing values that last year's table carries over are added.
func (s Source) table(t kind.AskedTable) Table {
	out := Table{AskedTable: t, Values: map[string]string{}}
	ignored := diag.NewReporter(new(diag.List), false) // the check of the form reports these faults
	lines := s.lines(t.Part)
	for _, f := range cells.Read(t.Table, lines.Value, lines.Place, ignored).Facts {
		if !f.Blank {
			out.Values[f.Name] = han.FoldString(f.Value.String())
		}
	}
	for _, c := range t.Cells() {
		if v := out.Values[c.Name]; v != "" {
			out.Values[c.Name] = strings.TrimSuffix(v, c.Unit)
		}
		for _, r := range c.Relations {
			from, ok := r.Carries()
			if ok && s.Last[from] != "" && !c.Total && out.Values[c.Name] == "" {
				out.Values[c.Name] = strings.TrimSuffix(s.Last[from], c.Unit)
			}
		}
	}
	return out
}

// lines returns the table of a part in the form, or the zero Table if the form does not have the part.
func (s Source) lines(part string) (table form.Table) {
	for _, x := range s.Form.Tables() {
		if x.Part == part {
			return x
		}
	}
	return table
}

// comment returns the text after a value of one line.
func comment(file *source.File, v source.Value) string {
	r := []rune(file.Lines[v.Place.Line-1])
	return string(r[min(len(r), v.Place.Col-1+v.Place.Len):])
}
