package proof

import (
	"math/big"
	"strings"

	"fazhi/generator/internal/fact"
)

// sum is a total with the list of its parts.
type sum struct {
	t     *text
	whole int      // token of the total
	parts []member // at least one
	all   bool     // the text says that these are all the parts
	sure  bool     // the first is a part for certain: 其中 stands in front of it
	loose bool     // nothing says that these are parts; their words and sum only look like it
}

func (s sum) q(i int) quantity { return s.t.tokens[s.parts[i].tok].q }

func (s sum) total() quantity { return s.t.tokens[s.whole].q }

// nominal adds the parts as written.
func (s sum) nominal() *big.Rat {
	v := new(big.Rat)
	for i := range s.parts {
		v.Add(v, s.q(i).Nominal())
	}
	return v
}

// span adds the ranges of the parts.
func (s sum) span() fact.Span {
	v := fact.Point(new(big.Rat))
	for i := range s.parts {
		v = v.Add(s.q(i).Span())
	}
	return v
}

// terms writes the addition: 2+42+30+47=121起.
func (s sum) terms() string {
	var b strings.Builder
	for i := range s.parts {
		if i > 0 {
			b.WriteByte('+')
		}
		b.WriteString(s.q(i).show())
	}
	v, exact := s.span().Exact()
	if exact {
		return b.String() + "=" + s.total().value(v)
	}
	return b.String() + "，至少是" + s.total().value(s.span().Low)
}

// rest reports whether the last part is what is left over: 其他75项.
func (s sum) rest() bool {
	last := s.parts[len(s.parts)-1].noun
	return len(s.parts) > 1 && (strings.Contains(last, "其他") || strings.Contains(last, "其它") || strings.Contains(last, "其余"))
}

// close reports whether the parts come to the total within a tenth: beyond, they are hardly its parts.
func (s sum) close() bool {
	total := s.total().Nominal()
	gap := new(big.Rat).Sub(s.nominal(), total)
	return gap.Abs(gap).Mul(gap, big.NewRat(10, 1)).Cmp(total) <= 0
}

// nearest gives the parts, at least two from the first on, that come nearest to
// v: nothing says where the list of a total ends.
func (s sum) nearest(v *big.Rat) []member {
	var best []member
	var least *big.Rat
	for n := 2; n <= len(s.parts); n++ {
		gap := new(big.Rat).Sub((sum{t: s.t, parts: s.parts[:n]}).nominal(), v)
		if gap.Abs(gap); least == nil || gap.Cmp(least) < 0 {
			best, least = s.parts[:n], gap
		}
	}
	return best
}

// kin reports whether the words of all parts share two characters with those of the total.
func (s sum) kin(head string) bool {
	h := []rune(head)
	for _, p := range s.parts {
		shared := false
		for i := 0; i+2 <= len(h); i++ {
			shared = shared || strings.Contains(p.noun, string(h[i:i+2]))
		}
		if !shared {
			return false
		}
	}
	return true
}
