package facts

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
)

// Names in relations that mean values of other forms.
const (
	total    = "合计" // the sum of this fact in the forms of sum_of
	lastYear = "上年" // before the name of a fact: its value in the form of previous
)

// linker finds the facts to which relations of the form refer.
type linker struct {
	*table
	in Input
}

// link finds the facts in the relation of e, and drops the relation after a fault.
func (l *linker) link(e *entry) {
	l.remember(e)
	switch {
	case e.relation == nil || e.auto:
	case !l.fetch(e) || !l.find(e):
		if e.state == due {
			e.fail()
		}
		e.relation = nil
	case e.state == known && slices.Contains(e.relation.Expr.Names(), e.Name):
		l.reportRing([]*entry{e})
		e.relation = nil
	}
}

// remember makes last year's values available to the relations of e in the catalogue. Without these values, such
// relations are not checked.
func (l *linker) remember(e *entry) {
	if len(l.in.LastYear.Forms) == 0 {
		return
	}
	for _, text := range e.cat.Relations {
		if !strings.Contains(text, lastYear) {
			continue
		}
		for _, x := range references(kind.ParseRelation(text).Expr) {
			name, ok := strings.CutPrefix(x.Name, lastYear)
			if f, known := l.in.LastYear.Forms[0].value(name); ok && known && l.byName[x.Name] == nil {
				l.borrow(x.Name, f)
			}
		}
	}
}

// find reports whether every fact in the relation of e is in the form or in the catalogue.
func (l *linker) find(e *entry) bool {
	found := true
	for _, x := range references(e.relation.Expr) {
		if other := l.byName[x.Name]; other != nil {
			other.UsedInRelation = true
		} else if l.in.Kind.Fact(x.Name) == nil {
			found = false
			if !l.in.Taken.Given || len(l.in.Taken.Forms) > 0 { // otherwise a fault of facts_of has been reported
				l.reportUnknown(e, x)
			}
		}
	}
	return found
}

// references returns the names in an expression, including repetitions.
func references(expr *fact.Expr) (names []*fact.Expr) {
	expr.Walk(func(x *fact.Expr) {
		if x.Op == 'n' {
			names = append(names, x)
		}
	})
	return names
}

// reportUnknown reports a name that is not the name of a fact.
func (l *linker) reportUnknown(e *entry, x *fact.Expr) {
	at, example := e.at(x.At, x.Len), "\""+x.Name+"\" = \"…"+e.unit()+"\""
	switch {
	case strings.HasPrefix(x.Name, lastYear) && x.Name != lastYear:
		l.Report(diag.F124, at, "没有写明上年的表，「"+x.Name+"」没有数",
			"在第一个方括号前面写："+`previous = "2024.toml"`+"；没有上年的表，就把上年的数填成一个事实："+example)
	case len(l.in.Kind.CellsOf(x.Name)) > 0:
		l.Report(diag.F168, at, "「"+x.Name+"」是表里的一行或者一列，不是一个数", kind.Which(l.in.Kind.CellsOf(x.Name)))
	case reserved(x.Name):
		l.Report(diag.F124, at, "「"+x.Name+"」只在文字里用，不能放进算式", "年份直接写数")
	default:
		hint := "先把它填成一个事实：" + example
		if n := han.Nearest(x.Name, l.candidates(e)); n != "" && x.Len > 1 {
			hint = "是不是「" + n + "」"
		}
		l.Report(diag.F123, at, "没有叫「"+x.Name+"」的事实", hint)
	}
}

// candidates returns the names that are allowed in a relation of e, or nil if there are too many to compare.
func (l *linker) candidates(e *entry) []string {
	if len(l.all) > han.MaxNames {
		return nil
	}
	var names []string
	for _, other := range l.all {
		names = append(names, other.Name)
	}
	names = append(names, l.in.Kind.FactNames()...)
	return slices.DeleteFunc(names, func(n string) bool { return n == e.Name })
}

// value returns a fact of the other form. ok is false if it has no value.
func (o Other) value(name string) (f model.Fact, ok bool) {
	f, ok = o.Facts[name]
	return f, ok && !f.Broken
}

// borrow makes a fact of another form available to relations under a name.
func (l *linker) borrow(name string, f model.Fact) {
	l.byName[name] = &entry{Fact: model.Fact{Name: name, Place: f.Place, Quantity: f.Quantity}, state: known}
}

// fetch makes values of other forms available to the relation of e. It returns false if the relation cannot be used.
func (l *linker) fetch(e *entry) bool {
	if slices.Contains(e.relation.Expr.Names(), total) {
		return l.sum(e)
	}
	for _, x := range references(e.relation.Expr) {
		name, ok := strings.CutPrefix(x.Name, lastYear)
		if !ok || name == "" || l.byName[x.Name] != nil || !l.in.LastYear.Given {
			continue
		}
		if len(l.in.LastYear.Forms) == 0 {
			return false
		}
		last := l.in.LastYear.Forms[0]
		f, ok := last.value(name)
		if !ok {
			d := l.Report(diag.F149, e.at(x.At, x.Len), "上年的表（"+last.Path+"）里没有「"+name+"」的数，没法比",
				"这一行留空，报告里就不提；知道上年的数，就填成一个事实：\""+x.Name+"\" = \"…"+e.unit()+"\"")
			if e.state == known {
				d.Severity = diag.Warning
			}
			return false
		}
		l.borrow(x.Name, f)
	}
	return true
}

// sum replaces 合计 in the relation of e by a sum over the subordinate forms. It returns false if that is
// impossible.
func (l *linker) sum(e *entry) bool {
	x, forms := e.relation.Expr, l.in.SumOf.Forms
	switch {
	case x.Op != 'n' || e.relation.Op != fact.Equal:
		l.Report(diag.F145, e.whole(), "“合计”只能单独写在等号后面", e.example("= 合计")+"；还要再算的，另起一个名字，用这个数去算")
		return false
	case !l.in.SumOf.Given:
		number := "就把数写上：\"…" + e.unit() + "\""
		if e.cat.Cell {
			number = "就填数"
		}
		l.Report(diag.F124, e.at(x.At, x.Len), "没有写明合计哪些表",
			"在第一个方括号前面写："+`sum_of = "streets/*.toml"`+"；没有下级的表，"+number)
		return false
	case len(forms) == 0:
		return false
	}
	var without []string
	var expr *fact.Expr
	unit := e.unit()
	for _, o := range forms {
		f, ok := o.value(e.Name)
		if !ok {
			without = append(without, o.Path)
			continue
		}
		part := &fact.Expr{Op: 'n', Name: o.Path + "的" + e.Name, At: x.At, Len: x.Len}
		l.borrow(part.Name, f)
		if expr == nil {
			expr, unit = part, f.Quantity.Unit
		} else {
			expr = &fact.Expr{Op: '+', Left: expr, Right: part, At: x.At, Len: x.Len}
		}
	}
	if expr == nil {
		l.Report(diag.F146, e.whole(), "下级的表都没有「"+e.Name+"」，没法合计", "这一行留空；名字和下级表里的要一个字不差")
		return false
	}
	if len(without) > 0 {
		l.Report(diag.F147, e.whole(), "下级的表有 "+strings.Join(without, "、")+" 没有填「"+e.Name+"」，合计里没有它",
			"问清楚是没有还是漏填；没有的填 \"0"+unit+"\"")
	}
	sum := *e.relation
	sum.Expr, e.relation = expr, &sum
	return true
}
