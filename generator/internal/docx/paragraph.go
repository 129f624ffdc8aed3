package docx

import (
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// body gives all blocks.
func (w *writer) body(d *document.Document, imprintPages int) string {
	var b strings.Builder
	for i, block := range d.Blocks {
		if _, imprint := block.(*document.Imprint); !imprint {
			b.WriteString(w.hold(document.Landscape(block)))
		}
		switch block := block.(type) {
		case *document.Paragraph:
			b.WriteString("    " + w.paragraph(block) + "\n")
		case *document.Table:
			b.WriteString(w.table(block))
			if i+1 == len(d.Blocks) || isPlaced(d.Blocks[i+1]) && document.Landscape(d.Blocks[i+1]) == block.Landscape {
				b.WriteString("    " + w.gap() + "\n")
			}
		case *document.Letterhead:
			w.letterFirst = block.Letter
			b.WriteString(w.letterhead(block))
		case *document.Imprint:
			b.WriteString(w.imprint(block, imprintPages))
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// gap gives the low empty paragraph that must stand behind a table where no
// other does: Word joins tables that touch, and wants a paragraph at the end.
func (w *writer) gap() string {
	l := style.Paragraph{Pitch: w.style.Table.Gap}
	return wrap("p", wrap("pPr", spacing(l)+wrap("rPr", size(unit.Pt))))
}

// paragraph gives one paragraph: its style, what it has besides, its runs.
func (w *writer) paragraph(p *document.Paragraph) string {
	w.headed(p)
	role := p.Role
	if p.RunIn {
		role = document.Body // the heading is in the text: no outline level, nothing kept with the next
	}
	return w.dressed(p, role, w.style.Of(p))
}

// dressed gives paragraph p in the style of a role, with direct properties for
// what l has otherwise than the style.
func (w *writer) dressed(p *document.Paragraph, role document.Role, l style.Paragraph) string {
	base := w.style.Paragraphs[role]
	indents := l.LeftIndent != base.LeftIndent || l.RightIndent != base.RightIndent || l.FirstIndent != base.FirstIndent
	properties := tag("pStyle", "val", styleID(role)) +
		when(l.KeepNext != base.KeepNext, tag("keepNext")) +
		when(l.Before != base.Before || l.After != base.After, spacing(l)) +
		when(indents, indent(l)) +
		when(l.Align != base.Align, justify(l.Align))
	return wrap("p", wrap("pPr", properties)+w.runs(p))
}

// runs gives the paragraph's runs; neighbours that look alike become one.
func (w *writer) runs(p *document.Paragraph) string {
	var b strings.Builder
	for i := 0; i < len(p.Runs); {
		r := p.Runs[i]
		if r.Kind == document.Break {
			b.WriteString("<w:r><w:br/></w:r>")
			i++
			continue
		}
		text := ""
		named := w.runStyle(p, r)
		for ; i < len(p.Runs); i++ {
			next := p.Runs[i]
			if next.Kind == document.Break || next.Keep != r.Keep || w.runStyle(p, next) != named {
				break
			}
			text += next.Text
		}
		look := w.style.Run(p, r)
		for text != "" {
			name, n := w.stretch(look.Face, text)
			w.shown.add(name, look.Face, text[:n])
			b.WriteString(run(named, r.Keep, text[:n], when(name != w.style.Faces[look.Face].Office, name)))
			text = text[n:]
		}
	}
	return b.String()
}

// runStyle names the character style of a run; "" when it looks like its
// paragraph: a style that changes nothing would part the line's portions.
func (w *writer) runStyle(p *document.Paragraph, r document.Run) string {
	switch {
	case w.style.Run(p, r) == w.style.Of(p).Looks():
		return ""
	case r.Kind == document.Lead:
		return leadID(p.LeadRole)
	case r.Kind == document.Strong:
		return "Strong"
	default:
		return "Missing"
	}
}

// stretch gives how many bytes at the head of text are asked for by one name of a face, and that name.
func (w *writer) stretch(id face.ID, text string) (name string, n int) {
	for i, r := range text {
		now := w.style.OfficeName(id, r)
		if i > 0 && now != name {
			return name, i
		}
		name = now
	}
	return name, len(text)
}

// run gives one run: its character style, the name of a face other than its
// style's, what holds it together, its text.
func run(named string, keep document.Keep, text, other string) string {
	fonts := when(strings.ContainsFunc(text, ambiguous), tag("rFonts", "hint", "eastAsia"))
	if other != "" {
		fonts = tag("rFonts", "ascii", other, "eastAsia", other, "hAnsi", other, "cs", other, "hint", "eastAsia")
	}
	properties := when(named != "", tag("rStyle", "val", named)) + fonts +
		[...]string{
			document.Loose:   "",
			document.Whole:   tag("lang", "eastAsia", "en-US"),
			document.Opening: tag("lang", "eastAsia", "zh-CN"),
		}[keep]
	return wrap("r", wrap("rPr", properties)+`<w:t xml:space="preserve">`+escape(text)+"</w:t>")
}

// ambiguous reports whether Word takes r for Western or Chinese by the run's
// hint: quotes, dashes, the middle dot, numerals in circles.
func ambiguous(r rune) bool {
	return r >= 0x2010 && r < 0x2E80 || r == '·' || r == '×' || r == '°' || r == '±'
}
