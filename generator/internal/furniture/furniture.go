// Package furniture places the items above and below the text of a report by GB/T 9704-2012: letterhead (版头) and
// imprint (版记), as rows of text, spaces and rules.
//
// Both writers read these rows, so that DOCX and PDF agree. Signature and date are paragraphs: package compose
// computes their distance from the right edge.
package furniture

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// Row is a row directly below the row before it. It contains a line of texts, the issuers or paragraphs; a row
// without any of them is a space. A rule between two rows is Below of the first and Above of the second.
type Row struct {
	Above, Below Rule        // the rules at its edges
	Height       unit.Length // without the rules; 0 with Paragraphs

	Role       document.Role         // of the paragraph that contains Line
	Line       []Text                // from left to right; empty texts are not printed
	Issuers    *Issuers              // nil if the row has no issuers
	Paragraphs []*document.Paragraph // their lines determine the height, which depends on fonts

	joined bool // there is no rule between this row and the row above
}

// Rule is a rule as wide as the type area or, in a box, as the box. A rule of width 0 is not drawn.
type Rule struct {
	Width unit.Length // its thickness
	Red   bool        // otherwise black
}

// Text is a part of a line.
type Text struct {
	Text  string        // one line
	Role  document.Role // determines its looks
	X     unit.Length   // left edge of its space, from the left edge of the type area
	Width unit.Length   // of its space
	Align style.Align   // within its space
}

// Box contains rows at a fixed place of the page.
type Box struct {
	Left, Top unit.Length // from the edges of the page
	Width     unit.Length // of its rules and texts
	Rows      []Row       // from top to bottom
}

// Metrics measures texts and lines by the numbers of a style and the widths of characters.
type Metrics struct {
	*style.Style
	Faces *face.Set // the fonts for advances
}

// Placer places rows by their metrics.
type Placer struct{ Metrics }

// NewPlacer returns the placer for a style and its fonts.
func NewPlacer(s *style.Style, faces *face.Set) Placer { return Placer{Metrics{s, faces}} }

// whole rounds a length to whole twips.
func whole(l unit.Length) unit.Length { return l.Round(unit.Twip) }

// space returns a row of space, or nil if the height is 0.
func space(height unit.Length) []Row {
	if height <= 0 {
		return nil
	}
	return []Row{{Height: height}}
}
