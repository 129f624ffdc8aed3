package fact

import (
	"math/big"
	"strconv"
	"strings"

	"fazhi/generator/internal/han"
)

// maxDigits is the maximum number of digits of a number, far above any count in a report.
const maxDigits = 18

// number is a number as typed, before 余 and 万 are applied.
type number struct {
	digits   *big.Int // all digits as one integer
	decimals int      // number of digits after the point
}

// value returns the number.
func (n number) value() *big.Rat {
	v := new(big.Rat).SetInt(n.digits)
	return v.Mul(v, pow10(-n.decimals))
}

// unit returns one unit of the last non-zero digit: 100 for 4800, a tenth for 1.5, 1 for 0.
func (n number) unit() *big.Rat {
	s := n.digits.String()
	return pow10(len(s) - max(1, len(strings.TrimRight(s, "0"))) - n.decimals)
}

// pow10 returns ten to the power of n, which may be negative.
func pow10(n int) *big.Rat {
	p, _ := new(big.Rat).SetString("1e" + strconv.Itoa(n))
	return p
}

// number reads 1234, 1,234, 53985.5 or a Chinese numeral. If there is no number, ok is false and nothing is read.
func (p *parser) number() (n number, ok bool, err *Error) {
	if han.IsDigit(p.peek()) {
		n, err = p.arabic()
		return n, err == nil, err
	}
	end := p.i
	for end < len(p.r) && han.IsNumeral(p.r[end]) {
		end++
	}
	// 百 in 百分点 and similar words begins the unit and does not belong to the number.
	if end > p.i+1 && p.r[end-1] == '百' && end < len(p.r) && p.r[end] == '分' {
		end--
	}
	if end == p.i {
		return number{}, false, nil
	}
	v, good := han.ParseCount(p.r[p.i:end])
	if !good {
		return number{}, false, &Error{BadNumeral, p.i, end - p.i}
	}
	p.i = end
	return number{digits: big.NewInt(v)}, true, nil
}

// arabic reads digits with or without thousands separators and decimals.
func (p *parser) arabic() (number, *Error) {
	start := p.i
	for p.i < len(p.r) && (han.IsDigit(p.r[p.i]) || p.digitFollows(',') || p.digitFollows('.')) {
		p.i++
	}
	text := string(p.r[start:p.i])
	bad := &Error{BadNumber, start, p.i - start}
	whole, decimals, _ := strings.Cut(text, ".")
	groups := strings.Split(whole, ",")
	for i, g := range groups {
		if i > 0 && len(g) != 3 || i == 0 && len(groups) > 1 && len(g) > 3 {
			return number{}, bad
		}
	}
	digits := strings.Join(groups, "") + decimals
	if len(digits) > maxDigits || strings.ContainsAny(decimals, ".,") {
		return number{}, bad
	}
	v, _ := new(big.Int).SetString(digits, 10)
	return number{digits: v, decimals: len(decimals)}, nil
}

// digitFollows reports whether the current character is sign and a digit follows it.
func (p *parser) digitFollows(sign rune) bool {
	return p.r[p.i] == sign && p.i+1 < len(p.r) && han.IsDigit(p.r[p.i+1])
}
