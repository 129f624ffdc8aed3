package check

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/source"
)

// noTitle is the title of a part without a heading.
const noTitle = "无"

// parts checks the sections of the first level and puts them in print order.
func (c *checker) parts() {
	c.mandated()
	c.profileParts()
	inside := map[string][]string{} // keys of the parts that stand within one
	for i := range c.form.Parts {
		p := &c.form.Parts[i]
		if target, ok := c.within(p); ok {
			inside[target] = append(inside[target], p.Key)
		}
	}
	n := 0
	for i := range c.form.Parts {
		p := &c.form.Parts[i]
		if !p.Within.Empty() {
			continue
		}
		part := c.part(p, inside[p.Key])
		if part.Title != "" {
			n++
			part.Number = n
		} else {
			n = number1(part.Paras, n)
		}
		c.report.Parts = append(c.report.Parts, part)
	}
	for _, p := range c.form.Parts {
		c.spoken(p)
	}
}

// number1 counts the level-one headings of a text on from n and gives the last number.
func number1(paras []model.Para, n int) int {
	for i := range paras {
		if paras[i].Level == 1 {
			n++
			paras[i].Count, paras[i].Mark = n, han.Numeral(n)+"、"
		}
	}
	return n
}

// mandated tells of the sections that the regulation demands and the form does not have.
func (c *checker) mandated() {
	for _, k := range c.kind.Parts {
		if !k.Mandatory || c.formPart(k.Key) != nil || c.misspelt(k.Key) {
			continue
		}
		c.Report(diag.F215, c.file(), fmt.Sprintf("缺「%s」。这是%s", k.Short, k.Clause),
			fmt.Sprintf("单列一部分，加一行 %s （标准标题「%s」）；已经写在别的部分里的，再加一行 %s，写明在哪一部分",
				"["+k.Key+"]", c.heading(k.Key), c.withinExample(k.Key)))
	}
}

// misspelt reports whether the form has the bracket, but faultily written: that has been told.
func (c *checker) misspelt(key string) bool {
	return slices.ContainsFunc(c.form.File.Tables, func(t source.Table) bool { return t.Faulty && t.FullName() == key })
}

// withinExample returns how a part says that it stands within another one.
func (c *checker) withinExample(key string) string {
	return fmt.Sprintf("within = %q", c.kind.Host(key))
}

// within checks the key of that name and gives the part in which this one stands.
func (c *checker) within(p *form.Part) (target string, ok bool) {
	if p.Within.Empty() {
		return "", false
	}
	target = single(p.Within)
	t := c.formPart(target)
	switch {
	case target == p.Key:
		c.Report(diag.F217, at(p.Within, p.Place), "一个部分不能放在它自己里面", "写别的部分的名字，例如 "+c.withinExample(p.Key))
	case t == nil:
		var keys []string
		for _, q := range c.form.Parts {
			if q.Key != p.Key && q.Within.Empty() {
				keys = append(keys, q.Key)
			}
		}
		c.Report(diag.F217, at(p.Within, p.Place), fmt.Sprintf("没有叫「%s」的部分", target), "可以写："+strings.Join(keys, " "))
	case !t.Within.Empty():
		c.Report(diag.F217, at(p.Within, p.Place), fmt.Sprintf("「%s」自己也写在别的部分里", target), "写那个真正有文字的部分的名字")
	default:
		return target, true
	}
	return "", false
}

func (c *checker) formPart(key string) *form.Part {
	for i := range c.form.Parts {
		if c.form.Parts[i].Key == key {
			return &c.form.Parts[i]
		}
	}
	return nil
}

// spoken warns when the part within which p is said to stand never speaks of it.
func (c *checker) spoken(p form.Part) {
	k := c.kind.Part(p.Key)
	t := c.formPart(single(p.Within))
	if p.Within.Empty() || k == nil || t == nil || !t.Within.Empty() || len(k.Words) == 0 {
		return
	}
	text := single(t.Title) + single(t.Text)
	if t.Text.Empty() && len(c.topics([]string{p.Key})) > 0 {
		return
	}
	for _, w := range k.Words {
		if strings.Contains(text, w) {
			return
		}
	}
	c.Report(diag.F218, at(p.Within, p.Place), fmt.Sprintf("说是「%s」写在「%s」里，那里却没有提到", k.Short, t.Key), "在那里写上，至少要有这样的词："+strings.Join(k.Words, " "))
}

// part makes one section; inside are the keys of those that stand within it.
func (c *checker) part(p *form.Part, inside []string) model.Part {
	k := c.kind.Part(p.Key)
	out := model.Part{Key: p.Key, Numbering: c.numbering(p.Numbering)}
	switch {
	case single(p.Title) == noTitle:
	case !p.Title.Empty():
		out.Title = c.partTitle(p, k)
	case c.heading(p.Key) != "":
		out.Title = c.heading(p.Key)
		c.skipped(resolved{text: []rune(out.Title)}, p.Key)
	case p.Title.Faulty:
	default:
		c.Report(diag.F221, p.Place, "自己加的部分没有标题", `title = "基本情况"`+"；真的不要标题，写 "+`title = "无"`)
		out.Title = han.Placeholder("标题")
	}
	out.RunOn = strings.HasSuffix(out.Title, "。")
	if p.Text.Empty() {
		c.empty(p, k, &out, inside)
		return out
	}
	out.Paras = c.text(p.Text, scope{part: p.Key, levelOne: out.Title == "", standard: true, stops: true})
	shipped := k != nil && single(p.Numbering) == k.Numbering // what a new form writes says nothing of its writer's wishes
	if out.Numbering != model.Alone && !shipped && !slices.ContainsFunc(out.Paras, func(q model.Para) bool { return q.Kind == model.Standard }) {
		c.Report(diag.F224, at(p.Numbering, p.Place), "这里的编号方式没有用：文字是自己写的", "删去这一行；自己写的文字，编号照打的印")
	}
	return out
}

// empty fills a part without a text: with standard paragraphs, or with the kind's stock.
func (c *checker) empty(p *form.Part, k *kind.Part, out *model.Part, inside []string) {
	topics := c.topics(append([]string{p.Key}, inside...))
	switch {
	case len(topics) > 0:
		out.Paras = written(topics, out.Numbering)
		return
	case p.Text.Faulty:
		return
	case k != nil && k.Stock != nil:
		out.Paras = c.programs(k.Stock)
		if k.StockWarn {
			c.Report(diag.F226, p.Place, fmt.Sprintf("「%s」用的是通用的话，不能不看就交出去", k.Short), "写上自己真实的情况。"+firstLine(k.Advice))
		}
		return
	}
	c.Report(diag.F225, p.Place, "这一部分是空的", c.lacks(p.Key))
	out.Paras = []model.Para{{Text: han.Placeholder("")}}
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(s), "\n")
	return line
}
