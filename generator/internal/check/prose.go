package check

import (
	"cmp"
	"slices"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/proof"
)

// passage is a line that is proof-read.
type passage struct {
	resolved
	part   string // bracket of the part it is in
	row    bool   // it is a row of a table
	folded []rune // the text with half-width marks; nil for a row and what nobody typed
	silent bool   // it is read for what is around it; what it says itself is not judged
}

// proofs is what the proof-reader is to read, in print order.
type proofs struct {
	passages []passage
	claims   map[diag.Code][]diag.Place // what another rule has reported, more precisely than this code would
}

// read adds a line to proof-read. In one with 【待…】, which is not finished, nothing is reported.
func (p *proofs) read(r resolved, part string) {
	s := string(r.text)
	p.passages = append(p.passages, passage{resolved: r, part: part, folded: []rune(han.FoldString(s)),
		silent: han.HasPlaceholder(s)})
}

// skip adds a line that nobody typed. It is read as context only: nothing in it is reported.
func (p *proofs) skip(r resolved, part string) {
	p.passages = append(p.passages, passage{resolved: r, part: part, silent: true})
}

// claim keeps the proof-reader from reporting code at a place of which a more precise rule has reported.
func (p *proofs) claim(code diag.Code, place diag.Place) {
	if p.claims == nil {
		p.claims = map[diag.Code][]diag.Place{}
	}
	p.claims[code] = append(p.claims[code], place)
}

// claimed reports whether a more precise rule has reported of the same characters.
func (p *proofs) claimed(code diag.Code, place diag.Place) bool {
	return slices.ContainsFunc(p.claims[code], func(c diag.Place) bool {
		return c.Line == place.Line && c.Col < place.Col+place.Len && place.Col < c.Col+c.Len
	})
}

// place returns the place of a stretch of what was proof-read.
func (p *proofs) place(s proof.Span) diag.Place { return p.passages[s.Para].place(s.Start, s.Len) }

// proofread reports what the proof-reader finds in the words that a clerk
// typed. What it would put in their place is a fix.
func (t *texts) proofread(in Inputs) {
	own := cmp.Or(in.Words, &kind.Words{})
	right := t.own(own)
	paras := make([]proof.Para, len(t.passages))
	for i, p := range t.passages {
		paras[i] = proof.Para{Text: string(p.text), Part: p.part, Plan: t.kind.HasRole(p.part, kind.Plan), Row: p.row}
	}
	ctx := proof.Context{Year: t.report.Year, Office: t.report.Office.Name, Above: t.report.Office.Above,
		Data: in.Proof, Facts: t.report.Facts.Quantities()}
	var reported []proof.Finding
	for _, f := range proof.Read(paras, ctx) {
		p := t.passages[f.Para]
		if p.silent || isRight(f, right[f.Para]) || t.claimed(f.Code, t.place(f.Span)) || t.fromFacts(f) ||
			f.Code == diag.F316 && p.namesBefore(f.Start) || repeated(f, reported) {
			continue
		}
		reported = append(reported, f)
		d := t.Report(f.Code, t.place(f.Span), f.Message, f.Hint)
		if d.Severity = diag.Warning; f.Certainty == proof.Hint {
			d.Severity = diag.Hint
		}
		if f.Replacement != "" {
			d.Fixes = p.fix(f.Start, f.Len, f.Replacement)
		}
		for _, s := range f.Related {
			if !t.passages[s.Para].silent {
				d.Related = append(d.Related, t.place(s))
			}
		}
	}
}

// fromFacts reports whether a finding is about values of facts only, one of which cannot be read, has words that
// contradict each other or a relation that does not hold: that is reported where the facts are. A unit after the value
// of a fact is reported as F236.
func (t *texts) fromFacts(f proof.Finding) bool {
	failed := f.Code == diag.F332
	if f.Code == diag.F341 || f.Code == diag.F342 {
		p := t.passages[f.Para]
		failed = p.nameAt(f.Start) == p.nameAt(f.Start+f.Len-1)
	}
	for _, s := range append([]proof.Span{f.Span}, f.Related...) {
		name := t.passages[s.Para].nameAt(s.Start)
		if name == "" {
			return false
		}
		failed = failed || t.report.Facts[name].Failed || t.report.Facts[name].Broken
	}
	return failed
}

// kin maps a code to another that reports the same fault more precisely.
var kin = map[diag.Code]diag.Code{
	diag.F303: diag.F301, diag.F304: diag.F301, diag.F313: diag.F302, diag.F332: diag.F331,
}

// repeated reports whether one of the findings before f reports the same fault of the same characters.
func repeated(f proof.Finding, before []proof.Finding) bool {
	return slices.ContainsFunc(before, func(b proof.Finding) bool {
		return b.Para == f.Para && b.Start < f.Start+f.Len && f.Start < b.Start+b.Len &&
			cmp.Or(kin[b.Code], b.Code) == cmp.Or(kin[f.Code], f.Code)
	})
}
