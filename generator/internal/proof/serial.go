package proof

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// serialNumbers reports the first serial number of a table that leaves one out or is there twice. Tables that begin
// anew at 1, and those of which several rows have one number, are left alone.
func serialNumbers(d *reader, g grid) {
	if !slices.Contains([]string{"序号", "编号", "序", "项次", "No."}, g.head(0)) {
		return
	}
	var wrong []cell
	last, after, twice := int64(0), int64(0), 0
	for r := range g {
		c := g.at(r, 0)
		if !c.ok || c.q.Unit != "" || !c.q.Low.IsInt() {
			continue
		}
		v := c.q.Low.Num().Int64()
		switch {
		case last == 0 && v != 1, last > 0 && v == 1:
			return
		case v == last:
			twice++
			fallthrough
		case v != last+1:
			wrong, after = append(wrong, c), last
		}
		last = v
	}
	if len(wrong) != 1 {
		return
	}
	f := Finding{Span: wrong[0].at, Code: diag.F319, Certainty: Likely, Hint: "按次序改，或者补上漏了的一行"}
	f.Message = fmt.Sprintf("序号%d后面是%s，次序断了", after, wrong[0].text)
	if twice > 0 {
		f.Certainty, f.Message = Hint, fmt.Sprintf("序号%s写了两次", wrong[0].text)
	}
	d.report(f)
}

// sharesToHundred judges a column of shares beside no counts: those of one whole come to 100 %, as far as each is
// rounded, and to a little more only by mistake.
func sharesToHundred(d *reader, g grid, column int) {
	sum, step := new(big.Rat), new(big.Rat)
	var terms []string
	var at []Span
	rest, crossing := false, 0
	for r := range g.body() {
		c, name := g.percent(r, column), g.name(r)
		if !c.ok || slices.Contains(totalHeads, name) {
			return
		}
		sum.Add(sum, c.q.Nominal())
		step.Sub(c.q.Rounded().High, c.q.Rounded().Low)
		terms, at = append(terms, strings.TrimSuffix(c.text, "%")), append(at, c.at)
		rest = rest || startsAny(name, d.Data.Sums.Rest)
		crossing += b2i(containsAny(name, d.Data.Sums.Crossing) && !strings.Contains(name, "岁"))
	}
	gap := new(big.Rat).Sub(sum, hundred)
	off := new(big.Rat).Abs(gap)
	step.Mul(step, big.NewRat(max(int64(len(at)), 4), 4)) // a rounded share is a quarter of a step off
	if crossing > 1 || len(at) < 3 || off.Cmp(step) <= 0 || gap.Sign() < 0 && !rest || off.Cmp(big.NewRat(10, 1)) > 0 {
		return
	}
	d.report(Finding{Span: at[0], Code: diag.F314, Certainty: Likely, Related: at[1:],
		Message: fmt.Sprintf("各项所占的比例相加是%s=%s%%", strings.Join(terms, "+"), fact.Decimal(sum)),
		Hint:    "改其中一项，使各项相加等于100%；要是有交叉，分开写"})
}
