package proof

import (
	"maps"
	"math/big"
	"slices"
	"strings"

	"fazhi/generator/internal/fact"
)

// figure is a number of a match.
type figure struct {
	quantity
	at Span
}

// figureAt returns the number of the characters from a to b, with its unit if it has one.
func figureAt(t *text, a, b int) (figure, bool) {
	k, found := slices.BinarySearchFunc(t.tokens, a, func(x token, i int) int { return x.at - i })
	if k -= b2i(!found); t.counted(k) {
		return figure{t.q(k), t.place(k)}, t.q(k).exact()
	}
	n, v := t.cardinal(a)
	if x, ok := new(big.Rat).SetString(t.string(a, b)); ok && n < b-a { // 0.571
		return figure{quantity{Quantity: fact.Counted(x, 1, "")}, t.span(a, b-a)}, true
	}
	return figure{quantity{Quantity: fact.Counted(big.NewRat(int64(v), 1), 1, "")}, t.span(a, b-a)}, n == b-a
}

// shared reports whether a difference is what said and other numbers like it in one row, in the sentences of the
// match, come to: 申请412件,其中受理367件,不予受理31件,告知14件.
func (r *relation) shared(d *reader, t *text, m []int, v *big.Rat, figures map[string]figure) bool {
	said := figures[r.said]
	if !strings.Contains(r.left, "-") || said.number().Cmp(v) >= 0 {
		return false
	}
	from, to := t.piece(m[0], "。!?")
	var row []quantity
	own := -1
	for k, x := range t.tokens {
		at := t.place(k)
		taken := slices.ContainsFunc(slices.Collect(maps.Values(figures)), func(f figure) bool { return f.at == at })
		switch {
		case x.at < from || x.at >= to || !t.is(k, count) || !d.Data.units.like(t.q(k).Unit, said.Unit):
		case at == said.at:
			own = len(row)
			fallthrough
		case !taken && t.q(k).exact():
			row = append(row, t.q(k))
		}
	}
	for i := range own + 1 {
		sum := new(big.Rat)
		for k := i; k < len(row); k++ {
			if sum.Add(sum, row[k].number()); k >= own && sum.Cmp(v) == 0 {
				return true
			}
		}
	}
	return false
}

// sameThings reports whether all that is said about what is counted is of one thing: 受理投诉, 投诉 and nothing.
func sameThings(things []string) bool {
	things = slices.DeleteFunc(things, func(s string) bool { return s == "" })
	return all(things, func(s string) bool {
		a, b := []rune(things[0]), []rune(s)
		return strings.Contains(things[0], s) || strings.Contains(s, things[0]) ||
			string(a[max(0, len(a)-2):]) == string(b[max(0, len(b)-2):])
	})
}
