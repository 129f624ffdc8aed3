package word

import (
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/docx"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/unit"
)

// marksOf returns the bookmarks and comment marks of a paragraph whose text is removed: starts, ends, and runs with
// references to comments, which are only allowed in a paragraph.
func (f *filler) marksOf(s *story, p *paragraph) (starts, ends, runs string) {
	for _, m := range p.marks {
		text := m.of(s.text)
		name, _, _ := strings.Cut(strings.TrimSuffix(text, "/>"), " ")
		switch {
		case f.gone[m]:
		case strings.HasSuffix(name, "Start"):
			starts += text
		case strings.HasSuffix(name, "End"):
			ends += text
		default:
			runs += text
		}
	}
	return starts, ends, runs
}

// blocks returns the XML of paragraphs and tables that replaces paragraph p.
func (f *filler) blocks(s *story, p *paragraph, blocks []document.Block) string {
	w := &writer{filler: f, measure: s.measure(p), own: p.properties.of(s.text)}
	w.newPage = newPage().FindString(w.own)
	w.own = newPage().ReplaceAllString(w.own, "")
	w.last = w.own
	if p.section {
		w.own = withoutSection(w.own)
	}
	w.blanks, _, _ = strings.Cut(p.chars(), opening)
	w.looks = inner(p.texts[p.first()].looks.of(s.text))
	starts, ends, runs := f.marksOf(s, p)
	for _, b := range blocks {
		b.Accept(w)
	}
	stays := p.next != nil && len(p.next.spots) == 0 // an existing paragraph after a table
	if w.afterTable && (!stays || runs != "") || p.section {
		w.WriteString("<w:p>" + w.last + "</w:p>")
		w.afterTable = false
	}
	if w.afterTable {
		return starts + w.String() + ends
	}
	return starts + strings.TrimSuffix(w.String(), "</w:p>") + ends + runs + "</w:p>"
}

// first returns the index of the text in which the placeholder of p begins.
func (p *paragraph) first() int {
	at := 0
	for i, t := range p.texts {
		if at += len(t.chars); at > p.spots[0].from {
			return i
		}
	}
	panic("internal error: a placeholder in no text")
}

// measure returns the width of the text at p, or 0 if the part does not state it.
func (s *story) measure(p *paragraph) unit.Length {
	width := p.room
	for _, section := range s.sections {
		if width == 0 && section.at > p.from {
			width = max(0, section.width)
		}
	}
	return unit.Length(width) * unit.Twip
}

// newPage matches the property that begins a paragraph on a new page, beginningPage the properties before it in the
// order of the schema.
var (
	newPage       = han.Pattern(`<w:pageBreakBefore\b[^>]*/>`)
	beginningPage = han.Pattern(`^<w:pPr>(?:<w:pStyle [^>]*/>)?` +
		`(?:<w:keepNext\b[^>]*/>)?(?:<w:keepLines\b[^>]*/>)?`)
)

// withoutSection returns the properties of a paragraph without the end of a section.
func withoutSection(properties string) string {
	before, rest, _ := strings.Cut(properties, "<w:sectPr")
	_, after, ok := strings.Cut(rest, "</w:sectPr>")
	if !ok {
		return properties
	}
	return before + after
}

// inner returns the content of an element, or "".
func inner(element string) string {
	_, rest, _ := strings.Cut(element, ">")
	return rest[:max(0, strings.LastIndex(rest, "</"))]
}

// writer writes blocks into a part.
type writer struct {
	*filler
	strings.Builder
	own, last  string      // properties of the replaced paragraph, without and with the end of a section
	newPage    string      // property that begins the first paragraph on a new page; "" after it or if not set
	blanks     string      // blanks typed before the placeholder, to indent each paragraph
	looks      string      // content of the properties of its run
	measure    unit.Length // width of the text; 0: unknown
	heading    string      // the last heading
	afterTable bool
}

// Paragraph writes a paragraph. Headings and paragraphs of annexes have their own styles; all other paragraphs look
// like the replaced paragraph.
func (w *writer) Paragraph(p *document.Paragraph) {
	styled := p.Role.Heading() || p.Role == document.AnnexMark || p.Role == document.AnnexTitle
	if p.RunIn {
		styled = false
	}
	if p.Role.Heading() || p.Role == document.AnnexTitle {
		w.heading = strings.ReplaceAll(p.Text(), "\n", "")
	}
	properties, looks := w.own, w.looks
	if styled {
		properties, looks = `<w:pPr><w:pStyle w:val="`+docx.Escape(w.sheet.id(docx.StyleID(p.Role)))+`"/></w:pPr>`, ""
	}
	if w.newPage != "" {
		properties = beginningPage().ReplaceAllString(properties, "$0"+w.newPage)
		w.newPage = ""
	}
	w.WriteString("<w:p>" + properties)
	runs := joined(p.Runs)
	blanks := strings.Repeat("\u3000", int(p.LeftEm/unit.OneEm)) // lines below the first 附件
	if !styled {
		blanks = w.blanks + blanks
	}
	if blanks != "" {
		runs = append([]document.Run{{Text: blanks}}, runs...)
	}
	for _, r := range joined(runs) {
		w.run(p, r, looks)
	}
	w.WriteString("</w:p>")
	w.afterTable = false
}

// joined returns runs with adjacent runs of the same kind joined. The program that shows the file breaks the lines.
func joined(runs []document.Run) (out []document.Run) {
	for _, r := range runs {
		if n := len(out); n > 0 && r.Kind == out[n-1].Kind && r.Kind != document.Break {
			out[n-1].Text += r.Text
			continue
		}
		out = append(out, r)
	}
	return out
}

// run writes a run.
func (w *writer) run(p *document.Paragraph, r document.Run, looks string) {
	switch r.Kind {
	case document.Break:
		w.WriteString("<w:r><w:br/></w:r>")
		return
	case document.Lead:
		id := w.sheet.lead(docx.StyleID(p.LeadRole), docx.LeadID(p.LeadRole))
		looks = `<w:rStyle w:val="` + docx.Escape(id) + `"/>`
	case document.Strong:
		looks = with(looks, "<w:b/>", "<w:bCs/>")
	case document.Missing:
		looks = with(looks, `<w:color w:val="FF0000"/>`)
	}
	if strings.ContainsFunc(r.Text, docx.IsAmbiguous) && !strings.Contains(looks, "w:hint=") {
		looks = hinted(looks)
	}
	if looks != "" {
		looks = "<w:rPr>" + looks + "</w:rPr>"
	}
	w.WriteString("<w:r>" + looks + `<w:t xml:space="preserve">` + docx.Escape(r.Text) + "</w:t></w:r>")
}

// hinted returns properties with a hint that ambiguous characters are Chinese.
func hinted(looks string) string {
	if strings.Contains(looks, "<w:rFonts ") {
		return strings.Replace(looks, "<w:rFonts ", `<w:rFonts w:hint="eastAsia" `, 1)
	}
	return with(looks, `<w:rFonts w:hint="eastAsia"/>`)
}

// with returns the properties of a run with others, which replace properties of the same name. They are put after
// the properties that must be first in the schema.
func with(looks string, others ...string) string {
	for _, other := range others {
		name, _, _ := strings.Cut(strings.TrimSuffix(other, "/>"), " ")
		if from := strings.Index(looks, name+" "); from != -1 {
			looks = looks[:from] + looks[from+strings.Index(looks[from:], ">")+1:]
		}
		looks = strings.ReplaceAll(looks, name+"/>", "")
	}
	at := 0
	for _, first := range []string{"<w:rStyle ", "<w:rFonts "} {
		if strings.HasPrefix(looks[at:], first) {
			at += strings.Index(looks[at:], ">") + 1
		}
	}
	return looks[:at] + strings.Join(others, "") + looks[at:]
}

// Letterhead and imprint are never among the blocks of a value.

// Letterhead panics.
func (w *writer) Letterhead(*document.Letterhead) { panic("internal error: a letterhead in a value") }

// Imprint panics.
func (w *writer) Imprint(*document.Imprint) { panic("internal error: an imprint in a value") }
