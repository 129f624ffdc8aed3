package proof

import (
	"math/big"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// pair are the two counts of a sentence that a third may be the difference of: what was and what is, or what was
// planned and what was done.
type pair struct {
	lister
	said     int // token of the difference
	old, now int
	like     []int // all counts like them around the difference
}

// nearGap judges, where nothing else has, how far apart two counts are, whatever words are between them: 由15个工作日缩短为
// 9个工作日,提前5个工作日; 计划40场,实际46场,超计划8场. The words have to tell the two apart and to say in the clause of token k that
// something has changed; one slip of the pen has to explain the difference, and nothing else the number.
func nearGap(l lister, k int) {
	p, ok := pairAround(l, k)
	if !ok || !p.changes() {
		return
	}
	g := grower{l, &l.Data.Growth}
	c := g.change(p.old, p.now)
	gap, said := c.gap(), l.q(k)
	off := new(big.Rat).Abs(gap)
	from, _ := l.sentence(k)
	c.certainty = Likely
	switch way := g.w.direction(l.lead(k)); {
	case gap.Sign() == 0 || c.old.Sign() == 0 || way == -gap.Sign() || way == 0 && said.percent(),
		said.percent() && !c.percent && lastBefore(from, k, l.isPercent) != -1: // 增长10.7%,人均学时增长12%
	case said.percent() && !c.percent:
		rate := fact.Rounding(percent(off, c.old), said.Quantity)
		if slip(rate.Nominal(), said.Nominal()) && !rounds(said.Quantity, percent(off, c.old)) {
			claim{g, c}.rate(k, l.lead(k))
		}
	case said.percent() || p.gross(gap):
	case slip(off, said.number()) && !p.explained(gap):
		claim{g, c}.differs(k, fact.Counted(off, 1, said.Unit).Printed)
	}
}

// pairAround returns the two counts that token k may be the difference of: the last two in front, one of which may
// be in the sentence before, or the first two behind.
func pairAround(l lister, k int) (p pair, ok bool) {
	if !plain(l, k) || l.q(k).number().Sign() <= 0 {
		return p, false
	}
	from, to := l.sentence(k)
	p = pair{lister: l, said: k, like: likeCounts(l, from, to, k)}
	front := firstIndex(p.like, k)
	if front == 1 && from > 0 {
		p.like = append(likeCounts(l, sentenceBefore(l.text, from), from, k), p.like...)
		front = firstIndex(p.like, k)
	}
	g := grower{l, &l.Data.Growth}
	stock := slices.DeleteFunc(slices.Clone(p.like[:front]), g.flows)
	if n := len(stock); n > 1 {
		p.old, p.now = stock[n-2], stock[n-1]
	} else if front == 0 && len(p.like) > 1 && p.like[0] == k+3 && startsAny(l.lead(k+3), g.w.From) {
		p.old, p.now = p.like[0], p.like[1]
		return p, p.shifted()
	}
	switch {
	case p.now == 0 || !l.alike(l.q(p.old), l.q(p.now)):
	case l.is(k-2, year): // 较2022年下降1.9个百分点
		p.old = lastBefore(from, p.now, func(i int) bool {
			return slices.Contains(p.like, i) && strings.Contains(p.words(i), l.of(k-2))
		})
		return p, p.old != -1
	case p.shifted():
		return p, true
	case front == 2 && p.before(p.now) != p.before(p.old):
		if p.before(p.now) {
			p.old, p.now = p.now, p.old
		}
		return p, true
	}
	return p, false
}

// likeCounts returns the counts from token a up to b, k left out, of which the one in token k may be a difference:
// amounts of its unit, percentages for points; for a percentage all that are like the last amount in front of it.
func likeCounts(l lister, a, b, k int) (toks []int) {
	q := l.q(k)
	points := q.Unit == "个百分点"
	if last := lastBefore(a, k, l.isAmount); q.percent() && last != -1 {
		q = l.q(last)
	}
	for i := a; i < b; i++ {
		if i != k && l.is(i, count) && plain(l, i) && (l.alike(l.q(i), q) || points && l.q(i).percent()) {
			toks = append(toks, i)
		}
	}
	return toks
}

// flows reports whether the count in token k is itself one of what came in or has changed, and no state: 较上年减少15件.
func (g grower) flows(k int) bool {
	lead := g.lead(k)
	if i := strings.LastIndexAny(lead, "到至为成"); i != -1 && utf8.RuneCountInString(lead[i:]) <= 8 {
		return false
	}
	return g.w.direction(lead) != 0 || containsAny(lead, g.Data.Flow.In) && !planned().MatchString(lead) ||
		endsAny(lead, []string{"净减", "净增"})
}

// firstIndex returns how many of toks are in front of k.
func firstIndex(toks []int, k int) int {
	n, _ := slices.BinarySearch(toks, k)
	return n
}

// words returns what is said of the count in token i: all behind the count in front of it, as far as its sentence goes.
func (p pair) words(i int) string {
	from, _ := p.sentence(i)
	return p.cut(max(from, lastBefore(from, i, p.counted)+1), i)
}

// before reports whether the words of the count in token i say that it is the one of before, or of a plan.
func (p pair) before(i int) bool {
	year := func(y int) bool { return strings.Contains(p.words(i), strconv.Itoa(y)+"年") }
	return former().MatchString(p.words(i)) || year(p.Year-1) && !year(p.Year)
}

// former matches what is said of the count of before, or of what was planned.
var former = han.Pattern(`上一?年|去年|前年|同期|年初|期初|上半年|上季度|上月|上一|上学|原[来先有]|[革合化造施展整]前|` +
	`计划|任务|目标|预算|下达|原定|法定|规定|应|确定|安排|核定|编制`)

// planned matches those of them that are of a plan.
var planned = han.Pattern(`计划|任务|目标|预算|下达|原定|法定|规定|应|确定|安排|核定|编制`)

// shifted reports whether the words lead from one count to the other: 由15个工作日缩短为9个.
func (p pair) shifted() bool {
	verb := p.words(p.now)
	i := strings.LastIndexAny(verb, "到至为成")
	return i > 0 && utf8.RuneCountInString(verb[i:]) <= 8 && !strings.ContainsAny(verb[1:], ",;") &&
		strings.ContainsAny(p.words(p.old), "由从自将比较") || i > 0 && former().MatchString(p.words(p.old)) &&
		!strings.ContainsAny(verb, ",;、")
}

// changing matches the words that say that something has changed, and in front of them whose change it is.
var changing = han.Pattern(`[增减压缩降升快慢少多早省撤并删添扩超差涨跌缺欠新简砍壮]|提前|提速|高出|高|低|改善|清理|取消|下放|节约|完成|结转`)

// filler matches what may be in front of the words of a change and says nothing of what has changed.
var filler = han.Pattern(`(?:比|较|与|和)?(?:上一?年|去年|年初|上半年|上学年|20[0-9]{2}年|原[来先有]?|改革|计划|目标|任务|年度|年初|预算|法定(?:时限)?)` +
	`(?:同期|年?[末底初]|度|前)*的?|同比|环比|相比|相较|相应|共计?|累计|合计|总[共计]|一共|全[年县市区镇乡]|年[内末底]|当年|本年|今年|平均|每[件个人项次起案份]|` +
	`群众|企业|总体|整体|覆盖面|规模|整整|足足|一次性|再次|直接|进一步|明显|大幅|两年|一年[间来]?内?|由此|从而|合并|将|已|净|实际|了|也|[,、数量额是即]`)

// beside matches what is behind a word of change where that is from something else: 高出全市平均水平.
var beside = han.Pattern(`平均|全(?:[市省国区]|县)|同类|预期`)

// changes reports whether the words of the difference say that what the pair counts has changed: no other thing, and
// from the count that is the old one.
func (p pair) changes() bool {
	lead := p.lead(p.said)
	at := changing().FindStringIndex(lead)
	if at == nil {
		return changing().MatchString(cutAt(p.tail(p.said), 2)) && planned().MatchString(p.words(p.old))
	}
	if flowing().MatchString(lead) && !strings.Contains(lead, "净") || !p.ofPair(lead[at[1]:]) {
		return false
	}
	what := filler().ReplaceAllString(lead[:at[0]], "")
	plan := planned().MatchString(p.words(p.old))
	other := containsAny(lead, []string{"上年", "去年", "同比"}) &&
		(plan || containsAny(p.words(p.old), []string{"半年", "季度"})) || planned().MatchString(lead) && !plan ||
		strings.Contains(lead, "法定") && !strings.Contains(p.words(p.old), "法定") ||
		containsAny(lead, p.Data.Growth.Apart) || startsAny(lead, []string{"再", "又", "另", "其中"}) ||
		containsAny(lead, p.Data.Growth.From) || beside().MatchString(lead[at[1]:])
	unnamed := utf8.RuneCountInString(filler().ReplaceAllString(p.words(min(p.old, p.now)), "")) < 2 // 从年初的94个
	return !other && !strings.ContainsAny(what, "比较") && (utf8.RuneCountInString(what) <= 2 &&
		!strings.Contains(lead[:at[0]], "率") || unnamed ||
		strings.Contains(p.cut(max(0, p.old-8), p.said-2), firstTwo(what)))
}

// flowing matches the words of what came in or went: other things may have come and gone, so that it is no difference.
var flowing = han.Pattern(`新|下放|取消|清理|撤|并|删|添|扩[^大]|[^额]完成|^完成|结转`)

// changeWords matches what may be behind the first word of a change.
var changeWords = han.Pattern(`[增减压缩降升快慢少多省超差缺欠大小短长加高低出过前速约少度幅值退到达为了近有额数量]|人次|效率|资金|掉|完成|计划|目标|任务|下降|提升`)

// ofPair reports whether what is behind the word of a change is nothing more than such words, or has the thing of the
// pair: 增加窗口3个 of 窗口, but 减轻处罚19件 of no cases received.
func (p pair) ofPair(rest string) bool {
	rest = changeWords().ReplaceAllString(filler().ReplaceAllString(rest, ""), "")
	tail := p.tail(p.said)
	return !strings.Contains(tail, "的") && !strings.HasSuffix(rest, "的") &&
		(utf8.RuneCountInString(rest) < 2 || strings.Contains(p.cut(max(0, p.old-8), p.said-2), rest))
}

// gross reports whether the number may count more than the difference: what is new, where something else was lost.
func (p pair) gross(gap *big.Rat) bool {
	lead := p.lead(p.said)
	return strings.Contains(lead, "新") && !strings.Contains(lead, "净") && gap.Cmp(hundred) < 0 &&
		p.q(p.said).number().Cmp(gap) > 0 && gap.Cmp(big.NewRat(10, 1)) < 0
}

// explained reports whether the number is one of the others, or comes of two of them.
func (p pair) explained(gap *big.Rat) bool {
	v := p.q(p.said).number()
	lead := p.lead(p.said)
	plainly := p.Data.Growth.direction(lead) != 0 || strings.Contains(lead, "提前") // by how much, not to what
	return p.made(gap) || slices.ContainsFunc(p.like, func(i int) bool {
		a := p.q(i).number()
		return a.Cmp(v) == 0 && !plainly || slices.ContainsFunc(p.like, func(j int) bool {
			return distance(a, p.q(j).number()).Cmp(v) == 0
		})
	})
}

// made reports whether the number and others behind the pair make up the difference, or one of them is it: 由36条改为
// 28条,新增6条,删减14条.
func (p pair) made(gap *big.Rat) bool {
	gap = new(big.Rat).Abs(gap)
	reached := []*big.Rat{p.q(p.said).number()}
	for _, i := range p.like {
		a := p.q(i).number()
		if i <= max(p.old, p.now) || len(reached) > 100 {
			continue
		} else if a.Cmp(gap) == 0 {
			return true
		}
		for _, v := range reached {
			reached = append(reached, new(big.Rat).Add(v, a), new(big.Rat).Sub(v, a))
		}
	}
	return slices.ContainsFunc(reached[1:], func(v *big.Rat) bool { return v.Abs(v).Cmp(gap) == 0 })
}
