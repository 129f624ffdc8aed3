package facts

import (
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// linker finds the facts that relations of the form refer to.
type linker struct {
	*table
	in Input
}

// link finds the facts that the relation of e refers to; a relation that refers to what is unknown is dropped.
func (l *linker) link(e *entry) {
	switch {
	case e.relation == nil || e.auto:
	case !l.fetch(e) || !l.find(e):
		e.dropRelation()
	case e.state == known && slices.Contains(e.relation.Expr.Names(), e.Name):
		l.reportRing([]*entry{e})
		e.dropRelation()
	}
}

// find reports whether the form or the catalogue has every fact that the relation of e refers to.
func (l *linker) find(e *entry) bool {
	found := true
	for _, x := range references(e.relation.Expr) {
		if other := l.byName[x.Name]; other != nil {
			other.UsedInRelation = true
		} else if l.in.Kind.Fact(x.Name) == nil {
			found = false
			l.reportUnknown(e, x)
		}
	}
	return found
}

// references returns the names in an expression, each as often as it occurs.
func references(expr *fact.Expr) (names []*fact.Expr) {
	expr.Walk(func(x *fact.Expr) {
		if x.Op == 'n' {
			names = append(names, x)
		}
	})
	return names
}

// reportUnknown reports a name that no fact has.
func (l *linker) reportUnknown(e *entry, x *fact.Expr) {
	at, example := e.at(x.At, x.Len), "\""+x.Name+"\" = \"40"+e.unit()+"\""
	switch {
	case strings.HasPrefix(x.Name, lastYear) && x.Name != lastYear:
		l.Report(diag.F124, at, "没有写明上年的表，「"+x.Name+"」没有数",
			"在第一个方括号前面写："+`previous = "2024.toml"`+"；没有上年的表，就把上年的数填成一个事实："+example)
	case slices.Contains(reservedNames, x.Name):
		l.Report(diag.F124, at, "「"+x.Name+"」只在文字里用，不能放进算式", "年份直接写数")
	default:
		hint := "先把它填成一个事实：" + example
		if n := han.Nearest(x.Name, l.candidates(e)); n != "" && x.Len > 1 {
			hint = "是不是「" + n + "」"
		}
		l.Report(diag.F123, at, "没有叫「"+x.Name+"」的事实", hint)
	}
}

// candidates returns the names that a relation of e may refer to; nil when they are too many to compare.
func (l *linker) candidates(e *entry) []string {
	if len(l.all) > han.MaxNames {
		return nil
	}
	var names []string
	for _, other := range l.all {
		names = append(names, other.Name)
	}
	for _, c := range l.in.Kind.Facts {
		names = append(names, c.Name)
	}
	return slices.DeleteFunc(names, func(n string) bool { return n == e.Name })
}
