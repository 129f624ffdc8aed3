package proof

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// atNumber are the rules for a number that begins at character i.
var atNumber = []func(d *reader, t *text, i int){ranges, calendarDay, order}

// dates judges days, the order of months and years, and plans whose years have passed.
func dates(d *reader, t *text) {
	for i, c := range t.r {
		if han.IsDigit(c) && !han.IsDigit(t.at(i-1)) {
			for _, rule := range atNumber {
				rule(d, t, i)
			}
		}
	}
}

// date reads 5月1日 at i and returns its length; 0 for none.
func (t *line) date(i int) (n, month, day int) {
	a, month := t.digits(i)
	if a == 0 || a > 2 || t.at(i+a) != '月' {
		return 0, 0, 0
	}
	b, day := t.digits(i + a + 1)
	if b == 0 || b > 2 || t.at(i+a+1+b) != '日' {
		return a + 1, month, 0
	}
	return a + b + 2, month, day
}

// yearBefore returns the year that ends in front of the 年 at character i, 0 for none.
func (t *line) yearBefore(i int) int {
	if n, y := t.digits(max(i-4, 0)); n == 4 && i >= 4 && !han.IsDigit(t.at(i-5)) && plausible(y) {
		return y
	}
	return 0
}

// weekdays are the last characters of their names, Sunday first.
var weekdays = []rune("日一二三四五六")

// weekday judges 2024年5月1日(星期四), and 5月1日(星期四) in the year reported on.
func weekday(d *reader, t *text, m []int) {
	i, k := m[2], m[8]
	if t.quoted[i] {
		return
	}
	y, certainty := t.yearBefore(i-1), Certain
	if t.at(i-1) != '年' {
		if y, certainty = d.Year, Likely; d.ahead(t, i) || !slices.Contains([]int{0, y}, sentenceYear(&t.line, i)) {
			return
		}
	}
	_, month, day := t.date(i)
	if y == 0 || !exists(y, month, day) {
		return
	}
	right := int(time.Date(y, time.Month(month), day, 0, 0, 0, 0, time.UTC).Weekday())
	if said := max(slices.Index(weekdays, t.r[k]), 0); said != right { // 星期天 is 星期日
		d.report(Finding{Span: t.span(k, 1), Code: diag.F356, Certainty: certainty,
			Message: fmt.Sprintf("%d年%d月%d日是星期%c，写的是星期%c", y, month, day, weekdays[right], t.r[k]),
			Hint:    "星期和日期改一个"})
	}
}

// crossYear shows that a stretch of months goes over the end of the year.
var crossYear = []string{"次年", "翌年", "学年", "明年", "第二年", "跨年", "来年", "上年", "去年", "今冬"}

// moment is a year or a month with digits.
type moment struct {
	n, value int
	unit     rune // 年, 月 or 0
	day      int  // of a month; 0 for none
}

// moment reads a moment at character i and returns it with the character behind it.
func (t *line) moment(i int) (moment, int) {
	n, v := t.digits(i)
	m := moment{n: n, value: v}
	if c := t.at(i + n); c == '年' || c == '月' {
		m.unit = c
		n++
	}
	if k, _, day := t.date(i); day > 0 {
		m.day, n = day, k
	}
	return m, i + n
}

// before reports whether two moments are of one kind, and b is before a.
func (b moment) before(a moment) bool {
	if b.unit == '月' {
		return a.unit == '月' && a.value <= 12 && b.value > 0 && b.earlier(a)
	}
	return b.unit == '年' && a.n == 4 && b.n == 4 && a.unit != '月' && plausible(a.value) && plausible(b.value) &&
		b.value < a.value
}

// earlier reports whether month b is before a, or its day where both have one. From autumn on a month with a day may
// be the next year's.
func (b moment) earlier(a moment) bool {
	switch {
	case a.day == 0 || b.day == 0:
		return a.n > 0 && b.n > 0 && b.value < a.value
	case a.value == b.value:
		return b.day < a.day
	}
	return a.value <= 9 && b.value < a.value
}

// stretch is two moments with a dash between.
type stretch struct {
	from, to  moment
	dash, end int // characters of the dash and behind the second moment
}

// stretch reads a stretch at character i. What is none has no digits in to.
func (t *line) stretch(i int) (s stretch) {
	s.from, s.dash = t.moment(i)
	k := s.dash
	for t.at(k) != 0 && strings.ContainsRune("—-–~至", t.at(k)) {
		k++
	}
	if k > s.dash {
		s.to, s.end = t.moment(k)
	}
	return s
}

// order judges 9月至6月 and 2024—2021年 at i.
func order(d *reader, t *text, i int) {
	s := t.stretch(i)
	if !s.to.before(s.from) || containsAny(t.around(i), crossYear) {
		return
	}
	if y := t.yearBefore(i - 1); s.from.unit == '月' && y != 0 && y != d.Year && d.Year > 0 {
		return
	}
	d.report(Finding{Span: t.span(i, s.end-i), Code: diag.F357, Certainty: Certain,
		Message: fmt.Sprintf("「%s」前面的时间比后面的晚", t.string(i, s.end)), Hint: "两个时间写反了的换过来；跨年的，写明「次年」"})
}

// deadline judges 截至2025年3月 in a report of 2024.
func deadline(d *reader, t *text, m []int) {
	y, at := t.yearBefore(m[4]), m[4]
	if d.Year == 0 || y <= d.Year || t.quoted[at] || d.ahead(t, at) {
		return
	}
	n, month, _ := t.date(at + 1)
	written := y == d.Year+1 && (n > 0 && month <= 2 || n == 0 && !strings.ContainsRune("底末", t.at(at+1)))
	if written {
		return // the report itself is written then
	}
	d.report(Finding{Span: t.span(at-4, 5), Code: diag.F358, Certainty: Likely,
		Message: fmt.Sprintf("截至%d年，可是报告的是%d年", y, d.Year), Hint: fmt.Sprintf("改成%d年，或者核对报告的年度", d.Year)})
}

// anniversary judges 建党102周年, or with the year before 第11个国家宪法日, in the year reported on.
func anniversary(founded int) func(d *reader, t *text, m []int) {
	return func(d *reader, t *text, m []int) {
		word, at, end := t.string(m[2], m[3]), m[4], m[5]
		if t.r[m[0]] == '第' {
			word, at, end = t.string(m[4], m[5]), m[2], m[3]
		}
		n, v := t.cardinal(at)
		right := d.Year - founded
		if d.Year == 0 || n != end-at || v == right || v == right+1 && d.ahead(t, at) || containsAny(t.around(at), otherYear) {
			return
		}
		if y := sentenceYear(&t.line, at); y == 0 || y == d.Year {
			d.report(Finding{Span: t.span(at, end-at), Code: diag.F360, Certainty: Likely,
				Message: fmt.Sprintf("%d年的「%s」应当是%d，写的是%d", d.Year, word, right, v),
				Hint:    fmt.Sprintf("改成%d；说的是别的年份的，写明年份", right)})
		}
	}
}

// otherYear shows that a sentence speaks of another year than the one reported on.
var otherYear = []string{"以来", "明年", "去年", "上年"}

// sentenceYear returns the first year of the sentence that character i stands in, 0 for none.
func sentenceYear(t *line, i int) int {
	for k := i; k > max(0, i-maxCharacters) && !ending(t.at(k-1)); k-- {
		if t.r[k] == '年' {
			if y := t.yearBefore(k); y != 0 {
				return y
			}
		}
	}
	return 0
}
