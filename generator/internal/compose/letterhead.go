package compose

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/typography"
)

// letterhead writes 版头. The title stands two blank lines below its rule (GB/T 9704, 7.3.1).
func (c *composer) letterhead() {
	l := c.report.Letterhead
	if l == nil {
		return
	}
	c.doc.Blocks = append(c.doc.Blocks, &document.Letterhead{
		Letter: l.Letter, Serial: l.Serial, Secrecy: l.Secrecy, Urgency: l.Urgency,
		Issuers: widen(l.Issuers), Suffix: l.Suffix, Number: l.Number, Signers: l.Signers,
	})
}

// belowRule is how many blank lines stand above the title below a letterhead.
const belowRule = 2

func widen(texts []string) []string {
	out := make([]string, len(texts))
	for i, s := range texts {
		out[i] = typography.Widen(s)
	}
	return out
}

// imprint writes 版记: 主送 where it was moved here, 抄送 below it, and the line
// of 印发机关 (GB/T 9704, 7.4.2 and 7.4.3).
func (c *composer) imprint() {
	m := c.report.Imprint
	if m == nil {
		return
	}
	out := &document.Imprint{Letter: c.report.Letterhead != nil && c.report.Letterhead.Letter, Printer: typography.Widen(m.Printer)}
	for _, sent := range [][2]string{{"主送\uFF1A", m.To}, {"抄送\uFF1A", m.Cc}} {
		if sent[1] == "" {
			continue
		}
		out.Sent = append(out.Sent, &document.Paragraph{Role: document.ImprintText, HangEm: typography.Width(sent[0]),
			Runs: runs(span{text: sent[0] + sent[1] + "。"})})
	}
	if m.Date != "" {
		out.Date = m.Date + "印发"
	}
	if len(out.Sent) > 0 || out.Last() {
		c.doc.Blocks = append(c.doc.Blocks, out)
	}
}

// Room for what is laid over 署名 and 成文日期, in blank lines and thousandths
// of an em: a seal is about 42 mm across, a stamp 40 mm by 20.
const (
	aboveSeal    = 2 // the seal's upper edge comes within one line below the text (7.3.5.1)
	betweenSeals = 4 // seals do not touch each other
	aboveStamp   = 2 // 空二行 (7.3.5.3)
	sealRight    = 4 * em
	stampWidth   = 7 * em
)

// sealed writes 署名 in the middle of 成文日期, which stands four characters
// from the right; the offices of a joint report one below the other, each with
// room for its seal (7.3.5.1).
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
		c.add(&document.Paragraph{Role: document.Signature, Before: before, RightEm: right, KeepNext: true, Runs: runs(span{text: s})})
	}
	if date != "" {
		p := &document.Paragraph{Role: document.Date, RightEm: middle - width/2, Runs: runs(span{text: date})}
		if len(sign) == 0 {
			p.Before = aboveSeal
		}
		c.add(p)
	}
}

// stamped writes the offices of the signers, with room for the stamps of their
// names at their right, and 成文日期 one blank line below (7.3.5.3).
func (c *composer) stamped(sign []string, date string) {
	for _, s := range sign {
		c.add(&document.Paragraph{Role: document.Signature, Before: aboveStamp, RightEm: sealRight + stampWidth + 2*em,
			KeepNext: true, Runs: runs(span{text: s})})
	}
	if date != "" {
		c.add(&document.Paragraph{Role: document.Date, Before: 1, RightEm: sealRight, Runs: runs(span{text: date})})
	}
}

// signed writes 署名 and 成文日期 as the office asks for it. The paragraph above
// stays on their page: a page with nothing but them is not allowed (7.3.5.4).
func (c *composer) signed() {
	sign, date := c.report.Office.Sign, c.report.Office.Date
	if len(sign) > 0 || date != "" {
		c.holdText()
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

// holdText holds the last paragraph of the text, and 附件说明 below it, on the page of what comes next.
func (c *composer) holdText() {
	for i := len(c.doc.Blocks) - 1; i >= 0; i-- {
		p, ok := c.doc.Blocks[i].(*document.Paragraph)
		if !ok {
			return
		}
		p.KeepNext = true
		if p.Role != document.AnnexNote {
			return
		}
	}
}
