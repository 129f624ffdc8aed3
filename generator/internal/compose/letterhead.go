package compose

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/typography"
)

// letterhead adds 版头. The title is two blank lines below its rule (GB/T 9704, 7.3.1).
func (c *composer) letterhead() {
	l := c.report.Letterhead
	if l == nil {
		return
	}
	c.addOther(&document.Letterhead{
		Letter: l.Letter, Serial: l.Serial, Secrecy: l.Secrecy, Urgency: l.Urgency,
		Issuers: widen(l.Issuers), Suffix: l.Suffix, Number: l.Number, Signers: l.Signers,
	}, nil)
}

// belowRule is the number of blank lines between a letterhead and the title.
const belowRule = 2

// widen returns the texts with full-width punctuation.
func widen(texts []string) []string {
	out := make([]string, len(texts))
	for i, s := range texts {
		out[i] = typography.Widen(s)
	}
	return out
}
