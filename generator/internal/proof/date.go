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
var atNumber = []func(d *reader, t *text, i int){ranges, calendarDay, weekday, order, lostYear, mixedNumber}

// dates judges days, weekdays, the order of months and years, times after the report's year, plans whose years have
// passed, anniversaries, and years that lost a character.
func dates(d *reader, t *text) {
	for i, c := range t.r {
		switch {
		case han.IsDigit(c) && !han.IsDigit(t.at(i-1)):
			for _, rule := range atNumber {
				rule(d, t, i)
			}
		case c == '年' && !t.quoted[i]:
			deadline(d, t, i)
		}
	}
	if d.Year > 0 && (strings.Contains(t.s, "周年") || strings.Contains(t.s, "个")) {
		for _, a := range anniversaries {
			anniversary(d, t, a)
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

// weekdayAt reads 星期四 or 周四 at i, behind a bracket or comma: where its last character is, and its day or -1.
func (t *line) weekdayAt(i int) (at, day int) {
	if t.among(i, "(,") {
		i++
	}
	switch {
	case t.has(i, "星期"):
		i += 2
	case t.has(i, "周"):
		i++
	default:
		return i, -1
	}
	if t.at(i) == '天' {
		return i, 0
	}
	return i, slices.Index(weekdays, t.at(i))
}

// weekday judges 2024年5月1日(星期四), and 5月1日(星期四) in the year reported on; the month is at i.
func weekday(d *reader, t *text, i int) {
	n, month, day := t.date(i)
	k, said := t.weekdayAt(i + n)
	if n == 0 || said < 0 || t.quoted[i] {
		return
	}
	y, certainty := t.yearBefore(i-1), Certain
	if t.at(i-1) != '年' {
		if y, certainty = d.Year, Likely; d.ahead(t, i) || !slices.Contains([]int{0, y}, sentenceYear(&t.line, i)) {
			return
		}
	}
	if y == 0 || !exists(y, month, day) {
		return
	}
	if right := int(time.Date(y, time.Month(month), day, 0, 0, 0, 0, time.UTC).Weekday()); said != right {
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

// deadline judges 截至2025年3月 in a report of 2024; 年 is at i.
func deadline(d *reader, t *text, i int) {
	y := t.yearBefore(i)
	if d.Year == 0 || y <= d.Year || !endsAny(t.string(i-7, i-4), []string{"截至", "截止", "截止到", "截至到"}) || d.ahead(t, i) {
		return
	}
	n, month, _ := t.date(i + 1)
	written := y == d.Year+1 && (n > 0 && month <= 2 || n == 0 && !strings.ContainsRune("底末", t.at(i+1)))
	if written {
		return // the report itself is written then
	}
	d.report(Finding{Span: t.span(i-4, 5), Code: diag.F358, Certainty: Likely,
		Message: fmt.Sprintf("截至%d年，可是报告的是%d年", y, d.Year), Hint: fmt.Sprintf("改成%d年，或者核对报告的年度", d.Year)})
}

// founding is what anniversaries count from.
type founding struct {
	words []string // in front of the number
	year  int
	nth   bool // 第N个, the first in that year; else N周年
}

// anniversaries are those that reports speak of.
var anniversaries = []founding{
	{[]string{"中国共产党成立", "建党", "党成立"}, 1921, false},
	{[]string{"新中国成立", "中华人民共和国成立", "建国", "国庆"}, 1949, false},
	{[]string{"改革开放"}, 1978, false},
	{[]string{"国家宪法日"}, 2014, true},
	{[]string{"全民国家安全教育日", "国家安全教育日"}, 2016, true},
}

// anniversary judges 建党102周年 and 第11个国家宪法日 in the year reported on.
func anniversary(d *reader, t *text, a founding) {
	for _, w := range a.words {
		i := t.find(0, w)
		if i < 0 {
			continue
		}
		at, n, v := a.number(&t.line, i, len([]rune(w)))
		right := d.Year - a.year
		if a.nth {
			right++
		}
		if n == 0 || v == right || d.ahead(t, i) && v == right+1 || containsAny(t.around(i), otherYear) {
			return
		}
		if y := sentenceYear(&t.line, i); y == 0 || y == d.Year {
			d.report(Finding{Span: t.span(at, n), Code: diag.F360, Certainty: Likely,
				Message: fmt.Sprintf("%d年的「%s」应当是%d，写的是%d", d.Year, w, right, v),
				Hint:    fmt.Sprintf("改成%d；说的是别的年份的，写明年份", right)})
		}
		return
	}
}

// otherYear shows that a sentence speaks of another year than the one reported on.
var otherYear = []string{"以来", "明年", "去年", "上年"}

// number reads the number of the anniversary whose n characters are at i: where it is, its length and value.
func (a founding) number(t *line, i, n int) (at, length, value int) {
	at = i + n
	if a.nth {
		for at = i; at > max(0, i-8) && t.r[at] != '第'; at-- {
		}
		if t.at(at) != '第' {
			return at, 0, 0
		}
		at++
	}
	length, value = t.cardinal(at)
	if a.nth && t.at(at+length) != '个' || !a.nth && !t.has(at+length, "周年") {
		return at, 0, 0
	}
	return at, length, value
}

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
