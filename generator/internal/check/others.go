package check

import (
	"errors"
	"fmt"
	"path"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/kind"
	"fazhi/generator/internal/model"
	"fazhi/generator/internal/source"
)

// Others reads the other forms that a form speaks of. Paths are relative to
// the form's folder, with / between their parts.
type Others interface {
	// Form reads and judges one form. The error is ErrRing, ErrDeep, or why the file cannot be read.
	Form(path string) (*Other, error)
	// Last does the same for the form of the year before; what that one says of its own last year counts as not said.
	Last(path string) (*Other, error)
	// Glob gives the forms whose paths match, sorted.
	Glob(pattern string) ([]string, error)
}

// Why a form that can be read is not read.
var (
	ErrRing = errors.New("form needs itself")
	ErrDeep = errors.New("forms stand too deep")

	errNoOthers = errors.New("no forms near this one")
)

// Other is another form, judged.
type Other struct {
	Path   string // as the form that speaks of it says
	Year   int
	Office string
	Facts  model.Facts  // nil when it cannot be understood at all
	Errors int          // how many it has
	Plan   source.Value // what its part about the year after says
}

// others are the forms that one form speaks of.
type others struct {
	said     bool    // there is a previous, right or wrong
	previous *Other  // nil when there is none, or a fault was told
	parts    []Other // forms matched by sum_of, without fault
	summed   bool    // there is a sum_of, right or wrong
	broken   bool    // a fault of sum_of was told: no sum can be made
}

// others reads the forms that previous and sum_of speak of.
func (c *checker) others() {
	c.last()
	c.subordinates()
}

// last reads last year's form.
func (c *checker) last() {
	v := c.form.Previous
	if v.Empty() || v.Faulty || han.HasPlaceholder(v.String()) {
		return
	}
	c.other.said = true
	p, ok := c.relative(v)
	if !ok {
		return
	}
	var other *Other
	err := errNoOthers
	if c.in.Others != nil {
		other, err = c.in.Others.Last(p)
	}
	switch {
	case errors.Is(err, ErrRing):
		c.Report(diag.F139, at(v, c.file()), "上年的表写成了这张表自己", "写上年那张表的文件名，例："+fmt.Sprintf(`previous = "%d.toml"`, c.form.Year.Int-1))
		return
	case err != nil || other.Facts == nil:
		c.Report(diag.F139, at(v, c.file()), "读不出上年的表 "+p+"："+whyNot(err), "路径从这张表所在的文件夹算起，例：2024.toml、../2024/2024.toml；没有上年的表就留空")
		return
	}
	if year := c.form.Year; year.Integer && other.Year != year.Int-1 {
		c.Report(diag.F140, at(v, c.file()), fmt.Sprintf("%s 是%d年的表，不是上一年（%d年）的", p, other.Year, year.Int-1), "写上年那张表的文件名；没有就留空")
		return
	}
	if name := single(c.form.Office.Name); name != "" && other.Office != "" && other.Office != name {
		c.Report(diag.F141, at(v, c.file()), "上年的表是「"+other.Office+"」的，这张表是「"+name+"」的", "单位改了名字的，不用改；拿错了的，换成本单位的表")
	}
	c.other.previous = other
}

// whyNot words why a form cannot be read.
func whyNot(err error) string {
	if err == nil {
		return "里面有错，先查那张表"
	}
	return "没有这个文件，或者打不开"
}

// relative gives the path that v says, if it is one that may stand in a form.
func (c *checker) relative(v source.Value) (string, bool) {
	p := strings.ReplaceAll(single(v), `\`, "/")
	if path.IsAbs(p) || strings.Contains(p, ":") {
		c.Report(diag.F138, at(v, c.file()), "这里要写相对路径，不写盘符，不以 / 开头", "从这张表所在的文件夹写起，例：2024.toml、../2024/2024.toml、streets/*.toml")
		return "", false
	}
	return path.Clean(p), true
}

// subordinates reads the forms that sum_of matches.
func (c *checker) subordinates() {
	v := c.form.SumOf
	if v.Empty() || han.HasPlaceholder(v.String()) {
		return
	}
	c.other.summed, c.other.broken = true, true
	p, ok := c.relative(v)
	if v.Faulty || !ok {
		return
	}
	var names []string
	err := errNoOthers
	if c.in.Others != nil {
		names, err = c.in.Others.Glob(p)
	}
	if err != nil || len(names) == 0 {
		c.Report(diag.F142, at(v, c.file()), "没有找到下级的表："+p, "路径从这张表所在的文件夹算起，星号代表文件名：streets/*.toml")
		return
	}
	c.other.broken = false
	for _, name := range names {
		c.subordinate(v, name)
	}
}

// subordinate reads one form that sum_of matches.
func (c *checker) subordinate(v source.Value, name string) {
	where := at(v, c.file())
	other, err := c.in.Others.Form(name)
	switch {
	case errors.Is(err, ErrRing):
		c.Report(diag.F144, where, "合计转了一圈："+name+" 又要用到这张表", "下级的表放在另一个文件夹，只写那个文件夹：streets/*.toml")
	case errors.Is(err, ErrDeep):
		c.Report(diag.F144, where, "表下面有表，层数太多："+name, "下级的下级先各自汇总，这里只写直接的下级")
	case err != nil || other.Facts == nil || other.Errors > 0:
		message := name + " 读不出来"
		if err == nil && other.Errors > 0 {
			message = fmt.Sprintf("下级的表 %s 有 %d 处错误，不能合计", name, other.Errors)
		}
		c.Report(diag.F143, where, message, "先查那张表：fazhi check "+name)
	case c.form.Year.Integer && other.Year != c.form.Year.Int:
		c.Report(diag.F148, where, fmt.Sprintf("下级的表 %s 是%d年的，这张表是%d年的", name, other.Year, c.form.Year.Int), "换成同一年的表，或者把它移到别的文件夹")
	default:
		c.other.parts = append(c.other.parts, *other)
		return
	}
	c.other.broken = true
}

// PlanOf returns the text of the part of a form that is about the year after.
func PlanOf(f *form.Form, k *kind.Kind) source.Value {
	for _, p := range f.Parts {
		if k.HasRole(p.Key, kind.Plan) {
			return p.Text
		}
	}
	return source.Value{}
}
