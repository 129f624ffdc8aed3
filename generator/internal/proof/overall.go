package proof

import (
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// namedShare matches the name of a share in front of a percentage, and what links them: 率由年初的92%提高到.
var namedShare = han.Pattern(`(\p{Han}+?)([率度面幅])([^率度面幅]{0,20})$`)

// overAll judges a percentage above 100 of what cannot be more, whatever is between its name and it: 满意度为100.5%,
// 知晓率由92%提高到106%, 降幅高达150%. Token k is the percentage.
func overAll(l lister, k int) {
	q, w := l.q(k), &l.Data.RateWords
	if q.Low == nil || q.Low.Cmp(hundred) < 0 || q.exact() && q.Low.Cmp(hundred) == 0 ||
		q.Low.Cmp(hundred) == 0 && q.tail != "以上" || l.reported(l.place(k), figureCodes...) {
		return
	}
	from, _ := l.piece(l.tokens[k].at, clauseEnds)
	words := l.string(from, l.tokens[k].at)
	m := namedShare().FindStringSubmatch(words)
	if m == nil || !linksShare().MatchString(m[3]) || l.Data.RateWords.Endless.in(words) ||
		strings.HasSuffix(m[1], "结案") && l.carries(l.around(l.tokens[k].at)) {
		return
	}
	row, name := l.Data.row(m[1])
	last := cutLast(m[1])
	switch one := last[len(last)-len("降"):]; {
	case m[2] == "幅" && strings.Contains("降减跌", one):
		l.say(l.place(k), diag.F354, Certain, "下降最多是100%%，不能说「%s幅%s」\n写成下降百分之几，或者核对数和动词", one, l.of(k))
	case m[2] == "率" && (!row.Any || w.Bounded.in(name)), m[2] == "度" && w.Degrees.in(last),
		m[2] == "面" && w.Covering.in(last):
		l.say(l.place(k), diag.F308, Certain, "%s%s不会超过100%%，写的是%s\n核对分子、分母和小数点", last, m[2], l.of(k))
	}
}

// linksShare matches what is between the name of a share and its percentage.
var linksShare = han.Pattern(`^[均也已]{0,2}$|[至到为达是在]$|[为是达到][0-9.]+%[、和及]$|^[约仅近保持稳定高]+$`)
