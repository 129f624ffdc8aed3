package facts

import "testing"

// TestWithUnit checks which unit a bare number gets: a ratio of at most 1 may be meant as per cent; 万 stays with
// numbers that have it or are too small to go without.
func TestWithUnit(t *testing.T) {
	for _, c := range []struct{ said, unit, sure, hint string }{
		{"4", "场", "4场", `写成："甲" = "4场"`},
		{"1.01", "%", "1.01%", `写成："甲" = "1.01%"`},
		{"1", "%", "", `写成："甲" = "100%"；真的不到百分之一的，写成："甲" = "1%"`},
		{"0.5", "%", "", `写成："甲" = "50%"；真的不到百分之一的，写成："甲" = "0.5%"`},
		{"0", "%", "0%", `写成："甲" = "0%"`},
		{"9999", "万元", "", `写成："甲" = "9999万元"`},
		{"10000", "万元", "", `写成："甲" = "10000元"`},
		{"3万", "万元", "3万元", `写成："甲" = "3万元"`},
		{"4", "", "", "数后面写上单位，是什么写什么：人、件、次、场、万元、%"},
	} {
		hint, sure := WithUnit("甲", c.said, c.unit)
		if hint != c.hint || sure != c.sure {
			t.Errorf("%s of %s: %s, sure %q; want %s, %q", c.said, c.unit, hint, sure, c.hint, c.sure)
		}
	}
}
