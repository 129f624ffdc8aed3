package check

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/source"
)

// opening checks [opening]; without one there is that of the profile, or of the kind.
func (c *checker) opening() {
	if o := c.form.Opening; o != nil && !o.Text.Empty() {
		c.report.Opening = c.text(o.Text, scope{part: "opening", stops: true})
		c.profileOpening(o)
		return
	}
	text := c.kind.Opening
	if c.profile != nil && c.profile.Opening != nil {
		text = c.profile.Opening
	}
	if kind.Mentions(text, "上级") && c.report.Office.Above == "" && c.report.Office.To == "" {
		c.Report(diag.F212, c.officePlace(), "标准开头要说在谁的领导下，这里没有写", "在 [office] 下写："+fmt.Sprintf("above = %q", c.above())+"，或者自己写 [opening]")
	}
	c.report.Opening = c.programs(text)
}

// above returns an example of who stands above the office: of its level, or of the last level when its own is unknown.
func (c *checker) above() string {
	if c.report.Level != nil {
		return c.report.Level.To
	}
	return c.kind.Levels[len(c.kind.Levels)-1].To
}

// closing checks [closing].
func (c *checker) closing() {
	cl := c.form.Closing
	if cl == nil {
		return
	}
	c.report.Closing = c.text(cl.Text, scope{part: "closing", stops: true})
	c.report.Note = c.note(cl.Note)
}

// note gives 附注 without its brackets.
func (c *checker) note(v source.Value) string {
	s := strings.Join(c.lines(v), "")
	r := []rune(s)
	if len(r) < 3 || han.Fold(r[0]) != '(' || han.Fold(r[len(r)-1]) != ')' {
		return s
	}
	inner := string(r[1 : len(r)-1])
	d := c.Report(diag.F273, at(v, c.file()), "附注的括号由程序加", fmt.Sprintf("note = %q", inner))
	if l := v.Lines[0]; len(v.Lines) == 1 {
		d.Fixes = append(l.Fix(0, 1, ""), l.Fix(len([]rune(l.Text))-1, 1, "")...)
	}
	return inner
}
