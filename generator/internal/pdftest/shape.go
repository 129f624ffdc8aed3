package pdftest

import (
	"fmt"
	"maps"
	"slices"
)

// kidsOf contains the elements allowed in an element; nil: only text, or nothing. Types that are not listed may
// contain the same elements as Document.
var kidsOf = map[string][]string{
	"L":     {"LI"},
	"LI":    {"Lbl", "LBody"},
	"Table": {"THead", "TBody"},
	"THead": {"TR"},
	"TBody": {"TR"},
	"TR":    {"TH", "TD"},
}

// shape checks the nesting of elements below e.
func shape(e *Element) (faults []string) {
	level := 0
	var visit func(e *Element)
	visit = func(e *Element) {
		if len(e.Type) == 2 && e.Type[0] == 'H' {
			n := int(e.Type[1] - '0')
			if n > level+1 {
				faults = append(faults, fmt.Sprintf("PDF/UA 7.4.2-1: %s follows H%d", e.Type, level))
			}
			level = n
		}
		if e.Type == "TH" && e.Scope != "Column" && e.Scope != "Row" {
			faults = append(faults, "PDF/UA 7.5-1: TH without Scope")
		}
		if kidsOf[e.Type] != nil && e.Text != "" {
			faults = append(faults, "PDF/UA 7.2: text right in "+e.Type)
		}
		if e.Type == "Table" {
			faults = append(faults, table(e)...)
		}
		for _, k := range e.Kids {
			may, bound := kidsOf[e.Type], slices.Concat(slices.Collect(maps.Values(kidsOf))...)
			if !slices.Contains(may, k.Type) && (may != nil || slices.Contains(bound, k.Type)) {
				faults = append(faults, fmt.Sprintf("PDF/UA 7.2-3: %s in %s", k.Type, e.Type))
			}
			visit(k)
		}
	}
	visit(e)
	return faults
}

// table checks the parts and the rows of a table.
func table(e *Element) (faults []string) {
	heads, bodies := 0, 0
	for _, part := range e.Kids {
		switch part.Type {
		case "THead":
			heads++
		case "TBody":
			bodies++
		}
	}
	faults = append(faults, grid(e)...)
	if heads > 1 || bodies == 0 {
		faults = append(faults, "PDF/UA 7.2-11: one THead at most, and a TBody")
	}
	return faults
}
