package docx

import (
	"fazhi/generator/internal/document"
)

// Imprint writes the imprint: a table at the foot of the type area, on the page of the paragraph after it. A low row
// at the end keeps it above the page's margin, which is lower than the last characters of the type area. If the
// imprint has pages of its own, the layout says how many.
func (b *body) Imprint(d *document.Imprint) {
	if !b.section.landscape {
		b.part()
	}
	box := b.placer.Imprint(d)
	begun := b.pagesBefore()
	newPage := b.imprintPages == 1 && begun == ""
	b.WriteString(begun + b.box(&box, "margin", "tblpYSpec", "bottom") + b.anchor(newPage))
	b.afterTable = false
}

// pagesBefore ends the section of the text if the imprint is after an empty page, or after a landscape page. The
// empty page and the page of the imprint are sections of one page each. Their first page, by w:titlePg, has a
// different footer, which does not exist. The low paragraphs are necessary because LibreOffice loses the page of a
// section that begins with its end or with a placed table.
func (b *body) pagesBefore() string {
	switch {
	case b.imprintPages == 2:
		text := b.section.end()
		b.section.unnumbered, b.section.landscape = true, false
		return text + b.anchor(false) + b.section.end() + b.anchor(false)
	case b.section.landscape:
		return b.section.orient(false) + b.anchor(false)
	}
	return ""
}

// anchor returns a low paragraph. The anchor after the imprint determines the page of the imprint.
func (b *body) anchor(newPage bool) string {
	return indented(empty(b.style.Table.Gap, when(newPage, tag("pageBreakBefore")), ""))
}
