package facts

import (
	"math/big"
	"slices"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/kind"
)

// judge checks the relations of e in the form and in the catalogue. A relation with = in the form replaces the
// relation with = in the catalogue, because the office counts in another way.
func (t *table) judge(e *entry) {
	// A computed total is correct if the typed cells are.
	if e.state != known || e.Taken || e.cat.Cell && e.auto {
		return
	}
	written := e.relation != nil && !e.auto
	if written && e.saidLen() > 0 {
		(&evaluation{table: t, entry: e, rel: e.relation, written: true}).check()
	}
	for i, text := range e.cat.Relations {
		v := evaluation{table: t, entry: e, rel: kind.ParseRelation(text)}
		if e.cat.Cell {
			v.stated = e.cat.Stated[i]
		}
		if !v.replaced(written) {
			v.check()
		}
	}
}

// replaced reports whether a relation of the catalogue does not apply. That is so if the form contains the same
// relation or, if written is set, another one with =; or if a fact in it exceeds its whole with an excuse.
func (v *evaluation) replaced(written bool) bool {
	switch {
	case v.relation != nil && v.rel.Same(v.relation):
		return true
	case v.rel.Op != fact.Equal:
		return false
	}
	return written && v.relation.Op == fact.Equal && !v.cat.Cell || slices.ContainsFunc(v.rel.Expr.Names(), v.excused)
}

// judgePercent reports a rate above 100 % if the catalogue forbids it. It skips rates that are computed from a fact
// already reported, or from a part that exceeds its whole with an excuse.
func (t *table) judgePercent(e *entry) {
	q := e.Quantity
	if e.state != known || !e.cat.Max100 || q.Unit != "%" || q.Low.Cmp(big.NewRat(100, 1)) <= 0 {
		return
	}
	message, names := "「"+e.Name+"」是 "+q.Printed+"，不可能超过 100%", []string(nil)
	if rel := e.relation; rel != nil {
		message += "\uFF1A" + t.values(rel.Expr)
		names = rel.Expr.Names()
	}
	if e.auto && slices.ContainsFunc(names, t.excused) {
		e.state = empty
		return
	}
	if !slices.ContainsFunc(names, func(n string) bool { return t.byName[n] != nil && t.byName[n].Failed }) {
		t.Report(diag.F117, e.said(), message, "核对分子和分母").Related = t.places(names)
	}
}

// excused reports whether a fact exceeds its whole and its excuse allows this.
func (t *table) excused(name string) bool {
	e := t.byName[name]
	if e == nil || e.state != known || e.cat.Excuse == "" {
		return false
	}
	return slices.ContainsFunc(e.cat.Relations, func(text string) bool {
		v := evaluation{table: t, entry: e, rel: kind.ParseRelation(text)}
		if v.rel.Op != fact.AtMost {
			return false
		}
		missing, faulty := v.missing(v.rel)
		return len(missing) == 0 && !faulty && v.evaluate() && e.Quantity.Span().Above(v.res.Span)
	})
}

// check compares the quantity of the fact with the result of the relation.
func (v *evaluation) check() {
	missing, faulty := v.missing(v.rel)
	switch {
	case faulty:
		return
	case len(missing) > 0:
		v.fault(diag.F127, "「"+v.Name+"」的关系没有核："+quoteAll(missing)+"没有填", "填上；不报的，把关系去掉", missing)
		return
	case !v.evaluate():
		return
	}
	want, ok := v.comparable()
	if !ok {
		return
	}
	said := v.Quantity.Span()
	if v.rounds() {
		said = v.Quantity.Rounded()
	}
	switch {
	case v.rel.Op == fact.Equal && !said.Meets(want):
		v.mismatch(want)
	case v.rel.Op == fact.AtMost && said.Above(want):
		v.beyond(want, "多于")
	case v.rel.Op == fact.NotLess && want.Above(said):
		v.beyond(want, "少于")
	}
}

// rounds reports whether the quantity may be the result rounded to its digits. That is allowed for a quotient, and
// for an amount in ten thousands whose parts have smaller scales.
func (v *evaluation) rounds() bool {
	return v.res.Divided || v.res.Dim == fact.Count && v.Quantity.Scale > v.res.Scale
}

// rateUnits are the units of rates, with the number that makes a whole.
var rateUnits = map[string]int64{"%": 100, "‰": 1000, "个百分点": 100}

// comparable returns the result in the unit of the fact. ok is false if that is impossible.
func (v *evaluation) comparable() (want fact.Span, ok bool) {
	said, res := v.Quantity.Unit, v.res
	parts, isRate := rateUnits[said]
	_, ofRate := rateUnits[res.Unit]
	switch {
	case isRate && (res.Dim == fact.Rate || res.Dim == fact.Share && !ofRate):
		if v.written && timesHundred(v.rel.Expr) {
			v.hundred()
			return fact.Span{}, false
		}
		return res.Span.Mul(fact.Point(big.NewRat(parts, 1))), true
	case !v.written || res.Dim == fact.Bare:
		return res.Span, true
	case isRate && res.Dim == fact.Mixed:
		v.unlike()
		return fact.Span{}, false
	case res.Dim == fact.Count && (v.rel.Op == fact.Equal || isRate != ofRate) && !fact.SameUnit(said, res.Unit),
		res.Dim == fact.Rate && v.rel.Op != fact.Equal && said != "" && said != "倍":
		v.unitsDiffer(said, res.Unit)
		return fact.Span{}, false
	}
	return res.Span, true
}

// mismatch reports that the quantity differs from the result of the relation.
func (v *evaluation) mismatch(want fact.Span) {
	x, said := v.rel.Expr, v.Quantity
	verb, amount := v.describe(want)
	message, hint := head(x)+verb+amount+"，"+v.wrote(), "核对这几个数，哪个错了改哪个"
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
	if x.Op != 'n' && len(x.Names()) <= mostShown {
		message += "\uFF1A" + v.values(x)
	}
	v.violation(code, message, hint)
}

// beyond reports that the quantity is certainly greater or less than allowed; word says which.
func (v *evaluation) beyond(want fact.Span, word string) {
	x := v.rel.Expr
	_, limit := v.describe(want)
	if x.Op == 'n' {
		limit = v.quantityOf(x.Name).Printed
	}
	if v.cat.Excuse != "" && !v.written {
		hint := "核对这几个数；" + v.cat.Excuse + "，不用改"
		if v.rel.Op == fact.AtMost {
			hint += "，由程序算的率不印"
		}
		v.Report(diag.F118, v.said(),
			v.wrote()+"，"+word+" "+limit+"（"+x.String()+"）", hint).Related = v.places(x.Names())
		return
	}
	v.violation(diag.F134, v.wrote()+"，应当不"+word+" "+limit+"（"+x.String()+"）", "核对这几个数，哪个错了改哪个")
}

// wrote returns the description of the quantity in messages.
func (e *entry) wrote() string {
	if e.blank {
		return "没有填，算 " + e.Quantity.Printed
	}
	return "这里写的是 " + e.Quantity.Printed
}

// mostShown is the maximum number of facts of one relation for which a message shows values and places.
const mostShown = 8

// violation reports that the relation is false, with the places of all its facts.
func (v *evaluation) violation(code diag.Code, message, hint string) {
	switch {
	case v.stated != "":
		message = "「" + v.Name + "」\uFF1A" + message
		hint += "；" + v.stated
	case !v.written:
		hint += "；报告种类里定的关系：" + v.Name + " " + v.rel.String()
	}
	v.Failed = true
	d := v.Report(code, v.said(), message, hint)
	if names := v.rel.Expr.Names(); len(names) <= mostShown {
		d.Related = slices.DeleteFunc(v.places(names), func(p diag.Place) bool {
			return v.stated != "" && p.File == d.Place.File && p.Line == d.Place.Line
		})
	}
}
