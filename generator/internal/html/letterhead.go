package html

import (
	"strings"

	"fazhi/generator/internal/document"
)

// Letterhead writes 版头: a line for each thing, the red rule below.
func (w *writer) Letterhead(l *document.Letterhead) {
	w.enter("header")
	w.line(document.Serial, l.Serial)
	w.line(document.Secrecy, l.Secrecy)
	w.line(document.Secrecy, l.Urgency)
	if len(l.Issuers) == 1 {
		w.line(document.Issuer, l.Issuers[0]+l.Suffix)
	} else {
		for _, name := range append(l.Issuers[:len(l.Issuers):len(l.Issuers)], l.Suffix) {
			w.line(document.Issuer, name)
		}
	}
	if len(l.Signers) > 0 {
		w.pair(document.Number, l.Number, document.SignerWord+strings.Join(l.Signers, "\u3000"))
	} else {
		w.line(document.Number, l.Number)
	}
	w.body.WriteString("<hr class=\"rule\">\n")
}
