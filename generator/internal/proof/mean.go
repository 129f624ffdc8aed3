package proof

import (
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// average judges 6个片区办讲座84场,平均每个片区14场: token k is the mean.
func average(l lister, k int) {
	lead := mean(overBracket(l.text, k))
	if lead == "" || !l.q(k).exact() && (l.q(k).about != "约" || len(l.countsBefore(k)) != 2) ||
		strings.Contains(l.lead(k), "其中") ||
		l.Data.Growth.direction(l.lead(k)) != 0 && !strings.HasPrefix(lead, "平均") {
		return
	}
	wholes, of := averaged(l, k, lead)
	daily := func(i int) bool {
		return startsAny(l.lead(i), []string{"每天", "每次", "每期", "每人", "每日"})
	}
	if strings.Count(l.lead(k), "每") > 1 || slices.ContainsFunc(wholes, daily) { // 平均每个社区每月2次; 每天授课6学时
		return
	}
	_, verb, _ := cutAny(l.lead(k), "均")
	if strings.HasPrefix(verb, "每") && utf8.RuneCountInString(verb) < 5 {
		verb = ""
	}
	if r := []rune(verb); wholes == nil || l.q(k).Unit == money && verb != "" &&
		!strings.ContainsAny(l.lead(wholes[0]), verb) || // 产值达3.2亿元,带动2400人就业,人均增收1.4万元
		!strings.HasPrefix(lead, "平均") && len(r) > 2 && verb != "办理" && !shareRun(r, l.lead(wholes[0]), 2) {
		return
	}
	if slices.ContainsFunc(l.counts(wholes[0]+1, k), func(i int) bool { // 共36名,平均每乡12名,而街道平均31名
		return mean(l.lead(i)) != "" && l.alike(l.q(i), l.q(k)) && !strings.ContainsAny(l.between(i, k), "。;")
	}) {
		return
	}
	if of == nil && lead != "" && strings.HasPrefix(lead, "平均") && !strings.Contains(lead, "每") {
		of = onlyOther(l, wholes, k)
	}
	by, related := big.NewRat(spellsIn(l, wholes, k, lead), 1), wholes
	if of != nil {
		by, related = l.added(of), slices.Concat(wholes, of)
	}
	if by.Sign() == 0 {
		return
	}
	v, said := new(big.Rat).Quo(l.added(wholes), by), l.q(k)
	v.Quo(v, said.factored(big.NewRat(1, 1)))
	terms := strings.Join(each(wholes, func(i int) string { return l.q(i).show() }), "+")
	if len(wholes) > 1 {
		terms = "(" + terms + ")"
	}
	near := distance(v, said.Nominal())
	if of != nil && meanOfOther(l, k, said, wholes) ||
		!said.exact() && (of == nil || near.Cmp(new(big.Rat).Mul(v, big.NewRat(3, 20))) < 0) { // 约85人次
		return
	}
	equation{lister: l, said: k, terms: terms + "÷" + fact.Decimal(by), of: related, code: diag.F355,
		name: "平均数"}.about(v)
}

// onlyOther returns the only count beside the total in front of the mean in token k, where the mean is near to the
// quotient: 案件58件,罚款总额493万元,平均罚款额9.2万元.
func onlyOther(l lister, wholes []int, k int) []int {
	toks := l.countsBefore(k)
	if len(toks) != 2 || len(wholes) != 1 || toks[1] != wholes[0] || l.alike(l.q(toks[0]), l.q(k)) ||
		!strings.Contains("件起户人名家宗次个场", l.q(toks[0]).Unit) || l.q(toks[0]).number().Sign() == 0 {
		return nil
	}
	v := new(big.Rat).Quo(l.q(toks[1]).number(), l.q(toks[0]).number())
	if off := distance(v, l.q(k).number()); off.Mul(off, big.NewRat(5, 1)).Cmp(v) > 0 {
		return nil
	}
	return toks[:1]
}

// monthlyMean reports whether token k may be a month's mean of counts of nine to twelve months.
func monthlyMean(l lister, wholes []int, k int) bool {
	most, least := times(l.q(k).number(), 12), times(l.q(k).number(), 9)
	v := l.added(wholes)
	return v.Cmp(most) <= 0 && v.Cmp(least) >= 0
}

// meanOfOther reports whether the mean in token k is that of the wholes for another count in front of it in its
// paragraph, rounded where it has decimals: 办结41件,另有4件正在办理;罚款12.3万元,平均每件3000元.
func meanOfOther(l lister, k int, mean quantity, wholes []int) bool {
	fits := mean.reach()
	if mean.Decimals > 0 {
		fits = mean.rounded()
	}
	of := func(n *big.Rat) bool { return n.Sign() > 0 && fits.Contains(new(big.Rat).Quo(l.added(wholes), n)) }
	return slices.ContainsFunc(l.counts(max(0, k-maxTokens), k), func(i int) bool {
		return !slices.Contains(wholes, i) && (of(l.q(i).number()) || ofTwo(l, i, of))
	})
}

// ofTwo reports whether of holds for the count in token i and the one in front of it together: 6个街道、3个镇, or for
// what they come to: 5名律师分别联系5个村.
func ofTwo(l lister, i int, of func(*big.Rat) bool) bool {
	before := lastBefore(0, i, func(k int) bool { return l.tokens[k].q != nil })
	if before >= 0 && containsAny(l.lead(i), []string{"分别", "各"}) {
		return of(new(big.Rat).Mul(l.q(before).number(), l.q(i).number()))
	}
	return before >= 0 && l.markAt(i-1) == '、' && of(l.added([]int{before, i}))
}

// mean returns the words that say what a count is the mean of: 平均每村, and 人均 for 人均办案; "" for other counts.
func mean(lead string) string {
	if before, after, ok := cutAny(lead, "平均"); ok != "" {
		if _, each, of := cutAny(before, "每", "单"); of != "" { // 每次平均, 单期平均播放
			return "平均每" + each + after
		}
		return "平均" + after
	}
	unit, verb, found := strings.Cut(strings.TrimRight(lead, "达到约为"), "均")
	switch {
	case found && verb == "" && utf8.RuneCountInString(unit) == 1:
		return unit + "均"
	case utf8.RuneCountInString(unit) == 1 && utf8.RuneCountInString(verb) > 1 && utf8.RuneCountInString(verb) < 7:
		return unit + "均"
	case strings.HasSuffix(lead, "均"):
		return lead
	}
	return ""
}

// overBracket returns the words before token k, with those in front of a bracket there: 平均每村(社区)8名.
func overBracket(t *text, k int) string {
	at := k - 1 - b2i(t.isWord(k-1))
	if t.markAt(at) != ')' {
		return t.lead(k)
	}
	open := lastBefore(max(0, at-4), at, func(i int) bool { return t.markAt(i) == '(' })
	return t.lead(max(0, open)) + t.lead(k)
}

// averaged returns the counts that the mean in token k is of and those that it is divided by, which may be in front of
// a semicolon, each one or several of one list; none where they are not known.
func averaged(l lister, k int, lead string) (wholes, of []int) {
	from, _ := l.sentence(k)
	toks := l.counts(from, k)
	if l.markAt(from-1) == ';' {
		toks = append(l.counts(sentenceBefore(l.text, from), from), toks...)
	}
	for _, i := range slices.Backward(toks) {
		alike := i >= from && (l.alike(l.q(i), l.q(k)) || l.q(i).Unit == l.q(k).Unit+"次")
		switch {
		case l.q(i).number().Sign() == 0, mean(l.lead(i)) != "", // 最少的2卷, 最大一件1.1亿元, 突破9000公里
			strings.HasSuffix(l.lead(i), "突破"),
			strings.Contains(l.lead(i), "最"), l.isAmount(i-1) && strings.Contains(l.lead(i-1), "最"):
		case wholes == nil && alike && !namedElse(l, toks, i, k) && !strings.HasSuffix(l.lead(i), "每"):
			wholes = []int{i}
			for l.markAt(i-2) == '、' && l.alike(l.q(i), l.q(i-3)) { // 行政处罚案卷96卷、行政许可案卷48卷
				i -= 3
				wholes = append([]int{i}, wholes...)
			}
			if strings.Contains(l.lead(i), "其中") || len(wholes) > 1 && l.tail(k) != "" {
				return nil, nil
			}
		case perOne(l, lead, i) && (i >= from || of == nil):
			if of != nil && (of[0] != i+3 || l.markAt(i+1) != '、') { // 培训18场、竞赛3场,平均每场
				if len(of) > 1 || len(wholes) != 1 || wholes[0] < of[0] || l.markAt(of[0]+1) != ',' ||
					!offMean(l, wholes, of, i, k) {
					return nil, nil
				}
				continue // 改正316起,处罚28起,罚款1.1万元,平均每起
			}
			of = append([]int{i}, of...)
		}
	}
	if _, to := l.sentence(k); of == nil && l.markAt(k+1) == ',' { // 共2860名,平均每村12名,220个村
		if i := slices.IndexFunc(l.counts(k+1, to), func(i int) bool {
			w := &l.Data.Growth
			return perOne(l, lead, i) &&
				!containsAny(l.lead(i), slices.Concat(w.Up, w.Down, w.Old, []string{"最"}))
		}); i != -1 {
			of = l.counts(k+1, to)[i : i+1]
		}
	}
	return wholes, of
}

// namedElse reports whether another sum of money than that in token i has the words that those in front of the mean in
// token k end in: 标的额12.8亿元,挽回损失2360万元,平均标的额.
func namedElse(l lister, toks []int, i, k int) bool {
	what := cutLast(l.lead(k))
	return l.q(k).Unit == money && !strings.Contains(l.lead(i), what) && slices.ContainsFunc(toks, func(j int) bool {
		return strings.HasSuffix(l.lead(j), what) && l.alike(l.q(j), l.q(k))
	})
}

// offMean reports whether the mean in token k is neither that of each of token other, nor far from that of each of
// token of.
func offMean(l lister, wholes, of []int, other, k int) bool {
	v, said := l.added(wholes), l.q(k)
	near := new(big.Rat).Quo(v, l.added(of))
	each := new(big.Rat).Quo(v, l.q(other).number())
	return !rounds(said.Quantity, each.Quo(each, said.factored(big.NewRat(1, 1)))) &&
		near.Cmp(times(said.number(), 3)) < 0 && said.number().Cmp(times(near, 3)) < 0
}

// perOne reports whether the mean is one for each of what the count in token i counts: 每个片区 of 6个片区, 每次 of 24次.
func perOne(l lister, lead string, i int) bool {
	_, each, ok := strings.Cut(lead, "每")
	unit := l.q(i).Unit
	if !ok {
		rest := strings.TrimSuffix(lead, "均") // 人均, 案均 of 件
		what := []rune(l.tail(i))             // 个司法所
		of, _, _ := strings.Cut(strings.NewReplacer("向", "为", "给", "为", "对", "为").Replace(string(what)), "为")
		firms := rest == "户" && unit == "家" && containsAny(of, []string{"企业", "主体", "商户", "经营户"})
		return firms || l.Data.units.like(rest, unit) || rest == "案" && strings.Contains("件起宗例", unit) ||
			rest == "场" && unit == "次" && len(what) == 0 || rest == "日" && unit == "天" ||
			utf8.RuneCountInString(rest) == 1 && strings.Contains(string(what[:min(8, len(what))]), rest)
	}
	if len(unit) > len("次") && !strings.HasPrefix(each, unit) {
		unit = strings.TrimSuffix(unit, "次") // 186场次,每场
	}
	each, same := strings.CutPrefix(each, unit)
	plain := strings.Contains("个名家户位", unit) // units of many things
	for _, u := range "个名家户位" {
		each = strings.TrimPrefix(each, string(u))
	}
	noun := []rune(strings.TrimRight(strings.TrimSuffix(each, "组织"), "开展举办完成建设受理走访调解"))
	thing, _, _ := strings.Cut(l.tail(i), "共")
	return same && (!plain || len(noun) == 0) || len(noun) != 0 &&
		(strings.HasPrefix(thing, string(noun[:min(2, len(noun))])) || strings.Contains(thing, string(noun)) ||
			len(noun) > 1 && strings.Contains(cutAt(thing, 8), string(noun[:2])) ||
			string(noun) == "场" && unit == "次" && thing == "" && strings.HasSuffix(l.before(i), "会") || // 听证会4次
			strings.ContainsRune(places+"站所队校点院部库", noun[0]) && strings.ContainsRune(cutAt(thing, 8), noun[0]) ||
			noun[0] == '校' && strings.Contains(cutAt(thing, 4), "学") ||
			strings.HasSuffix(thing, string(noun[:1])) && !strings.ContainsRune("次期场周月天季年批轮", noun[0]) || // 20个点,平均每个点
			thing == "" && l.before(i) != "" && strings.HasPrefix(each, l.before(i)) ||
			len(noun) > 1 && (strings.HasSuffix(l.before(i), string(noun)) || // 法治巡讲团6个
				thing == "" && len(noun) > 3 && strings.HasSuffix(l.before(i), string(noun[:4])))) // 每名监管人员对应, 监管人员12名
}
