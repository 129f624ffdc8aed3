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
	rename func(id string) string // returns the identifier in the package of one of our styles; nil: the same
	plain  bool                   // runs contain no marks for line breaks, because the package is not ours
}

// renamed returns the identifier in the package of one of our styles.
func (t text) renamed(id string) string {
	if t.rename == nil || id == "" {
		return id
	}
	return t.rename(id)
}

// dressed returns paragraph p in the style of a role, with direct properties for each difference between l and the
// style.
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

// empty returns an empty paragraph of exact height. before and after are additional properties.
func empty(height unit.Length, before, after string) string {
	return para(before+spacing(style.Paragraph{Pitch: height})+wrap("rPr", size(unit.Pt))+after, "")
}

// runs returns the paragraph's runs. Adjacent runs that look alike are joined.
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

// without returns r without its marks for line breaks, if t is plain.
func (t text) without(r document.Run) document.Run {
	if t.plain {
		r.Keep, r.Glue, r.Open = document.Loose, false, false
	}
	return r
}

// runStyle returns the character style of a run, or "" if the run looks like its paragraph: a style without effect
// would still divide the line into portions.
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

// Content that is different for LibreOffice and Word is in mc:AlternateContent within the run, as in files written
// by Word: LibreOffice reads the Fallback, Word the Choice.
const (
	// glue is a hidden word joiner for LibreOffice only, which prevents a line break. For Word,
	// w:noLineBreaksBefore and w:noLineBreaksAfter prevent it.
	glue = `<w:r><w:rPr><w:vanish/></w:rPr><mc:AlternateContent><mc:Choice Requires="w15"/><mc:Fallback>` +
		`<w:sym w:font="Arial" w:char="2060"/></mc:Fallback></mc:AlternateContent></w:r>`
	// gap is a hidden zero width space for LibreOffice only, which allows a line break.
	gap = `<w:r><w:rPr><w:vanish/></w:rPr><mc:AlternateContent><mc:Choice Requires="w15"/><mc:Fallback>` +
		`<w:sym w:font="Arial" w:char="200B"/></mc:Fallback></mc:AlternateContent></w:r>`
	// fixedSpace is a space without a line break. LibreOffice ends a line at U+00A0 if it has no other space,
	// and never at U+2007, which is as wide as a digit and scaled to half of that (notes/lines.md 4.4).
	fixedSpace = "<mc:AlternateContent><mc:Choice Requires=\"w15\"><w:t>\u00A0</w:t></mc:Choice><mc:Fallback>" +
		"<w:t>\u2007</w:t></mc:Fallback></mc:AlternateContent>"
)

// run contains the properties of a run.
type run struct {
	style string // its character style, or ""
	keep  document.Keep
	looks *style.Looks // the complete looks; nil: the looks of its style or paragraph

	inCell bool // in a cell of a table
}

// run returns a text as runs, one for each name of the face.
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

// opening returns the property that makes an opening mark a separate portion. In cells, LibreOffice drops a property
// that states the default.
func opening(inCell bool) string {
	if inCell {
		return tag("lang", "val", "zh-CN", "eastAsia", "zh-CN")
	}
	return tag("lang", "eastAsia", "zh-CN")
}

// IsAmbiguous reports whether Word decides by the run's hint whether r is Western or Chinese: quotation marks,
// dashes, the middle dot, numerals in circles.
func IsAmbiguous(r rune) bool {
	return r >= 0x2010 && r < 0x2E80 || r == '·' || r == '×' || r == '°' || r == '±'
}
