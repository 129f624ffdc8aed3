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
	"fazhi/generator/internal/outline"
	"fazhi/generator/internal/source"
)

// noTitle is the title that is written for a part without a heading.
const noTitle = "无"

// parts makes the sections of the first level and their headings.
type parts struct {
	texts
	profile *kind.Profile // the zero Profile if the form chooses none
}

// sections checks the sections and returns them in print order.
func (p *parts) sections() (all []model.Part) {
	p.mandated()
	p.profileParts()
	inside := map[string][]string{} // keys of the parts that are written within another part
	for _, f := range p.form.Parts {
		if target, ok := p.within(f); ok {
			inside[target] = append(inside[target], f.Key)
		}
	}
	n := 0
	for _, f := range p.form.Parts {
		if !f.Within.Empty() {
			continue
		}
		part := p.part(f, inside[f.Key])
		if part.Title != "" {
			n++
			part.Number = n
		} else {
			n = number1(part.Paras, n)
		}
		all = append(all, part)
	}
	for _, f := range p.form.Parts {
		p.spoken(f)
	}
	return all
}

// number1 numbers the level-one headings of a text, continuing after n, and returns the last number.
func number1(paras []outline.Para, n int) int {
	for i := range paras {
		if paras[i].Level == 1 {
			n++
			paras[i].Count, paras[i].Mark = n, han.Numeral(n)+"、"
		}
	}
	return n
}

// mandated reports the parts that the regulation requires and the form does not contain.
func (p *parts) mandated() {
	for _, k := range p.kind.Parts {
		if k.Mandatory && !p.has(k.Key) {
			p.Report(diag.F215, file(p.form), fmt.Sprintf("缺「%s」。这是%s", k.Short, k.Clause),
				fmt.Sprintf("单列一部分，加一行 %s （标准标题「%s」）；已经写在别的部分里的，再加一行 %s，写明在哪一部分",
					"["+k.Key+"]", p.heading(k.Key), fmt.Sprintf("within = %q", p.kind.Host(k.Key))))
		}
	}
}

// has reports whether the form has the part, even if its bracket has a fault, which is reported already.
func (p *parts) has(key string) bool {
	faulty := func(t source.Table) bool { return t.Faulty && t.FullName() == key }
	return p.form.Part(key) != nil || slices.ContainsFunc(p.form.File.Tables, faulty)
}

// within checks the key within of a part and returns the part in which it is written.
func (p *parts) within(f form.Part) (target string, ok bool) {
	if f.Within.Empty() {
		return "", false
	}
	target = single(f.Within)
	t := p.form.Part(target)
	var message, hint string
	switch {
	case target == f.Key:
		message, hint = "一个部分不能放在它自己里面", "写别的部分的名字，例如 "+fmt.Sprintf("within = %q", p.kind.Host(f.Key))
	case t == nil:
		var keys []string
		for _, q := range p.form.Parts {
			if q.Key != f.Key && q.Within.Empty() {
				keys = append(keys, q.Key)
			}
		}
		message, hint = fmt.Sprintf("没有叫「%s」的部分", target), "可以写："+strings.Join(keys, " ")
	case !t.Within.Empty():
		message, hint = fmt.Sprintf("「%s」自己也写在别的部分里", target), "写那个真正有文字的部分的名字"
	default:
		return target, true
	}
	p.Report(diag.F217, f.Within.Lines[0].Whole(), message, hint)
	return "", false
}

// spoken warns if f is declared to be written within another part and that part does not mention it.
func (p *parts) spoken(f form.Part) {
	k, t := p.kind.Part(f.Key), p.form.Part(single(f.Within))
	if k == nil || f.Within.Empty() || t == nil || !t.Within.Empty() || len(k.Words) == 0 ||
		t.Text.Empty() && len(p.topics(f.Key)) > 0 {
		return
	}
	text := single(t.Title) + single(t.Text)
	if !slices.ContainsFunc(k.Words, func(w string) bool { return strings.Contains(text, w) }) {
		p.Report(diag.F218, f.Within.Lines[0].Whole(), fmt.Sprintf("说是「%s」写在「%s」里，那里却没有提到", k.Short, t.Key),
			"在那里写上，至少要有这样的词："+strings.Join(k.Words, " "))
	}
}

// part makes one section; inside are the keys of the parts that are written within it.
func (p *parts) part(f form.Part, inside []string) model.Part {
	k := p.kind.Part(f.Key)
	out := model.Part{Key: f.Key, Numbering: numbering(f.Numbering, p.Reporter)}
	switch standard := p.heading(f.Key); {
	case single(f.Title) == noTitle:
	case !f.Title.Empty():
		out.Title = p.partTitle(f, k)
	case standard != "":
		out.Title = standard
		p.skip(resolved{text: []rune(standard)}, f.Key)
	case !f.Title.Faulty:
		p.Report(diag.F221, f.Place, "自己加的部分没有标题", `title = "基本情况"`+"；真的不要标题，写 "+`title = "无"`)
		out.Title = han.Placeholder("标题")
	}
	out.RunOn = strings.HasSuffix(out.Title, "。")
	s := scope{part: f.Key, levelOne: out.Title == "", standard: true, stops: true,
		keys: append(inside, f.Key), numbering: out.Numbering}
	if t := p.kind.Table(f.Key); t != nil {
		out.Paras = append(p.text(f.Text, s), p.declared(t))
		return out
	}
	if f.Text.Empty() {
		out.Paras = p.empty(f, s)
		return out
	}
	out.Paras = p.text(f.Text, s)
	p.extent(f, k)
	shipped := k != nil && single(f.Numbering) == k.Numbering // the new form contains it; the author did not choose it
	standard := func(q outline.Para) bool { return q.Kind == outline.Standard }
	if out.Numbering != model.Alone && !shipped && !slices.ContainsFunc(out.Paras, standard) {
		p.Report(diag.F224, at(f.Numbering, f.Place), "这里的编号方式没有用：文字是自己写的", "删去这一行；自己写的文字，编号照打的印")
	}
	return out
}

// empty returns the paragraphs of a part without text: standard paragraphs, or a placeholder.
func (p *parts) empty(f form.Part, s scope) []outline.Para {
	topics := p.topics(s.keys...)
	switch {
	case len(topics) > 0:
		return p.standards(topics, s, 0)
	case f.Text.Faulty:
		return nil
	}
	p.Report(diag.F225, f.Place, "这一部分是空的", p.lacks(f.Key))
	return []outline.Para{{Text: han.Placeholder("")}}
}
