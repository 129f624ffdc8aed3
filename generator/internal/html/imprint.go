package html

import "fazhi/generator/internal/document"

// Imprint writes 版记.
func (w *writer) Imprint(m *document.Imprint) {
	w.enter("footer")
	for _, p := range m.Sent {
		w.line(document.ImprintText, p.Text())
	}
	if m.Last() {
		w.pair(document.ImprintText, m.Printer, m.Date)
	}
}
