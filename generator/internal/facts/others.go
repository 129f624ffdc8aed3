package facts

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/model"
)

// Names in relations that refer to other forms.
const (
	total    = "合计" // the sum of this fact over the forms of sum_of
	lastYear = "上年" // before the name of a fact: its value in the form of previous
)

// value returns a fact of the other form; ok is false when it has no value.
func (o Other) value(name string) (f model.Fact, ok bool) {
	f, ok = o.Facts[name]
	return f, ok && !f.Broken
}

// borrow lets relations refer to a fact of another form by a name.
func (l *linker) borrow(name string, f model.Fact) {
	l.byName[name] = &entry{Fact: model.Fact{Name: name, Place: f.Place, Quantity: f.Quantity}, state: known}
}

// fetch brings values of other forms into reach of the relation of e. It
// reports false when the relation cannot be used.
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
				"这一行留空，报告里就不提；知道上年的数，就填成一个事实：\""+x.Name+"\" = \"40"+e.unit()+"\"")
			if e.state == known {
				d.Severity = diag.Warning
			}
			return false
		}
		l.borrow(x.Name, f)
	}
	return true
}

// sum replaces the total in the relation of e by a sum over the subordinate forms. It reports false when it cannot.
func (l *linker) sum(e *entry) bool {
	x, forms := e.relation.Expr, l.in.SumOf.Forms
	switch {
	case x.Op != 'n' || e.relation.Op != fact.Equal:
		l.Report(diag.F145, e.whole(), "“合计”只能单独写在等号后面", e.example("= 合计")+"；还要再算的，另起一个名字，用这个数去算")
		return false
	case !l.in.SumOf.Given:
		l.Report(diag.F124, e.at(x.At, x.Len), "没有写明合计哪些表", "在第一个方括号前面写："+`sum_of = "streets/*.toml"`+"；没有下级的表，就把数写上：\"40"+e.unit()+"\"")
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
			continue
		}
		expr = &fact.Expr{Op: '+', Left: expr, Right: part, At: x.At, Len: x.Len}
	}
	if expr == nil {
		l.Report(diag.F146, e.whole(), "下级的表都没有「"+e.Name+"」，没法合计", "这一行留空；名字和下级表里的要一个字不差")
		return false
	}
	if len(without) > 0 {
		l.Report(diag.F147, e.whole(), "下级的表有 "+strings.Join(without, "、")+" 没有填「"+e.Name+"」，合计里没有它",
			"问清楚是没有还是漏填；没有的填 \"0"+unit+"\"")
	}
	e.relation.Expr = expr
	return true
}
