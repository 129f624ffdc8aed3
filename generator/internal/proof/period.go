package proof

import (
	"fmt"
	"strings"

	"fazhi/generator/internal/diag"
)

// periods reports 收官之年 and 开局之年 of a plan that does not end or begin in that year.
func periods(d *reader, t *text) {
	if d.Year == 0 || !strings.Contains(t.s, "之年") {
		return
	}
	bare := t.unquoted()
	for _, w := range []string{"收官之年", "开局之年"} {
		for i := range bare.all(w) {
			onePeriod(d, bare, i, w)
		}
	}
}

// onePeriod judges the word w, 收官之年 or 开局之年, at i by the plan named before it.
func onePeriod(d *reader, t *text, i int, w string) {
	clause := t.string(i-16, i)
	if k := strings.LastIndexAny(clause, ends+",、"); k >= 0 {
		clause = strings.TrimLeft(clause[k:], ends+",、")
	}
	plan, want := d.Data.periodOf(clause, w)
	if plan == "" || endsAny(clause, []string{"谋划", "编制", "衔接"}) {
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
