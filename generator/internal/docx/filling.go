package docx

import (
	"fmt"
	"strconv"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/style"
)

// filling contains the values for one part.
type filling struct {
	part   string
	values []Value
}

// fillings returns the values for all parts except word/document.xml.
func fillings(d *document.Document, b *body, pages int) []filling {
	created := Escape(d.Meta.Date) + "T00:00:00Z"
	embeds, landscape, styles := len(b.fonts.faces) > 0, b.section.anyLandscape, styleSheet{b.style, b.fonts, b.sizes}
	all := []filling{
		{typesPart, []Value{
			{"header", when(d.Draft, override("header", "header1.xml"))},
			{"landscape", when(landscape, override("footer", "footer3.xml")+"\n  "+override("footer", "footer4.xml"))},
			{"fonts", when(embeds, fontType)},
		}},
		{relationsPart, []Value{
			{"header", when(d.Draft, relation(headerID, "header", "header1.xml"))},
			{"landscape", when(landscape, relation(landscapeOddID, "footer", "footer3.xml")+
				"\n  "+relation(landscapeEvenID, "footer", "footer4.xml"))},
		}},
		{"word/styles.xml", []Value{
			{"default", styles.defaults()}, {"normal", styles.normal()}, {"styles", styles.all()},
		}},
		{"word/settings.xml", []Value{
			{"fonts", when(embeds, tag("embedTrueTypeFonts")+tag("saveSubsetFonts"))},
		}},
		{fontTablePart, []Value{{"fonts", b.fonts.table()}}},
		{"docProps/app.xml", []Value{{"company", Escape(d.Meta.Author)}, {"counts", counts(b.characters, pages)}}},
		{"docProps/core.xml", []Value{
			{"title", Escape(d.Meta.Title)}, {"subject", Escape(d.Meta.Subject)}, {"author", Escape(d.Meta.Author)},
			{"language", Escape(d.Meta.Language)}, {"created", created}, {"modified", created},
		}},
	}
	if landscape {
		place := []Value{{"place", numberBox(b.style)}}
		all = append(all, filling{landscapeOddPart, place}, filling{landscapeEvenPart, place})
	}
	if embeds {
		all = append(all, filling{fontRelationsPart, []Value{{"fonts", b.fonts.relations()}}})
	}
	return all
}

// The relations of optional parts: the header, which is in drafts only, and the footers of landscape pages.
const (
	headerID        = "rId6"
	landscapeOddID  = "rId7"
	landscapeEvenID = "rId8"
)

// override returns the content type of a header or footer.
func override(kind, part string) string {
	return `<Override PartName="/word/` + part +
		`" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.` + kind + `+xml"/>`
}

// relation returns the relation of a part.
func relation(id, kind, part string) string {
	const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	return `<Relationship Id="` + id + `" Type="` + types + kind + `" Target="` + part + `"/>`
}

// numberBox returns the place of the rotated text box with the page number of a landscape page. The number is at the
// same place of the paper as on a portrait page (GB/T 9704-2012, 8). The lower edge of the portrait page is the left
// edge here.
func numberBox(st *style.Style) string {
	n := st.PageNumber
	return fmt.Sprintf("margin-left:%gpt;margin-top:%gpt;width:%gpt;height:%gpt",
		n.Footer.Points(), st.Page.Left.Points(), n.Pitch.Points(), st.Page.Measure().Points())
}

// counts returns the numbers of pages and characters for the properties.
func counts(characters, pages int) string {
	return when(pages > 0, "<Pages>"+strconv.Itoa(pages)+"</Pages>") +
		"<Characters>" + strconv.Itoa(characters) + "</Characters>"
}
