package compose

import (
	"strconv"
	"unicode/utf8"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/typography"
)

// annexNote adds 附件说明. Continuation lines begin below the first character of the name (GB/T 9704, 7.3.4).
func (c *composer) annexNote() {
	all := c.report.Annexes
	const word = "附件\uFF1A"
	for i, a := range all {
		p := &document.Paragraph{Role: document.AnnexNote, KeepNext: i < len(all)-1}
		label := ""
		if len(all) > 1 {
			label = strconv.Itoa(i+1) + ". "
		}
		if i == 0 {
			label = word + label
			c.gap = c.style.BlankLines.AnnexNote
		} else {
			p.LeftEm = typography.Width(word) // numbers are below the first number
		}
		p.HangEm, p.Label, p.Ordinal = typography.Width(label), utf8.RuneCountInString(label), i+1
		p.Runs = append([]document.Run{{Text: label}}, runs(span{text: a.Title})...)
		c.add(p)
	}
}

// annexes adds every annex with its number and its title.
func (c *composer) annexes() {
	for i, a := range c.report.Annexes {
		c.stretch(document.AnnexStretch, func() { c.annex(i, a) })
	}
}

// annex adds annex i, counted from 0.
func (c *composer) annex(i int, a model.Annex) {
	mark := "附件"
	if len(c.report.Annexes) > 1 {
		mark += strconv.Itoa(i + 1)
	}
	c.add(&document.Paragraph{Role: document.AnnexMark, Runs: runs(span{text: mark})})
	c.gap = c.style.BlankLines.AnnexTitle
	c.add(&document.Paragraph{Role: document.AnnexTitle, Depth: 1,
		After: c.style.BlankLines.AnnexText, Runs: joined(c.broken(document.AnnexTitle, a.Title))})
	c.levels = []int{0}
	c.paras(a.Paras, model.Alone)
}
