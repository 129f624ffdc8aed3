package proof

import (
	"math/big"
	"slices"
	"strings"
)

// rate is a percentage with its name.
type rate struct {
	lister
	tok      int
	name     string // 办结
	row      Rate   // what it is the quotient of
	base     int64  // what the percentage counts from: 100 for 超额完成15%
	operands []int  // tokens of the counts that it may be the quotient of
}

func (r rate) said() quantity { return r.q(r.tok) }

func (r rate) value(k int) *big.Rat { return r.q(k).number() }

// maxCounts is how many counts before a rate are looked at.
const maxCounts = 8

// inFront returns the last maxCounts of the exact counts before the rate in its sentence, else in the one before.
func (r rate) inFront() []int {
	from, _ := r.sentence(r.tok)
	out := r.usable(from)
	// 接报警情865起;破案412起,破案率47.6%
	kind, _, _ := strings.Cut(r.lead(r.tok), r.name+"率")
	if c := []rune(kind); len(out) == 0 && r.markAt(from-1) == ';' && len(c) > 2 &&
		!strings.Contains(r.cut(sentenceBefore(r.text, from), from), string(c[len(c)-2:])) {
		return nil // 20个断面中19个达标;水源地水质达标率为100%
	}
	if len(out) == 0 || len(out) == 1 && r.markAt(from-1) == ';' && affirms(r.before(out[0]), r.row.Part) {
		out = append(r.usable(sentenceBefore(r.text, from)), out...)
	}
	return out[max(0, len(out)-maxCounts):]
}

// usable returns the counts from token from on that are not those of another time.
func (r rate) usable(from int) []int {
	return slices.DeleteFunc(r.counts(from, r.tok), func(k int) bool {
		return r.value(k).Sign() <= 0 || // 产品201个(包括短视频解读16个),解读率100%
			r.tokens[k].depth > r.tokens[r.tok].depth && startsAny(r.lead(k), []string{"含", "包括", "包含"}) ||
			containsAny(r.lead(k), r.Data.Growth.Old) &&
				!containsAny(r.lead(k), r.Data.Flow.Carried[:1]) && !containsAny(r.lead(k), r.Data.Flow.Opening)
	})
}

// divisible reports whether count part may be divided by count of: one may have no unit.
func (r rate) divisible(part, of int) bool {
	p, q := r.q(part), r.q(of)
	return part != of && (r.alike(p, q) || p.Unit == "" || q.Unit == "")
}

// exceeds reports whether count part is more than count of, which the rate does not allow.
func (r rate) exceeds(part, of int) bool { return !r.row.Any && r.value(part).Cmp(r.value(of)) > 0 }

// joint reports whether a third count explains the rate: added to the numerator, or carried over to the denominator, or
// counted in with either of them: 受理186件,含上年转入9件.
func (r rate) joint(part, of int) bool {
	return slices.ContainsFunc(r.operands, func(c int) bool {
		if c == part || !r.divisible(of, c) || slices.ContainsFunc([]int{part, c}, func(k int) bool {
			return leavesOut(r, r.lead(k)) || leavesOut(r, r.tail(k))
		}) {
			return false
		}
		a, b := new(big.Rat).Add(r.value(part), r.value(c)), new(big.Rat).Add(r.value(of), r.value(c))
		return a.Cmp(r.value(of)) <= 0 && r.said().Rounded().Contains(percent(a, r.value(of))) ||
			r.carries(r.lead(c)+r.lead(of)) && (r.said().Rounded().Contains(percent(r.value(part), b)) ||
				lessCarried(r, part, of, c))
	})
}

// lessCarried reports whether the rate is that of part and of, one of them or both without count c.
func lessCarried(r rate, part, of, c int) bool {
	num, den := r.value(part), new(big.Rat).Sub(r.value(of), r.value(c))
	less := new(big.Rat).Sub(num, r.value(c))
	said := r.said().Rounded()
	return den.Sign() > 0 && (said.Contains(percent(num, den)) || said.Contains(percent(less, den)) ||
		said.Contains(percent(less, r.value(of))))
}

// numerator returns the last count whose words are those of the rate's numerator, -1 when there is none.
func (r rate) numerator() int {
	for i, k := range slices.Backward(r.operands) {
		tail := r.tail(k)
		if strings.Contains(tail, "率") { // the name of the rate itself
			tail = ""
		}
		graded := r.name == "合格" && containsAny(r.lead(max(0, k-3)), []string{"优秀", "良好"}) // 优秀41人、良好15人、合格2人
		if affirms(r.before(k), r.row.Part) && !graded && !containsAny(r.before(k), r.Data.Sums.Qualified) ||
			i > 0 && affirms(tail, r.row.Part) {
			return k
		}
	}
	return -1
}

// ofGroup reports whether the count in token part is of a group of those in front, whose number nobody says.
func ofGroup(r rate, part int) bool {
	_, words, some := strings.Cut(r.lead(part), "其中")
	return some && slices.ContainsFunc(r.Data.RateWords.Groups, func(w string) bool {
		at := strings.Index(words, w)
		return at > 0 && len(words) > at+len(w) && !strings.Contains(r.cut(0, part-1), words[:at])
	})
}

// leavesOut reports whether s says of how many the rate is not: 不合格, 仅有9件未调解成功 or 未成功 of 调解成功率, 1件未能出庭 of 出庭应诉率.
func leavesOut(r rate, s string) bool {
	name := rateName(r.text, r.tok)
	words := []string{name, r.name, firstTwo(name), firstTwo(r.name), cutLast(name)}
	return slices.ContainsFunc(words, func(w string) bool {
		denied := []string{"不" + w, "未" + w, "未能" + w, "没有" + w}
		return len(w) > len("结") && (startsAny(s, denied) || endsAny(strings.TrimSuffix(s, "的"), denied))
	})
}

// siblings reports whether two counts are members of one list, neither part of the other.
func siblings(t *text, a, b int) bool {
	s := t.between(a, b)
	return strings.Contains(s, "、") && respective(t, b) == "" && !strings.ContainsAny(s, ",;:(")
}

// denominator returns the nearest count before part that has the denominator's words or may have part in it, or -1.
func (r rate) denominator(part int) int {
	best := -1
	for _, of := range slices.Backward(r.operands) {
		named := containsAny(r.lead(of)+r.tail(of), r.row.Of) || startsAny(due(r, of), r.row.Part)
		ahead := named && (part > r.tok || due(r, of) != "")
		switch {
		case of >= part || !ahead && siblings(r.text, of, part), !r.alike(r.q(of), r.q(part)), r.exceeds(part, of):
		case named || best == -1 && strings.Contains(r.lead(of), "其中"):
			return of
		case best == -1 && !ofFound(r, of, part):
			best = of
		}
	}
	return best
}

// ofFound reports whether the rate is 100 % of what was found in count of: 抽检200批次,处置不合格样品3批次,处置率100%.
func ofFound(r rate, of, part int) bool {
	return r.said().number().Cmp(hundred) == 0 && slices.ContainsFunc(r.Data.RateWords.Found, func(w string) bool {
		return strings.Contains(r.lead(part), w) && !strings.Contains(r.lead(of), w)
	})
}

// due returns what the words before a count say that had to be done: 备案 of 规范性文件应备案; "" for others.
func due(r rate, k int) string {
	_, due, _ := strings.Cut(r.before(k), "应")
	return due
}

// list returns the counts before part where they are one list that part is of: 建议26件、提案14件,办复39件.
func (r rate) list(part int) []int {
	i := slices.Index(r.operands, part)
	if i < 2 || !containsAny(r.lead(r.operands[0])+r.tail(r.operands[i-1]), r.row.Of) ||
		!all(r.operands[1:i], func(k int) bool {
			return siblings(r.text, r.operands[0], k) && r.alike(r.q(k), r.q(part))
		}) {
		return nil
	}
	return r.operands[:i]
}
