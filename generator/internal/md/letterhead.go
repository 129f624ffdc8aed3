package md

import "fazhi/generator/internal/document"

// Letterhead writes 版头, one paragraph per line, and a rule below.
func (w *writer) Letterhead(l *document.Letterhead) {
	for _, line := range l.Lines() {
		w.block(escape(line))
	}
	w.block("---")
}
