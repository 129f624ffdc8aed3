package proof

import (
	"fmt"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
)

// serialNumbers reports the first serial number of a table that leaves one out or is there twice. Tables that begin
// anew at 1, and those of which several rows have one number, are left alone.
func serialNumbers(d *reader, g grid) {
	if !slices.Contains([]string{"序号", "编号", "序", "项次", "No."}, g.head(0)) {
		return
	}
	var wrong []cell
	last, after, twice := int64(0), int64(0), 0
	for r := 1; r < len(g); r++ {
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

// sharesToHundred judges a column of shares beside no counts.
func sharesToHundred(d *reader, g grid, column int) {
	var all shareList
	crossing := 0
	for r := 1; r < len(g); r++ {
		c, name := g.percent(r, column), g.name(r)
		if !c.ok || slices.Contains(totalHeads, name) {
			return
		}
		all = append(all, share{c.q, name, c.at})
		crossing += b2i(containsAny(name, d.Data.Sums.Crossing) && !strings.Contains(name, "岁"))
	}
	if crossing < 2 && len(all) > 2 {
		all.judge(d)
	}
}
