package facts

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/source"
)

// reserved reports whether a name is a name of the report itself or a word of the form language.
func reserved(name string) bool { return name == total || slices.Contains(kind.Reserved, name) }

// reader turns the facts of the form into entries.
type reader struct {
	*table
	kind *kind.Kind
}

// fact reads one fact of a group.
func (r *reader) fact(group string, f form.Fact) {
	if first := r.byName[f.Name]; first != nil {
		d := r.Report(diag.F101, f.Place, "「"+f.Name+"」填了两次，一个名字全表只能有一个",
			"留一个，另一个删掉；不是一回事的，换个名字")
		d.Related = []diag.Place{first.Place}
		return
	}
	e := &entry{Fact: model.Fact{Name: f.Name, Group: group, Place: f.Place}, blank: f.Blank}
	if c := r.kind.Fact(f.Name); c != nil {
		e.cat = *c
	}
	r.add(e)
	r.judgeName(e)
	if e.cat.Name != "" && e.cat.Part != group {
		part := r.kind.Part(e.cat.Part)
		r.Report(diag.F112, f.Place, "「"+f.Name+"」是「"+part.Short+"」的数，不该在 [facts."+group+"] 下面",
			"把这一行移到 [facts."+e.cat.Part+"] 下面")
	}
	v := f.Value
	if v.Empty() {
		return
	}
	e.line = &v.Lines[0]
	switch {
	case han.HasPlaceholder(v.String()) || v.Faulty: // package source has reported the fault; the value is a guess
		r.placeholders(e, v)
		e.fail()
		e.Quantity.Printed = v.String()
	case !r.value(e):
		e.fail()
	}
}

// judgeName reports a name that is not allowed for a fact.
func (r *reader) judgeName(e *entry) {
	switch {
	case reserved(e.Name):
		r.Report(diag.F110, e.Place, "「"+e.Name+"」是程序留用的名字，不能做事实名", "换一个名字，说明是什么数")
	case r.kind.Paragraph(e.Name) != nil:
		r.Report(diag.F110, e.Place, "「"+e.Name+"」是标准段落的名字，不能做事实名", "换一个名字，例：\""+e.Name+"次数\"")
	case !fact.IsName(e.Name):
		hint := "换一个名字，中间不留空格，不用标点和 + - * / = < > ( )"
		if s := strings.Join(strings.Fields(e.Name), ""); fact.IsName(s) {
			hint = fmt.Sprintf("中间不留空格，写成「%s」", s)
		}
		r.Report(diag.F109, e.Place, fmt.Sprintf("%s 不能做事实名：只用汉字、字母、数字和“·”，最多%d个字，不能只是数",
			e.Name, fact.MaxName), hint)
	}
}

// value reads the value of a fact. It returns false after a fault that makes the fact unusable.
func (r *reader) value(e *entry) bool {
	text := e.line.Text
	if e.cat.Cell && !strings.HasPrefix(text, "=") {
		text = strings.TrimSuffix(text, e.cat.Units[0]) + e.cat.Units[0]
	}
	sign, n := utf8.DecodeRuneInString(text)
	negative := e.cat.Cell && (han.Fold(sign) == '-' || sign == '\u2212')
	if negative {
		text = text[n:]
	}
	value, err := fact.Parse(text)
	if err != nil {
		r.unreadable(e, err)
		return false
	}
	e.relation = value.Relation
	if value.Said != nil {
		e.state, e.Quantity = known, *value.Said
		if negative {
			e.Quantity = e.Quantity.Negative()
		}
		for _, d := range value.Doubts {
			w := doubtWordings[d.Kind]
			r.Report(w.code, e.at(d.At, d.Len), w.message, w.hint+e.certain())
		}
		r.judgeUnit(e)
		return true
	}
	e.state = due
	x := e.relation.Expr
	switch {
	case e.relation.Op != fact.Equal:
		r.Report(diag.F121, e.at(e.relation.At, 2), "「"+e.line.Text+"」前面没有数，不知道拿什么比",
			"在前面写数，"+e.example("…"+e.unit()+" "+e.line.Text))
		return false
	case len(x.Names()) == 0:
		r.Report(diag.F106, e.whole(), "等号后面没有事实名，只有数",
			"只是一个数就不写等号，"+e.example(strings.ReplaceAll(x.String(), " ", "")+e.unit()))
		return false
	}
	return true
}

// placeholders reports each placeholder with its question.
func (r *reader) placeholders(e *entry, v source.Value) {
	for _, l := range v.Lines {
		for _, m := range han.Placeholders(l.Text) {
			found := l.Text[m[0]:m[1]]
			at := l.Place(len([]rune(l.Text[:m[0]])), len([]rune(found)))
			message, hint := "「"+e.Name+"」还没有填", e.example("…"+e.unit())+"；没有就留 \"\""
			ask, check := han.ParsePlaceholder(found)
			if check {
				message, hint = "「"+e.Name+"」还没有核对", "核对以后删去【】和里面的字"
			}
			if ask == "" && !strings.Contains(e.cat.Question, "{{") {
				ask = e.cat.Question
			}
			if ask != "" {
				message += "\uFF1A" + ask
			}
			r.Report(diag.F108, at, message, hint)
		}
	}
}

// judgeUnit warns of a unit that is missing or not in the catalogue.
func (r *reader) judgeUnit(e *entry) {
	q := e.Quantity
	if e.cat.Cell && e.cat.Units[0] == "" {
		return
	}
	if q.Unit == "" {
		said := string([]rune(e.line.Text)[:e.saidLen()])
		hint, sure := WithUnit(e.Name, said, e.likelyUnit())
		d := r.Report(diag.F114, e.said(), "「"+e.Name+"」没有单位", hint)
		if sure != "" && len(e.cat.Units) == 1 {
			d.Fixes = e.line.Fix(0, e.saidLen(), sure)
		}
		return
	}
	isUnit := func(unit string) bool { // with or without 万
		v, _ := fact.Parse("1" + unit)
		return v.Said != nil && v.Said.Unit == q.Unit
	}
	if len(e.cat.Units) == 0 || slices.Contains(e.cat.Units, q.Unit) || slices.ContainsFunc(e.cat.Units, isUnit) {
		return
	}
	r.Report(diag.F113, e.said(), "「"+e.Name+"」的单位通常是 "+
		strings.Join(e.cat.Units, "、")+"，这里写的是 "+q.Unit,
		"单位写错了就改；当地习惯这样写的，可以不改")
}
