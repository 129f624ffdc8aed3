package fact

import "math/big"

// Dim is the kind of number that an expression results in.
type Dim uint8

// The kinds of results.
const (
	Bare  Dim = iota // a number written in the expression
	Count            // a count with a unit, a percentage with "%"; a fact without unit ("") takes that of the others
	Rate             // the quotient of counts with the same unit; 1 means all
	Share            // a count divided by a bare number, or the reverse: a mean or a rate, as only the author knows
	Mixed            // a product or quotient of different units
)

// Result is the result of an expression.
type Result struct {
	Span    Span   // the range of the result
	Dim     Dim    // its kind
	Unit    string // unit of a Count or Share
	Scale   int64  // of a Count: the smallest scale of its parts, 1 or a power of ten
	Divided bool   // the expression has a division or a percentage: the decimals may be infinite
}

// EvalErrorKind says why an expression has no result.
type EvalErrorKind uint8

// The kinds of EvalError.
const (
	UnitsDiffer EvalErrorKind = iota // a sum or difference of different units
	ByZero                           // a divisor is 0
)

// EvalError says why an expression has no result, and where.
type EvalError struct {
	Kind  EvalErrorKind // the reason
	Expr  *Expr         // the operator
	Units [2]string     // for UnitsDiffer: the units that differ, "" for a rate
}

// Env is the environment of an evaluation.
type Env struct {
	Lookup func(name string) Quantity // returns the value of a fact; called for every name of the expression
	Loose  bool                       // units need not agree: the author of the relation is responsible for them
}

// Eval evaluates the expression. If facts are approximate, the result is a range that certainly contains the exact
// result.
func (e *Expr) Eval(env Env) (Result, *EvalError) {
	switch e.Op {
	case 'c':
		return Result{Span: Point(e.Number)}, nil
	case 'n':
		q := env.Lookup(e.Name)
		return Result{Span: q.Span(), Dim: Count, Unit: q.Unit, Scale: q.Scale}, nil
	}
	a, err := e.Left.Eval(env)
	if err != nil {
		return Result{}, err
	}
	b, err := e.Right.Eval(env)
	if err != nil {
		return Result{}, err
	}
	var r Result
	switch e.Op {
	case '+', '-':
		r, err = add(e, a, b, env.Loose)
	case '*':
		r = multiply(a, b)
	default:
		r, err = divide(e, a, b, env.Loose)
	}
	r.Divided = r.Divided || a.Divided || b.Divided
	return r, err
}

// add returns the sum or the difference a e.Op b.
func add(e *Expr, a, b Result, loose bool) (Result, *EvalError) {
	switch {
	case a.Dim == Rate && b.isPercent():
		b = b.asRate()
	case b.Dim == Rate && a.isPercent():
		a = a.asRate()
	}
	if !loose && !summable(a, b) {
		return Result{}, &EvalError{UnitsDiffer, e, [2]string{a.Unit, b.Unit}}
	}
	r := a
	if a.Dim == Bare || a.Dim == b.Dim && a.Unit == "" {
		r = b
	}
	r.Scale = SumScale(a.Unit, a.Scale, b.Scale)
	switch {
	case e.Op == '-' && e.Left.Op == 'n' && e.Right.Op == 'n' && a.Unit == "%" && b.Unit == "%":
		r.Unit = percentPoint // GB/T 15835: a difference of percentages
	case a.Unit != b.Unit && a.Unit != "" && b.Unit != "" && !a.isPercent():
		r.Unit = ""
	}
	if e.Op == '-' {
		b.Span = b.Span.Neg()
	}
	r.Span = a.Span.Add(b.Span)
	return r, nil
}

// percentPoint is the unit of a difference of percentages.
const percentPoint = "个百分点"

// summable reports whether two results may be added.
func summable(a, b Result) bool {
	switch {
	case a.Dim == Bare || b.Dim == Bare:
		return true
	case a.Dim != b.Dim:
		return false
	}
	return a.Dim == Rate || SameUnit(a.Unit, b.Unit)
}

// SameUnit reports whether counts of two units may be added or compared. "" agrees with every unit.
func SameUnit(a, b string) bool {
	percents := (a == "%" || a == percentPoint) && (b == "%" || b == percentPoint)
	return a == b || a == "" || b == "" || percents
}

// isPercent reports whether r is a percentage or a number of percentage points.
func (r Result) isPercent() bool {
	return r.Dim == Count && (r.Unit == "%" || r.Unit == percentPoint)
}

// asRate returns r, a percentage, as a rate.
func (r Result) asRate() Result {
	return Result{Span: r.Span.Mul(Point(big.NewRat(1, 100))), Dim: Rate, Divided: r.Divided}
}

// SumScale returns the scale of a sum of two quantities of a unit. It is the smaller of their scales, so that counts
// are whole numbers, but the larger for money, so that 万元 remain. A scale of 0 means that there is no scale.
func SumScale(unit string, a, b int64) int64 {
	switch {
	case a == 0 || b == 0 || unit == "元":
		return max(a, b)
	}
	return min(a, b)
}

// multiply returns the product of a and b: a multiple, or a percentage of something.
func multiply(a, b Result) Result {
	if a.isPercent() {
		a = a.asRate()
		a.Divided = true
	}
	if b.isPercent() {
		b = b.asRate()
		b.Divided = true
	}
	like := Result{Dim: Mixed, Scale: 1}
	switch {
	case a.Dim == Bare, a.Dim == Rate && b.Dim != Bare:
		like = b
	case b.Dim == Bare, b.Dim == Rate:
		like = a
	}
	return Result{
		Span: a.Span.Mul(b.Span), Dim: like.Dim, Unit: like.Unit, Scale: like.Scale,
		Divided: a.Divided || b.Divided,
	}
}

// divide returns the quotient of a and b.
func divide(e *Expr, a, b Result, loose bool) (Result, *EvalError) {
	inverse, ok := b.Span.Inverse()
	if !ok {
		return Result{}, &EvalError{Kind: ByZero, Expr: e}
	}
	r := Result{Span: a.Span.Mul(inverse), Dim: Mixed, Scale: 1, Divided: true}
	switch {
	case loose, a.Dim == b.Dim && a.Dim != Mixed && Alike(a.Unit, b.Unit), a.Dim == Rate && b.Dim == Bare:
		r.Dim = Rate
	case a.Dim == Bare && b.Dim == Count, a.Dim == Count && b.Dim == Bare:
		r.Dim = Share
		r.Unit = a.Unit + b.Unit
	case a.Dim == Count && b.Dim == Rate:
		r.Dim, r.Unit = Count, a.Unit
	}
	return r, nil
}

// alike maps units to other units that count the same things.
var alike = map[string]string{"名": "人", "位": "人", "起": "件", "宗": "件"}

// Alike reports whether two units count the same things, so that their quotient is a rate: 名 and 人 do so, 人次 and
// 人 do not.
func Alike(a, b string) bool {
	if x, ok := alike[a]; ok {
		a = x
	}
	if x, ok := alike[b]; ok {
		b = x
	}
	return SameUnit(a, b)
}
