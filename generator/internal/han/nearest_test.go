package han

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fazhi/generator/internal/cputime"
)

func TestNearest(t *testing.T) {
	for _, c := range []struct{ word, names, want string }{
		{"yaer", "kind year title", "year"},      // two changed places
		{"tilte", "kind year title", "title"},    // two of five
		{"anex", "facts part annex", "annex"},    // one more
		{"annexes", "facts part annex", "annex"}, // two more of seven
		{"xyear", "kind year yearx", "year"},     // the first, nearest
		{"measure", "plan measures", "measures"}, // one less
		{"abcd", "kind year title", ""},          // nothing near
		{"plan", "kind", ""},                     // three of four
		{"", "a kind", ""},                       // nothing
		{"人", "件 场", ""},                         // nothing in common
		{"法制讲座", "法治讲座 普法讲座", "法治讲座"},            // one of four
		{"讲座法治", "普法活动 法治讲座", ""},                // four places
		{"法治讲座场数", "普法活动 法治讲座", "法治讲座"},          // two of six
		{"普法", "法治讲座 全年普法活动", "全年普法活动"},          // contained
		{"全年举办的普法活动总数", "法治 普法活动 活动", "普法活动"},    // contains
		{"全年举办的普法活动", "活 法治", ""},                // single characters are not compared
		{"活", "普法活动", ""},                        // nor looked up
		{"abcdefghij", "abc abcd", "abcd"},       // four letters are
		{"法治讲座", "法治讲座一二 法治讲坐 法治讲座", "法治讲座"},     // equal is nearest
		{"普法宣讲", "普法宣传 普法宣教", "普法宣传"},            // the first of several
	} {
		if got := Nearest(c.word, strings.Fields(c.names)); got != c.want {
			t.Errorf("%q of %s: %q, want %q", c.word, c.names, got, c.want)
		}
	}
}

// TestNearestBounded checks that thousands of names and very long words take little time.
func TestNearestBounded(t *testing.T) {
	var names []string
	for i := range MaxNames {
		names = append(names, fmt.Sprintf("活动%d", i))
	}
	if got := Nearest("活动0x", names); got != "活动0" {
		t.Errorf("%q of %d names", got, MaxNames)
	}
	if got := Nearest("活动0x", append(names, "一个")); got != "" {
		t.Errorf("%q of more", got)
	}
	cputime.Within(t, 2*time.Second, func() { Nearest(strings.Repeat("a", 1<<20), names) })
}
