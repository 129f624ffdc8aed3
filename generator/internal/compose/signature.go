package compose

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/typography"
	"fazhi/generator/internal/unit"
)

// signature adds 署名 and 成文日期 of a document without seal (GB/T 9704, 7.3.5.2): 署名 some characters from the
// right, and the date below it, beginning some characters further right. If the date would be too close to the edge,
// 署名 moves to the left instead.
func (c *composer) signature() {
	sign, date, distance := c.report.Office.Sign, c.report.Office.Date, c.style.Signature
	var widest unit.Em
	if len(sign) == 1 {
		sign = c.broken(document.Signature, sign[0])
	}
	for _, s := range sign {
		widest = max(widest, typography.Width(typography.Widen(s)))
	}
	signRight, dateRight := distance.Right, distance.Right
	if over := widest - typography.Width(typography.Widen(date)); date != "" {
		dateRight += max(0, over-distance.Shift)
		signRight += max(0, distance.Shift-over)
	}
	if len(sign) > 0 || date != "" {
		c.gap = c.style.BlankLines.Signature
	}
	for _, s := range sign {
		c.addRight(&document.Paragraph{Role: document.Signature, RightEm: signRight, KeepNext: true}, s)
	}
	if date != "" {
		c.addRight(&document.Paragraph{Role: document.Date, RightEm: dateRight}, date)
	}
}

// addRight adds a right-aligned paragraph of a text, closer to the edge if the line would be too short otherwise.
func (c *composer) addRight(p *document.Paragraph, text string) {
	p.RightEm = max(0, min(p.RightEm, c.style.Room(p.Role)-typography.Width(typography.Widen(text))))
	p.Runs = runs(span{text: text})
	c.add(p)
}

// sealed adds 署名 centred above 成文日期. The offices of a joint report are below each other, each with space for
// its seal (7.3.5.1).
func (c *composer) sealed(sign []string, date string) {
	width := typography.Width(typography.Widen(date))
	blank, distance := c.style.BlankLines, c.style.Signature
	middle := distance.SealRight + width/2
	for _, s := range sign { // a name that does not fit moves everything to the left
		middle = max(middle, distance.SealEdge+typography.Width(typography.Widen(s))/2)
	}
	for i, s := range sign {
		before := blank.Seal
		if i > 0 {
			before = blank.Seals
		}
		right := middle - typography.Width(typography.Widen(s))/2
		c.addRight(&document.Paragraph{Role: document.Signature, Before: before, RightEm: right, KeepNext: true}, s)
	}
	if date != "" {
		p := &document.Paragraph{Role: document.Date, RightEm: middle - width/2}
		if len(sign) == 0 {
			p.Before = blank.Seal
		}
		c.addRight(p, date)
	}
}

// stamped adds the offices of the signers, with space for the stamps of their names to the right, and 成文日期
// below (7.3.5.3).
func (c *composer) stamped(sign []string, date string) {
	blank, distance := c.style.BlankLines, c.style.Signature
	for _, s := range sign {
		c.add(&document.Paragraph{Role: document.Signature, Before: blank.Stamp, KeepNext: true,
			RightEm: distance.StampRight + distance.StampWidth + distance.StampGap, Runs: runs(span{text: s})})
	}
	if date != "" {
		c.add(&document.Paragraph{Role: document.Date, Before: blank.StampDate, RightEm: distance.StampRight,
			Runs: runs(span{text: date})})
	}
}

// signed adds 署名 and 成文日期 in the way that the office has chosen. The paragraph above stays on their page,
// because a page with nothing else is not allowed (7.3.5.4).
func (c *composer) signed() {
	sign, date := c.report.Office.Sign, c.report.Office.Date
	if len(sign) > 0 || date != "" {
		c.keepText()
	}
	c.gap = 0
	switch c.report.Office.Seal {
	case model.Sealed:
		c.sealed(sign, date)
	case model.Stamped:
		c.stamped(sign, date)
	default:
		c.signature()
	}
}
