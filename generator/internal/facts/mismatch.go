package facts

import (
	"math/big"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// mismatch reports that the quantity is not what the relation comes to.
func (v *evaluation) mismatch(want fact.Span) {
	x, said := v.rel.Expr, v.Quantity
	verb, amount := v.describe(want)
	message, hint := head(x)+verb+amount+"，这里写的是 "+said.Printed, "核对这几个数，哪个错了改哪个"
	code := diag.F131
	_, sure := want.Exact()
	switch {
	case sure && v.rounds() && said.Truncated().Meets(want):
		code = diag.F133
		message += "，像是把后面的数舍去了"
		hint = "四舍五入，" + v.example(fact.Rounding(want.Low, said).Printed)
		if v.written {
			hint = "四舍五入，写成：\"" + fact.Rounding(want.Low, said).Printed + " " + v.relationText() + "\""
		}
	case v.res.Dim == fact.Rate || x.Op == '/':
		code = diag.F132
	}
	if x.Op != 'n' {
		message += "\uFF1A" + v.values(x)
	}
	v.report(code, message, hint)
}

// beyond reports that the quantity is certainly greater or less than it may be; word is which of them.
func (v *evaluation) beyond(want fact.Span, word string) {
	x := v.rel.Expr
	_, limit := v.describe(want)
	if x.Op == 'n' {
		limit = v.quantityOf(x.Name).Printed
	}
	v.report(diag.F134, "这里写的是 "+v.Quantity.Printed+"，应当不"+word+" "+limit+"（"+x.String()+"）", "核对这几个数，哪个错了改哪个")
}

// report reports that the relation does not hold, with the places of all its facts.
func (v *evaluation) report(code diag.Code, message, hint string) {
	if !v.written {
		hint += "；报告种类里定的关系：" + v.Name + " " + v.rel.String()
	}
	v.failed = true
	v.Report(code, v.said(), message, hint).Related = v.places(v.rel.Expr.Names())
}

// head returns what a message calls an expression.
func head(x *fact.Expr) string {
	switch {
	case x.Op == 'n':
		return "「" + x.Name + "」"
	case x.IsSum():
		return "部分之和"
	}
	return "算出来"
}

// describe returns where the result lies, in the unit of the fact, with its
// verb where it needs one.
func (v *evaluation) describe(want fact.Span) (verb, amount string) {
	said := v.Quantity
	unit := said.Unit
	if unit == "" {
		unit = v.res.Unit
	}
	scale := said.Scale
	if v.res.Dim == fact.Count && v.res.Scale > 0 {
		scale = min(scale, v.res.Scale)
	}
	show := func(n *big.Rat, unit string) string {
		if v.rounds() {
			said.Unit = unit
			return fact.Rounding(n, said).Printed
		}
		return fact.Counted(n, scale, unit).Printed
	}
	if n, ok := want.Exact(); ok {
		return "是 ", show(n, unit)
	}
	switch {
	case want.Low != nil && want.High != nil:
		return "在 ", show(want.Low, "") + "—" + show(want.High, unit) + "之间"
	case want.Low != nil:
		return "", "至少是 " + show(want.Low, unit)
	case want.High != nil:
		return "", "至多是 " + show(want.High, unit)
	}
	return "", "不定"
}
