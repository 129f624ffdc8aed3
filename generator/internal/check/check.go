// Package check judges what a form says, with the data of its report kind,
// and makes the model of the report from it.
//
// It reads no file and writes no prose: how lines are written is the business
// of package source, what is printed where that of package compose. Each rule
// family has a file; every fault has a code from F201 on (facts: F101 on) that
// templates/codes explains.
package check

import (
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/proof"
	"fazhi/generator/internal/source"
)

// Inputs are what the judgement needs besides form and kind.
type Inputs struct {
	Draft   bool              // what is not filled in yet is a warning, not an error
	Missing func(r rune) bool // whether no face has the character; nil: every face has all
	Proof   *proof.Data       // words to proof-read by; nil: the rules of the language alone
	Others  Others            // reads the other forms that the form speaks of; nil: none can be read
}

// Check judges f as a form of kind k and gives the model with all that is to
// be told, in no order. The model is as complete as the form allows; only one
// without an Error in the list is fit to be handed in.
func Check(f *form.Form, k *kind.Kind, in Inputs) (*model.Report, diag.List) {
	c := &checker{form: f, kind: k, in: in, used: map[string]bool{}, report: &model.Report{Kind: k}}
	c.Reporter = diag.NewReporter(&c.out, in.Draft)
	c.head()
	c.others()
	c.report.Facts = solveFacts(f, k, c.other, c.Reporter)
	c.office()
	c.title()
	c.opening()
	c.parts()
	c.closing()
	c.annexes()
	c.letterhead()
	c.imprint()
	c.proofread()
	c.lastPlan()
	c.unused()
	c.blanks()
	c.characters()
	return c.report, c.out
}

// checker goes once over one form.
type checker struct {
	diag.Reporter
	form    *form.Form
	kind    *kind.Kind
	in      Inputs
	out     diag.List
	report  *model.Report
	profile *kind.Profile // nil: none is chosen
	other   others
	used    map[string]bool // facts that reach the report
	prose   []prose         // what is proof-read, in print order
}

// file is the form as a whole.
func (c *checker) file() diag.Place {
	if c.form.File == nil {
		return diag.Place{}
	}
	return diag.Place{File: c.form.File.Name}
}

// at gives the place of v: its first line, its quotation marks when it is
// empty, and fallback when the form does not have it.
func at(v source.Value, fallback diag.Place) diag.Place {
	switch {
	case len(v.Lines) > 0:
		return all(v.Lines[0])
	case v.Place.Line > 0:
		return v.Place
	}
	return fallback
}

// all gives the place of a whole line.
func all(l source.Line) diag.Place { return l.Place(0, len([]rune(l.Text))) }

// single gives the value as one line: what stands in several is joined.
func single(v source.Value) string { return strings.ReplaceAll(v.String(), "\n", "") }

// digits reports whether r is not empty and nothing but digits, of either width.
func digits(r []rune) bool {
	for _, c := range r {
		if !han.IsDigit(han.Fold(c)) {
			return false
		}
	}
	return len(r) > 0
}
