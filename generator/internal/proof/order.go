package proof

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// These match what says that a count is the largest or the smallest of several, in front of it and behind it.
var (
	utmostFirst  = han.Pattern(`(最[多高大长好]|最[少低小短差]|首位|末位)的?(?:是|为|有|当属|要数)?[^,。;:]{0,16}$`)
	utmostBehind = han.Pattern(`^(?:为|是|居|位居|位列|列|排|名列|数量|占比|得分|[^,。;:]{0,10}?)` +
		`(?:全[` + places + `局]|各[^,。;:]{1,6}|[^,。;:]{1,8}[中之里])?` +
		`(最[多高大长好]|居?首位|榜首|之首|居首|第一位?|最[少低小短差]|末位|垫底|倒数第一)的?$`)
)

// notUtmost are words of which 最 says nothing of counts.
var notUtmost = strings.Fields("最高人民 最高法 最高检 最低生活 最低工资 最大限度 最多跑 最低限度 不超过 以下 以上")

// least reports whether a word for the utmost is one for the smallest.
func least(word string) bool { return strings.ContainsAny(word, "少低小短差末垫倒") }

// utmost judges the count that is said to be the largest or the smallest of those that are listed with it: 最多的是违法搭建34件,
// 占道经营51件、乱倒垃圾12件; 东街9起,为全镇最少,西街、南街分别发生7起和12起. Word token k says so.
func utmost(l lister, k int) {
	if !strings.ContainsAny(l.of(k), "最首末第垫") || containsAny(l.of(k), notUtmost) {
		return
	}
	_, to := l.sentence(k)
	first := k + 1
	if l.markAt(first) == ',' && startsAny(l.of(k+2), []string{"为", "是", "达", "有", "得", "共"}) { // 甲村最高,为96.5分
		first = k + 3
	}
	if m := utmostFirst().FindStringSubmatch(l.of(k)); m != nil && l.counted(first) {
		if peers := l.peers(first, first+1, to); len(peers) > 1 || containsAny(l.between(first, to), othersListed) {
			tops(l, first, least(m[1]), m[1], peers)
		}
		return
	}
	from := lastBefore(max(0, k-4), k, func(i int) bool { return l.is(i, mark) }) + 1
	clause, at := l.cut(from, k+1), from-2
	if l.counted(k-1) && !l.counted(at) {
		clause, at = l.of(k), k-1
	}
	if m := utmostBehind().FindStringSubmatch(clause); m != nil && l.counted(at) &&
		containsAny(l.between(k, to), othersListed) {
		tops(l, at, least(m[1]), m[1], l.peers(at, k+1, to))
	}
}

// othersListed are words in front of the rest of several counts, of which one was named before.
var othersListed = []string{"其余", "其他", "其次", "次之", "第二", "紧随", "分别", "依次"}

// peers returns the counts like token k among the tokens from from up to to that are listed with it.
func (l lister) peers(k, from, to int) (toks []int) {
	for i := from; i < to; i++ {
		switch lead := l.lead(i); {
		case !l.counted(i), len(toks) == 0 && !l.alike(l.q(i), l.q(k)): // 其余四个片区依次为
		case !l.alike(l.q(i), l.q(k)) || !l.q(i).exact() || l.tokens[i].depth > l.tokens[k].depth ||
			containsAny(lead, notListed) || l.Data.Growth.direction(lead) != 0:
			return toks
		default:
			toks = append(toks, i)
		}
	}
	return toks
}

// notListed are words of counts that are not of the list that a count stands in.
var notListed = strings.Fields("其中 共 合计 累计 总 比上 比去 比全 较 平均 每 全年 全县 全市 全区 全镇 上年 去年 20 占全 占总 达到 目标")

// tops reports a count of peers that is more, or less, than that in token k, which is said to be the utmost.
func tops(l lister, k int, least bool, word string, peers []int) {
	sign := 1 - 2*b2i(least)
	i := slices.IndexFunc(peers, func(i int) bool { return l.q(i).number().Cmp(l.q(k).number()) == sign })
	if i != -1 && l.q(k).exact() && !l.reported(l.place(peers[i]), figureCodes...) {
		l.say(l.place(peers[i]), diag.F366, Likely, "前面说%s是「%s」，这里却是%s\n几个数核对一下，或者改「%[2]s」", l.q(k).Printed, word,
			l.q(peers[i]).Printed).Related = l.places(k)
	}
}

// orders matches what says in which order counts are listed, or how two or more of a year follow one another.
var orders = han.Pattern(`[由从按](?:数量|金额|占比)?(?:(多到少|高到低|大到小)|(少到多|低到高|小到大))|([前先][高多]后[低少])|([前先][低少]后[高多])`)

// inOrder judges counts that are said to be listed in an order: 由多到少依次为邻里纠纷38件、婚姻家庭纠纷45件. Word token k says so.
func inOrder(l lister, k int) {
	m := orders().FindStringSubmatch(l.of(k))
	if containsAny(l.of(k), []string{"依次", "分别", "为", "是"}) && strings.HasSuffix(l.of(k-2), "前") &&
		l.counted(k-1) { // 前三位依次
		m = []string{"从多到少", "", "", "", ""}
	}
	if m == nil {
		return
	}
	from, to := l.sentence(k)
	toks := l.peers(firstFrom(l.text, k, func(x token) bool { return x.q != nil }), k, to)
	if len(toks) < 2 {
		toks = l.peers(max(lastBefore(from, k, l.counted), 0), from, k)
	}
	sign, halves := -1+2*b2i(m[2]+m[4] != ""), m[3]+m[4] != ""
	if halves && (len(toks) != 2 || !inTime().MatchString(l.lead(toks[1]))) {
		return
	}
	for i := 1; i < len(toks); i++ {
		a, b := l.q(toks[i-1]), l.q(toks[i])
		if off := b.number().Cmp(a.number()); off == -sign {
			l.say(l.place(toks[i]), diag.F366, Likely, "从%s到%s，不是%s\n次序排对，或者改数", a.Printed, b.Printed,
				strings.TrimPrefix(m[0], "按")).Related = l.places(toks[i-1])
			return
		}
	}
}
