package check

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// unknownName tells of a name in a relation that no fact has.
func (b *factBook) unknownName(e *factEntry, x *fact.Expr) {
	at := e.at(x.At, x.Len)
	switch {
	case strings.HasPrefix(x.Name, lastYear) && x.Name != lastYear:
		b.Report(diag.F124, at, "没有写明上年的表，「"+x.Name+"」没有数", "在第一个方括号前面写："+`previous = "2024.toml"`+
			"；没有上年的表，就把上年的数填成一个事实：\""+x.Name+"\" = \"40"+e.unit()+"\"")
		return
	case slices.Contains(reservedNames, x.Name):
		b.Report(diag.F124, at, "「"+x.Name+"」只在文字里用，不能放进算式", "年份直接写数")
		return
	}
	hint := "先把它填成一个事实：\"" + x.Name + "\" = \"40" + e.unit() + "\""
	if n := han.Nearest(x.Name, b.factNames(e)); n != "" && x.Len > 1 {
		hint = "是不是「" + n + "」"
	}
	b.Report(diag.F123, at, "没有叫「"+x.Name+"」的事实", hint)
}

// approximate tells of a computed fact with approximate parts.
func (b *factBook) approximate(e *factEntry, res fact.Result) {
	x, said := e.relation.Expr, "40余"+res.Unit
	if res.Dim == fact.Rate {
		said = "约90%"
	}
	d := b.Report(diag.F128, e.whole(), "「"+e.name+"」算不出确数："+b.values(x)+" 里有概数",
		"把数写上，程序照范围核对：\""+said+" "+e.line.Text+"\"")
	d.Related = b.places(x, func(p *factEntry) bool { return p.quantity.Approx != fact.Exact })
}

// emptyParts tells of facts that a computed one needs and that have no value.
func (b *factBook) emptyParts(e *factEntry, empty []string) {
	d := b.Report(diag.F126, e.whole(), "「"+e.name+"」算不出来："+quoteAll(empty)+"没有填",
		"填上；都不报的，这一行也留空：\""+e.name+"\" = \"\"")
	d.Related = b.placesOf(empty)
	b.broken(e, e.line.Text)
}

// evalFault tells why a written relation cannot be reckoned.
func (b *factBook) evalFault(e *factEntry, err *fact.EvalError) {
	x := e.relation.Expr
	if err.Kind == fact.ByZero {
		d := b.Report(diag.F135, e.at(err.Expr.At, err.Expr.Len), "除数是 0，除不了："+b.values(x), "没有发生的事不写比率，把这一行留空：\""+e.name+"\" = \"\"")
		d.Related = b.places(err.Expr.Right, everyPart)
		return
	}
	b.unitsDiffer(e, err.Units[0], err.Units[1])
}

// unitsDiffer tells of a sum whose parts have two units; "" stands for a rate.
func (b *factBook) unitsDiffer(e *factEntry, one, other string) {
	word := func(u string) string {
		if u == "" {
			return "比率"
		}
		return "「" + u + "」"
	}
	d := b.Report(diag.F129, e.whole(), "单位不一样，不能相加减，也不能相等："+word(one)+"和"+word(other)+"（"+b.values(e.relation.Expr)+"）", "单位改成一样的；不是一类的数，不要放在一起算")
	d.Related = b.places(e.relation.Expr, everyPart)
}

// unlike tells of a quotient that is no rate.
func (b *factBook) unlike(e *factEntry) {
	d := b.Report(diag.F130, e.whole(), "单位不一样的两个数相除，不是百分比："+b.values(e.relation.Expr),
		"要算平均，把数连单位写在前面，程序来核：\"1.5万元 "+e.text()[e.relationByte():]+"\"")
	d.Related = b.places(e.relation.Expr, everyPart)
}

// relationByte is the offset in bytes at which the relation begins in the value's text.
func (e *factEntry) relationByte() int {
	return len(string([]rune(e.line.Text)[:e.relation.At]))
}

// timesHundred reports whether a rate is multiplied by 100 to make it per cent.
func timesHundred(x *fact.Expr) bool {
	hundred := big.NewRat(100, 1)
	is := func(y *fact.Expr) bool { return y.Op == 'c' && y.Number.Cmp(hundred) == 0 }
	return x.Op == '*' && (is(x.Left) || is(x.Right))
}

// hundred tells of a rate multiplied by 100.
func (b *factBook) hundred(e *factEntry) {
	b.Report(diag.F136, e.whole(), "比率本来就算成百分数，不要再乘 100", "去掉乘 100，写成：= 甲 / 乙")
}

// values writes an expression with the facts' quantities for their names.
func (b *factBook) values(x *fact.Expr) string {
	return x.Write(func(n string) string {
		if e := b.byName[n]; e != nil {
			return e.quantity.Printed
		}
		return n
	})
}

func everyPart(*factEntry) bool { return true }

// places gives the places of the facts an expression speaks of that are wanted.
func (b *factBook) places(x *fact.Expr, wanted func(*factEntry) bool) []diag.Place {
	var names []string
	for _, n := range x.Names() {
		if e := b.byName[n]; e != nil && wanted(e) {
			names = append(names, n)
		}
	}
	return b.placesOf(names)
}

// placesOf gives the places of the facts that stand in the form.
func (b *factBook) placesOf(names []string) []diag.Place {
	var places []diag.Place
	for _, n := range names {
		if e := b.byName[n]; e != nil && !e.absent && !slices.Contains(places, e.whole()) {
			places = append(places, e.whole())
		}
	}
	return places
}

// quoteAll puts names into quotation marks.
func quoteAll(names []string) string {
	return "「" + strings.Join(names, "」「") + "」"
}
