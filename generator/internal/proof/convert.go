package proof

import (
	"math/big"
	"slices"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// conversions are the words in front of a count that says another one in another unit.
var conversions = []string{"", "合", "折", "折合", "合约", "约合", "折合约", "即", "相当于", "折算为", "换算为", "也就是"}

// converted judges 13.2公顷(合189亩) and 0.86亿元(即860万元): token k is the second count.
func converted(l lister, k int) {
	at := k - 1 - b2i(l.isWord(k-1))
	said, of, end := l.q(k), l.q(at-1), l.markAt(k+1)
	word := l.between(at, k)
	if l.markAt(at) != '(' && (l.markAt(at) != ',' || word == "") || !l.isAmount(at-1) ||
		end != ')' && end != ',' && end != '。' && end != ';' || !slices.Contains(conversions, word) ||
		!l.alike(said, of) || said.Unit == of.Unit && said.Scale == of.Scale ||
		of.unit.factor == nil && said.Unit != of.Unit {
		return
	}
	near := new(big.Rat).Mul(of.number(), big.NewRat(1, 50)) // 290公顷(合4400亩)
	if !of.written().Meets(said.written()) && distance(of.number(), said.number()).Cmp(near) > 0 {
		right := fact.Rounding(of.number(), said.Quantity).Printed
		if said.unit.factor != nil {
			right = said.value(of.number())
		}
		l.say(l.place(k), diag.F366, Likely, "%s是%s，写的是%s\n单位或者数改一个", of.Printed, right,
			said.Printed).Related = l.places(at - 1)
	}
}

// written returns the numbers that are written like the count, in the first unit of its class.
func (q quantity) written() fact.Span {
	if q.exact() {
		return q.rounded()
	}
	return q.reach()
}
