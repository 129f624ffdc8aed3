package proof

import (
	"math/big"
	"strings"

	"fazhi/generator/internal/fact"
)

// What a slip of the pen makes of a number. misadded is for sums, where the two have to be near; strictSlip for rules
// that ask little of the words, and so more of the digits; slip for those that know which numbers belong together.

// misadded reports whether one wrong digit, or two that changed places, makes w of v that is near it.
func misadded(v, w *big.Rat) bool {
	off := distance(v, w)
	one := len(strings.Trim(fact.Decimal(off), "0.")) == 1
	return (one || transposed(v, w)) && off.Mul(off, big.NewRat(25, 3)).Cmp(w) <= 0
}

// strictSlip reports whether a slip of the hand makes w of v: one other digit, two neighbours that changed places, a
// digit lost. A small number differs by one or ten.
func strictSlip(v, w *big.Rat) bool {
	a, b := []rune(fact.Decimal(v)), []rune(fact.Decimal(w))
	i, k := common(a, b)
	same, tens := len(a) == len(b), strings.Trim(fact.Decimal(distance(v, w)), "0.") == "1"
	small := w.Cmp(hundred) < 0 && len(b) < 3
	return transposed(v, w) || tens || !small && (same && i+k+1 == len(a) || !same && i+k == min(len(a), len(b)))
}

// transposed reports whether two digits side by side that changed places make w of v, a point between them or not.
func transposed(v, w *big.Rat) bool {
	x, y := fact.Decimal(v), fact.Decimal(w)
	if strings.Index(x, ".") == strings.Index(y, ".") { // 62.5 and 65.2
		x, y = strings.Replace(x, ".", "", 1), strings.Replace(y, ".", "", 1)
	}
	a, b := []rune(x), []rune(y)
	i, k := common(a, b)
	return len(a) == len(b) && i+k+2 == len(a) && a[i] == b[i+1] && a[i+1] == b[i]
}

// slip reports whether one slip of the pen makes b of a: a digit that is another one, lost or written twice, two that
// changed places, one by one or two too many.
func slip(a, b *big.Rat) bool {
	x, y, off := fact.Decimal(a), fact.Decimal(b), distance(a, b)
	i, k := common([]rune(x), []rune(y))
	n, m := len(x), len(y)
	one := strings.Trim(fact.Decimal(off), "0.")
	near := len(one) == 1 && (n > 1 && n == m || one <= "2")
	return off.Sign() > 0 && (near || transposed(a, b) || max(n, m) > 2 && n != m && i+k == min(n, m) ||
		n == m && n > 2 && i+k == n-1)
}
