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

// state says what is known about the value of a fact.
type state uint8

const (
	empty  state = iota // not reported
	known               // the entry has its quantity
	due                 // to be computed
	doing               // being computed
	broken              // a fault was reported; nothing is computed from the fact
)

// entry is one fact.
type entry struct {
	model.Fact
	line     *source.Line   // line of the value; nil if there is none
	cat      kind.Fact      // the fact in the catalogue; the zero Fact if it is not there
	state    state          // Fact is complete if it is known or broken
	relation *fact.Relation // relation in the form, or in the catalogue if that computes the fact; or nil
	auto     bool           // the catalogue computes the fact
	absent   bool           // the form has no line for it
	blank    bool           // a cell left blank in the form: its quantity is 0
}

// fail marks the fact as broken after a reported fault. A draft prints the text that was typed.
func (e *entry) fail() {
	zero := new(big.Rat)
	e.state, e.Broken, e.relation = broken, true, nil
	e.Quantity = fact.Quantity{Printed: e.text(), Low: zero, High: zero, Scale: 1}
}

// at returns the place of n characters of the value, from character i (from 0). If there is no value, it returns the
// place of the name.
func (e *entry) at(i, n int) diag.Place {
	if e.line == nil {
		return e.Place
	}
	return e.line.Place(i, n)
}

// whole returns the place of the whole value.
func (e *entry) whole() diag.Place { return e.at(0, len([]rune(e.text()))) }

// said returns the place of the quantity. If it is computed, it returns the place of the whole value.
func (e *entry) said() diag.Place { return e.at(0, cmp.Or(e.saidLen(), len([]rune(e.text())))) }

// saidLen returns the number of characters of the quantity in the value, or 0 if the quantity is computed.
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

// text returns the value as typed, or a placeholder if there is no value.
func (e *entry) text() string {
	if e.line == nil {
		return han.Placeholder(e.Name)
	}
	return e.line.Text
}

// relationText returns the relation of a fact as typed, or "" if it is in the catalogue.
func (e *entry) relationText() string {
	if e.line == nil {
		return ""
	}
	return string([]rune(e.line.Text)[e.relation.At:])
}

// unit returns the usual unit of the fact, for examples in messages.
func (e *entry) unit() string {
	return cmp.Or(e.likelyUnit(), "件")
}

// example returns a corrected line.
func (e *entry) example(value string) string {
	return "写成：\"" + e.Name + "\" = \"" + value + "\""
}
