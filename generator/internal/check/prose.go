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
	part   string // bracket of the part that contains it
	row    bool   // a row of a table
	folded []rune // the text with half-width marks; nil for a row and for text that nobody typed
	silent bool   // read only as context; nothing in it is reported
}

// proofs is the text for the proof-reader, in print order.
type proofs struct {
	passages []passage
	claims   map[diag.Code][]diag.Place // places where a rule has reported a more precise fault
}

// read adds a line to proof-read. Nothing is reported in a line with 【待…】, because it is not finished.
func (p *proofs) read(r resolved, part string) {
	s := string(r.text)
	p.passages = append(p.passages, passage{resolved: r, part: part, folded: []rune(han.FoldString(s)),
		silent: han.HasPlaceholder(s)})
}

// skip adds a line that nobody typed. It is read as context only: nothing in it is reported.
func (p *proofs) skip(r resolved, part string) {
	p.passages = append(p.passages, passage{resolved: r, part: part, silent: true})
}

// claim prevents the proof-reader from reporting code at a place where a more precise rule has reported a fault.
func (p *proofs) claim(code diag.Code, place diag.Place) {
	if p.claims == nil {
		p.claims = map[diag.Code][]diag.Place{}
	}
	p.claims[code] = append(p.claims[code], place)
}

// claimed reports whether a more precise rule has reported a fault of the same characters.
func (p *proofs) claimed(code diag.Code, place diag.Place) bool {
	return slices.ContainsFunc(p.claims[code], func(c diag.Place) bool {
		return c.Line == place.Line && c.Col < place.Col+place.Len && place.Col < c.Col+c.Len
	})
}

// place returns the place in the form of a range of proof-read text.
func (p *proofs) place(s proof.Span) diag.Place { return p.passages[s.Para].place(s.Start, s.Len) }

// proofread reports the findings of the proof-reader in the words that a clerk typed. The replacement that the
// proof-reader proposes is a fix.
func (t *texts) proofread(in Inputs) {
	own := cmp.Or(in.Words, &kind.Words{})
	right := t.own(own)
	paras := make([]proof.Para, len(t.passages))
	for i, p := range t.passages {
		paras[i] = proof.Para{Text: string(p.text), Part: p.part, Plan: t.kind.HasRole(p.part, kind.Plan), Row: p.row}
	}
	ctx := proof.Context{Year: t.report.Year, Office: t.report.Office.Name, Above: t.report.Office.Above,
		Data: in.Proof, Facts: t.report.Facts.Quantities(), Entire: true, Annexes: len(t.report.Annexes)}
	var reported []proof.Finding // of the paragraph of the last
	for _, f := range proof.Read(paras, ctx) {
		if len(reported) > 0 && reported[0].Para != f.Para {
			reported = nil
		}
		p := t.passages[f.Para]
		if p.silent || isRight(f, right[f.Para]) || t.claimed(f.Code, t.place(f.Span)) || t.fromFacts(f) ||
			f.Code == diag.F316 && p.namesBefore(f.Start) || f.Code == diag.F334 && isOpen(p.text, f.Span) ||
			repeated(f, reported) {
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

// isOpen reports whether a place is reported as one that is not filled in.
func isOpen(text []rune, s proof.Span) bool {
	return slices.ContainsFunc(han.Open(string(text)), func(m []int) bool {
		from, to := len([]rune(string(text)[:m[0]])), len([]rune(string(text)[:m[1]]))
		return from < s.Start+s.Len && s.Start < to
	})
}

// fromFacts reports whether a finding is about values of facts only and is reported at the facts already: a fact
// that cannot be read, words that contradict each other, or a relation that is not true. A unit after the value of a
// fact is reported as F236.
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

// repeated reports whether a finding in before is about the same fault of the same characters as f.
func repeated(f proof.Finding, before []proof.Finding) bool {
	return slices.ContainsFunc(before, func(b proof.Finding) bool {
		return b.Para == f.Para && b.Start < f.Start+f.Len && f.Start < b.Start+b.Len &&
			cmp.Or(kin[b.Code], b.Code) == cmp.Or(kin[f.Code], f.Code)
	})
}
