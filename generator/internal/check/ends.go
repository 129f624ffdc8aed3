package check

import (
	"cmp"
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

// opening checks [opening]. If the form has none, it returns the opening of the profile, or of the kind.
func (p *parts) opening(o *form.Part) []outline.Para {
	if o != nil && !o.Text.Empty() {
		if has := p.profile.OpeningHas; !strings.Contains(o.Text.String(), has) {
			p.Report(diag.F231, o.Text.Lines[0].Whole(), fmt.Sprintf("%s的报告，开头都提到「%s」", p.profile.Name, has),
				"在开头里写上，或者留空由程序写")
		}
		return p.text(o.Text, scope{part: "opening", stops: true})
	}
	standard := cmp.Or(p.profile.Opening, p.kind.Opening)
	if office := p.report.Office; kind.Mentions(standard, "上级") && office.Above == "" && office.To == "" {
		level := cmp.Or(p.report.Level, &p.kind.Levels[len(p.kind.Levels)-1])
		p.Report(diag.F212, officePlace(p.form), "标准开头要说在谁的领导下，这里没有写",
			"在 [office] 下写："+fmt.Sprintf("above = %q", level.To)+"，或者自己写 [opening]")
	}
	return p.written(standard)
}

// note returns 附注 without its brackets.
func note(n *names, v source.Value) string {
	s := n.only(v)
	r := []rune(s)
	if len(r) < 3 || han.Fold(r[0]) != '(' || han.Fold(r[len(r)-1]) != ')' {
		return s
	}
	inner := string(r[1 : len(r)-1])
	d := n.Report(diag.F273, at(v, file(n.form)), "附注的括号由程序加", fmt.Sprintf("note = %q", inner))
	if l := v.Lines[0]; len(v.Lines) == 1 {
		d.Fixes = append(l.Fix(0, 1, ""), l.Fix(len([]rune(l.Text))-1, 1, "")...)
	}
	return inner
}

// noEnd are the marks that must not be at the end of the name of an annex.
const noEnd = "。\uFF1B;\uFF0C,.、\uFF1A:"

// annexMark matches the words that the program prints before the name of an annex, with a blank or mark after them.
var annexMark = han.Pattern(`^附\s*件\s*[0-9\x{FF10}-\x{FF19}一二三四五六七八九十]*[\s:\x{FF1A}.\x{FF0E}、]+`)

// annexes checks every [annex.id]. Each annex has its own numbering of level-one headings.
func (p *parts) annexes(annexes []form.Annex) (all []model.Annex) {
	for _, a := range annexes {
		out := model.Annex{Title: strings.Join(p.titleLines(a.Title), "")}
		if a.Title.Empty() {
			p.Report(diag.F270, at(a.Title, a.Place), "附件没有名称", `写上它的名称：title = "…"`)
			out.Title = han.Placeholder("附件名称")
		} else if l := a.Title.Lines[len(a.Title.Lines)-1]; strings.ContainsRune(noEnd, han.Last(l.Text)) {
			n := len([]rune(l.Text)) - 1
			hint := fmt.Sprintf("title = %q", string([]rune(l.Text)[:n]))
			p.Report(diag.F271, l.Place(n, 1), "附件名称后面不用标点", hint).Fixes = l.Fix(n, 1, "")
			out.Title = strings.TrimRight(out.Title, noEnd)
		}
		for i, l := range a.Title.Lines {
			if m := annexMark().FindString(l.Text); i == 0 && m != "" {
				n := len([]rune(m))
				hint := fmt.Sprintf("title = %q", l.Text[len(m):])
				p.Report(diag.F278, l.Place(0, n), "「附件」和它的编号由程序加", hint).Fixes = l.Fix(0, n, "")
				out.Title = strings.TrimPrefix(out.Title, m)
			}
			p.years(l, "{{本年}}", 1)
		}
		out.Paras = p.annex(a)
		all = append(all, out)
	}
	return all
}

// tableHere is the line in the text of an annex at which its table is printed. Without this line the table is
// printed last.
const tableHere = "{{表}}"

// annex returns the paragraphs of an annex and the table that it declares. The line above the table decides its
// orientation.
func (p *parts) annex(a form.Annex) []outline.Para {
	if a.Text.Empty() && a.Table.Empty() {
		p.Report(diag.F272, a.Place, "附件是空的", "在 "+`text = """`+" 和 "+`"""`+" 之间写上内容；不要这个附件，就删去 [annex."+a.ID+"]")
		return []outline.Para{{Text: han.Placeholder("")}}
	}
	above, below := a.Text, source.Value{}
	isPlace := func(l source.Line) bool { return l.Text == tableHere }
	if i := slices.IndexFunc(a.Text.Lines, isPlace); i != -1 && !a.Table.Empty() {
		above.Lines, below.Lines = a.Text.Lines[:i], a.Text.Lines[i+1:]
	}
	asked := outline.ByWidth
	if last := len(above.Lines) - 1; last >= 0 && !a.Table.Empty() {
		if asked = outline.AskedOf(above.Lines[last].Text); asked != outline.ByWidth {
			above.Lines = above.Lines[:last]
		}
	}
	s := scope{part: a.Key(), levelOne: true}
	paras := p.text(above, s)
	if table := p.kind.Table(a.Key()); table != nil {
		para := p.typed(table, a.Table.Lines)
		para.Asked = asked
		paras = append(paras, para)
	}
	paras = append(paras, p.text(below, s)...)
	number1(paras, 0)
	return paras
}
