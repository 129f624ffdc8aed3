package check

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
)

// chooseProfile finds the local profile that the form chooses.
func (c *checker) chooseProfile() {
	v := c.form.Profile
	if v.Empty() {
		return
	}
	name := single(v)
	if c.profile = c.kind.Profile(name); c.profile != nil {
		return
	}
	var names []string
	for _, p := range c.kind.Profiles {
		names = append(names, p.Name)
	}
	hint := "可以写：" + strings.Join(names, " ") + "；别处不用写，留空：" + `profile = ""`
	if n := han.Nearest(name, names); n != "" {
		hint = "是不是「" + n + "」？" + hint
	}
	c.Report(diag.F228, at(v, c.file()), fmt.Sprintf("没有「%s」的地方规则", name), hint)
}

// profileTitle holds a title of the form's own against the name that is usual in the place.
func (c *checker) profileTitle() {
	p, v := c.profile, c.form.Title
	if p != nil && !v.Empty() && !strings.Contains(strings.Join(c.report.Title, ""), p.TitleHas) {
		c.Report(diag.F229, at(v, c.file()), fmt.Sprintf("%s的报告，标题里都有「%s」", p.Name, p.TitleHas), "照这样写，或者留空由程序写："+`title = ""`)
	}
}

// profileSign tells who usually signs together.
func (c *checker) profileSign() {
	if p := c.profile; p != nil && p.Joint != "" && len(c.report.Office.Sign) == 1 {
		c.Report(diag.F235, at(c.form.Office.Sign, c.file()), fmt.Sprintf("%s的报告多由%s联合行文，这里的署名只有一个单位", p.Name, p.Joint), "联合行文的，sign 用 "+`"""`+" 一行写一个单位，主办的在前；单独行文的不用改")
	}
}

// profileOpening holds an opening of the form's own against what is usual in the place.
func (c *checker) profileOpening(o *form.Part) {
	if p := c.profile; p != nil && !strings.Contains(o.Text.String(), p.OpeningHas) {
		c.Report(diag.F231, at(o.Text, o.Place), fmt.Sprintf("%s的报告，开头都提到「%s」", p.Name, p.OpeningHas), "在开头里写上，或者留空由程序写")
	}
}

// profileParts tells of parts that a place expects and the form does not have, and of another order.
func (c *checker) profileParts() {
	if c.profile == nil {
		return
	}
	var order []string
	for i := range c.profile.Parts {
		p := &c.profile.Parts[i]
		order = append(order, c.partName(p.Key))
		if p.Must && c.formPart(p.Key) == nil && !c.misspelt(p.Key) {
			c.Report(diag.F227, c.file(), fmt.Sprintf("%s的报告还有「%s」这一部分", c.profile.Name, c.partName(p.Key)), "加一行 ["+p.Key+"]，下面写文字")
		}
	}
	last, before := -1, ""
	for _, p := range c.form.Parts {
		i := slices.IndexFunc(c.profile.Parts, func(q kind.ProfilePart) bool { return q.Key == p.Key })
		if i < 0 || !p.Within.Empty() {
			continue
		}
		if i < last {
			c.Report(diag.F220, p.Place, fmt.Sprintf("%s的次序里，「%s」在「%s」前面", c.profile.Name, c.partName(p.Key), before), "次序是："+strings.Join(order, "、")+"。把整块挪到该在的地方")
			return
		}
		last, before = i, c.partName(p.Key)
	}
}

// partName is what messages call a part: of one that only the profile has the heading's first words.
func (c *checker) partName(key string) string {
	if k := c.kind.Part(key); k != nil {
		return k.Short
	}
	heading, _, _ := strings.Cut(c.heading(key), "\uFF0C")
	return heading
}
