package fact

import (
	"math/big"
	"strings"
)

// rateDecimals is the number of decimals that a computed quotient is rounded to (notes/form.md section 5).
const rateDecimals = 2

// scaleWords are the powers of ten that a quantity may be counted in, largest first.
var scaleWords = []struct {
	scale int64
	word  string
}{
	{1e12, "万亿"}, {1e11, "千亿"}, {1e10, "百亿"}, {1e8, "亿"}, {1e7, "千万"}, {1e6, "百万"},
	{1e4, "万"}, {1e3, "千"}, {1e2, "百"},
}

// Counted returns v as a quantity of the given unit, counted in scale. Infinite decimals are rounded half up to two.
func Counted(v *big.Rat, scale int64, unit string) Quantity {
	scale = max(scale, 1)
	word := ScaleWord(scale)
	if word == "" {
		scale = 1
	}
	text := Decimal(new(big.Rat).Mul(v, big.NewRat(1, scale)))
	shown, _ := new(big.Rat).SetString(text)
	shown.Mul(shown, big.NewRat(scale, 1))
	_, decimals, _ := strings.Cut(text, ".")
	return Quantity{
		Printed: text + word + unit, Low: shown, High: shown,
		Decimals: len(decimals), Scale: scale, Unit: unit,
	}
}

// Percent returns a rate in per cent, rounded half up to two decimals, without trailing zeros.
func Percent(rate *big.Rat) Quantity {
	text := trimZeros(new(big.Rat).Mul(rate, big.NewRat(100, 1)).FloatString(rateDecimals))
	v, _ := new(big.Rat).SetString(text)
	return Counted(v, 1, "%")
}

// Rounding returns v with the unit of like, rounded half up to the decimals of like.
func Rounding(v *big.Rat, like Quantity) Quantity {
	text := new(big.Rat).Mul(v, big.NewRat(1, like.Scale)).FloatString(like.Decimals)
	shown, _ := new(big.Rat).SetString(text)
	return Counted(shown.Mul(shown, big.NewRat(like.Scale, 1)), like.Scale, like.Unit)
}

// ScaleWord returns the word for the scale of a quantity, 万 for 10000, or "" for 1 and for scales without a word.
func ScaleWord(scale int64) string {
	for _, s := range scaleWords {
		if s.scale == scale {
			return s.word
		}
	}
	return ""
}

// Decimal returns v with all its decimals if they are at most maxDigits, otherwise rounded to two.
func Decimal(v *big.Rat) string {
	n, exact := v.FloatPrec()
	if !exact || n > maxDigits {
		n = rateDecimals
	}
	return trimZeros(v.FloatString(n))
}

// trimZeros removes trailing zeros of decimals, and the point if no decimal remains.
func trimZeros(s string) string {
	if !strings.Contains(s, ".") {
		return s
	}
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}
