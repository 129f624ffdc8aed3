package proof

import (
	"math/rand/v2"
	"regexp"
	"testing"
)

var numeral = regexp.MustCompile(`[0-9]+(?:\.[0-9]+)?`)

// TestReadZeros reads known lines all or some of whose numbers are nought: none may divide another.
func TestReadZeros(t *testing.T) {
	t.Parallel()
	d, r := data(t), rand.New(rand.NewPCG(1, 0))
	read := func(s string) {
		defer func() {
			if fault := recover(); fault != nil {
				t.Errorf("%s: %v", s, fault)
			}
		}()
		Read(paragraphs(s), Context{Year: 2024, Data: d})
	}
	all := lines(t, "*.txt")
	for i := 0; i < len(all); i += 3 {
		if l := all[i]; i%2 == 0 {
			read(numeral.ReplaceAllString(l, "0"))
		} else {
			read(numeral.ReplaceAllStringFunc(l, func(n string) string { return []string{"0", n}[r.IntN(2)] }))
		}
	}
}
