package ledger

import (
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/fact"
)

// noSum are units whose numbers cannot be added: percentages, multiples, scores.
var noSum = []string{"%", "‰", "个百分点", "倍", "分"}

// sum sets Sum, or a note why there is no sum: rates and different units are not added.
func (r *Row) sum() {
	units := r.units()
	switch {
	case slices.ContainsFunc(units, func(u string) bool { return slices.Contains(noSum, u) }):
		r.note("比率和得分不相加")
		return
	case r.Mixed:
		r.note("单位不一样（" + strings.Join(units, "、") + "），没有相加")
		return
	case len(units) > 1:
		r.note("单位写法不一样（" + strings.Join(units, "、") + "），照一样的加了")
	}
	unit, reported := "", 0
	if len(units) > 0 {
		unit = units[0]
	}
	said, total, span := fact.Exact, new(big.Rat), fact.Point(new(big.Rat))
	for _, q := range r.Cells {
		if q != nil {
			said = sumApprox(said, q.Approx)
			total.Add(total, q.Nominal())
			span = span.Add(q.Span())
			reported++
			r.Sum = q
		}
	}
	if reported == 1 {
		return // the sum would equal the only value
	}
	r.Sum = r.total(total, said, unit)
	r.Sum.Low, r.Sum.High, r.Sum.Open = span.Low, span.High, span.HighOpen
}

// total returns a sum in the words of a report: 52场, 52余场, 约52场.
func (r *Row) total(v *big.Rat, said fact.Approx, unit string) *fact.Quantity {
	q := fact.Counted(v, r.Scale, "")
	switch said {
	case fact.More:
		q.Printed += "余"
		r.note("有的数是“多于”，合计是至少的数")
	case fact.About:
		q.Printed = "约" + q.Printed
		r.note("有的数是概数，合计是大约的数")
	}
	q.Printed += unit
	q.Approx, q.Unit = said, unit
	return &q
}

// note adds a sentence to the note of the row.
func (r *Row) note(text string) {
	if r.Note != "" {
		r.Note += "; "
	}
	r.Note += text
}

// sumApprox returns the approximation of the sum of two quantities with approximations a and b: Exact, More or About.
func sumApprox(a, b fact.Approx) fact.Approx {
	if b == fact.AtLeast {
		b = fact.More
	}
	switch {
	case b == fact.Exact:
		return a
	case b == fact.More && a != fact.About:
		return fact.More
	}
	return fact.About
}
