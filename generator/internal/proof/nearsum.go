package proof

import (
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// nearSum judges, where nothing else has, a total whose words are not those of its parts: 取消12项,下放9项,共清理事项31项.
// One wrong digit must explain the difference, and no other counts of the paragraph come to the total. Token k is the
// total.
func nearSum(l lister, k int) {
	parts := partsBefore(l, k)
	own, ok, strict := l.totalled(k, parts)
	if !ok || len(parts) < 2 || strict && !sameWords(l, k, own, parts) || reaches(l, parts, k) ||
		passed(l, k, "") && !carriedTotal(l, k, parts) {
		return
	}
	if kinds(l, k) == len(parts) && slices.Contains([]string{"合计", "共计", "总计", "相加"}, l.lead(k)) { // 两项合计45万元
		s := sumOf(l, parts, k)
		s.near = false
		if s.judge(); !plain(l, k) {
			return
		}
	}
	named := l.ofParts(k, own, parts) || strings.Contains(l.around(l.tokens[k].at), "分别")
	hard := containsAny(l.lead(k), []string{"合计", "总计", "共计", "总量"})
	for n := 2; n <= len(parts); n++ {
		s := sumOf(l, parts[len(parts)-n:], k)
		near := digitOff(s) || n > 2 && hard && s.slip() && s.within(30)
		known, _ := l.Data.partition(s.parts, "")
		known = known && !containsAny(own, l.Data.Flow.Out)
		if near && (named && (n > 2 || own == "" || strict || acts(s)) || known || mayTotal(s, own, hard)) {
			s.judge()
			return
		}
	}
}

// carriedTotal reports whether the total in token k is of what came in and was carried over: 受理1056件,上年结转44件,合计1100件.
func carriedTotal(l lister, k int, parts []int) bool {
	return len(parts) == 2 && slices.Contains([]string{"合计", "共计", "总计"}, l.lead(k)) && l.markAt(k-2) == ',' &&
		parts[1] == k-3 && strings.Contains(l.lead(parts[1]), "结转")
}

// sameWords reports whether a total that no word names as one has the words of its parts: 城区设点112处、乡镇设点128处,全县设点242处.
func sameWords(l lister, k int, own string, parts []int) bool {
	spells := all(parts, func(i int) bool { return containsAny(l.lead(i), []string{"学期", "半年", "季度", "月"}) })
	switch {
	case own == "":
		return spells
	case len(own) > len("学法") && len(parts) > 1 && strings.HasPrefix(l.lead(k), "全年") &&
		all(parts, func(i int) bool { return strings.HasSuffix(l.lead(i), cutLast(own)) }):
		return true
	case !spells && !strings.Contains(l.lead(k), "共") && l.q(k).number().Cmp(hundred) < 0: // near by chance
		return false
	case all(parts, func(i int) bool { return strings.HasSuffix(l.lead(i), own) }):
		return true
	}
	if len(parts) > 2 && strings.HasSuffix(l.lead(k), "共") && oneRow(l, parts) &&
		shareRun([]rune(own), l.string(0, l.tokens[k].at-utf8.RuneCountInString(l.lead(k))), 2) {
		return true
	}
	return len(parts) > 2 && (kin(own, []part{{lead: l.lead(parts[0])}}) ||
		strings.Contains(l.string(0, l.tokens[parts[0]].at), own))
}

// totalled returns the words of the total in token k, 清理事项 of 共清理事项; ok is false where its words name none, strict
// true where they do only with those of the parts.
func (l lister) totalled(k int, parts []int) (own string, ok, strict bool) {
	lead := l.lead(k)
	if _, own, ok = l.Data.Sums.cut(trimLink(lead)); ok {
		return own, ok, false
	} else if n := kinds(l, k); n > 1 && n == len(parts) { // 三项活动共举办, 县镇两级共印发
		return "", true, false
	}
	of, after, w := cutAny(lead, "总人数", "总数", "总量", "总额", "总计", "合计", "共计")
	if w != "" { // 队伍总人数达到
		return strings.Trim(after, "已达到为是有"), !ofMore(l, of, parts), false
	}
	if wholly().MatchString(lead) { // 总办件量, 总人次达到
		return "", true, false
	}
	own, named := strings.CutSuffix(strings.TrimRight(lead, "有达到为"), "共")
	for _, all := range l.Data.Sums.Whole {
		if of, found := strings.CutPrefix(own, all); found {
			return of, of != "" || strings.HasSuffix(all, "年"), true
		}
	}
	return own, own != "" && named, true
}

// oneRow reports whether counts are members of one list: between each and the next is a name and 、 or 和.
func oneRow(l lister, toks []int) bool {
	for i := 1; i < len(toks); i++ {
		s := l.between(toks[i-1], toks[i])
		if utf8.RuneCountInString(s) > 16 || !strings.ContainsAny(s, "、和") || strings.ContainsAny(s, ",;:") {
			return false
		}
	}
	return true
}

// ofMore reports whether a total of what is named may be of more than the parts: of a whole county, unless they are of
// the same or three, and none is new.
func ofMore(l lister, what string, parts []int) bool {
	same := func(i int) bool { return kin(cutLast(what), []part{{lead: l.lead(i)}}) }
	added := func(i int) bool { return strings.Contains(l.lead(i), "新") }
	return containsAny(what, l.Data.Sums.Elsewhere) &&
		(len(parts) < 3 && !all(parts, same) || slices.ContainsFunc(parts, added))
}

// wholly matches the words of a total that is named as one; kindsOf those that begin with how many kinds it is of.
var (
	wholly  = han.Pattern(`总(?:\p{Han}{0,3}[量数额次]|经费|投入|投资|收入|支出|面积|里程)(?:达到?|为|是|有)?$`)
	kindsOf = han.Pattern(`^\p{Han}{0,3}?([两三四五六七八九])(?:[级类项批局方地所站种者校院部]|片区|渠道)`)
)

// kinds returns the number that the words of a count begin with, or that stands in front of them: 2 of 两次行动检查工地; 0 for
// none.
func kinds(l lister, k int) (n int) {
	from := k - 1
	for l.isWord(from) {
		from--
	}
	if q := l.q(from); l.isAmount(from) && han.IsNumeral([]rune(q.typed + "0")[0]) && q.exact() {
		return int(q.Nominal().Num().Int64())
	}
	if m := kindsOf().FindStringSubmatch(trimLink(l.lead(k))); m != nil {
		return numbered(m[1] + "类")
	}
	return 0
}

// cutLast returns the last two characters of s.
func cutLast(s string) string {
	r := []rune(s)
	return string(r[max(0, len(r)-2):])
}

// ofParts reports whether the words of the total in token k are of what the text speaks of, or of all parts:
// 《通知书》12份、《意见书》8份,共发出文书.
func (l lister) ofParts(k int, own string, parts []int) bool {
	r := []rune(own)
	return strings.Contains(l.string(0, l.tokens[k].at-len(r)), cutLast(own)) ||
		all(parts, func(i int) bool {
			return strings.HasSuffix(strings.TrimRight(l.lead(i), "》”"), string(r[len(r)-1:]))
		}) || len(parts) > 2 && slices.ContainsFunc(r, func(c rune) bool { // 一等奖1个、二等奖2个、三等奖3个,共获奖项
		return all(parts, func(i int) bool { return strings.HasSuffix(l.lead(i), string(c)) })
	})
}

// mayTotal reports whether the parts may be all of a total with words of its own: none of a later step than they, 办结 of
// what was received, no spells with a gap between, and no small number, which may be near by chance, or of 个, of which
// there are too many kinds, but behind a hard word.
func mayTotal(s *sum, own string, hard bool) bool {
	last, spelled := monthly(s.parts)
	digits := strings.Trim(strings.ReplaceAll(fact.Decimal(s.total().number()), ".", ""), "0")
	small := len(digits) < 3 && s.total().number().Cmp(hundred) < 0
	return !(spelled && last == -1) && (hard || !small && s.total().Unit != "个") &&
		!slices.ContainsFunc(s.Data.Sums.Crossing, func(w string) bool {
			same := !containsAny(own, s.Data.Flow.Out) &&
				all(s.parts, func(p part) bool { return strings.HasSuffix(p.lead, cutLast(own)) })
			taken := same || w == "参加" && strings.Contains("次场期", s.total().Unit) // 共参加活动8次
			return !taken && strings.Contains(own, w) && !strings.Contains(s.parts[0].lead, w)
		})
}

// acts reports whether the words of all parts are verbs alone: 修改9件,废止14件.
func acts(s *sum) bool {
	return all(s.parts, func(p part) bool { return utf8.RuneCountInString(p.lead) == 2 && p.tail == "" })
}

// passed reports whether the sentence of token k names more parts than those with a count, or another time, or has been
// judged. What the whole is called says nothing: 积案38件,已化解32件.
func passed(l lister, k int, whole string) bool {
	around := strings.Replace(l.around(l.tokens[k].at), whole, "", 1)
	around = strings.NewReplacer("结转下", "", "结转至", "", "结转到", "").Replace(around)
	return containsAny(around, l.Data.Sums.Besides) || containsAny(around, l.Data.Growth.Old) || !plain(l, k)
}

// partsBefore returns the exact counts like that in token k in front of it, up to eight, back to one that is unlike in
// the sentence before.
func partsBefore(l lister, k int) (toks []int) {
	start, _ := l.piece(l.tokens[k].at, "。!?")
	from, _ := slices.BinarySearchFunc(l.tokens, start, func(x token, at int) int { return x.at - at })
	for i := k - 1; i >= 0 && len(toks) < 8; i-- {
		switch q := l.q(i); {
		case !l.isAmount(i):
		case l.Data.Sums.names(l.lead(i)) && l.alike(q, l.q(k)) && l.markAt(i+1) == '、': // 共命名国家级3个、省级11个
			return slices.Insert(toks, 0, i)
		case !plain(l, i), i < from && !l.alike(q, l.q(k)), l.Data.Sums.names(l.lead(i)):
			return toks
		case l.alike(q, l.q(k)), q.Unit+"次" == l.q(k).Unit && isEach(l.text, i): // 分别为126人、118人、132人,共计386人次
			toks = slices.Insert(toks, 0, i)
		}
	}
	return toks
}

// reaches reports whether some of the counts come to that in token k, or are it.
func reaches(l lister, toks []int, k int) bool {
	total := l.q(k).number()
	for set := 1; set < 1<<len(toks); set++ {
		v := new(big.Rat)
		for i, tok := range toks {
			if set>>i&1 == 1 {
				v.Add(v, l.q(tok).number())
			}
		}
		if v.Cmp(total) == 0 {
			return true
		}
	}
	return false
}

// sumOf returns the sum of counts with their total, which words need not confirm.
func sumOf(l lister, toks []int, whole int) *sum {
	s := &sum{lister: l, whole: whole, near: true, all: true}
	for _, tok := range toks {
		s.parts = append(s.parts, part{toks: []int{tok}, lead: trimLink(l.lead(tok))})
	}
	return s
}

// plain reports whether token k is an exact count that nothing has been reported of.
func plain(l lister, k int) bool {
	return l.q(k).exact() && !l.reported(l.place(k), figureCodes...)
}
