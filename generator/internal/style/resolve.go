package style

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/unit"
)

// Of returns the looks of one paragraph: the looks of its role, changed by the properties of the paragraph. Both
// writers use it, so that they agree.
//
// The paragraph of a run-in heading looks like the body, independent of the role of its heading. Blank lines above
// and below are added to Before and After; next to a table they are at least its Air. The pitch is proportional to
// the size. An em of LeftEm, RightEm and HangEm is the advance of one Chinese character, including spacing; the
// standard calls it 一字. Lengths are whole twips.
func (s *Style) Of(p *document.Paragraph) Paragraph {
	role := p.Role
	if p.RunIn {
		role = document.Body
	}
	l := s.Paragraphs[role]
	if p.Size > 0 {
		l.Pitch, l.Size = (l.Pitch * p.Size / l.Size).Round(unit.Twip), p.Size
	}
	l.Before += unit.Length(p.Before) * l.Pitch
	l.After += unit.Length(p.After) * l.Pitch
	if p.AboveTable {
		l.After = max(l.After, s.Table.Air)
	}
	if p.BelowTable {
		l.Before = max(l.Before, s.Table.Air)
	}
	l.LeftIndent += l.ems(p.LeftEm)
	l.RightIndent += l.ems(p.RightEm)
	if p.HangEm != 0 {
		hang := l.ems(p.HangEm)
		l.LeftIndent += l.FirstIndent + hang
		l.FirstIndent = -hang
	}
	l.KeepNext = (l.KeepNext || p.KeepNext) && !p.Apart
	l.NewPage = l.NewPage || p.NewPage
	if p.Ragged && l.Align == Justify {
		l.Align = Left
	}
	return l
}

// em returns the advance of a Chinese character, including spacing; the standard calls it 一字.
func (p Paragraph) em() unit.Length { return p.Size + p.Spacing }

// ems returns the length of e in whole twips.
func (p Paragraph) ems(e unit.Em) unit.Length { return e.Of(p.em()).Round(unit.Twip) }

// Cell returns the looks of a paragraph in a cell of a column. The head row is not aligned by column.
func (s *Style) Cell(p *document.Paragraph, side document.Side) Paragraph {
	l := s.Of(p)
	if p.Role == document.TableCell && side != document.AsStyle {
		l.Align = [...]Align{document.Left: Left, document.Centre: Centre, document.Right: Right}[side]
	}
	return l
}

// RowHeight returns the least height of a row, proportional to the type size of the table.
func (s *Style) RowHeight(t *document.Table) unit.Length {
	if t.Size == 0 {
		return s.Table.RowHeight
	}
	return (s.Table.RowHeight * t.Size / s.Paragraphs[document.TableCell].Size).Round(unit.Twip)
}

// Looks contains the looks of the characters of a run.
type Looks struct {
	Face    face.ID     `style:"face"`        // first choice; face.Set.Resolve finds another for missing ones
	Size    unit.Length `style:"size,half"`   // of the em
	Spacing unit.Length `style:"spacing,any"` // after each character but the last of a portion; may be negative
	Bold    bool        `style:"bold"`        // the PDF thickens the glyphs, because the program's fonts have no bold
	Red     bool        `style:"red"`         // otherwise black
}

// Run returns the looks of run r in paragraph p. A run-in heading has the looks of its heading's role, **bold** is
// bold, missing content in a draft is red.
func (s *Style) Run(p *document.Paragraph, r document.Run) Looks {
	l := s.Of(p).Looks
	switch r.Kind {
	case document.Lead:
		l = s.Paragraphs[p.LeadRole].Looks
	case document.Strong:
		l.Bold = true
	case document.Missing:
		l.Red = true
	}
	return l
}
