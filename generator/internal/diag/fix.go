package diag

import (
	"cmp"
	"slices"
)

// Apply returns a copy of data with the fixes of l applied, and the number of diagnostics corrected. The fixes of
// one diagnostic are applied together or not at all. It skips a dismissed diagnostic, and a diagnostic whose fixes
// overlap earlier fixes, or are outside data; the next run may apply them.
func Apply(data []byte, l List) (fixed []byte, applied int) {
	var all []Fix // disjoint, in order
	for _, d := range l {
		if len(d.Fixes) == 0 || d.Dismissed != "" {
			continue
		}
		var ok bool
		if all, ok = merge(all, d.Fixes, len(data)); ok {
			applied++
		}
	}
	at := 0
	for _, f := range all {
		fixed = append(fixed, data[at:f.Start]...)
		fixed = append(fixed, f.New...)
		at = f.End
	}
	return append(fixed, data[at:]...), applied
}

// merge inserts more into all, which remains ordered, and returns true. If a fix in more overlaps another fix or is
// outside a file of size bytes, it returns all unchanged and false.
func merge(all, more []Fix, size int) ([]Fix, bool) {
	for n, f := range more {
		i, found := slices.BinarySearchFunc(all, f, func(a, b Fix) int { // an insertion is before a replacement
			return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
		})
		if f.Start < 0 || f.End < f.Start || f.End > size || found ||
			i > 0 && all[i-1].End > f.Start || i < len(all) && all[i].Start < f.End {
			return slices.DeleteFunc(all, func(x Fix) bool { return slices.Contains(more[:n], x) }), false
		}
		all = slices.Insert(all, i, f)
	}
	return all, true
}
