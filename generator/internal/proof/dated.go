package proof

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// lawDay judges a match with the title of a law, a time and what is said to have been done with the law then.
func lawDay(d *reader, t *text, m []int) {
	k := 2 + slices.IndexFunc(m[2:], func(at int) bool { return at > 0 && t.at(at-1) == '《' })
	if k < 2 { // without 《》
		k = 2
		l := d.Data.register.named(t.string(m[2], m[3]))
		if l == nil {
			return
		}
		m[2] = m[3] - utf8.RuneCountInString(l.name)
	}
	title, parts := t.string(m[k], m[k+1]), []string{}
	for i := 2; i < len(m); i += 2 {
		if part := t.string(m[i], m[i+1]); part != "" && i != k {
			parts = append(parts, part)
		}
	}
	now := strings.NewReplacer("今年", strconv.Itoa(d.Year)+"年", "明年", strconv.Itoa(d.Year+1)+"年")
	c := cited{t, m[k], m[k+1] - m[k], title, normalise(title)}
	if l := d.Data.register.find(c.name); l != nil && d.dated() && !d.reported(c.span(), diag.F329) {
		c.misdated(d, l, now.Replace(parts[0]), parts[1])
	}
}

// misdated judges what is said of the law, by a word of passing. Earlier revisions than the last are known by their
// days in force alone, those before the last three not at all.
func (c cited) misdated(d *reader, l *law, said, word string) {
	verb, right, days := "通过", cmp.Or(l.renewed, l.passed), append([]string{l.passed, l.renewed, l.force}, l.revised...)
	begun, passed := containsAny(word, []string{"施行", "实施", "生效"}), strings.Contains(word, "通过")
	if begun && !strings.Contains(strings.Join(l.revised, ""), "p") {
		days, verb, right = days[2:], "施行", slices.Max(days)
	} else if passed && strings.Contains(said, "日") { // 2021年7月修订 may be the day in force
		days = days[:2]
	}
	known := len(l.revised) - b2i(begun)
	if slices.ContainsFunc(days, func(day string) bool { return day != "" && strings.HasPrefix(spelt(day), said) }) ||
		l.force == "" || yearOf(said) < 2010 || known > 1 && yearOf(said) <= yearOf(l.revised[known-2]) ||
		l.kind != statute && (passed || l.kind != regulation && l.kind != party) ||
		c.local(l) && (strings.ContainsRune(c.sentence(), '省') || containsAny(c.sentence(), []string{"自治", "人大"})) {
		return
	}
	d.say(c.span(), diag.F329, Likely, "《%s》是%s%s的，这里说的是%s\n核对日期", c.text, spelt(right), verb, said)
}

// oldVersion hints at a law named with the year of a revision that a later one, before the year reported on, has
// overtaken: 《中国共产党纪律处分条例》(2018年修订).
func oldVersion(d *reader, t *text, m []int) {
	c := cited{t, m[2], m[3] - m[2], t.string(m[2], m[3]), normalise(t.string(m[2], m[3]))}
	_, said := t.digits(m[4])
	l := d.Data.register.find(c.name)
	if l == nil || !d.dated() || c.local(l) || d.reported(c.span(), diag.F328) ||
		containsAny(t.around(m[0]), []string{"原", "当时", "旧", "修订前", "以前"}) {
		return
	}
	last := 0
	for _, day := range l.revised {
		if y := yearOf(day); y < d.Year || day == strconv.Itoa(y)+"-01-01" && y == d.Year {
			last = y
		}
	}
	if said < last-1 {
		d.say(t.span(m[4], 5), diag.F329, Hint, "《%s》后来又修订了，%d年起施行新的\n换成现行的", c.text, last)
	}
}

// compared leaves out what a sentence compares its counts with.
var compared = strings.NewReplacer("较上年", "", "比上年", "", "较去年", "", "比去年", "")

// spelt returns p2025-10-01 as 2025年10月1日.
func spelt(date string) string {
	parts := strings.Split(strings.TrimPrefix(date, "p"), "-")
	for i, unit := range []string{"年", "月", "日"}[:len(parts)] {
		parts[i] = strings.TrimPrefix(parts[i], "0") + unit
	}
	return strings.Join(parts, "")
}

// readOccasions makes shapes of proof/occasions*.tsv of fsys: names beside which another time than theirs is wrong.
// Lines of ~ have the patterns of a kind.
func (d *Data) readOccasions(fsys fs.FS) error {
	patterns := map[string]string{}
	return readTable(fsys, "proof/occasions*.tsv", 3, func(c []string) error {
		name, times := c[0], c[2]
		if name == "~" {
			patterns[c[1]] = times
			return nil
		}
		add := func(kind string, judge func(d *reader, t *text, m []int)) {
			pattern := han.Pattern(strings.ReplaceAll(patterns[kind], "@", name))
			d.hints = append(d.hints, tableShape{shape: shape{[]string{name}, pattern, judge}})
		}
		if first, err := strconv.Atoi(times); err == nil { // the year before the first of one in each year
			add(c[1], anniversary(first))
			return nil
		}
		add(c[1], onlyAt(name, times))
		if c[1] == "会" {
			add("先", tooSoon(name, times))
		}
		return nil
	})
}

// onlyAt returns the judge of a match whose first group is when something was, which was at times.
func onlyAt(name, times string) func(d *reader, t *text, m []int) {
	marks := strings.NewReplacer("·", "月", ".", "月")
	return func(d *reader, t *text, m []int) {
		k := 2
		for m[k] < 0 {
			k += 2
		}
		said := marks.Replace(t.string(m[k], m[k+1]))
		if !strings.Contains(" "+times, " "+said) { // 2024年 and 12·4 are the beginning of 2024年7月 and 12月4日
			d.say(t.span(m[k], m[k+1]-m[k]), diag.F360, Likely, "「%s」是%s，这里写的是%s\n核对时间和名称", name, times, said)
		}
	}
}

// later are words behind a time that lead to another, later one.
var later = []string{"随后", "此后", "之后还", "年底", "同时", "先后", "陆续", "持续", "后续", "开始", "成立", "组建", "建成", "启用", "挂牌", "又"}

// tooSoon returns the judge of a match with a time at which a meeting is spoken of as held: it was held at times.
func tooSoon(name, times string) func(d *reader, t *text, m []int) {
	return func(d *reader, t *text, m []int) {
		year, held, now := d.Year, yearOf(times), t.string(m[4], m[5])
		if m[2] >= 0 {
			_, year = t.digits(m[2])
		} else if y := sentenceYear(&t.line, m[4]); y != 0 {
			year = y
		}
		last := seasons[now][1]
		if last == 0 {
			_, last = t.digits(m[4])
		}
		_, month, _ := strings.Cut(times, "年")
		in, _ := strconv.Atoi(strings.TrimSuffix(month, "月"))
		if year == held && last < in && d.dated() && !d.ahead(t, m[4]) &&
			!containsAny(t.around(m[4]), d.Data.Time.Awaited) && !containsAny(t.string(m[5], m[1]), later) {
			d.say(t.span(m[4], m[5]-m[4]), diag.F360, Likely, "「%s」是%s才召开的，这里是%s\n核对时间和名称", name, times, now)
		}
	}
}

// lawAge judges 《中华人民共和国民法典》施行第五年 and 颁布五周年 in the year reported on, by the days of the law and of its
// revisions. The first year is a whole one where the law came into force in the middle of the one before, and years
// that end with the one reported on may be over. Of revisions older than those of the register it is silent.
func lawAge(d *reader, t *text, m []int) {
	l := d.Data.register.find(normalise(t.string(m[2], m[3])))
	at, end, ages := m[6], m[7], 0
	if at == -1 {
		at, end, ages = m[8], m[9], 1
	}
	n, said := t.cardinal(at)
	if y := sentenceYear(&t.line, at); l == nil || l.force == "" || n != end-at || !d.dated() ||
		len(l.revised) > 2 && said >= d.Year-yearOf(l.revised[0]) ||
		y != 0 && y != d.Year || d.ahead(t, at) || containsAny(t.around(at), otherYear) {
		return
	}
	days := append([]string{l.force}, l.revised...)
	if passed := cmp.Or(l.passed, l.force); !strings.ContainsAny(t.string(m[4], m[5]), "施实") {
		days = []string{passed, cmp.Or(l.renewed, passed)}
	}
	last := slices.Max(days)
	right := d.Year - yearOf(last) + 1 - ages
	if slices.ContainsFunc(days, func(day string) bool {
		more := said - d.Year + yearOf(day)
		return more == 1-ages || more == ages && strings.HasSuffix(day, "-01-01") == (ages == 1)
	}) {
		return
	}
	what := []string{"第" + han.Numeral(right) + "年", han.Numeral(right) + "周年"}[ages]
	d.say(t.span(at, end-at), diag.F360, Likely, "《%s》%s%s，%d年是%s，写的是「%s」\n写成「%s」；说的是别的年份的，写明年份",
		l.official, spelt(last), t.string(m[4], m[5]), d.Year, what, t.string(at, end), what)
}

// otherYears reports whether the sentence of token k has another year before the one reported on, none of them at its
// beginning: 续建2023年度大棚3座、2022年度大棚1座.
func (t *text) otherYears(k, reported int) bool {
	from, to := t.sentence(k)
	return !t.opens(t.tokens[k].at) && slices.ContainsFunc(t.tokens[from:to], func(x token) bool {
		return x.kind == year && x.year < reported && x.year != t.tokens[k].year && !t.opens(x.at)
	})
}

// yearsOnEnd judges how many years there are from one to that reported on: 自2021年起连续六年, 2012年成立,成立15年来.
func yearsOnEnd(d *reader, t *text, m []int) {
	_, from := t.digits(m[2])
	_, said := t.cardinal(m[4])
	to := d.Year
	if last := sentenceYear(&t.line, m[4]); last > from && containsAny(t.string(m[3], m[4]), []string{"至20", "到20"}) {
		to = last
	}
	if n := to - from + 1; d.dated() && n > 1 && (said > n || said < n-1) &&
		!t.starts(m[1], "行动", "规划", "计划", "攻坚", "整治", "方案") {
		d.say(t.span(m[4], m[5]-m[4]), diag.F366, Likely, "从%d年到%d年是%d年，写的是%s年\n改年数，或者核对起始的年份", from, to, n,
			t.string(m[4], m[5]))
	}
}

// carried matches the plan that has been carried out, and finished what is done of the year's tasks, 今 for the year.
var (
	carried  = han.Pattern(`计划(?:中?确定|安排|列入|下达|所列)的`)
	finished = han.Pattern(`截至20[0-9]{2}年[^,。;]{0,8},[^,。;0-9]{0,12}今年[^,。;]{2,40}` +
		`(?:全部|均已|全面)(?:如期)?(?:完成|办结|落实)`)
)

// deadline judges 截至2025年3月 in a report of 2024, and 截至2023年12月 of what is done of its own year's tasks.
func deadline(d *reader, t *text, m []int) {
	y, at := t.yearBefore(m[3]), m[3]
	_, month := t.digits(at + 1)
	own, said := fmt.Sprintf("%d年度", d.Year), carried().ReplaceAllString(t.around(at), "")
	late := y == d.Year-1 && (month == 12 || t.among(at+1, "底末")) &&
		(strings.Contains(said, own) || finished().MatchString(strings.Replace(said, own[:4], "今", 1)) || m[4] > 0 ||
			t.behind(m[0], "数据", "统计", "(")) &&
		!containsAny(compared.Replace(said), []string{"计划", "编制", "预算", "谋划", "制定", "上年", "去年"})
	written := y == d.Year+1 && month <= 2 && !t.among(at+1, "底末") // the report itself is written then
	if !d.dated() || y <= d.Year && !late || written || t.quoted[at] || t.plan ||
		containsAny(said, d.Data.Words.Planning) {
		return
	}
	d.say(t.span(at-4, 5), diag.F358, Likely, "截至%d年，可是报告的是%d年\n改成%d年，或者核对报告的年度", y, d.Year, d.Year)
}
