package unit

import (
	"fmt"
	"strings"
)

// Em is a length in thousandths of an em, which is the width of one Chinese character (一字).
type Em int

// OneEm is one em.
const OneEm Em = 1000

// Of returns the length of e for an em of length em, rounded toward zero.
func (e Em) Of(em Length) Length { return Length(e) * em / Length(OneEm) }

// Ems returns l in ems of length em, rounded toward zero.
func Ems(l, em Length) Em { return Em(l * Length(OneEm) / em) }

// ParseEm parses a number of ems as written in a style file: "2字" or "0.5字". It returns an error for anything
// else.
func ParseEm(s string) (Em, error) {
	num, ok := strings.CutSuffix(strings.TrimSpace(s), "字")
	l, isDecimal := decimal(strings.TrimSpace(num), Length(OneEm))
	if !ok || !isDecimal {
		return 0, fmt.Errorf("%q is not a number of characters", s)
	}
	return Em(l), nil
}
