package fact

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/han"
)

// Limits of one value, far above what a form needs.
const (
	maxValue = 2000 // characters of a value
	MaxName  = 20   // characters of a name, of the row and of the column of a cell (notes/form.md section 5)
	maxUnit  = 6    // characters of a unit (notes/form.md section 5)
	maxDepth = 50   // nested brackets
)

// parser reads the characters of one value, which are folded.
type parser struct {
	r     []rune // the value, or the part of it being read
	i     int    // index of the current character
	depth int    // number of open brackets
	value Value  // the result
}

// peek returns the current character, or 0 at the end.
func (p *parser) peek() rune {
	if p.i < len(p.r) {
		return p.r[p.i]
	}
	return 0
}

// blanks skips blanks.
func (p *parser) blanks() {
	for p.peek() == ' ' || p.peek() == '\t' {
		p.i++
	}
}

// word reads the first of words that follows and returns it, or "" if no word follows.
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

// Parse parses the value of a fact. An empty value and a faulty one result in an empty Value.
func Parse(s string) (Value, *Error) {
	p := &parser{r: []rune(han.FoldString(s))}
	if len(p.r) > maxValue {
		return Value{}, &Error{TooLong, maxValue, len(p.r) - maxValue}
	}
	split := slices.IndexFunc(p.r, func(c rune) bool { return operators[c] != "" })
	rest := p.r
	if split != -1 {
		p.r = rest[:split]
	}
	for n := len(p.r); n > 0 && (p.r[n-1] == ' ' || p.r[n-1] == '\t'); n-- {
		p.r = p.r[:n-1]
	}
	if p.blanks(); p.i < len(p.r) {
		if err := p.quantity(); err != nil {
			return Value{}, err
		}
	}
	if split != -1 {
		p.r, p.i = rest, split
		if err := p.relation(); err != nil {
			return Value{}, err
		}
	}
	return p.value, nil
}

// quantity reads the quantity before a relation, which must extend to the end of p.r.
func (p *parser) quantity() *Error {
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
		return p.missingNumber(start)
	}
	m := magnitude{number: n}
	p.scaleAndMore(&m)
	q := Quantity{Approx: approxOf[about], Scale: m.scale, Decimals: n.decimals}
	if p.dash() {
		if about != "" || m.more > 0 {
			return &Error{ApproxRange, start, len(p.r) - start}
		}
		if err := p.rangeEnd(&q, m, start); err != nil {
			return err
		}
	} else {
		if m.more > 0 {
			p.doubts(about, m, start)
			if about == "" {
				q.Approx = More
			}
		}
		q.setRange(n)
	}
	if err := p.unit(&q); err != nil {
		return err
	}
	q.Printed = strings.Join(strings.Fields(string(p.r[start:])), "")
	p.value.Said = &q
	return nil
}

// missingNumber returns WordsBefore if a number follows further on, otherwise NoNumber.
func (p *parser) missingNumber(start int) *Error {
	for i := p.i; i < len(p.r); i++ {
		if han.IsDigit(p.r[i]) || han.DigitOf(p.r[i]) > 0 {
			return &Error{WordsBefore, start, i - start}
		}
	}
	return &Error{NoNumber, start, len(p.r) - start}
}

// magnitude is a number with the words directly after it.
type magnitude struct {
	number
	scale int64 // 10000 for 万; 1 without such words
	more  int   // number of 余 or 多
}

// scaleAndMore reads 余 or 多, then 百 千 万 亿, then 余 or 多 again.
func (p *parser) scaleAndMore(m *magnitude) {
	m.scale = 1
	p.moreWord(m)
	for last := int64(99); ; p.i++ { // 百 is the smallest
		power := han.PowerOf(p.peek())
		if power <= last || p.peek() == '百' && p.i+1 < len(p.r) && p.r[p.i+1] == '分' {
			break // 百万 is a number, 万百 is not; 百分点 is a unit
		}
		m.scale, last = m.scale*power, power
	}
	p.moreWord(m)
}

// moreWord reads 余 or 多 with the blanks around it, if it is here.
func (p *parser) moreWord(m *magnitude) {
	if p.blanks(); !strings.ContainsRune(MoreWords, p.peek()) {
		return
	}
	m.more++
	p.i++
	p.blanks()
}

// doubts reports 约40余 and 12余.
func (p *parser) doubts(about string, m magnitude, start int) {
	if about != "" || m.more > 1 {
		p.value.Doubts = append(p.value.Doubts, Doubt{DoubleAbout, start, p.i - start})
	}
	unit := scaled(m.unit(), m.scale)
	if unit.Cmp(big.NewRat(10, 1)) < 0 {
		p.value.Doubts = append(p.value.Doubts, Doubt{ExactMore, start, p.i - start})
	}
}

// unit reads the unit at the end of the quantity.
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
			kind = WordsAfter
		}
		return &Error{kind, p.i, len(rest)}
	}
	return checkUnit(p.r[start:end], start)
}

// checkUnit returns the fault of unit u, which begins at start, or nil.
func checkUnit(u []rune, start int) *Error {
	for i, c := range u {
		if han.DigitOf(c) > 0 && (c != '两' || i > 0) {
			return &Error{TwoQuantities, start, len(u)}
		}
	}
	for _, w := range BehindWords {
		if n := len([]rune(w)); strings.HasSuffix(string(u), w) {
			return &Error{WordsAfter, start + len(u) - n, n}
		}
	}
	if len(u) > maxUnit {
		return &Error{LongUnit, start, len(u)}
	}
	return nil
}
