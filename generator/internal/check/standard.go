package check

import (
	"fmt"
	"slices"
	"strings"
	"text/template"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/source"
)

// standardLine reads a line that is only {{a standard paragraph's name}}, a
// mark before it allowed.
func (c *checker) standardLine(l source.Line, s scope) (item, bool) {
	raw := []rune(l.Text)
	m, b, ok := lone(raw)
	p := c.kind.Paragraph(b.name)
	if !ok || p == nil || !s.standard || m.level == 1 {
		return item{}, false
	}
	it := item{mark: m, body: m.end, resolved: asTyped(l)}
	it.Kind, it.Level, it.Mark, it.Count, it.Text = model.Standard, m.level, m.printed, m.count, p.Name
	if m.end > 0 {
		it.Head = p.Heading
	}
	if !c.place(p) {
		c.Report(diag.F234, l.Place(b.start, b.end-b.start), fmt.Sprintf("标准段落「%s」要用的数一个也没有填", p.Name), "至少填一个："+strings.Join(p.Facts, " ")+"；或者删去这一行")
	}
	return it, true
}

// lone reads a line that is only one {{name}}, behind a mark or a 一是, or at its head.
func lone(raw []rune) (m mark, b braces, ok bool) {
	if m, ok = readMark(raw); !ok {
		m = readLabel(raw)
	}
	if m.end >= len(raw) || han.Fold(raw[m.end]) != '{' {
		return m, b, false
	}
	b = readBraces(raw, m.end)
	return m, b, b.end == len(raw) && b.whole()
}

// filled gives the facts of a standard paragraph that have a value.
func (c *checker) filled(p *kind.Paragraph) []string {
	var names []string
	for _, name := range p.Facts {
		if _, ok := c.report.Facts[name]; ok {
			names = append(names, name)
		}
	}
	return names
}

// place marks the facts of a standard paragraph as used and reports whether any is filled.
func (c *checker) place(p *kind.Paragraph) bool {
	names := c.filled(p)
	for _, name := range names {
		c.used[name] = true
	}
	return len(names) > 0
}

// serves reports whether an office of this level has a use for what is meant for levels.
func (c *checker) serves(levels []string) bool {
	return len(levels) == 0 || c.report.Level == nil || slices.Contains(levels, c.report.Level.Name)
}

// topics gives the standard paragraphs of the kind's parts with the given
// keys for which there are facts, in catalogue order.
func (c *checker) topics(keys []string) []*kind.Paragraph {
	var out []*kind.Paragraph
	for i := range c.kind.Paragraphs {
		p := &c.kind.Paragraphs[i]
		if slices.Contains(keys, p.Part) && c.serves(p.Levels) && c.place(p) {
			out = append(out, p)
		}
	}
	return out
}

// written makes the paragraphs that the program writes, numbered as the part says.
func written(topics []*kind.Paragraph, n model.Numbering) []model.Para {
	var out []model.Para
	for i, p := range topics {
		para := model.Para{Kind: model.Standard, Head: p.Heading, Text: p.Name}
		switch n {
		case model.Alone, model.Joined:
			para.Level, para.Count, para.Mark = 2, i+1, "\uFF08"+han.Numeral(i+1)+"\uFF09"
		case model.Items:
			para.Count, para.Mark = i+1, han.Numeral(i+1)+"是"
		}
		out = append(out, para)
	}
	return out
}

var numberings = map[string]model.Numbering{"": model.Alone, "(一)": model.Alone, "(一)接排": model.Joined, "一是": model.Items, "首句": model.Sentences}

// numbering reads the key of a part.
func (c *checker) numbering(v source.Value) model.Numbering {
	n, ok := numberings[han.FoldString(single(v))]
	if !ok {
		c.Report(diag.F223, at(v, c.file()), fmt.Sprintf("编号没有「%s」这种写法", single(v)), "可以写：（一） （一）接排 一是 首句")
	}
	return n
}

// lacks names the facts that would give a part its standard paragraphs, a few of them.
func (c *checker) lacks(key string) string {
	const most = 6
	var names []string
	for _, p := range c.kind.Paragraphs {
		if p.Part == key && c.serves(p.Levels) {
			names = append(names, p.Facts...)
		}
	}
	if len(names) == 0 {
		return "在 " + `text = """` + " 和 " + `"""` + " 之间写上这一部分的文字"
	}
	more := ""
	if len(names) > most {
		names, more = names[:most], " 等"
	}
	return fmt.Sprintf("自己写一段文字，或者在 %s 里填数，程序就有标准段落：%s%s", "[facts."+key+"]", strings.Join(names, " "), more)
}

// programs gives paragraphs that the program writes, read like a text of the
// form. What they lack in a draft, a level or who is above, is left open.
func (c *checker) programs(t *template.Template) []model.Para {
	text, err := c.kind.FixedText(t, c.report.Words())
	if err != nil {
		text = han.Placeholder("")
	}
	told, read := len(c.out), len(c.prose)
	paras := c.text(typed(text), scope{})
	c.out, c.prose = c.out[:told], c.prose[:read]
	return paras
}

// typed makes a value of text that stands in no form.
func typed(text string) source.Value {
	f := &source.File{Lines: strings.Split(text, "\n")}
	var v source.Value
	for i, line := range f.Lines {
		l := source.Line{Text: strings.TrimSpace(line), No: i + 1, File: f}
		for range []rune(l.Text) {
			l.Cols = append(l.Cols, len(l.Cols)+1)
		}
		v.Lines = append(v.Lines, l)
	}
	return v
}
