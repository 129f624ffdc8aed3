// Package fact reads the value of a fact: a quantity in the words of a report (40余场次), a relation to other facts
// (= 甲 + 乙), or both. It computes exactly with exact quantities, and with ranges if they are approximate.
//
// Its main functions are Parse and Expr.Eval. It knows neither forms nor catalogues: package facts decides which
// names exist and words the messages.
package fact

import (
	"math/big"
	"slices"
)

// Approx says how exact a number is.
type Approx uint8

// The degrees of exactness; n is the number written (notes/form.md section 5).
const (
	Exact   Approx = iota
	More           // 余 多 逾 超: from n up to, but excluding, the next unit of its last non-zero digit
	About          // 约: from nine tenths to eleven tenths of n
	Near           // 近: from nine tenths of n to n
	AtLeast        // 至少 不少于 超过: n and more
	Below          // 不到 不足: from nine tenths of n up to, but excluding, n
	Between        // a—b: from a to b
)

// Quantity is one number in the words of a report.
type Quantity struct {
	Printed  string   // as typed: 40余场次; without blanks, full-width letters, digits and signs made half-width
	Approx   Approx   // how exact it is
	Low      *big.Rat // lower end of the range, including the factors 万 and 亿
	High     *big.Rat // upper end, equal to Low if Exact; nil if there is no upper end
	Open     bool     // the range does not contain High
	Decimals int      // number of digits after the decimal point as typed
	Scale    int64    // value of one unit of the last integer digit: 1, 10000 for 万 and so on
	Unit     string   // 场次, without the 万 of 万元; may be empty
}

// Span returns the range of the quantity.
func (q Quantity) Span() Span {
	return Span{Low: q.Low, High: q.High, HighOpen: q.Open}
}

// Nominal returns the number written in q: 40 for 40余 and for 约40, the middle of 3—5.
func (q Quantity) Nominal() *big.Rat {
	switch q.Approx {
	case About, Between:
		sum := new(big.Rat).Add(q.Low, q.High)
		return sum.Mul(sum, big.NewRat(1, 2))
	case Near, Below:
		return q.High
	}
	return q.Low
}

// Rounded returns the range of the values that are written as q when rounded half up to its decimals. For a q that
// is not Exact, it returns the range of q.
func (q Quantity) Rounded() Span {
	if q.Approx != Exact {
		return q.Span()
	}
	half := new(big.Rat).Mul(q.step(), big.NewRat(1, 2))
	return Span{Low: new(big.Rat).Sub(q.Low, half), High: new(big.Rat).Add(q.Low, half), HighOpen: true}
}

// Truncated returns the range of the values that become q when the decimals after its last one are cut off. For a q
// that is not Exact, it returns the range of q.
func (q Quantity) Truncated() Span {
	if q.Approx != Exact {
		return q.Span()
	}
	return Span{Low: q.Low, High: new(big.Rat).Add(q.Low, q.step()), HighOpen: true}
}

// step returns the value of one unit of the last typed digit.
func (q Quantity) step() *big.Rat {
	return new(big.Rat).Mul(big.NewRat(q.Scale, 1), pow10(-q.Decimals))
}

// Value is the parsed value of one fact.
type Value struct {
	Said     *Quantity // nil if the value has no quantity: "= 甲 + 乙" computes the fact, "<= 甲" only limits it
	Relation *Relation // nil if the value has no relation
	Doubts   []Doubt   // expressions that are understood but not good Chinese, in order
}

// Negative returns an exact quantity with a minus before it.
func (q Quantity) Negative() Quantity {
	q.Printed = "-" + q.Printed
	q.Low, q.High = new(big.Rat).Neg(q.High), new(big.Rat).Neg(q.Low)
	return q
}

// Relation is a condition on the value of the fact.
type Relation struct {
	Op   Op    // the operator
	Expr *Expr // the right-hand side
	At   int   // position of Op in characters of the value, from 0
}

// Op is the operator of a relation.
type Op uint8

// The operators.
const (
	Equal   Op = iota // =
	AtMost            // <= ≤
	NotLess           // >= ≥
)

// String returns the relation as written in a form: <= 甲 + 乙.
func (r *Relation) String() string {
	return [...]string{Equal: "=", AtMost: "<=", NotLess: ">="}[r.Op] + " " + r.Expr.String()
}

// Same reports whether two relations are the same; the names of a sum may be in any order.
func (r *Relation) Same(other *Relation) bool {
	if r.Op != other.Op || r.Expr.Op != other.Expr.Op {
		return false
	}
	x, y := r.Expr.Names(), other.Expr.Names()
	if r.Expr.IsSum() {
		slices.Sort(x)
		slices.Sort(y)
	}
	return slices.Equal(x, y)
}

// Doubt is a wording of a quantity that official Chinese does not use.
type Doubt struct {
	Kind DoubtKind // what is unusual
	At   int       // position in characters of the value, from 0
	Len  int       // number of characters
}

// DoubtKind says what is unusual about a quantity.
type DoubtKind uint8

// The doubts.
const (
	DoubleAbout DoubtKind = iota // 约40余: two words for the same
	ExactMore                    // 12余: 余 after a number that is not round
)
