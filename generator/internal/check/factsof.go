package check

import (
	"errors"
	"fmt"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/facts"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/kind"
)

// factsOf reads the form that facts_of names. It returns nil if the facts of that form cannot be used.
func factsOf(f *form.Form, k *kind.Kind, from Others, r diag.Reporter) []facts.Other {
	p, ok := relative(f.FactsOf, r)
	if !ok {
		return nil
	}
	other, err := from.Form(p)
	place, name := f.FactsOf.Lines[0].Whole(), single(f.Office.Name)
	switch {
	case errors.Is(err, ErrRing) || errors.Is(err, ErrDeep):
		r.Report(diag.F469, place, "取数转了一圈，或者层数太多："+p+" 又要用到这张表", "数在哪张表里填的，就从哪张表取")
	case err != nil:
		r.Report(diag.F468, place, "读不出取数的表 "+p+"：没有这个文件，或者打不开",
			"路径从这张表所在的文件夹算起，例：2025.toml、../法治/2025.toml；没有这张表就留空，数填在这里")
	case other.Facts == nil || other.Errors > 0:
		r.Report(diag.F468, place, fmt.Sprintf("取数的表 %s 有 %d 处错误", p, other.Errors), "先查那张表：fazhi check "+p)
	case other.Kind != k.FactsOf:
		r.Report(diag.F468, place, fmt.Sprintf("%s 的种类是 %s，这种报告的数从 %s 的表里取", p, other.Kind, k.FactsOf),
			"写那种报告的表的文件名；没有就留空")
	case f.Year.Integer && other.Year != f.Year.Int:
		r.Report(diag.F468, place, fmt.Sprintf("取数的表 %s 是%d年的，这张表是%d年的", p, other.Year, f.Year.Int), "写同一年的表的文件名")
	default:
		if name != "" && other.Office != name {
			r.Report(diag.F471, place, "取数的表是「"+other.Office+"」的，这张表是「"+name+"」的", "拿错了的，换成本单位的表；单位的叫法不同的，不用改")
		}
		return []facts.Other{{Path: p, Facts: other.Facts}}
	}
	return nil
}
