package importer

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/patch"
	"fazhi/generator/internal/source"
)

// Typed is a form whose texts may have numbers typed that are compared with last year's.
type Typed struct {
	Form *form.Form // read without fault
	Kind *kind.Kind
	Data []byte                   // that it was read from
	Now  map[string]fact.Quantity // the values of its facts
	Last Last
}

// Grown returns the form with names in the place of the numbers after a fact that are of last year, or that say how
// much it has changed since; the changes become facts with their relations. It does so where last year's form bears
// them out, as Form does for a report.
func (t Typed) Grown() string {
	read := newReader(&report{kind: t.Kind, year: t.Form.Year.Int, o: Options{Last: t.Last}})
	p := patch.Patch{File: t.Form.File, Data: string(t.Data)}
	facts := t.facts()
	var parts []part
	var texts [][]typedLine
	var claims []claim
	for _, x := range t.Form.Parts {
		if t.Kind.HasRole(x.Key, kind.Plan) || t.Kind.HasRole(x.Key, kind.Shortcomings) {
			continue
		}
		to, lines := part{key: x.Key}, []typedLine(nil)
		for _, l := range x.Text.Lines {
			resolved := t.resolve(l, facts)
			for _, c := range resolved.claims(read) {
				c.part, c.line = len(parts), len(lines)
				claims = append(claims, c)
			}
			lines, to.lines = append(lines, resolved), append(to.lines, line{Text: resolved.text})
		}
		parts, texts = append(parts, to), append(texts, lines)
	}
	found := read.grown(parts, claims)
	used := map[string]bool{}
	for _, c := range found.claims {
		l := texts[c.part][c.line]
		at, end := han.Origin(l.values, c.from)
		if fix := l.Fix(at, c.to-c.from, "{{"+c.name+"}}"); end == at+1 && fix != nil && facts[c.name] == nil {
			p.Add(fix)
			used[c.name] = true
		}
	}
	for _, name := range slices.Sorted(maps.Keys(found.lines)) {
		for _, line := range found.lines[name] {
			if own, _, _ := strings.Cut(strings.TrimPrefix(line, `"`), `"`); used[own] {
				p.LineStart(facts[name].Place.Line+1, line+"\n")
			}
		}
	}
	return p.Apply()
}

// facts returns the facts of the form that have a line of their own, by name.
func (t Typed) facts() map[string]*form.Fact {
	found := map[string]*form.Fact{}
	for _, f := range t.Form.AllFacts() {
		if v := f.Value; len(v.Lines) == 1 && v.Lines[0].No == v.Place.Line {
			found[f.Name] = f
		}
	}
	return found
}

// typedLine is a line of a text with the values of the names in it.
type typedLine struct {
	source.Line
	text   string
	values []han.Filling
}

// resolve puts values in the place of the names of a line that are facts with a line of their own, or years.
func (t Typed) resolve(l source.Line, facts map[string]*form.Fact) typedLine {
	years := map[string]int{lastYear: t.Form.Year.Int - 1, "本年": t.Form.Year.Int}
	text, values := han.Fill(l.Text, func(name string) (string, bool) {
		if year, ok := years[name]; ok {
			return strconv.Itoa(year), true
		}
		q, known := t.Now[name]
		return q.Printed, known && facts[name] != nil
	})
	return typedLine{l, string(text), values}
}

// claims returns the values of facts in the line as quantities.
func (l typedLine) claims(read *reader) (found []claim) {
	chars, all := []rune(han.FoldString(l.text)), read.quantities(l.text)
	for i := range all {
		q, last, _ := read.risen(chars, all, i)
		for _, v := range l.values {
			if v.At == q.from && v.At+v.Len == q.to { // a year has no unit
				found = append(found, claim{quantity: q, name: v.Name, last: last})
			}
		}
	}
	return found
}
