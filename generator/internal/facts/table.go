package facts

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
)

// table contains all facts of a form while they are solved, and receives their faults.
type table struct {
	diag.Reporter
	all    []*entry          // in the order of the form, then facts added by the catalogue
	byName map[string]*entry // the same, and facts of other forms named in relations
}

// add appends a fact.
func (t *table) add(e *entry) {
	t.all = append(t.all, e)
	t.byName[e.Name] = e
}

// addComputed adds the facts that the catalogue computes because their values are empty or missing.
func (t *table) addComputed(k *kind.Kind, level string) {
	for _, c := range k.Facts {
		if !c.Computed || len(c.Relations) == 0 {
			continue
		}
		e := t.byName[c.Name]
		rel := t.definition(k, c, level)
		if e != nil && e.state != empty || rel == nil {
			continue
		}
		if e == nil {
			e = &entry{Fact: model.Fact{Name: c.Name, Group: c.Part}, cat: c, absent: true}
			for _, n := range slices.Backward(rel.Expr.Names()) {
				if part := t.byName[n]; part != nil && part.Place.Line > 0 {
					e.Place = part.Place // otherwise the place of the first part that has one
				}
			}
			t.add(e)
		}
		e.auto, e.relation, e.Parts, e.state = true, rel, rel.Expr.Names(), due
	}
}

// definition returns the relation that computes a fact of the catalogue, or nil. A sum omits parts that have no
// value and that the level seldom reports, but keeps at least two parts. A fact that must be at least a sum is
// computed as that sum.
func (t *table) definition(k *kind.Kind, c kind.Fact, level string) *fact.Relation {
	rel := kind.ParseRelation(c.Relations[0])
	if rel.Op == fact.AtMost {
		return nil
	}
	if !rel.Expr.IsSum() {
		return rel
	}
	parts := slices.DeleteFunc(rel.Expr.Names(), func(n string) bool {
		e := t.byName[n]
		return (e == nil || e.state == empty) && !k.Fact(n).Usual(level)
	})
	if len(parts) < 2 {
		return rel
	}
	return kind.ParseRelation("= " + strings.Join(parts, " + "))
}

// missing returns the facts of a relation that have no value, and whether another fact is unusable because of a
// fault.
func (t *table) missing(rel *fact.Relation) (names []string, faulty bool) {
	for _, n := range rel.Expr.Names() {
		switch e := t.byName[n]; {
		case e == nil || e.state == empty:
			names = append(names, n)
		case e.state != known:
			faulty = true
		}
	}
	return names, faulty
}

// quantityOf returns the quantity of a fact. If the form does not have the fact, the quantity is printed as its
// name.
func (t *table) quantityOf(name string) fact.Quantity {
	if e := t.byName[name]; e != nil {
		return e.Quantity
	}
	return fact.Quantity{Printed: name}
}

// values returns an expression with the names replaced by quantities.
func (t *table) values(x *fact.Expr) string {
	return x.Write(func(n string) string { return t.quantityOf(n).Printed })
}

// places returns the places of the facts that have a line in the form, without repetitions.
func (t *table) places(names []string) (places []diag.Place) {
	for _, n := range names {
		if e := t.byName[n]; e != nil && !e.absent && !slices.Contains(places, e.whole()) {
			places = append(places, e.whole())
		}
	}
	return places
}

// facts returns the facts that have a value.
func (t *table) facts() model.Facts {
	m := model.Facts{}
	for _, e := range t.all {
		if e.state == known || e.state == broken {
			m[e.Name] = e.Fact
		}
	}
	return m
}
