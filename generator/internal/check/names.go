package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/source"
)

// named gives what the name stands for and tells when it stands for nothing.
func (c *checker) named(l source.Line, b braces) string {
	at := l.Place(b.start, b.end-b.start)
	name := b.name
	if s, ok := c.reserved(name); ok {
		return s
	}
	if f, ok := c.report.Facts[name]; ok {
		c.used[name] = true
		c.doubled(l, b, f.Quantity.Unit)
		if f.Broken && f.Quantity.Printed == "" {
			return han.Placeholder(name)
		}
		return f.Quantity.Printed
	}
	if p := c.kind.Paragraph(name); p != nil {
		c.Report(diag.F233, at, fmt.Sprintf("标准段落「%s」要单独占一行", p.Name), "这一行只写 {{"+p.Name+"}}、（一）{{"+p.Name+"}} 或者 一是{{"+p.Name+"}}；开头、结尾、标题和附件里不能用")
		return ""
	}
	group, declared, given := c.declared(name)
	switch {
	case declared && given: // the fault of its value has been told
	case declared:
		c.Report(diag.F232, at, fmt.Sprintf("「%s」还没有填数", name), fmt.Sprintf("在 %s 里填上，或者删去用它的这句话", "[facts."+group+"]"))
	case group != "":
		c.Report(diag.F232, at, fmt.Sprintf("「%s」还没有填数", name), fmt.Sprintf("在 %s 下加一行：%s", "[facts."+group+"]", fmt.Sprintf(`"%s" = "…"`, name)))
	default:
		_, only, alone := lone([]rune(l.Text))
		c.unknown(name, at, alone && only.start == b.start)
	}
	return han.Placeholder(name)
}

// reserved gives the value of a reserved name.
func (c *checker) reserved(name string) (string, bool) {
	year, ok := map[string]int{"本年": 0, "上年": -1, "下年": 1}[name]
	switch {
	case ok && c.report.Year > 0:
		return strconv.Itoa(c.report.Year + year), true
	case ok:
		return han.Placeholder(name), true
	case name == "单位" && c.report.Office.Name == "":
		return han.Placeholder("单位名称"), true
	case name == "单位":
		return c.report.Office.Name, true
	}
	return "", false
}

// declared tells whether the form has a fact of that name and whether it has
// a value; for a fact that only the catalogue knows, it gives the group it belongs to.
func (c *checker) declared(name string) (group string, declared, given bool) {
	for _, g := range c.form.Facts {
		for _, f := range g.Facts {
			if f.Name == name {
				return g.ID, true, !f.Value.Empty()
			}
		}
	}
	if f := c.kind.Fact(name); f != nil {
		return f.Part, false, false
	}
	return "", false, false
}

// unknown tells of a name that nothing has. alone says that it has a line for
// itself: then a standard paragraph was meant.
func (c *checker) unknown(name string, at diag.Place, alone bool) {
	if name == "合计" {
		c.Report(diag.F230, at, "「合计」只能写在数里，不能写在文字里", `"名字" = "= 合计"`)
		return
	}
	all, ready := c.paragraphNames()
	meant := han.Nearest(name, all)
	message := fmt.Sprintf("没有叫「%s」的标准段落", name)
	hint := "先填几个数，才有标准段落可写"
	if len(ready) > 0 {
		hint = "填了数、可以写的标准段落：" + strings.Join(ready, " ")
	}
	if !alone {
		meant = han.Nearest(name, slices.Concat([]string{"本年", "上年", "下年", "单位"}, c.factNames(), all))
		message = fmt.Sprintf("没有叫「%s」的数", name)
		hint = fmt.Sprintf("先在 %s 里填：%s", "[facts."+c.kind.FactsPart()+"]", fmt.Sprintf(`"%s" = "4场"`, name))
	}
	if meant != "" {
		hint = "是不是 {{" + meant + "}}？"
	}
	c.Report(diag.F230, at, message, hint)
}

// paragraphNames gives the standard paragraphs that the office's level has, and those of them that have facts.
func (c *checker) paragraphNames() (all, ready []string) {
	for _, p := range c.kind.Paragraphs {
		if !c.serves(p.Levels) {
			continue
		}
		all = append(all, p.Name)
		if len(c.filled(&p)) > 0 {
			ready = append(ready, p.Name)
		}
	}
	return all, ready
}

// factNames gives the facts of the form, then those of the catalogue.
func (c *checker) factNames() []string {
	var names []string
	for _, g := range c.form.Facts {
		for _, f := range g.Facts {
			names = append(names, f.Name)
		}
	}
	for _, f := range c.kind.Facts {
		names = append(names, f.Name)
	}
	return names
}

// doubled warns when the text repeats the unit that the fact brings with it: {{法治讲座}}场.
func (c *checker) doubled(l source.Line, b braces, unit string) {
	raw := []rune(l.Text)
	n := len([]rune(unit))
	if n == 0 || b.end+n > len(raw) || string(raw[b.end:b.end+n]) != unit {
		return
	}
	d := c.Report(diag.F236, l.Place(b.end, n), fmt.Sprintf("「%s」自己带着「%s」，这里又写了一个", b.name, unit), "写成 {{"+b.name+"}}")
	d.Fixes = l.Fix(b.end, n, "")
}
