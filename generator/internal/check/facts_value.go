package check

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/source"
)

// reservedNames are the program's own, FORM section 5.
var reservedNames = []string{"本年", "上年", "下年", "单位", "合计"}

// judgeName tells of a name that no fact may have.
func (b *factBook) judgeName(e *factEntry) {
	switch {
	case slices.Contains(reservedNames, e.name):
		b.Report(diag.F110, e.place, "「"+e.name+"」是程序留用的名字，不能做事实名", "换一个名字，说明是什么数")
	case b.kind.Paragraph(e.name) != nil:
		b.Report(diag.F110, e.place, "「"+e.name+"」是标准段落的名字，不能做事实名", "换一个名字，例：\""+e.name+"次数\"")
	case !fact.IsName(e.name):
		b.Report(diag.F109, e.place, fmt.Sprintf("%s 不能做事实名：只用汉字、字母、数字和“·”，最多%d个字，不能只是数",
			e.name, fact.MaxName), "换一个名字，中间不留空格，不用标点和 + - * / = < > ( )")
	}
}

// read reads the value of a fact.
func (b *factBook) read(e *factEntry, v source.Value) {
	if v.Empty() {
		return
	}
	e.line = &v.Lines[0]
	switch {
	case han.HasPlaceholder(v.String()):
		b.unfilled(e, v)
		fallthrough
	case v.Faulty: // told by package source; what stands here is a guess
		b.broken(e, v.String())
		return
	}
	value, err := fact.Parse(e.line.Text)
	if err != nil {
		message, hint := wordsOf(err, e)
		b.Report(codeOf(err.Kind), e.at(err.At, err.Len), message, hint)
		b.broken(e, e.line.Text)
		return
	}
	e.relation = value.Relation
	if value.Said != nil {
		e.state, e.quantity = factKnown, *value.Said
		b.doubts(e, value.Doubts)
		b.judgeUnit(e)
		return
	}
	e.state = factDue
	x := e.relation.Expr
	switch {
	case e.relation.Op != fact.Equal:
		b.Report(diag.F121, e.at(e.relation.At, 2), "「"+e.line.Text+"」前面没有数，不知道拿什么比", "在前面写数，"+e.example("40"+e.unit()+" "+e.line.Text))
		b.broken(e, e.line.Text)
	case len(x.Names()) == 0:
		b.Report(diag.F106, e.whole(), "等号后面没有事实名，只有数",
			"只是一个数就不写等号，"+e.example(strings.ReplaceAll(named(x), " ", "")+e.unit()))
		b.broken(e, e.line.Text)
	}
}

// broken leaves the fact open; a draft prints what was typed.
func (b *factBook) broken(e *factEntry, printed string) {
	zero := new(big.Rat)
	e.state, e.relation = factBroken, nil
	e.quantity = fact.Quantity{Printed: printed, Low: zero, High: zero, Scale: 1}
}

// unfilled tells of each 【待填】 with its question.
func (b *factBook) unfilled(e *factEntry, v source.Value) {
	for _, l := range v.Lines {
		for _, m := range han.Placeholders(l.Text) {
			found := l.Text[m[0]:m[1]]
			at := l.Place(len([]rune(l.Text[:m[0]])), len([]rune(found)))
			message, hint := "「"+e.name+"」还没有填", e.example("4"+e.unit())+"；没有就留 "+`""`
			ask, check := han.ParsePlaceholder(found)
			if check {
				message, hint = "「"+e.name+"」还没有核对", "核对以后删去【】和里面的字"
			}
			if ask == "" && e.cat != nil && !strings.Contains(e.cat.Question, "{{") {
				ask = e.cat.Question
			}
			if ask != "" {
				message += "：" + ask
			}
			b.Report(diag.F108, at, message, hint)
		}
	}
}

// doubts warns of wording that official Chinese does not use, GB/T 15835.
func (b *factBook) doubts(e *factEntry, doubts []fact.Doubt) {
	for _, d := range doubts {
		at := e.at(d.At, d.Len)
		switch d.Kind {
		case fact.DoubleAbout:
			b.Report(diag.F115, at, "前面有“约”一类的字，后面又有“余”，一个概数说了两遍", "只留一个，例：约40场 或 40余场")
		case fact.ExactMore:
			b.Report(diag.F116, at, "“余”只跟在整十、整百、整千的数后面", "有确数写确数，例：12场；没有确数写 10余场")
		}
	}
}

// judgeUnit warns of a unit that is missing or that the catalogue does not have.
func (b *factBook) judgeUnit(e *factEntry) {
	q := e.quantity
	if q.Unit == "" {
		d := b.Report(diag.F114, e.said(), "「"+e.name+"」没有单位", "数后面写上单位，"+e.example(q.Printed+e.unit()))
		if e.cat != nil && len(e.cat.Units) == 1 {
			d.Fixes = e.line.Fix(e.saidLen(), 0, e.unit())
		}
		return
	}
	if e.cat == nil || len(e.cat.Units) == 0 || slices.ContainsFunc(e.cat.Units, func(u string) bool { return isUnit(q, u) }) {
		return
	}
	b.Report(diag.F113, e.said(), "「"+e.name+"」的单位通常是 "+strings.Join(e.cat.Units, "、")+"，这里写的是 "+q.Unit,
		"单位写错了就改；当地习惯这样写的，可以不改")
}

// isUnit reports whether the quantity is counted in unit, 万元 and 元 being the same.
func isUnit(q fact.Quantity, unit string) bool {
	v, err := fact.Parse("1" + unit)
	return err == nil && v.Said != nil && v.Said.Unit == q.Unit
}

// judgePercent tells of more than 100 % where the catalogue forbids it. What
// was computed from a fact whose fault was told is not told again.
func (b *factBook) judgePercent(e *factEntry) {
	q := e.quantity
	if e.cat == nil || !e.cat.Max100 || q.Unit != "%" || q.Low.Cmp(big.NewRat(100, 1)) <= 0 {
		return
	}
	message, parts := "「"+e.name+"」是 "+q.Printed+"，不可能超过 100%", []diag.Place(nil)
	if rel := e.source(); rel != nil {
		if slices.ContainsFunc(rel.Expr.Names(), func(n string) bool { return b.byName[n] != nil && b.byName[n].failed }) {
			return
		}
		message += "\uFF1A" + b.values(rel.Expr)
		parts = b.places(rel.Expr, everyPart)
	}
	b.Report(diag.F117, e.said(), message, "核对分子和分母").Related = parts
}

// saidLen is how many characters of the value the quantity takes.
func (e *factEntry) saidLen() int {
	r := []rune(e.line.Text)
	if e.relation != nil {
		r = r[:e.relation.At]
	}
	for len(r) > 0 && han.IsBlank(r[len(r)-1]) {
		r = r[:len(r)-1]
	}
	return len(r)
}

// said is the place of the quantity, of the whole value when it is computed.
func (e *factEntry) said() diag.Place {
	if e.line == nil || e.saidLen() == 0 {
		return e.whole()
	}
	return e.line.Place(0, e.saidLen())
}
