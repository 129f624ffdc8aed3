package proof

import (
	"cmp"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// stages reports a later stage that has more than the one before it (排查30件,化解31件), and a greater part of 中.
func stages(l lister, k int) {
	within(l, k)
	n := next(l.text, k)
	if n != -1 && !strings.Contains(l.lead(k), "每") && l.alike(l.q(k), l.q(n)) && l.markAt(n-2) != '、' {
		stage(l, k, n)
	}
}

// next returns the count behind k in the same sentence and in the clause right behind, -1 when there is none.
func next(t *text, k int) int {
	commas := 0
	for i := k + 1; i < len(t.tokens) && !ending(t.markAt(i)) && commas < 3 && !t.is(i, year); i++ {
		if t.is(i, count) {
			return i
		}
		commas += b2i(t.markAt(i) == ',')
	}
	return -1
}

// stage judges two neighbours by the pairs of the data.
func stage(l lister, k, n int) {
	from := k
	for l.isWord(from-1) || l.is(from-1, year) || l.markAt(from-1) == '、' { // 受理邻里、婚姻家庭等各类纠纷
		from--
	}
	a, b := cmp.Or(respective(l.text, k), l.cut(from, k)), l.before(n)
	if l.otherSpells(a, b) || onTopic().MatchString(a) {
		return
	}
	for _, s := range l.Data.Subsets {
		whole, part := k, n
		switch {
		case affirms(a, s.Whole) && containsAny(b, s.Part) && !containsAny(a, s.Part):
		case affirms(b, s.Whole) && containsAny(a, s.Part) && !containsAny(b, s.Part) &&
			!strings.Contains(l.lead(n), "其中"):
			whole, part = n, k
			if own := next(l.text, n); own != -1 && containsAny(l.before(own), s.Part) { // 答复12件,受理6件,办结6件
				continue
			}
		default:
			continue
		}
		w, p := l.q(whole), l.q(part)
		both := l.added([]int{part, whole}) // of one whole: 评查70卷,优秀48卷,合格22卷
		if !p.reach().Above(w.reach()) ||
			slices.ContainsFunc(l.countsBefore(k), func(i int) bool { return l.q(i).number().Cmp(both) == 0 }) ||
			l.carries(strings.ReplaceAll(l.around(l.tokens[k].at), "全年累计", "")) ||
			wider(l, whole, s.Whole, p) || containsAny(b, l.Data.Flow.Sifted) || among(l, part) ||
			strings.HasPrefix(l.before(whole), "另") {
			continue
		}
		l.say(l.place(part), diag.F313, Likely, "「%s」%s，比「%s」%s还多\n两个数改一个；要是含上年结转的，写明白",
			l.before(part), p.Printed, l.before(whole), w.Printed).Related = l.places(whole)
		return
	}
}

// onTopic matches the words of a count of the meetings on one thing, which are some of all: 召开会议研究法治工作.
var onTopic = han.Pattern(`会议?(?:上|专题|专门)*(?:研究|听取|审议|讨论|部署)`)

// among reports whether the count in token k is what others are said to be of: 占全局的87人, 立案的182件案件中.
func among(l lister, k int) bool {
	tail := l.tail(k)
	return strings.HasPrefix(l.lead(k), "占") || strings.HasSuffix(tail, "中") && utf8.RuneCountInString(tail) < 6
}

// nothingCarried matches what says that nothing was carried over: 无上年结转事项.
var nothingCarried = han.Pattern(`[无没不][^0-9,。;:]{0,8}(?:结转|积压|遗留|积案|存量|历年)[^0-9,。;:]*`)

// carries reports whether s says that something was carried over.
func (l *lister) carries(s string) bool {
	return containsAny(nothingCarried().ReplaceAllString(s, ""), l.Data.Flow.Carried)
}

// otherSpells reports whether the words of two counts are of spells of different length: 2024年受理92件,两年共办结175件.
func (l lister) otherSpells(a, b string) bool {
	scope, _, _ := l.Data.Sums.cut(b)
	longer := []string{"半年", "季度"}
	return containsAny(a, longer) != containsAny(b, longer) || scope != "" ||
		strings.Contains(a, "上半年") && strings.Contains(b, "下半年") ||
		strings.Contains(a, "季度") && strings.Contains(b, "半年") ||
		strings.Contains(b, "全年") && strings.Contains(a, "月")
}

// wider reports whether a count in front of token k in its sentence is a whole of the words that q may be part of, or
// all of them together are: 县级受理86件,乡级受理126件,办结200件.
func wider(l lister, k int, words []string, q quantity) bool {
	if strings.Contains(l.lead(k), "其中") {
		return false
	}
	wholes := slices.DeleteFunc(l.countsBefore(k), func(i int) bool {
		return !l.Data.units.like(l.q(i).Unit, q.Unit) || !containsAny(l.before(i), words)
	})
	all := l.added(append(wholes, k))
	return slices.ContainsFunc(wholes, func(i int) bool { return !q.reach().Above(l.q(i).reach()) }) ||
		len(wholes) > 0 && !q.reach().Above(fact.Point(all))
}

// within judges 2418项事项中,2331项纳入 and 12个镇(街道)中,9个镇和4个街道; 140卷案卷中优秀52卷、良好76卷、合格14卷: k is the whole.
func within(l lister, k int) {
	t, n, end := l.text, k+1, 0
	for ; t.is(n, word) || t.markAt(n) == '('; n++ {
		if t.markAt(n) == '(' {
			n = t.closing(n)
		}
	}
	n--
	before, after, among := cutAny(t.of(n), "中")
	if end = len(before) + len("中"); n == k || among == "" || endsAny(before, []string{"其", "集"}) ||
		utf8.RuneCountInString(strings.TrimPrefix(after, "有")) > 6 {
		return
	}
	parts, _ := l.listAfter(n, end)
	if after == "" && len(parts) == 0 {
		parts, _ = l.read(n + 1)
	}
	if len(parts) == 0 || !l.alike(t.q(k), t.q(parts[0].toks[0])) ||
		endsAny(parts[0].lead, []string{"在全市", "在全省", "在全国", "在全县", "在全区"}) {
		return
	}
	s := sum{lister: l, whole: k, parts: parts[:1]}
	for i, p := range parts[1:] {
		if n := utf8.RuneCountInString(parts[i].tail); rank[p.sep] != 1 || p.lead != "" || n < 1 || n > 3 {
			break
		}
		s.parts = parts[:i+2]
	}
	if known, every := l.Data.partition(parts, ""); known && len(parts) > 1 {
		if s.parts = parts; every || s.within(3) {
			s.judge()
		}
	} else if whole := s.with(parts); len(parts) > 1 && parts[1].sep == '、' && !whole.crosses() && !l.open(parts, n) &&
		(whole.over() && whole.within(25) || len(parts) > 2 && digitOff(whole) && whole.within(5)) &&
		!(s.over() && after == "") {
		whole.all = true
		whole.judge()
	} else if s.over() && after == "" {
		l.say(t.place(s.tok(0)), diag.F302, Certain, "%s中有%s：一部分比总数还多\n一部分不会比总数多；两个数改一个",
			t.q(k).Printed, s.total().value(s.nominal())).Related = t.places(k)
	}
}

// flow judges, from token k on, opening + in - out = closing, and received = finished + pending.
func flow(l lister, k int) {
	_, to := l.sentence(k)
	all := l.counts(k, to)
	toks := slices.DeleteFunc(slices.Clone(all), func(i int) bool { return l.q(i).Unit != l.q(all[0]).Unit })
	if len(toks) > 2 && !stock(l, toks) && len(all) == 3 && len(toks) == 3 {
		pending(l, toks[0], toks[1], toks[2])
	}
}

// lastOf returns the byte where the last of words in s ends, 0 for none.
func lastOf(s string, words []string) (end int) {
	for _, w := range words {
		if i := strings.LastIndex(s, w); i != -1 {
			end = max(end, i+len(w))
		}
	}
	return end
}

// stock judges 年初在册64人,新增21人、期满27人,年末在册58人, and reports whether the counts are of that shape.
func stock(l lister, toks []int) bool {
	f := &l.Data.Flow
	value, terms, opens, out, unsure := new(big.Rat), "", false, false, false
	behind := containsAny(l.lead(toks[1]), f.Opening) && l.Data.Growth.direction(l.lead(toks[1])) == 0 && // 较上年末净增14名
		!containsAny(l.lead(toks[0]), slices.Concat(f.Opening, f.In, f.Received))
	if behind { // 年末1864人,年初1790人,新增126人,注销42人
		toks = append(slices.Clone(toks[1:]), toks[0])
	}
	for n, k := range toks {
		lead := strings.ReplaceAll(l.lead(k), strconv.Itoa(l.Year-1)+"年", "上年")
		// 1: what came in, 新核发 too
		sign := cmp.Compare(max(lastOf(lead, f.In), strings.LastIndex(lead, "新")+1), lastOf(lead, f.Out))
		switch {
		case opens && (out || n > 1 && value.Cmp(l.q(k).number()) < 0) && (containsAny(lead, f.Closing) ||
			behind && n == len(toks)-1 && misadded(value, l.q(k).number())):
			if value.Sign() < 0 { // what came in is said before
				return false
			}
			more := !behind && n+1 < len(toks) && distance(value, l.q(k).number()).Cmp(l.q(toks[n+1]).number()) == 0
			if unsure && !misadded(value, l.q(k).number()) || more { // 年末在册122人,另有1人迁出
				return more
			}
			said := equation{lister: l, said: k, terms: strings.TrimPrefix(terms, "+"), of: toks[:n], code: diag.F351}
			said.exactly(value)
			return true
		case containsAny(lead, f.Opening) && !opens:
			sign, opens = 1, true
		case sign == 0 && (!opens || unsure), lastOf(lead, f.In) > 0 && lastOf(lead, f.Out) > 0, // 承接省级下放5项
			n > 0 && !behind && endsAny(lead, l.Data.Growth.To): // 由年初的15个增加到18个
			return false
		case sign == 0: // 收治42人, 竣工58个
			sign, unsure = 1-2*b2i(n > 1), true
		}
		out = out || sign == -1
		value.Add(value, times(l.q(k).number(), int64(sign)))
		terms += map[int]string{1: "+", -1: "-"}[sign] + l.q(k).show()
	}
	return false
}

// pending judges 收到申请167件,办结159件,正在办理8件; if the second may not be all finished, only more than received.
func pending(l lister, received, finished, pending int) {
	f, a, b := &l.Data.Flow, l.lead(received), l.lead(finished)
	if !containsAny(a, f.Received) || !containsAny(l.lead(pending)+l.tail(pending), f.Pending) ||
		containsAny(a+b, f.Pending) ||
		l.carries(strings.ReplaceAll(l.around(l.tokens[received].at), l.lead(pending), "")) {
		return
	}
	left := new(big.Rat).Sub(l.q(received).number(), l.q(finished).number())
	if left.Sign() >= 0 && (containsAny(b, f.Finished) || left.Cmp(l.q(pending).number()) == -1) {
		equation{lister: l, said: pending, terms: l.q(received).show() + "-" + l.q(finished).show(),
			of: []int{received, finished}, code: diag.F351}.exactly(left)
	}
}
