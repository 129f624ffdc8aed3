package check

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/source"
)

var dateForm = regexp.MustCompile(`^(\d{4})年(\d{1,2})月(\d{1,2})日$`)

// date checks 成文日期: its form, that there is such a day, and that it fits the year reported on.
func (c *checker) date() {
	v := c.form.Office.Date
	printed, t, ok := c.day(v, c.form.Office.Place)
	c.report.Office.Date = printed
	if ok {
		c.report.Office.Day = t.Format(time.DateOnly)
		c.due(t, at(v, c.form.Office.Place))
	}
}

// day reads a date as documents write it and gives it as it is printed; not ok when it is none.
func (c *checker) day(v source.Value, bracket diag.Place) (printed string, t time.Time, ok bool) {
	typed := single(v)
	if v.Empty() || v.Faulty || han.HasPlaceholder(typed) {
		return typed, t, false
	}
	place := at(v, bracket)
	folded := strings.ReplaceAll(han.FoldString(typed), " ", "")
	m := dateForm.FindStringSubmatch(folded)
	if m == nil {
		c.Report(diag.F204, place, fmt.Sprintf("看不懂日期「%s」", typed), "照公文的写法："+`date = "2026年1月20日"`)
		return typed, t, false
	}
	year, _ := strconv.Atoi(m[1])
	month, _ := strconv.Atoi(m[2])
	day, _ := strconv.Atoi(m[3])
	t = time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Year() != year || int(t.Month()) != month || t.Day() != day {
		c.Report(diag.F205, place, fmt.Sprintf("%d年%d月没有%d日", year, month, day), "改成真有的一天")
		return typed, t, false
	}
	printed = fmt.Sprintf("%d年%d月%d日", year, month, day)
	if printed != folded {
		l := v.Lines[0]
		d := c.Report(diag.F206, place, "公文的日期不写前面的 0", fmt.Sprintf("date = %q", printed))
		if len(v.Lines) == 1 {
			d.Fixes = l.Fix(0, len([]rune(l.Text)), printed)
		}
	}
	return printed, t, true
}

// due holds the day against the year reported on.
func (c *checker) due(t time.Time, place diag.Place) {
	year := c.report.Year
	if year == 0 {
		return
	}
	if t.Year() < year {
		c.Report(diag.F208, place, fmt.Sprintf("成文日期在%d年，报告的却是%d年", t.Year(), year), "核对 year 和 date")
		return
	}
	if c.report.Level == nil || c.report.Level.Due == "" {
		return
	}
	last, err := time.Parse(time.DateOnly, fmt.Sprintf("%d-%s", year+1, c.report.Level.Due))
	if err == nil && t.After(last) {
		c.Report(diag.F207, place, fmt.Sprintf("成文日期过了规定的时间：%d年的报告应当在%d年%d月%d日以前报出", year, last.Year(), last.Month(), last.Day()),
			"《规定》要求"+c.report.Level.Name+c.report.Level.Duty+"。日期写错了就改；确实晚了，可以不理这条警告")
	}
}
