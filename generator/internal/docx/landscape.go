package docx

import (
	"fmt"

	"fazhi/generator/internal/document"
)

// The page numbers of pages held across stand in text boxes, turned, where
// upright pages have them (GB/T 9704-2012, 8).
const (
	acrossTypes = `<Override PartName="/word/footer3.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
  <Override PartName="/word/footer4.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>`
	acrossRelations = `<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer3.xml"/>
  <Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer4.xml"/>`
)

// hasLandscape reports whether there is anything on a page held across.
func hasLandscape(d *document.Document) bool {
	for _, b := range d.Blocks {
		if document.Landscape(b) {
			return true
		}
	}
	return false
}

// acrossFooters places the text boxes: what is an upright page's lower edge is the left one here.
func (w *writer) acrossFooters() []filling {
	n := w.style.PageNumber
	place := fmt.Sprintf("margin-left:%gpt;margin-top:%gpt;width:%gpt;height:%gpt",
		n.Footer.Points(), w.style.Page.Left.Points(), n.Pitch.Points(), w.style.Page.Measure().Points())
	values := []value{{"place", place}}
	return []filling{{acrossOddPart, values}, {acrossEvenPart, values}}
}

// hold ends the section before a block that asks for pages held otherwise.
func (w *writer) hold(across bool) string {
	if across == w.across {
		return ""
	}
	end := w.sectionEnd()
	w.across = across
	return end
}
