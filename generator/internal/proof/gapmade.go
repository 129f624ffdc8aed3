package proof

import (
	"math/big"
	"slices"
	"strings"
)

// made reports whether the number and others behind the pair make up the difference, or one of them is it: 由36条改为
// 28条,新增6条,删减14条.
func (p pair) made(gap *big.Rat) bool {
	gap = new(big.Rat).Abs(gap)
	reached := []*big.Rat{p.q(p.said).number()}
	for _, i := range p.like {
		a := p.q(i).number()
		if i <= max(p.old, p.now) || len(reached) > 100 {
			continue
		}
		for _, v := range reached {
			reached = append(reached, new(big.Rat).Add(v, a), new(big.Rat).Sub(v, a))
		}
	}
	return slices.ContainsFunc(reached[1:], func(v *big.Rat) bool { return v.Abs(v).Cmp(gap) == 0 })
}

// inFront reports whether the difference is that of two other counts in front of it, side by side: 由96.4%提高到99.1%,
// 提高2.7个百分点,比98%的目标高1.1个百分点.
func (p pair) inFront() bool {
	for n := 1; n < len(p.like) && p.like[n] < p.said; n++ {
		a, b := p.like[n-1], p.like[n]
		if (min(a, b) != min(p.old, p.now) || max(a, b) != max(p.old, p.now)) &&
			distance(p.q(a).number(), p.q(b).number()).Cmp(p.q(p.said).number()) == 0 {
			return true
		}
	}
	return false
}

// dropParts leaves out the counts behind the difference that make up one of the two: 其中维持3件,撤回1件.
func (p *pair) dropParts() {
	isPart := func(i int) bool { return i > p.said && strings.Contains(p.cut(p.said, i), "其中") }
	parts := slices.DeleteFunc(slices.Clone(p.like), func(i int) bool { return !isPart(i) })
	if v := p.added(parts); v.Cmp(p.q(p.now).number()) == 0 || v.Cmp(p.q(p.old).number()) == 0 {
		p.like = slices.DeleteFunc(slices.Clone(p.like), isPart)
	}
}
