package md

import "fazhi/generator/internal/document"

// Imprint writes 版记, below a rule.
func (w *writer) Imprint(m *document.Imprint) {
	w.block("---")
	for _, p := range m.Sent {
		w.block(runs(p.Runs))
	}
	if m.Last() {
		w.block(escape(m.Printer + "\u3000" + m.Date))
	}
}
