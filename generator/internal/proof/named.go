package proof

import (
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// membersNamed judges a number whose members are named behind it: 检查6次,分别为1月、3月、5月。
func membersNamed(d *reader, t *text, m []int) {
	_, value := t.cardinal(m[2])
	if !oneOfCounts(t, m[2]) && !counts().MatchString(t.string(m[1], t.until(m[1], ",。;:!?"))) {
		compare(d, t, []announcement{{m[2], m[3] - m[2], value}}, m[3]+1, m[1])
	}
}

// oneOfCounts reports whether a 、 is in front of the words at character i, with another count: 县级2家、镇级3家.
func oneOfCounts(t *text, i int) bool {
	from, _ := t.piece(i, markRunes)
	start, _ := t.piece(from, clauseEnds)
	return t.at(from-1) == '、' && strings.ContainsAny(t.string(start, from), "0123456789")
}

// counts matches a count that is no date, or 等.
var counts = han.Pattern(`[0-9][0-9.]*[^0-9.月日号年]|[一二两三四五六七八九十][^0-9月日号年、,。]|[0-9]$|等`)

// miscount reports a list of at least least members, another number than said; fewer are right with 等 after it.
// 五次全会 is the fifth.
func (t *text) miscount(d *reader, said announcement, list [2]int, least int) {
	low, high := t.items(list[0], list[1])
	if low >= least && !t.starts(said.at+said.n, "全会") &&
		(said.value < low || said.value > high && t.at(list[1]) != '等') {
		d.say(t.span(said.at, said.n), diag.F318, Likely, "「%s」是%d项，后面说的是「%s」\n数一数，改后面的数，或者补上漏了的一项",
			t.string(list[0], list[1]), low, t.string(said.at, said.at+said.n))
	}
}
