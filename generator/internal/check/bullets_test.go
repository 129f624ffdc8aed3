package check

import (
	"testing"
)

// TestOddLead checks that the first and the last sign of each series of marks are recognized, with the blanks after
// them, and that characters before and after the series are not.
func TestOddLead(t *testing.T) {
	for _, c := range []struct {
		text  string
		n     int
		right string
	}{
		{"㈠普法", 1, "\uFF08一\uFF09"}, {"㈩ 普法", 2, "\uFF08十\uFF09"}, {"㈪普法", 0, ""}, {"\u321F普法", 0, ""},
		{"⑴普法", 1, "\uFF081\uFF09"}, {"⒇普法", 1, "\uFF0820\uFF09"}, {"⑳普法", 0, ""},
		{"⒈普法", 1, "1."}, {"⒛普法", 1, "20."}, {"⒜普法", 0, ""},
		{"❶普法", 1, "①"}, {"❿普法", 1, "⑩"}, {"❵普法", 0, ""}, {"➀普法", 0, ""},
		{"●普法", 1, ""}, {"1) 普法", 3, "\uFF081\uFF09"}, {"十一)普法", 3, "\uFF08十一\uFF09"}, {"100)普法", 0, ""},
		{"(二十三)、普法", 6, "\uFF08二十三\uFF09"}, {"●  ", 0, ""}, {"●", 0, ""}, {"", 0, ""}, {"普法", 0, ""},
	} {
		if n, right := oddLead([]rune(c.text)); n != c.n || right != c.right {
			t.Errorf("%q: %d characters, %q", c.text, n, right)
		}
	}
}

// TestWithin compares headings of three, four and more letters with that of a part.
func TestWithin(t *testing.T) {
	for _, c := range []struct {
		heading string
		want    bool
	}{
		{"主要举措", true}, {"2024年主要举措", true}, {"主要举", false}, {"举措主要", false},
		{"推进举措成效", true}, {"推进举措成效情", false},
	} {
		if within(c.heading, "2025年度推进法治政府建设的主要举措和成效") != c.want {
			t.Errorf("%s is wrong", c.heading)
		}
	}
}
