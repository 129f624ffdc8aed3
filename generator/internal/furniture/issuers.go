package furniture

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// Issuers is 发文机关标志: names one below the other, each as wide as the widest,
// and the suffix after them, in the middle of their height. Lengths are whole twips.
type Issuers struct {
	Looks  style.Looks   // without spacing: see Spread
	Pitch  unit.Length   // exact height of the line of each name
	Names  []string      // one per line; a single name includes its suffix
	Spread []unit.Length // space after each character of a name, so that all names have the same width
	Suffix string        // of several names; otherwise ""
	Left   unit.Length   // of the names, from the left edge of the type area
	Width  unit.Length   // of the names
	Gap    unit.Length   // between names and suffix
	Align  style.Align   // of a single name
}

// SuffixWidth returns the width of the suffix.
func (m Issuers) SuffixWidth() unit.Length { return m.Looks.Size * unit.Length(len([]rune(m.Suffix))) }

// Height returns the height of all lines.
func (m Issuers) Height() unit.Length { return m.Pitch * unit.Length(len(m.Names)) }

// IssuersFit reports whether 发文机关标志 fits on a line.
func (ms Metrics) IssuersFit(names []string, suffix string) bool {
	m := ms.issuers(names, suffix)
	return m.Width+m.Gap+m.SuffixWidth() <= ms.Page.Measure()
}

// issuers measures 发文机关标志. It has the type size of its role, or the greatest size that fits into the type
// area, but at least the least size.
func (ms Metrics) issuers(names []string, suffix string) *Issuers {
	role, measure := ms.Paragraphs[document.Issuer], ms.Page.Measure()
	m := &Issuers{Looks: role.Looks, Names: names, Align: role.Align}
	m.Looks.Spacing = 0
	most := role.Size
	if len(names) > 1 {
		m.Suffix, most = suffix, min(most, ms.Style.Letterhead.Joint)
	} else {
		m.Names = []string{names[0] + suffix}
	}
	const em = unit.Length(unit.OneEm) * unit.Pt
	m.Looks.Size = em
	var widest unit.Length
	var longest int
	for _, name := range m.Names {
		widest, longest = max(widest, ms.widthIn(name, m.Looks)), max(longest, len([]rune(name)))
	}
	var gap unit.Em // between names and suffix
	if m.Suffix != "" {
		gap = ms.Style.Letterhead.SuffixGap
	}
	ems := unit.Em((widest+m.SuffixWidth())/unit.Pt) + gap
	spaces := role.Spacing * unit.Length(max(0, longest-1))
	room := ms.Measure(document.Issuer) - max(0, spaces)
	fits := room * unit.Length(unit.OneEm) / unit.Length(max(1, ems)) / unit.Pt * unit.Pt
	m.Looks.Size = max(ms.Style.Letterhead.Least, min(most, fits))
	m.Pitch = whole(role.Pitch * m.Looks.Size / role.Size)
	m.Width = unit.Em(widest/unit.Pt).Of(m.Looks.Size) + spaces
	m.Gap = gap.Of(m.Looks.Size)
	m.Left = ms.within(measure, m.Width+m.Gap+m.SuffixWidth())
	for _, name := range m.Names {
		var spread unit.Length
		if n := len([]rune(name)); n > 1 {
			spread = (m.Width - ms.widthIn(name, m.Looks)) / unit.Length(n-1) / unit.Twip * unit.Twip
		}
		m.Spread = append(m.Spread, spread)
	}
	return m
}

// within returns the beginning of a text of the given width in a measure, by the alignment of 发文机关标志.
func (ms Metrics) within(measure, width unit.Length) unit.Length {
	l := ms.Paragraphs[document.Issuer]
	from := l.LeftIndent + l.FirstIndent
	switch free := max(0, measure-from-l.RightIndent-width); l.Align {
	case style.Centre:
		from += free / 2
	case style.Right:
		from += free
	}
	return whole(from)
}
