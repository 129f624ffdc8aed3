package proof

import (
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// trends matches what says that numbers rise or fall from one time to the next, behind what is said to: 投诉量呈逐年下降.
var trends = han.Pattern(`^(\p{Han}*?)(?:(一年比一年|一季比一季|一月比一月)([高多好低少差])|` +
	`(逐[年季月批周期次轮]|连续(?:[两二三四五六2-6](?:年|个?季度|个月))?|连年|年年|节节|步步|持续|稳步|一路)` +
	`\p{Han}{0,4}?(递增|上升|增长|增加|增多|提高|提升|攀升|走高|扩大|递减|下降|减少|降低|回落|走低|下滑|缩短|压降)|` +
	`(先[升增高]后[降减低]|先[降减低]后[升增高]))`)

// inTime matches the words of a count of one of several times, and ofTimes those of a list of them.
var (
	inTime  = han.Pattern(`季度|半年|月|[批周期轮]|第.次|20[0-9]{2}年`)
	ofTimes = han.Pattern(`近[二三四五两]年|[三四五]年来|20[0-9]{2}年?[、至到—~和-]+20[0-9]{2}年|季度|[0-9]月?[至到—、-]+[0-9]{1,2}月|各[年季月]`)
)

// trend judges numbers of several times that are said to rise or to fall, in front of them or behind: 一季度18件,二季度25件,
// 三季度21件,逐季递增; 连续三年下降,2022年至2025年分别为16起、13起、15起、11起. Word token k says so.
func trend(l lister, k int) {
	m := trends().FindStringSubmatch(l.of(k))
	if m == nil || containsAny(strings.Replace(l.of(k), m[2], "", 1), []string{"不", "非", "未", "较", "比", "同期"}) {
		return
	}
	from, to := l.sentence(k)
	sign, word := l.Data.Growth.direction(m[5]), m[2]+m[3]+m[4]+m[5]+m[6]
	switch {
	case strings.HasPrefix(m[5], "递"):
		sign = 1 - 2*b2i(m[5] == "递减")
	case m[3] != "":
		sign = 1 - 2*b2i(least(m[3]))
	case m[6] != "": // up to the last but one, and then down
		sign = 1 - 2*b2i(strings.ContainsAny(firstTwo(m[6]), "降减低"))
	}
	run, said := l.row(from, k, -1), l.cut(from, k)
	if len(run) == 0 {
		if run = l.row(k+1, to, 1); len(run) == 0 {
			return
		}
		if named := ofTimes().ReplaceAllString(l.cut(k+1, run[0]), ""); !ofWhat(named, said+m[1], l.q(run[0])) {
			return
		}
		said += m[1]
	}
	if len(run) < 3 || !ofWhat(m[1], said, l.q(run[0])) || descending(l.cut(from, run[len(run)-1])) {
		return
	}
	for i := range run[1:] {
		a, b := l.q(run[i]), l.q(run[i+1])
		off := b.number().Cmp(a.number())
		if m[6] == "" && off != sign || i == 0 && off == -sign || m[6] != "" && i+2 == len(run) && off == sign {
			l.say(l.place(run[i+1]), diag.F366, Likely, "从%s到%s，不是「%s」\n几个数核对一下，或者改「%[3]s」", a.Printed, b.Printed,
				word).Related = l.places(run[i])
			return
		}
	}
}

// row returns the counts in time that are side by side among the tokens from from up to to, those nearest to its
// end, or to its beginning for step 1.
func (l lister) row(from, to, step int) (toks []int) {
	k := to - 1
	if step > 0 {
		k = from
	}
	for ; k >= from && k < to; k += step {
		if !l.counted(k) {
			continue
		}
		if n := len(toks); !l.q(k).exact() || n > 0 && (!l.alike(l.q(k), l.q(toks[0])) ||
			step < 0 && !l.nextInTime(k, toks[0]) || step > 0 && !l.nextInTime(toks[n-1], k)) {
			break
		}
		if toks = append(toks, k); step < 0 {
			toks = append([]int{k}, toks[:len(toks)-1]...)
		}
	}
	start, _ := l.sentence(max(from-1, 0))
	if len(toks) > 0 && !ofTimes().MatchString(l.cut(start, toks[0])) && !inTime().MatchString(l.lead(toks[0])) {
		toks = toks[1:]
	}
	return toks
}

// nextInTime reports whether of two counts the second is of the next time: it is right behind the first, or its words
// have a time.
func (l lister) nextInTime(a, b int) bool {
	between := strings.Trim(l.between(a, b), joints)
	return between == "" || inTime().MatchString(between) && utf8.RuneCountInString(between) < 20
}

// ofWhat reports whether what a trend is said of is what the words said of numbers of it name.
func ofWhat(subject, said string, q quantity) bool {
	if containsAny(subject, []string{"率", "占比", "比重", "时间", "时长", "质量"}) && !q.percent() {
		return false
	}
	return all([]rune(subject), func(r rune) bool {
		return strings.ContainsRune(said+",:0123456789"+"量数率频次呈现均总体实现保持也都并且问题案件事项一二三四第年月分别依次为是", r)
	})
}

// descending reports whether the first two years in s are in turned order: 2024年、2023年、2022年.
func descending(s string) bool {
	years := eachYear().FindAllString(s, 2)
	return len(years) == 2 && years[0] > years[1]
}

// joints are what may join two numbers of a list.
const joints = ",;" + "、和及与"

var eachYear = han.Pattern(`20[0-9]{2}`)

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
