package pdf

import (
	"cmp"
	"errors"
	"fmt"

	"fazhi/generator/internal/page"
)

// writeOutlines writes the bookmarks and returns their root, or 0 if there are no bookmarks.
func (f *finisher) writeOutlines() (ref, error) {
	bookmarks := f.doc.Bookmarks
	if len(bookmarks) == 0 {
		return 0, nil
	}
	root := f.reserve()
	refs := make([]ref, len(bookmarks))
	for i, m := range bookmarks {
		refs[i] = f.reserve()
		before := 0
		if i > 0 {
			before = bookmarks[i-1].Level
		}
		if m.Level < 1 || m.Level > before+1 || m.Page < 0 || m.Page >= len(f.page) {
			return 0, errors.New("bookmark " + m.Title + " is out of place")
		}
	}
	f.set(root, fmt.Sprintf("<</Type /Outlines%s>>", family(bookmarks, refs, 0, 0)))
	parents := []ref{root} // by level
	for i, m := range bookmarks {
		parents = append(parents[:m.Level], refs[i])
		height := points(f.doc.Pages[m.Page].Height - m.Y)
		f.set(refs[i], fmt.Sprintf("<</Title %s /Parent %v%s%s /Dest [%v /XYZ 0 %s null]>>",
			text(m.Title), parents[m.Level-1], siblings(bookmarks, refs, i), family(bookmarks, refs, i+1, m.Level),
			f.page[m.Page], height))
	}
	return root, nil
}

// family returns First, Last and Count for the bookmarks below level, from bookmark i. All of them are open.
func family(bookmarks []page.Bookmark, refs []ref, i, level int) string {
	var first, last ref
	count := 0
	for ; i < len(bookmarks) && bookmarks[i].Level > level; i++ {
		if bookmarks[i].Level == level+1 {
			first = cmp.Or(first, refs[i])
			last = refs[i]
		}
		count++
	}
	if count == 0 {
		return ""
	}
	return fmt.Sprintf(" /First %v /Last %v /Count %d", first, last, count)
}

// siblings returns Prev and Next of bookmark i.
func siblings(bookmarks []page.Bookmark, refs []ref, i int) (s string) {
	for _, way := range []struct {
		name string
		step int
	}{{"Prev", -1}, {"Next", 1}} {
		j := i + way.step
		for j >= 0 && j < len(bookmarks) && bookmarks[j].Level > bookmarks[i].Level {
			j += way.step
		}
		if j >= 0 && j < len(bookmarks) && bookmarks[j].Level == bookmarks[i].Level {
			s += fmt.Sprintf(" /%s %v", way.name, refs[j])
		}
	}
	return s
}
