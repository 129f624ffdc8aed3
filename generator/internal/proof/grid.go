package proof

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// cell is one cell of a table.
type cell struct {
	text string // folded, without blanks
	at   Span
	q    fact.Quantity
	ok   bool // it is a number: q
}

// zero reports whether the cell says that there is nothing.
func (c cell) zero() bool { return c.text == "" || strings.Trim(c.text, "-—/\\") == "" }

// grid is a table: a head row and rows of as many cells or fewer.
type grid [][]cell

// grids returns the tables of the paragraphs: rows that stand one after the other.
func grids(paras []Para) []grid {
	var out []grid
	for i, p := range paras {
		if !p.Row {
			continue
		}
		row := cells(i, p.Text)
		switch {
		case i == 0 || !paras[i-1].Row:
			out = append(out, grid{row})
		// The rule below the head is no row.
		case slices.ContainsFunc(row, func(c cell) bool { return strings.Trim(c.text, ":-—") != "" }):
			out[len(out)-1] = append(out[len(out)-1], row)
		}
	}
	return out
}

// cells cuts a row at its bars.
func cells(para int, text string) (out []cell) {
	t := fold(para, text, "")
	for i := 0; i < len(t.r); {
		end := t.find(i, "|")
		if end < 0 {
			end = len(t.r)
		}
		if end > 0 { // not the bar that the row begins with
			out = append(out, t.cell(i, end))
		}
		i = end + 1
	}
	return out
}

// cell reads the cell of the characters from a to b of a row.
func (t *line) cell(a, b int) (c cell) {
	if a == b {
		return c
	}
	c.text, c.at = t.string(a, b), t.span(a, b-a)
	if strings.ContainsAny(c.text, "0123456789") {
		if v, err := fact.Parse(c.text); err == nil && v.Said != nil && v.Relation == nil {
			c.q, c.ok = *v.Said, v.Said.Approx == fact.Exact
		}
	}
	return c
}

// at returns the cell in a row and column; an empty one outside of the table.
func (g grid) at(row, column int) cell {
	if row >= len(g) || column >= len(g[row]) {
		return cell{}
	}
	return g[row][column]
}

// head returns the head of a column.
func (g grid) head(column int) string { return g.at(0, column).text }

// name returns the words that head a row: its first cell that is not a number.
func (g grid) name(row int) string {
	for _, c := range g[row] {
		if !c.ok && c.text != "" {
			return c.text
		}
	}
	return ""
}

// rateColumn judges a column that is headed with a rate, where the heads of two others name what it is the quotient of.
func rateColumn(d *reader, g grid, column int) {
	row, name := d.Data.row(strings.TrimSuffix(bare(g.head(column)), "率"))
	part, of := g.columnsOf(row)
	if part < 0 || of < 0 {
		part = g.only(func(head string) bool { return startsAny(head, []string{"实", "已"}) })
		of = g.only(func(head string) bool { return strings.HasPrefix(head, "应") })
	}
	for r := 1; r < len(g) && part >= 0 && of >= 0; r++ {
		a, b, said := g.at(r, part), g.at(r, of), g.percent(r, column)
		if !a.ok || !b.ok || !said.ok || b.q.Low.Sign() <= 0 || !row.Any && a.q.Low.Cmp(b.q.Low) > 0 {
			continue
		}
		v := percent(a.q.Low, b.q.Low)
		if rounds(said.q, v) {
			continue
		}
		right := fact.Rounding(v, said.q).Printed
		d.report(Finding{Span: said.at, Code: diag.F362, Certainty: Certain, Related: []Span{a.at, b.at},
			Message: fmt.Sprintf("%s÷%s=%s，%s率写的是%s", a.text, b.text, right, name, said.text),
			Hint:    fmt.Sprintf("数没有错的话写成%s；比率没有错的话，改前面的格", right)})
	}
}

// percent returns a cell of a column of percentages, whose % may be in the head, without the sign or arrow before.
func (g grid) percent(row, column int) cell {
	c := g.at(row, column)
	v, err := fact.Parse(strings.TrimLeft(c.text, signs))
	if c.ok = err == nil && v.Said != nil; !c.ok {
		return c
	}
	if c.q = *v.Said; c.q.Unit == "" && strings.Contains(g.head(column), "%") {
		c.q.Unit = "%"
	}
	c.ok = c.q.Unit == "%"
	return c
}

// signs are what stands before a rate of growth.
const signs = "-—+↑↓增长下降同比"

// growthColumn judges a column that is headed 同比增长, where the heads of two others name this year and the last.
func growthColumn(d *reader, g grid, column int) {
	names := func(words ...string) int {
		return g.only(func(head string) bool { return containsAny(head, words) && !containsAny(head, unsummed) })
	}
	now, old := names(fmt.Sprintf("%d年", d.Year), "本年", "今年"), names(fmt.Sprintf("%d年", d.Year-1), "上年", "去年")
	for r := 1; r < len(g) && now >= 0 && old >= 0 && now != old; r++ {
		a, b, said := g.at(r, old), g.at(r, now), g.percent(r, column)
		if !a.ok || !b.ok || !said.ok || a.q.Low.Sign() <= 0 {
			continue
		}
		v := percent(new(big.Rat).Sub(b.q.Low, a.q.Low), a.q.Low)
		size, falls := new(big.Rat).Abs(v), strings.ContainsAny(said.text, "-—↓降")
		if rounds(said.q, size) && (v.Sign() == 0 || falls == (v.Sign() < 0)) {
			continue
		}
		right := turned(v.Sign()) + fact.Rounding(size, said.q).Printed
		d.report(Finding{Span: said.at, Code: diag.F310, Certainty: Likely, Related: []Span{a.at, b.at},
			Message: fmt.Sprintf("从%s到%s，%s，表里写的是%s", a.text, b.text, right, said.text),
			Hint:    fmt.Sprintf("增长率=\uFF08今年-上年\uFF09÷上年；改成%s，或者改前面的格", inColumn(right, said.text))})
	}
}

// inColumn returns a change as a column has it: -4% for 下降4% beside a rate without words.
func inColumn(change, beside string) string {
	if strings.ContainsAny(beside, "增升降↑↓") {
		return change
	}
	return strings.NewReplacer("下降", "-", "增长", "").Replace(change)
}

// bare returns a head without its brackets.
func bare(head string) string { return strings.SplitN(head, "(", 2)[0] }

// only returns the one column, rates apart, whose head is as asked for; -1 for none or several.
func (g grid) only(is func(head string) bool) int {
	found := -1
	for c := range g[0] {
		if head := g.head(c); is(head) && !strings.Contains(head, "率") {
			if found >= 0 {
				return -1
			}
			found = c
		}
	}
	return found
}

// columnsOf returns the columns of the numerator and the denominator of a rate, -1 for those that are not there.
func (g grid) columnsOf(r Rate) (part, of int) {
	due := slices.DeleteFunc(slices.Clone(r.Of), func(w string) bool { return !containsAny(w, r.Part) }) // 应公开
	part = g.only(func(head string) bool { return containsAny(head, r.Part) && !containsAny(head, due) })
	of = g.only(func(head string) bool {
		return containsAny(head, due) || containsAny(head, r.Of) && !containsAny(head, r.Part)
	})
	return part, of
}

// exceeding reports the cells of a column that are more than those of the column they are part of.
func exceeding(d *reader, g grid, column, whole int) {
	if slices.ContainsFunc(g[0], func(c cell) bool { return containsAny(c.text, d.Data.Flow.Carried) }) {
		return
	}
	for r := 1; r < len(g); r++ {
		part, all := g.at(r, column), g.at(r, whole)
		if part.ok && all.ok && part.q.Unit == all.q.Unit && part.q.Low.Cmp(all.q.Low) > 0 {
			d.report(Finding{Span: part.at, Code: diag.F363, Certainty: Certain, Related: []Span{all.at},
				Message: fmt.Sprintf("「%s」%s，比「%s」%s还多", g.head(column), part.text, g.head(whole), all.text),
				Hint:    "一部分不会比总数多；两个数改一个"})
		}
	}
}
