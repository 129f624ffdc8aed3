package facts

import (
	"cmp"
	"math/big"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/source"
)

// state is how far the value of a fact is known.
type state uint8

const (
	empty  state = iota // not reported
	known               // the entry has its quantity
	due                 // to be computed
	doing               // being computed
	broken              // a fault was reported; nothing follows from the fact
)

// entry is one fact.
type entry struct {
	model.Fact
	line     *source.Line   // of the value; nil when there is none
	cat      kind.Fact      // what the catalogue has of it; zero when nothing
	state    state          // with known and broken, Fact is complete
	relation *fact.Relation // as the form has it, or by which the catalogue computes the fact; nil when there is none
	auto     bool           // the catalogue computes the fact
	absent   bool           // the form has no line of it
	blank    bool           // a cell that the form leaves blank: its quantity is 0
}

// fail leaves the fact open after a reported fault; a draft prints what was typed.
func (e *entry) fail() {
	zero := new(big.Rat)
	e.state, e.Broken, e.relation = broken, true, nil
	e.Quantity = fact.Quantity{Printed: e.text(), Low: zero, High: zero, Scale: 1}
}

// at returns the place of n characters of the value from character i (from 0), of the name when there is no value.
func (e *entry) at(i, n int) diag.Place {
	if e.line == nil {
		return e.Place
	}
	return e.line.Place(i, n)
}

// whole returns the place of the whole value.
func (e *entry) whole() diag.Place { return e.at(0, len([]rune(e.text()))) }

// said returns the place of the quantity, of the whole value when it is computed.
func (e *entry) said() diag.Place { return e.at(0, cmp.Or(e.saidLen(), len([]rune(e.text())))) }

// saidLen returns how many characters of the value the quantity takes: 0 when it is computed.
func (e *entry) saidLen() int {
	if e.line == nil {
		return 0
	}
	r := []rune(e.line.Text)
	if e.relation != nil {
		r = r[:e.relation.At]
	}
	return utf8.RuneCountInString(strings.TrimRight(string(r), han.Blanks))
}

// text returns the value as typed, a placeholder when there is none.
func (e *entry) text() string {
	if e.line == nil {
		return han.Placeholder(e.Name)
	}
	return e.line.Text
}

// relationText returns the relation of a fact as typed, "" where the catalogue has it.
func (e *entry) relationText() string {
	if e.line == nil {
		return ""
	}
	return string([]rune(e.line.Text)[e.relation.At:])
}

// unit returns the usual unit of the fact, for examples of what to write.
func (e *entry) unit() string {
	return cmp.Or(e.likelyUnit(), "件")
}

// example returns a line as it should be written.
func (e *entry) example(value string) string {
	return "写成：\"" + e.Name + "\" = \"" + value + "\""
}
