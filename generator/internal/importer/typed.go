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

// Typed is a form whose texts may contain typed numbers that are compared with last year's numbers.
type Typed struct {
	Form *form.Form // read without faults
	Kind *kind.Kind
	Data []byte                   // the bytes from which Form was read
	Now  map[string]fact.Quantity // the values of its facts
	Last Last
}

// Grown returns the form with typed numbers of last year, and typed changes since last year, replaced by names. The
// changes become facts with their relations. As in Form, this is done only if last year's form confirms the numbers.
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

// facts returns the facts of the form that have a separate line, by name.
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

// resolve replaces the names in a line by their values, if they are years or facts that have a separate line.
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
			if v.At == q.from && v.At+v.Len == q.to { // not a year, because a year has no unit
				found = append(found, claim{quantity: q, name: v.Name, last: last})
			}
		}
	}
	return found
}
