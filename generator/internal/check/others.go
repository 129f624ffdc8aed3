package check

import (
	"errors"
	"fmt"
	"path"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/facts"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/source"
)

// Others reads the other forms that a form names. Paths are relative to the form's folder, with / between their parts.
type Others interface {
	// Form reads and checks one form. The error is ErrRing, ErrDeep, or the reason why the file cannot be read.
	Form(path string) (*Other, error)
	// Last does the same for last year's form, but ignores the form of the year before that it names.
	Last(path string) (*Other, error)
	// Glob returns the forms whose paths match, sorted.
	Glob(pattern string) ([]string, error)
}

// The reasons why a readable form is not read.
var (
	ErrRing = errors.New("form needs itself")
	ErrDeep = errors.New("forms are nested too deep")
)

// Other is another form that has been read and checked.
type Other struct {
	Path   string      // as written in the form that names it
	Year   int         // the year reported on; 0 if the form has none
	Office string      // its name; "" if the form has none
	Kind   string      // ID of its kind; "" if the kind cannot be read
	Facts  model.Facts // nil if the form cannot be understood at all
	Errors int         // number of its errors
	Form   *form.Form  // the form as written
}

// others are the forms that a form names.
type others struct {
	last     *Other       // last year's form; nil if it cannot be used or none is named
	lastYear facts.Others // facts of last year's form
	sumOf    facts.Others // facts of subordinate offices
	taken    facts.Others // facts of the form of another kind
}

// readOthers reads the forms that previous, sum_of and facts_of name.
func readOthers(f *form.Form, k *kind.Kind, from Others, r diag.Reporter) (o others) {
	if o.lastYear.Given = filledIn(f.Previous) && !f.Previous.Faulty; o.lastYear.Given {
		if o.last = previous(f, from, r); o.last != nil {
			o.lastYear.Forms = []facts.Other{{Path: o.last.Path, Facts: o.last.Facts}}
		}
	}
	if o.sumOf.Given = filledIn(f.SumOf); o.sumOf.Given {
		o.sumOf.Forms = subordinates(f, from, r)
	}
	if o.taken.Given = filledIn(f.FactsOf) && !f.FactsOf.Faulty && k.FactsOf != ""; o.taken.Given {
		o.taken.Forms = factsOf(f, k, from, r)
	}
	return o
}

// filledIn reports whether a value is filled in.
func filledIn(v source.Value) bool { return !v.Empty() && !han.HasPlaceholder(v.String()) }

// previous reads last year's form. It returns nil if the form cannot be used.
func previous(f *form.Form, from Others, r diag.Reporter) *Other {
	place := f.Previous.Lines[0].Whole()
	p, ok := relative(f.Previous, r)
	if !ok {
		return nil
	}
	other, err := from.Last(p)
	name := single(f.Office.Name)
	switch {
	case errors.Is(err, ErrRing):
		r.Report(diag.F139, place, "上年的表写成了这张表自己", "写上年那张表的文件名，例："+fmt.Sprintf(`previous = "%d.toml"`, f.Year.Int-1))
		return nil
	case err != nil || other.Facts == nil:
		why := "里面有错，先查那张表"
		if err != nil {
			why = "没有这个文件，或者打不开"
		}
		r.Report(diag.F139, place, "读不出上年的表 "+p+"："+why, "路径从这张表所在的文件夹算起，例：2024.toml、../2024/2024.toml；没有上年的表就留空")
		return nil
	case f.Year.Integer && other.Year != f.Year.Int-1:
		r.Report(diag.F140, place, fmt.Sprintf("%s 是%d年的表，不是上一年（%d年）的", p, other.Year, f.Year.Int-1),
			"写上年那张表的文件名；没有就留空")
		return nil
	case name != "" && other.Office != "" && other.Office != name:
		r.Report(diag.F141, place, "上年的表是「"+other.Office+"」的，这张表是「"+name+"」的", "单位改了名字的，不用改；拿错了的，换成本单位的表")
	}
	return other
}

// relative returns the path in v, and whether the path is allowed in a form.
func relative(v source.Value, r diag.Reporter) (string, bool) {
	p := strings.ReplaceAll(single(v), `\`, "/")
	if path.IsAbs(p) || strings.Contains(p, ":") {
		r.Report(diag.F138, v.Lines[0].Whole(), "这里要写相对路径，不写盘符，不以 / 开头",
			"从这张表所在的文件夹写起，例：2024.toml、../2024/2024.toml、streets/*.toml")
		return "", false
	}
	return path.Clean(p), true
}

// subordinates reads the forms that sum_of matches. It returns nil if a fault makes sums impossible.
func subordinates(f *form.Form, from Others, r diag.Reporter) (forms []facts.Other) {
	v := f.SumOf
	p, ok := relative(v, r)
	if v.Faulty || !ok {
		return nil
	}
	names, err := from.Glob(p)
	if err != nil || len(names) == 0 {
		r.Report(diag.F142, v.Lines[0].Whole(), "没有找到下级的表："+p, "路径从这张表所在的文件夹算起，星号代表文件名：streets/*.toml")
		return nil
	}
	for _, name := range names {
		other, err := from.Form(name)
		if fit(f, name, other, err, r) {
			forms = append(forms, facts.Other{Path: other.Path, Facts: other.Facts})
		}
	}
	if len(forms) < len(names) {
		return nil
	}
	return forms
}

// fit reports whether a form that sum_of matches can be summed.
func fit(f *form.Form, name string, other *Other, err error, r diag.Reporter) bool {
	var code diag.Code
	var message, hint string
	switch {
	case errors.Is(err, ErrRing):
		code, message, hint = diag.F144, "合计转了一圈："+name+" 又要用到这张表", "下级的表放在另一个文件夹，只写那个文件夹：streets/*.toml"
	case errors.Is(err, ErrDeep):
		code, message, hint = diag.F144, "表下面有表，层数太多："+name, "下级的下级先各自汇总，这里只写直接的下级"
	case err != nil || other.Facts == nil || other.Errors > 0:
		code, message, hint = diag.F143, name+" 读不出来", "先查那张表：fazhi check "+name
		if err == nil && other.Errors > 0 {
			message = fmt.Sprintf("下级的表 %s 有 %d 处错误，不能合计", name, other.Errors)
		}
	case f.Year.Integer && other.Year != f.Year.Int:
		code, hint = diag.F148, "换成同一年的表，或者把它移到别的文件夹"
		message = fmt.Sprintf("下级的表 %s 是%d年的，这张表是%d年的", name, other.Year, f.Year.Int)
	default:
		return true
	}
	r.Report(code, f.SumOf.Lines[0].Whole(), message, hint)
	return false
}
