package proof

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

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
		e.name = "「" + e.lead(e.said) + "」"
	}
	if e.hint == "" {
		e.hint = fmt.Sprintf("%s改成%s，或者改前面的数", said, e.right)
	}
	e.lister.report(Finding{Span: e.place(e.said), Code: e.code, Certainty: e.certainty, Related: e.places(e.of...),
		Message: fmt.Sprintf("%s=%s，%s写的是%s", e.terms, e.right, e.name, said), Hint: e.hint})
}

// exactly reports the number where it is not v, in the first unit of its class.
func (e equation) exactly(v *big.Rat) {
	if q := e.q(e.said); q.number().Cmp(v) != 0 {
		e.right, e.certainty = q.value(v), Certain
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
	scope, own, ok := productWords(l, from, k)
	if s := l.cut(from, k); !ok || !l.q(k).exact() || !strings.ContainsAny(s, eachWords) || strings.Count(s, "各") > 1 {
		return
	}
	times, each, verb := factors(l, from, k, own)
	if each < 0 {
		return
	}
	e := equation{lister: l, said: k, terms: l.q(times).show() + "×" + l.q(each).show(), of: []int{times, each},
		code: diag.F355}
	v := new(big.Rat).Mul(l.q(times).number(), l.q(each).Nominal())
	for word, n := range oftener {
		if strings.Contains(verb, word) {
			v.Mul(v, big.NewRat(n, 1))
			e.terms += "×" + fact.Decimal(big.NewRat(n, 1))
			scope = strings.TrimPrefix(scope, "全年")
		}
	}
	if same := spans(own, verb) || strings.Contains(verb, strings.TrimSuffix(own, l.before(each))); same &&
		(scope == "" || own == "") && !otherPeople(l.tail(each), l.tail(k)) {
		e.exactly(v)
	}
}

// productWords returns the scope and the words of the total in token k of the sentence from token from on. Where the
// verb before 共 is in the sentence too, they are none: 培训4期,每期80人,培训人员共320人次.
func productWords(l lister, from, k int) (scope, own string, ok bool) {
	scope, own, ok = l.Data.Sums.cut(l.lead(k))
	if verb, total := strings.CutSuffix(l.before(k), "共"); total && !ok {
		r := []rune(verb)
		return "", "", strings.Contains(l.cut(from, k-2), string(r[:min(2, len(r))]))
	}
	return scope, own, ok
}

// otherPeople reports whether the words after a total are of other people than those after the count of each.
func otherPeople(each, total string) bool {
	return strings.Contains(total, "人") && each != "" && !strings.Contains(each, total)
}

// spans reports whether all has the words that s begins and ends with: 设立宣传栏 and 各设立法治宣传栏.
func spans(s, all string) bool {
	r := []rune(s)
	return len(r) > 3 && strings.Contains(all, string(r[:2])) && strings.Contains(all, string(r[len(r)-2:]))
}

// eachFirst judges 每村5名,9个村共45名: token k is the total.
func eachFirst(l lister, k int) {
	noun, own, of := multiplier(l, k)
	from, _ := l.sentence(k)
	toks, kind := l.counts(from, of), []rune(own)
	if len(toks) == 0 || len(kind) > 1 && !strings.Contains(l.cut(from, of), string(kind[len(kind)-2:])) {
		return
	}
	each := toks[len(toks)-1]
	before, what, w := cutAny(l.lead(each), "每")
	what = strings.TrimPrefix(what, l.q(of).Unit)
	if w != "" && strings.HasPrefix(what, noun) && !containsAny(before+what, l.Data.Sums.Loosely) &&
		l.alike(l.q(each), l.q(k)) {
		equation{lister: l, said: k, terms: l.q(of).show() + "×" + l.q(each).show(), of: []int{of, each},
			code: diag.F355}.exactly(new(big.Rat).Mul(l.q(of).number(), l.q(each).Nominal()))
	}
}

// multiplier returns the token of the exact count, with its noun, that the total in token k with the words own is right
// behind: 9 of 9个村共45名; -1 for none.
func multiplier(l lister, k int) (noun, own string, of int) {
	noun, own, total := cutAny(l.of(k-1), "共计", "共")
	of = k - 2
	if noun == "" && l.markAt(k-2) == ',' {
		noun, of = l.of(k-3), k-4
	}
	if total == "" || noun == "" || !l.isAmount(of) || l.markAt(of-1) != ',' || !l.q(of).exact() || !l.q(k).exact() {
		return "", "", -1
	}
	return noun, own, of
}

// apiece reports whether each of token a has as many as token b: 个镇各建, 支队伍,每队宣讲; only people have 人均.
func apiece(l lister, a, b int) bool {
	verb := l.between(a, b)
	if before, after, ok := strings.Cut(verb, ","); ok && startsAny(after, []string{"每", "人均"}) {
		verb = before + after
	}
	for word := range oftener {
		verb = strings.ReplaceAll(verb, word, "")
	}
	return strings.ContainsAny(verb, eachWords) && !strings.ContainsAny(verb, ",;、:") &&
		(!strings.Contains(verb, "人均") || strings.Contains("人名位", l.q(a).Unit))
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
	if !eachBefore(l, each, k) || slices.ContainsFunc(toks[i+1:], func(n int) bool {
		return l.markAt(n-2) != '、' && l.alike(l.q(n), l.q(k)) // 各设1个,街道设1个,共9个
	}) {
		return -1, -1, ""
	}
	return toks[i-1], each, l.between(toks[i-1], toks[i])
}

// eachBefore reports whether a comma is between the count of each and the total in token k, and they are alike.
func eachBefore(l lister, each, k int) bool {
	comma := l.markAt(each+1) == ',' || l.markAt(each+2) == ',' || l.markAt(each+1) == '、' && each+3 == k
	return comma && (l.alike(l.q(each), l.q(k)) || l.q(each).Unit+"次" == l.q(k).Unit)
}

// average judges 6个片区办讲座84场,平均每个片区14场: token k is the mean.
func average(l lister, k int) {
	lead := mean(l.lead(k))
	if lead == "" || !l.q(k).exact() {
		return
	}
	whole, of := averaged(l, k, lead)
	if _, verb, _ := cutAny(l.lead(k), "均"); whole < 0 || l.q(k).Unit == money && verb != "" &&
		!strings.ContainsAny(l.lead(whole), verb) { // 产值达3.2亿元,带动2400人就业,人均增收1.4万元
		return
	}
	by, related := big.NewRat(12, 1), []int{whole}
	if around := l.around(l.tokens[k].at); of >= 0 {
		by, related = l.q(of).number(), []int{whole, of}
	} else if !endsAny(lead, []string{"月均", "每月"}) || strings.Contains(around, "月份") ||
		!strings.Contains(around, "全年") {
		return
	}
	v, said := new(big.Rat).Quo(l.q(whole).number(), by), l.q(k)
	v.Quo(v, said.factored(big.NewRat(1, 1)))
	if !rounds(said.Quantity, v) && !divided(l, k) {
		equation{lister: l, said: k, terms: l.q(whole).show() + "÷" + fact.Decimal(by), of: related, code: diag.F355,
			certainty: Likely, name: "平均数", right: fact.Rounding(v, said.Quantity).Printed}.report()
	}
}

// divided reports whether any two counts before the mean in token k explain it.
func divided(l lister, k int) bool {
	from, _ := l.sentence(k)
	toks := l.counts(from, k)
	return slices.ContainsFunc(toks, func(by int) bool {
		return l.q(by).Nominal().Sign() > 0 && slices.ContainsFunc(toks, func(whole int) bool {
			return rounds(l.q(k).Quantity, new(big.Rat).Quo(l.q(whole).Nominal(), l.q(by).Nominal()))
		})
	})
}

// mean returns the words that say what a count is the mean of: 平均每村, and 人均 for 人均办案; "" for other counts.
func mean(lead string) string {
	if i := strings.LastIndex(lead, "平均"); i >= 0 {
		return lead[i:]
	}
	unit, verb, ok := strings.Cut(lead, "均")
	switch {
	case ok && utf8.RuneCountInString(unit) == 1 && utf8.RuneCountInString(verb) == 2:
		return unit + "均"
	case strings.HasSuffix(lead, "均"):
		return lead
	}
	return ""
}

// averaged returns the counts that the mean in token k is of and that it is divided by, -1 for none.
func averaged(l lister, k int, lead string) (whole, of int) {
	whole, of = -1, -1
	from, _ := l.sentence(k)
	for _, i := range slices.Backward(l.counts(from, k)) {
		alike := l.alike(l.q(i), l.q(k)) || l.q(i).Unit == l.q(k).Unit+"次"
		switch {
		case l.q(i).number().Sign() <= 0:
		case whole < 0 && alike && !strings.HasSuffix(l.lead(i), "每"):
			whole = i
		case of < 0 && perOne(l, lead, i):
			of = i
		}
	}
	return whole, of
}

// perOne reports whether the mean is one for each of what the count in token i counts: 每个片区 of 6个片区.
func perOne(l lister, lead string, i int) bool {
	_, each, ok := strings.Cut(lead, "每")
	if !ok {
		rest, ok := strings.CutSuffix(lead, "均")
		return ok && rest != "平" && l.Data.units.like(rest, l.q(i).Unit)
	}
	each = strings.TrimPrefix(each, l.q(i).Unit)
	for _, u := range []string{"个", "名", "家", "户", "位"} {
		each = strings.TrimPrefix(each, u)
	}
	noun := []rune(strings.TrimRight(each, "开展举办完成建设受理走访调解"))
	if len(noun) == 0 {
		return strings.HasPrefix(strings.TrimPrefix(lead[strings.Index(lead, "每"):], "每"), l.q(i).Unit)
	}
	thing, _, _ := strings.Cut(l.tail(i), "共")
	return strings.HasPrefix(thing, string(noun[:min(2, len(noun))])) || strings.HasSuffix(thing, string(noun))
}
