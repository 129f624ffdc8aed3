package compose

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/typography"
)

// letterhead adds 版头.
func (c *composer) letterhead() {
	l := c.report.Letterhead
	if l == nil {
		return
	}
	c.addOther(&document.Letterhead{
		Letter: l.Letter, Serial: l.Serial, Secrecy: l.Secrecy, Urgency: l.Urgency,
		Issuers: widen(l.Issuers), Suffix: l.Suffix, Number: l.Number, Signers: l.Signers,
	})
}

// widen returns the texts with full-width punctuation.
func widen(texts []string) []string {
	out := make([]string, len(texts))
	for i, s := range texts {
		out[i] = typography.Widen(s)
	}
	return out
}
