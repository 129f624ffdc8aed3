package check

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// factCheck is one relation being held against its fact.
type factCheck struct {
	*factEntry
	rel     *fact.Relation
	written bool // in the form; else it is the catalogue's
	res     fact.Result
}

// relations checks the fact's own relation and those of the catalogue. What a
// clerk writes with = stands for the catalogue's: the office counts otherwise.
func (b *factBook) relations(e *factEntry) {
	if e.state != factKnown {
		return
	}
	if e.relation != nil && !computed(e) {
		b.check(&factCheck{factEntry: e, rel: e.relation, written: true})
	}
	if e.cat == nil {
		return
	}
	for _, text := range e.cat.Relations {
		rel := catalogueRelation(text)
		if rel == nil || sameRelation(rel, e.relation) || bothEqual(rel, e.relation) || e.auto != nil && sameRelation(rel, e.auto) {
			continue
		}
		b.check(&factCheck{factEntry: e, rel: rel})
	}
}

// bothEqual reports whether both relations are there and say what a fact is equal to.
func bothEqual(a, c *fact.Relation) bool {
	return a != nil && c != nil && a.Op == fact.Equal && c.Op == fact.Equal
}

// computed reports whether the fact's value came from its own relation.
func computed(e *factEntry) bool { return e.line != nil && e.saidLen() == 0 }

// sameRelation reports whether two relations ask for the same, whatever the order of the names.
func sameRelation(a, c *fact.Relation) bool {
	if a == nil || c == nil || a.Op != c.Op || a.Expr.Op != c.Expr.Op {
		return false
	}
	x, y := a.Expr.Names(), c.Expr.Names()
	if a.Expr.IsSum() {
		slices.Sort(x)
		slices.Sort(y)
	}
	return slices.Equal(x, y)
}

// check holds one relation against the fact's value.
func (b *factBook) check(c *factCheck) {
	empty, broken := b.missing(c.rel)
	if broken {
		return
	}
	if len(empty) > 0 {
		if c.written {
			d := b.Report(diag.F127, c.whole(), "「"+c.name+"」的关系没有核："+quoteAll(empty)+"没有填", "填上；不报的，把关系去掉")
			d.Related = b.placesOf(empty)
		}
		return
	}
	res, err := c.rel.Expr.Eval(b.env(!c.written))
	if err != nil {
		if c.written {
			b.evalFault(c.factEntry, err)
		}
		return
	}
	c.res = res
	want, ok := b.comparable(c)
	if !ok {
		return
	}
	said := c.quantity
	exact, rounds := said.Span(), c.rounds()
	if rounds {
		exact = said.Rounded()
	}
	switch {
	case c.rel.Op == fact.Equal && !exact.Meets(want):
		b.mismatch(c, want)
	case c.rel.Op == fact.AtMost && exact.Above(want):
		b.beyond(c, want, "多于")
	case c.rel.Op == fact.NotLess && want.Above(exact):
		b.beyond(c, want, "少于")
	}
}

// rounds reports whether the value is the result rounded to its digits: a
// quotient, or an amount in 万元 whose parts are in 元.
func (c *factCheck) rounds() bool {
	return c.res.Divided || c.res.Dim == fact.Count && c.quantity.Scale > c.res.Scale
}

// comparable turns the result into what the fact's unit counts, or tells that it cannot be.
func (b *factBook) comparable(c *factCheck) (fact.Span, bool) {
	said, res := c.quantity.Unit, c.res
	rate := map[string]int64{"%": 100, "‰": 1000, "个百分点": 100}[said]
	switch {
	case rate > 0 && (res.Dim == fact.Rate || res.Dim == fact.Share && !isRateUnit(res.Unit)):
		if c.written && timesHundred(c.rel.Expr) {
			b.hundred(c.factEntry)
			return fact.Span{}, false
		}
		return res.Span.Mul(fact.Point(big.NewRat(rate, 1))), true
	case !c.written || res.Dim == fact.Bare:
		return res.Span, true
	case rate > 0 && res.Dim == fact.Mixed:
		b.unlike(c.factEntry)
		return fact.Span{}, false
	case res.Dim == fact.Count && c.rel.Op == fact.Equal && !fact.SameUnit(said, res.Unit),
		res.Dim == fact.Count && isRateUnit(said) != isRateUnit(res.Unit) && said != "" && res.Unit != "",
		res.Dim == fact.Rate && c.rel.Op != fact.Equal && said != "" && said != "倍":
		b.unitsDiffer(c.factEntry, said, res.Unit)
		return fact.Span{}, false
	}
	return res.Span, true
}

// isRateUnit reports whether a unit counts parts of a hundred or thousand.
func isRateUnit(u string) bool { return u == "%" || u == "‰" || u == "个百分点" }

// mismatch tells that the value is not what its parts come to.
func (b *factBook) mismatch(c *factCheck, want fact.Span) {
	x, said := c.rel.Expr, c.quantity
	_, sure := want.Exact()
	code := diag.F131
	switch {
	case sure && c.rounds() && said.Truncated().Meets(want):
		code = diag.F133
	case c.res.Dim == fact.Rate || x.Op == '/':
		code = diag.F132
	}
	message := head(x) + c.describe(want) + "，这里写的是 " + said.Printed
	hint := "核对这几个数，哪个错了改哪个"
	if code == diag.F133 {
		message += "，像是把后面的数舍去了"
		hint = "四舍五入，" + c.example(fact.Rounding(want.Low, said).Printed)
		if c.written {
			hint = "四舍五入，写成：\"" + fact.Rounding(want.Low, said).Printed + " " + c.text()[c.relationByte():] + "\""
		}
	}
	if x.Op != 'n' {
		message += "\uFF1A" + b.values(x)
	}
	b.tellCheck(c, code, message, hint)
}

// beyond tells that the value is certainly greater or less than it may be.
func (b *factBook) beyond(c *factCheck, want fact.Span, word string) {
	x := c.rel.Expr
	limit := "应当不" + word + b.limit(want, c)
	b.tellCheck(c, diag.F134, "这里写的是 "+c.quantity.Printed+"，"+limit+"（"+named(x)+"）", "核对这几个数，哪个错了改哪个")
}

// limit is the bound a value is held against.
func (b *factBook) limit(want fact.Span, c *factCheck) string {
	if x := c.rel.Expr; x.Op == 'n' {
		return " " + b.byName[x.Name].quantity.Printed
	}
	return " " + strings.TrimPrefix(strings.TrimPrefix(c.describe(want), "是 "), "在 ")
}

// tellCheck adds the fault with the places of all facts it speaks of.
func (b *factBook) tellCheck(c *factCheck, code diag.Code, message, hint string) {
	if !c.written {
		op := map[fact.Op]string{fact.Equal: "=", fact.AtMost: "<=", fact.NotLess: ">="}[c.rel.Op]
		hint += "；报告种类里定的关系：" + c.name + " " + op + " " + named(c.rel.Expr)
	}
	c.failed = true
	d := b.Report(code, c.said(), message, hint)
	d.Related = b.places(c.rel.Expr, everyPart)
}

// named writes an expression with its names.
func named(x *fact.Expr) string {
	return x.Write(func(n string) string { return n })
}

// head begins the sentence that tells what an expression comes to.
func head(x *fact.Expr) string {
	switch {
	case x.Op == 'n':
		return "「" + x.Name + "」"
	case x.IsSum():
		return "部分之和"
	}
	return "算出来"
}

// describe says where the result lies, in the fact's unit: "是 121起", "在 13000—13220人次之间", "至少是 13000人次".
func (c *factCheck) describe(want fact.Span) string {
	unit := c.quantity.Unit
	if unit == "" {
		unit = c.res.Unit
	}
	scale := c.quantity.Scale
	if c.res.Dim == fact.Count && c.res.Scale > 0 {
		scale = min(scale, c.res.Scale)
	}
	show := func(v *big.Rat, unit string) string {
		if c.rounds() {
			return rounded(v, c.quantity, unit)
		}
		return fact.Counted(v, scale, unit).Printed
	}
	if v, ok := want.Exact(); ok {
		return "是 " + show(v, unit)
	}
	switch {
	case want.Low != nil && want.High != nil:
		return "在 " + show(want.Low, "") + "—" + show(want.High, unit) + "之间"
	case want.Low != nil:
		return "至少是 " + show(want.Low, unit)
	case want.High != nil:
		return "至多是 " + show(want.High, unit)
	}
	return "不定"
}

// rounded writes v with the digits of like.
func rounded(v *big.Rat, like fact.Quantity, unit string) string {
	like.Unit = unit
	return fact.Rounding(v, like).Printed
}
