package style

import (
	"unicode/utf8"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/unit"
)

// Measure returns the width of the first line of a role in the type area.
func (s *Style) Measure(role document.Role) unit.Length {
	l := s.Paragraphs[role]
	return s.Page.Measure() - l.LeftIndent - l.RightIndent - l.FirstIndent
}

// Room returns the width of text that fits on a line of a role, rounded down to half an em, the width of a Western
// character.
func (s *Style) Room(role document.Role) unit.Em {
	const half = unit.OneEm / 2
	l := s.Paragraphs[role]
	return unit.Ems(s.Measure(role)+min(0, l.FirstIndent)+l.Spacing, l.em()) / half * half
}

// CellMargins returns the least width of a column of a table in addition to its text: margins and a rule, in whole
// twips.
func (s *Style) CellMargins() unit.Em {
	return unit.Ems((2*s.Table.Margin + s.Table.Border).Round(unit.Twip), s.Paragraphs[document.TableCell].em())
}

// MostColumns returns the number of columns of one character each that fit on a landscape page.
func (s *Style) MostColumns() int {
	column := (unit.OneEm + s.CellMargins()).Of(s.Paragraphs[document.TableCell].em())
	return int(s.Page.Landscape().Measure() / column)
}

// IssuerRoom returns the maximum number of characters in a name of 发文机关标志, at the smallest type size; several
// says that the suffix follows several names.
func (s *Style) IssuerRoom(suffix string, several bool) int {
	spacing := max(0, s.Paragraphs[document.Issuer].Spacing)
	room := unit.Ems(s.Measure(document.Issuer)+spacing, s.Letterhead.Least+spacing)
	room -= unit.OneEm * unit.Em(utf8.RuneCountInString(suffix))
	if several {
		room -= s.Letterhead.SuffixGap
	}
	return max(0, int(room/unit.OneEm))
}

// Baseline returns the distance of the baseline from the top of a line of exact pitch. Word processors fix it and no
// document can change it, so it is not a number of a style file.
func Baseline(pitch unit.Length) unit.Length { return pitch * 4 / 5 }
