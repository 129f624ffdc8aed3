package docx

import (
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// section gives the properties of the section that ends here. Each begins a page.
func (w *writer) section() string {
	first := w.unnumbered || w.letterFirst
	w.letterFirst = false
	odd, even := "rId4", "rId5"
	if w.across {
		odd, even = "rId7", "rId8"
	}
	return w.headerReferences(first) + `<w:footerReference w:type="default" r:id="` + odd + `"/><w:footerReference w:type="even" r:id="` + even + `"/>` +
		w.page() + when(first, tag("titlePg"))
}

// sectionEnd gives the low paragraph that ends a section.
func (w *writer) sectionEnd() string {
	l := style.Paragraph{Pitch: w.style.Table.Gap}
	return "    " + wrap("p", wrap("pPr", spacing(l)+wrap("rPr", size(unit.Pt))+wrap("sectPr", w.section()))) + "\n"
}
