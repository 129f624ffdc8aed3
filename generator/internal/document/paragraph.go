package document

import (
	"slices"

	"fazhi/generator/internal/unit"
)

// Paragraph is one paragraph.
type Paragraph struct {
	Role  Role  // determines its looks
	Runs  []Run // in reading order
	Depth int   // nesting depth of a heading or run-in heading, from 1 (the title is 0); otherwise 0
	// RunIn says that the runs of kind Lead at the beginning are a run-in heading (接排). Role is Body (or
	// Heading1 for a run-in level-one title) and LeadRole is the role of the heading.
	RunIn    bool
	LeadRole Role // of a run-in heading; only with RunIn
	// Label is the number of characters at the beginning that are the label of an enumeration (一是) or of an
	// item of 附件说明, or 0. Ordinal is the number of the item, from 1.
	Label, Ordinal int
	// Before and After are the numbers of blank lines above and below, in addition to the space of the style.
	Before, After int
	// AboveTable and BelowTable say that a table is directly below or above. The style determines the distance.
	AboveTable, BelowTable bool
	// LeftEm moves the whole paragraph to the right, for 附件说明 from the second; otherwise 0.
	LeftEm unit.Em
	// RightEm is the distance from the right edge, for 署名 and 成文日期; otherwise 0. In RightEm, LeftEm and
	// HangEm an em is the advance of one Chinese character, including spacing (style.Of).
	RightEm unit.Em
	// HangEm is the hanging indent after the first line's indent, for 附件说明; otherwise 0.
	HangEm unit.Em
	// Landscape says that the paragraph is on a landscape page, with the table next to it.
	Landscape bool
	// Size is the type size, to which the pitch is adapted; 0: the size of the style.
	Size unit.Length
	// Ragged says that the lines are not justified, because they contain a word, such as an address, that is as
	// long as half a line.
	Ragged bool
	// Line is the line of the form from which the paragraph was made, from 1; 0: none.
	Line int
	// KeepNext keeps the paragraph on the page of the next one, even if the style does not.
	KeepNext bool
	// NewPage says that the paragraph begins a page, even if the style does not say so. Apart says that it is
	// not kept on the page of the next paragraph, even if the style says so. Package layout computes both.
	NewPage, Apart bool
}

// Accept calls v.Paragraph.
func (p *Paragraph) Accept(v Visitor) { v.Paragraph(p) }

// Text returns the paragraph's characters; a forced break is a line feed.
func (p *Paragraph) Text() string { return text(p.Runs) }

// Level returns the level of the heading p, from 1 for the title, or 0 if p is not a heading.
func (p *Paragraph) Level() int {
	switch {
	case p.Role == Title:
		return 1
	case p.Role == AnnexTitle:
		return 2
	case p.Role.Heading():
		return p.Depth + 1
	}
	return 0
}

// Lead returns the run-in heading at the beginning, or "".
func (p *Paragraph) Lead() string {
	lead, _ := p.Parts()
	return text(lead)
}

// Parts returns the runs of the run-in heading at the beginning, if any, and the runs after it.
func (p *Paragraph) Parts() (lead, rest []Run) {
	n := slices.IndexFunc(p.Runs, func(r Run) bool { return !p.RunIn || r.Kind != Lead })
	if n < 0 {
		return p.Runs, nil
	}
	return p.Runs[:n], p.Runs[n:]
}

func (p *Paragraph) text() string { return p.Text() + "\n" }
