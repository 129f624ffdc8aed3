package generator

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/check"
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/likeness"
	"fazhi/generator/internal/model"
)

// Comparison says how much of a report was taken over from last year's report.
type Comparison struct {
	File      string         `json:"file"`      // the form
	Last      string         `json:"last"`      // last year's form as the form names it, or ""
	Parts     []ComparedPart `json:"parts"`     // the parts with text written by the office, in the order of the form
	Unchanged []SameFact     `json:"unchanged"` // in the order of the form
}

// ComparedPart says how much of the text of a part is word for word in last year's report.
type ComparedPart struct {
	Title   string     `json:"title"`   // as messages name it
	Line    int        `json:"line"`    // of its bracket
	All     int        `json:"all"`     // characters in its clauses, not counting numbers and very short clauses
	Same    int        `json:"same"`    // the number of these characters that are in last year's report
	Percent int        `json:"percent"` // Same as a percentage of All, rounded down
	Texts   []SameText `json:"texts"`   // the text that is in last year's report, in the order of the form
}

// SameText is a stretch of text that is in last year's report.
type SameText struct {
	Line int    `json:"line"` // of the form, from 1
	Text string `json:"text"` // as in the form
}

// SameFact is a number filled in that is the same as last year.
type SameFact struct {
	Line  int    `json:"line"`  // of the form, from 1
	Name  string `json:"name"`  // of the fact
	Value string `json:"value"` // as printed: 40余场
}

// maxLike is the percentage of a part above which it is reported as last year's.
const maxLike = 40

// Compare checks a form as Check does, and compares it with last year's form. A part that is mostly last year's text
// is reported as a hint.
func Compare(in Form, s *Sources) (Comparison, diag.List) {
	c := Comparison{File: in.Name, Parts: []ComparedPart{}, Unchanged: []SameFact{}}
	r := newReader(in, s)
	r.compare = &c
	_, _, found := r.examine(in.Name, in.Data, false)
	return c, found
}

// with compares a form with last year's.
func (c *Comparison) with(last *check.Other, f *form.Form, report *model.Report) (found diag.List) {
	c.Last = last.Path
	var lines []string
	for _, p := range last.Form.Parts {
		lines = append(lines, p.Text.Texts()...)
	}
	text := likeness.Read(lines)
	for _, p := range f.Parts {
		share := text.Compare(p.Text.Texts())
		if share.All == 0 {
			continue
		}
		part := ComparedPart{Title: partName(report, strings.TrimPrefix(p.Key, "part.")), Line: p.Place.Line,
			All: share.All, Same: share.Same, Percent: 100 * share.Same / share.All, Texts: []SameText{}}
		for _, s := range share.Runs {
			l := p.Text.Lines[s.Line]
			part.Texts = append(part.Texts, SameText{l.No, string([]rune(l.Text)[s.Start : s.Start+s.Len])})
		}
		c.Parts = append(c.Parts, part)
		if part.Percent > maxLike {
			found.Add(diag.New(diag.F155, p.Place, fmt.Sprintf("「%s」有 %d%% 的文字和上年的报告一字不差", part.Title, part.Percent),
				"写今年做的事；年年都要这样写的，在 [ignore] 里说明"))
		}
	}
	c.Unchanged = append(c.Unchanged, unchanged(f, report.Facts, last.Facts)...)
	return found
}

// unchanged returns the facts that are the same in both years, except computed facts and zeros.
func unchanged(f *form.Form, now, last model.Facts) (same []SameFact) {
	for _, x := range f.AllFacts() {
		a, ok := now[x.Name]
		b, had := last[x.Name]
		if !ok || !had || a.Broken || b.Broken || strings.HasPrefix(han.FoldString(x.Value.String()), "=") {
			continue
		}
		if a.Quantity.Low.Sign() != 0 && a.Quantity.Printed == b.Quantity.Printed {
			same = append(same, SameFact{x.Place.Line, x.Name, a.Quantity.Printed})
		}
	}
	return same
}
