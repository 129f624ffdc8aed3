package docx

import (
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// text writes paragraphs and their runs.
type text struct {
	style  *style.Style
	fonts  *fontUse
	rename func(id string) string // returns the identifier that a style of ours has in the package; nil: its own
	plain  bool                   // runs say nothing about line ends: the package is not ours
}

// renamed returns the identifier that a style of ours has in the package.
func (t text) renamed(id string) string {
	if t.rename == nil || id == "" {
		return id
	}
	return t.rename(id)
}

// dressed returns paragraph p in the style of a role, with direct properties where l differs from the style.
func (t text) dressed(p *document.Paragraph, role document.Role, l style.Paragraph) string {
	base := t.style.Of(&document.Paragraph{Role: role, Size: p.Size})
	indents := l.LeftIndent != base.LeftIndent || l.RightIndent != base.RightIndent || l.FirstIndent != base.FirstIndent
	properties := tag("pStyle", "val", t.renamed(sizedID(role, p.Size))) +
		when(l.KeepNext && !base.KeepNext, tag("keepNext")) +
		when(base.KeepNext && !l.KeepNext, tag("keepNext", "val", 0)) +
		when(l.NewPage != base.NewPage, tag("pageBreakBefore")) +
		when(l.Before != base.Before || l.After != base.After, spacing(l)) +
		when(indents, indent(l)) +
		when(l.Align != base.Align, justify(l.Align))
	return para(properties, t.runs(p))
}

// empty returns an empty paragraph of exact height, with properties before and after its own.
func empty(height unit.Length, before, after string) string {
	return para(before+spacing(style.Paragraph{Pitch: height})+wrap("rPr", size(unit.Pt))+after, "")
}

// runs returns the paragraph's runs; neighbours that look alike become one.
func (t text) runs(p *document.Paragraph) string {
	var b strings.Builder
	inCell := p.Role == document.TableHead || p.Role == document.TableCell
	for i := 0; i < len(p.Runs); {
		r := t.without(p.Runs[i])
		if r.Kind == document.Break {
			b.WriteString("<w:r><w:br/></w:r>")
			i++
			continue
		}
		joined := ""
		named := t.runStyle(p, r)
		for ; i < len(p.Runs); i++ {
			next := t.without(p.Runs[i])
			if next.Kind == document.Break || next.Keep != r.Keep || (next.Glue || next.Open) && joined != "" ||
				t.runStyle(p, next) != named {
				break
			}
			joined += next.Text
		}
		properties := run{style: t.renamed(named), keep: r.Keep, inCell: inCell}
		b.WriteString(when(r.Glue, glue) + when(r.Open, gap) + t.run(joined, t.style.Run(p, r).Face, properties))
	}
	return b.String()
}

// without returns r without what it says about line ends, if t is plain.
func (t text) without(r document.Run) document.Run {
	if t.plain {
		r.Keep, r.Glue, r.Open = document.Loose, false, false
	}
	return r
}

// runStyle names the character style of a run; "" when it looks like its
// paragraph: a style that changes nothing would divide the line's portions.
func (t text) runStyle(p *document.Paragraph, r document.Run) string {
	switch {
	case t.style.Run(p, r) == t.style.Of(p).Looks:
		return ""
	case r.Kind == document.Lead:
		return LeadID(p.LeadRole)
	case r.Kind == document.Strong:
		return "Strong"
	default:
		return "Missing"
	}
}

// What LibreOffice and Word read differently is in mc:AlternateContent within the run, as Word writes it itself:
// LibreOffice takes the Fallback, Word the Choice.
const (
	// glue is a word joiner that only LibreOffice reads, hidden: it keeps lines from ending there.
	// Word knows by w:noLineBreaksBefore and w:noLineBreaksAfter.
	glue = `<w:r><w:rPr><w:vanish/></w:rPr><mc:AlternateContent><mc:Choice Requires="w15"/><mc:Fallback>` +
		`<w:sym w:font="Arial" w:char="2060"/></mc:Fallback></mc:AlternateContent></w:r>`
	// gap is a zero width space that only LibreOffice reads, hidden: it lets a line end there.
	gap = `<w:r><w:rPr><w:vanish/></w:rPr><mc:AlternateContent><mc:Choice Requires="w15"/><mc:Fallback>` +
		`<w:sym w:font="Arial" w:char="200B"/></mc:Fallback></mc:AlternateContent></w:r>`
	// fixedSpace is a space at which no line ends. LibreOffice ends a line at U+00A0 if it has no other
	// space, and never at U+2007, which is as wide as a digit and scaled to half of that (notes/lines.md 4.4).
	fixedSpace = "<mc:AlternateContent><mc:Choice Requires=\"w15\"><w:t>\u00A0</w:t></mc:Choice><mc:Fallback>" +
		"<w:t>\u2007</w:t></mc:Fallback></mc:AlternateContent>"
)

// run is what a run states besides its text.
type run struct {
	style string // its character style; "" for none
	keep  document.Keep
	looks *style.Looks // all of them; nil: those of its style or paragraph

	inCell bool // of a table
}

// run returns a text in runs, one for each name of the face.
func (t text) run(text string, id face.ID, r run) string {
	var b strings.Builder
	for text != "" {
		name, n := t.fonts.stretch(id, text)
		other := name != t.style.Faces[id].Office
		var fonts []any
		if other || r.looks != nil {
			fonts = t.fonts.names(name)
		}
		if other || strings.ContainsFunc(text[:n], IsAmbiguous) {
			fonts = append(fonts, "hint", "eastAsia")
		}
		properties := when(r.style != "", tag("rStyle", "val", r.style)) + when(len(fonts) > 0, tag("rFonts", fonts...))
		if l := r.looks; l != nil {
			properties += emphasis(*l) + tag("spacing", "val", l.Spacing.Twips()) + size(l.Size)
		}
		properties += [...]string{
			document.Loose:   "",
			document.Whole:   tag("lang", "eastAsia", "en-US"),
			document.Opening: opening(r.inCell),
			document.Bound:   tag("lang", "eastAsia", "en-US"),
			document.Fixed:   tag("w", "val", 50),
		}[r.keep]
		content := `<w:t xml:space="preserve">` + Escape(text[:n]) + "</w:t>"
		if r.keep == document.Fixed {
			content = fixedSpace
		}
		b.WriteString(wrap("r", wrap("rPr", properties)+content))
		text = text[n:]
	}
	return b.String()
}

// opening returns the property that makes an opening mark a portion of its own. In cells LibreOffice
// drops a property that says what is the default anyway.
func opening(inCell bool) string {
	if inCell {
		return tag("lang", "val", "zh-CN", "eastAsia", "zh-CN")
	}
	return tag("lang", "eastAsia", "zh-CN")
}

// IsAmbiguous reports whether Word takes r for Western or Chinese by the run's
// hint: quotes, dashes, the middle dot, numerals in circles.
func IsAmbiguous(r rune) bool {
	return r >= 0x2010 && r < 0x2E80 || r == '·' || r == '×' || r == '°' || r == '±'
}
