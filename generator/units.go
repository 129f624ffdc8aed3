package generator

import (
	"slices"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/source"
)

// bareNumber is the code of a number without quotation marks.
const bareNumber = diag.F015

// withUnits tells of bare numbers which unit they have where the catalogue
// knows but one, and mends them: the scanner, which finds them, has no catalogue.
func withUnits(found diag.List, f *source.File, k *kind.Kind) {
	for _, t := range f.Tables {
		if t.Name != "facts" {
			continue
		}
		for _, e := range t.Entries {
			known := k.Fact(e.Key)
			i := slices.IndexFunc(found, func(d diag.Diagnostic) bool { return d.Code == bareNumber && d.Place.Line == e.Place.Line })
			if known == nil || len(known.Units) != 1 || i < 0 {
				continue
			}
			p := found[i].Place
			line := []rune(p.Text)
			said := `"` + string(line[p.Col-1:p.Col-1+p.Len]) + known.Units[0] + `"`
			found[i].Hint = "写成：" + `"` + e.Key + `" = ` + said
			found[i].Fixes = f.Replace(p, p.Len, said)
		}
	}
}
