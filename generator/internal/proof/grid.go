package proof

import (
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"

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
	t, at := fold(para, text, ""), 0
	for s := range strings.SplitSeq(strings.TrimSuffix(t.s, "|"), "|") {
		end := at + utf8.RuneCountInString(s)
		out = append(out, t.cell(at, end))
		at = end + 1
	}
	return out[b2i(t.at(0) == '|'):] // the row begins with a bar
}

// cell reads the cell of the characters from a to b of a row.
func (t *line) cell(a, b int) (c cell) {
	if c.at.Para = t.index; a == b {
		return c
	}
	c.text, c.at = t.string(a, b), t.span(a, b-a)
	if strings.ContainsAny(c.text, "0123456789") {
		if v, _ := fact.Parse(c.text); v.Said != nil && v.Relation == nil {
			c.q, c.ok = *v.Said, v.Said.Approx == fact.Exact
		}
	}
	return c
}

// at returns the cell in a row and column; an empty one outside of the table.
func (g grid) at(row, column int) cell {
	if column < 0 || column >= len(g[row]) {
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

// percent returns a cell of a column of percentages, whose % may be in the head, without the sign or arrow before.
func (g grid) percent(row, column int) cell {
	c := g.at(row, column)
	v, _ := fact.Parse(strings.TrimLeft(c.text, signs))
	if c.ok = v.Said != nil; !c.ok {
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

// bare returns a head without its brackets.
func bare(head string) string {
	name, _, _ := strings.Cut(head, "(")
	return name
}

// only returns the one column, rates apart, whose head is as asked for; -1 for none or several.
func (g grid) only(is func(head string) bool) int {
	return theOnly(g[0], func(c cell) bool { return is(c.text) && !strings.Contains(c.text, "率") })
}

// counts returns the columns of counts but for one.
func (g grid) counts(but int) (all []int) {
	for c := range g[0] {
		if first := g.at(1, c); c != but && first.ok && first.q.Unit != "%" && !containsAny(g.head(c), unsummed) {
			all = append(all, c)
		}
	}
	return all
}

// oneCount returns the only column of counts but for one; -1 for none or several.
func (g grid) oneCount(but int) int {
	if all := g.counts(but); len(all) == 1 {
		return all[0]
	}
	return -1
}

// columnsOf returns the columns of the numerator and the denominator of a rate, -1 for those that are not there.
func (g grid) columnsOf(r Rate) (part, of int) {
	part = g.only(func(head string) bool { return containsAny(head, r.Part) })
	of = g.only(func(head string) bool { return containsAny(head, r.Of) && !containsAny(head, r.Part) })
	return part, of
}

// whole returns the number of a column in the row of the total, or what its rows come to; 0 for no column.
func (g grid) whole(column int) *big.Rat {
	sum := new(big.Rat)
	for r := 1; r < len(g); r++ {
		c := g.at(r, column)
		switch {
		case c.ok && slices.Contains(totalHeads, g.name(r)):
			return c.q.Low
		case c.ok:
			sum.Add(sum, c.q.Low)
		}
	}
	return sum
}
