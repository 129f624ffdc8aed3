package proof

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// totalHeads are the heads of rows and columns of totals.
var totalHeads = []string{"合计", "总计", "小计", "共计", "总数"}

// tables judges the tables: totals, rates of two columns and columns that are part of another.
func tables(d *reader, g grid) {
	if len(g) < 2 {
		return
	}
	totalRows(d, g)
	serialNumbers(d, g)
	spoken(d, g)
	for _, r := range d.Data.Rates { // of two columns one is part of the other: 受理, 办结
		if part, of := g.columnsOf(r); !r.Any && part != -1 && of != -1 {
			exceeding(d, g, part, of)
		}
	}
	var whole int // the column that those headed 其中 are part of
	for column := range g[0] {
		if !strings.HasPrefix(g.head(column), "其中") {
			whole = column
		}
		tableColumn(d, g, column, whole)
	}
}

// tableColumn judges a column by its head; it is part of the column whole if that is another.
func tableColumn(d *reader, g grid, column, whole int) {
	switch head := g.head(column); {
	case slices.Contains(totalHeads, head) || strings.HasPrefix(head, "全年"):
		totalColumn(d, g, column)
	case containsAny(head, []string{"同比", "增长", "增幅", "增减"}):
		growthColumn(d, g, column)
	case slices.Contains(shareHeads, bare(head)):
		shareColumn(d, g, column)
	case strings.HasSuffix(bare(head), "率"):
		rateColumn(d, g, column)
	default:
		exceeding(d, g, column, whole)
	}
}

// addition is a total cell with the cells that come to it.
type addition struct {
	total cell
	parts []cell
}

// sum returns what the parts come to; nil when one is no number, or all but one are nothing.
func (a addition) sum() *big.Rat {
	v, numbers := new(big.Rat), 0
	for _, c := range a.parts {
		switch {
		case c.ok && c.q.Unit != "%" && c.q.Unit == a.total.q.Unit:
			v.Add(v, c.q.Low)
			numbers++
		case !c.zero():
			return nil
		}
	}
	if numbers < 2 || !a.total.ok {
		return nil
	}
	return v
}

// unsummed shows that a column cannot be added up.
var unsummed = []string{"率", "比", "均", "排名", "序号", "%", "增幅", "增减", "增长", "得分", "年份", "编号", "电话"}

// partless reports whether a row or column with a head is no part of a total: it is one, or a part of a part.
func partless(head string) bool {
	return strings.HasPrefix(head, "其中") || slices.Contains(totalHeads, head)
}

// totalRows judges the rows that are headed 合计 and 小计.
func totalRows(d *reader, g grid) {
	from := 1
	for row := 1; row < len(g); row++ {
		if !slices.Contains(totalHeads, g.name(row)) {
			continue
		}
		parts := g[from:row]
		if row == 1 {
			parts = g[2:]
		}
		parts = slices.DeleteFunc(slices.Clone(parts), func(r []cell) bool { return partless(grid{r}.name(0)) })
		var all []addition
		for column := range g[0] {
			if !containsAny(g.head(column), unsummed) {
				in := func(r []cell) cell { return grid{r}.at(0, column) }
				all = append(all, addition{total: g.at(row, column), parts: each(parts, in)})
			}
		}
		additions(d, all)
		if from = row + 1; g.name(row) != "小计" && row > 1 {
			return
		}
	}
}

// totalColumn judges a column that is headed 合计 against the others of each row.
func totalColumn(d *reader, g grid, total int) {
	var all []addition
	spells := strings.HasPrefix(g.head(total), "全年") // only quarters, half-years and months are its parts
	for row := 1; row < len(g); row++ {
		add := addition{total: g.at(row, total)}
		for column := range g[0] {
			head, c := g.head(column), g.at(row, column)
			if column != total && (!spells || containsAny(head, []string{"季度", "半年", "月"})) && (c.ok || c.zero()) &&
				!partless(head) && !containsAny(head, unsummed) {
				add.parts = append(add.parts, c)
			}
		}
		all = append(all, add)
	}
	additions(d, all)
}

// additions reports totals that are not the sum, where another one shows that they are meant to be, or are nearly so.
func additions(d *reader, all []addition) {
	all = slices.DeleteFunc(all, func(a addition) bool { return a.sum() == nil })
	wrong := slices.DeleteFunc(slices.Clone(all), func(a addition) bool { return a.sum().Cmp(a.total.q.Low) == 0 })
	fits := len(all) - len(wrong)
	for _, a := range wrong {
		v := a.sum()
		far := distance(v, a.total.q.Low).Cmp(new(big.Rat).Mul(v, big.NewRat(1, 4))) > 0
		if far && fits < len(wrong) || fits+1 < len(wrong) && len(wrong) != 2 {
			continue
		}
		numbers := slices.DeleteFunc(a.parts, func(c cell) bool { return !c.ok })
		terms := each(numbers, func(c cell) string { return c.text })
		related := each(numbers, func(c cell) Span { return c.at })
		right := fact.Counted(v, a.total.q.Scale, a.total.q.Unit).Printed
		d.say(a.total.at, diag.F361, Certain, "表里各格相加是%s=%s，合计写的是%s\n合计改成%s，或者改前面的格",
			strings.Join(terms, "+"), right, a.total.text, right).Related = related
	}
}

// tabled returns the numbers of the tables that one name and unit belong to: rows with one number.
func tabled(all []grid) map[string]cell {
	out := map[string]cell{}
	for _, g := range all {
		for r := 1; r < len(g); r++ {
			name := g.name(r)
			column := theOnly(g[r], func(c cell) bool { return c.ok })
			if column == -1 || len([]rune(name)) < 4 || slices.Contains(totalHeads, name) {
				continue
			}
			c := g.at(r, column)
			if c.q.Unit == "" {
				c.q.Unit = g.unit(r, column)
			}
			if _, twice := out[name]; twice || c.q.Unit == "" {
				c.ok = false
			}
			out[name] = c
		}
	}
	return out
}

// unit returns the unit of a number without one: that in the brackets of its head, or of a column of units.
func (g grid) unit(row, column int) string {
	if _, unit, ok := strings.Cut(g.head(column), "("); ok {
		return strings.TrimSuffix(unit, ")")
	}
	return g.at(row, g.only(func(head string) bool { return head == "单位" })).text
}

// serialNumbers reports the first serial number of a table that leaves one out or is there twice. Tables that begin
// anew at 1, and those of which several rows have one number, are left alone.
func serialNumbers(d *reader, g grid) {
	if !slices.Contains([]string{"序号", "编号", "序", "项次", "No."}, g.head(0)) {
		return
	}
	var found []Finding
	last := int64(0)
	for r := 1; r < len(g); r++ {
		c := g.at(r, 0)
		if !c.ok || c.q.Unit != "" || !c.q.Low.IsInt() {
			continue
		}
		v := c.q.Low.Num().Int64()
		f := Finding{Span: c.at, Code: diag.F319, Certainty: Likely, Hint: "按次序改，或者补上漏了的一行",
			Message: fmt.Sprintf("序号%d后面是%s，次序断了", last, c.text)}
		switch {
		case v == last+1:
		case last == 0, v == 1:
			return
		case v == last:
			f.Certainty, f.Message = Hint, fmt.Sprintf("序号%s写了两次", c.text)
			fallthrough
		default:
			found = append(found, f)
		}
		last = v
	}
	if len(found) == 1 {
		d.report(found[0])
	}
}
