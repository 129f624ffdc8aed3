package proof

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
)

// pointing are words in front of a number that has been named before.
var pointing = []string{"这", "上述", "前述", "该"}

// namedAgain judges a number that the text names once more: 水库46座…。这47座水库; 讲堂6期。7期讲堂. It has to be one of those
// before it, or some of them together. Token k is the number.
func namedAgain(l lister, k int) {
	t, q := l.text, l.q(k)
	from, _ := l.sentence(k)
	from = sentenceBefore(t, sentenceBefore(t, from))
	said := trimLink(strings.TrimSuffix(l.lead(k), "的"))
	points := endsAny(said, pointing)
	opens := begins(t, k) && l.sameThing(k) || said == "全部" || said == "所有" || said != "" && strings.HasSuffix(l.lead(k), "的")
	entire := l.markAt(k-1) == ',' && containsAny(l.clause(k), []string{"均", "都", "全部"}) && len([]rune(l.tail(k))) > 3 &&
		strings.Contains(l.string(0, t.tokens[k].at), firstTwo(l.tail(k)))
	opens = opens || entire
	if !q.exact() || q.Unit == "" || !points && !opens || l.reported(l.place(k), figureCodes...) {
		return
	}
	var toks []int
	for _, i := range l.counts(from, k) {
		if l.q(i).Unit == q.Unit && !isChange(l, i) && (q.Unit != "个" || strings.Contains(l.lead(i)+l.tail(i), firstTwo(l.tail(k)))) {
			toks = append(toks, i)
		}
	}
	if len(toks) == 0 || len(toks) > 8 || reaches(l, toks, k) {
		return
	}
	last := toks[len(toks)-1]
	if strings.HasSuffix(l.lead(k), "的") && !points && !strings.Contains(l.lead(last), said) { // 评估2项,评估的三项
		return
	}
	off := q.number().Cmp(l.q(last).number())
	near := distance(q.number(), l.q(last).number()).Cmp(big.NewRat(2, 1)) <= 0 || digitOff(sumOf(l, []int{last}, k))
	if !near && (len(toks) > 1 || off < 0 || !points) || off < 0 && !points || entire && len(toks) > 1 {
		return
	}
	l.say(l.place(k), diag.F366, Likely, "前面是%s，后面说的是%s\n两个数核对一下", l.q(last).Printed, q.Printed).Related = l.places(last)
}

// sameThing reports whether what token k counts was counted in the sentence before: 讲堂6期。7期讲堂.
func (l lister) sameThing(k int) bool {
	what, from := firstTwo(l.tail(k)), sentenceBefore(l.text, k)
	return len(what) > len("期") && from < k && len(l.counts(from, k)) == 1 && strings.Contains(l.cut(from, k), what)
}

// yearDays judges days that are all of a year, or kinds of them: 优良天数301天,污染天数66天. Token k begins their sentence.
func yearDays(l lister, k int) {
	_, to := l.sentence(k)
	toks := slices.DeleteFunc(l.counts(k, to), func(i int) bool { return l.q(i).Unit != "天" || isChange(l, i) })
	year, v := int64(date(l.Year+1, 1, 1).Sub(date(l.Year, 1, 1)).Hours()/24), l.added(toks)
	if len(toks) < 2 || !containsAny(l.cut(k, to), []string{"优良", "逐日", "污染天"}) ||
		v.Cmp(big.NewRat(year, 1)) <= 0 || v.Cmp(big.NewRat(year+60, 1)) > 0 {
		return
	}
	last := len(toks) - 1
	l.say(l.place(toks[last]), diag.F366, Likely, "%s=%s天，一年只有%d天\n几个数改一个", sumOf(l, toks, toks[0]).plus(),
		v.RatString(), year).Related = l.places(toks[:last]...)
}
