package proof

import (
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// allOfIt judges a number of things of which all are said to have done something, or to be covered, where the paragraph
// said before that there are a few less, or the same digits in another order: 现有执法人员14名,…16名执法人员均参加培训. Token k is the
// number.
func allOfIt(l lister, k int) {
	m, lead := allDid().FindStringSubmatch(l.tail(k)), takenUp().ReplaceAllString(l.lead(k), "")
	if m == nil || l.q(k).Unit == "" || l.q(k).Unit == money || l.tokens[k].depth > 0 ||
		l.reported(l.place(k), figureCodes...) {
		return
	}
	if endsAny(lead, []string{"将", "把"}) { // 在检查中把35名
		lead = ""
	}
	noun, q := m[1], l.q(k).number()
	deed, of := strings.CutSuffix(lead, "的")
	if !of && (!plainWhole().MatchString(lead) || utf8.RuneCountInString(noun) < 2) {
		return
	}
	other := func(i int) bool { return !l.alike(l.q(i), l.q(k)) }
	before := slices.DeleteFunc(l.counts(max(0, k-maxTokens), k), other)
	i := lastBefore(0, len(before), func(i int) bool {
		if of {
			return noun == "" && shareRun([]rune(deed), l.lead(before[i]), 1) && transposed(l.q(before[i]).number(), q)
		}
		return isWholeOf(l, before[i], noun)
	})
	_, to := l.sentence(k)
	if i == -1 || len(before) > 12 || containsAny(l.cut(k, to), []string{"含", "包括"}) || reaches(l, before, k) ||
		containsAny(l.cut(before[i], k), otherTimes) || containsAny(l.lead(before[i]), otherTimes) {
		return
	}
	v := l.q(before[i]).number()
	off := new(big.Rat).Sub(q, v)
	few := off.Sign() > 0 && v.Cmp(big.NewRat(2, 1)) > 0 &&
		(off.Cmp(big.NewRat(2, 1)) <= 0 || times(off, 8).Cmp(v) <= 0)
	fewer := off.Sign() < 0 && off.Cmp(big.NewRat(-2, 1)) >= 0 && strings.Contains(m[2], "覆盖") &&
		overPlace().MatchString(l.lead(before[i]))
	taken := off.Cmp(big.NewRat(-2, 1)) >= 0 && off.Sign() < 0 && m[2] == "全部" && endsAny(l.lead(k), []string{"将", "把"})
	if few || fewer || taken || transposed(v, q) {
		l.say(l.place(k), diag.F366, Likely, "前面是%s，后面说的是%s\n两个数核对一下", l.q(before[i]).Printed,
			l.q(k).Printed).Related = l.places(before[i])
	}
}

// isWholeOf reports whether token i counts all there is of what noun names, or ends in: 全乡11个行政村, 现有执法人员14名.
func isWholeOf(l lister, i int, noun string) bool {
	lead := takenUp().ReplaceAllString(l.lead(i), "")
	at := wholeWords().FindStringIndex(lead)
	if at == nil {
		return false
	}
	if rest := lead[at[1]:]; rest != "" {
		short := cutLast(noun) == cutLast(rest) && strings.Trim(noun, lead) == "" // 持证人员 of 现有持证行政执法人员
		return utf8.RuneCountInString(rest) > 1 && (strings.HasSuffix(noun, rest) || short)
	}
	return strings.HasPrefix(l.tail(i), noun)
}

// These match words around counts of wholes.
var (
	// allDid matches the noun behind a count and what is said of all: 行政村全覆盖, 执法人员均.
	allDid = han.Pattern(`^(\p{Han}{0,10}?)(?:实现|达到|开展|进行|实施)?(均|都|全部|全覆盖|皆|悉数)`)
	// plainWhole matches what may be in front of a count that is all of its noun.
	plainWhole = han.Pattern(`^(?:年内|全年|目前|现有|全部|所有|实现|做到|达到|对|将|把|推动|组织|使|确保|全[` + places + `]|全街.|全局|全系统|[队所局站院]?内|` +
		`的|在|,)*$`)
	// wholeWords matches what is in front of a count of all there is.
	wholeWords = han.Pattern(`(?:全[` + places + `]|全街.|全局|现有|共有|下辖|辖|在册|在编|在岗|在职|配有)(?:共|现|有|共有|现有|在册|持证)*`)
	overPlace  = han.Pattern(`全[` + places + `]|全街.|辖`)
)

// otherTimes are words beside which a second number of the same thing may be another one.
var otherTimes = strings.Fields("新 增 调 退 撤 并入 合并 另 其余 其他 除 外 上年 去年 年初 往年 原 转 离 调入 招 借 抽调 聘 首批 第一批 其中 部分 划 上级 市级 省级")

// entireOf returns the count whose parts end in token k, which come to it: 39件,其中普通程序11件、简易程序28件; k where they do
// not.
func entireOf(l lister, k int) int {
	if k == -1 {
		return k
	}
	from, _ := l.sentence(k)
	parts := new(big.Rat)
	like := func(i int) bool { return l.is(i, count) && l.alike(l.q(i), l.q(k)) }
	for i := k; i != -1; i = lastBefore(from, i, like) {
		if parts.Add(parts, l.q(i).number()); strings.HasPrefix(l.lead(i), "其中") {
			if whole := lastBefore(from, i, like); whole != -1 && i != k && l.q(whole).number().Cmp(parts) == 0 {
				return whole
			}
			return k
		}
	}
	return k
}
