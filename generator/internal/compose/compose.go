// Package compose makes the document of a checked form: title lines, parts
// with counted headings, standard prose, signature, annexes, in the order of
// the page, with full-width marks.
//
// It checks nothing (package check did) and measures nothing but characters:
// lines and pages are the business of package layout.
package compose

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/outline"
)

// Compose makes the document. What a draft lacks is in it as 【待填】, in runs of kind Missing.
func Compose(r *model.Report) *document.Document {
	c := &composer{report: r, words: r.Words(), sequence: sequence{doc: &document.Document{}}}
	c.letterhead()
	c.title()
	c.doc.Meta = c.meta()
	c.head()
	for i := range r.Parts {
		c.part(&r.Parts[i])
	}
	c.levels = nil
	c.paras(r.Closing, model.Alone)
	c.annexNote()
	c.signed()
	if r.Note != "" {
		c.add(&document.Paragraph{Role: document.Note, Runs: runs(span{text: "(" + r.Note + ")"})})
	}
	c.annexes()
	c.imprint()
	return c.doc
}

// composer puts one document together.
type composer struct {
	report *model.Report
	words  map[string]string // data of standard prose
	levels []int             // of the headings above the next paragraph, outermost first
	sequence
}

func (c *composer) meta() document.Meta {
	office := c.report.Office
	m := document.Meta{Title: c.doc.Meta.Title, Author: office.Name, Subject: c.report.Kind.Name, Language: "zh-CN",
		Date: office.Day}
	if m.Date == "" {
		m.Date = fmt.Sprintf("%04d-12-31", c.report.Year)
	}
	return m
}

// head writes 主送机关 and the paragraphs before the first part, one blank line below the title (GB/T 9704, 7.3.2).
func (c *composer) head() {
	c.gap = true
	if to := c.report.Office.To; to != "" {
		c.add(&document.Paragraph{Role: document.Addressee, Runs: runs(span{text: to + "\uFF1A"})})
	}
	c.paras(c.report.Opening, model.Alone)
}

// part writes one section of the first level.
func (c *composer) part(p *model.Part) {
	c.levels = nil
	paras := p.Paras
	if p.Title != "" {
		lead := han.Numeral(p.Number) + "、" + p.Title
		h := &document.Paragraph{Role: document.Heading1, Depth: c.enter(1)}
		if p.RunOn && len(paras) > 0 && paras[0].Kind == outline.Plain {
			h.RunIn, h.LeadRole = true, document.Heading1
			h.Runs = runs(append([]span{{text: lead, kind: document.Lead}}, bold(paras[0].Text)...)...)
			paras = paras[1:]
		} else {
			h.Runs = runs(span{text: lead})
		}
		c.add(h)
	}
	c.paras(paras, p.Numbering)
}

// enter goes below a heading of a level and returns its depth of nesting.
func (c *composer) enter(level int) int {
	c.leave(level)
	c.levels = append(c.levels, level)
	return len(c.levels)
}

// leave goes out of all headings of the level and below.
func (c *composer) leave(level int) {
	for len(c.levels) > 0 && c.levels[len(c.levels)-1] >= level {
		c.levels = c.levels[:len(c.levels)-1]
	}
}

var headings = [...]document.Role{1: document.Heading1, document.Heading2, document.Heading3, document.Heading4}

// heading writes a heading that is a paragraph of its own.
func (c *composer) heading(p outline.Para) {
	text := span{text: p.Mark + p.Head}
	c.add(&document.Paragraph{Role: headings[p.Level], Depth: c.enter(p.Level), Runs: runs(text)})
}

// paras writes the paragraphs of a text.
func (c *composer) paras(paras []outline.Para, n model.Numbering) {
	for _, p := range paras {
		switch p.Kind {
		case outline.Plain:
			c.body(p.Text)
		case outline.Heading:
			c.heading(p)
		case outline.RunIn:
			c.runIn(p)
		case outline.Numbered:
			c.leave(p.Level)
			spans := append([]span{{text: p.Mark}}, bold(p.Text)...)
			d := c.add(&document.Paragraph{Role: document.Body, Runs: runs(spans...)})
			d.Label, d.Ordinal = len([]rune(p.Mark)), p.Count
		case outline.Table:
			c.table(p)
		case outline.Standard:
			c.standard(p, n)
		}
	}
}

// runIn writes a paragraph that begins with its heading.
func (c *composer) runIn(p outline.Para) {
	d := &document.Paragraph{Role: document.Body, RunIn: true, LeadRole: headings[p.Level], Depth: c.enter(p.Level)}
	if p.Level == 1 {
		d.Role = document.Heading1
	}
	d.Runs = runs(append([]span{{text: p.Mark + p.Head, kind: document.Lead}}, bold(p.Text)...)...)
	c.add(d)
}

// body writes a plain paragraph; 一是 at its head is the label of an
// enumeration, unless the whole enumeration is in the paragraph.
func (c *composer) body(text string) {
	p := &document.Paragraph{Role: document.Body, Runs: runs(bold(text)...)}
	all := []rune(p.Text())
	n, count := han.Enumerator(all)
	if n > 0 && !strings.Contains(string(all), han.Numeral(count+1)+"是") {
		p.Label, p.Ordinal = n, count
	}
	c.add(p)
}

// standard writes a standard paragraph of the kind, its heading as n says.
func (c *composer) standard(p outline.Para, n model.Numbering) {
	prose := han.Placeholder(p.Text)
	if k := c.report.Kind.Paragraph(p.Text); k != nil {
		if s, err := c.report.Kind.Prose(k, c.words); err == nil {
			prose = s
		} // an error: only a draft has a paragraph without facts
	}
	lines := strings.Split(strings.TrimSpace(prose), "\n")
	switch {
	case p.Head == "":
		c.body(lines[0])
	case p.Level > 0 && n == model.Alone:
		c.heading(p)
		c.body(lines[0])
	case p.Level > 0:
		p.Head, p.Text = p.Head+"。", lines[0]
		c.runIn(p)
	default: // 一是, 首句
		c.body(p.Mark + p.Head + "。" + lines[0])
	}
	for _, line := range lines[1:] {
		c.body(line)
	}
}
