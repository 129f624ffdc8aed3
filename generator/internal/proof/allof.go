package proof

import (
	"cmp"
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/han"
)

// These rules ask little of the words between a total and its parts. They are safe by what is around: nothing else of
// the sentence is counted alike, nothing else adds up, and a slip of the hand makes of one number the other.

// slipInSum reports whether a slip explains that the parts do not come to the total, from which they are not far.
func slipInSum(s *sum) bool { return s.within(40) && strictSlip(s.nominal(), s.total().number()) }

// roundsTo reports whether the parts come to the total, if that is rounded: 投资1.2亿元,上级资金2100万元,自筹1.02亿元.
func roundsTo(s *sum) bool { return s.span().Meets(s.total().rounded()) }

// alikeHere reports whether counts may be added here: alike, or both of papers and cases.
func (l lister) alikeHere(a, b quantity) bool {
	return l.alike(a, b) || slices.Contains(l.Data.Sums.Papers, a.Unit) &&
		slices.Contains(l.Data.Sums.Papers, b.Unit)
}

// allBehind matches what is behind the total of several counts that all of them did something.
var allBehind = han.Pattern(`^(?:[\p{Han}(),、]{0,8}(?:均|都|全部))`)

// totalBehind judges a total that stands behind all counts like it of its sentence, whatever its words: token k is the
// total.
func totalBehind(l lister, k int) {
	if !totalOf(l, k, rowBefore(l, k, false)) {
		totalOf(l, k, rowBefore(l, k, true))
	}
}

// totalOf judges the total in token k of counts, and reports whether some of them come to it or it is reported.
func totalOf(l lister, k int, toks []int) bool {
	larger := func(i int) bool { return l.q(toks[i]).number().Cmp(l.q(k).number()) >= 0 } // 审查153件,修改9件,废止14件,共清理25件
	toks = toks[lastBefore(0, len(toks), larger)+1:]
	entire := len(toks) > 1 && takesUp(l, k, toks)
	if len(toks) < 2 || !mayBeWhole(l, k) || l.markAt(k-1) == '、' || nowThere(l, toks, k) ||
		!entire && (endsAny(l.lead(k), pointing) || remarked(l, k)) ||
		unsure(l, append(slices.Clone(toks), k)) {
		return false
	} else if reaches(l, toks, k) || len(toks) == 2 && reaches(l, likeAbove(l, k), k) || roundsTo(sumOf(l, toks, k)) {
		return true
	}
	own, few, hard, s := l.lead(k), len(toks) == 2, isHard(l, k), sumOf(l, toks, k)
	named := entire || containsAny(own, l.Data.Sums.AllOf) || calledNumber().MatchString(own) ||
		allBehind().MatchString(l.tail(k)) || kinds(l, k) == len(toks) || endsAny(own, l.Data.Sums.Together) ||
		transposed(s.nominal(), l.q(k).number()) && l.q(k).number().Cmp(hundred) > 0
	last, spelled := monthly(s.parts)
	small := !entire && few && l.q(k).number().Cmp(big.NewRat(20, 1)) < 0 && !ofSame(l, k, toks)
	if (misadds(s, named, hard) || entire && s.slip() && s.within(15)) && (named || !few && s.within(12)) &&
		(!spelled || last != -1) && !small &&
		!staging(l, own, toks) && (entire || !ofOthers(l, k, toks)) {
		s.judge()
		return true
	}
	return false
}

// takesUp reports whether the clause of the total in token k takes up all that was counted: 这8个阵地; or says of three or
// more that all have been done with, 涉及的25家主体均已公示; or names the thing of each part: 建议37件、提案29件,66件建议提案全部办复.
func takesUp(l lister, k int, toks []int) bool {
	from := l.tokens[k].at
	words := l.string(from, l.until(from, ",。;"))
	every := containsAny(words, []string{"均", "都", "全部"})
	of := func(i int) bool {
		thing := cmp.Or(strings.TrimSuffix(firstTwo(l.tail(i)), "和"), cutLast(l.lead(i)))
		return thing != "" && strings.Contains(words, thing)
	}
	said := strings.TrimSuffix(l.lead(k), "的")
	here := each(toks, func(i int) string { return l.lead(i) + l.tail(i) })
	if endsAny(said, pointing) {
		return shareRun([]rune(cutAt(l.tail(k), 4)), strings.Join(here, ""), 2) &&
			all(toks, func(i int) bool { return l.alike(l.q(i), l.q(k)) })
	}
	return every && (len(toks) > 2 && said != l.lead(k) || all(toks, of) && toks[len(toks)-1] == k-2-b2i(l.isWord(k-2)))
}

// remarked reports whether brackets behind the count in token k explain it: 共45人(一人受聘多家).
func remarked(l lister, k int) bool {
	i := k + 1
	for l.isWord(i) {
		i++
	}
	return l.markAt(i) == '(' && !startsAny(l.of(i+1), []string{"其中", "含", "包括", "不含"})
}

// ofOffice matches the words of a count of one office or place.
var ofOffice = han.Pattern(`^\p{Han}{1,8}?[局镇乡组队院道]`)

// nowThere reports whether the total in token k is of more than the parts: what there is now, some of which came in, or
// that of all, where the parts are of some offices: 新聘36名,续聘165名,现有210名; 公安局612件,市场监管局216件,全县928件.
func nowThere(l lister, toks []int, k int) bool {
	few := sumOf(l, toks, k).nominal().Cmp(l.q(k).number()) < 0
	some := strings.Contains(l.cut(max(0, toks[0]-2), toks[0]), "分别") // 三个社区分别登记62户、48户,全街道共267户
	if few && containsAny(l.lead(k), l.Data.Sums.Elsewhere) && (some || all(toks, func(i int) bool {
		return ofOffice().MatchString(l.lead(i))
	})) {
		return true
	}
	return containsAny(l.lead(k), l.Data.Flow.Left) && slices.ContainsFunc(toks, func(i int) bool {
		return strings.Contains(l.lead(i), "新") || containsAny(l.lead(i), l.Data.Flow.In)
	})
}

// misadds reports whether a slip explains that parts and total differ, or a mistake in adding up, or the words of the
// total say that the parts are all.
func misadds(s *sum, named, hard bool) bool {
	known, _ := s.Data.partition(s.parts, "")
	more, two := len(s.parts) > 2, distance(s.nominal(), s.total().number()).Cmp(big.NewRat(2, 1)) <= 0
	return slipInSum(s) || two && known && named || hard && more && (two || s.slip() && s.within(30)) || s.within(40) &&
		kinds(s.lister, s.whole) == len(s.parts) && endsAny(s.lead(s.whole), []string{"合计", "共计", "总计", "相加"})
}

// ofSame reports whether the words of the total in token k are those of all parts, or a word of totals behind a list.
func ofSame(l lister, k int, toks []int) bool {
	own := sumName().ReplaceAllString(l.lead(k), "")
	return len(own) > len("法") && all(toks, func(i int) bool { return strings.HasSuffix(l.lead(i), cutLast(own)) }) ||
		startsAny(l.tail(k), l.Data.Sums.Together) ||
		l.Data.Sums.names(own) && strings.ContainsAny(l.between(toks[0], toks[1]), "、和")
}

// isHard reports whether the words of token k are of a total and nothing else.
func isHard(l lister, k int) bool {
	return containsAny(l.lead(k), l.Data.Sums.Hard) || l.Data.Sums.isTotal(l.lead(k)) || endsAny(l.lead(k), pointing)
}

// mayBeWhole reports whether token k may be a total: it is no mean, no change and not what something has become.
func mayBeWhole(l lister, k int) bool {
	_, becomes := grower{l, &l.Data.Growth}.fromTo(k)
	return plain(l, k) && !isEach(l.text, k) && !becomes && !isChange(l, k) && l.tokens[k].depth == 0
}

// calledNumber matches what is the number of all that is counted: 受助户数.
var calledNumber = han.Pattern(`数[量额]?[为是达到]{0,2}$`)

// ofOthers reports whether the words of the total in token k are of other things than the parts, of which there are
// many kinds: 司法所12个、服务室168个,共设置窗口190个.
func ofOthers(l lister, k int, toks []int) bool {
	what := cutLast(strings.TrimRight(without(l.lead(k), l.Data.Sums.AllOf), "计量数额已达到为有是"))
	if len(toks) == 2 && containsAny(l.lead(k), l.Data.Sums.Elsewhere) && !all(toks, func(i int) bool {
		return strings.Contains(l.lead(i), what)
	}) {
		return true
	}
	if len(toks) > 2 && calledNumber().MatchString(l.lead(k)) { // 受助户数
		return false
	}
	return slices.Contains([]string{"个", "家", "名", "人", "户", "人次"}, l.q(k).Unit) && len(what) > len("对") &&
		!containsAny(l.lead(k), l.Data.Sums.Hard) && l.lead(toks[1])+l.tail(toks[1]) != "" &&
		(!endsAny(what, l.Data.Sums.Together) || strings.HasSuffix(what, "员")) &&
		(len(toks) == 2 ||
			!all(toks, func(i int) bool { return strings.Contains(l.lead(i), what[len(what)-len("点"):]) })) &&
		!slices.ContainsFunc(toks, func(i int) bool {
			return strings.Contains(strings.ReplaceAll(l.lead(i)+l.tail(i), what+"员", ""), what)
		})
}

// staging reports whether the words of the total are of a later stage than those of the parts.
func staging(l lister, own string, toks []int) bool {
	own = without(own, append([]string{"新增", "以上", "参考", "参加"}, l.Data.Sums.AllOf...))
	return slices.ContainsFunc(slices.Concat(l.Data.Flow.Finished, l.Data.Sums.Crossing), func(w string) bool {
		return strings.Contains(own, w) && !strings.Contains(l.lead(toks[0])+l.lead(toks[len(toks)-1]), w)
	})
}

// rowBefore returns the counts like that in token k in front of it in its sentence, no others between them.
func rowBefore(l lister, k int, mixed bool) (toks []int) {
	from, _ := l.sentence(k)
	q := l.q(k)
	most, hard := 9, isHard(l, k)
	like := func(a, b quantity) bool { return l.alike(a, b) || mixed && l.alikeHere(a, b) }
	if n := kinds(l, k); n > 1 {
		most, from, hard = n, max(0, k-maxTokens/2), true
	} else if hard && begins(l.text, k-1) || begins(l.text, k-1) && l.Data.Sums.isTotal(l.lead(k)) {
		from = sentenceBefore(l.text, from)
		start, _ := l.piece(l.tokens[from].at, "。!?")
		from = firstFrom(l.text, 0, func(x token) bool { return x.at >= start })
	}
	depth := l.tokens[k].depth + b2i(strings.ContainsRune(l.cut(max(0, k-3), k), ')'))
	apart := strings.Contains(l.cut(from, k), "分别")
	for i := k - 1; i >= from && len(toks) < most; i-- {
		if q.Unit == "" && l.isAmount(i) {
			q = l.q(i)
		}
		switch {
		case !l.counted(i) || l.q(i).percent() || l.tokens[i].depth > depth || isKinds(l, i, k):
		case !like(l.q(i), q) && hard && q.Unit != "":
		case !plain(l, i), !like(l.q(i), q), isEach(l.text, i) && !apart, isChange(l, i),
			l.Data.Sums.names(l.lead(i)):
			return toks
		default:
			toks = append([]int{i}, toks...)
		}
	}
	return toks
}

// runs reports whether the counts in front of token k, from one before token first on, come to it.
func runs(l lister, toks []int, k, first int) bool {
	for i := range toks {
		if toks[i] < first && l.added(toks[i:]).Cmp(l.q(k).number()) == 0 {
			return true
		}
	}
	return false
}

// isKinds reports whether the count in token i says in Chinese of how many kinds the count behind it is: 三家单位立案总数.
func isKinds(l lister, i, k int) bool {
	last := lastBefore(0, k, func(i int) bool { return !l.isWord(i) && !l.is(i, year) })
	return i == last && han.IsNumeral([]rune(l.of(i))[0])
}

// unsure reports whether the sentence of the counts says, but for their own words, that they overlap, are of another
// time, or not all there.
func unsure(l lister, toks []int) bool {
	from, _ := l.sentence(toks[0])
	last := toks[len(toks)-1]
	_, to := l.sentence(last)
	some := "其中"
	if l.Data.Sums.names(l.lead(last)) || strings.ContainsAny(l.lead(last), "总共") { // what is behind a total is of it
		to, some = last+1, "另有"
	}
	around := l.cut(from, to)
	for _, k := range toks {
		around = strings.Replace(around, l.lead(k), "", 1)
	}
	entire := l.cut(from, to)
	w := &l.Data.Sums
	return containsAny(around, slices.Concat(w.Besides, w.Shared, w.Open)) || strings.HasSuffix(entire, "等") ||
		w.twofold(entire) || ofOne(l, toks) ||
		containsAny(entire, slices.Concat(l.Data.Growth.Old, []string{some, "同时", "等,", "等共", "等\u3001", "等各"}))
}

// ofOne reports whether one of the counts is of the one in front of it, with no mark between: 市级4处通过3处.
func ofOne(l lister, toks []int) bool {
	for i, k := range toks[1:] {
		if !strings.ContainsAny(l.between(toks[i], k), ",;、。:(和及与") && l.q(k).number().Cmp(l.q(toks[i]).number()) <= 0 {
			return true
		}
	}
	return false
}
