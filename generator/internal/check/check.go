// Package check checks the content of a form against the data of its report kind, and makes the model of the report.
//
// It reads no file and writes no prose: package source reads the lines, package outline divides a text into its
// parts, and package compose decides where each part is printed. Each rule family has a file; every fault has a code
// from F201 on (facts: F101 on) that templates/codes explains.
package check

import (
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/facts"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/furniture"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/proof"
	"fazhi/generator/internal/source"
	"fazhi/generator/internal/style"
)

// Inputs are the inputs of Check besides form and kind.
type Inputs struct {
	Draft   bool              // missing content is a warning, not an error
	Missing func(r rune) bool // reports whether no face has the character; nil: no character is missing
	Placer  *furniture.Placer // measures letterhead and imprint; nil: everything fits
	Proof   *proof.Data       // data for proof-reading; nil: only the rules of the language
	Words   *kind.Words       // words of the office for proof-reading; nil: none
	Style   *style.Style      // limits of the page
	Others  Others            // reads the other forms that the form names
}

// Check checks f as a form of kind k and returns the model with all diagnostics, in no particular order. The model
// is as complete as the form allows. A report may be handed in only if the list contains no Error.
func Check(f *form.Form, k *kind.Kind, in Inputs) (*model.Report, diag.List) {
	var out diag.List
	r := diag.NewReporter(&out, in.Draft)
	report := &model.Report{Kind: k, Year: year(f, k, r)}
	profile := chooseProfile(f, k, r)
	others := readOthers(f, k, in.Others, r)
	report.Facts = facts.Solve(facts.Input{
		Groups: f.Facts, Cells: declaredCells(f, k, r), Kind: k, Level: single(f.Office.Level),
		LastYear: others.lastYear,
		SumOf:    others.sumOf, Taken: others.taken, Reporter: r,
	})
	report.Level = level(f, k, r)
	report.Office = office(f, report, r)
	idle(f, k, r)
	profileSign(f.Office.Sign, profile, r)
	n := newNames(f, report, in.Style, r)
	if others.last != nil {
		n.last = others.last.Facts
	}
	n.taken = others.taken
	if in.Proof != nil {
		n.planning = in.Proof.Words.Planning
	}
	p := &parts{texts{names: n}, profile}
	report.Title = p.title(f.Title)
	report.Opening = p.opening(f.Opening)
	report.Parts = p.sections()
	if c := f.Closing; c != nil {
		report.Closing = p.text(c.Text, scope{part: "closing", stops: true})
		report.Note = note(n, c.Note)
	}
	report.Annexes = p.annexes(f.Annexes)
	report.Letterhead = letterhead(n, f.Letterhead)
	report.Imprint = imprint(n, f.Imprint)
	report.Web = web(n, f.Web)
	p.pasted()
	sealWords(f, r)
	if in.Placer != nil {
		room(f, report, *in.Placer, r)
	}
	p.said()
	p.proofread(in)
	p.offers(lastPlan(f, report, others.last, r))
	unused(n)
	blanks(f, r)
	characters(f, in.Missing, r)
	ordinary(f.File, r)
	return report, out
}

// file returns the place that means the whole form.
func file(f *form.Form) diag.Place { return diag.Place{File: f.File.Name} }

// at returns the place of v: its first line, or its quotation marks if it is empty. If the form does not contain v,
// it returns fallback.
func at(v source.Value, fallback diag.Place) diag.Place {
	switch {
	case !v.Empty():
		return v.Lines[0].Whole()
	case v.Place.Line > 0:
		return v.Place
	}
	return fallback
}

// replace returns the fixes that replace the whole of v by s, if v has one line.
func replace(v source.Value, s string) []diag.Fix {
	if len(v.Lines) != 1 {
		return nil
	}
	return v.Lines[0].Fix(0, len([]rune(v.Lines[0].Text)), s)
}

// single returns the value as one line: the lines of a longer value are joined.
func single(v source.Value) string { return strings.ReplaceAll(v.String(), "\n", "") }
