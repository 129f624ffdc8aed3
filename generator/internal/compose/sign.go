package compose

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/typography"
)

// em is how RightEm counts.
const em = 1000

// signature writes 署名 and 成文日期 as a document without seal has them
// (GB/T 9704, 7.3.5.2): 署名 one blank line below the text, two characters
// from the right; the date below it, beginning two characters further right.
// Where the date would come too near to the edge it keeps the two characters,
// and 署名 moves to the left.
func (c *composer) signature() {
	sign, date := c.report.Office.Sign, c.report.Office.Date
	widest := 0
	for _, s := range sign {
		widest = max(widest, typography.Width(typography.Widen(s)))
	}
	signRight, dateRight := 2*em, 2*em
	if over := widest - typography.Width(typography.Widen(date)); len(sign) > 0 && date != "" {
		dateRight = max(2*em, over)
		signRight = max(2*em, 4*em-over)
	}
	c.gap = len(sign) > 0 || date != ""
	for _, s := range sign {
		c.add(&document.Paragraph{Role: document.Signature, RightEm: signRight, KeepNext: true, Runs: runs(span{text: s})})
	}
	if date != "" {
		c.add(&document.Paragraph{Role: document.Date, RightEm: dateRight, Runs: runs(span{text: date})})
	}
}
