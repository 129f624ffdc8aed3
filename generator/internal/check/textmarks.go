package check

import (
	"fmt"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

var (
	shortRange = han.Pattern(`([0-9]+)-([0-9]+)(%|\p{Han})`)
	dateRange  = han.Pattern(`[0-9]+[年月日](-)(?:[0-9]{4}年|[0-9]{1,2}[月日])|` +
		`(?:第[0-9一二三四五六七八九十百]+|\b[0-9]{1,2}:[0-9]{2})([-\x{FF0D}])` +
		`(?:第?[0-9一二三四五六七八九十百]+[条章节款项届期批次]|[0-9]{1,2}:[0-9]{2})`)
	partBefore = han.Pattern(`[0-9A-Za-z]-$|[A-Za-z] ?$|[.,/]$`) // the range is part of a date, address or number
)

// hyphenRange returns a range written with a hyphen in two corrected forms: with a dash and with 至. ok is false if
// it may be something else: years, whose dash is set automatically, telephone numbers or house numbers.
func hyphenRange(s string, m []int) (dash, word string, ok bool) {
	from, to, unit := s[m[2]:m[3]], s[m[4]:m[5]], s[m[6]:m[7]]
	i, _ := strconv.Atoi(from)
	j, _ := strconv.Atoi(to)
	years := len(from) == 4 && unit == "年"
	if i >= j || from[0] == '0' || to[0] == '0' || years || strings.Contains("号室栋幢楼", unit) ||
		partBefore().MatchString(s[:m[0]]) {
		return "", "", false
	}
	return from + "—" + to + unit, from + "至" + to + unit, true
}

// curved returns the curved mark that was meant by the straight quotation mark at byte at, the only one in s. It is
// ” if there is an unpaired “ before it, “ if there is an unpaired ” after it, and "" otherwise.
func curved(s string, at int) string {
	open := func(s string) int { return strings.Count(s, "“") - strings.Count(s, "”") }
	switch before, after := open(s[:at]), open(s[at:]); {
	case before == 1 && after == 0:
		return "”"
	case before == 0 && after == -1:
		return "“"
	}
	return ""
}

// wrongStars matches stars that are not a bold mark.
var wrongStars = han.Pattern(`\*{3,}|\x{FF0A}{2,}`)

// marks reports bold marks and quotation marks without a partner, and hyphens in ranges.
func marks(l resolved, r diag.Reporter) {
	s := string(l.text)
	const bold = "要加粗的字前后都写两个星号：**送法上门。**"
	odd := han.Matches(wrongStars, "*\uFF0A", s)
	for _, m := range odd {
		r.Report(diag.F249, l.place(l.index(m[0]), l.index(m[1])-l.index(m[0])),
			fmt.Sprintf("「%s」会原样印出来", s[m[0]:m[1]]), "还没有填的，填上；"+bold+"，是英文（半角）的")
	}
	if odd == nil && strings.Count(s, "**")%2 == 1 {
		r.Report(diag.F249, l.place(l.index(strings.LastIndex(s, "**")), 2), "加粗的 ** 没有配对", bold)
	}
	if n := strings.Count(s, `"`); n%2 == 1 {
		at := strings.LastIndex(s, `"`)
		d := r.Report(diag.F250, l.place(l.index(at), 1), "引号没有配对", "补上另一半，或者直接打中文引号 “ ”")
		if right := curved(s, at); n == 1 && right != "" {
			d.Hint, d.Fixes = "写成「"+right+"」", l.fix(l.index(at), 1, right)
		}
	}
	for _, m := range han.Matches(shortRange, "-", s) {
		if dash, word, ok := hyphenRange(s, m); ok {
			i := l.index(m[3])
			hint := "写成 " + dash + " 或者 " + word
			r.Report(diag.F252, l.place(i, 1), "表示范围的短横会原样印出来", hint).Fixes = l.fix(i, 1, "—")
		}
	}
	for _, m := range han.Matches(dateRange, "-", s) {
		from, to := max(m[2], m[4]), max(m[3], m[5]) // exactly one of the groups matches
		i := l.index(from)
		hint := "写成 " + s[m[0]:from] + "—" + s[to:m[1]] + " 或者 " + s[m[0]:from] + "至" + s[to:m[1]]
		r.Report(diag.F252, l.place(i, 1), "表示范围的短横会原样印出来", hint).Fixes = l.fix(i, 1, "—")
	}
}
