package proof

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// periods reports years of plans that are not theirs: in brackets, and by 收官之年 and 开局之年.
func periods(d *reader, t *text) {
	if !strings.Contains(t.s, "(") && !strings.Contains(t.s, "之年") {
		return
	}
	bare := t.unquoted()
	for _, p := range d.Data.Periods {
		for _, name := range p.Words {
			for i := range bare.all(name) {
				p.years(d, bare, i, name)
			}
		}
	}
	for _, w := range []string{"收官之年", "开局之年"} {
		for i := range bare.all(w) {
			onePeriod(d, bare, i, w)
		}
	}
}

// periodYears matches the years in brackets after the name of a plan.
var periodYears = han.Pattern(`^\p{Han}{0,6}\(([0-9]{4})[—\x{2013}~-]+([0-9]{4})年?\)`)

// years reports years in brackets after the name of the plan, at i, that are not its own. Titles have another rule.
func (p Period) years(d *reader, t *text, i int, name string) {
	end := i + utf8.RuneCountInString(name)
	m := periodYears().FindStringSubmatch(t.string(end, end+24))
	if m == nil || m[1] == strconv.Itoa(p.From) && m[2] == strconv.Itoa(p.To) {
		return
	}
	at, before := t.span(i, end-i+utf8.RuneCountInString(m[0])), t.string(0, i)
	if strings.LastIndex(before, "《") > strings.LastIndex(before, "》") || d.reported(at, diag.F330) {
		return
	}
	d.report(Finding{Span: at, Code: diag.F330, Certainty: Likely,
		Message: fmt.Sprintf("「%s」的起止年份是%d—%d年，这里写的是%s—%s年", name, p.From, p.To, m[1], m[2]),
		Hint:    fmt.Sprintf("写成（%d—%d年），或者核对是哪一个规划", p.From, p.To)})
}

// onePeriod judges the word w, 收官之年 or 开局之年, at i by the plan named before it.
func onePeriod(d *reader, t *text, i int, w string) {
	from, _ := t.piece(i, ends+",、")
	clause := t.string(max(from, i-16), i)
	plan, want := d.Data.periodOf(clause, w)
	if d.Year == 0 || plan == "" || endsAny(clause, []string{"谋划", "编制", "衔接"}) {
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
	if year == want || len(before) == 0 && want == d.Year+1 && !now {
		return
	}
	d.report(Finding{Span: t.span(i, len([]rune(w))), Code: diag.F324, Certainty: Likely,
		Message: fmt.Sprintf("「%s」的%s是%d年，这里说的是%d年", plan, w, want, year), Hint: "核对是哪一个规划、哪一年"})
}

// periodOf returns the plan that a clause names, with its first year for 开局之年 and its last for others.
func (d *Data) periodOf(clause, w string) (plan string, year int) {
	for _, p := range d.Periods {
		for _, name := range p.Words {
			if !strings.Contains(clause, name) {
				continue
			}
			if plan, year = name, p.To; w == "开局之年" {
				year = p.From
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
		if n, _ := t.numeral(0); n > 0 && t.at(n) == '、' {
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
