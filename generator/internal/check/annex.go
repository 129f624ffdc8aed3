package check

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/model"
)

// annexes checks every [annex.id]. Their level-one headings are counted by themselves.
func (c *checker) annexes() {
	for _, a := range c.form.Annexes {
		out := model.Annex{Title: strings.Join(c.titleLines(a.Title), "")}
		if a.Title.Empty() {
			c.Report(diag.F270, at(a.Title, a.Place), "附件没有名称", `title = "2025年主要数据统计表"`)
			out.Title = han.Placeholder("附件名称")
		} else if l := a.Title.Lines[len(a.Title.Lines)-1]; strings.ContainsRune("。\uFF1B;\uFF0C,.、\uFF1A:", han.Last(l.Text)) {
			n := len([]rune(l.Text))
			d := c.Report(diag.F271, l.Place(n-1, 1), "附件名称后面不用标点", fmt.Sprintf("title = %q", string([]rune(l.Text)[:n-1])))
			d.Fixes = l.Fix(n-1, 1, "")
			out.Title = strings.TrimRight(out.Title, "。\uFF1B;\uFF0C,.、\uFF1A:")
		}
		for _, l := range a.Title.Lines {
			c.years(l, "{{本年}}", 1)
		}
		if a.Text.Empty() {
			c.Report(diag.F272, a.Place, "附件是空的", "在 "+`text = """`+" 和 "+`"""`+" 之间写上内容；不要这个附件，就删去 [annex."+a.ID+"]")
			out.Paras = []model.Para{{Text: han.Placeholder("")}}
		} else {
			out.Paras = c.text(a.Text, scope{part: "annex." + a.ID, levelOne: true})
			number1(out.Paras, 0)
		}
		c.report.Annexes = append(c.report.Annexes, out)
	}
}
