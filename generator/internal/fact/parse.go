package fact

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/han"
)

// Limits of one value, far above what a form needs.
const (
	MaxValue = 2000 // characters of a value
	MaxName  = 20   // characters of a name, FORM section 5
	maxUnit  = 6    // characters of a unit, FORM section 5
	maxDepth = 50   // brackets within brackets
)

// parser walks over the characters of one value, widths folded.
type parser struct {
	r     []rune
	i     int // character it stands at
	depth int // open brackets
	value Value
}

// peek gives the character here, 0 at the end.
func (p *parser) peek() rune {
	if p.i < len(p.r) {
		return p.r[p.i]
	}
	return 0
}

// blanks passes over blanks.
func (p *parser) blanks() {
	for p.peek() == ' ' || p.peek() == '\t' {
		p.i++
	}
}

// word takes one of the words, the first that stands here; "" when none does.
func (p *parser) word(words ...string) string {
	for _, w := range words {
		n := len([]rune(w))
		if p.i+n <= len(p.r) && string(p.r[p.i:p.i+n]) == w {
			p.i += n
			return w
		}
	}
	return ""
}

// Parse reads the value of a fact. An empty value gives an empty Value.
func Parse(s string) (Value, *Error) {
	p := &parser{r: []rune(han.FoldString(s))}
	if len(p.r) > MaxValue {
		return Value{}, &Error{TooLong, MaxValue, len(p.r) - MaxValue}
	}
	split := slices.IndexFunc(p.r, func(c rune) bool { return operators[c] != "" })
	rest := p.r
	if split >= 0 {
		p.r = rest[:split]
	}
	for n := len(p.r); n > 0 && (p.r[n-1] == ' ' || p.r[n-1] == '\t'); n-- {
		p.r = p.r[:n-1]
	}
	if p.blanks(); p.i < len(p.r) {
		if err := p.said(); err != nil {
			return Value{}, err
		}
	}
	if split >= 0 {
		p.r, p.i = rest, split
		if err := p.relation(); err != nil {
			return Value{}, err
		}
	}
	return p.value, nil
}

// said reads the quantity in front of a relation. It must reach to the end.
func (p *parser) said() *Error {
	start := p.i
	about := p.word(AboutWords...)
	p.blanks()
	if at := p.i; p.word("百分之", "千分之", "万分之") != "" {
		return &Error{SpelledPercent, at, len(p.r) - at}
	}
	n, ok, err := p.number()
	if err != nil {
		return err
	}
	if !ok {
		return p.noNumber(start)
	}
	m := magnitude{number: n}
	p.behind(&m)
	q := Quantity{Approx: approxOf[about], Scale: m.scale, Decimals: n.decimals}
	if p.dash() {
		if about != "" || m.more > 0 {
			return &Error{ApproxRange, start, len(p.r) - start}
		}
		if err := p.upTo(&q, m, start); err != nil {
			return err
		}
	} else {
		if m.more > 0 {
			p.doubts(about, m, start)
			if about == "" {
				q.Approx = More
			}
		}
		q.setRange(n.value(), n.unit())
	}
	if err := p.unit(&q); err != nil {
		return err
	}
	for _, c := range p.r[start:] {
		if c != ' ' && c != '\t' {
			q.Printed += string(c)
		}
	}
	p.value.Said = &q
	return nil
}

// noNumber tells words before the number from no number at all.
func (p *parser) noNumber(start int) *Error {
	for i := p.i; i < len(p.r); i++ {
		if han.IsDigit(p.r[i]) || han.DigitOf(p.r[i]) > 0 {
			return &Error{WordsBefore, start, i - start}
		}
	}
	return &Error{NoNumber, start, len(p.r) - start}
}

// magnitude is a number with what stands right behind it.
type magnitude struct {
	number
	scale int64 // 10000 for 万
	more  int   // how often 余 or 多 stands there
	at    int   // where the first of them stands
}

// behind reads 余 or 多, 百 千 万 亿, and 余 or 多 again.
func (p *parser) behind(m *magnitude) {
	m.scale = 1
	p.more(m)
	for last := int64(0); ; p.i++ {
		power := han.PowerOf(p.peek())
		if power <= max(last, 10) || p.peek() == '百' && p.i+1 < len(p.r) && p.r[p.i+1] == '分' {
			break // 百万 counts, 万百 does not; 百分点 is a unit
		}
		m.scale, last = m.scale*power, power
	}
	p.more(m)
}

func (p *parser) more(m *magnitude) {
	if p.blanks(); !strings.ContainsRune(MoreWords, p.peek()) {
		return
	}
	if m.more == 0 {
		m.at = p.i
	}
	m.more++
	p.i++
	p.blanks()
}

// doubts notes 约40余 and 12余.
func (p *parser) doubts(about string, m magnitude, start int) {
	if about != "" || m.more > 1 {
		p.value.Doubts = append(p.value.Doubts, Doubt{DoubleAbout, start, p.i - start})
	}
	unit := new(big.Rat).Mul(m.unit(), big.NewRat(m.scale, 1))
	if unit.Cmp(big.NewRat(10, 1)) < 0 {
		p.value.Doubts = append(p.value.Doubts, Doubt{ExactMore, start, p.i - start})
	}
}

// dash takes what stands between the ends of a range.
func (p *parser) dash() bool {
	at := p.i
	p.blanks()
	if p.word("——", "—", "–", "-", "至") == "" {
		p.i = at
		return false
	}
	p.blanks()
	return true
}

// upTo reads the second number of a range. Its 万 counts for the first number
// too, unless that would turn the range round (3—5万, 8000—1万).
func (p *parser) upTo(q *Quantity, low magnitude, start int) *Error {
	at := p.i
	n, ok, err := p.number()
	if err != nil {
		return err
	}
	if !ok {
		return &Error{BadNumber, start, max(at-start, 1)}
	}
	high := magnitude{number: n}
	p.behind(&high)
	if high.more > 0 {
		return &Error{ApproxRange, start, len(p.r) - start}
	}
	end := scaled(n.value(), high.scale)
	first := scaled(low.value(), high.scale)
	if low.scale > 1 || first.Cmp(end) > 0 {
		first = scaled(low.value(), low.scale)
	}
	if first.Cmp(end) > 0 {
		return &Error{ReversedRange, start, p.i - start}
	}
	q.Approx, q.Low, q.High = Between, first, end
	q.Scale, q.Decimals = high.scale, max(low.decimals, n.decimals)
	return nil
}

func scaled(v *big.Rat, scale int64) *big.Rat {
	return new(big.Rat).Mul(v, big.NewRat(scale, 1))
}

// setRange gives q the range of n, as FORM section 5 reckons it; unit is one unit of n's last digit that is not zero.
func (q *Quantity) setRange(n, unit *big.Rat) {
	n, unit = scaled(n, q.Scale), scaled(unit, q.Scale)
	part := func(tenths int64) *big.Rat { return new(big.Rat).Mul(n, big.NewRat(tenths, 10)) }
	q.Low, q.High = n, n
	switch q.Approx {
	case More:
		q.High, q.Open = new(big.Rat).Add(n, unit), true
	case About:
		q.Low, q.High = part(9), part(11)
	case Near:
		q.Low = part(9)
	case AtLeast:
		q.High = nil
	case Below:
		q.Low, q.Open = part(9), n.Sign() > 0
	}
}

// unit reads the unit, which ends the quantity.
func (p *parser) unit(q *Quantity) *Error {
	p.blanks()
	start := p.i
	if u := p.word("%", "‰"); u != "" {
		q.Unit = u
	} else {
		for p.i < len(p.r) && han.IsHan(p.r[p.i]) {
			p.i++
		}
		q.Unit = string(p.r[start:p.i])
	}
	end := p.i
	p.blanks()
	if rest := p.r[p.i:]; len(rest) > 0 {
		if slices.ContainsFunc(rest, func(c rune) bool { return han.IsDigit(c) || han.DigitOf(c) > 0 }) {
			return &Error{TwoQuantities, start, len(p.r) - start}
		}
		kind := BadUnit
		if slices.Contains(BehindWords, string(rest)) { // 90%以上
			kind = WordsBehind
		}
		return &Error{kind, p.i, len(rest)}
	}
	return unitFault(p.r[start:end], start)
}

// unitFault judges a unit that begins at start.
func unitFault(u []rune, start int) *Error {
	for i, c := range u {
		if han.DigitOf(c) > 0 && (c != '两' || i > 0) {
			return &Error{TwoQuantities, start, len(u)}
		}
	}
	for _, w := range BehindWords {
		n := len(u) - len([]rune(w))
		if n >= 0 && string(u[n:]) == w {
			return &Error{WordsBehind, start + n, len(u) - n}
		}
	}
	if len(u) > maxUnit {
		return &Error{LongUnit, start, len(u)}
	}
	return nil
}
