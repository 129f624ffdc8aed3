package compose

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/typography"
)

// em is one em in the unit of RightEm, a thousandth of an em.
const em = 1000

// signature adds 署名 and 成文日期 of a document without seal (GB/T 9704, 7.3.5.2): 署名 one blank line below the text,
// two characters from the right; the date below it, beginning two characters further right. If the date would
// come nearer to the edge than two characters, 署名 moves to the left instead.
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
		c.add(&document.Paragraph{Role: document.Signature, RightEm: signRight, KeepNext: true,
			Runs: runs(span{text: s})})
	}
	if date != "" {
		c.add(&document.Paragraph{Role: document.Date, RightEm: dateRight, Runs: runs(span{text: date})})
	}
}

// The space for seals and stamps over 署名 and 成文日期, in blank lines and thousandths of an em: a seal is about 42
// mm wide, a stamp 40 mm by 20.
const (
	aboveSeal    = 2 // the upper edge of the seal is within one line below the text (7.3.5.1)
	betweenSeals = 4 // seals do not touch
	aboveStamp   = 2 // 空二行 (7.3.5.3)
	sealRight    = 4 * em
	stampWidth   = 7 * em
)

// sealed adds 署名 centred on 成文日期, which is four characters from the right. The offices of a joint report are
// below each other, each with space for its seal (7.3.5.1).
func (c *composer) sealed(sign []string, date string) {
	width := typography.Width(typography.Widen(date))
	middle := sealRight + width/2
	for _, s := range sign { // a name that would not fit moves all to the left
		middle = max(middle, em+typography.Width(typography.Widen(s))/2)
	}
	for i, s := range sign {
		before := aboveSeal
		if i > 0 {
			before = betweenSeals
		}
		right := middle - typography.Width(typography.Widen(s))/2
		c.add(&document.Paragraph{Role: document.Signature, Before: before, RightEm: right, KeepNext: true,
			Runs: runs(span{text: s})})
	}
	if date != "" {
		p := &document.Paragraph{Role: document.Date, RightEm: middle - width/2, Runs: runs(span{text: date})}
		if len(sign) == 0 {
			p.Before = aboveSeal
		}
		c.add(p)
	}
}

// stamped adds the offices of the signers, with space for the stamps of their names to the right, and 成文日期 one
// blank line below (7.3.5.3).
func (c *composer) stamped(sign []string, date string) {
	for _, s := range sign {
		c.add(&document.Paragraph{Role: document.Signature, Before: aboveStamp, RightEm: sealRight + stampWidth + 2*em,
			KeepNext: true, Runs: runs(span{text: s})})
	}
	if date != "" {
		c.add(&document.Paragraph{Role: document.Date, Before: 1, RightEm: sealRight, Runs: runs(span{text: date})})
	}
}

// signed adds 署名 and 成文日期 as the office asks for them. The paragraph above stays on their page: a page with
// nothing else is not allowed (7.3.5.4).
func (c *composer) signed() {
	sign, date := c.report.Office.Sign, c.report.Office.Date
	if len(sign) > 0 || date != "" {
		c.keepText()
	}
	c.gap = false
	switch c.report.Office.Seal {
	case model.Sealed:
		c.sealed(sign, date)
	case model.Stamped:
		c.stamped(sign, date)
	default:
		c.signature()
	}
}
