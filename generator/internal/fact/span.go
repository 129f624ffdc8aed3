package fact

import "math/big"

// Span is a range of numbers.
type Span struct {
	Low      *big.Rat // lower bound; nil: none
	High     *big.Rat // upper bound; nil: none
	LowOpen  bool     // the range does not contain Low
	HighOpen bool     // the range does not contain High
}

// Point returns the range that contains v only.
func Point(v *big.Rat) Span { return Span{Low: v, High: v} }

// Exact returns the only number of the range; ok is false if there are more.
func (s Span) Exact() (v *big.Rat, ok bool) {
	if s.Low == nil || s.High == nil || s.Low.Cmp(s.High) != 0 {
		return nil, false
	}
	return s.Low, true
}

// Meets reports whether the ranges have a number in common.
func (s Span) Meets(t Span) bool { return !s.Above(t) && !t.Above(s) }

// Above reports whether every number of s is greater than every number of t.
func (s Span) Above(t Span) bool {
	if s.Low == nil || t.High == nil {
		return false
	}
	c := s.Low.Cmp(t.High)
	return c > 0 || c == 0 && (s.LowOpen || t.HighOpen)
}

// Contains reports whether the range contains v.
func (s Span) Contains(v *big.Rat) bool { return s.Meets(Point(v)) }

// bound is one end of a range.
type bound struct {
	v    *big.Rat // the number, if inf is 0
	inf  int      // -1 or 1: unbounded in that direction
	open bool     // the range does not contain v
}

// low returns the lower bound of s.
func (s Span) low() bound {
	if s.Low == nil {
		return bound{inf: -1}
	}
	return bound{v: s.Low, open: s.LowOpen}
}

// high returns the upper bound of s.
func (s Span) high() bound {
	if s.High == nil {
		return bound{inf: 1}
	}
	return bound{v: s.High, open: s.HighOpen}
}

// span returns the range between two bounds.
func span(low, high bound) Span {
	return Span{Low: low.v, High: high.v, LowOpen: low.open, HighOpen: high.open}
}

// sign returns the sign of the bound: -1, 0 or 1.
func (b bound) sign() int {
	if b.inf != 0 {
		return b.inf
	}
	return b.v.Sign()
}

// times returns the product of two bounds. Zero times infinity is zero.
func (b bound) times(c bound) bound {
	if b.sign() == 0 || c.sign() == 0 {
		zero := b.sign() == 0 && !b.open || c.sign() == 0 && !c.open
		return bound{v: new(big.Rat), open: !zero}
	}
	if b.inf != 0 || c.inf != 0 {
		return bound{inf: b.sign() * c.sign()}
	}
	return bound{v: new(big.Rat).Mul(b.v, c.v), open: b.open || c.open}
}

// less reports whether b is the smaller number.
func (b bound) less(c bound) bool {
	if b.inf != c.inf {
		return b.inf < c.inf
	}
	return b.inf == 0 && b.v.Cmp(c.v) < 0
}

// Add returns the range of all sums.
func (s Span) Add(t Span) Span {
	r := Span{LowOpen: s.LowOpen || t.LowOpen, HighOpen: s.HighOpen || t.HighOpen}
	if s.Low != nil && t.Low != nil {
		r.Low = new(big.Rat).Add(s.Low, t.Low)
	}
	if s.High != nil && t.High != nil {
		r.High = new(big.Rat).Add(s.High, t.High)
	}
	return r
}

// Neg returns the range of all negated numbers.
func (s Span) Neg() Span {
	r := Span{LowOpen: s.HighOpen, HighOpen: s.LowOpen}
	if s.High != nil {
		r.Low = new(big.Rat).Neg(s.High)
	}
	if s.Low != nil {
		r.High = new(big.Rat).Neg(s.Low)
	}
	return r
}

// Mul returns the smallest range that contains all products.
func (s Span) Mul(t Span) Span {
	low := s.low().times(t.low())
	high := low
	for _, b := range []bound{s.low().times(t.high()), s.high().times(t.low()), s.high().times(t.high())} {
		if b.less(low) || !low.less(b) && !b.open {
			low = b
		}
		if high.less(b) || !b.less(high) && !b.open {
			high = b
		}
	}
	return span(low, high)
}

// Inverse returns the range of 1/x. The result is unbounded if s has numbers on both sides of 0; ok is false if s
// contains only 0.
func (s Span) Inverse() (r Span, ok bool) {
	if v, exact := s.Exact(); exact && v.Sign() == 0 {
		return Span{}, false
	}
	low, high := s.low(), s.high()
	if low.sign() < 0 && high.sign() > 0 {
		return Span{}, true
	}
	return span(high.inverse(-1), low.inverse(1)), true
}

// inverse returns 1/b. If b is 0, it returns infinity in the direction of inf.
func (b bound) inverse(inf int) bound {
	switch {
	case b.inf != 0:
		return bound{v: new(big.Rat), open: true}
	case b.v.Sign() == 0:
		return bound{inf: inf}
	}
	return bound{v: new(big.Rat).Inv(b.v), open: b.open}
}
