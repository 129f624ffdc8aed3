package proof

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// products judges 3个镇各建2个站点,共6个 and 6个片区办讲座84场,平均每个片区14场.
func products(d *reader, t *text) {
	l := lister{t: t, lang: d.Data}
	for k := range t.tokens {
		if !t.is(k, count) || t.q(k).percent() || !t.q(k).exact() {
			continue
		}
		if lead := t.lead(k); l.isTotal(lead) || strings.HasPrefix(lead, "共") {
			product(d, l, k)
		} else if i := strings.LastIndex(lead, "平均"); i >= 0 || strings.HasSuffix(lead, "均") {
			average(d, l, k, lead[max(i, 0):])
		}
	}
}

// apiece are what says that each has as many.
var apiece = []string{"各", "均", "每个", "每家", "每"}

// product judges a total behind 各.
func product(d *reader, l lister, k int) {
	t := l.t
	from, _ := t.sentence(k)
	toks := t.counts(from, k)
	n := len(toks)
	if n < 2 || strings.Count(t.cut(from, k), "各") > 1 || n > 2 && t.markAt(toks[n-2]-2) == '、' {
		return
	}
	times, each := toks[n-2], toks[n-1]
	if !l.multiplies(times, each, k) {
		return
	}
	equation{t: t, said: k, right: new(big.Rat).Mul(t.q(times).number(), t.q(each).Nominal()),
		terms: t.q(times).show() + "×" + t.q(each).show(), toks: []int{times, each}, code: diag.F355}.report(d)
}

// multiplies reports whether the words say that each of the things in token times has as many as token each counts, and
// that token k is how many that is.
func (l lister) multiplies(times, each, k int) bool {
	t, verb, lead := l.t, l.t.between(times, each), l.t.lead(k)
	if strings.ContainsAny(verb, ",;、:") || !containsAny(verb, apiece) || !l.alike(t.q(each), t.q(k)) ||
		t.markAt(each+1) != ',' && t.markAt(each+2) != ',' {
		return false
	}
	persons := strings.Contains(t.tail(k), "人") && t.tail(each) != "" && !strings.Contains(t.tail(each), t.tail(k))
	return !persons && (l.isTotal(lead) || strings.Contains(verb, strings.TrimPrefix(lead, "共")))
}

// average judges the mean in token k: how many of the other count each has.
func average(d *reader, l lister, k int, lead string) {
	t := l.t
	whole, of := l.averaged(k, lead)
	if whole < 0 {
		return
	}
	by, related := big.NewRat(12, 1), []int{whole}
	if around := t.around(t.tokens[k].at); of >= 0 {
		by, related = t.q(of).number(), []int{whole, of}
	} else if !strings.HasSuffix(lead, "月均") || strings.Contains(around, "月份") || !strings.Contains(around, "全年") {
		return
	}
	v, said := new(big.Rat).Quo(t.q(whole).number(), by), t.q(k)
	v.Quo(v, said.factored(big.NewRat(1, 1)))
	if said.Rounded().Contains(v) || said.Truncated().Contains(v) {
		return
	}
	right := fact.Rounding(v, said.Quantity).Printed
	d.report(Finding{Span: t.place(k), Code: diag.F355, Certainty: Likely,
		Message: fmt.Sprintf("%s÷%s=%s，平均数写的是%s", t.q(whole).show(), fact.Decimal(by), right, said.Printed),
		Hint:    fmt.Sprintf("%s改成%s，或者改前面的数", said.Printed, right), Related: t.places(related...)})
}

// averaged returns the counts that the mean in token k is of and that it is divided by, -1 for none.
func (l lister) averaged(k int, lead string) (whole, of int) {
	t := l.t
	from, _ := t.sentence(k)
	toks := slices.DeleteFunc(t.counts(from, k), func(i int) bool { return t.q(i).number().Sign() <= 0 })
	slices.Reverse(toks)
	find := func(is func(i int) bool) int {
		if i := slices.IndexFunc(toks, is); i >= 0 {
			return toks[i]
		}
		return -1
	}
	whole = find(func(i int) bool { return l.alike(t.q(i), t.q(k)) && !strings.HasSuffix(t.lead(i), "每") })
	return whole, find(func(i int) bool { return i != whole && perOne(lead, t, i) })
}

// perOne reports whether the mean is one for each of what the count in token i counts: 每个片区 of 6个片区.
func perOne(lead string, t *text, i int) bool {
	_, each, ok := strings.Cut(lead, "每")
	if !ok {
		rest, ok := strings.CutSuffix(lead, "均")
		return ok && rest != "" && rest != "平" && rest == t.q(i).Unit
	}
	each = strings.TrimPrefix(each, t.q(i).Unit)
	for _, u := range []string{"个", "名", "家", "户", "位"} {
		each = strings.TrimPrefix(each, u)
	}
	noun := []rune(strings.TrimRight(each, "开展举办完成建设受理走访调解"))
	if len(noun) == 0 {
		return strings.HasPrefix(strings.TrimPrefix(lead[strings.Index(lead, "每"):], "每"), t.q(i).Unit)
	}
	return strings.HasPrefix(t.tail(i), string(noun[:min(2, len(noun))]))
}
