package furniture

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/typography"
	"fazhi/generator/internal/unit"
)

// width returns the width of t on one line.
func (p Placer) width(t Text) unit.Length { return p.widthIn(t.Text, p.Paragraphs[t.Role].Looks) }

// widthIn returns the width of a text in certain looks. Where the script changes there is no
// spacing, but the script space between letters or digits.
func (p Placer) widthIn(text string, looks style.Looks) unit.Length {
	sum, before, script := unit.Length(0), rune(0), typography.Weak
	for _, r := range text {
		now := typography.ScriptOf(r)
		if now == typography.Weak {
			now = script
		}
		switch {
		case before != 0 && now == script:
			sum += looks.Spacing
		case typography.IsLetterOrDigit(before) && typography.IsLetterOrDigit(r):
			sum += looks.Size / 5 // notes/lines.md 3.2
		}
		id, code, _ := p.Faces.Resolve(looks.Face, r)
		sum += looks.Size * unit.Length(p.Faces.Advance(id, code)) / 1000
		before, script = r, now
	}
	return sum
}

// end returns where the only text of a row ends.
func (p Placer) end(r Row) unit.Length {
	t := r.Line[0]
	if t.Align == style.Centre || t.Align == style.Right {
		return t.X + t.Width
	}
	return t.X + p.width(t)
}

// em returns the advance of a Chinese character of 发文字号, spacing included: 一字.
func (p Placer) em() unit.Length {
	looks := p.Paragraphs[document.Number]
	return looks.Size + looks.Spacing
}

// aside returns the space beside 发文字号 and each name of a signer.
func (p Placer) aside() unit.Length { return p.Style.Letterhead.Aside.Of(p.em()) }

// fitted returns a row with a text at the left, in several lines when one has no room for it.
func (p Placer) fitted(text string, role document.Role) Row {
	t := p.styled(text, role)
	if p.width(t) > t.Width {
		return p.wrapped(text, role)
	}
	return p.line(role, t)
}

// wrapped returns a text that no line has room for as a row of one paragraph.
func (p Placer) wrapped(text string, role document.Role) Row {
	run := []document.Run{{Text: text}}
	return Row{Role: role, Paragraphs: []*document.Paragraph{{Role: role, Runs: run}}}
}

// NumberFits reports whether a line has room for 发文字号.
func (p Placer) NumberFits(number string) bool {
	return p.width(Text{Text: number, Role: document.Number}) <= p.Page.Measure()
}

// SignerFits reports whether a line has room for 签发人 and one name.
func (p Placer) SignerFits(name string) bool { return p.inRow([]string{name}, 0) > 0 }

// Fits reports whether a page has room for rows, with as many lines of their paragraphs as there may be.
func (p Placer) Fits(rows []Row) bool {
	height := unit.Length(0)
	for _, r := range rows {
		height += r.Height
		for _, q := range r.Paragraphs {
			looks := p.Of(q)
			line := p.Page.Measure() - looks.LeftIndent - looks.RightIndent - 2*looks.Size // marks may push a word out
			height += (p.width(Text{Text: q.Text(), Role: q.Role})/max(unit.Twip, line) + 1) * looks.Pitch
		}
	}
	return height <= p.Page.Height-p.Page.Top-p.Page.Bottom
}
