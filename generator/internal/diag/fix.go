package diag

import (
	"cmp"
	"slices"
)

// Apply writes the fixes of l into a copy of data and gives it with the number
// of diagnostics mended. The fixes of one diagnostic are made all or none; a
// diagnostic whose fixes touch bytes that an earlier one changes waits for the
// next run, and so does one whose fixes lie outside data.
func Apply(data []byte, l List) (fixed []byte, applied int) {
	var all []Fix // disjoint, in order
	for _, d := range l {
		if len(d.Fixes) == 0 {
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

// merge puts more into all, which stays ordered, unless one of them overlaps
// another or leaves a file of size bytes; then all comes back as it was.
func merge(all, more []Fix, size int) ([]Fix, bool) {
	for n, f := range more {
		i, found := slices.BinarySearchFunc(all, f, compareFixes)
		if f.Start < 0 || f.End < f.Start || f.End > size || found ||
			i > 0 && all[i-1].End > f.Start || i < len(all) && all[i].Start < f.End {
			return slices.DeleteFunc(all, func(x Fix) bool { return slices.Contains(more[:n], x) }), false
		}
		all = slices.Insert(all, i, f)
	}
	return all, true
}

// compareFixes orders fixes by place; an insertion stands before what replaces the bytes behind it.
func compareFixes(a, b Fix) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}
