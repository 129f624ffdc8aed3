package typography

import (
	"testing"

	"fazhi/generator/internal/unit"
)

// TestScriptOf checks both ends of each range of scripts.
func TestScriptOf(t *testing.T) {
	for _, c := range []struct {
		first, last rune
		want        Script
	}{
		{0, ' ', Weak}, {'!', 0x9F, Western}, {0xA0, 0xA0, Weak}, {0xA1, 0x2C6, Western},
		{0x2C7, 0x2C7, Weak}, {0x2C8, 0x200F, Western}, {0x2010, 0x2070, Weak}, {0x2071, 0x2071, Western},
		{0x2072, 0x207E, Weak}, {0x207F, 0x207F, Western}, {0x2080, 0x208F, Weak}, {0x2090, 0x209C, Western},
		{0x209D, 0x2E7F, Weak}, {0x2E80, 0x10FFFF, Chinese},
	} {
		for r := c.first; r <= c.last; r++ {
			if got := ScriptOf(r); got != c.want {
				t.Errorf("ScriptOf(%U) is %d, want %d", r, got, c.want)
				break
			}
		}
	}
}

func TestWidth(t *testing.T) {
	if got := LongestWord("ab法abc d"); got != unit.OneEm*3/2 {
		t.Errorf("the longest word has %d", got)
	}
	for text, want := range map[string]unit.Em{"": 0, "法": unit.OneEm, "a": unit.OneEm / 2, ".": unit.OneEm / 4,
		"法治": 2 * unit.OneEm, "法a": unit.OneEm*3/2 + unit.OneEm/5, "a法1": 2*unit.OneEm + 2*(unit.OneEm/5),
		"a1": unit.OneEm, "法.": unit.OneEm * 5 / 4, "a a": unit.OneEm * 5 / 4, "a 法": unit.OneEm * 7 / 4,
		"\uFF0Ca": unit.OneEm * 3 / 2} {
		if got := Width(text); got != want {
			t.Errorf("%s: %d, want %d", text, got, want)
		}
	}
}
