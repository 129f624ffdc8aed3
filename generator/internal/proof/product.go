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
	if n < 2 || strings.Count(t.cut(from, k), "各") > 1 {
		return
	}
	times, each := toks[n-2], toks[n-1]
	verb := t.between(times, each)
	if lead := t.lead(k); !l.isTotal(lead) && !strings.Contains(verb, strings.TrimPrefix(lead, "共")) {
		return
	}
	if strings.ContainsAny(verb, ",;、:") || !containsAny(verb, apiece) || !l.alike(t.q(each), t.q(k)) ||
		t.markAt(each+1) != ',' && t.markAt(each+2) != ',' ||
		strings.Contains(t.tail(k), "人") && t.tail(each) != "" && !strings.Contains(t.tail(each), t.tail(k)) ||
		n > 2 && t.markAt(times-2) == '、' {
		return
	}
	v := new(big.Rat).Mul(t.q(times).number(), t.q(each).Nominal())
	if v.Cmp(t.q(k).number()) == 0 {
		return
	}
	right := t.q(k).value(v)
	d.report(Finding{Span: t.place(k), Code: diag.F355, Certainty: Certain,
		Message: fmt.Sprintf("%s各%s，一共是%s×%s=%s，写的是%s", t.q(times).Printed, t.q(each).Printed, t.q(times).show(),
			t.q(each).show(), right, t.q(k).Printed),
		Hint: fmt.Sprintf("写成%s，或者改前面的数", right), Related: t.places(times, each)})
}

// average judges the mean in token k: how many of the other count each has.
func average(d *reader, l lister, k int, lead string) {
	t := l.t
	from, _ := t.sentence(k)
	toks := slices.DeleteFunc(t.counts(from, k), func(i int) bool { return t.q(i).number().Sign() <= 0 })
	whole, by := -1, new(big.Rat)
	var of int
	for i := len(toks) - 1; i >= 0; i-- {
		if whole < 0 && l.alike(t.q(toks[i]), t.q(k)) && !strings.HasSuffix(t.lead(toks[i]), "每") {
			whole, i = toks[i], len(toks)
			continue
		}
		if whole >= 0 && toks[i] != whole && by.Sign() == 0 && perOne(lead, t, toks[i]) {
			by, of = t.q(toks[i]).number(), toks[i]
		}
	}
	related := []int{whole, of}
	if by.Sign() == 0 && strings.HasSuffix(lead, "月均") && !strings.Contains(t.around(t.tokens[k].at), "月份") &&
		strings.Contains(t.around(t.tokens[k].at), "全年") {
		by, related = big.NewRat(12, 1), related[:1]
	}
	if whole < 0 || by.Sign() == 0 {
		return
	}
	v, said := new(big.Rat).Quo(t.q(whole).number(), by), t.q(k)
	v = new(big.Rat).Quo(v, said.factored(big.NewRat(1, 1)))
	if said.Rounded().Contains(v) || said.Truncated().Contains(v) {
		return
	}
	right := fact.Rounding(v, said.Quantity).Printed
	d.report(Finding{Span: t.place(k), Code: diag.F355, Certainty: Likely,
		Message: fmt.Sprintf("%s除以%s，平均是%s，写的是%s", t.q(whole).Printed, fact.Decimal(by), right, said.Printed),
		Hint:    fmt.Sprintf("写成%s，或者改前面的数", right), Related: t.places(related...)})
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
