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
	characters   int           // number of characters so far, without blanks and furniture
	heading      string        // the last heading, to which the next table belongs
	afterTable   bool          // the XML written so far ends with a table
	sizes        []unit.Length // type sizes in tables that differ from the style
}

// write writes the blocks of d and records which characters are shown.
func write(d *document.Document, p furniture.Placer, fonts *fontUse, imprintPages int) *body {
	b := &body{text: text{style: p.Style, fonts: fonts}, placer: p, section: section{style: p.Style, draft: d.Draft},
		imprintPages: imprintPages}
	for _, block := range d.Blocks {
		block.Accept(b)
	}
	return b
}

// begin ends the section if the next block needs the other orientation.
func (b *body) begin(landscape bool) {
	if end := b.section.orient(landscape); end != "" {
		b.WriteString(end)
		b.afterTable = false
	}
}

// part writes the low empty paragraph that is required after a table if no other paragraph follows: Word joins
// adjacent tables, and requires a paragraph at the end.
func (b *body) part() {
	if b.afterTable {
		b.WriteString(indented(empty(b.style.Table.Gap, "", "")))
		b.afterTable = false
	}
}

// end returns the XML of all blocks.
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
