package proof

import (
	"math/big"
	"strings"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// quantity is a count as running text says it.
type quantity struct {
	fact.Quantity
	doubts []fact.Doubt
	about  string // the word before: 约
	tail   string // the word after: 左右
	typed  string // the number as typed, without words around it and unit
	unit   *unit  // nil for none
}

// noAbout are characters that make a word of one of fact.AboutWords: 公约, 最近.
const noAbout = "节公合条签特履违预契守失缔最附临邻不"

// maxQuantity is how many characters a quantity may have.
const maxQuantity = 40

// quantityAt reads a count at i, of n characters; n is 0 for what is no count: 第12次, 3A, 2.0版, 不超过10次.
func (t scanner) quantityAt(from int) (n int, q quantity) {
	q.about = t.aboutAt(from)
	i := from + len([]rune(q.about))
	end, chinese := t.numberEnd(i)
	q.typed = t.string(i, end)
	if q.unit = t.unitAt(end); q.unit != nil {
		q.Unit = q.unit.name
	}
	if q.Unit == "" && !t.bare(i, end) || !t.begins(from, i, chinese) || chinese && t.idiom(i, end, q.Unit) {
		return 0, q
	}
	end += len([]rune(q.Unit))
	v, _ := fact.Parse(t.string(from, end))
	if v.Said == nil || v.Said.Unit != q.Unit && q.Unit != "" {
		return 0, q
	}
	q.Quantity, q.doubts = *v.Said, v.Doubts
	q.addTail(t, end)
	return end + len([]rune(q.tail)) - from, q
}

// aboutAt returns the word at i that makes a number approximate.
func (t scanner) aboutAt(i int) string {
	if t.among(i-1, noAbout) {
		return ""
	}
	for _, w := range fact.AboutWords {
		if t.has(i, w) {
			return w
		}
	}
	return ""
}

// begins reports whether a count may stand at i (its about word from from on), judged by what stands before.
func (t scanner) begins(from, i int, chinese bool) bool {
	p := t.at(from - 1)
	ratio := p == ':' && han.IsDigit(t.at(from-2)) // 12.1:34.8
	return !ratio && !han.IsDigit(p) && !han.IsLatin(p) && !t.among(from-1, ".+-·/第〔#不") &&
		(!chinese || !t.among(from-1, han.Numerals+han.Powers+"无届佰仟拾壹贰叁肆伍陆柒捌玖") &&
			!strings.ContainsAny(t.string(from-4, from), "未没"))
}

// numberEnd returns where the number that begins at i ends, after its 余 and 万.
func (t scanner) numberEnd(i int) (end int, chinese bool) {
	end, chinese = t.plainEnd(i)
	if t.among(end, "—-至") {
		if e, h := t.plainEnd(end + 1); h == chinese && e > end+1 {
			end = e
		}
	}
	return end, chinese
}

func (t scanner) plainEnd(i int) (end int, chinese bool) {
	if end = t.arabicEnd(i); end == i {
		end, chinese = run(i, func(k int) bool { return t.among(k, han.Numerals+han.Powers+"零") }), true
	}
	return run(end, func(k int) bool { return t.among(k, han.Powers+fact.MoreWords) && !t.has(k, "百分") }), chinese
}

// run returns where the characters from i on end that is is true of.
func run(i int, is func(i int) bool) (end int) {
	for end = i; end-i <= maxQuantity && is(end); end++ {
	}
	return end
}

// arabicEnd returns where the digits at i end, their commas and point among them.
func (t scanner) arabicEnd(i int) (end int) {
	return run(i, func(k int) bool {
		return han.IsDigit(t.at(k)) || t.among(k, ".,") && han.IsDigit(t.at(k+1)) && t.group(k)
	})
}

// among reports whether the character at i is one of set.
func (t *chars) among(i int, set string) bool {
	return strings.ContainsRune(set, t.at(i))
}

// group reports whether the mark at i may stand inside a number: a comma only before three digits and no more.
func (t scanner) group(i int) bool {
	return t.r[i] == '.' || han.IsDigit(t.at(i+2)) && han.IsDigit(t.at(i+3)) && !han.IsDigit(t.at(i+4))
}

// unitAt returns the unit at i, the longest that fits; nil when there is none.
func (t scanner) unitAt(i int) *unit {
	for less := range maxUnit {
		end := i + maxUnit - less
		if u := t.units[t.string(i, end)]; u != nil && !t.among(end, u.not) {
			return u
		}
	}
	return nil
}

// bare reports whether a number without unit from i to end is a count: 数为29, 540万.
func (t scanner) bare(i, end int) bool {
	return (end == len(t.r) || t.among(end, markRunes)) && han.IsDigit(t.at(i)) &&
		!(t.at(end) == ':' && han.IsDigit(t.at(end+1))) &&
		(t.among(end-1, han.Powers) || t.among(i-1, "为数达共"))
}

// idiom reports whether a Chinese numeral with unit counts nothing: 一起, 一次性, 一点.
func (t scanner) idiom(i, end int, unit string) bool {
	said, next := t.string(i, end), t.at(end+len([]rune(unit)))
	rate := unit == "次" && strings.Contains(t.string(end, end+7), "率") // 一次办结率
	return unit == "" || said == "一" && strings.Contains("起点批面种类套本期", unit) ||
		said == "二" || // two of something are 两: 二类工地
		rate || next == '性' || unit == "件" && next == '事'
}

// addTail takes 以上 or 左右 after the unit into account.
func (q *quantity) addTail(t scanner, end int) {
	for _, w := range fact.BehindWords {
		if t.has(end, w) {
			q.tail = w
		}
	}
	switch q.tail {
	case "以上":
		q.Approx, q.High = fact.AtLeast, nil
	case "左右", "上下":
		if q.Approx == fact.Exact {
			q.Approx, q.High = fact.About, new(big.Rat).Mul(q.Low, big.NewRat(11, 10))
			q.Low = new(big.Rat).Mul(q.Low, big.NewRat(9, 10))
		}
	case "以下", "以内", "之内":
		q.Approx, q.Low = fact.Below, new(big.Rat)
	}
}

// exact reports whether the count is meant exactly.
func (q quantity) exact() bool { return q.Approx == fact.Exact }

// percent reports whether the count is a percentage.
func (q quantity) percent() bool { return q.Unit == "%" }

// rounds reports whether q is v rounded, or cut off, as it is written.
func rounds(q fact.Quantity, v *big.Rat) bool {
	return q.Rounded().Contains(v) || q.Truncated().Contains(v)
}

// show returns the number as printed without its unit.
func (q quantity) show() string { return strings.TrimSuffix(q.Printed, q.Unit) }

// number returns the number of an exact count in the first unit of its class: metres for 公里.
func (q quantity) number() *big.Rat { return q.factored(q.Nominal()) }

// reach returns the range of the count in the first unit of its class.
func (q quantity) reach() fact.Span {
	if q.unit == nil || q.unit.factor == nil {
		return q.Span()
	}
	return q.Span().Mul(fact.Point(q.unit.factor))
}

// rounded returns the range of numbers that are written like the count, in the first unit of its class.
func (q quantity) rounded() fact.Span {
	return q.Rounded().Mul(fact.Point(q.factored(big.NewRat(1, 1))))
}

func (q quantity) factored(v *big.Rat) *big.Rat {
	if q.unit == nil || q.unit.factor == nil {
		return v
	}
	return new(big.Rat).Mul(v, q.unit.factor)
}

// value writes v, in the first unit of the class of q, in the way q is written: with its 万 and its unit.
func (q quantity) value(v *big.Rat) string {
	if q.unit != nil && q.unit.factor != nil {
		v = new(big.Rat).Quo(v, q.unit.factor)
	}
	return fact.Counted(v, q.Scale, q.Unit).Printed
}
