package facts

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
)

// solver computes facts in the order of their dependence.
type solver struct {
	*table
	path []*entry // facts being computed; each is needed by the one before
}

// solve computes e if necessary, after the facts that it needs.
func (s *solver) solve(e *entry) {
	switch {
	case e == nil:
		return
	case e.state == doing:
		s.closeRing(s.path[slices.Index(s.path, e):])
		return
	case e.state != due:
		return
	}
	e.state = doing
	s.path = append(s.path, e)
	for _, n := range e.relation.Expr.Names() {
		s.solve(s.byName[n])
	}
	s.path = s.path[:len(s.path)-1]
	if e.state == doing { // otherwise it is part of a ring
		e.state = empty
		s.compute(e)
	}
}

// closeRing ends a ring of facts that need each other. Facts that the catalogue computes are then left empty; a ring
// written in the form is a fault.
func (s *solver) closeRing(ring []*entry) {
	written := true
	for _, e := range ring {
		if e.auto {
			e.state, written = empty, false
		}
	}
	if written {
		s.reportRing(ring)
		for _, e := range ring {
			e.fail()
		}
	}
}

// reportRing reports facts that need each other, at the first of them in the form.
func (t *table) reportRing(ring []*entry) {
	first := slices.IndexFunc(t.all, func(e *entry) bool { return slices.Contains(ring, e) })
	i := slices.Index(ring, t.all[first])
	ring = slices.Concat(ring[i:], ring[:i])
	message, names := "「"+ring[0].Name+"」要用它自己来算", ""
	for _, e := range ring {
		names += "「" + e.Name + "」 → "
	}
	if len(ring) > 1 {
		message = "算来算去又回到自己：" + names + "「" + ring[0].Name + "」"
	}
	d := t.Report(diag.F125, ring[0].whole(), message, "其中一个不写算式，直接写数")
	for _, e := range ring[1:] {
		d.Related = append(d.Related, e.whole())
	}
}

// compute computes e, after all facts that it needs. If the catalogue cannot compute a fact, the fact is left empty,
// which is not a fault.
func (s *solver) compute(e *entry) {
	v := evaluation{table: s.table, entry: e, rel: e.relation, written: !e.auto}
	missing, faulty := s.missing(v.rel)
	ok := false
	switch {
	case faulty:
		e.fail()
		return
	case len(missing) > 0:
		v.fault(diag.F126, "「"+e.Name+"」算不出来："+quoteAll(missing)+"没有填",
			"填上；都不报的，这一行也留空：\""+e.Name+"\" = \"\"", missing)
	case v.evaluate():
		e.Quantity, ok = v.result()
	}
	switch {
	case ok:
		e.state = known
	case v.written:
		e.fail()
	}
}

// quoteAll puts names into quotation marks.
func quoteAll(names []string) string {
	return "「" + strings.Join(names, "」「") + "」"
}
