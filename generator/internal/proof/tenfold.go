package proof

import (
	"math/big"
	"strings"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/fact"
)

// tenfold judges a total behind its parts that is ten, a hundred or a thousand times what they come to, or as much
// less: a point is lost. 没收3.2万元、罚款11.6万元,合计148万元. Token k is the total.
func tenfold(l lister, k int) {
	from, _ := l.sentence(k)
	toks := likeAbove(l, k)
	for len(toks) > 0 && toks[0] < from {
		toks = toks[1:]
	}
	if !plain(l, k) || l.q(k).number().Sign() == 0 || len(toks) < 2 || len(toks) > 8 || l.tokens[k].depth > 0 ||
		!containsAny(l.lead(k), []string{"合计", "共计", "总计", "共", "总额", "总数"}) || reaches(l, toks, k) {
		return
	}
	for n := len(toks) - 2; n >= 0; n-- {
		s := sumOf(l, toks[n:], k)
		if s.nominal().Sign() == 0 {
			continue
		}
		digits := strings.Trim(strings.Replace(fact.Decimal(s.nominal()), ".", "", 1), "0")
		ratio := new(big.Rat).Quo(s.total().number(), s.nominal())
		if !ratio.IsInt() {
			ratio.Inv(ratio)
		}
		if r := ratio.RatString(); len(digits) > 1 && len(r) > 1 && len(r) < 5 && strings.Trim(r, "0") == "1" {
			l.say(l.place(k), diag.F301, Likely, "分项相加%s，总数写的是%s\n核对小数点和单位", s.terms(),
				l.q(k).Printed).Related = l.places(toks[n:]...)
			return
		}
	}
}
