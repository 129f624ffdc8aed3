package docx

import (
	"slices"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/furniture"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// Letterhead writes the letterhead. The letterhead of a 文件 consists of paragraphs of exact height, one below the
// other, so that nothing has to be positioned. The letterhead of a 信函 also has boxes positioned from the page's
// edges, as supported by LibreOffice and, by its documentation, by Word.
func (b *body) Letterhead(d *document.Letterhead) {
	b.begin(false)
	b.afterTable = false
	b.section.unnumberedFirst = d.Letter
	h := b.placer.Letterhead(d)
	if h.Upper != nil {
		b.WriteString(b.box(h.Upper, "page", "tblpY", h.Upper.Top.Twips()))
	}
	for _, r := range h.Rows {
		switch {
		case r.Issuers != nil && len(r.Issuers.Names) > 1:
			b.WriteString(b.issuers(r.Issuers))
		case r.Issuers == nil && r.Line == nil && r.Paragraphs == nil:
			b.WriteString(indented(empty(max(unit.Twip, r.Height), wrap("pBdr", border("bottom", r.Below)), "")))
		default:
			b.WriteString(indented(b.content(r)))
		}
	}
	if h.Lower != nil {
		b.WriteString(b.box(h.Lower, "page", "tblpYSpec", "bottom"))
	}
}

// line returns a row of texts at tab stops.
func (b *body) line(r furniture.Row) string {
	base := b.style.Paragraphs[r.Role]
	from, indents := base.LeftIndent+base.FirstIndent, ""
	if slices.ContainsFunc(r.Line, func(t furniture.Text) bool { return t.X < from && t.Align == style.Left }) {
		from, indents = 0, flush(base)
	}
	align := style.Left
	tabs, runs := "", ""
	for _, t := range r.Line {
		stop, at := "", t.X
		switch {
		case t.Align == style.Centre:
			align = style.Centre
		case t.Align == style.Right:
			stop, at = "right", t.X+t.Width
		case t.X > from:
			stop = "left"
		}
		if t.Text == "" {
			continue
		}
		if stop != "" {
			tabs += tag("tab", "val", stop, "pos", at.Twips())
			runs += "<w:r><w:tab/></w:r>"
		}
		looks := b.style.Paragraphs[t.Role].Looks
		own := run{}
		if t.Role != r.Role {
			own.looks = &looks
		}
		runs += b.run(t.Text, looks.Face, own)
	}
	named := tag("pStyle", "val", StyleID(r.Role))
	// A row has no space before and after it.
	spaced := when(base.Before != 0 || base.After != 0, spacing(style.Paragraph{Pitch: base.Pitch}))
	return para(named+wrap("tabs", tabs)+spaced+indents+when(align != base.Align, justify(align)), runs)
}

// issuer returns a line of 发文机关标志.
func (b *body) issuer(m *furniture.Issuers, a style.Align, text string, spread unit.Length) string {
	// Word also adds space after the last character, so this is in a run without spacing.
	l, end := m.Looks, []rune(text)
	l.Spacing = spread
	runs := ""
	if n := len(end) - 1; spread != 0 {
		wide := l
		runs = b.run(string(end[:n]), l.Face, run{looks: &wide})
		text, l.Spacing = string(end[n:]), 0
	}
	properties := tag("pStyle", "val", StyleID(document.Issuer)) + spacing(style.Paragraph{Pitch: m.Pitch}) +
		when(len(m.Names) > 1, flush(b.style.Paragraphs[document.Issuer])) + // the table begins at the indent
		when(a != b.style.Paragraphs[document.Issuer].Align, justify(a))
	return para(properties, runs+b.run(text, l.Face, run{looks: &l}))
}

// slack is the additional width of a cell, so that rounding never breaks its text.
const slack = 60 * unit.Twip

// issuers returns 发文机关标志 with several names: a table of them with the suffix at the right.
func (b *body) issuers(m *furniture.Issuers) string {
	widths := []unit.Length{m.Width + slack, max(unit.Twip, m.Gap-slack), m.SuffixWidth() + slack}
	if m.Suffix == "" {
		widths = widths[:1]
	}
	middle, rows := tag("vAlign", "val", "center"), ""
	for i, name := range m.Names {
		cells := cell(widths[0], middle, b.issuer(m, style.Left, name, m.Spread[i]))
		if m.Suffix != "" {
			merge, content := tag("vMerge"), low()
			if i == 0 {
				merge, content = tag("vMerge", "val", "restart"), b.issuer(m, style.Left, m.Suffix, 0)
			}
			cells += cell(widths[1], middle, low()) + cell(widths[2], merge+middle, content)
		}
		rows += tableRow(m.Pitch, "exact", whole, cells)
	}
	return plainTable(widths, dxa("tblInd", m.Left), "", rows)
}
