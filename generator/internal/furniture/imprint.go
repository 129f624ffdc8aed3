package furniture

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/style"
)

// Imprint places the imprint: its rows and the space below them down to the foot
// of the type area. The foot of the box is there; Top is not set, since only
// fonts decide how many lines the paragraphs have.
func Imprint(st *style.Style, m *document.Imprint) Box {
	page, looks := st.Page, st.Paragraphs[document.ImprintText]
	box := Box{Left: page.Left, Width: page.Measure()}
	if len(m.Sent) > 0 {
		box.Rows = append(box.Rows, Row{Paragraphs: m.Sent})
	}
	if m.Last() {
		printer := Text{Text: m.Printer, Role: document.ImprintText, X: looks.LeftIndent, Align: style.Left}
		printer.Width = page.Measure() - looks.LeftIndent - looks.RightIndent
		date := printer
		date.Text, date.Align = m.Date, style.Right
		box.Rows = append(box.Rows, Row{Role: document.ImprintText, Height: looks.Pitch, Line: []Text{printer, date}})
	}
	foot := min(st.Imprint.Foot, page.Height-page.Bottom) // the margin at the lowest
	box.Rows = append(box.Rows, Row{Height: page.Height - page.Bottom - foot})
	if !m.Letter {
		rule(box.Rows, Rule{Width: st.Imprint.Outer}, Rule{Width: st.Imprint.Inner})
	}
	return box
}

// rule puts the outer rule above the first and the last row, the inner one above the others.
func rule(rows []Row, outer, inner Rule) {
	for i := range rows {
		rows[i].Above = inner
		if i == 0 || i == len(rows)-1 {
			rows[i].Above = outer
		}
		if i > 0 {
			rows[i-1].Below = rows[i].Above
		}
	}
}
