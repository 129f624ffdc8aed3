package fact

import (
	"math/big"
	"testing"
)

// TestWrittenRelation checks how relations are written and compared.
func TestWrittenRelation(t *testing.T) {
	relation := func(s string) *Relation {
		v, err := Parse(s)
		if err != nil {
			t.Fatalf("%s: %v", s, err)
		}
		return v.Relation
	}
	for in, want := range map[string]string{
		"=甲+乙":     "= 甲 + 乙",
		"40件<=甲-乙": "<= 甲 - 乙",
		"≥(甲+乙)/2": ">= (甲 + 乙) / 2",
	} {
		if got := relation(in).String(); got != want {
			t.Errorf("%s is written as %s, want %s", in, got, want)
		}
	}
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"= 甲 + 乙 + 丙", "= 丙 + 甲 + 乙", true},
		{"= 甲 + 乙", "= 甲 + 丙", false},
		{"= 甲 / 乙", "= 甲 / 乙", true},
		{"= 甲 / 乙", "= 乙 / 甲", false},
		{"= 甲 - 乙", "= 甲 + 乙", false},
		{"<= 甲", ">= 甲", false},
	} {
		if got := relation(c.a).Same(relation(c.b)); got != c.same {
			t.Errorf("%q and %q: same is %v", c.a, c.b, got)
		}
	}
}

// TestIsSum checks that + is the only operator of a sum, and that Decimal writes as many decimals as a number has
// digits, or two.
func TestIsSum(t *testing.T) {
	for s, want := range map[string]bool{
		"甲": true, "3": true, "甲 + 乙": true, "甲 + 乙 + 3": true, "甲 - 乙": false, "甲 * 乙 + 丙": false, "甲 + 乙 * 丙": false,
		"甲 - 乙 + 丙": false, "甲 + (乙 - 丙)": false,
	} {
		if expr(t, s).IsSum() != want {
			t.Errorf("%s is a sum: %v", s, !want)
		}
	}
	for s, want := range map[string]string{
		"1/1000000000000000000": "0.000000000000000001", "1/10000000000000000000": "0", "1/3": "0.33", "2/3": "0.67",
		"-1/300": "0", "5/2": "2.5",
	} {
		v, _ := new(big.Rat).SetString(s)
		if got := Decimal(v); got != want {
			t.Errorf("%s is written as %s", s, got)
		}
	}
}
