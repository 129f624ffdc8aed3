package fact

import (
	"math/big"
)

// dash reads the dash or 至 of a range and reports whether it exists.
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

// rangeEnd reads the second number of a range. Its 万 applies to the first number too, unless that would reverse the
// range (3—5万, 8000—1万).
func (p *parser) rangeEnd(q *Quantity, low magnitude, start int) *Error {
	at := p.i
	n, ok, err := p.number()
	if err != nil {
		return err
	}
	if !ok {
		return &Error{BadNumber, start, max(at-start, 1)}
	}
	high := magnitude{number: n}
	p.scaleAndMore(&high)
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

// scaled returns v times scale.
func scaled(v *big.Rat, scale int64) *big.Rat {
	return new(big.Rat).Mul(v, big.NewRat(scale, 1))
}

// setRange sets the range of q by its approximation (notes/form.md section 5). before is the number before 万.
func (q *Quantity) setRange(before number) {
	n := scaled(before.value(), q.Scale)
	part := func(tenths int64) *big.Rat { return new(big.Rat).Mul(n, big.NewRat(tenths, 10)) }
	q.Low, q.High = n, n
	switch q.Approx {
	case More:
		q.High, q.Open = new(big.Rat).Add(n, scaled(before.unit(), q.Scale)), true
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
