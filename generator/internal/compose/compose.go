// Package compose makes the document of a checked form: title lines, parts with numbered headings, standard prose,
// signature and annexes, in the order of the page, with full-width punctuation.
//
// It checks nothing (package check does) and measures only the width of characters; package layout makes lines and
// pages. The lengths of lines and the numbers of blank lines are in the style.
package compose

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/outline"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// Compose returns the document of r for pages of style st. Missing content of a draft is 【待填】, in runs of kind
// Missing.
func Compose(r *model.Report, st *style.Style) *document.Document {
	c := &composer{report: r, style: st, words: r.Words(), sequence: sequence{doc: &document.Document{}}}
	c.longWord = st.Room(document.Body)/2 - unit.OneEm
	c.letterhead()
	c.title()
	c.doc.Meta = c.meta()
	c.head()
	for i := range r.Parts {
		c.stretch(r.Parts[i].Key, func() { c.part(&r.Parts[i]) })
	}
	c.levels = nil
	c.stretch(document.ClosingStretch, func() { c.paras(r.Closing, model.Alone) })
	c.annexNote()
	c.signed()
	if r.Note != "" {
		c.add(&document.Paragraph{Role: document.Note, Runs: runs(span{text: "(" + r.Note + ")"})})
	}
	c.annexes()
	c.imprint()
	return c.doc
}

// composer makes one document.
type composer struct {
	report *model.Report
	style  *style.Style
	words  map[string]string // data of standard prose
	levels []int             // of the headings above the next paragraph, outermost first
	sequence
}

// meta returns the properties of the document. A report without a date is dated 31 December of its year.
func (c *composer) meta() document.Meta {
	office := c.report.Office
	m := document.Meta{Title: c.doc.Meta.Title, Author: office.Name, Subject: c.report.Kind.Name, Language: "zh-CN",
		Date: office.Day}
	m.Date = cmp.Or(m.Date, fmt.Sprintf("%04d-12-31", c.report.Year))
	m.Portal = c.portal()
	return m
}

// portal returns the items that web portals show above the report.
func (c *composer) portal() []document.Item {
	w := c.report.Web
	if w == nil {
		return nil
	}
	return slices.DeleteFunc([]document.Item{
		{Name: "索引号", Value: w.Index}, {Name: "发布机构", Value: w.Publisher}, {Name: "成文日期", Value: c.report.Office.Date},
		{Name: "公开方式", Value: w.Access},
	}, func(it document.Item) bool { return it.Value == "" })
}

// head adds 主送机关 and the paragraphs before the first part.
func (c *composer) head() {
	c.gap = c.style.BlankLines.Text
	if to := c.report.Office.To; to != "" {
		c.add(&document.Paragraph{Role: document.Addressee, Runs: runs(span{text: to + "\uFF1A"})})
	}
	c.stretch(document.OpeningStretch, func() { c.paras(c.report.Opening, model.Alone) })
}

// part adds one section of the first level.
func (c *composer) part(p *model.Part) {
	c.levels = nil
	paras := p.Paras
	if p.Title != "" {
		lead := han.Numeral(p.Number) + "、" + p.Title
		h := &document.Paragraph{Role: document.Heading1, Depth: c.enter(1)}
		if p.RunOn && len(paras) > 0 && paras[0].Kind == outline.Plain {
			c.line = paras[0].At
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

// enter closes the headings of the level and below, opens one of the level and returns its depth of nesting, from 1.
func (c *composer) enter(level int) int {
	c.leave(level)
	c.levels = append(c.levels, level)
	return len(c.levels)
}

// leave closes the headings of the level and below.
func (c *composer) leave(level int) {
	for len(c.levels) > 0 && c.levels[len(c.levels)-1] >= level {
		c.levels = c.levels[:len(c.levels)-1]
	}
}

// headings are the roles of headings by level, from 1.
var headings = [...]document.Role{1: document.Heading1, document.Heading2, document.Heading3, document.Heading4}

// heading adds a heading that is a separate paragraph.
func (c *composer) heading(p outline.Para) {
	text := span{text: p.Mark + p.Head}
	c.add(&document.Paragraph{Role: headings[p.Level], Depth: c.enter(p.Level), Runs: runs(text)})
}

// paras adds the paragraphs of a text; n is the numbering of standard paragraphs.
func (c *composer) paras(paras []outline.Para, n model.Numbering) {
	defer func() { c.line = 0 }()
	for _, p := range paras {
		c.line = p.At
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
		default:
			panic(fmt.Sprintf("compose: kind %d of a line is not written", p.Kind))
		}
	}
}

// runIn adds a paragraph that begins with its heading.
func (c *composer) runIn(p outline.Para) {
	d := &document.Paragraph{Role: document.Body, RunIn: true, LeadRole: headings[p.Level], Depth: c.enter(p.Level)}
	if p.Level == 1 {
		d.Role = document.Heading1
	}
	d.Runs = runs(append([]span{{text: p.Mark + p.Head, kind: document.Lead}}, bold(p.Text)...)...)
	c.add(d)
}

// body adds a plain paragraph. 一是 at its beginning is the label of a list item, unless the paragraph contains
// the next item too.
func (c *composer) body(text string) {
	p := &document.Paragraph{Role: document.Body, Runs: runs(bold(text)...)}
	all := []rune(p.Text())
	n, count := han.Enumerator(all)
	if n > 0 && !strings.Contains(string(all), han.Numeral(count+1)+"是") {
		p.Label, p.Ordinal = n, count
	}
	c.add(p)
}

// standard adds a standard paragraph of the kind. n determines the form of its heading.
func (c *composer) standard(p outline.Para, n model.Numbering) {
	prose := han.Placeholder(p.Text)
	if k := c.report.Kind.Paragraph(p.Text); k != nil {
		words := maps.Clone(c.words)
		for _, name := range p.Omit {
			delete(words, name)
		}
		if s, err := c.report.Kind.Prose(k, words); err == nil {
			prose = s
		} // an error occurs only in a draft, for a paragraph without facts
	}
	prose = strings.TrimSpace(prose)
	if strings.ContainsAny(string([]rune(p.Tail + "。")[:1]), ",;、\uFF0C\uFF1B") {
		prose = strings.TrimSuffix(prose, "。")
	}
	lines := strings.Split(prose+p.Tail, "\n")
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
