package layout

import (
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/unit"
)

// hold says how the next page is held.
func (f *flow) hold(across bool) { f.across, f.sheet = across, f.sheets[index(across)] }

// index gives which of the two sheets is held across, or upright.
func index(across bool) int {
	if across {
		return 1
	}
	return 0
}

// turned turns texts of an upright page, height high, with the page a quarter
// to the left: its left edge becomes the upper one, and the texts read downwards.
func turned(items []page.Item, height unit.Length) {
	for i, item := range items {
		if t, ok := item.(page.Text); ok {
			t.X, t.Baseline, t.Turned = height-t.Baseline, t.X, true
			items[i] = t
		}
	}
}
