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

// Room returns how much text a line of a role has room for, rounded down to half an em,
// the width of a Western character.
func (s *Style) Room(role document.Role) unit.Em {
	const half = unit.OneEm / 2
	l := s.Paragraphs[role]
	return unit.Ems(s.Measure(role)+min(0, l.FirstIndent)+l.Spacing, l.em()) / half * half
}

// CellMargins returns what a column of a table has besides its text at least: margins and a rule, in whole twips.
func (s *Style) CellMargins() unit.Em {
	return unit.Ems((2*s.Table.Margin + s.Table.Border).Round(unit.Twip), s.Paragraphs[document.TableCell].em())
}

// MostColumns returns how many columns of one character each a landscape page has room for.
func (s *Style) MostColumns() int {
	column := (unit.OneEm + s.CellMargins()).Of(s.Paragraphs[document.TableCell].em())
	return int(s.Page.Landscape().Measure() / column)
}

// IssuerRoom returns how many characters a name of 发文机关标志 may have, the smallest
// type size taken; several says that the suffix is after several names.
func (s *Style) IssuerRoom(suffix string, several bool) int {
	spacing := max(0, s.Paragraphs[document.Issuer].Spacing)
	room := unit.Ems(s.Measure(document.Issuer)+spacing, s.Letterhead.Least+spacing)
	room -= unit.OneEm * unit.Em(utf8.RuneCountInString(suffix))
	if several {
		room -= s.Letterhead.SuffixGap
	}
	return max(0, int(room/unit.OneEm))
}

// Baseline returns how far below the head of a line of exact pitch its baseline is. Word
// processors put it there and let no document change it: it is no number of a style file.
func Baseline(pitch unit.Length) unit.Length { return pitch * 4 / 5 }
