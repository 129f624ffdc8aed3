package document

import "fazhi/generator/internal/unit"

// Widths gives the width of each column in a measure, in whole twips; the last takes what is left.
func (t *Table) Widths(measure unit.Length) []unit.Length {
	widths := make([]unit.Length, len(t.Shares))
	left := unit.Twips(measure.Twips())
	for i, share := range t.Shares {
		widths[i] = unit.Twips((measure * unit.Length(share) / 1000).Twips())
		if i == len(t.Shares)-1 {
			widths[i] = left
		}
		left -= widths[i]
	}
	return widths
}
