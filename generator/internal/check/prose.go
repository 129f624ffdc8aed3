package check

import (
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/proof"
)

// prose is a line that is proof-read.
type prose struct {
	resolved
	part   string // bracket of the part it stands in
	silent bool   // it is read for what stands around it; what it says itself is not judged
}

// read has a line proof-read. One with 【待…】 in it is not finished: nothing is said about it.
func (c *checker) read(r resolved, part string) {
	c.prose = append(c.prose, prose{r, part, han.HasPlaceholder(string(r.text))})
}

// skipped gives the proof-reader what nobody typed: it parts or counts what stands around it.
func (c *checker) skipped(r resolved, part string) {
	c.prose = append(c.prose, prose{r, part, true})
}

// running has a line of a text proof-read; of a standard paragraph the mark only.
func (c *checker) running(it item, part string) {
	if it.Kind != model.Standard {
		c.read(it.resolved, part)
	} else if it.body > 0 {
		it.text = it.text[:it.body]
		c.skipped(it.resolved, part)
	}
}

// severities says how what the proof-reader finds is told.
var severities = map[proof.Certainty]diag.Severity{proof.Certain: diag.Warning, proof.Likely: diag.Warning, proof.Hint: diag.Hint}

// covered are findings that another rule tells as well, and more precisely: a
// stale year in a title, a title that is nearly the official one.
var covered = map[diag.Code]diag.Code{diag.F321: diag.F214, diag.F331: diag.F222}

// proofread tells what the proof-reader finds in the words that a clerk typed.
func (c *checker) proofread() {
	paras := make([]proof.Para, len(c.prose))
	for i, p := range c.prose {
		paras[i] = proof.Para{Text: string(p.text), Part: p.part, Plan: c.kind.HasRole(p.part, kind.Plan)}
	}
	ctx := proof.Context{Year: c.report.Year, Data: c.in.Proof, Facts: map[string]fact.Quantity{}}
	if c.report.Level != nil {
		ctx.Level = c.report.Level.Name
	}
	for name, f := range c.report.Facts {
		if !f.Broken {
			ctx.Facts[name] = f.Quantity
		}
	}
	for _, f := range proof.Read(paras, ctx) {
		if c.prose[f.Para].silent {
			continue // it has no place in the form
		}
		if other, ok := covered[f.Code]; !ok || !c.told(other, c.span(f.Span)) {
			c.finding(f)
		}
	}
}

// finding tells one finding. What it would put in place of typed words is a fix; what a fact brought cannot be mended here.
func (c *checker) finding(f proof.Finding) {
	d := c.Report(f.Code, c.span(f.Span), f.Message, f.Hint)
	d.Severity = severities[f.Certainty]
	if f.Replacement != "" {
		d.Fixes = c.prose[f.Para].fix(f.Start, f.Len, f.Replacement)
	}
	for _, s := range f.Related {
		if !c.prose[s.Para].silent {
			d.Related = append(d.Related, c.span(s))
		}
	}
}

// span gives the place of a stretch of what was proof-read.
func (c *checker) span(s proof.Span) diag.Place { return c.prose[s.Para].place(s.Start, s.Len) }

// told reports whether a fault of that code was told of the same words.
func (c *checker) told(code diag.Code, at diag.Place) bool {
	for _, d := range c.out {
		if p := d.Place; d.Code == code && p.Line == at.Line && p.Col < at.Col+at.Len && at.Col < p.Col+p.Len {
			return true
		}
	}
	return false
}
