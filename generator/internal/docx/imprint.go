package docx

import (
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// imprint gives 版记: a table at the foot of the type area of the page on which
// the paragraph behind it stands. A low row below keeps it off the page's
// margin, which is lower than the foot of the type area's last characters.
// Where 版记 has pages of its own the layout says how many.
func (w *writer) imprint(d *document.Imprint, pages int) string {
	looks, p := w.style.Imprint, w.style.Page
	outer := func(side string) string { return when(!d.Letter, border(side, looks.Outer, "auto")) }
	inner := func(side string) string { return when(!d.Letter, border(side, looks.Inner, "auto")) }
	rows := ""
	if len(d.Sent) > 0 {
		var b strings.Builder
		for _, sent := range d.Sent {
			b.WriteString(w.paragraph(sent))
		}
		below := outer("bottom")
		if d.Last() {
			below = inner("bottom")
		}
		rows += ruledRow(0, "", wrap("tcBorders", outer("top")+below), p.Measure(), b.String())
	}
	if d.Last() {
		above := outer("top")
		if len(d.Sent) > 0 {
			above = inner("top")
		}
		rows += ruledRow(0, "", wrap("tcBorders", above+outer("bottom")), p.Measure(), w.lastLine(d))
	}
	low := max(unit.Twip, p.Height-p.Bottom-w.style.ImprintFoot())
	if !d.Letter {
		low += looks.Outer // the rule between two rows belongs to the lower one
	}
	rows += ruledRow(low, "exact", wrap("tcBorders", outer("top")), p.Measure(), w.low())
	place := tag("tblpPr", "leftFromText", 0, "rightFromText", 0, "vertAnchor", "margin", "horzAnchor", "page",
		"tblpX", p.Left.Twips(), "tblpYSpec", "bottom")
	begun := w.pagesBefore(pages)
	return begun + plainTable([]unit.Length{p.Measure()}, "", place, rows) + "    " + w.anchor(pages == 1 && begun == "") + "\n"
}

// lastLine gives 印发机关 at the left and 印发日期 at the right.
func (w *writer) lastLine(d *document.Imprint) string {
	l := w.style.Paragraphs[document.ImprintText]
	runs := ""
	if d.Printer != "" {
		runs = w.said(d.Printer, l.Looks(), false)
	}
	if d.Date != "" {
		runs += "<w:r><w:tab/></w:r>" + w.said(d.Date, l.Looks(), false)
	}
	right := w.style.Page.Measure() - l.RightIndent
	return wrap("p", wrap("pPr", tag("pStyle", "val", styleID(document.ImprintText))+wrap("tabs", tag("tab", "val", "right", "pos", right.Twips()))+
		justify(style.Left))+runs)
}

// pagesBefore ends the section of the text where 版记 stands behind an empty
// page, or behind one held across. An empty page and that of 版记 are sections of
// one page whose first page, by w:titlePg, has a footer of its own: there is none.
// LibreOffice loses the page of a section that begins with its end or with a
// placed table, hence the low paragraphs.
func (w *writer) pagesBefore(pages int) string {
	low := "    " + w.anchor(false) + "\n"
	switch {
	case pages == 2:
		text := w.sectionEnd()
		w.unnumbered, w.across = true, false
		return text + low + w.sectionEnd() + low
	case w.across:
		return w.hold(false) + low
	}
	return ""
}

// anchor gives the low paragraph behind 版记 that says on which page it stands.
func (w *writer) anchor(newPage bool) string {
	l := style.Paragraph{Pitch: w.style.Table.Gap}
	return wrap("p", wrap("pPr", when(newPage, tag("pageBreakBefore"))+spacing(l)+wrap("rPr", size(unit.Pt))))
}
