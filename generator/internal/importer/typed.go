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
		at, ok := l.origin(c.from)
		if fix := l.Fix(at, c.to-c.from, "{{"+c.name+"}}"); ok && fix != nil && facts[c.name] == nil {
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
	values []typedValue
}

// typedValue is the value of a name in a line.
type typedValue struct {
	braces   han.Braces
	from, to int    // characters of the text with the values
	fact     string // its name; "" where it is a year
}

// resolve puts values in the place of the names of a line that are facts with a line of their own, or years.
func (t Typed) resolve(l source.Line, facts map[string]*form.Fact) typedLine {
	out, chars, at := typedLine{Line: l}, []rune(l.Text), 0
	var text []rune
	years := map[string]int{lastYear: t.Form.Year.Int - 1, "本年": t.Form.Year.Int}
	for _, b := range han.FindBraces(l.Text) {
		q, known := t.Now[b.Name]
		year, isYear := years[b.Name]
		value := typedValue{braces: b, fact: b.Name}
		switch {
		case isYear:
			q.Printed, value.fact = strconv.Itoa(year), ""
		case !known || facts[b.Name] == nil:
			continue
		}
		text = append(text, chars[at:b.Start]...)
		value.from = len(text)
		text = append(text, []rune(q.Printed)...)
		value.to, at = len(text), b.End
		out.values = append(out.values, value)
	}
	out.text = string(append(text, chars[at:]...))
	return out
}

// claims returns the values of facts in the line as quantities.
func (l typedLine) claims(read *reader) (found []claim) {
	chars, all := []rune(han.FoldString(l.text)), read.quantities(l.text)
	for i := range all {
		q, last, _ := read.risen(chars, all, i)
		for _, v := range l.values {
			if v.fact != "" && v.from == q.from && v.to == q.to {
				found = append(found, claim{quantity: q, name: v.fact, last: last})
			}
		}
	}
	return found
}

// origin returns which character of the line character i of the text is; ok is false for one of a value.
func (l typedLine) origin(i int) (at int, ok bool) {
	at = i
	for _, v := range l.values {
		switch {
		case i >= v.to:
			at += v.braces.End - v.braces.Start - (v.to - v.from)
		case i >= v.from:
			return at, false
		}
	}
	return at, true
}
