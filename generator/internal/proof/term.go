package proof

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// terms reports plans, laws, meetings and phrases that the report's year cannot have.
func terms(d *reader, t *text) {
	if !d.dated() {
		return
	}
	bare := t.unquoted()
	for i, e := range d.Data.found().terms.in(&bare.chars) {
		oneTerm(d, bare, i, e.word, d.Data.Terms[e.of])
	}
	for _, c := range d.Data.Congress {
		for i := range t.all(c.Name) {
			sessions(d, t, i, c)
		}
	}
}

// unquoted returns the text without its quotation marks: “七五”普法 is 七五普法.
func (t *text) unquoted() *text {
	const marks = "“”‘’\""
	if t.bare == nil && strings.ContainsAny(t.s, marks) {
		t.bare = &text{line: fold(t.index, string(t.raw), marks), plan: t.plan}
	}
	return cmp.Or(t.bare, t)
}

// oneTerm judges the word w of a term at character i.
func oneTerm(d *reader, t *text, i int, w string, term Term) {
	sentence, now := t.around(i), d.Year
	from, _ := t.piece(i, ends)
	if d.ahead(t, i) || strings.Contains(t.string(from, i), strconv.Itoa(d.Year+1)+"年") {
		now++
	}
	f := Finding{Span: t.span(i, len([]rune(w))), Code: diag.F324, Certainty: cmp.Or(term.Certainty, Likely)}
	switch {
	case term.From > now && (term.From > now+2 || !containsAny(sentence, term.Early)):
		f.Message = fmt.Sprintf("「%s」%d年才有，报告的是%d年", w, term.From, d.Year)
		f.Hint = "看看是不是从别的年份的报告抄来的"
	case retold().MatchString(sentence), containsAny(t.string(i, i+24), d.Data.Time.Remains): // “七五”普法时留下的宣传墙
	case term.To != 0 && term.To < d.Year && (term.To < d.Year-1 || !containsAny(sentence, term.Late)):
		f.Message, f.Hint = fmt.Sprintf("「%s」到%d年为止，报告的是%d年", w, term.To, d.Year), "换成现在的说法"
		if term.Now != "" {
			f.Hint = fmt.Sprintf("换成现在的说法：%s", term.Now)
		}
	}
	if f.Message == "" {
		return
	}
	if f.Start > 0 && t.raw[f.Start-1] == '“' {
		f.Start, f.Len = f.Start-1, f.Len+1
	}
	d.report(f)
}

// sessions judges 十九届二中、三中、四中全会 at character i.
func sessions(d *reader, t *text, i int, c Congress) {
	k := i + len([]rune(c.Name))
	// Of an old one nothing more is to be said of its age.
	old := c.To == 0 || d.Year <= c.To || containsAny(t.around(i), d.Data.Time.Recalled) && !c.since(t.string(i-16, i))
	if t.has(k, "历次全会") && !old {
		passedSession(d, t, i, k+4-i, c)
		return
	}
	for {
		n, v := t.numeral(k)
		if n == 0 || t.at(k+n) != '中' {
			return
		}
		end := k + n + 1
		switch {
		case c.early(v, d.Year) && !containsAny(t.around(i), d.Data.Time.Awaited):
			c.tooEarly(d, t.string(k, end), t.span(k, end-k), v)
			return
		case !old:
			passedSession(d, t, i, end-i, c)
			old = true
		}
		if k = end; t.among(k, "、和及,") {
			k++
		}
	}
}

// since reports whether a year after the committee's last is right in front of its name: 2025年10月,党的十九届….
func (c Congress) since(before string) bool {
	m := heldIn().FindStringSubmatch(before)
	return m != nil && yearOf(m[1]) > c.To
}

// heldIn matches the time in front of a congress.
var heldIn = han.Pattern(`(20[0-9]{2})年(?:[0-9]{1,2}月)?,?(?:中国共产党|党的)?$`)

// held returns the year of plenary session n, the one after the last known for those that are not known.
func (c Congress) held(n int) int {
	if n <= len(c.Years) {
		return c.Years[n-1]
	}
	return c.Years[len(c.Years)-1] + 1
}

// early reports whether plenary session n is after the year; one that is not known may be a year before it is expected.
func (c Congress) early(n, year int) bool {
	return c.held(n) > year && (n <= len(c.Years) || year < c.held(n)-1)
}

// tooEarly reports plenary session n, named at a place, after the report's year: a hint where its year is not known.
func (c Congress) tooEarly(d *reader, name string, at Span, n int) {
	if n > len(c.Years) {
		d.say(at, diag.F323, Hint, "%d年还没有%s%s全会\n核对是哪一次全会", d.Year, c.Name, name)
	} else {
		d.say(at, diag.F323, Certain, "%s%s全会%d年才召开，报告的是%d年\n核对是哪一次全会", c.Name, name, c.held(n), d.Year)
	}
}

// passedSession reports a session that reports of this year no longer refer to.
func passedSession(d *reader, t *text, i, n int, c Congress) {
	d.say(t.span(i, n), diag.F323, Likely, "%s中央委员会到%d年为止，%d年的报告应当说后一届的全会\n换成最近的全会；回顾历史的，不用改", c.Name, c.To, d.Year)
}

// periods reports years of plans that are not theirs: in brackets, and by 收官之年 and 开局之年.
func periods(d *reader, t *text) {
	if !strings.ContainsAny(t.s, "(年局") {
		return
	}
	bare := t.unquoted()
	for _, p := range d.Data.Periods {
		for _, name := range p.Words {
			for i := range bare.all(name) {
				p.years(d, bare, i, name)
				p.redrawn(d, bare, i, name)
			}
		}
	}
	for _, w := range []string{"收官之年", "末年", "最后一年", "开局之年", "启动之年", "起步之年", "首年",
		"开局打", "开局奠", "良好开局", "开局", "收官", "第一年", "第二年", "第三年", "第四年", "第五年"} {
		for i := range bare.all(w) {
			onePeriod(d, bare, i, w)
		}
	}
}

// periodYears matches the years in brackets after the name of a plan.
var periodYears = han.Pattern(`^\p{Han}{0,6}(?:\p{Han}{2,12}规划)?\(([0-9]{4})[—\x{2013}~-]+([0-9]{4})年?\)`)

// years reports years in brackets after the name of the plan, at i, that are not its own. Titles have another rule.
func (p Period) years(d *reader, t *text, i int, name string) {
	end := i + utf8.RuneCountInString(name)
	m := periodYears().FindStringSubmatch(t.string(end, end+32))
	if m == nil || m[1] == strconv.Itoa(p.From) && m[2] == strconv.Itoa(p.To) {
		return
	}
	at := t.span(i, end-i+utf8.RuneCountInString(m[0]))
	// A place's 法治社会建设实施纲要 may have years of its own, its 第十四个五年规划 has not.
	if t.inTitle(i) && (!strings.Contains(name, "五") || yearOf(m[2])-yearOf(m[1]) > 6) || d.reported(at, diag.F330) {
		return
	}
	d.say(at, diag.F330, Likely, "「%s」的起止年份是%d—%d年，这里写的是%s—%s年\n写成（%d—%d年），或者核对是哪一个规划",
		name, p.From, p.To, m[1], m[2], p.From, p.To)
}

// redrawn reports the name of the plan, at i, that ends in the year reported on and is being drawn up for years to
// come.
func (p Period) redrawn(d *reader, t *text, i int, name string) {
	if d.dated() && p.To <= d.Year && nextFive().MatchString(t.around(i)) &&
		t.behind(i, "编制", "谋划", "起草", "制定", "拟定", "启动", "谋划好", "编制好", "出台", "研究") {
		d.say(t.span(i, utf8.RuneCountInString(name)), diag.F324, Likely, "「%s」是%d—%d年的，这里说的是以后几年\n换成下一个规划",
			name, p.From, p.To)
	}
}

// nextFive matches what says that a plan is of the years to come.
var nextFive = han.Pattern(`(?:未来|今后|下一个|新的)五年|明年起|来年起|下一(?:个|轮)规划期`)

// onePeriod judges the word w, 收官之年 or another name of a year, at i by the plan named before it.
func onePeriod(d *reader, t *text, i int, w string) {
	from, _ := t.piece(i, ends+",、")
	clause := t.string(max(from, i-16), i)
	plan, want := d.Data.periodOf(clause, w)
	if !d.dated() || plan == "" || endsAny(clause, []string{"谋划", "编制", "衔接"}) {
		return
	}
	year, before := d.Year, yearNumbers(t.string(max(0, i-60), i))
	if d.ahead(t, i) {
		year++
	}
	if len(before) > 0 {
		year = before[len(before)-1]
	}
	now := containsAny(t.string(i-20, i), d.Data.Growth.New)
	if bare := w == "开局" || w == "收官"; bare && (max(year-want, want-year) < 2 ||
		t.starts(i+2, "之年", "打", "奠", "以来", "之初", "时") ||
		t.behind(i, "良好") || containsAny(clause, ended[1:]) || t.starts(i+2, "总结", "评估", "验收")) {
		return
	}
	if year == want || year < want && strings.Contains(w, "开局") && w != "开局之年" ||
		len(before) == 0 && want == d.Year+1 && !now {
		return
	}
	d.say(t.span(i, len([]rune(w))), diag.F324, Likely, "「%s」的%s是%d年，这里说的是%d年\n核对是哪一个规划、哪一年", plan,
		strings.TrimRight(w, "打奠"), want, year)
}

// periodOf returns the plan that a clause names, with its first year for 开局之年 and its last for others.
func (d *Data) periodOf(clause, w string) (plan string, year int) {
	for _, p := range d.Periods {
		for _, name := range p.Words {
			if !strings.Contains(clause, name) {
				continue
			}
			if plan, year = name, p.From; containsAny(w, []string{"收官", "末", "最后"}) {
				year = p.To
			} else if strings.HasPrefix(w, "第") {
				year += strings.Index("一二三四五", w[len("第"):len("第")*2]) / len("一")
			}
		}
	}
	return plan, year
}

// plans marks the paragraphs under a heading of the first level that is about next year.
func (d *reader) plans() {
	plan, part := false, ""
	for _, t := range d.texts {
		if t.part != part {
			plan, part = false, t.part
		}
		if t.chapter() {
			head := t.around(0)
			plan = containsAny(head, d.Data.Words.Planning) || strings.Contains(head, strconv.Itoa(d.Year+1))
		}
		t.plan = t.plan || plan
	}
}

// ahead reports whether the text at character i may speak of next year.
func (d *reader) ahead(t *text, i int) bool {
	return t.plan || containsAny(t.around(i), d.Data.Words.Planning)
}
