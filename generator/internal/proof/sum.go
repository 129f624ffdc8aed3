package proof

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/fact"
)

// sum is a total with its parts.
type sum struct {
	lister
	whole    int    // token of the total
	parts    []part // at least one
	column   int    // which of the counts of each part is meant
	all      bool   // the parts are all of the total
	sure     bool   // the words say that these are parts: 其中
	open     bool   // the list is not complete: 等
	near     bool   // nothing but likeness says that these are parts: only a small difference is reported
	known    bool   // the parts belong to one partition
	every    bool   // no member of that partition is missing
	crossing bool   // parts may overlap
}

func (s *sum) tok(i int) int { return s.parts[i].toks[s.column] }

func (s *sum) count(i int) quantity { return s.q(s.tok(i)) }

func (s *sum) total() quantity { return s.q(s.whole) }

// toks returns the tokens of the parts.
func (s *sum) toks() []int {
	return each(s.parts, func(p part) int { return p.toks[s.column] })
}

// nominal adds the parts as written.
func (s *sum) nominal() *big.Rat { return s.added(s.toks()) }

// span adds the ranges of the parts.
func (s *sum) span() fact.Span {
	v := fact.Point(new(big.Rat))
	for i := range s.parts {
		v = v.Add(s.count(i).reach())
	}
	return v
}

// money is the unit that is written in 万 and 亿 without rounding.
const money = "元"

// manyMore is from where on 余 adds less than a quarter to a number of one digit: 3800 are no 3000余, but 4900 no 4800余.
const manyMore = 1000

// wholeReach returns the range of the total. Counted in 万 or 公里 it may be rounded where parts are not.
func (s *sum) wholeReach() fact.Span {
	q := s.total()
	if s.scales() && (q.Unit != money || finer(s)) {
		return q.rounded()
	}
	v := q.reach()
	digits := strings.TrimRight(strings.NewReplacer("万", "", ".", "", "余", "", "多", "").Replace(q.typed), "0")
	if more(q.typed) != "" && v.Low.Cmp(big.NewRat(manyMore, 1)) >= 0 && len(digits) == 1 {
		v.High = new(big.Rat).Mul(v.Low, big.NewRat(5, 4))
	}
	return v
}

// finer reports whether the parts together have at least two digits more than the total, or one more than two decimals,
// which so has to be rounded: 2.02亿元+398.16万元 of 2.06亿元, 2.73亿元+1260万元 of 2.86亿元.
func finer(s *sum) bool {
	q := s.total()
	_, digits, _ := strings.Cut(fact.Decimal(new(big.Rat).Quo(s.nominal(), big.NewRat(q.Scale, 1))), ".")
	return len(digits) > q.Decimals+b2i(q.Decimals < 2)
}

// scales reports whether a part is counted in another power of ten or a unit of another size than the total.
func (s *sum) scales() bool {
	of := s.total()
	return slices.ContainsFunc(s.toks(), func(k int) bool {
		return s.q(k).Scale != of.Scale || s.q(k).factored(hundred).Cmp(of.factored(hundred)) != 0
	})
}

// plus writes the parts with plus signs between them: 2+42+30.
func (s *sum) plus() string {
	write := quantity.show
	if s.scales() {
		write = func(q quantity) string { return q.Printed }
	}
	return strings.Join(each(s.toks(), func(k int) string { return write(s.q(k)) }), "+")
}

// terms writes the addition as a sentence opens with it: 是2+42+30+47=121起.
func (s *sum) terms() string {
	low := s.span().Low
	if _, exact := s.span().Exact(); !exact && low != nil {
		return s.plus() + "，至少是" + s.total().value(low)
	}
	return "是" + s.plus() + "=" + s.total().value(s.nominal())
}

// meets reports whether the parts may come to the total.
func (s *sum) meets() bool { return s.span().Meets(s.wholeReach()) }

// over reports whether the parts come to more than the total.
func (s *sum) over() bool { return s.span().Above(s.wholeReach()) }

// gap returns how far the parts as written are from the total, as a share of it; 100 for a total of nothing.
func (s *sum) gap() *big.Rat {
	total := s.total().number()
	if total.Sign() == 0 {
		return hundred
	}
	gap := distance(s.nominal(), total)
	return gap.Quo(gap, total)
}

// within reports whether the gap is at most n per cent of the total.
func (s *sum) within(n int64) bool { return s.gap().Cmp(big.NewRat(n, 100)) <= 0 }

// slip reports whether one wrong digit explains the difference: it has one digit that is not zero.
func (s *sum) slip() bool {
	return len(strings.Trim(fact.Decimal(distance(s.nominal(), s.total().number())), "0.")) == 1
}

// describe finds out what the words of the parts say about them.
func (s *sum) describe() {
	head := s.lead(s.whole) + s.tail(s.whole)
	s.known, s.every = s.Data.partition(s.parts, head)
	_, to := s.sentence(s.whole)
	s.crossing = s.crosses() || containsAny(s.cut(s.tok(len(s.parts)-1), to), s.Data.Sums.Shared)
	s.all = s.all || announced(s) || s.sure && !s.open && len(s.parts) > 1 && s.within(10) &&
		transposed(s.nominal(), s.total().number()) ||
		s.scales() && s.within(10) && !s.open && !strings.Contains(s.tail(s.tok(0)), "用于") ||
		len(s.parts) > 1 && startsAny(s.parts[len(s.parts)-1].noun(), s.Data.Sums.Rest) || // what is left is said last
		slices.ContainsFunc(s.Data.Outcomes, func(o Subset) bool {
			return containsAny(head, o.Whole) && s.within(25) &&
				all(s.parts, func(p part) bool { return containsAny(p.noun(), o.Part) })
		})
}

// announced reports whether the sentence says in front of the total that there are as many kinds as parts: 五类群体.
func announced(s *sum) bool {
	from, _ := s.piece(s.tokens[s.whole].at, ends)
	near := s.within(5) && s.nameCount(from, s.tokens[s.whole].at) == len(s.parts)
	said := s.between(s.whole, s.tok(0))
	begin := s.tokens[s.whole].at + s.tokens[s.whole].n
	entire := strings.Contains(said, "全部由") && s.nameCount(begin, s.tokens[s.tok(0)].at) == len(s.parts) // 全部由两家银行发放,其中
	return len(s.parts) > 1 && !s.open && digitOff(s) && (near || entire)
}

// partition reports whether the parts are members of one partition, of all ages, or one thing and its denial, and
// whether they are every member of it. The spells of one are no parts of another that the words of the total name.
func (l *Language) partition(parts []part, head string) (known, every bool) {
	for _, p := range l.Partitions {
		if n := p.covers(parts); n > 1 && (strings.Contains(head, p.Whole) || !l.spell(head)) {
			known, every = true, every || n >= len(p.Words)
		}
	}
	if len(parts) == 2 && denies(parts[0].noun(), parts[1].noun()) || ages(parts) {
		return true, true
	}
	return known, every
}

// spell reports whether s names a spell of a longer one: 上半年.
func (l *Language) spell(s string) bool {
	return slices.ContainsFunc(l.Partitions, func(p Partition) bool { return p.Whole != "" && containsAny(s, p.Words) })
}

// denies reports whether one of two names is the denial of the other: 已采纳, 未采纳.
func denies(a, b string) bool {
	a, b = strings.TrimLeft(trimLink(a), "尚暂"), strings.TrimLeft(trimLink(b), "尚暂")
	done := func(a, b string) bool {
		_, stem, ok := strings.Cut(b, "未")
		return ok && len(firstTwo(stem)) > len("结") && strings.HasPrefix(a, firstTwo(stem))
	}
	return deniedBy(a, b) || deniedBy(b, a) || done(a, b) || done(b, a)
}

// crosses reports whether the words of the parts say that they may overlap.
func (s *sum) crosses() bool { return !s.known && s.total().Unit != "分" && !all(s.parts, s.apart) }

// apart reports whether a part has no word of overlapping ones that the words of the total do not have.
func (s *sum) apart(p part) bool {
	noun, head := strings.TrimPrefix(p.noun(), "通过"), ""
	if !slices.Contains(s.toks(), s.whole) { // shares have no whole
		head = s.lead(s.whole) + s.tail(s.whole)
	}
	acted := p.lead == "" && strings.ContainsAny(p.tail, "了均都") // 3项开展了评估
	return !acted && !slices.ContainsFunc(s.Data.Sums.Crossing, func(w string) bool {
		return strings.Contains(noun, w) && !strings.Contains(head, w)
	})
}

// covers returns how many members of the partition the parts are; 0 where one is none or twice, or a needed one is not.
func (p Partition) covers(parts []part) int {
	used := map[int]bool{}
	for _, m := range parts {
		i := slices.IndexFunc(p.Words, func(w string) bool { return strings.Contains(m.noun(), w) })
		if i == -1 || used[i] {
			return 0
		}
		used[i] = true
	}
	if p.Entire && len(used) < len(p.Words) {
		return 0
	}
	return len(used)
}

// twofold reports whether s says in one clause that some of what is counted is counted twice: 部分车辆同时有两种行为.
func (w *SumWords) twofold(s string) bool {
	for _, both := range w.Twofold {
		some, twice, _ := strings.Cut(both, " ")
		for clause := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(",;。", r) }) {
			if _, behind, found := strings.Cut(clause, some); found && strings.Contains(behind, twice) {
				return true
			}
		}
	}
	return false
}

// named puts a part's words in quotation marks, if it has any.
func named(noun string) string {
	if noun == "" {
		return ""
	}
	return "「" + noun + "」"
}
