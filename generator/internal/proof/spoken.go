package proof

import (
	"cmp"
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
		if row != -1 && (t.index == g[0][0].at.Para-1 && containsAny(t.s, w.Behind) ||
			t.index == g[len(g)-1][0].at.Para+1 && containsAny(t.s, w.InFront)) && !containsAny(t.s, w.Some) {
			for column := range g[row] {
				total(d, t, g, [2]int{row, column})
			}
		}
	}
}

// total compares a total, in a row and column of the table, with the one count of the paragraph that is of the same
// thing, where no other count has its value.
func total(d *reader, t *text, g grid, at [2]int) {
	c, name := g.at(at[0], at[1]), bare(g.head(at[1]))
	unit := cmp.Or(c.q.Unit, g.unit(at[0], at[1]))
	if stem := strings.TrimSuffix(name, "数"); unit == "" && d.Data.units[stem] != nil { // 件数
		name, unit = "", stem
	}
	if !c.ok || unit == "" || c.q.Low.Sign() == 0 {
		return
	}
	found := totalNamed(t, name, unit, c.q.Low)
	if found == -1 {
		return
	}
	said := t.q(found)
	if off := distance(said.Nominal(), c.q.Low); off.Quo(off, c.q.Low).Cmp(big.NewRat(1, 4)) <= 0 {
		d.say(t.place(found), diag.F364, Likely, "表里「%s」一行的「%s」是%s，这里写的是%s\n表和文字改成一样；要是口径不同，写明白",
			g.name(at[0]), g.head(at[1]), c.text, said.Printed).Related = []Span{c.at}
	}
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
