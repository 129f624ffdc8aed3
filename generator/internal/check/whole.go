package check

import (
	"fmt"
	"maps"
	"slices"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/source"
)

// unused warns of facts that have a value and are not used: not in a text, a standard paragraph, a relation written
// in the form, or the computation of a used fact.
func unused(n *names) {
	reached := maps.Clone(n.used)
	for name, f := range n.report.Facts {
		if f.Broken || f.UsedInRelation {
			reached[name] = true
		}
		if n.used[name] {
			for _, part := range f.Parts {
				reached[part] = true
			}
		}
	}
	for _, f := range n.form.AllFacts() {
		_, filled := n.report.Facts[f.Name]
		if !filled || f.Value.Empty() || reached[f.Name] || !fact.IsName(f.Name) {
			continue
		}
		if !n.report.Says(f.Name) {
			n.Report(diag.F238, f.Place, fmt.Sprintf("「%s」是 0，标准段落里不写", f.Name), "要写的，自己写一句；不报的，留空")
		} else if v, _ := fact.Parse(f.Value.String()); v.Relation == nil {
			n.Report(diag.F237, f.Place, fmt.Sprintf("「%s」填了数，报告里却没有用到", f.Name), n.useIt(f.Name))
		}
	}
}

// useIt returns advice on how to use a fact.
func (n *names) useIt(name string) string {
	k := n.kind.Fact(name)
	if k != nil {
		return "在文字里写上 {{" + name + "}}；或者在 [" + k.Part + "] 的文字里单写一行 {{" + rest + "}}，没用到的数都写成标准段落；不用就留空"
	}
	var names []string
	for _, f := range n.kind.Facts {
		if _, ok := n.report.Facts[f.Name]; !ok {
			names = append(names, f.Name)
		}
	}
	if near := han.Nearest(name, names); near != "" {
		return "是不是「" + near + "」？改成这个名字就有标准段落；真是自己的数，在文字里写上 {{" + name + "}}，或者留空"
	}
	return "在文字里写上 {{" + name + "}}，或者把它留空"
}

// printed returns the lines of every printed value of the form, except the facts.
func printed(f *form.Form) (lines []source.Line) {
	add := func(values ...source.Value) {
		for _, v := range values {
			lines = append(lines, v.Lines...)
		}
	}
	o := f.Office
	add(f.Title, o.Name, o.Self, o.Above, o.To, o.Sign, o.Date)
	if f.Opening != nil {
		add(f.Opening.Text)
	}
	for _, p := range f.Parts {
		add(p.Title, p.Text)
	}
	if c := f.Closing; c != nil {
		add(c.Text, c.Note)
	}
	for _, a := range f.Annexes {
		add(a.Title, a.Text, a.Table)
	}
	if l := f.Letterhead; l != nil {
		add(l.Issuers, l.Suffix, l.Number, l.Serial, l.Secrecy, l.Urgency, l.Signer)
	}
	if m := f.Imprint; m != nil {
		add(m.To, m.Cc, m.Printer, m.Date)
	}
	if w := f.Web; w != nil {
		add(w.Index, w.Publisher, w.Access)
	}
	return lines
}

// blanks reports every 【待…】 outside of the facts, with its question, and other content that is still missing.
func blanks(f *form.Form, r diag.Reporter) {
	for _, l := range printed(f) {
		for _, m := range han.Placeholders(l.Text) {
			found := l.Text[m[0]:m[1]]
			ask, check := han.ParsePlaceholder(found)
			message, hint := "还有没填的地方", "把【】连同里面的字换成要写的内容"
			if check {
				message, hint = "还有没核对的地方", "核对这一段，改好以后删去【待核】"
			}
			if ask != "" {
				message += "：" + ask
			}
			r.Report(diag.F251, l.Place(len([]rune(l.Text[:m[0]])), len([]rune(found))), message, hint)
		}
		for _, m := range han.Open(l.Text) {
			marked := markdown().FindAllStringIndex(l.Text, -1)
			if slices.ContainsFunc(marked, func(at []int) bool { return at[0] <= m[0] && m[1] <= at[1] }) {
				continue
			}
			found := l.Text[m[0]:m[1]]
			place := l.Place(charAt(l, m[0]), len([]rune(found)))
			r.Report(diag.F251, place, "还有没填的地方："+found, "把 "+found+" 换成要写的内容")
		}
	}
}

// characters reports characters that are in no face, each once.
func characters(f *form.Form, missing func(rune) bool, r diag.Reporter) {
	var order []rune
	places := map[rune][]diag.Place{}
	lines := printed(f)
	for _, fact := range f.AllFacts() {
		lines = append(lines, fact.Value.Lines...)
	}
	for _, l := range lines {
		for i, c := range []rune(l.Text) {
			if missing != nil && c != '\t' && missing(c) {
				order = append(order, c)
				places[c] = append(places[c], l.Place(i, 1))
			}
		}
	}
	for _, c := range order {
		if p := places[c]; p != nil {
			d := r.Report(diag.F280, p[0], fmt.Sprintf("字库里没有「%c」（U+%04X），PDF 印不出来", c, c),
				"换一个字；或者用有这个字的字库：--fonts 字库文件夹；Word 文档照出")
			d.Related = append(d.Related, p[1:]...)
			delete(places, c)
		}
	}
}
