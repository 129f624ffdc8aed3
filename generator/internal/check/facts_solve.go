package check

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// names judges the names that the fact's relation speaks of.
func (b *factBook) names(e *factEntry) {
	if e.relation == nil {
		return
	}
	if !b.fetch(e) {
		b.forgo(e)
		return
	}
	unknown := false
	e.relation.Expr.Walk(func(x *fact.Expr) {
		if x.Op != 'n' {
			return
		}
		if other := b.byName[x.Name]; other != nil {
			other.used = true
			return
		}
		if b.kind.Fact(x.Name) == nil {
			unknown = true
			b.unknownName(e, x)
		}
	})
	switch {
	case unknown:
		b.forgo(e)
	case e.state == factKnown && slices.Contains(e.relation.Expr.Names(), e.name):
		b.ring([]*factEntry{e})
		e.relation = nil
	}
}

// forgo leaves out a relation whose fault was told. A fact that it should have computed stays open.
func (b *factBook) forgo(e *factEntry) {
	if e.state == factDue {
		b.broken(e, e.line.Text)
	}
	e.relation = nil
}

// factNames are all names that a relation of e may speak of.
func (b *factBook) factNames(e *factEntry) []string {
	if len(b.all) > han.MaxNames {
		return nil
	}
	var names []string
	for _, other := range b.all {
		if other != e {
			names = append(names, other.name)
		}
	}
	for _, c := range b.kind.Facts {
		if c.Name != e.name {
			names = append(names, c.Name)
		}
	}
	return names
}

// resolve computes the fact if it is to be computed, what it needs first.
func (b *factBook) resolve(e *factEntry) {
	switch {
	case e == nil:
		return
	case e.state == factDoing:
		b.closeRing(e)
		return
	case e.state != factDue:
		return
	}
	e.state = factDoing
	b.path = append(b.path, e)
	for _, n := range e.source().Expr.Names() {
		b.resolve(b.byName[n])
	}
	b.path = b.path[:len(b.path)-1]
	if e.state != factDoing {
		return // it stands in a ring
	}
	e.state = factEmpty
	b.compute(e)
}

// source is the relation the fact is computed by.
func (e *factEntry) source() *fact.Relation {
	if e.auto != nil {
		return e.auto
	}
	return e.relation
}

// closeRing ends a ring that was entered at e. A sum of the catalogue in it
// is simply not reported; a ring that the form wrote is told.
func (b *factBook) closeRing(e *factEntry) {
	ring := b.path[slices.Index(b.path, e):]
	written := true
	for _, r := range ring {
		if r.auto != nil {
			r.state, written = factEmpty, false
		}
	}
	if written {
		b.ring(slices.Clone(ring))
		for _, r := range ring {
			b.broken(r, r.line.Text)
		}
	}
}

// ring tells of facts that need one another, at the one that stands first.
func (b *factBook) ring(ring []*factEntry) {
	first := 0
	for i, e := range ring {
		if slices.Index(b.all, e) < slices.Index(b.all, ring[first]) {
			first = i
		}
	}
	ring = append(ring[first:], ring[:first]...)
	message, names := "「"+ring[0].name+"」要用它自己来算", []string{}
	for _, e := range ring {
		names = append(names, "「"+e.name+"」")
	}
	if len(ring) > 1 {
		message = "算来算去又回到自己：" + strings.Join(append(names, names[0]), " → ")
	}
	d := b.Report(diag.F125, ring[0].whole(), message, "其中一个写上数，例：\"40"+ring[0].unit()+"\"")
	for _, e := range ring[1:] {
		d.Related = append(d.Related, e.whole())
	}
}

// compute gives the fact the value of its relation, once all it needs is known.
func (b *factBook) compute(e *factEntry) {
	rel := e.source()
	empty, broken := b.missing(rel)
	switch {
	case broken:
		b.broken(e, e.text())
		return
	case len(empty) > 0:
		if e.auto == nil {
			b.emptyParts(e, empty)
		}
		return
	}
	res, err := rel.Expr.Eval(b.env(e.auto != nil))
	if e.auto != nil {
		b.computeAuto(e, res, err)
		return
	}
	if q, ok := b.result(e, res, err); ok {
		e.state, e.quantity = factKnown, q
	} else {
		b.broken(e, e.text())
	}
}

// text is what the form has for the fact's value, a blank where it has nothing.
func (e *factEntry) text() string {
	if e.line == nil {
		return han.Placeholder(e.name)
	}
	return e.line.Text
}

// missing gives the names of the relation that have no value, and whether a fault stands behind one of them.
func (b *factBook) missing(rel *fact.Relation) (empty []string, broken bool) {
	for _, n := range rel.Expr.Names() {
		switch e := b.byName[n]; {
		case e == nil || e.state == factEmpty:
			empty = append(empty, n)
		case e.state != factKnown:
			broken = true
		}
	}
	return empty, broken
}

// env is what relations are reckoned with.
func (b *factBook) env(loose bool) fact.Env {
	return fact.Env{Loose: loose, Lookup: func(n string) fact.Quantity { return b.byName[n].quantity }}
}

// computeAuto takes a sum or rate of the catalogue. What cannot be computed is not reported, never a fault.
func (b *factBook) computeAuto(e *factEntry, res fact.Result, err *fact.EvalError) {
	v, exact := res.Span.Exact()
	mixed := res.Unit == "" && slices.ContainsFunc(e.auto.Expr.Names(), func(n string) bool { return b.byName[n].quantity.Unit != "" })
	switch {
	case err != nil || !exact || v.Sign() < 0 || res.Dim == fact.Share || res.Dim == fact.Mixed:
		return
	case res.Dim == fact.Rate:
		e.quantity = fact.Percent(v)
	case mixed:
		return
	default:
		e.quantity = fact.Counted(v, res.Scale, res.Unit)
	}
	e.state = factKnown
}

// result makes a quantity of what a written relation comes to, or tells why it cannot be one.
func (b *factBook) result(e *factEntry, res fact.Result, err *fact.EvalError) (fact.Quantity, bool) {
	x := e.relation.Expr
	if err != nil {
		b.evalFault(e, err)
		return fact.Quantity{}, false
	}
	if timesHundred(x) && res.Dim == fact.Rate {
		b.hundred(e)
		return fact.Quantity{}, false
	}
	v, exact := res.Span.Exact()
	switch {
	case res.Dim == fact.Share || res.Dim == fact.Mixed:
		b.unlike(e)
	case !exact:
		b.approximate(e, res)
	case v.Sign() < 0:
		d := b.Report(diag.F137, e.whole(), "「"+e.name+"」算出来是负数："+b.values(x), "前后倒过来减，文字里写“减少”“下降”")
		d.Related = b.places(x, everyPart)
	case res.Dim == fact.Rate:
		return fact.Percent(v), true
	default:
		return fact.Counted(v, res.Scale, res.Unit), true
	}
	return fact.Quantity{}, false
}
