package proof

import (
	"fmt"
	"strings"
	"time"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// dates judges weekdays, the order of months and years, times after the report's year, anniversaries, and years
// that lost a character.
func dates(d *reader, t *text) {
	for i := range t.r {
		if t.r[i] == '年' && !t.quoted[i] {
			weekday(d, t, i)
			deadline(d, t, i)
		}
		if han.IsDigit(t.r[i]) && !han.IsDigit(t.at(i-1)) {
			order(d, t, i)
			lostYear(d, t, i)
			mixedNumber(d, t, i)
		}
	}
	for _, a := range anniversaries {
		anniversary(d, t, a)
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

// weekday judges 2024年5月1日(星期四); 年 is at i.
func weekday(d *reader, t *text, i int) {
	y := t.yearBefore(i)
	n, month, day := t.date(i + 1)
	if y == 0 || day == 0 || month == 0 || month > 12 || day > monthDays[month-1] {
		return
	}
	k := i + 1 + n
	if c := t.at(k); c == '(' || c == ',' {
		k++
	}
	switch {
	case t.has(k, "星期"):
		k += 2
	case t.at(k) == '周':
		k++
	default:
		return
	}
	right := weekdays[time.Date(y, time.Month(month), day, 0, 0, 0, 0, time.UTC).Weekday()]
	said := t.at(k)
	if said == '天' {
		said = '日'
	}
	if said == right || !strings.ContainsRune(string(weekdays), said) {
		return
	}
	d.tell(Finding{Span: t.span(k, 1), Code: diag.F356, Certainty: Certain,
		Message: fmt.Sprintf("%d年%d月%d日是星期%c，写的是星期%c", y, month, day, right, said), Hint: "星期和日期改一个"})
}

// crossYear shows that a stretch of months goes over the end of the year.
var crossYear = []string{"次年", "翌年", "学年", "明年", "第二年", "跨年", "来年", "上年", "去年", "今冬"}

// order judges 9月至6月 and 2024—2021年; the first number is at i.
func order(d *reader, t *text, i int) {
	n, a := t.digits(i)
	k := i + n
	unit := t.at(k)
	if unit == '月' || unit == '年' {
		k++
	}
	dash := k
	for strings.ContainsRune("—-–~至", t.at(k)) && t.at(k) != 0 {
		k++
	}
	m, b := t.digits(k)
	end := k + m
	last := t.at(end)
	years := n == 4 && m == 4 && plausible(a) && plausible(b) && last == '年' && unit != '月'
	months := n <= 2 && m > 0 && m <= 2 && unit == '月' && last == '月' && a >= 1 && a <= 12 && b >= 1
	if k == dash || !years && !months || b >= a || containsAny(t.around(i), crossYear) || months && t.at(i-1) == '年' && t.yearBefore(i-1) != d.Year && d.Year > 0 {
		return
	}
	d.tell(Finding{Span: t.span(i, end+1-i), Code: diag.F357, Certainty: Certain,
		Message: fmt.Sprintf("「%s」前面的时间比后面的晚", t.string(i, end+1)), Hint: "两个时间写反了的换过来；跨年的，写明「次年」"})
}

// deadline judges 截至2025年3月 in a report of 2024; 年 is at i.
func deadline(d *reader, t *text, i int) {
	y := t.yearBefore(i)
	head := t.string(i-7, i-4)
	if d.Year == 0 || y == 0 || !strings.HasSuffix(head, "截至") && !strings.HasSuffix(head, "截止") && !strings.HasSuffix(head, "截止到") && !strings.HasSuffix(head, "截至到") {
		return
	}
	n, month, _ := t.date(i + 1)
	if y < d.Year || y == d.Year || d.ahead(t, i) || y == d.Year+1 && (n == 0 || month <= 2) {
		return
	}
	d.tell(Finding{Span: t.span(i-4, 5), Code: diag.F358, Certainty: Likely,
		Message: fmt.Sprintf("截至%d年，可是报告的是%d年", y, d.Year), Hint: fmt.Sprintf("改成%d年，或者核对报告的年度", d.Year)})
}

// yearWords follow a year, never a number: 2023以来.
var yearWords = []string{"以来", "初", "底", "末", "度", "全年", "上半年", "下半年"}

// lostYear judges 2023以来, 20243月5日 and 2024年年 at i.
func lostYear(d *reader, t *text, i int) {
	n, y := t.digits(i)
	lost := ""
	for _, w := range yearWords {
		if t.has(i+4, w) {
			lost = t.string(i, i+4) + w
		}
	}
	switch {
	case t.quoted[i] || han.IsLatin(t.at(i-1)) || t.at(i-1) == '.':
	case n == 4 && plausible(y) && lost != "" && !strings.ContainsRune("第-—至~", t.at(i-1)):
		d.tell(Finding{Span: t.span(i, 4), Code: diag.F359, Certainty: Certain, Message: fmt.Sprintf("「%s」少了「年」字", lost),
			Hint: fmt.Sprintf("写成「%d年」", y), Replacement: fmt.Sprintf("%d年", y)})
	case n == 5 || n == 6:
		head := y / 10
		if n == 6 {
			head = y / 100
		}
		month := y % 100
		if n == 5 {
			month = y % 10
		}
		double := n == 5 && t.at(i+5) == '年' && plausible(head) // 20241年
		if plausible(head) && month >= 1 && month <= 12 && t.at(i+n) == '月' || double {
			d.tell(Finding{Span: t.span(i, n), Code: diag.F359, Certainty: Certain, Message: fmt.Sprintf("「%s」里的年份写错了，少了「年」字或者多了数字", t.string(i, i+n+1)),
				Hint: "年、月、日写全，例如「2024年3月」"})
		}
	}
}

// mixedNumber judges numbers of Arabic and Chinese digits, or of digits and letters, that begin at i: 2千五百人, 1O5件.
func mixedNumber(d *reader, t *text, i int) {
	n, _ := t.digits(i)
	k, before := i+n, i
	for before > 0 && strings.ContainsRune("零〇一二三四五六七八九", t.r[before-1]) {
		before--
	}
	for k < len(t.r) && (han.DigitOf(t.r[k]) >= 0 || strings.ContainsRune("千百十", t.r[k])) {
		k++
	}
	inner := t.string(i+n, k)
	chinese := len(inner) > 0 && strings.ContainsAny(inner, "一二三四五六七八九") && strings.ContainsAny(inner[:3], "千百十零〇")
	zero := before < i && t.r[i] == '0' && n == 1 && before == i-1 && t.at(before-1) != '第' && !han.IsNumeral(t.at(before-1))
	letter := n > 0 && strings.ContainsRune("OolI", t.at(i+n)) && (han.IsDigit(t.at(i+n+1)) || !han.IsLatin(t.at(i+n+1)) && scanner{&t.line, d.Data.units}.unitAt(i+n+1) != nil)
	if t.quoted[i] || han.IsLatin(t.at(i-1)) || !chinese && !zero && !letter {
		return
	}
	from, to := min(before, i), k
	if letter {
		to = i + n + 1
	}
	d.tell(Finding{Span: t.span(from, to-from), Code: diag.F359, Certainty: Certain,
		Message: fmt.Sprintf("「%s」里混用了两种数字或者字母", t.string(from, to)), Hint: "一个数全用阿拉伯数字，或者全用汉字"})
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
	if d.Year == 0 {
		return
	}
	for _, w := range a.words {
		i := t.find(0, w)
		if i < 0 {
			continue
		}
		at, end := i+len([]rune(w)), 0
		if a.nth {
			for at = i; at > max(0, i-8) && t.r[at] != '第'; at-- {
			}
			at++
		}
		n, v := t.digits(at)
		if n == 0 {
			n, v = numeralAt(t, at)
		}
		end = at + n
		right := d.Year - a.year
		if a.nth {
			right++
		}
		if n == 0 || v == right || d.ahead(t, i) && v == right+1 || !a.nth && !t.has(end, "周年") || a.nth && t.at(end) != '个' || containsAny(t.around(i), []string{"以来", "明年", "去年", "上年"}) {
			return
		}
		if k := t.yearIn(i); k != 0 && k != d.Year {
			return
		}
		d.tell(Finding{Span: t.span(at, n), Code: diag.F360, Certainty: Likely,
			Message: fmt.Sprintf("%d年的「%s」应当是%d，写的是%d", d.Year, w, right, v), Hint: fmt.Sprintf("改成%d；说的是别的年份的，写明年份", right)})
		return
	}
}

// yearIn returns the first year of the sentence that character i stands in, 0 for none.
func (t *line) yearIn(i int) int {
	for k := i; k > max(0, i-maxCharacters) && !ending(t.at(k-1)); k-- {
		if t.r[k] == '年' {
			if y := t.yearBefore(k); y != 0 {
				return y
			}
		}
	}
	return 0
}
