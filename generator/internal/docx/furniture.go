package docx

import (
	"strconv"
	"unicode"

	"fazhi/generator/internal/document"
)

// filling is what goes into one part.
type filling struct {
	part   string
	values []value
}

// fillings gives what goes into the parts besides word/document.xml.
func (w *writer) fillings(d *document.Document, pages int, faces []embedded) []filling {
	created := escape(d.Meta.Date) + "T00:00:00Z"
	all := []filling{
		{typesPart, []value{{"header", when(w.draft, headerType)}, {"landscape", when(w.acrossAnywhere, acrossTypes)},
			{"fonts", when(len(faces) > 0, fontType)}}},
		{relationsPart, []value{{"header", when(w.draft, headerRelation)}, {"landscape", when(w.acrossAnywhere, acrossRelations)}}},
		{"word/styles.xml", []value{{"default", w.defaults()}, {"normal", w.normal()}, {"styles", w.styles()}}},
		{"word/settings.xml", []value{{"fonts", when(len(faces) > 0, tag("embedTrueTypeFonts")+tag("saveSubsetFonts"))}}},
		{fontTablePart, []value{{"fonts", w.fonts(faces)}}},
		{"docProps/app.xml", []value{{"company", escape(d.Meta.Author)}, {"counts", counts(d, pages)}}},
		{"docProps/core.xml", []value{
			{"title", escape(d.Meta.Title)}, {"subject", escape(d.Meta.Subject)}, {"author", escape(d.Meta.Author)},
			{"language", escape(d.Meta.Language)}, {"created", created}, {"modified", created},
		}},
	}
	if w.acrossAnywhere {
		all = append(all, w.acrossFooters()...)
	}
	if len(faces) > 0 {
		all = append(all, filling{fontRelationsPart, []value{{"fonts", fontRelations(faces)}}})
	}
	return all
}

// The header stands in drafts only: 草稿 on each page.
const (
	headerType     = `<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>`
	headerRelation = `<Relationship Id="rId6" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>`
)

// headerReferences names the header for odd and for even pages, and for a first one that differs.
func (w *writer) headerReferences(first bool) string {
	return when(w.draft, `<w:headerReference w:type="default" r:id="rId6"/><w:headerReference w:type="even" r:id="rId6"/>`+
		when(first, `<w:headerReference w:type="first" r:id="rId6"/>`))
}

// page gives the sheet and its margins. There is no w:docGrid: with one, Word
// would set lines by its grid and not by the exact pitch.
func (w *writer) page() string {
	p, s := w.style.PageOf(w.across), w.style
	size := []any{"w", p.Width.Twips(), "h", p.Height.Twips()}
	footer := s.PageNumber.Footer
	if w.across { // the footer's own line is empty; it must not push the text up
		size = append(size, "orient", "landscape")
		footer = max(0, min(footer, p.Bottom-s.PageNumber.Pitch))
	}
	return tag("pgSz", size...) +
		tag("pgMar", "top", p.Top.Twips(), "right", p.Right.Twips(), "bottom", p.Bottom.Twips(), "left", p.Left.Twips(),
			"header", s.DraftMark.Header.Twips(), "footer", footer.Twips(), "gutter", 0)
}

// counts gives what the properties say of the report's size.
func counts(d *document.Document, pages int) string {
	n := 0
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case *document.Paragraph:
			n += printed(b.Text())
		case *document.Table:
			for _, row := range append([]document.Row{b.Head}, b.Rows...) {
				for _, cell := range row {
					n += printed(cell.Text())
				}
			}
		}
	}
	return when(pages > 0, "<Pages>"+strconv.Itoa(pages)+"</Pages>") + "<Characters>" + strconv.Itoa(n) + "</Characters>"
}

// printed counts the characters of text without blanks and breaks.
func printed(text string) int {
	n := 0
	for _, r := range text {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}
