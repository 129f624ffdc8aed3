package check

import (
	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/source"
)

// facts reads all facts of the form, computes what is to be computed, checks
// every relation, written or of the catalogue, and gives the facts that have a
// value. Faults of FORM sections 3.3 and 5 go to out; whether a fact reaches
// a text is not judged here. o are the forms that relations may speak of. In a
// draft a 【待填】 is a warning.
func facts(f *form.Form, k *kind.Kind, o others, r diag.Reporter) model.Facts {
	b := &factBook{kind: k, other: o, Reporter: r, byName: map[string]*factEntry{}}
	for i := range f.Facts {
		b.group(&f.Facts[i])
	}
	b.catalogueSums()
	for _, e := range b.all {
		b.names(e)
	}
	for _, e := range b.all {
		b.resolve(e)
	}
	for _, e := range b.all {
		b.relations(e)
	}
	for _, e := range b.all {
		if e.state == factKnown {
			b.judgePercent(e)
		}
	}
	return b.facts()
}

// factBook holds all facts of one form while they are worked on.
type factBook struct {
	diag.Reporter
	kind   *kind.Kind
	other  others
	all    []*factEntry // in the order of the form, then what the catalogue adds
	byName map[string]*factEntry
	path   []*factEntry // facts being computed, each needed by the one before
}

// factState says how far a fact's value is known.
type factState uint8

const (
	factEmpty  factState = iota // not reported
	factKnown                   // quantity holds
	factDue                     // to be computed
	factDoing                   // being computed
	factBroken                  // a fault was told; nothing follows from it
)

// factEntry is one fact.
type factEntry struct {
	name  string
	group string
	place diag.Place   // of the name
	line  *source.Line // of the value; nil when there is none
	cat   *kind.Fact   // nil when the catalogue does not have it

	state    factState
	quantity fact.Quantity
	relation *fact.Relation // written in the form; nil when there is none
	auto     *fact.Relation // of the catalogue, when it computes the fact
	absent   bool           // the form has no line of it; place is that of a part
	used     bool           // a relation of the form speaks of it
	failed   bool           // one of its relations does not hold
}

// group reads one [facts.id].
func (b *factBook) group(g *form.Group) {
	for i := range g.Facts {
		b.entry(g, &g.Facts[i])
	}
}

// entry reads one line of a group.
func (b *factBook) entry(g *form.Group, f *form.Fact) {
	if first := b.byName[f.Name]; first != nil {
		d := b.Report(diag.F101, f.Place, "「"+f.Name+"」填了两次，一个名字全表只能有一个",
			"留一个，另一个删掉；不是一回事的，换个名字")
		d.Related = []diag.Place{first.place}
		return
	}
	e := &factEntry{name: f.Name, group: g.ID, place: f.Place, cat: b.kind.Fact(f.Name)}
	b.byName[e.name] = e
	b.all = append(b.all, e)
	b.judgeName(e)
	if e.cat != nil && e.cat.Part != g.ID {
		b.Report(diag.F112, f.Place, "「"+f.Name+"」是「"+b.partName(e.cat.Part)+"」的数，不该在 [facts."+g.ID+"] 下面",
			"把这一行移到 [facts."+e.cat.Part+"] 下面")
	}
	b.read(e, f.Value)
}

// partName is what messages call a part.
func (b *factBook) partName(key string) string {
	if p := b.kind.Part(key); p != nil && p.Short != "" {
		return p.Short
	}
	return key
}

// catalogueSums sets up the facts that the catalogue computes because their lines are empty or missing.
func (b *factBook) catalogueSums() {
	for i := range b.kind.Facts {
		c := &b.kind.Facts[i]
		if !c.Computed || len(c.Relations) == 0 {
			continue
		}
		e := b.byName[c.Name]
		if e != nil && e.state != factEmpty {
			continue
		}
		rel := catalogueRelation(c.Relations[0])
		if rel == nil || rel.Op != fact.Equal {
			continue
		}
		if e == nil {
			e = &factEntry{name: c.Name, group: c.Part, cat: c, place: b.firstPlace(rel), absent: true}
			b.byName[c.Name] = e
			b.all = append(b.all, e)
		}
		e.auto, e.state = rel, factDue
	}
}

// firstPlace is the place of the first fact of the relation that the form has.
func (b *factBook) firstPlace(rel *fact.Relation) diag.Place {
	for _, n := range rel.Expr.Names() {
		if e := b.byName[n]; e != nil && e.place.Line > 0 {
			return e.place
		}
	}
	return diag.Place{}
}

// catalogueRelation reads a relation of the catalogue; nil for what is none, package kind tells it.
func catalogueRelation(text string) *fact.Relation {
	v, err := fact.Parse(text)
	if err != nil {
		return nil
	}
	return v.Relation
}

// facts gives what the form's facts came to.
func (b *factBook) facts() model.Facts {
	m := model.Facts{}
	for _, e := range b.all {
		if e.state != factKnown && e.state != factBroken {
			continue
		}
		f := model.Fact{
			Name: e.name, Group: e.group, Place: e.place, Quantity: e.quantity,
			UsedInRelation: e.used, Broken: e.state == factBroken,
		}
		if e.auto != nil {
			f.Parts = e.auto.Expr.Names()
		}
		m[e.name] = f
	}
	return m
}

// at gives the place of n characters of the fact's value, from character i (from 0); its name when it has no value.
func (e *factEntry) at(i, n int) diag.Place {
	if e.line == nil {
		return e.place
	}
	return e.line.Place(i, n)
}

// whole is the place of the fact's whole value.
func (e *factEntry) whole() diag.Place {
	if e.line == nil {
		return e.place
	}
	return all(*e.line)
}

// unit is the fact's usual unit, for examples of what to write.
func (e *factEntry) unit() string {
	if e.cat != nil && len(e.cat.Units) > 0 {
		return e.cat.Units[0]
	}
	return "件"
}

// example is a line as it should be written.
func (e *factEntry) example(value string) string {
	return "写成：\"" + e.name + "\" = \"" + value + "\""
}
