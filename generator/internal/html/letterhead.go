package html

import "fazhi/generator/internal/document"

// Letterhead writes 版头: one line per item, and the red rule below.
func (w *writer) Letterhead(l *document.Letterhead) {
	w.enter("header")
	w.line(document.Serial, l.Serial)
	w.line(document.Secrecy, l.Secrecy)
	w.line(document.Secrecy, l.Urgency)
	for _, line := range l.Mark() {
		w.line(document.Issuer, line)
	}
	if signed := l.Signed(); signed != "" {
		w.pair(document.Number, l.Number, signed)
	} else {
		w.line(document.Number, l.Number)
	}
	w.body.WriteString("<hr class=\"rule\">\n")
}
