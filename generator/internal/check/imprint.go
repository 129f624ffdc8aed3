package check

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/source"
)

// imprint checks [imprint].
func (c *checker) imprint() {
	m := c.form.Imprint
	if m == nil {
		return
	}
	letter := c.report.Letterhead != nil && c.report.Letterhead.Letter
	out := &model.Imprint{To: c.recipients(m.To, "主送", "to"), Cc: c.recipients(m.Cc, "抄送", "cc"), Printer: c.only(m.Printer)}
	if !m.Date.Empty() {
		printed, t, ok := c.day(m.Date, m.Place)
		out.Date = printed
		if day := c.report.Office.Day; ok && day != "" && t.Format(time.DateOnly) < day {
			c.Report(diag.F296, at(m.Date, m.Place), "印发日期在成文日期之前", "印发日期是送印的那一天，不会早于 "+c.report.Office.Date)
		}
	} else if out.Printer != "" {
		out.Date = c.report.Office.Date
	}
	switch printed := !m.Printer.Empty() || !m.Date.Empty(); {
	case letter && printed:
		c.Report(diag.F297, at(m.Printer, at(m.Date, m.Place)), "信函格式的版记不印印发机关和印发日期", "删去 printer 和 date")
	case m.Printer.Empty() && !m.Date.Empty() && !m.Printer.Faulty:
		c.Report(diag.F297, at(m.Date, m.Place), "有印发日期，没有印发机关", "写上："+`printer = "清溪镇党政办公室"`)
	}
	if !m.To.Empty() && !c.form.Office.To.Empty() {
		c.Report(diag.F299, at(m.To, m.Place), "主送机关写了两处：正文前面和版记里", "主送机关移到版记，就把 [office] 下面的 to 留空")
	}
	if out.To+out.Cc+out.Printer+out.Date == "" {
		c.Report(diag.F264, m.Place, "版记是空的，不会印出来", "写上："+`cc = "县司法局"`+" 或者 "+`printer = "清溪镇党政办公室"`+"；不要版记，就删去 [imprint]")
		return
	}
	c.report.Imprint = out
}

// recipients gives 主送 or 抄送 without its word and its stop, which are the program's.
func (c *checker) recipients(v source.Value, word, key string) string {
	s := c.only(v)
	if strings.HasPrefix(han.FoldString(s), word+":") {
		n := utf8.RuneCountInString(word) + 1
		rest := string([]rune(s)[n:])
		d := c.Report(diag.F295, at(v, c.file()), fmt.Sprintf("「%s:」由程序加", word), fmt.Sprintf("%s = %q", key, rest))
		if l := v.Lines[0]; len(v.Lines) == 1 {
			d.Fixes = l.Fix(0, n, "")
		}
		s = rest
	}
	return strings.TrimRight(s, "。")
}
