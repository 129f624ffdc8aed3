package document

// Imprint is 版记, at the foot of the last page (GB/T 9704-2012, 7.4).
type Imprint struct {
	Letter  bool         // of a 信函: without printer and rules (10.1)
	Sent    []*Paragraph // 主送, 抄送, each of role ImprintText
	Printer string       // 印发机关; if it and Date are "", the line is not printed
	Date    string       // 印发日期 as printed, with 印发
}

// Accept calls v.Imprint.
func (m *Imprint) Accept(v Visitor) { v.Imprint(m) }

// Last reports whether the imprint has a last line, with Printer on the left and Date on the right.
func (m *Imprint) Last() bool { return !m.Letter && m.Printer+m.Date != "" }

func (m *Imprint) text() (text string) {
	for _, p := range m.Sent {
		text += p.text()
	}
	if m.Last() {
		text += m.Printer + "\t" + m.Date + "\n"
	}
	return text
}
