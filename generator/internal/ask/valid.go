package ask

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"fazhi/generator/internal/fact"
	"fazhi/generator/internal/han"
)

// escape escapes a formula for XML, which the library does not do.
var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// valid restricts the cell at to values for which the formula is true; prompt says this in words. Unless strict is
// set, another value can be typed after a warning.
func (b *book) valid(at, formula, prompt string, strict bool) {
	v := excelize.NewDataValidation(true)
	v.Sqref, v.Type, v.Formula1 = at, "custom", escape.Replace(formula)
	style := excelize.DataValidationErrorStyleWarning
	if strict {
		style = excelize.DataValidationErrorStyleStop
	}
	v.SetInput("", han.Head(prompt, 200, ""))
	v.SetError(style, "请再看一下", han.Head(prompt, 200, ""))
	b.Keep(b.File.AddDataValidation(b.sheet, v))
}

// choice makes a cell a choice from a list.
func (b *book) choice(at string, list []string) {
	v := excelize.NewDataValidation(true)
	v.Sqref = at
	b.Keep(v.SetDropList(list))
	v.SetError(excelize.DataValidationErrorStyleWarning, "请再看一下", "是其中一个："+strings.Join(list, "、"))
	b.Keep(b.File.AddDataValidation(b.sheet, v))
}

// maxCondition is the maximum length of all conditions together: Excel refuses a file with a validation formula of
// more than 255 characters.
const maxCondition = 200

// condition returns the condition on an answer in the cell, as a formula that also allows texts, and in words.
func (q *Question) condition(cell string, at func(string) string) (formula, prompt string) {
	limits, words := []string{cell + ">=0"}, []string{"填一个数"}
	if q.Max100 {
		limits, words = append(limits, cell+"<=100"), append(words, "不超过100")
	}
	for _, r := range q.Bounds {
		var missing []string
		for _, n := range r.Expr.Names() {
			missing = append(missing, at(n)+`=""`)
		}
		sign, word := "<=", "不多于"
		if r.Op == fact.NotLess {
			sign, word = ">=", "不少于"
		}
		limit := fmt.Sprintf("OR(%s,%s%s%s)", strings.Join(missing, ","), cell, sign, r.Expr.Write(at))
		if len(strings.Join(limits, ","))+len(limit) > maxCondition {
			continue
		}
		limits, words = append(limits, limit), append(words, word+r.Expr.String())
	}
	return fmt.Sprintf("OR(NOT(ISNUMBER(%s)),AND(%s))", cell, strings.Join(limits, ",")), strings.Join(words, "，")
}
