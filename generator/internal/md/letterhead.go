package md

import (
	"strings"

	"fazhi/generator/internal/document"
)

// Letterhead writes 版头, a paragraph for each line, and a rule below.
func (w *writer) Letterhead(l *document.Letterhead) {
	lines := append([]string{l.Serial, l.Secrecy, l.Urgency}, l.Issuers...)
	if len(l.Issuers) == 1 {
		lines[len(lines)-1] += l.Suffix
	} else {
		lines = append(lines, l.Suffix)
	}
	lines = append(lines, l.Number)
	if len(l.Signers) > 0 {
		lines = append(lines, document.SignerWord+strings.Join(l.Signers, "\u3000"))
	}
	for _, line := range lines {
		w.block(escape(line))
	}
	w.block("---")
}
