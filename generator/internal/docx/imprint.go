package docx

import (
	"fazhi/generator/internal/document"
)

// Imprint writes the imprint: a table at the foot of the type area of the page that has the paragraph after it. A low
// row below keeps it off the page's margin, which is lower than the foot of the type area's last characters. Where the
// imprint has pages of its own the layout says how many.
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

// pagesBefore ends the section of the text where the imprint is after an empty page, or after a landscape one. An empty
// page and that of the imprint are sections of one page whose first page, by w:titlePg, has a footer of its own: there
// is none. LibreOffice loses the page of a section that begins with its end or with a placed table, hence the low
// paragraphs.
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

// anchor returns a low paragraph. The one after the imprint decides on which page it is.
func (b *body) anchor(newPage bool) string {
	return indented(empty(b.style.Table.Gap, when(newPage, tag("pageBreakBefore")), ""))
}
