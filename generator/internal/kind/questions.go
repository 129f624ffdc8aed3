package kind

import (
	"cmp"
	"strings"

	"fazhi/generator/internal/grid"
)

// Topic is the facts of one standard paragraph, for which the same people are asked.
type Topic struct {
	Name   string   // of the standard paragraph
	Ask    []string // who is asked
	Sample string   // a specimen sentence
	Facts  []Asked  // in catalogue order, including facts that the level seldom reports
}

// Asked is a fact in a question.
type Asked struct {
	*Fact
	Text string // the question; "" if the question before covers the fact
	Hint string // units and limits
}

// AskedTable is a declared table in a question.
type AskedTable struct {
	*grid.Table
	Ask []string // who is asked; nil: the office itself
}

// Questions returns the questions of an office to its departments, by topics, and its tables. The error is a message
// for the author of the texts of the kind.
func (k *Kind) Questions(o NewOffice) ([]Topic, []AskedTable, error) {
	w := formWriter{k: k, o: o, level: k.Level(o.Level)}
	var topics []Topic
	for i := range k.Paragraphs {
		p := &k.Paragraphs[i]
		if !p.Levels.Include(o.Level) {
			continue
		}
		t := Topic{Name: p.Name, Ask: w.who(p.Ask), Sample: w.say(p.Sample)}
		question := "" // of this fact, or of those before it that the level does not have
		for _, n := range p.Facts {
			f := k.Fact(n)
			question = cmp.Or(f.Question, question)
			if f.Levels.Include(o.Level) && k.Typed(f) {
				t.Facts = append(t.Facts, Asked{Fact: f, Text: w.say(question), Hint: remark(f)})
				question = ""
			}
		}
		topics = append(topics, t)
	}
	var tables []AskedTable
	for i := range k.Tables {
		tables = append(tables, AskedTable{Table: &k.Tables[i], Ask: w.who(k.Tables[i].Ask)})
	}
	return topics, tables, w.err
}

// who returns the names in a list of people to ask.
func (w *formWriter) who(list string) []string {
	return strings.FieldsFunc(w.say(list), func(r rune) bool { return r == '、' })
}
