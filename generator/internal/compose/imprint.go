package compose

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/typography"
)

// imprint adds 版记: 主送 if it was moved here, 抄送 below it, and the line of 印发机关 (GB/T 9704, 7.4.2 and 7.4.3).
func (c *composer) imprint() {
	m := c.report.Imprint
	if m == nil {
		return
	}
	letter := c.report.Letterhead != nil && c.report.Letterhead.Letter
	out := &document.Imprint{Letter: letter, Printer: typography.Widen(m.Printer)}
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
		c.addOther(out)
	}
}
