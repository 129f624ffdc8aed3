package proof

import (
	"slices"
	"strings"
	"time"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// yearBefore returns the year that ends in front of the 年 at character i, 0 for none.
func (t *line) yearBefore(i int) int {
	if n, y := t.digits(i - 4); n == 4 && !han.IsDigit(t.at(i-5)) && plausible(y) {
		return y
	}
	return 0
}

// weekdays are the last characters of their names, Sunday first.
var weekdays = []rune("日一二三四五六")

// weekday judges 2024年5月1日(星期四), and 5月1日(星期四) in the year reported on.
func weekday(d *reader, t *text, m []int) {
	i, k := m[2], m[8]
	y, certainty := t.yearBefore(i-1), Certain
	other := y
	if t.at(i-1) != '年' {
		y, certainty = d.Year, Likely
		other = y + b2i(d.ahead(t, i))
		if !slices.Contains([]int{0, y, other}, sentenceYear(&t.line, i)) {
			return
		}
	}
	_, month := t.digits(m[4])
	_, day := t.digits(m[6])
	if y == 0 || !exists(y, month, day) {
		return
	}
	on := func(y int) int { return int(date(y, month, day).Weekday()) }
	if said := max(slices.Index(weekdays, t.r[k]), 0); said != on(y) && said != on(other) { // 星期天 is 星期日
		d.say(t.span(k, 1), diag.F356, certainty, "%d年%d月%d日是星期%c，写的是星期%c\n星期和日期改一个",
			other, month, day, weekdays[on(other)], t.r[k])
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

// moments matches what moment reads.
const moments = `(?:([0-9]{1,9})(年|月(?:([0-9]{1,2})日)?)?)`

// moment returns the moment of the groups of moments that match at the characters m.
func (t *line) moment(m []int) (out moment) {
	out.n, out.value = t.digits(m[0])
	out.unit = t.at(m[2])
	_, out.day = t.digits(m[4])
	return out
}

// before reports whether two moments are of one kind, and b is before a. From autumn on a month with a day may be the
// next year's, unless both are of the year reported on and b is behind its first quarter.
func (b moment) before(a moment, reported bool) bool {
	switch {
	case b.unit == '年':
		return a.isYear() && b.value < a.value
	case b.unit != '月' || a.unit != '月' || a.value > 12 || b.value == 0:
		return false
	case a.value == b.value:
		return b.day > 0 && b.day < a.day
	}
	return b.value < a.value && (b.day == 0 || a.value <= 9 || reported && b.value > 3)
}

// isYear reports whether a moment may be a year.
func (a moment) isYear() bool { return a.n == 4 && a.unit != '月' && plausible(a.value) }

// stretch judges two moments with a dash between: 9月至6月, 2024—2021年, 2015—2020年 of a plan.
func stretch(d *reader, t *text, m []int) {
	from, to, i, dash, end := t.moment(m[2:]), t.moment(m[8:]), m[2], max(m[3], m[5]), max(m[9], m[11])
	if from.isYear() && to.unit == '年' && from.value < to.value { // right
		if t.r[dash] == '~' {
			d.say(t.span(dash, 1), diag.F346, Likely, "年份之间用一字线，不用波纹线\n写成%d—%d年",
				from.value, to.value).Replacement = "—"
		}
		expired(d, t, i, end-1-i, [2]int{from.value, to.value})
		return
	}
	y := t.yearBefore(i - 1)
	late := to.before(from, y == d.Year) ||
		to.unit == 0 && t.at(m[9]) == '日' && to.value > 0 && to.value < from.day // 3月28日至22日
	other := y != 0 && y != d.Year
	if to.unit == 0 && late {
		end++
	}
	if !late || other || containsAny(t.around(i), crossYear) {
		return
	}
	d.say(t.span(i, end-i), diag.F357, Certain, "「%s」前面的时间比后面的晚\n两个时间写反了的换过来；跨年的，写明「次年」", t.string(i, end))
}

// spell judges how long a spell is said to be: 10月1日至10月8日,共7天; 从4月至9月,用7个月. One that goes over the end of the
// year is left alone.
func spell(d *reader, t *text, m []int) {
	var v [5]int // month and day of the beginning and of the end, and how long
	for i := range v {
		_, v[i] = t.cardinal(m[2+2*i])
	}
	if v[2] == 0 {
		v[2] = v[0]
	}
	from, to, said := moment{value: v[0], day: v[1]}, moment{value: v[2], day: v[3]}, v[4]
	n, low, high := to.value-from.value, 0, 0
	days := int(date(2001, v[2], v[3]).Sub(date(2001, v[0], v[1])).Hours())/24 + 1
	switch t.string(m[12], m[13]) {
	case "天", "日", "个自然日", "自然日":
		n, low, high = days, days-b2i(!strings.ContainsAny(t.string(m[9], m[10]), "共)")), days
	case "个工作日", "工作日":
		n, low, high = days, 0, days
	case "周":
		n, low, high = days, days/7, (days+6)/7
	default:
		low, high = n-b2i(v[3] < v[1]), n+b2i(v[1] == 0 || v[3] > v[1])
		if v[1] == 1 && v[3] >= 28 { // whole months
			low = high
		}
	}
	lead := t.string(m[0], m[10])
	within := said < low && endsAny(lead, []string{"连续", "接连", "连着"}) && containsAny(lead, []string{"期间", "其间"})
	if days <= 0 || n < 0 || high == 0 || low <= said && said <= high || within ||
		(v[1] == 0) != (v[3] == 0) || strings.Contains(t.string(m[0], m[1]), "旬") ||
		containsAny(t.around(m[0]), crossYear) || containsAny(lead, []string{"延长", "顺延", "延期"}) {
		return
	}
	d.say(t.span(m[10], m[13]-m[10]), diag.F366, Likely, "那一段是%d%s，写的是%s\n核对日期和长短", high, t.string(m[12], m[13]),
		t.string(m[10], m[13]))
}

// spellFirst judges a length in front of its spell: 为期三个月的整治自3月1日持续到8月31日. One of days may count working
// days alone.
func spellFirst(d *reader, t *text, m []int) {
	_, said := t.cardinal(m[2])
	if strings.Contains(t.string(m[5], m[6]), ",期间") { // 为期三个月,期间4月至5月集中整治
		return
	} else if t.string(m[4], m[5]) != "天" || workdays(d, t, m[6:14]) != said {
		spell(d, t, append(append(m[:2:2], m[6:14]...), m[2:6]...))
	}
}

// workdays returns how many days from Monday to Friday are from one day to another of the year reported on; 0 where the
// months and days of the groups are not all there.
func workdays(d *reader, t *text, m []int) (n int) {
	_, month := t.digits(m[0])
	_, day := t.digits(m[2])
	_, last := t.digits(m[6])
	if day == 0 || last == 0 {
		return 0
	}
	end := date(d.Year, month, last)
	if size, later := t.digits(m[4]); size > 0 {
		end = date(d.Year, later, last)
	}
	for at := date(d.Year, month, day); !at.After(end); at = at.AddDate(0, 0, 1) {
		n += b2i(at.Weekday() != 0 && at.Weekday() != 6)
	}
	return n
}

// anniversary judges 建党102周年, or with the year before 第11个国家宪法日, in the year reported on.
//
//go:noinline
func anniversary(founded int) func(d *reader, t *text, m []int) {
	return func(d *reader, t *text, m []int) {
		word, at, end := t.string(m[2], m[3]), m[4], m[5]
		if t.r[m[0]] == '第' {
			word, at, end = t.string(m[4], m[5]), m[2], m[3]
		}
		n, v := t.cardinal(at)
		right := d.Year - founded
		if !d.dated() || n != end-at || v == right || v == right+1 && d.ahead(t, at) ||
			containsAny(t.around(at), otherYear) {
			return
		}
		if y := sentenceYear(&t.line, at); y == 0 || y == d.Year {
			d.say(t.span(at, end-at), diag.F360, Likely, "%d年的「%s」应当是%d，写的是%d\n改成%d；说的是别的年份的，写明年份",
				d.Year, word, right, v, right)
		}
	}
}

// otherYear shows that a sentence speaks of another year than the one reported on.
var otherYear = []string{"以来", "明年", "去年", "上年", "重要指示"}

// sentenceYear returns the first year of the sentence that character i stands in, 0 for none.
func sentenceYear(t *line, i int) int {
	from, _ := t.piece(i, ends)
	isYear := func(k int) bool { return t.at(k) == '年' && t.yearBefore(k) != 0 }
	return t.yearBefore(lastBefore(from, i, isYear))
}

// seasons are the parts of a year with their first and last months.
var seasons = map[string][2]int{"一季度": {1, 3}, "二季度": {4, 6}, "三季度": {7, 9}, "四季度": {10, 12},
	"前三季度": {1, 9}, "上半年": {1, 6}, "下半年": {7, 12}}

// inSeason judges the months of a part of the year: 三季度(7月至10月), 上半年,街道于8月.
func inSeason(d *reader, t *text, m []int) {
	name := t.string(m[2], m[3])
	_, first := t.digits(m[4])
	last := first
	for i := m[4]; i < m[1]; i++ { // 4月、5月和7月
		if n, v := t.digits(i); n > 0 {
			i += n
			if t.at(i) == '月' {
				last = max(last, v)
			}
		}
	}
	if s := seasons[name]; first < s[0] || last > s[1] {
		d.say(t.span(m[4], m[1]-m[4]), diag.F325, Likely, "%s是%d月至%d月，写的是%s\n核对月份", name, s[0], s[1],
			t.string(m[4], m[1]))
	}
}

// exists reports whether there is such a day; a year that is not known is 0, a leap year.
func exists(year, month, day int) bool {
	return month >= 1 && month <= 12 && day >= 1 && date(year, month, day).Day() == day
}

// date returns the beginning of a day.
func date(year, month, day int) time.Time { return time.Time{}.AddDate(year-1, month-1, day-1) }
