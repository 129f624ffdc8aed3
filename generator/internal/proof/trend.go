package proof

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// trends matches what says that numbers rise or fall from one time to the next.
var trends = han.Pattern(`逐[季月批周期次轮][^,。;]{0,2}?(递增|上升|增长|增加|增多|提高|提升|攀升|走高|递减|下降|减少|降低|回落|走低)`)

// inTime matches the words of a count of one of several times.
var inTime = han.Pattern(`季度|月|[批周期轮]|第.次`)

// trend judges numbers of several times that are said to rise or to fall: 一季度18件,二季度25件,三季度21件,逐季递增. Word token
// k says so.
func trend(l lister, k int) {
	m := trends().FindStringSubmatch(l.of(k))
	if m == nil || strings.ContainsAny(l.of(k), "不非未") {
		return
	}
	sign := l.Data.Growth.direction(m[1])
	if strings.HasPrefix(m[1], "递") {
		sign = 1 - 2*b2i(m[1] == "递减")
	}
	from, _ := l.sentence(k)
	var toks []int
	for i := k - 1; i >= from; i-- {
		if !l.counted(i) {
			continue
		}
		if !l.q(i).exact() || len(toks) > 0 && !l.alike(l.q(i), l.q(toks[0])) ||
			len(toks) > 0 && !inTime().MatchString(l.lead(toks[0])) {
			break
		}
		toks = append([]int{i}, toks...)
	}
	if len(toks) > 0 && !inTime().MatchString(l.lead(toks[0])) {
		toks = toks[1:]
	}
	for i := 1; i < len(toks) && len(toks) > 2; i++ {
		a, b := l.q(toks[i-1]), l.q(toks[i])
		if b.number().Cmp(a.number()) != sign {
			l.say(l.place(toks[i]), diag.F366, Likely, "从%s到%s，不是「%s」\n几个数核对一下，或者改「%[3]s」", a.Printed, b.Printed,
				m[0]).Related = l.places(toks[i-1])
			return
		}
	}
}

// yearDays judges days that are all of a year, or kinds of them: 优良天数301天,污染天数66天. Token k begins their sentence.
func yearDays(l lister, k int) {
	_, to := l.sentence(k)
	toks := slices.DeleteFunc(l.counts(k, to), func(i int) bool {
		return l.q(i).Unit != "天" || l.Data.Growth.direction(l.lead(i)) != 0
	})
	year, v := int64(date(l.Year+1, 1, 1).Sub(date(l.Year, 1, 1)).Hours()/24), l.added(toks)
	more := new(big.Rat).Sub(v, big.NewRat(year, 1)).Sign() > 0 && v.Cmp(big.NewRat(year+60, 1)) <= 0
	if len(toks) < 2 || !more || !containsAny(l.cut(k, to), []string{"优良", "逐日", "污染天"}) {
		return
	}
	last := len(toks) - 1
	l.say(l.place(toks[last]), diag.F366, Likely, "%s=%s天，一年只有%d天\n几个数改一个", sumOf(l, toks, toks[0]).plus(),
		v.RatString(), year).Related = l.places(toks[:last]...)
}
