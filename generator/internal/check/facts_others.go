package check

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// Names in relations that speak of other forms, FORM section 5.
const (
	total    = "合计" // this fact's sum over the forms of sum_of
	lastYear = "上年" // before a fact's name: its value in the form of previous
)

// fetch brings values of other forms into reach of the fact's relation: last
// year's become facts of their own, 合计 becomes the sum of what the
// subordinate forms have. It reports whether the relation can be used.
func (b *factBook) fetch(e *factEntry) bool {
	if slices.Contains(e.relation.Expr.Names(), total) {
		return b.sum(e)
	}
	good := true
	e.relation.Expr.Walk(func(x *fact.Expr) {
		name, ok := strings.CutPrefix(x.Name, lastYear)
		if x.Op != 'n' || !ok || name == "" || b.byName[x.Name] != nil || !b.other.said || !good {
			return
		}
		if b.other.previous == nil {
			good = false // told already
			return
		}
		f, known := b.other.previous.value(name)
		if !known {
			good = false
			b.notLastYear(e, x, name)
			return
		}
		b.byName[x.Name] = &factEntry{name: x.Name, place: f.Place, state: factKnown, quantity: f.Quantity}
	})
	return good
}

// notLastYear tells of a fact that last year's form does not have.
func (b *factBook) notLastYear(e *factEntry, x *fact.Expr, name string) {
	hint := "这一行留空，报告里就不提；知道上年的数，就填成一个事实：\"" + x.Name + "\" = \"40" + e.unit() + "\""
	d := b.Report(diag.F149, e.at(x.At, x.Len), "上年的表（"+b.other.previous.Path+"）里没有「"+name+"」的数，没法比", hint)
	if e.state == factKnown {
		d.Severity = diag.Warning
	}
}

// sum puts the sum of what the subordinate forms report in the place of 合计.
func (b *factBook) sum(e *factEntry) bool {
	x := e.relation.Expr
	switch {
	case x.Op != 'n' || e.relation.Op != fact.Equal:
		b.Report(diag.F145, e.whole(), "“合计”只能单独写在等号后面", e.example("= 合计")+"；还要再算的，另起一个名字，用这个数去算")
		return false
	case !b.other.summed:
		b.Report(diag.F124, e.at(x.At, x.Len), "没有写明合计哪些表", "在第一个方括号前面写："+`sum_of = "streets/*.toml"`+"；没有下级的表，就把数写上：\"40"+e.unit()+"\"")
		return false
	case b.other.broken:
		return false // told already
	}
	var without []string
	var expr *fact.Expr
	unit := e.unit()
	for i := range b.other.parts {
		o := &b.other.parts[i]
		f, ok := o.value(e.name)
		if !ok {
			without = append(without, o.Path)
			continue
		}
		name := o.Path + "的" + e.name
		b.byName[name] = &factEntry{name: e.name, place: f.Place, state: factKnown, quantity: f.Quantity}
		part := &fact.Expr{Op: 'n', Name: name, At: x.At, Len: x.Len}
		if expr == nil {
			expr, unit = part, f.Quantity.Unit
			continue
		}
		expr = &fact.Expr{Op: '+', Left: expr, Right: part, At: x.At, Len: x.Len}
	}
	if expr == nil {
		b.Report(diag.F146, e.whole(), "下级的表都没有「"+e.name+"」，没法合计", "这一行留空；名字和下级表里的要一个字不差")
		return false
	}
	if len(without) > 0 {
		b.Report(diag.F147, e.whole(), "下级的表有 "+strings.Join(without, "、")+" 没有填「"+e.name+"」，合计里没有它", "问清楚是没有还是漏填；没有的填 \"0"+unit+"\"")
	}
	e.relation.Expr = expr
	return true
}
