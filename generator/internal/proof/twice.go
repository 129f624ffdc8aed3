package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// mention is a count of something that has one number in the whole report.
type mention struct {
	t   *text
	tok int
}

func (m mention) q() quantity { return m.t.q(m.tok) }

// repeated hints at a thing with two numbers in two paragraphs, and at a number that differs from the fact of its name.
func repeated(d *reader) {
	first := map[once]mention{}
	for _, t := range d.texts {
		for k := range t.tokens {
			// What is said of a part, of another year or the time to come is another count.
			noun := t.before(k)
			if t.isAmount(k) && noun != "" && t.tokens[k].depth == 0 && !t.plan && !strings.Contains(t.of(k-1), "其中") &&
				!containsAny(t.around(t.tokens[k].at), d.Data.Growth.Old) {
				againstFact(d, mention{t, k}, noun)
				againstFirst(d, mention{t, k}, noun, first)
			}
		}
	}
}

// once is one of the things with one number, and the unit that it is counted in.
type once struct {
	of   int
	unit string
}

// againstFirst compares a count with the first of the same thing; one that differs is reported once.
func againstFirst(d *reader, m mention, noun string, first map[once]mention) {
	i := slices.IndexFunc(d.Data.Once, func(o Once) bool {
		return strings.Contains(noun, o.Noun) && (len(o.Verbs) == 0 || containsAny(noun, o.Verbs))
	})
	at := once{i, m.q().Unit}
	switch f, seen := first[at]; {
	case i == -1:
	case !seen:
		first[at] = m
	case f.t != nil && f.t != m.t && !f.q().Span().Meets(m.q().Span()):
		first[at] = mention{}
		d.say(m.t.place(m.tok), diag.F315, Hint, "这里「%s」是%s，前面「%s」是%s\n要是同一件事，两处的数要一样；要是口径不同，写明白",
			noun, m.q().Printed, f.t.before(f.tok), f.q().Printed).Related = []Span{f.t.place(f.tok)}
	}
}

// againstFact compares a count with the fact, or the row of a table, that the words before it end in.
func againstFact(d *reader, m mention, noun string) {
	said := m.q()
	for at := range noun { // the longest name first
		name := noun[at:]
		n := utf8.RuneCountInString(name)
		if len(d.Facts)+len(d.tabled) == 0 || n < 2 {
			return
		} else if n > fact.MaxName {
			continue
		}
		f, isFact := d.Facts[name]
		c := d.tabled[name]
		switch {
		case isFact && f.Low != nil && f.Unit == said.Unit:
			if !f.Span().Meets(said.Span()) {
				d.say(m.t.place(m.tok), diag.F316, Hint, "「%s」填的是%s，这里写的是%s\n要是同一个数，写成「{{%s}}」，以后改一处就行",
					name, f.Printed, said.Printed, name)
			}
			return
		case c.ok && c.q.Unit == said.Unit:
			if !c.q.Span().Meets(said.Span()) {
				d.say(m.t.place(m.tok), diag.F364, Hint, "表里「%s」是%s，这里写的是%s\n要是同一个数，表和文字改成一样；要是口径不同，写明白",
					name, c.text, said.Printed).Related = []Span{c.at}
			}
			return
		}
	}
}

// minAlike is how many characters two paragraphs have that are reported for being alike.
const minAlike = 24

// alike reports paragraphs that stand in the report twice.
func alike(d *reader) {
	seen := map[string]*text{}
	for _, t := range d.texts {
		if len(t.r) < minAlike {
			continue
		}
		if first := seen[t.s]; first != nil {
			f := d.say(t.span(0, len(t.r)), diag.F335, Likely, "这一段和前面一段一模一样\n删去一段，或者改成另外的工作")
			f.Related = []Span{first.span(0, len(first.r))}
			continue
		}
		seen[t.s] = t
	}
}
