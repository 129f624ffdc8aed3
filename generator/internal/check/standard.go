package check

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/outline"
	"fazhi/generator/internal/source"
)

// rest is the name in a line that is replaced by the standard paragraphs for all facts that are not printed
// elsewhere.
const rest = "其余"

// standard reads a line that begins with {{a standard paragraph's name}}, possibly after a mark.
func (t *texts) standard(l source.Line, s scope) (it item, ok bool) {
	m, name := leading(l.Text)
	p := t.kind.Paragraph(name)
	if p == nil || !s.standard || m.Rank == 1 {
		return item{}, false
	}
	it.resolved = t.substitute(l)
	it.Line = outline.Unnumbered(it.text)
	it.Lead = m
	it.Para = outline.Para{Kind: outline.Standard, Level: m.Level(), Mark: m.Printed, Text: p.Name, At: l.No}
	it.Tail = string(it.text[m.End:])
	if m.End > 0 {
		it.Head = p.Heading
	}
	return it, true
}

// standardRules checks the line of a standard paragraph and adds the words of the office in it to the text for
// proof-reading.
func (t *texts) standardRules(it item, s scope) {
	if len(it.names) == 0 { // a paragraph of {{其余}}
		return
	}
	p, name := t.kind.Paragraph(it.Text), it.names[0]
	if !t.use(p) {
		place := it.named(name)
		message := fmt.Sprintf("标准段落「%s」要用的数一个也没有填", p.Name)
		t.Report(diag.F234, place, message, "至少填一个："+strings.Join(p.Facts, " ")+"；或者删去这一行")
	}
	if it.Tail == "" {
		if it.Lead.End > 0 {
			t.skip(it.resolved, s.part)
		}
		return
	}
	typed := it.resolved
	typed.names = typed.names[1:]
	t.judge(typed)
	marks(it.resolved, t.Reporter)
	ending(it.resolved, t.Reporter)
	t.read(it.resolved, s.part)
}

// rest returns the standard paragraphs that replace a line {{其余}}. Their numbers continue after those of the
// headings before the line.
func (t *texts) rest(l source.Line, s scope, before int) (items []item) {
	if m, _ := leading(l.Text); m.Count > 0 {
		before = m.Count - 1
	}
	topics, omit := t.left(s)
	if len(topics) == 0 {
		t.Report(diag.F234, l.Whole(), "没有别的数可写，{{"+rest+"}} 写不出来", "填几个数；或者删去这一行")
	}
	for _, para := range t.standards(topics, s, before) {
		para.Omit = omit[para.Text]
		it := item{resolved: resolved{line: l, text: []rune(para.Mark)}}
		it.Line = outline.Line{Para: para}
		if para.Level > 0 {
			it.Lead = outline.ReadMark([]rune(para.Mark + para.Head))
		}
		items = append(items, it)
	}
	return items
}

// left returns the standard paragraphs that print facts which the text does not name. omit has the facts that each
// of these paragraphs leaves out because the text names them. Facts in tables count only if the text names no fact
// of their paragraph.
func (t *texts) left(s scope) (topics []*kind.Paragraph, omit map[string][]string) {
	named := t.named()
	omit = map[string][]string{}
	for i := range t.kind.Paragraphs {
		q, typed, cells := &t.kind.Paragraphs[i], false, false
		if !slices.Contains(s.keys, q.Part) || !t.serves(q) || named[q.Name] {
			continue
		}
		for _, name := range q.Facts {
			switch {
			case named[name]:
				omit[q.Name] = append(omit[q.Name], name)
			case t.report.Says(name):
				typed = typed || t.report.Facts[name].Parts == nil
				cells = cells || len(t.kind.CellsFor(t.kind.Fact(name))) > 0
			}
		}
		if typed || cells && omit[q.Name] == nil {
			t.use(q)
			topics = append(topics, q)
		}
	}
	return topics, omit
}

// topics returns the standard paragraphs that have facts, for the kind's parts with these keys, in catalogue order.
func (p *parts) topics(keys ...string) (topics []*kind.Paragraph) {
	for i := range p.kind.Paragraphs {
		if q := &p.kind.Paragraphs[i]; slices.Contains(keys, q.Part) && p.serves(q) && p.use(q) {
			topics = append(topics, q)
		}
	}
	return topics
}

// standards returns the paragraphs that the program writes about topics, below numbered headings; before is the
// number of headings before them in the text. A chapter of several topics has one heading.
func (n *names) standards(topics []*kind.Paragraph, s scope, before int) (paras []outline.Para) {
	level := ""
	if n.report.Level != nil {
		level = n.report.Level.Name
	}
	for i, g := range n.kind.Grouped(s.part, level, topics) {
		count := before + i + 1
		for j, topic := range g.Topics {
			para := outline.Para{Kind: outline.Standard, Text: topic.Name}
			if j == 0 {
				para.Head = g.Heading
				switch s.numbering {
				case model.Alone, model.Joined:
					para.Level, para.Mark = 2, "\uFF08"+han.Numeral(count)+"\uFF09"
				case model.Items:
					para.Mark = han.Numeral(count) + "是"
				}
			}
			paras = append(paras, para)
		}
	}
	return paras
}

var numberings = map[string]model.Numbering{
	"": model.Alone, "(一)": model.Alone, "(一)接排": model.Joined, "一是": model.Items, "首句": model.Sentences,
}

// numbering reads the key numbering of a part.
func numbering(v source.Value, r diag.Reporter) model.Numbering {
	n, ok := numberings[han.FoldString(single(v))]
	if !ok {
		r.Report(diag.F223, v.Lines[0].Whole(), fmt.Sprintf("编号没有「%s」这种写法", single(v)), "可以写：（一） （一）接排 一是 首句")
	}
	return n
}

// lacks returns advice that names a few of the facts from which standard paragraphs of a part would be made.
func (p *parts) lacks(key string) string {
	const most = 6
	var names []string
	for i := range p.kind.Paragraphs {
		if q := &p.kind.Paragraphs[i]; q.Part == key && p.serves(q) {
			names = append(names, q.Facts...)
		}
	}
	names = slices.DeleteFunc(names, func(name string) bool {
		f := p.kind.Fact(name)
		return len(p.kind.CellsFor(f)) > 0 || f.Taken && p.taken.Given
	})
	if len(names) == 0 {
		return "在 " + `text = """` + " 和 " + `"""` + " 之间写上这一部分的文字"
	}
	more := ""
	if len(names) > most {
		names, more = names[:most], "等"
	}
	return fmt.Sprintf("自己写一段文字，或者在 %s 里填数，程序就写标准段落：%s%s", "[facts."+key+"]", strings.Join(names, "、"), more)
}
