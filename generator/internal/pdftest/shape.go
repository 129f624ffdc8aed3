package pdftest

import "fmt"

// kidsOf has what may be in an element; nil: text, or nothing.
// Types not named may contain anything that Document may.
var kidsOf = map[string]map[string]bool{
	"L":     {"LI": true},
	"LI":    {"Lbl": true, "LBody": true},
	"Table": {"THead": true, "TBody": true},
	"THead": {"TR": true},
	"TBody": {"TR": true},
	"TR":    {"TH": true, "TD": true},
}

// only has where a type may be, if not anywhere.
var only = map[string]map[string]bool{
	"LI": {"L": true}, "Lbl": {"LI": true}, "LBody": {"LI": true},
	"THead": {"Table": true}, "TBody": {"Table": true}, "TR": {"THead": true, "TBody": true},
	"TH": {"TR": true}, "TD": {"TR": true},
}

// shape judges how elements are nested below e.
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
			if may := kidsOf[e.Type]; may != nil && !may[k.Type] || only[k.Type] != nil && !only[k.Type][e.Type] {
				faults = append(faults, fmt.Sprintf("PDF/UA 7.2-3: %s in %s", k.Type, e.Type))
			}
			visit(k)
		}
	}
	visit(e)
	return faults
}

// table judges the parts and the rows of a table.
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
