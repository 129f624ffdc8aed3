// Package fact reads what stands behind the name of a fact: a quantity as a
// report says it (40余场次), a relation to other facts (= 甲 + 乙), or both.
// It reckons with quantities exactly, as ranges where they are approximate.
//
// Its doors are Parse and Expr.Eval. It knows neither forms nor catalogues:
// which names there are, and what a fault is called, is the business of
// package check.
package fact

import (
	"math/big"
	"slices"
)

// Approx says how a number is meant.
type Approx uint8

// The ways of not being exact, as notes/form.md section 5 reckons them.
const (
	Exact   Approx = iota
	More           // 余 多 逾 超: from n up to the next unit of its last digit that is not zero
	About          // 约: nine tenths to eleven tenths
	Near           // 近: nine tenths to n
	AtLeast        // 至少 不少于 超过: n and more
	Below          // 不到 不足: nine tenths up to below n
	Between        // a—b
)

// Quantity is one number as a report says it.
type Quantity struct {
	Printed   string // as typed: 40余场次; blanks left out, full-width letters, digits and signs made half-width
	Approx    Approx
	Low, High *big.Rat // the range; equal when Exact. 万 and 亿 are multiplied in. High is nil when there is no bound
	Open      bool     // High itself does not belong to the range
	Decimals  int      // digits behind the decimal point as typed
	Scale     int64    // 1, 10000 for 万 and so on: what one unit of the last whole digit counts
	Unit      string   // 场次, without the 万 of 万元; may be empty
}

// Span gives the range the quantity may lie in.
func (q Quantity) Span() Span {
	return Span{Low: q.Low, High: q.High, HighOpen: q.Open}
}

// Nominal returns the number that q is written with: 40 of 40余 and of 约40, the middle of 3—5.
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

// Rounded gives the range of the values that are written as q when they are
// rounded half up to its digits. What is not Exact keeps its own range.
func (q Quantity) Rounded() Span {
	if q.Approx != Exact {
		return q.Span()
	}
	half := new(big.Rat).Mul(q.step(), big.NewRat(1, 2))
	return Span{Low: new(big.Rat).Sub(q.Low, half), High: new(big.Rat).Add(q.Low, half), HighOpen: true}
}

// Truncated gives the range of the values that become q when the digits
// behind its last one are cut off. What is not Exact keeps its own range.
func (q Quantity) Truncated() Span {
	if q.Approx != Exact {
		return q.Span()
	}
	return Span{Low: q.Low, High: new(big.Rat).Add(q.Low, q.step()), HighOpen: true}
}

// step is what one unit of the last typed digit counts.
func (q Quantity) step() *big.Rat {
	return new(big.Rat).Mul(big.NewRat(q.Scale, 1), pow10(-q.Decimals))
}

// Value is what stands behind the name of one fact.
type Value struct {
	Said     *Quantity // nil when there is none: "= 甲 + 乙" computes the fact, "<= 甲" only says what it must keep
	Relation *Relation // nil when there is none
	Doubts   []Doubt   // what can be read but is not good Chinese, in order
}

// Relation is a condition on the fact's own value.
type Relation struct {
	Op   Op
	Expr *Expr
	At   int // character of the value where Op stands, from 0
}

// Op is what a relation asks for.
type Op uint8

// The relations.
const (
	Equal   Op = iota // =
	AtMost            // <= ≤
	NotLess           // >= ≥
)

// String returns the relation with its names, as a form would have it: <= 甲 + 乙.
func (r *Relation) String() string {
	return [...]string{Equal: "=", AtMost: "<=", NotLess: ">="}[r.Op] + " " + r.Expr.String()
}

// Same reports whether two relations ask for the same; the names of a sum may be in any order.
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

// Doubt is a quantity that is worded in a way official Chinese does not use.
type Doubt struct {
	Kind    DoubtKind
	At, Len int // characters of the value, At from 0
}

// DoubtKind says what is odd.
type DoubtKind uint8

// The doubts.
const (
	DoubleAbout DoubtKind = iota // 约40余: two words say the same
	ExactMore                    // 12余: 余 behind a number that is not round
)
