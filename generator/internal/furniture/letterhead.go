package furniture

import (
	"slices"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// Head is a letterhead: the rows at the head of the text and, of a 信函, the
// boxes at the head and foot of the page. The rows are then below Upper.
type Head struct {
	Upper, Lower *Box
	Rows         []Row
}

// Letterhead places the letterhead of a 文件 or a 信函.
func Letterhead(st *style.Style, l *document.Letterhead) Head {
	p := placer{st}
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
func (p placer) letter(l *document.Letterhead) Head {
	looks, number := p.Style.Letterhead, p.Paragraphs[document.Number]
	thick, thin := Rule{looks.Rule, true}, Rule{looks.LetterThin, true}
	issuers := p.issuers(l.Issuers[:1], l.Suffix)
	gap := p.ruleGap(issuers.Pitch, issuers.Looks.Size)
	upper := Box{Left: whole((p.Page.Width - looks.LetterWidth) / 2), Width: looks.LetterWidth}
	issuers.Left = upper.Left - p.Page.Left + p.within(upper.Width, issuers.Width)
	upper.Top = whole(max(0, looks.LetterTop-p.free(issuers.Pitch, issuers.Looks.Size)))
	upper.Rows = slices.Concat([]Row{{Height: issuers.Height(), Issuers: issuers}}, space(gap),
		[]Row{{Above: thick, Height: looks.LetterSpace, Below: thin}})
	lower := Box{Left: upper.Left, Width: upper.Width}
	lower.Top = p.Page.Height - looks.LetterFoot - whole(thick.Width+looks.LetterSpace+thin.Width)
	lower.Rows = []Row{{Above: thin, Height: looks.LetterSpace, Below: thick}, {Above: thick, Height: looks.LetterFoot}}
	rows := p.above(l)
	if len(rows) == 0 {
		rows = []Row{p.line(document.Number)}
	}
	rows[0].Line = append(rows[0].Line,
		Text{Text: l.Number, Role: document.Number, Width: p.Page.Measure(), Align: style.Right})
	below := space(whole(looks.LetterText.Of(number.Size) - p.free(number.Pitch, number.Size)))
	return Head{Upper: &upper, Lower: &lower, Rows: append(below, rows...)}
}

// ruleGap returns the space between the red rule and a line above it.
func (p placer) ruleGap(pitch, size unit.Length) unit.Length {
	return whole(p.Style.Letterhead.RuleGap - (pitch - size - p.free(pitch, size)))
}

// free returns what a line of exact pitch leaves free above its characters.
func (p placer) free(pitch, size unit.Length) unit.Length {
	return style.Baseline(pitch) - p.Style.Letterhead.Ascent.Of(size)
}

// line returns a row of a role.
func (p placer) line(role document.Role, texts ...Text) Row {
	return Row{Role: role, Height: p.Paragraphs[role].Pitch, Line: texts}
}

// text returns a text that begins at x.
func (p placer) text(text string, role document.Role, x unit.Length) Text {
	return Text{Text: text, Role: role, X: x, Width: p.Page.Measure() - x, Align: style.Left}
}

// styled returns a text that is where its role says.
func (p placer) styled(text string, role document.Role) Text {
	l := p.Paragraphs[role]
	t := p.text(text, role, l.LeftIndent+l.FirstIndent)
	t.Width -= l.RightIndent
	t.Align = l.Align
	return t
}

// above returns the rows of 份号, 密级 and 紧急程度.
func (p placer) above(l *document.Letterhead) []Row {
	var rows []Row
	for _, m := range []struct {
		role document.Role
		text string
	}{{document.Serial, l.Serial}, {document.Secrecy, l.Secrecy}, {document.Secrecy, l.Urgency}} {
		if m.text != "" {
			rows = append(rows, p.line(m.role, p.styled(m.text, m.role)))
		}
	}
	return rows
}

// numbers returns the rows of 发文字号: alone in the middle, or at the left and
// level with the last of the signers at the right (GB/T 9704, 7.2.5 and 7.2.6).
func (p placer) numbers(l *document.Letterhead) []Row {
	looks, measure := p.Paragraphs[document.Number], p.Page.Measure()
	if len(l.Signers) == 0 {
		return []Row{p.line(document.Number, p.styled(l.Number, document.Number))}
	}
	em, aside := looks.Size+looks.Spacing, p.Style.Letterhead.Aside
	inRow, longest := p.Style.Letterhead.Signers, 0
	for _, name := range l.Signers {
		longest = max(longest, len([]rune(name)))
	}
	step := em*unit.Length(longest) + aside.Of(em)
	first := measure - step*unit.Length(min(inRow, len(l.Signers))) // the last has its space at the right
	word := first - looks.Size*unit.Length(len([]rune(document.SignerWord)))
	var rows []Row
	for names := range slices.Chunk(l.Signers, inRow) {
		row := p.line(document.Number)
		if len(rows) == 0 {
			row.Line = append(row.Line, p.text(document.SignerWord, document.Number, word))
		}
		for k, name := range names {
			row.Line = append(row.Line, p.text(name, document.Signer, whole(first+step*unit.Length(k))))
		}
		rows = append(rows, row)
	}
	last := &rows[len(rows)-1]
	last.Line = slices.Insert(last.Line, 0, p.text(l.Number, document.Number, aside.Of(em)))
	return rows
}
