// Package furniture places what is above and below the text of a report by
// GB/T 9704-2012: letterhead (版头) and imprint (版记), as rows of text, spaces and rules.
//
// Both writers read these rows, so that DOCX and PDF agree. Signature and date
// are paragraphs: package compose computes their distance from the right edge.
package furniture

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// Row is a strip right below the row before it. It has a line of texts, the issuers or paragraphs; a row with none of
// them is a space. A rule between two rows is Below of the first and Above of the second.
type Row struct {
	Above, Below Rule        // the rules at its edges
	Height       unit.Length // without the rules; 0 where Paragraphs are

	Role       document.Role         // of the paragraph that Line is
	Line       []Text                // from left to right; what is empty is not printed
	Issuers    *Issuers              // nil: the row has none
	Paragraphs []*document.Paragraph // as high as their lines: fonts decide

	joined bool // no rule is between this row and the one above
}

// Rule is a rule as wide as the type area or, in a box, as the box. One of width 0 is not drawn.
type Rule struct {
	Width unit.Length // its thickness
	Red   bool        // else black
}

// Text is a stretch of a line.
type Text struct {
	Text  string        // one line
	Role  document.Role // whose looks it has
	X     unit.Length   // left edge of its space, from the left edge of the type area
	Width unit.Length   // of its space
	Align style.Align   // within its space
}

// Box is rows at a fixed place of the page.
type Box struct {
	Left, Top unit.Length // from the edges of the page
	Width     unit.Length // of its rules and texts
	Rows      []Row       // from the top down
}

// Metrics measures texts and lines by the numbers of a style and the widths of characters.
type Metrics struct {
	*style.Style
	Faces *face.Set // the fonts whose advances count
}

// Placer places rows by their metrics.
type Placer struct{ Metrics }

// NewPlacer returns the placer for a style and the fonts it is set in.
func NewPlacer(s *style.Style, faces *face.Set) Placer { return Placer{Metrics{s, faces}} }

// whole rounds a length to whole twips.
func whole(l unit.Length) unit.Length { return l.Round(unit.Twip) }

// space returns a space, no row when it has no height.
func space(height unit.Length) []Row {
	if height <= 0 {
		return nil
	}
	return []Row{{Height: height}}
}
