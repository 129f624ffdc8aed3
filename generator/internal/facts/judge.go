package facts

import (
	"math/big"
	"slices"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/kind"
)

// judge checks the relations of e, its own and those of the catalogue. What is
// written with = replaces what the catalogue has with =: the office counts otherwise.
func (t *table) judge(e *entry) {
	if e.state != known {
		return
	}
	written := e.relation != nil && !e.auto
	if written && e.saidLen() > 0 {
		(&evaluation{table: t, entry: e, rel: e.relation, written: true}).check()
	}
	for _, text := range e.cat.Relations {
		rel := kind.ParseRelation(text)
		if rel == nil || e.relation != nil && rel.Same(e.relation) ||
			written && e.relation.Op == fact.Equal && rel.Op == fact.Equal {
			continue
		}
		(&evaluation{table: t, entry: e, rel: rel}).check()
	}
}

// judgePercent reports more than 100 % where the catalogue forbids it, unless
// it was computed from a fact of which a fault was reported.
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
	if !slices.ContainsFunc(names, func(n string) bool { return t.byName[n] != nil && t.byName[n].failed }) {
		t.Report(diag.F117, e.said(), message, "核对分子和分母").Related = t.places(names)
	}
}

// check compares the quantity of the fact with what the relation comes to.
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

// rounds reports whether the quantity is the result rounded to its digits: a
// quotient, or an amount in tens of thousands whose parts are smaller.
func (v *evaluation) rounds() bool {
	return v.res.Divided || v.res.Dim == fact.Count && v.Quantity.Scale > v.res.Scale
}

// rateUnits are the units that count parts of one, with how many of them make one.
var rateUnits = map[string]int64{"%": 100, "‰": 1000, "个百分点": 100}

// comparable returns the result in the unit of the fact; ok is false when it has none.
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
	case res.Dim == fact.Count && v.rel.Op == fact.Equal && !fact.SameUnit(said, res.Unit),
		res.Dim == fact.Count && isRate != ofRate && said != "" && res.Unit != "",
		res.Dim == fact.Rate && v.rel.Op != fact.Equal && said != "" && said != "倍":
		v.unitsDiffer(said, res.Unit)
		return fact.Span{}, false
	}
	return res.Span, true
}
