package facts

import (
	"cmp"
	"math/big"
	"slices"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// evaluation is the evaluation of a relation of a fact, to compute or to check the fact.
type evaluation struct {
	*table
	*entry
	rel     *fact.Relation
	written bool        // in the form; otherwise in the catalogue, whose author is responsible for units
	stated  string      // of a cell: the text of the kind for the relation
	res     fact.Result // result of the expression
}

// evaluate evaluates the relation, whose facts must all be known. It returns false if that is impossible.
func (v *evaluation) evaluate() bool {
	res, err := v.rel.Expr.Eval(fact.Env{Loose: !v.written, Lookup: v.quantityOf})
	v.res = res
	switch {
	case err == nil:
		return true
	case err.Kind == fact.UnitsDiffer:
		v.unitsDiffer(err.Units[0], err.Units[1])
	case v.written:
		d := v.Report(diag.F135, v.at(err.Expr.At, err.Expr.Len), "除数是 0，除不了："+v.values(v.rel.Expr),
			"没有发生的事不写比率，把这一行留空：\""+v.Name+"\" = \"\"")
		d.Related = v.places(err.Expr.Right.Names())
	}
	return false
}

// result returns the quantity that the relation computes. ok is false if there is none.
func (v *evaluation) result() (q fact.Quantity, ok bool) {
	x, res := v.rel.Expr, v.res
	n, exact := res.Span.Exact()
	switch {
	case v.written && res.Dim == fact.Rate && timesHundred(x):
		v.hundred()
	case res.Dim == fact.Share || res.Dim == fact.Mixed:
		v.unlike()
	case !exact:
		v.approximate()
	case v.cat.Cell:
		return v.inCell(n), true
	case n.Sign() < 0:
		v.fault(diag.F137, "「"+v.Name+"」算出来是负数："+v.values(x), "前后倒过来减，文字里写“减少”“下降”", x.Names())
	case res.Dim == fact.Rate:
		return fact.Percent(n), true
	case !v.written && res.Unit == "" &&
		slices.ContainsFunc(x.Names(), func(n string) bool { return v.quantityOf(n).Unit != "" }):
		// a sum of different units
	default:
		return fact.Counted(n, res.Scale, res.Unit), true
	}
	return fact.Quantity{}, false
}

// inCell returns n, the result of the relation, in the unit of the cell. Quotients have at most two decimals.
func (v *evaluation) inCell(n *big.Rat) fact.Quantity {
	value, _ := fact.Parse("1" + v.cat.Units[0])
	if value.Said == nil {
		return fact.Counted(n, 1, v.cat.Units[0])
	}
	like := *value.Said
	if v.res.Dim != fact.Rate {
		return fact.Counted(n, like.Scale, like.Unit)
	}
	if parts, ok := rateUnits[like.Unit]; ok {
		n = new(big.Rat).Mul(n, big.NewRat(parts, 1))
	}
	like.Decimals = 2
	return fact.Rounding(n, like)
}

// fault reports why a relation in the form cannot be used, and the facts concerned. It reports nothing for a
// relation of the catalogue.
func (v *evaluation) fault(code diag.Code, message, hint string, names []string) {
	if v.written {
		v.Report(code, v.whole(), message, hint).Related = v.places(names)
	}
}

// approximate reports that the fact cannot be computed exactly.
func (v *evaluation) approximate() {
	x, said := v.rel.Expr, "40余"+v.res.Unit
	if v.res.Dim == fact.Rate {
		said = "约90%"
	}
	names := slices.DeleteFunc(x.Names(), func(n string) bool { return v.quantityOf(n).Approx == fact.Exact })
	v.fault(diag.F128, "「"+v.Name+"」算不出确数："+v.values(x)+" 里有概数",
		"把数写上，程序照范围核对：\""+said+" "+v.text()+"\"", names)
}

// unitsDiffer reports a sum or comparison of two different units. The unit of a rate is "".
func (v *evaluation) unitsDiffer(one, other string) {
	word := func(u string) string {
		if u == "" {
			return "比率"
		}
		return "「" + u + "」"
	}
	x := v.rel.Expr
	v.fault(diag.F129, "单位不一样，不能相加减，也不能相等："+word(one)+"和"+word(other)+"（"+v.values(x)+"）",
		"单位改成一样的；不是一类的数，不要放在一起算", x.Names())
}

// unlike reports a quotient of different units, which is not a rate.
func (v *evaluation) unlike() {
	x := v.rel.Expr
	hint := "要算平均，把数连单位写在前面，程序来核：\"… " + v.relationText() + "\""
	v.fault(diag.F130, "单位不一样的两个数相除，不是百分比："+v.values(x), hint, x.Names())
}

// timesHundred reports whether an expression multiplies by 100 to get a percentage.
func timesHundred(x *fact.Expr) bool {
	hundred := big.NewRat(100, 1)
	is := func(y *fact.Expr) bool { return y.Op == 'c' && y.Number.Cmp(hundred) == 0 }
	return x.Op == '*' && (is(x.Left) || is(x.Right))
}

// hundred reports a rate multiplied by 100.
func (v *evaluation) hundred() {
	v.fault(diag.F136, "比率本来就算成百分数，不要再乘 100", "去掉乘 100，写成：= 甲 / 乙", nil)
}

// head returns the name of an expression in messages.
func head(x *fact.Expr) string {
	switch {
	case x.Op == 'n':
		return "「" + x.Name + "」"
	case x.IsSum():
		return "部分之和"
	}
	return "算出来"
}

// describe returns the result in the unit of the fact, and the verb for it, if necessary.
func (v *evaluation) describe(want fact.Span) (verb, amount string) {
	said := v.Quantity
	unit, scale := cmp.Or(said.Unit, v.res.Unit), said.Scale
	if v.res.Dim == fact.Count {
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
