package proof

import (
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/han"
)

// pointing are words in front of a number that has been named before.
var pointing = []string{"这", "上述", "前述", "该", "该笔", "这笔", "该批", "这批"}

// adding are words for what is counted in besides.
var adding = []string{"另", "连同", "加上", "外加", "算上", "加之"}

// namedAgain judges a number that the text names once more: 水库46座…。这47座水库; 讲堂6期。7期讲堂. It has to be one of those
// before it, or some of them together. Token k is the number.
func namedAgain(l lister, k int) {
	q, how := l.q(k), pointsBack(l, k)
	if !q.exact() || q.Unit == "" || how == 0 || l.reported(l.place(k), figureCodes...) {
		return
	}
	from, _ := l.sentence(k)
	toks := slices.DeleteFunc(l.counts(sentenceBefore(l.text, sentenceBefore(l.text, from)), k), func(i int) bool {
		return !l.alike(l.q(i), q) || isChange(l, i) || !strings.Contains(l.lead(i), "新") &&
			q.Unit == "个" && !strings.Contains(l.lead(i)+l.tail(i), firstTwo(l.tail(k)))
	})
	entire := how > 1 && len(toks) > 2 && l.added(toks[1:]).Cmp(l.q(toks[0]).number()) == 0 // 40宗,优秀28宗、合格12宗
	if len(toks) == 0 || len(toks) > how*4 || containsAny(l.cut(toks[len(toks)-1], k), adding) || reaches(l, toks, k) ||
		!entire && len(toks) > 1 && toks[0] >= from && l.added(toks).Cmp(q.number()) > 0 { // 16支,队伍3支,18支均已备案
		return
	}
	verb, attributive := strings.CutSuffix(takenUp().ReplaceAllString(l.lead(k), ""), "的")
	of := toks[len(toks)-1]
	if attributive && how < 2 {
		i := lastBefore(0, len(toks), func(i int) bool { return sameVerb(l, toks[i], k, verb) })
		if i == -1 {
			return
		}
		of = toks[i]
	}
	how += b2i(how > 1 && len(toks) == 1)
	if entire {
		of = toks[0]
	}
	if entire || contradicts(l, of, k, how, attributive, verb) {
		l.say(l.place(k), diag.F366, Likely, "前面是%s，后面说的是%s\n两个数核对一下", l.q(of).Printed,
			l.q(k).Printed).Related = l.places(of)
	}
}

// contradicts reports whether the number in token k, which points to that in token of more or less, is not it: a larger
// one, or of all that verb was done to another one: 制发文件3件,制发的2件文件已全部备案.
func contradicts(l lister, of, k, how int, attributive bool, verb string) bool {
	last, q := l.q(of).number(), l.q(k).number()
	more, slip := q.Cmp(last) > 0, misadded(last, q)
	near := slip || distance(q, last).Cmp(big.NewRat(2, 1)) <= 0
	all := attributive && containsAny(l.tail(k), []string{"全部", "均"}) &&
		strings.Contains(l.lead(of), verb)
	return near && (more || how > 1 || all || attributive && slip) ||
		more && (how > 2 || all && q.Cmp(times(last, 2)) < 0)
}

// misread judges a number at the head of its clause, or behind words that take up what was said, that is another one of
// the same thing with two digits in the other order, or a larger one with another digit, of all of them: 排查出隐患216处,
// 对排查出的261处隐患. Token k is the number.
func misread(l lister, k int) {
	q, lead, what := l.q(k), l.lead(k), firstTwo(strings.TrimLeft(l.tail(k), "均都全余"))
	said := strings.TrimSuffix(lead, "的")
	entire := acting().MatchString(strings.TrimPrefix(l.tail(k), what)) && allBehind().MatchString(l.tail(k)) ||
		strings.HasPrefix(strings.TrimPrefix(l.tail(k), what), "中") || endsAny(said, pointing)
	if named, ok := strings.CutSuffix(said, "所列"); ok { // 对清单所列79项权责
		what = lastTwo(named)
	}
	if q.Unit == "" || l.tokens[k].depth > 0 || l.Data.Growth.Was.in(lead) || len(what) < len("案件") ||
		l.reported(l.place(k), figureCodes...) || lead != "" && lead == said && !endsAny(lead, takingUp) {
		return
	}
	from, _ := l.sentence(k)
	from = sentenceBefore(l.text, from)
	of := -1
	for i := k - 1; i >= from; i-- {
		if !l.isAmount(i) || !l.alike(l.q(i), q) {
			continue
		}
		if l.q(i).Low.Cmp(q.Low) == 0 {
			return
		} else if of == -1 && strings.Contains(l.lead(i)+l.tail(i), what) && l.q(i).Approx == q.Approx &&
			!isChange(l, i) {
			of = i
		}
	}
	some := l.counts(from, k)
	if of == -1 || containsAny(l.cut(of, k), adding) || reaches(l, some[max(0, len(some)-8):], k) ||
		lead != said && !shareRun([]rune(said), l.lead(of)+l.tail(of), 2) {
		return
	}
	v, w := l.q(of).Low, q.Low
	if transposed(v, w) || entire && w.Cmp(v) > 0 && strictSlip(v, w) {
		l.say(l.place(k), diag.F366, Likely, "前面是%s，后面说的是%s\n两个数核对一下", l.q(of).Printed,
			q.Printed).Related = l.places(of)
	}
}

// takingUp are words in front of a number that take up what was said.
var takingUp = strings.Fields("对 将 把 为 使 这 上述 前述 该 所列 全部 所有 年内 全年 全年对 目前 截至年底")

// takenUp matches what may be in front of a verb that is said again.
var takenUp = han.Pattern(`^(?:20[0-9]{2}年|全年|今年|年内|目前|所|共|将|对|把)*`)

// sameVerb reports whether verb, in front of 的 and token k, is in front of token last too, with no thing or that of
// token k: 评估2项,评估的三项; 办理案件562件,在全年办理的526件案件中.
func sameVerb(l lister, last, k int, verb string) bool {
	_, thing, ok := cutAny(l.lead(last), verb, cutLast(verb))
	what := firstTwo(l.tail(k))
	return ok != "" && (thing == "" && ok == verb || thing != "" && what != "" && strings.Contains(thing, what)) &&
		!containsAny(verb, l.Data.Growth.Old) && (!l.is(k-2, year) || l.tokens[k-2].year == l.Year)
}

// pointsBack says how the number in token k points to one before it: 2 for 这, 1 for words that say less, 0 for not at
// all.
func pointsBack(l lister, k int) int {
	said, what := trimLink(strings.TrimSuffix(l.lead(k), "的")), firstTwo(l.tail(k))
	entire := containsAny(l.clause(k), []string{"均", "都", "全部", "共", "全年"}) &&
		len(what) > len("期") && l.markAt(k-1) == ',' &&
		(l.q(k).Unit != "个" || acting().MatchString(strings.TrimPrefix(l.tail(k), what))) && // not 13个社区网格
		strings.Contains(l.string(0, l.tokens[k].at), what)
	switch {
	case endsAny(said, pointing):
		return 2
	case begins(l.text, k) && sameThing(l, k), said == "全部", said == "所有", entire,
		said == "针对" && len(l.tail(k)) > 4*len("字") &&
			strings.Contains(l.string(0, l.tokens[k].at), cutAt(l.tail(k), 4)),
		said != "" && strings.HasSuffix(l.lead(k), "的"):
		return 1
	}
	return 0
}

// sameThing reports whether what token k counts was counted in the sentence before: 讲堂6期。7期讲堂.
func sameThing(l lister, k int) bool {
	what, from := firstTwo(l.tail(k)), sentenceBefore(l.text, k)
	before := l.counts(from, k)
	return len(what) > len("期") && from < k && len(before) == 1 && strings.Contains(l.cut(from, k), what) &&
		(!strings.HasPrefix(l.tail(before[0]), what) || // 2卷案卷获评优秀;3卷案卷…
			startsAny(strings.TrimPrefix(l.tail(before[0]), what), []string{"均", "都", "全部"}) && l.markAt(k-1) == '。')
}

// otherNumber hints at another, larger number of what a list is said to have at whose end a is: 公安、司法、教育三个部门…,
// 四部门均….
func otherNumber(d *reader, t *text, a announcement, list [2]int) {
	_, to := t.piece(a.at, "。!?")
	skip := func(k int) int { return k + b2i(t.among(k, "个家项类大种")) }
	at := skip(a.at + a.n)
	what := t.string(at, at+2-b2i(t.among(at, "镇乡村县"))) // 三个镇开展
	thing := t.string(at, t.until(at, markRunes))       // 五个行政复议受理点,六个受理点
	if low, high := t.items(list[0], list[1]); low != a.value || high != a.value || a.value < 3 {
		return
	}
	for k := a.at + a.n + 1; k < to; k++ {
		size, v := t.cardinal(k)
		noun := skip(k + size)
		noun += 2 * b2i(t.has(noun, "试点"))
		same := t.has(noun, what) ||
			utf8.RuneCountInString(thing) < 12 && strings.HasSuffix(thing, t.string(noun, noun+3))
		if size > 0 && v == a.value+1 && same && t.among(k-1, ",。;:") && !containsAny(t.string(at, k), adding) &&
			!t.has(skip(k+size)+2, "以上") {
			d.say(t.span(k, size+1), diag.F317, Hint, "前面列了%d项，这里说的是「%s」\n数一数，两个数改一个", a.value,
				t.string(k, noun+len([]rune(what))))
			return
		}
		k += max(size-1, 0)
	}
}

// monthsNamed judges a number whose members are each said with their month: 演练三次:3月开展…,6月开展…,9月开展….
func monthsNamed(d *reader, t *text, m []int) {
	_, value := t.cardinal(m[2])
	list, marks := t.string(m[4], m[5]), ",、"
	if head, rest, _ := strings.Cut(list, ","); strings.Contains(head, "、") && !strings.Contains(rest, "月") {
		list, marks = head, "、和及与" // 1月、3月和6月举行,均作小结
	}
	clauses := strings.FieldsFunc(list, func(r rune) bool { return strings.ContainsRune(marks, r) })
	n, last := 0, 0
	for i, c := range clauses {
		if oneMonth().MatchString(c) {
			n, last = n+1, i
		}
	}
	if marks != ",、" && utf8.RuneCountInString(clauses[last]) > 5 { // 4月、7月、10月学习宪法、行政诉讼法
		clauses = clauses[:last+1]
	}
	if value < 2 || n < 2 || n == value || n < len(clauses) && n < value+1 || strings.HasSuffix(list, "等") ||
		t.string(m[2]-1, m[2]) == "第" {
		return
	}
	listsOtherwise(d, t, announcement{m[2], m[3] - m[2] + 1, value}, m[3]+1, n)
}

// monthsFirst judges how many times months or days in front of it say something is done: 于3月、6月、9月召开4次会议.
func monthsFirst(d *reader, t *text, m []int) {
	_, value := t.cardinal(m[4])
	words := t.string(m[3], m[4])
	if n := len(strings.FieldsFunc(t.string(m[2], m[3]), isJoint)); value > 1 && n != value &&
		(!strings.Contains(words, ",") || containsAny(words, []string{"共", "全年", "累计", "计"})) &&
		!containsAny(words, []string{"其余", "其中", "另", "还", "第", "每", "各"}) {
		t.miscount(d, announcement{m[4], m[5] - m[4] + 1, value}, [2]int{m[2], m[3]}, 2)
	}
}

// isJoint reports whether r parts the members of a list.
func isJoint(r rune) bool { return strings.ContainsRune("、和及", r) }

// oneMonth matches what begins with a month that is no beginning of a spell.
var oneMonth = han.Pattern(`^[0-9]{1,2}月(?:[^0-9至到—~\-]|$|[0-9]{1,2}日(?:[^至到—~\-]|$))`)

// oneOver reports whether the list from from to end has one member more than value, and none but the first begins
// with a verb: 柳河镇、青石乡、双塔镇、白杨镇三个乡镇.
func oneOver(d *reader, t *text, from, end, value int) bool {
	members := strings.Split(t.string(from, end), "、")
	verbs := slices.Concat(d.Data.Listing, d.Data.Managing)
	return value > 1 && len(members) == value+1 && oneShort(t, from, end, value+2) &&
		all(members, func(m string) bool { return utf8.RuneCountInString(m) > 2 }) &&
		!slices.ContainsFunc(members[1:], func(m string) bool {
			return containsAny(m, verbs) || startsAny(m, d.Data.Sums.Actions)
		})
}

// oneShort reports whether the list from from to end has one member less than value, and three at least: more may be
// verbs in front of it, 修订、完善.
func oneShort(t *text, from, end, value int) bool {
	low, high := t.items(from, end)
	return low == high && low > 2 && value == low+1
}

// acting matches what goes on behind the noun of a count with a verb.
var acting = han.Pattern(`^(?:$|[均都全已共中每]|(?:全年|今年|年内|分别|先后|积极|充分|严格|共同|全程)*(?:参与|参加|开展|建立|设立|实现|完成|配备|组建|成立|` +
	`通过|累计|签订|共同|挂牌|开设|落实|推行|公示|达到|建成|设有|设置|述法|审查|办理|接待|调处|执行|实行|负责|受理))`)
