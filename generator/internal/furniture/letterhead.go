package furniture

import (
	"slices"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// Head is a letterhead: the rows at the top of the text and, for a 信函, the boxes at the top and foot of the page.
// In that case the rows are below Upper.
type Head struct {
	Upper, Lower *Box  // of a 信函; otherwise nil
	Rows         []Row // from the top of the type area downwards
}

// Letterhead places the letterhead of a 文件 or a 信函.
func (p Placer) Letterhead(l *document.Letterhead) Head {
	if l.Letter {
		return p.letter(l)
	}
	issuers, number := p.issuers(l.Issuers, l.Suffix), p.Paragraphs[document.Number]
	rows := p.above(l)
	y := p.Page.Top + p.free(issuers.Pitch, issuers.Looks.Size)
	for _, row := range rows {
		y += row.Height
	}
	return Head{Rows: slices.Concat(
		rows, space(whole(p.Style.Letterhead.Top-y)),
		[]Row{{Height: issuers.Height(), Issuers: issuers}}, space(unit.Length(p.BlankLines.Number)*number.Pitch),
		p.numbers(l),
		[]Row{{Height: max(0, p.ruleGap(number.Pitch, number.Size)), Below: Rule{p.Style.Letterhead.Rule, true}}},
	)}
}

// letter places the letterhead of a 信函 (GB/T 9704, 10.1). Its double rules are a
// thick rule, a space and a thin rule; the lower one has the thin rule first.
func (p Placer) letter(l *document.Letterhead) Head {
	looks, number := p.Style.Letterhead, p.Paragraphs[document.Number]
	thick, thin := Rule{looks.Rule, true}, Rule{looks.LetterThin, true}
	issuers := p.issuers(l.Issuers[:1], l.Suffix)
	gap := p.ruleGap(issuers.Pitch, issuers.Looks.Size)
	upper := Box{Left: whole((p.Page.Width - looks.LetterWidth) / 2), Width: looks.LetterWidth}
	issuers.Left = upper.Left - p.Page.Left + p.within(upper.Width, issuers.Width)
	upper.Top = max(0, whole(looks.LetterTop-p.free(issuers.Pitch, issuers.Looks.Size)))
	upper.Rows = slices.Concat([]Row{{Height: issuers.Height(), Issuers: issuers}}, space(gap),
		[]Row{{Above: thick, Height: looks.LetterSpace, Below: thin}})
	lower := Box{Left: upper.Left, Width: upper.Width}
	lower.Top = p.Page.Height - looks.LetterFoot - whole(thick.Width+looks.LetterSpace+thin.Width)
	lower.Rows = []Row{{Above: thin, Height: looks.LetterSpace, Below: thick}, {Above: thick, Height: looks.LetterFoot}}
	below := space(whole(looks.LetterText.Of(number.Size) - p.free(number.Pitch, number.Size)))
	return Head{Upper: &upper, Lower: &lower, Rows: append(below, p.letterRows(l)...)}
}

// letterRows returns the rows below the upper double rule. The number is on the right (10.1), on the line of the
// first of 份号, 密级 and 紧急程度, or above it if they do not fit on one line.
func (p Placer) letterRows(l *document.Letterhead) []Row {
	rows, measure := p.above(l), p.Page.Measure()
	number := Text{Text: l.Number, Role: document.Number, Width: measure, Align: style.Right}
	width := p.width(number)
	switch {
	case width > measure:
		return append([]Row{p.wrapped(l.Number, document.Number)}, rows...)
	case len(rows) > 0 && len(rows[0].Line) > 0 && p.end(rows[0])+p.em() <= measure-width:
		rows[0].Line = append(rows[0].Line, number)
		return rows
	}
	return append([]Row{p.line(document.Number, number)}, rows...)
}

// line returns a row of a role.
func (p Placer) line(role document.Role, texts ...Text) Row {
	return Row{Role: role, Height: p.Paragraphs[role].Pitch, Line: texts}
}

// text returns a text that begins at x.
func (p Placer) text(text string, role document.Role, x unit.Length) Text {
	return Text{Text: text, Role: role, X: x, Width: p.Page.Measure() - x, Align: style.Left}
}

// styled returns a text at the place that its role determines.
func (p Placer) styled(text string, role document.Role) Text {
	l := p.Paragraphs[role]
	t := p.text(text, role, l.LeftIndent+l.FirstIndent)
	t.Width -= l.RightIndent
	t.Align = l.Align
	return t
}

// above returns the rows of 份号, 密级 and 紧急程度.
func (p Placer) above(l *document.Letterhead) (rows []Row) {
	for _, m := range []struct {
		role document.Role
		text string
	}{{document.Serial, l.Serial}, {document.Secrecy, l.Secrecy}, {document.Secrecy, l.Urgency}} {
		if m.text != "" {
			rows = append(rows, p.fitted(m.text, m.role))
		}
	}
	return rows
}

// fitted returns a row with a left-aligned text, which has several lines if it does not fit on one.
func (p Placer) fitted(text string, role document.Role) Row {
	t := p.styled(text, role)
	if p.width(t) > t.Width {
		return p.wrapped(text, role)
	}
	return p.line(role, t)
}

// wrapped returns a row of one paragraph, for a text that does not fit on one line.
func (p Placer) wrapped(text string, role document.Role) Row {
	run := []document.Run{{Text: text}}
	return Row{Role: role, Paragraphs: []*document.Paragraph{{Role: role, Runs: run}}}
}
