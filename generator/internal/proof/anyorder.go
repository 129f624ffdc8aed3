package proof

import (
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// These rules read numbers in whatever order and with whatever verbs a sentence has them, where nothing else has been
// reported: the numbers that they want are the only ones of their kind in it.

// eachAnywhere judges how many each has behind their number and what they come to: 8个窗口配备工作人员18名,每个窗口2名. Token k is
// what each has, which may be about as many.
func eachAnywhere(l lister, k int) {
	before, what, each := cutAny(overBracket(l.text, k), "每", "各")
	if each == "" || utf8.RuneCountInString(what) > 8 || containsAny(before+what, l.Data.Sums.Loosely) ||
		strings.ContainsAny(cutAt(what, 1), "年季月周天日次") || strings.HasPrefix(cutLast(before), "最") {
		return
	}
	from, to := l.sentence(k)
	of, whole, others := -1, -1, 0
	if each == "各" && l.isAmount(k-2) { // 11个部门各自制定2部
		of, what = k-2, ""
	}
	for i := from; i < to; i++ {
		switch {
		case i == k || i == of || !l.isAmount(i):
		case each == "每" && of == -1 && !isEach(l.text, i) && perOne(l, "每"+what, i):
			of = i
		case l.alike(l.q(i), l.q(k)) || l.q(k).Unit+"次" == l.q(i).Unit:
			whole = i
			others++
		}
	}
	if others > 1 && of != -1 && l.isAmount(of+1) && l.alike(l.q(of+1), l.q(k)) { // 4批32个,每批9个
		whole, others = of+1, 1
	}
	if of == -1 || others != 1 || !plain(l, of) || !ofWhole(l, what, of, whole, k) ||
		l.reported(l.place(whole), figureCodes...) {
		return
	}
	v, said := new(big.Rat).Mul(l.q(of).number(), l.q(k).number()), l.q(whole)
	exact := said.exact() && l.q(k).exact()
	near := v.Cmp(times(said.number(), 2)) < 0 && said.number().Cmp(times(v, 2)) < 0
	apart := v.Cmp(times(said.number(), 3)) > 0 || said.number().Cmp(times(v, 2)) > 0 // about so many
	if each == "各" {
		near = distance(v, said.number()).Cmp(new(big.Rat).Quo(v, big.NewRat(5, 1))) <= 0
	}
	if exact && near && !said.rounded().Contains(v) || !exact && l.q(k).Approx == fact.About && apart {
		equation{lister: l, said: whole, terms: l.q(of).show() + "×" + l.q(k).show(), of: []int{of, k}, code: diag.F355,
			certainty: Likely, right: said.value(v), name: "总数"}.report()
	}
}

// ofWhole reports whether what each of token of has, the count in token k behind the words what, is counted in token
// whole and nothing else of it: no other thing is named, 每个窗口引导员2名.
func ofWhole(l lister, what string, of, whole, k int) bool {
	for _, w := range []string{"配备", "配有", "配", "设立", "设置", "设有", "设", "安排", "开展", "举办", "建设", "建立", "聘请", "派驻", "组织",
		"不少于", "固定", "各", "有", l.q(of).Unit, l.tail(of), l.lead(of)} {
		if w != "" {
			what = strings.ReplaceAll(what, w, "")
		}
	}
	thing := l.lead(whole) + l.tail(whole)
	noun := []rune(l.tail(k))
	return (utf8.RuneCountInString(what) < 2 || strings.ContainsAny(thing, cutLast(what)) ||
		strings.Contains(l.tail(of), firstTwo(what))) &&
		(len(noun) == 0 || strings.Contains(thing, string(noun[:min(2, len(noun))])) ||
			l.tail(whole) == "" && len(noun) < 2) &&
		!containsAny(l.lead(whole), []string{"其中", "新", "另"})
}

// stocks are words in front of all that there is of something.
var stocks = []string{"全部", "所有", "下辖", "管辖", "辖", "现有", "共有", "设有", "配有", "配备",
	"聘请", "聘有", "拥有", "总数", "全县有", "全市有", "全区有", "全镇有"}

// acting matches what goes on behind the noun of a count with a verb.
var acting = han.Pattern(`^(?:$|[均都全已共中每]|(?:全年|今年|年内|分别|先后|积极|充分|严格|共同|全程)*(?:参与|参加|开展|建立|设立|实现|完成|配备|组建|成立|` +
	`通过|累计|签订|共同|挂牌|开设|落实|推行|公示|达到|建成|设有|设置|述法|审查|办理|接待|调处|执行|实行|负责|受理))`)

// whoOrWhen are words that end what is in front of all of those that do something.
var whoOrWhen = []string{"在", "为", "对", "由", "组织", "向", "给", "使", "让", "将", "内", "全年", "以来", "今年"}

// moreThanAll judges a number that all do something of what there are fewer: 现有公职律师4名…5名公职律师全程参与. Token k is the
// later number, at the head of its clause or behind a preposition.
func moreThanAll(l lister, k int) {
	lead, what := l.lead(k), cutAt(l.tail(k), 4)
	if slices.Contains(l.Data.Sums.Places, l.q(k).Unit) {
		what = firstTwo(what)
	}
	n := utf8.RuneCountInString(what)
	if !acting().MatchString(strings.TrimPrefix(l.tail(k), what)) {
		return // 5名公职律师助理
	}
	if n < 2 || !plain(l, k) || lead != "" && !endsAny(lead, whoOrWhen) ||
		utf8.RuneCountInString(lead) > 5 || lead != "" && containsAny(lead, []string{"新", "另", "共"}) {
		return
	}
	for i := max(0, k-maxTokens); i < k; i++ {
		if !l.isAmount(i) || l.q(i).Unit != l.q(k).Unit || !l.q(i).exact() {
			continue
		}
		before, tail := l.lead(i), l.tail(i)
		named := strings.HasPrefix(tail, what) || tail == what
		noun := strings.TrimRight(what, "全均都程") // 律师 are no 公职律师
		front := tail == "" && utf8.RuneCountInString(noun) > 2 && strings.HasSuffix(before, noun) ||
			tail == "" && strings.HasSuffix(before, cutAt(what, 4))
		named = named || front
		entire := containsAny(l.clause(k), []string{"均", "都", "全部", "全程"})
		if !named || !entire && !containsAny(before, stocks) {
			continue
		}
		gap := new(big.Rat).Sub(l.q(k).number(), l.q(i).number())
		between := l.cut(i, k)
		if gap.Sign() > 0 && gap.Cmp(big.NewRat(3, 1)) <= 0 && times(gap, 3).Cmp(l.q(i).number()) <= 0 &&
			!containsAny(between, []string{"新", "增加", "增至", "调整", "增设", "达到", "扩充", "原有", "其他", "另有"}) {
			l.say(l.place(k), diag.F366, Likely, "前面说一共是%s，后面说的是%s\n两个数核对一下", l.q(i).Printed,
				l.q(k).Printed).Related = l.places(i)
		}
		return
	}
}

// bothOutcomes judges the two results of all that are counted: 15个乡镇…,11个乡镇获评优秀,5个乡镇被评为良好. Token k is the whole.
func bothOutcomes(l lister, k int) {
	_, to := l.sentence(k)
	what := firstTwo(l.tail(k))
	toks := slices.DeleteFunc(l.counts(k+1, to), func(i int) bool { return l.q(i).Unit != l.q(k).Unit })
	if len(what) < 2*len("村") || len(toks) < 2 || len(toks) > 4 || !plain(l, k) {
		return
	}
	s := &sum{lister: l, whole: k, near: true, all: true}
	for _, i := range toks {
		verb, ok := strings.CutPrefix(l.tail(i), what)
		if !ok || !plain(l, i) || l.lead(i) != "" && utf8.RuneCountInString(l.lead(i)) > 2 {
			return
		}
		s.parts = append(s.parts, part{toks: []int{i}, sep: ',', tail: verb})
	}
	_, every := l.Data.partition(s.parts, "")
	apart := slices.ContainsFunc(l.Data.Partitions, func(p Partition) bool {
		p.Entire = false
		return p.covers(s.parts) == len(s.parts)
	})
	if apart && !s.meets() && (every || s.over()) && s.within(30) {
		s.judge()
	}
}

// namesCounted judges how many places there are whose names are in front: 东街道、西街道、南街道设立中心,4个街道受理. Token k is their
// number, one more than they are.
func namesCounted(l lister, k int) {
	from, _ := l.sentence(k)
	what := firstTwo(l.tail(k))
	if l.q(k).Unit != "个" && l.q(k).Unit != "家" || l.markAt(k-1) != ',' || len(what) < 2*len("街") || !plain(l, k) {
		return
	}
	n, i := 1, from
	for ; l.isWord(i) && l.markAt(i+1) == '、' && strings.HasSuffix(l.of(i), what); i += 2 {
		n++
	}
	v := l.q(k).number()
	if n > 2 && l.isWord(i) && strings.Count(l.of(i), what) == 1 && i+1 < k && l.markAt(i+1) == ',' &&
		v.Cmp(big.NewRat(int64(n+1), 1)) == 0 {
		l.say(l.place(k), diag.F317, Likely, "前面列了%d个，这里说的是%s\n数一数，两个数改一个", n, l.q(k).Printed)
	}
}
