package document

import (
	"slices"

	"fazhi/generator/internal/unit"
)

// Paragraph is one paragraph.
type Paragraph struct {
	Role  Role  // whose looks it has
	Runs  []Run // in reading order
	Depth int   // of a heading: depth of nesting from 1 (the title is 0); of a run-in heading likewise, else 0
	// RunIn says that the runs of kind Lead at the head are a run-in heading
	// (接排): Role is Body (or Heading1 where a level-one title runs on) and the heading's own role is LeadRole.
	RunIn    bool
	LeadRole Role // of a run-in heading; only with RunIn
	// Label is how many characters at the head are the label of an
	// enumeration (一是) or of an item of 附件说明: 0 when it is none. Ordinal counts it, from 1.
	Label, Ordinal int
	// Before and After are how many blank lines are above and below, besides what the style says.
	Before, After int
	// AboveTable and BelowTable say that a table is right below or above: the style keeps a distance.
	AboveTable, BelowTable bool
	// LeftEm moves the whole paragraph to the right, for the second 附件说明 and those below it; else 0.
	LeftEm unit.Em
	// RightEm is the distance from the right edge, for 署名 and 成文日期; else 0. Here, in LeftEm and in
	// HangEm an em is the advance of one Chinese character, spacing included (style.Of).
	RightEm unit.Em
	// HangEm is the hanging indent after the first line's indent, for 附件说明; else 0.
	HangEm unit.Em
	// Landscape says that the paragraph is on a landscape page, with the table next to it.
	Landscape bool
	// Size is the size of the characters, to which the pitch is adapted; 0: as the style says.
	Size unit.Length
	// Ragged says that the lines are not justified, since a word in them, an address, is as long as half a line.
	Ragged bool
	// Line is the line of the form that the paragraph was made of, from 1; 0: none.
	Line int
	// KeepNext keeps the paragraph on the page of the next one, besides what the style says.
	KeepNext bool
	// NewPage says that the paragraph begins a page, besides what the style says; Apart that it is not kept on the page
	// of the next one, whatever the style says. Package layout computes them.
	NewPage, Apart bool
}

// Accept calls v.Paragraph.
func (p *Paragraph) Accept(v Visitor) { v.Paragraph(p) }

// Text returns the paragraph's characters; a forced break is a line feed.
func (p *Paragraph) Text() string { return text(p.Runs) }

// Level returns the level of the heading that p is, from 1, the title; 0 when it is none.
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

// Lead returns the run-in heading at the head; "" when there is none.
func (p *Paragraph) Lead() string {
	lead, _ := p.Parts()
	return text(lead)
}

// Parts returns the runs of the run-in heading at the head, none when there is none, and those behind it.
func (p *Paragraph) Parts() (lead, rest []Run) {
	n := slices.IndexFunc(p.Runs, func(r Run) bool { return !p.RunIn || r.Kind != Lead })
	if n < 0 {
		return p.Runs, nil
	}
	return p.Runs[:n], p.Runs[n:]
}

func (p *Paragraph) text() string { return p.Text() + "\n" }
