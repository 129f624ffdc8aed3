package generator

import (
	"slices"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/facts"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/source"
)

// withUnits adds the unit of the fact to the remedy for a number without quotation marks, if the fact is in the
// catalogue. Package source reports such a number, but does not know the catalogue.
func withUnits(found diag.List, f *source.File, k *kind.Kind) {
	for _, t := range f.Tables {
		if t.Name != "facts" {
			continue
		}
		for _, e := range t.Entries {
			known := k.Fact(e.Key)
			i := slices.IndexFunc(found, func(d diag.Diagnostic) bool {
				return d.Code == diag.F015 && d.Place.Line == e.Place.Line
			})
			if known == nil || len(known.Units) == 0 || i < 0 {
				continue
			}
			p := found[i].Place
			line := []rune(p.Text)
			said := string(line[p.Col-1 : p.Col-1+p.Len])
			hint, sure := facts.WithUnit(e.Key, said, known.Units[0])
			found[i].Hint = hint
			if sure != "" && len(known.Units) == 1 {
				found[i].Fixes = f.Replace(p, p.Len, `"`+sure+`"`)
			}
		}
	}
}
