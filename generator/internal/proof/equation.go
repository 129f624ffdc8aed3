package proof

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// equation is a number that has to be what others come to.
type equation struct {
	lister
	said      int    // its token
	terms     string // how it is computed: 16+205-209
	right     string // what it has to be
	of        []int  // the numbers it is computed from
	code      diag.Code
	certainty Certainty
	name      string // what the number is called in the message; empty: the words before it
	hint      string // empty: to change it, or the numbers before
}

// report reports that the number is not what it has to be.
func (e equation) report() {
	said := e.q(e.said).Printed
	if e.name == "" {
		e.name = "「" + cmp.Or(e.lead(e.said), cutAt(e.tail(e.said), 8)) + "」"
	}
	if e.hint == "" {
		e.hint = fmt.Sprintf("%s改成%s，或者改前面的数", said, e.right)
	}
	e.lister.say(e.place(e.said), e.code, e.certainty, "%s=%s，%s写的是%s\n%s",
		e.terms, e.right, e.name, said, e.hint).Related = e.places(e.of...)
}

// exactly reports the number where it is not v, in the first unit of its class.
func (e equation) exactly(v *big.Rat) {
	if q := e.q(e.said); q.number().Cmp(v) != 0 {
		e.right, e.certainty = q.value(v), Certain
		e.report()
	}
}

// about reports the number where v is not what it was rounded from, as Likely unless a certainty is set.
func (e equation) about(v *big.Rat) {
	if q := e.q(e.said).Quantity; !rounds(q, v) {
		e.right, e.certainty = fact.Rounding(v, q).Printed, cmp.Or(e.certainty, Likely)
		e.report()
	}
}

// eachWords say that each has as many.
const eachWords = "各均每"

// oftener are how many times a year something is done.
var oftener = map[string]int64{"每季度": 4, "每月": 12, "每半年": 2}

// product judges 3个镇各建2个站点,共6个: token k is the total.
func product(l lister, k int) {
	from, _ := l.sentence(k)
	if toks := apiecePairs(l, l.counts(from, k), k); len(toks) > 2 || strings.Count(l.cut(from, k), "各") > 1 {
		products(l, toks, k)
		return
	}
	scope, own, ok := productWords(l, from, k)
	if !ok {
		return
	}
	times, each, verb := factors(l, from, k, own)
	if each == -1 || endsAny(l.lead(times), []string{"与", "和", "及"}) || // 局机关与8个所各1名
		containsAny(verb, []string{"至少", "不少于", "不低于"}) ||
		containsAny(l.around(l.tokens[k].at), []string{"含", "临时", "暂停", "因故"}) {
		return
	}
	e := equation{lister: l, said: k, terms: l.q(times).show() + "×" + l.q(each).show(), of: []int{times, each},
		code: diag.F355}
	v := new(big.Rat).Mul(l.q(times).number(), l.q(each).Nominal())
	mean := strings.Contains(verb, "平均") || strings.Contains(scope+verb, "全年") && strings.Contains(verb, "人均")
	if e.yearly(v, verb) || mean {
		scope = strings.TrimPrefix(scope, "全年")
	}
	off := distance(v, l.q(k).number())
	same := spans(own, verb) || strings.Contains(verb, strings.TrimSuffix(own, l.before(each))) ||
		off.Mul(off, big.NewRat(4, 1)).Cmp(v) < 0 && strings.Contains(l.cut(from, each), firstTwo(own))
	switch {
	case !same || scope != "" && own != "":
	case mean:
		meanFirst(l, each, times, k)
	default:
		e.exactly(v)
	}
}

// yearly multiplies v by how often a year verb says that it is done, and reports whether it does.
func (e *equation) yearly(v *big.Rat, verb string) (found bool) {
	for word, n := range oftener {
		if strings.Contains(verb, word) {
			v.Mul(v, big.NewRat(n, 1))
			e.terms += "×" + fact.Decimal(big.NewRat(n, 1))
			found = true
		}
	}
	return found
}

// apiecePairs returns the counts of which each of the first has as many as the second, side by side, that is like token
// k; none where others are like it.
func apiecePairs(l lister, toks []int, k int) (pairs []int) {
	for i := range toks {
		switch like := l.alike(l.q(toks[i]), l.q(k)); {
		case i > 0 && like && apiece(l, toks[i-1], toks[i]):
			pairs = append(pairs, toks[i-1], toks[i])
		case like && (i+1 == len(toks) || !apiece(l, toks[i], toks[i+1])):
			return nil
		}
	}
	return pairs
}

// products judges 8个社区各设1个调解室,6个商圈各设1个调解点,共有15个: token k is the total of the products of toks.
func products(l lister, toks []int, k int) {
	v, terms := new(big.Rat), ""
	for i := 1; i < len(toks); i += 2 {
		v.Add(v, new(big.Rat).Mul(l.q(toks[i-1]).number(), l.q(toks[i]).number()))
		terms += "+" + l.q(toks[i-1]).show() + "×" + l.q(toks[i]).show()
	}
	off := distance(v, l.q(k).number())
	if l.q(k).exact() && containsAny(l.lead(k), l.Data.Sums.Total) && off.Sign() > 0 &&
		off.Mul(off, big.NewRat(5, 1)).Cmp(v) <= 0 {
		equation{lister: l, said: k, terms: strings.TrimPrefix(terms, "+"), of: toks, code: diag.F355,
			certainty: Likely, right: l.q(k).value(v)}.report()
	}
}

// productWords returns the scope and the words of the total in token k of the sentence from token from on. Where the
// verb before 共 is in the sentence too, they are none: 培训4期,每期80人,培训人员共320人次.
func productWords(l lister, from, k int) (scope, own string, ok bool) {
	scope, own, ok = l.Data.Sums.cut(l.lead(k))
	if verb, _, total := cutAny(l.before(k), "总计", "合计"); total != "" && !ok { // 培训人员总计96人
		return "", "", strings.Contains(l.cut(from, k-2), firstTwo(verb))
	}
	if verb, total := strings.CutSuffix(strings.TrimSuffix(l.before(k), "计"), "共"); total && !ok {
		return "", "", strings.Contains(l.cut(from, k-2), firstTwo(verb)) || strings.HasPrefix(l.q(k).Unit, "人")
	}
	return scope, own, ok
}

// spans reports whether all has the words that s begins and ends with: 设立宣传栏 and 各设立法治宣传栏.
func spans(s, all string) bool {
	r := []rune(s)
	return len(r) > 3 && strings.Contains(all, string(r[:2])) && strings.Contains(all, string(r[len(r)-2:]))
}

// eachFirst judges 每村5名,9个村共45名, and 平均每村4场,12个村共50场: token k is the total.
func eachFirst(l lister, k int) {
	noun, own, total := cutAny(l.of(k-1), "共计", "共")
	from, _ := l.sentence(k)
	of, kind := k-2, []rune(own)
	toks := l.counts(from, of)
	if total == "" || noun == "" || len(toks) == 0 || len(l.counts(of, k+1)) < 2 {
		return
	}
	if len(kind) > 1 && !strings.Contains(l.cut(from, of), string(kind[len(kind)-2:])) {
		return
	}
	each := toks[len(toks)-1]
	before, what, w := cutAny(l.lead(each), "每")
	what, _ = strings.CutPrefix(what, l.q(of).Unit)
	if w == "" || !strings.HasPrefix(what, noun) || !l.alike(l.q(each), l.q(k)) {
		return
	}
	if strings.HasSuffix(before, "平均") {
		meanFirst(l, each, of, k)
	} else if !containsAny(before+what, l.Data.Sums.Loosely) {
		equation{lister: l, said: k, terms: l.q(of).show() + "×" + l.q(each).show(), of: []int{of, each},
			code: diag.F355}.exactly(new(big.Rat).Mul(l.q(of).number(), l.q(each).Nominal()))
	}
}

// apiece reports whether each of token a has as many as token b: 个镇各建, 支队伍,每队宣讲; only people have 人均.
func apiece(l lister, a, b int) bool {
	verb := l.between(a, b)
	if before, after, ok := strings.Cut(verb, ","); ok && (startsAny(after, []string{"每", "人均", "平均每"}) ||
		strings.HasPrefix(strings.TrimPrefix(after, "全年"), "检查每")) {
		verb = before + after
	}
	for word := range oftener {
		verb = strings.ReplaceAll(verb, word, "")
	}
	return strings.ContainsAny(verb, eachWords) && !strings.ContainsAny(verb, ",;、:") &&
		(!strings.Contains(verb, "人均") || strings.Contains("人名位", l.q(a).Unit))
}

// meanFirst judges the mean in token each of token k over token of.
func meanFirst(l lister, each, of, k int) {
	if l.q(of).number().Sign() == 0 {
		return
	}
	equation{lister: l, said: each, terms: l.q(k).show() + "÷" + l.q(of).show(), of: []int{of, k}, code: diag.F355,
		name: "平均数"}.about(new(big.Rat).Quo(l.q(k).number(), l.q(of).number()))
}

// factors returns the counts from token from on whose product is token k, and the words between them; -1 for none.
func factors(l lister, from, k int, own string) (times, each int, verb string) {
	toks := l.counts(from, k)
	i := len(toks) - 1
	for i > 0 && !apiece(l, toks[i-1], toks[i]) {
		i--
	}
	if i < 1 {
		return -1, -1, ""
	}
	each = toks[i]
	for _, n := range toks[i+1:] { // 每村配备顾问1名、明白人5名,共配备明白人70名
		if l.before(n) != "" && strings.HasSuffix(own, l.before(n)) {
			each = n
		}
	}
	comma := strings.ContainsRune(",、", l.markAt(each+1)) || l.markAt(each+2) == ','
	like := l.alike(l.q(each), l.q(k)) || l.q(each).Unit+"次" == l.q(k).Unit ||
		l.q(each).Unit == "次" && l.q(toks[i-1]).Unit+"次" == l.q(k).Unit // 9家企业,每家4次,共36家次
	if !comma || !like || slices.ContainsFunc(toks[i+1:], func(n int) bool {
		return l.markAt(n-2) != '、' && l.alike(l.q(n), l.q(k)) // 各设1个,街道设1个,共9个
	}) {
		return -1, -1, ""
	}
	return toks[i-1], each, l.between(toks[i-1], toks[i])
}
