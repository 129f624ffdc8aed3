package docx

import "fazhi/generator/internal/style"

// section is the section being written. Each section begins a new page.
type section struct {
	style *style.Style
	draft bool

	landscape       bool // the pages are landscape
	unnumbered      bool // no page has a number, as for the imprint
	unnumberedFirst bool // the first page has no number, as for a 信函
	anyLandscape    bool // this section or an earlier one is landscape
}

// properties returns the properties of the section that ends here.
func (s *section) properties() string {
	first := s.unnumbered || s.unnumberedFirst
	s.unnumberedFirst = false
	odd, even := "rId4", "rId5"
	if s.landscape {
		odd, even = landscapeOddID, landscapeEvenID
	}
	header := when(s.draft, reference("header", "default", headerID)+reference("header", "even", headerID)+
		when(first, reference("header", "first", headerID)))
	return header + reference("footer", "default", odd) + reference("footer", "even", even) +
		s.page() + when(first, tag("titlePg"))
}

// reference returns a reference to a header or footer for odd (default), even or first pages.
func reference(kind, pages, id string) string {
	return `<w:` + kind + `Reference w:type="` + pages + `" r:id="` + id + `"/>`
}

// page returns the page size and its margins. There is no w:docGrid, because with a grid Word would place lines on
// it and not at the exact pitch.
func (s *section) page() string {
	p, number := s.style.PageOf(s.landscape), s.style.PageNumber
	size := []any{"w", p.Width.Twips(), "h", p.Height.Twips()}
	footer := number.Footer
	if s.landscape { // the footer's own line is empty and must not push the text up
		size = append(size, "orient", "landscape")
		footer = max(0, min(footer, p.Bottom-number.Pitch))
	}
	return tag("pgSz", size...) +
		tag("pgMar", "top", p.Top.Twips(), "right", p.Right.Twips(), "bottom", p.Bottom.Twips(), "left", p.Left.Twips(),
			"header", s.style.DraftMark.Header.Twips(), "footer", footer.Twips(), "gutter", 0)
}

// end returns the low paragraph that ends the section.
func (s *section) end() string {
	return indented(empty(s.style.Table.Gap, "", wrap("sectPr", s.properties())))
}

// orient ends the section if the next page has another orientation; otherwise it returns "".
func (s *section) orient(landscape bool) string {
	if landscape == s.landscape {
		return ""
	}
	end := s.end()
	s.landscape = landscape
	s.anyLandscape = true
	return end
}
