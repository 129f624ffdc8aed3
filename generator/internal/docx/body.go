package docx

import (
	"strings"
	"unicode"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/furniture"
	"fazhi/generator/internal/unit"
)

// body writes the blocks of the document.
type body struct {
	text
	strings.Builder
	placer       furniture.Placer
	section      section
	imprintPages int
	characters   int           // up to here, without blanks and furniture
	heading      string        // the last one, which the next table belongs to
	afterTable   bool          // what has been written ends with a table
	sizes        []unit.Length // of the characters in tables, where they are not the style's
}

// write writes the blocks of d and notes which characters are shown.
func write(d *document.Document, p furniture.Placer, fonts *fontUse, imprintPages int) *body {
	b := &body{text: text{style: p.Style, fonts: fonts}, placer: p, section: section{style: p.Style, draft: d.Draft},
		imprintPages: imprintPages}
	for _, block := range d.Blocks {
		block.Accept(b)
	}
	return b
}

// begin ends the section when the next block needs the other orientation.
func (b *body) begin(landscape bool) {
	if end := b.section.orient(landscape); end != "" {
		b.WriteString(end)
		b.afterTable = false
	}
}

// part writes the low empty paragraph that must be after a table where no
// other is: Word joins tables that touch, and wants a paragraph at the end.
func (b *body) part() {
	if b.afterTable {
		b.WriteString(indented(empty(b.style.Table.Gap, "", "")))
		b.afterTable = false
	}
}

// end returns all that was written.
func (b *body) end() string {
	b.part()
	return strings.TrimSuffix(b.String(), "\n")
}

// count counts the characters of a text without blanks and breaks.
func (b *body) count(text string) {
	for _, r := range text {
		if !unicode.IsSpace(r) {
			b.characters++
		}
	}
}
