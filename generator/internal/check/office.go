package check

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/source"
)

// maxSign is how many offices usually sign together (联合行文).
const maxSign = 3

// head checks what stands before the first bracket.
func (c *checker) head() {
	v := c.form.Year
	where := at(v, c.file())
	if v.Integer && v.Int >= 2000 && v.Int <= 2100 {
		c.report.Year = v.Int
	} else if v.Integer {
		c.Report(diag.F203, where, fmt.Sprintf("年份「%s」不对", single(v)), "写四位的年份，例如：year = 2025")
	}
	c.chooseProfile()
}

// office checks [office].
func (c *checker) office() {
	o, place := c.form.Office, c.officePlace()
	to := &c.report.Office
	if to.Name = single(o.Name); to.Name == "" && !o.Name.Faulty {
		c.Report(diag.F201, at(o.Name, place), "没有写单位名称", "在 [office] 下写："+`name = "清溪镇人民政府"`)
	}
	c.level(at(o.Level, place))
	to.Self = c.self()
	to.Above = single(o.Above)
	to.To = c.addressee(o.To)
	for _, l := range o.Sign.Lines {
		to.Sign = append(to.Sign, l.Text)
	}
	if len(to.Sign) > maxSign {
		c.Report(diag.F210, at(o.Sign, place), fmt.Sprintf("署名有%d个单位", len(to.Sign)), "一行一个单位，主办单位在前；一般不超过三个，请核对是不是有的行断错了")
	}
	c.profileSign()
	c.date()
	c.seal()
	switch {
	case !o.Sign.Empty() && o.Date.Empty() && !o.Date.Faulty:
		c.Report(diag.F209, at(o.Sign, place), "有署名，没有成文日期", "写上日期："+`date = "2026年1月20日"`+"，或者署名也留空")
	case o.Sign.Empty() && !o.Date.Empty() && !o.Sign.Faulty:
		c.Report(diag.F209, at(o.Date, place), "有成文日期，没有署名", "写上署名："+`sign = "清溪镇人民政府"`+"，或者日期也留空")
	}
}

// officePlace is the bracket, or the form as a whole where it has none.
func (c *checker) officePlace() diag.Place {
	if p := c.form.Office.Place; p.Line > 0 {
		return p
	}
	return c.file()
}

// level finds the level of the office.
func (c *checker) level(place diag.Place) {
	word := single(c.form.Office.Level)
	names := make([]string, len(c.kind.Levels))
	for i := range c.kind.Levels {
		if names[i] = c.kind.Levels[i].Name; names[i] == word {
			c.report.Level = &c.kind.Levels[i]
		}
	}
	switch {
	case c.report.Level != nil || c.form.Office.Level.Faulty:
	case word == "":
		c.Report(diag.F202, place, "没有写单位是哪一级", "在 [office] 下写 "+`level = "…"`+"，可以写："+strings.Join(names, " "))
	default:
		c.Report(diag.F202, place, fmt.Sprintf("没有「%s」这一级", word), "可以写："+strings.Join(names, " "))
	}
}

// self gives the office's word for itself, by level and name where the form has none.
func (c *checker) self() string {
	if s := single(c.form.Office.Self); s != "" {
		return s
	}
	if c.report.Level != nil {
		return c.report.Level.Self(c.report.Office.Name)
	}
	return "我单位"
}

// addressee gives 主送机关 without its colon.
func (c *checker) addressee(v source.Value) string {
	s := single(v)
	short := strings.TrimRight(s, ":\uFF1A")
	if short == s {
		return s
	}
	l := v.Lines[len(v.Lines)-1]
	n := len([]rune(l.Text))
	cut := len([]rune(s)) - len([]rune(short))
	d := c.Report(diag.F211, l.Place(n-cut, cut), "主送机关后面的冒号由程序加", fmt.Sprintf("to = %q", short))
	if n > cut {
		d.Fixes = l.Fix(n-cut, cut, "")
	}
	return short
}

// seal checks how 署名 and 成文日期 stand.
func (c *checker) seal() {
	v := c.form.Office.Seal
	to := &c.report.Office
	switch s := single(v); s {
	case "":
		return
	case "印章":
		to.Seal = model.Sealed
	case "签名章":
		to.Seal = model.Stamped
	default:
		c.Report(diag.F298, at(v, c.form.Office.Place), fmt.Sprintf("没有「%s」这种盖法", s), "可以写：印章 签名章；不盖章就留空")
		return
	}
	if c.form.Office.Sign.Empty() && !c.form.Office.Sign.Faulty {
		hint := "写上署名：" + `sign = "清溪镇人民政府"`
		if to.Seal == model.Stamped {
			hint = "写上签发人的职务，不写姓名：" + `sign = "镇长"`
		}
		c.Report(diag.F263, at(v, c.form.Office.Place), "要盖章，却没有署名", hint)
	}
}
