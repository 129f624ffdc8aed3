package check

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/facts"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/outline"
	"fazhi/generator/internal/style"
)

// names resolves the {{names}} of a form and remembers which facts were used.
type names struct {
	diag.Reporter
	form     *form.Form
	kind     *kind.Kind
	report   *model.Report
	words    map[string]string // the reserved names
	used     map[string]bool   // facts that reach the report
	style    *style.Style      // how much fits on the page
	last     model.Facts       // the facts of last year; nil if the form names no such form
	taken    facts.Others      // the form that facts_of names
	planning []string          // words about the following year
}

// newNames returns the names of a form. The year, office and facts must be in report already.
func newNames(f *form.Form, report *model.Report, st *style.Style, r diag.Reporter) *names {
	words := map[string]string{"单位": cmp.Or(report.Office.Name, han.Placeholder("单位名称"))}
	for name, years := range map[string]int{"本年": 0, "上年": -1, "下年": 1} {
		words[name] = han.Placeholder(name)
		if report.Year > 0 {
			words[name] = strconv.Itoa(report.Year + years)
		}
	}
	return &names{Reporter: r, form: f, kind: report.Kind, report: report, style: st,
		words: words, used: map[string]bool{}}
}

// value returns the value of a name, or a placeholder if it has no value.
func (n *names) value(name string) string {
	if s, ok := n.words[name]; ok {
		return s
	}
	if f, ok := n.fact(name); ok {
		n.used[name] = true
		return cmp.Or(f.Quantity.Printed, han.Placeholder(name))
	}
	if n.kind.Paragraph(name) != nil {
		return ""
	}
	return han.Placeholder(name)
}

// fact returns the fact of that name. A name that begins with 上年 means the fact of last year if no fact has the
// whole name.
func (n *names) fact(name string) (model.Fact, bool) {
	f, ok := n.report.Facts[name]
	if before, found := strings.CutPrefix(name, "上年"); found && !ok {
		f, ok = n.last[before]
	}
	return f, ok
}

// judge reports the names of a line that have no value, and units of facts that the line repeats.
func (n *names) judge(r resolved) {
	for _, b := range r.names {
		name := b.Name
		_, reserved := n.words[name]
		f, ok := n.fact(name)
		switch {
		case reserved || name == "":
		case ok:
			n.doubled(r, b, f.Quantity.Unit)
		case n.kind.Paragraph(name) != nil || name == rest:
			hint := "{{" + name + "}} 写在一行的开头，前面可以有（一）或者一是；开头、结尾、标题和附件里不能用"
			n.Report(diag.F233, r.named(b), fmt.Sprintf("标准段落「%s」要另起一行", name), hint)
		default:
			n.missing(r, b)
		}
	}
}

// doubled warns when the text repeats the unit of a fact: {{法治讲座}}场.
func (n *names) doubled(r resolved, b han.Filling, unit string) {
	if unit == "" || !strings.HasPrefix(string([]rune(r.line.Text)[b.End:]), unit) {
		return
	}
	place, fix := r.line.Place(b.End, len([]rune(unit))), r.line.Fix(b.End, len([]rune(unit)), "")
	message := fmt.Sprintf("「%s」自己带着「%s」，这里又写了一个", b.Name, unit)
	n.Report(diag.F236, place, message, "写成 {{"+b.Name+"}}").Fixes = fix
}

// missing reports a name without a value, unless the reason is reported already.
func (n *names) missing(r resolved, b han.Filling) {
	f, place := n.kind.Fact(b.Name), r.named(b)
	group, filled := n.groupOf(b.Name)
	code, message, hint := diag.F232, fmt.Sprintf("「%s」还没有填数", b.Name), ""
	lastYear, taken := strings.HasPrefix(b.Name, "上年"), n.taken.Given && (f == nil || f.Taken)
	switch {
	case filled, lastYear && !n.form.Previous.Empty() && n.last == nil, taken && len(n.taken.Forms) == 0:
		return
	case taken && f != nil:
		hint = "在 " + n.taken.Forms[0].Path + " 里填上，或者删去用它的这句话"
	case group != nil:
		hint = fmt.Sprintf("在 %s 里填上，或者删去用它的这句话", "[facts."+group.ID+"]")
	case f != nil && len(n.kind.CellsFor(f)) > 0:
		hint = "先填好 [" + n.kind.Fact(n.kind.CellsFor(f)[0]).Part + "] 的 table"
	case f != nil:
		hint = fmt.Sprintf("在 %s 下加一行：%s", "[facts."+f.Part+"]", fmt.Sprintf(`"%s" = "…"`, b.Name))
	default:
		code, message, hint = n.unknown(b.Name, r.line.Text)
	}
	n.Report(code, place, message, hint)
}

// groupOf returns the group of the form that contains a fact, or nil, and whether the fact is filled in.
func (n *names) groupOf(name string) (group *form.Group, filled bool) {
	for i, g := range n.form.Facts {
		for _, f := range g.Facts {
			if f.Name == name {
				return &n.form.Facts[i], !f.Value.Empty()
			}
		}
	}
	return nil, false
}

// unknown returns the fault of an unknown name. If the name is alone in its line, a standard paragraph was meant.
func (n *names) unknown(name, line string) (code diag.Code, message, hint string) {
	switch cells := n.kind.CellsOf(name); {
	case len(cells) > 0:
		return diag.F168, fmt.Sprintf("「%s」是表里的一行或者一列，不是一个数", name), kind.Which(cells)
	case name == "合计":
		return diag.F230, "「合计」只能写在数里，不能写在文字里", `"名字" = "= 合计"`
	case strings.HasPrefix(name, "上年") && n.form.Previous.Empty():
		return diag.F230, fmt.Sprintf("没有写明上年的表，「%s」没有数", name), "在第一个方括号前面写：" + `previous = "2024.toml"`
	}
	var known, ready []string
	alone := lone(line) != ""
	if !alone {
		known = n.known()
	}
	for i := range n.kind.Paragraphs {
		if p := &n.kind.Paragraphs[i]; n.serves(p) {
			known = append(known, p.Name)
			if n.filled(p) {
				ready = append(ready, p.Name)
			}
		}
	}
	switch message = fmt.Sprintf("没有叫「%s」的标准段落", name); {
	case !alone:
		message = fmt.Sprintf("没有叫「%s」的数", name)
		hint = fmt.Sprintf("先在 %s 里填：%s", "[facts."+n.kind.FactsPart()+"]", fmt.Sprintf(`"%s" = "…"`, name))
	case len(ready) > 0:
		hint = "填了数、可以写的标准段落：" + strings.Join(ready, " ")
	default:
		hint = "先填几个数，才有标准段落可写"
	}
	words := strings.Split(name, "·")
	if cells := n.kind.CellsOf(words[len(words)-1]); len(cells) > 0 {
		hint = kind.Which(cells)
	}
	if meant := han.Nearest(name, known); meant != "" {
		hint = "是不是 {{" + meant + "}}？"
	}
	return diag.F230, message, hint
}

// known returns the names that a text may contain in braces, except the names of standard paragraphs.
func (n *names) known() []string {
	known := []string{"本年", "上年", "下年", "单位"}
	for _, f := range n.form.AllFacts() {
		known = append(known, f.Name)
	}
	for _, o := range n.taken.Forms {
		known = append(known, slices.Sorted(maps.Keys(o.Facts))...)
	}
	return append(known, n.kind.FactNames()...)
}

// leading reads a line that begins with a {{name}}, possibly after a mark or a 一是. For any other line, name is "".
func leading(text string) (m outline.Mark, name string) {
	raw := []rune(text)
	if m = outline.ReadMark(raw); m.Count == 0 {
		m = outline.ReadLabel(raw)
	}
	if m.End == len(raw) || han.Fold(raw[m.End]) != '{' {
		return m, ""
	}
	all := han.FindBraces(text)
	if all[0].Start != m.End {
		return m, ""
	}
	return m, all[0].Name
}

// named returns the names that the texts of the form contain in braces, including the facts of the standard
// paragraphs named.
func (n *names) named() map[string]bool {
	named := map[string]bool{}
	for _, l := range printed(n.form) {
		for _, b := range han.FindBraces(l.Text) {
			named[b.Name] = true
			if p := n.kind.Paragraph(b.Name); p != nil {
				for _, f := range p.Facts {
					named[f] = true
				}
			}
		}
	}
	return named
}

// lone returns the name in a line that is only a {{name}}, possibly after a mark or a 一是. For any other line it
// returns "".
func lone(text string) string {
	if all := han.FindBraces(text); len(all) != 1 || all[0].End != len([]rune(text)) {
		return ""
	}
	_, name := leading(text)
	return name
}

// filled reports whether a fact of a standard paragraph has a value.
func (n *names) filled(p *kind.Paragraph) bool {
	return slices.ContainsFunc(p.Facts, n.report.Says)
}

// use marks the facts of a standard paragraph as used and reports whether any is filled.
func (n *names) use(p *kind.Paragraph) bool {
	for _, name := range p.Facts {
		n.used[name] = n.used[name] || n.report.Says(name)
	}
	return n.filled(p)
}

// serves reports whether a standard paragraph is meant for offices of this level.
func (n *names) serves(p *kind.Paragraph) bool {
	return n.report.Level == nil || p.Levels.Include(n.report.Level.Name)
}
