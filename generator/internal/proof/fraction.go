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

// A fraction by which something has changed, with the word in front that makes it about as much.
const (
	changeWords = `(?:增幅|增长|增加|降幅|下降|减少|减幅|缩短|压减|压缩|降低|精简|提高|提升)`
	byFraction  = `(` + changeWords + `)` + `[^0-9。;,]{0,4}?(近|约|超过|超|逾|不足|不到)?` +
		`(?:([二三四五六七八九十])分之([一二三四五六七八九])|(过半|一半以上|一半|五成以上))`
)

var (
	moreByFraction = han.Pattern(`\b` + measured + `[^0-9。;]{0,8}?(?:比|较)(?:上年|去年|20[0-9]{2}年)[^0-9。;,]{0,8}?` +
		`(?:(多|增)|[少减降压缩])[^0-9。;,]{0,6}?` + measured + `,[^0-9。;]{0,10}?` + byFraction)
	toByFraction = han.Pattern(`[由从][^0-9。;]{0,16}?` + measured + `[^0-9。;,]{0,8}?[至到为成][^0-9。;,]{0,4}?` + measured +
		`[^0-9。;]{0,16}?` + byFraction)
)

// moreByPart judges the fraction that a difference is of the number of before: 3.6万件,比上年多6000件,增幅为五分之一.
func moreByPart(d *reader, t *text, m []int) {
	now, gap := scaled(t, m[2:6]), scaled(t, m[10:14])
	if now == nil || gap == nil || t.string(m[6], m[7]) != t.string(m[14], m[15]) {
		return
	}
	old := new(big.Rat).Add(now, gap)
	if m[8] >= 0 {
		old.Sub(now, gap)
	}
	byPart(d, t, append([]int{m[0], m[1]}, m[16:]...), gap, old)
}

// toByPart judges the fraction by which one number becomes another: 由8个工作日缩短到5个,压减过半.
func toByPart(d *reader, t *text, m []int) {
	old, now := scaled(t, m[2:6]), scaled(t, m[8:12])
	if old == nil || now == nil || t.string(m[6], m[7]) != t.string(m[12], m[13]) {
		return
	}
	byPart(d, t, append([]int{m[0], m[1]}, m[14:]...), distance(now, old), old)
}

// byPart reports a fraction that gap is not of old. The groups g are the word in front of its change, its word, its
// numbers, and a word for the half.
func byPart(d *reader, t *text, all []int, gap, old *big.Rat) {
	from, _ := t.piece(all[0], markRunes)
	front, g := t.string(from-8, all[0]+6), all[4:]
	start, _ := t.piece(all[2], markRunes)
	subject := firstTwo(trimLink(t.string(start, all[2]))) // 材料由10份减至6份,时限压缩一半
	if old.Sign() <= 0 || subject != "" && !strings.Contains(front, subject) {
		return
	}
	w := wording{n: big.NewRat(50, 1), how: fractionWords[t.string(g[0], g[1])]}
	if g[6] >= 0 && t.string(g[6], g[7]) != "一半" {
		w.how = "超过"
	} else if g[2] >= 0 {
		_, of := t.numeral(g[2])
		_, part := t.numeral(g[4])
		w.n = big.NewRat(int64(100*part), int64(of))
	}
	v := percent(gap, old)
	off := distance(v, w.n)
	wrong := w.denies(v) || w.how == "" && off.Cmp(new(big.Rat).Mul(w.n, about)) > 0
	at := t.span(max(g[2], g[6]), max(g[5], g[7])-max(g[2], g[6]))
	if wrong && !d.reported(at, figureCodes...) {
		d.say(at, diag.F353, Likely, "变化的幅度是%s%%，不是「%s」\n核对几个数和说法", fact.Rounding(v, tenths).Printed,
			w.how+t.string(max(g[2], g[6]), max(g[5], g[7])))
	}
}

// fractionWords are the words in front of a fraction, as wording knows them.
var fractionWords = map[string]string{"近": "近", "约": "约", "超过": "超过", "超": "超过", "逾": "超过", "不足": "不足",
	"不到": "不足"}

// shareByName judges a share by the count whose name stands in front of 占, and the one that it is said to be of, or
// that is in front of 其中: 受理25件,调解15件、裁决5件,调解占受理总数的60%. Token k is the share.
func shareByName(l lister, k int) {
	name, base, ok := strings.Cut(l.lead(k), "占")
	from, _ := l.sentence(k)
	toks := slices.DeleteFunc(l.counts(from, k), l.isPercent)
	if name = trimLink(name); !ok || utf8.RuneCountInString(name) < 2 || len(toks) < 2 ||
		!l.alike(l.q(toks[0]), l.q(toks[1])) ||
		l.reported(l.place(k), figureCodes...) || !all(toks, func(i int) bool { return plain(l, i) }) {
		return
	}
	base = strings.Trim(l.Data.RateWords.Base.without(base), "比重例的为达到约总数量")
	named := slices.DeleteFunc(slices.Clone(toks), func(i int) bool { return !strings.HasSuffix(l.lead(i), name) })
	of := slices.DeleteFunc(slices.Clone(toks), func(i int) bool {
		return base == "" && (i != toks[0] || !strings.Contains(l.between(i, toks[1]), "其中")) ||
			base != "" && !strings.Contains(l.lead(i), firstTwo(base))
	})
	if len(named) != 1 || len(of) != 1 || l.q(of[0]).number().Cmp(l.q(named[0]).number()) <= 0 ||
		!l.alike(l.q(of[0]), l.q(named[0])) {
		return
	}
	r := rate{lister: l, tok: k, name: "占比"}
	v, said := r.of(named[0], of[0]), l.q(k)
	if w, inWords := worded(said); inWords && w.denies(v) ||
		!inWords && said.exact() && !rounds(said.Quantity, v) && distance(v, said.Nominal()).Cmp(big.NewRat(1, 1)) > 0 {
		l.say(l.place(k), diag.F305, Likely, "%s÷%s=%s%%，和「%s」对不上\n两处核对一下", l.q(named[0]).show(), l.q(of[0]).show(),
			fact.Rounding(v, tenths).Printed, said.Printed).Related = l.places(named[0], of[0])
	}
}

// levels matches the members of a list behind which their number stands, with what they make up:
// 书记亲自抓、分管领导具体抓的二级责任体系.
var levels = han.Pattern(`([^,。;()“”:、]{2,16}(?:、[^,。;()“”:、]{2,16})+)的“?([二两三四五六七八九])(?:级|方|层|位一体|重|环|步|道)”?` +
	`\p{Han}{0,8}(?:体系|机制|网络|格局|模式|责任制|链条|防线|架构)`)

// levelsNamed judges the number of such a list, whose members all end in one character or begin with a level.
func levelsNamed(d *reader, t *text, m []int) {
	members := strings.Split(t.string(m[2], m[3]), "、")
	_, value := t.cardinal(m[4])
	last := func(s string) string { r := []rune(s); return string(r[len(r)-1:]) }
	same := all(members, func(s string) bool { return last(s) == last(members[0]) })
	w := &d.Data.Claims
	if w.Levels.in(t.string(m[2], m[3])) || len(members) == value ||
		!same && !all(members, w.Level.in) ||
		d.reported(t.span(m[4], 2), diag.F318) {
		return
	}
	d.say(t.span(m[4], 2), diag.F318, Likely, "前面是%d项，后面说的是「%s」\n数一数，改后面的数，或者补上漏了的一项", len(members),
		t.string(m[4], m[4]+2))
}

// titlesCounted matches titles side by side and how many they are.
var titlesCounted = han.Pattern(`((?:《[^《》]+》[、和及]?){2,9})共?([0-9]{1,2}|[两二三四五六七八九])` +
	`(?:部|件|份|[项个](?:办法|文件|规章|制度|法规|意见|方案|规定|规划|标准))`)

// titleCounts judges how many titles there are: 《甲办法》《乙办法》2部. Those in front of a comma may be among them.
func titleCounts(d *reader, t *text, m []int) {
	n := strings.Count(t.string(m[2], m[3]), "《")
	from, _ := t.piece(m[0], "。;")
	_, value := t.cardinal(m[4])
	if entire := strings.Count(t.string(from, m[3]), "《"); (value < n || value > entire) &&
		!d.reported(t.span(m[4], m[5]+1-m[4]), diag.F318) {
		d.say(t.span(m[4], m[5]+1-m[4]), diag.F318, Likely, "前面是%d个书名号，后面说的是「%s」\n数一数，改后面的数，或者补上漏了的", n,
			t.string(m[4], m[5]+1))
	}
}

// roundedAgain judges a number by the approximate one in the next clause that is of the same: 3860人次到场,逾四千人次听课. Token
// k is the first.
func roundedAgain(l lister, k int) {
	n := next(l.text, k)
	if n == -1 || !plain(l, k) || !l.alike(l.q(k), l.q(n)) || l.q(k).percent() || l.q(n).exact() ||
		strings.Count(l.between(k, n), ",") != 1 || l.reported(l.place(n), figureCodes...) {
		return
	}
	w, q, lead := &l.Data.Growth, l.q(n), l.lead(n)
	if containsAny(l.lead(k)+lead, l.Data.Claims.NotSaid) || w.direction(lead) != 0 ||
		containsAny(l.between(k, n), w.Old) ||
		strings.ContainsAny(lead, "比较占中另还又、共") || lead != "" && !containsAny(lead, []string{"总额", "总数", "总量"}) {
		return
	}
	v, said := l.q(k).number(), q.factored(q.Nominal())
	over := strings.ContainsAny(q.about, "逾超") && v.Cmp(said) < 0 && times(v, 10).Cmp(times(said, 9)) >= 0
	under := endsAny(q.about, []string{"不足", "不到"}) && v.Cmp(said) >= 0 && times(v, 10).Cmp(times(said, 13)) <= 0
	if over || under {
		l.say(l.place(n), diag.F366, Likely, "前面是%s，和「%s」对不上\n两处核对一下", l.q(k).Printed,
			q.Printed).Related = l.places(k)
	}
}
