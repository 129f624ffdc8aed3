package proof

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/diag"
)

// spoken compares the totals of a table with what the paragraph says of them that points to it.
func spoken(d *reader, g grid) {
	w := &d.Data.Tables
	row := slices.IndexFunc(g, func(r []cell) bool { return slices.Contains(totalHeads, grid{r}.name(0)) })
	for _, t := range d.texts {
		if row > 0 && (t.index == g.para(0)-1 && containsAny(t.s, w.Behind) ||
			t.index == g.para(len(g)-1)+1 && containsAny(t.s, w.InFront)) && !containsAny(t.s, w.Some) {
			for column := range g[row] {
				total(d, t, g, [2]int{row, column})
			}
		}
	}
}

// para returns the index of the paragraph that a row is.
func (g grid) para(row int) int {
	return g[row][max(0, slices.IndexFunc(g[row], func(c cell) bool { return c.text != "" }))].at.Para
}

// total compares a total, in a row and column of the table, with the one count of the paragraph that is of the same
// thing, where no other count has its value.
func total(d *reader, t *text, g grid, at [2]int) {
	c := g.at(at[0], at[1])
	name, unit := d.totalOf(g.head(at[1]), c.q.Unit)
	if !c.ok || unit == "" || c.q.Low.Sign() <= 0 {
		return
	}
	found := totalNamed(t, name, unit, c.q.Low)
	if found == -1 {
		return
	}
	said := t.q(found)
	if off := distance(said.Nominal(), c.q.Low); off.Quo(off, c.q.Low).Cmp(big.NewRat(1, 4)) <= 0 {
		d.report(Finding{Span: t.place(found), Code: diag.F364, Certainty: Likely, Related: []Span{c.at},
			Message: fmt.Sprintf("表里「%s」一行的「%s」是%s，这里写的是%s", g.name(at[0]), g.head(at[1]), c.text, said.Printed),
			Hint:    "表和文字改成一样；要是口径不同，写明白"})
	}
}

// totalOf returns the name of what a column with head counts and its unit; where unit is empty, that of the head: 件数.
func (d *reader) totalOf(head, unit string) (name, in string) {
	name = bare(head)
	if stem := strings.TrimSuffix(name, "数"); unit == "" && d.Data.units[stem] != nil {
		return "", stem
	} else if _, in, ok := strings.Cut(head, "("); unit == "" && ok {
		return name, strings.TrimSuffix(in, ")")
	}
	return name, unit
}

// totalNamed returns the one count of the paragraph with a name, or a total where that is empty; -1 where there are
// several, or one has the value v.
func totalNamed(t *text, name, unit string, v *big.Rat) int {
	toks := slices.DeleteFunc(t.counts(0, len(t.tokens)), func(k int) bool { return t.q(k).Unit != unit })
	i := theOnly(toks, func(k int) bool {
		lead := strings.ReplaceAll(strings.TrimRight(t.lead(k), "共计总合有达为是"), "各类", "")
		return name == "" && strings.ContainsAny(t.lead(k), "共总累") || name != "" && strings.HasSuffix(lead, name)
	})
	if i == -1 || slices.ContainsFunc(toks, func(k int) bool { return t.q(k).Nominal().Cmp(v) == 0 }) {
		return -1
	}
	return toks[i]
}
