package proof

import (
	"cmp"
	"math/big"
	"regexp"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// everySpell matches what is done each day, week, month or quarter, right in front of how often.
var everySpell = han.Pattern(`每(?:个?(天|日|晚|周|星期|月|季度))\p{Han}{0,12}$`)

// spellCounts match how many days, weeks, months or quarters there are, by their first character.
var spellCounts = map[string]func(s string) int{
	"天": spellCount(han.Pattern(`([0-9]{1,3})[天日]`)),
	"周": spellCount(han.Pattern(`([0-9]{1,2})个?(?:周|星期)(?:[^年岁末]|$)`)),
	"月": spellCount(han.Pattern(`([0-9]{1,2})个月`)), "季": spellCount(han.Pattern(`([0-9一二三四])个季度`)),
	"晚": spellCount(han.Pattern(`([0-9]{1,2})个?(?:晚|夜)`)),
}

// spellCount returns a function that returns the only number of a pattern in a string, 0 for none and several.
func spellCount(pattern func() *regexp.Regexp) func(string) int {
	return func(s string) int {
		m := pattern().FindAllStringSubmatch(s, -1)
		if len(m) != 1 {
			return 0
		}
		_, n := (&chars{r: []rune(m[0][1])}).cardinal(0)
		return n
	}
}

// eachSpell judges how much there is each day, week, month or quarter, how many of these there are, and all there is:
// 为期10周,每周夜查3次,期间共夜查36次. Token k is how much each one has.
func eachSpell(l lister, k int) {
	m := everySpell().FindStringSubmatch(l.lead(k))
	if m == nil || !plain(l, k) || containsAny(l.lead(k), l.Data.Sums.Loosely) {
		return
	}
	from, to := l.sentence(k)
	kind := strings.NewReplacer("日", "天", "星期", "周", "季度", "季").Replace(m[1])
	n := spellCounts[kind](l.cut(from, to))
	all := slices.DeleteFunc(l.counts(k+1, to), func(i int) bool {
		return !l.alike(l.q(i), l.q(k)) && l.q(i).Unit != l.q(k).Unit+"次" || isEach(l.text, i)
	})
	if n < 2 || len(all) != 1 || !plain(l, all[0]) || l.q(k).Unit == "天" ||
		containsAny(l.cut(from, to), []string{"其中", "以上", "加密", "增加", "暂停", "除", "另"}) ||
		strings.Contains(l.between(k, all[0]), "每") {
		return
	}
	v := times(l.q(k).number(), int64(n))
	if said := l.q(all[0]).number(); slip(v, said) || misadded(v, said) {
		equation{lister: l, said: all[0], terms: l.q(k).show() + "×" + fact.Decimal(big.NewRat(int64(n), 1)),
			of: []int{k}, code: diag.F355, certainty: Likely, right: l.q(all[0]).value(v)}.report()
	}
}

// perMany matches of how many people or households a mean is: 每万人, 每10万人口.
var perMany = han.Pattern(`每([0-9]{0,3})([十百千万亿]{1,2})(?:[名个]?(?:常住|户籍)?(?:人口|居民|群众|人)|户)[^0-9,。;]{0,16}$`)

// people matches what is in front of, or behind, how many people there are.
var people = han.Pattern(`人口|居民|户籍|常住|总户数`)

// perHead judges how many of something there are for so many people, behind both numbers: 人口320万人,律师1280名,每万人4名.
// Token k is the mean.
func perHead(l lister, k int) {
	start, _ := l.piece(l.tokens[k].at, clauseEnds)
	m := perMany().FindStringSubmatch(l.string(start, l.tokens[k].at))
	if m == nil || l.reported(l.place(k), figureCodes...) || l.q(k).Low == nil {
		return
	}
	heads := big.NewRat(1, 1)
	if _, n := (&chars{r: []rune(m[1])}).digits(0); n > 0 {
		heads.SetInt64(int64(n))
	}
	for _, c := range m[2] {
		heads.Mul(heads, big.NewRat(map[rune]int64{'十': 10, '百': 100, '千': 1000, '万': 10000, '亿': 100000000}[c], 1))
	}
	from, to := l.sentence(k)
	var pop, of []int
	here := func(i int) bool { return l.tokens[i].at >= start && i <= k }
	for _, i := range slices.DeleteFunc(l.counts(from, to), here) {
		if people().MatchString(l.lead(i) + cutAt(l.tail(i), 4)) {
			pop = append(pop, i)
		} else if l.alike(l.q(i), l.q(k)) {
			of = append(of, i)
		}
	}
	if len(pop) != 1 || len(of) != 1 || !plain(l, of[0]) || l.q(pop[0]).number().Sign() <= 0 {
		return
	}
	v := new(big.Rat).Mul(l.q(of[0]).number(), heads)
	v.Quo(v, l.q(pop[0]).number())
	v.Quo(v, l.q(k).factored(big.NewRat(1, 1)))
	if v.Cmp(times(l.q(k).Nominal(), 3)) > 0 || times(v, 3).Cmp(l.q(k).Nominal()) < 0 {
		return
	}
	equation{lister: l, said: k, terms: l.q(of[0]).show() + "÷" + l.q(pop[0]).show() + "×" + cmp.Or(m[1], "1") + m[2],
		of:   []int{pop[0], of[0]},
		code: diag.F355, certainty: Likely, name: "平均数"}.about(v)
}

// joinedUp matches a clause that says that what is in front of it is added.
var joinedUp = han.Pattern(`^(?:(?:以上|上述|这)?([两二三四五六七八])[项者类个部方种笔][^,。;]{0,4}|以上|各项|全部)?` +
	`(?:相加|加起来|加在一起|合起来|之和|加总|合并计算|合计|一并计算)$`)

// addedUp judges a total behind a clause that adds up the counts in front of it: 取消3份,替代8份,两项相加,少交13份. Token k is
// the clause.
func addedUp(l lister, k int) {
	start, _ := l.piece(l.tokens[k].at, markRunes)
	m := joinedUp().FindStringSubmatch(l.string(start, l.tokens[k].at+l.tokens[k].n))
	if m == nil || l.markAt(k+1) != ',' {
		return
	}
	from, to := l.sentence(k)
	toks, after := l.counts(from, k), l.counts(k, to)
	if len(after) == 0 {
		return
	}
	total := after[0]
	toks = slices.DeleteFunc(toks, func(i int) bool {
		return l.tokens[i].at >= start || !l.alike(l.q(i), l.q(total))
	})
	n := max(numbered(m[1]+"项"), 2)
	if m[1] == "" {
		n = len(toks)
	}
	if len(toks) < n || n < 2 || !all(append(slices.Clone(toks), total), func(i int) bool { return plain(l, i) }) ||
		reaches(l, toks, total) {
		return
	}
	if s := sumOf(l, toks[len(toks)-n:], total); s.within(40) {
		equation{lister: l, said: total, terms: s.plus(), of: s.toks(), code: diag.F301, certainty: Likely,
			right: l.q(total).value(s.nominal())}.report()
	}
}
