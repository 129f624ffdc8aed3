package proof

import (
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// stockWords match the words of a count of what there was, of what came in, and of what both come to.
var stockWords = []Pattern{
	Pattern(han.Pattern(`(?:[上前去往历]一?年|年初|期初).{0,12}?(?:[结移]转|转[入来]|` +
		`移[交来送]|遗留|[未没][办结审完执处能了]|未化解|尚未|[留结]存|剩余|在办|积[案压])|旧存|^[含(]?结转`)),
	Pattern(han.Pattern(`新.{0,16}$|(?:[今本当]年|年内|本期|全年).{0,10}?(?:收|受理|立案|登记|接|查出|排查|承办|提出)`)),
	Pattern(han.Pattern(`^.{0,6}?(?:合计|共计|总计|累计|[总一]?共|[两二]项)|应(?:当?[办处审执]|化解)|需要?(?:办理|处理|审理|化解)|在办(?:案件)?$`)),
}

// stockKind returns 1, 2 or 3 as the words of the count in token k say that it is of what there was, came in, or both;
// 0 where they say neither.
func stockKind(l lister, k int) int {
	lead := strings.NewReplacer(strconv.Itoa(l.Year-1)+"年", "上年", strconv.Itoa(l.Year)+"年", "今年", "上年度", "上年").
		Replace(l.lead(k))
	return 1 + slices.IndexFunc(stockWords, func(p Pattern) bool { return p.in(lead) })
}

// carriedIn judges what there was, what came in, and what both come to, side by side: 上年结转86件,新收1432件,共办理1528件;
// 应办156件(含上年结转12件),新立134件. Token k is the first of the three.
func carriedIn(l lister, k int) {
	from, to := l.sentence(k)
	toks := slices.DeleteFunc(l.counts(from, to), func(i int) bool { return !l.alike(l.q(i), l.q(k)) })
	at := slices.Index(toks, k)
	if at == -1 || len(toks) < at+3 {
		return
	}
	toks = toks[at : at+3]
	kinds := each(toks, func(i int) int { return stockKind(l, i) })
	was, in, both := slices.Index(kinds, 1), slices.Index(kinds, 2), slices.Index(kinds, 3)
	if was == -1 || in == -1 || both == -1 || both == 1 && in == 0 ||
		!all(toks, func(i int) bool { return plain(l, i) && !isEach(l.text, i) }) {
		return
	}
	parts, said := []int{toks[was], toks[in]}, l.q(toks[both]).number()
	v := l.added(parts)
	lead := l.lead(toks[both])
	done := !strings.ContainsAny(lead, "应需") &&
		(containsAny(lead, l.Data.Flow.Finished) || strings.HasSuffix(lead, "办理"))
	if done && said.Cmp(v) < 0 || !slip(v, said) && !misadded(v, said) {
		return
	}
	equation{lister: l, said: toks[both], terms: l.q(toks[was]).show() + "+" + l.q(toks[in]).show(), of: parts,
		code: diag.F351, certainty: Likely, right: l.q(toks[both]).value(v)}.report()
}
