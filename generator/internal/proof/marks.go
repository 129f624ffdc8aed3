package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// needlessMark matches what needless reports, in a text as it is typed.
var needlessMark = han.Pattern(`([》”][\s*]*)、([\s*]*[《“])`)

// needless reports 、 between 》 and 《 or between ” and “, once for all of a list.
func needless(d *reader, t *text, m []int) {
	name, span := "书名号", t.span(m[0], m[1]-m[0])
	if t.r[m[0]] == '”' {
		name = "引号"
	}
	right := needlessMark().ReplaceAllString(string(t.raw[span.Start:span.Start+span.Len]), "$1$2")
	d.say(span, diag.F344, Hint, "并列的%s之间一般不用顿号\n删去两个%s之间的顿号", name, name).Replacement = right
}

// pairs reports brackets and quotation marks without a partner, 《》 within 《》, and “” within “”. A single character is
// no such quotation: in “甲“和”乙” the marks are turned round.
func pairs(d *reader, t *text) {
	for _, p := range []string{"《》", "“”", "()", "〔〕", "〈〉", "[]"} {
		r := []rune(p)
		inner, alone := t.match(r[0], r[1], false)
		single := func(m []int) bool { return m[1]-m[0] < 4 }
		if r[0] == '“' && (alone != nil || slices.ContainsFunc(inner, single)) {
			inner, alone = t.match(r[0], r[1], true)
		}
		for _, i := range alone {
			partner := map[rune]rune{r[0]: r[1], r[1]: r[0]}[t.r[i]]
			d.say(t.span(i, 1), diag.F348, Likely, "「%c」没有配对\n补上「%s」，或者删去多出来的", t.r[i], string(han.Full(partner)))
		}
		for ; len(alone) == 0 && len(inner) > 0; inner = inner[1:] { // else nobody knows what is within what
			switch m := inner[0]; {
			case r[0] == '《' && m[1]-m[0] > 2:
				nested(d, t, m)
			case r[0] == '“':
				d.say(t.span(m[0], m[1]-m[0]), diag.F347, Likely, "引号里面的引号用单引号\n写成「‘%s’」", t.typed(m[0]+1, m[1]-m[0]-2))
			}
		}
	}
}

// match returns the pairs of marks within another pair, and the marks without a partner. Where flat is true, none is
// within another: a second open one leaves the first alone.
func (t *line) match(open, shut rune, flat bool) (inner [][]int, alone []int) {
	var waiting []int
	for i, c := range t.r {
		n := len(waiting)
		switch {
		case c == open && flat:
			alone, waiting = append(alone, waiting...), []int{i}
		case c == open:
			waiting = append(waiting, i)
		case c == shut && n > 0:
			if n == 2 {
				inner = append(inner, []int{waiting[1], i + 1})
			}
			waiting = waiting[:n-1]
		case c == shut && !(shut == ')' && label(t, i)):
			alone = append(alone, i)
		}
	}
	return inner, append(alone, waiting...)
}

// label reports whether the bracket at i closes a number as 1) does.
func label(t *line, i int) bool {
	return i > 0 && (han.IsDigit(t.r[i-1]) || han.IsLatin(t.r[i-1]) ||
		strings.ContainsRune(han.Numerals, t.r[i-1])) && (i < 3 || strings.ContainsRune(markRunes, t.r[i-2]))
}

// nested reports 《》, or < and >, within 《》.
func nested(d *reader, t *text, m []int) {
	if slices.Contains(t.quoted[m[0]:m[1]], false) {
		return
	}
	inner := t.typed(m[0]+1, m[1]-m[0]-2)
	d.say(t.span(m[0], m[1]-m[0]), diag.F347, Likely, "书名号里面的书名号用单书名号\n写成「〈%s〉」", inner).Replacement = "〈" + inner + "〉"
}

// blank matches a blank where a number belongs, in a text as it is typed: 化解纠纷 起, 演出*场
var blank = han.Pattern(`\p{Han}(?:[ \x{3000}]+|[*＊]{1,2})` +
	`(场次|人次|万元|[件次场份起名户家条项批处宗个月日座所辆台套篇期])(?:[\x{FF0C}\x{FF1B},;、。]|$)`)

// unfilled reports a blank where a number belongs.
func unfilled(d *reader, t *text) {
	if len(t.raw) == len(t.r) {
		return
	}
	raw := string(t.raw)
	for _, m := range blank().FindAllStringSubmatchIndex(raw, -1) {
		d.say(Span{t.index, utf8.RuneCountInString(raw[:m[2]]), 1}, diag.F334, Likely, "「%s」前面的空格里没有数\n补上数，或者删去这一句",
			raw[m[2]:m[3]])
	}
}
