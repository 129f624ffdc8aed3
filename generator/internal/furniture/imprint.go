package furniture

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/style"
)

// Imprint places the imprint: its rows and the space below them, down to the foot of the type area, which is the
// foot of the box. Top is not set, because the number of lines of the paragraphs depends on fonts.
func (p Placer) Imprint(m *document.Imprint) Box {
	page := p.Page
	box := Box{Left: page.Left, Width: page.Measure()}
	if len(m.Sent) > 0 {
		box.Rows = append(box.Rows, Row{Paragraphs: m.Sent})
	}
	if m.Last() {
		box.Rows = append(box.Rows, p.printed(m)...)
	}
	foot := min(p.Style.Imprint.Foot, page.Height-page.Bottom) // not below the margin
	box.Rows = append(box.Rows, Row{Height: page.Height - page.Bottom - foot})
	if !m.Letter {
		rule(box.Rows, Rule{Width: p.Style.Imprint.Outer}, Rule{Width: p.Style.Imprint.Inner})
	}
	return box
}

// printed returns the row with 印发机关 on the left and 印发日期 on the right (7.4.3). If they do not fit on one
// line, it returns two rows without a rule between them.
func (p Placer) printed(m *document.Imprint) []Row {
	looks := p.Paragraphs[document.ImprintText]
	printer := Text{Text: m.Printer, Role: document.ImprintText, X: looks.LeftIndent, Align: style.Left}
	printer.Width = p.Page.Measure() - looks.LeftIndent - looks.RightIndent
	date := printer
	date.Text, date.Align = m.Date, style.Right
	if p.width(printer)+looks.Size+p.width(date) <= printer.Width {
		return []Row{p.line(document.ImprintText, printer, date)}
	}
	return []Row{p.wrapped(m.Printer, document.ImprintText), {Role: document.ImprintText, Height: looks.Pitch,
		Line: []Text{date}, joined: true}}
}

// rule sets the outer rule above the first and below the last row, and the inner rule between the others, except
// between joined rows.
func rule(rows []Row, outer, inner Rule) {
	for i := range rows {
		if !rows[i].joined {
			rows[i].Above = inner
		}
		if i == 0 || i == len(rows)-1 {
			rows[i].Above = outer
		}
		if i > 0 {
			rows[i-1].Below = rows[i].Above
		}
	}
}
