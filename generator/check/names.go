package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/diag"
	"fazhi/generator/source"
)

// resolved is a line with its names replaced by what they stand for.
type resolved struct {
	line source.Line
	text []rune
	at   []int // for each character of text the character of line.Text it comes from: of a name its first brace
	end  []int // likewise, where what it comes from ends
}

// place gives the place of n characters of the text, from character i on.
func (r resolved) place(i, n int) diag.Place {
	switch {
	case i >= len(r.text):
		return r.line.Place(len([]rune(r.line.Text)), 0)
	case n == 0:
		return r.line.Place(r.at[i], 0)
	}
	last := min(i+n, len(r.text)) - 1
	return r.line.Place(r.at[i], r.end[last]-r.at[i])
}

// fix is the edit that puts s for n characters of the text; empty when they come from a name.
func (r resolved) fix(i, n int, s string) []diag.Fix {
	raw := []rune(r.line.Text)
	for k := i; k < i+n; k++ {
		if r.at[k] != r.at[i]+k-i || raw[r.at[k]] != r.text[k] {
			return nil
		}
	}
	return r.line.Fix(r.at[i], n, s)
}

// add appends what characters at to end of the line stand for.
func (r *resolved) add(s string, at, end int) {
	for _, c := range s {
		r.text = append(r.text, c)
		r.at = append(r.at, at)
		r.end = append(r.end, end)
	}
}

// asTyped gives a line without looking for names.
func asTyped(l source.Line) resolved {
	r := resolved{line: l}
	for i, c := range []rune(l.Text) {
		r.add(string(c), i, i+1)
	}
	return r
}

// lines resolves every line of v and joins nothing.
func (c *checker) lines(v source.Value) []string {
	var out []string
	for _, l := range v.Lines {
		out = append(out, string(c.resolve(l).text))
	}
	return out
}

// resolve replaces the {{names}} of a line. Faulty braces become 【待填】.
func (c *checker) resolve(l source.Line) resolved {
	r := resolved{line: l}
	raw := []rune(l.Text)
	for i := 0; i < len(raw); i++ {
		if brace := half(raw[i]); brace != '{' && brace != '}' {
			r.add(string(raw[i]), i, i+1)
			continue
		}
		b := readBraces(raw, i)
		value := "【待填】"
		if b.whole() {
			value = c.named(l, b)
		}
		r.add(value, i, b.end)
		i = b.end - 1
	}
	return r
}

// braces are one {{name}}, well written or not.
type braces struct {
	start, end    int // characters of the line
	opens, closes int
	name          string // without blanks
}

// readBraces reads the braces that begin at i, up to their end or to where they cannot go on.
func readBraces(raw []rune, i int) braces {
	b := braces{start: i}
	run := func(brace rune) (n int) {
		for i < len(raw) && half(raw[i]) == brace {
			i++
			n++
		}
		return n
	}
	b.opens = run('{')
	from := i
	for i < len(raw) && half(raw[i]) != '{' && half(raw[i]) != '}' {
		i++
	}
	inside := raw[from:i]
	if b.closes = run('}'); b.closes == 0 { // no end: only the braces themselves are the fault
		i = from
		inside = nil
	}
	b.name = strings.Trim(string(inside), " \t\u3000\u00A0")
	b.end = i
	return b
}

// whole reports whether b is {{name}}, in braces of either width. What is wrong
// with braces has been told by package source.
func (b braces) whole() bool { return b.opens == 2 && b.closes == 2 && b.name != "" }

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
			return "【待填:" + name + "】"
		}
		return f.Quantity.Printed
	}
	if p := c.kind.Paragraph(name); p != nil {
		c.fault("F233", at, fmt.Sprintf("标准段落「%s」要单独占一行", p.Name), "这一行只写 "+diag.Code("{{"+p.Name+"}}")+"、"+diag.Code("（一）{{"+p.Name+"}}")+" 或者 "+diag.Code("一是{{"+p.Name+"}}")+";开头、结尾、标题和附件里不能用")
		return ""
	}
	group, declared, given := c.declared(name)
	switch {
	case declared && given: // the fault of its value has been told
	case declared:
		c.lacking("F232", at, fmt.Sprintf("「%s」还没有填数", name), fmt.Sprintf("在 %s 里填上,或者删去用它的这句话", diag.Code("[facts."+group+"]")))
	case group != "":
		c.lacking("F232", at, fmt.Sprintf("「%s」还没有填数", name), fmt.Sprintf("在 %s 下加一行: %s", diag.Code("[facts."+group+"]"), diag.Code(fmt.Sprintf(`"%s" = "…"`, name))))
	default:
		_, only, alone := lone([]rune(l.Text))
		c.unknown(name, at, alone && only.start == b.start)
	}
	return "【待填:" + name + "】"
}

// reserved gives the value of a reserved name.
func (c *checker) reserved(name string) (string, bool) {
	year, ok := map[string]int{"本年": 0, "上年": -1, "下年": 1}[name]
	switch {
	case ok && c.report.Year > 0:
		return strconv.Itoa(c.report.Year + year), true
	case ok:
		return "【待填:" + name + "】", true
	case name == "单位" && c.report.Office.Name == "":
		return "【待填:单位名称】", true
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
		c.fault("F230", at, "「合计」只能写在数里,不能写在文字里", diag.Code(`"普法活动" = "= 合计"`))
		return
	}
	all, ready := c.paragraphNames()
	meant := near(name, all)
	message := fmt.Sprintf("没有叫「%s」的标准段落", name)
	hint := "先填几个数,才有标准段落可写"
	if len(ready) > 0 {
		hint = "填了数、可以写的标准段落: " + strings.Join(ready, " ")
	}
	if !alone {
		meant = near(name, slices.Concat([]string{"本年", "上年", "下年", "单位"}, c.factNames(), all))
		message = fmt.Sprintf("没有叫「%s」的数", name)
		hint = fmt.Sprintf("先在 %s 里填: %s", diag.Code("[facts.measures]"), diag.Code(fmt.Sprintf(`"%s" = "4场"`, name)))
	}
	if meant != "" {
		hint = "是不是 " + diag.Code("{{"+meant+"}}") + "?"
	}
	c.fault("F230", at, message, hint)
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
	d := c.warn("F236", l.Place(b.end, n), fmt.Sprintf("「%s」自己带着「%s」,这里又写了一个", b.name, unit), "写成 "+diag.Code("{{"+b.name+"}}"))
	d.Fixes = l.Fix(b.end, n, "")
}
