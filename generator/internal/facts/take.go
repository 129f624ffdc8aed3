package facts

import (
	"maps"
	"slices"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/model"
)

// take adds the facts of the form that facts_of names. They are not changed and not checked again; a value for one
// of them in this form is reported.
func (t *table) take(from Others) {
	for _, o := range from.Forms {
		for _, name := range slices.Sorted(maps.Keys(o.Facts)) {
			f, ok := o.value(name)
			e := t.byName[name]
			switch {
			case !ok:
			case e == nil:
				t.add(&entry{Fact: model.Fact{Name: name, Place: f.Place, Quantity: f.Quantity, Taken: true},
					state: known, absent: true})
			case e.state == empty:
				e.state, e.Quantity, e.Taken = known, f.Quantity, true
			default:
				t.Report(diag.F470, e.whole(), "「"+name+"」的数从 "+o.Path+" 里取，是"+f.Quantity.Printed+"，这里又填了一遍",
					"这里留空：\""+name+"\" = \"\"；数不对，到那张表里改")
			}
		}
	}
}
