package proof

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// extreme is what a count is among others, in the order of their size.
type extreme int8

const (
	_     extreme = iota
	floor         // 均在98%以上
	least         // 最低的石桥镇为96.8%
	mid           // 平均为11天
	most          // 最长9天
	ceil          // 均在10天以内
)

// leastWords and mostWords match the words before the least and the greatest count; allWords before what all reach.
var (
	leastWords = han.Pattern(`最[低少小短快](?:[^民生工限价奖日月旬周单次][^由从比较超]{0,12})?$`)
	mostWords  = han.Pattern(`最[高多大长慢](?:[^人法检限额奖程日月旬周单次][^由从比较超]{0,12})?$`)
	allWords   = han.Pattern(`(?:(?:^|[^平人户年月日案件场村次家周])均|均[在控保达能可实已]|全部|都)[^0-9]*$`)
	reached    = han.Pattern(`(?:达到?|不低于|高于|不少于)$`)
)

// extremeAt returns what the count in token k is among others, and its number; 0 for other counts.
func extremeAt(l lister, k int) (extreme, *big.Rat) {
	q, lead := l.q(k), extremeLead(l, k)
	if !strings.ContainsAny(lead, "最均全都") {
		return 0, nil
	}
	all := allWords().MatchString(lead)
	switch {
	case !q.exact() && q.High == nil && all, q.exact() && all && reached().MatchString(lead):
		return floor, q.factored(q.Low)
	case !q.exact() && q.Low != nil && q.Low.Sign() == 0 && q.High != nil && all:
		return ceil, q.factored(q.High)
	case !q.exact(), l.Data.Growth.direction(lead) != 0:
	case leastWords().MatchString(lead):
		return least, q.number()
	case mostWords().MatchString(lead):
		return most, q.number()
	case strings.Contains(lead, "平均"):
		return mid, q.number()
	}
	return 0, nil
}

// extremeLead returns the words before token k, with those before one thing or a comma: 最长的一件用了18天, 公示率最低,为98%.
func extremeLead(l lister, k int) string {
	i := k - 1 - b2i(l.isWord(k-1))
	one := l.isAmount(i) && strings.Contains("一1", strings.TrimSuffix(l.q(i).typed, l.q(i).Unit))
	comma := l.markAt(i) == ',' && slices.Contains([]string{"", "为", "是", "仅为", "达到", "达"}, l.of(k-1)) && i == k-2
	if comma || one {
		return l.lead(i) + l.lead(k)
	}
	return l.lead(k)
}

// extremes judges the least, the mean and the greatest of counts and what all of them reach: token k is the last of two
// that are among the same.
func extremes(l lister, k int) {
	from, _ := l.sentence(k)
	this, v := extremeAt(l, k)
	for i := k - 1; i >= from && this != 0; i-- {
		if !l.counted(i) || !l.alike(l.q(i), l.q(k)) {
			continue
		}
		before, w := extremeAt(l, i)
		rate, _, named := strings.Cut(extremeLead(l, k), "率")
		other := named && !strings.Contains(l.cut(from, i), rate[max(0, len(rate)-2*len("率")):]+"率") ||
			l.tokens[i].depth != l.tokens[k].depth
		if before == 0 || other {
			return
		}
		if before != this && (before < this) != (w.Cmp(v) <= 0) && w.Cmp(v) != 0 {
			l.say(l.place(k), diag.F366, Likely, "「%s%s」和「%s%s」不能都对\n两个数核对一下",
				l.lead(i), l.of(i), l.lead(k), l.of(k)).Related = l.places(i)
			return
		}
	}
}
