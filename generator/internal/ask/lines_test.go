package ask

import (
	"strings"
	"testing"
)

// TestLines: a text gets as many lines as its columns and a tenth more need, the tenth because lines break between
// words.
func TestLines(t *testing.T) {
	for _, c := range []struct{ columns, width, want int }{
		{0, 40, 0}, {1, 40, 1}, {20, 22, 1}, {20, 21, 2}, {20, 11, 2}, {20, 10, 3}, {9, 9, 1}, {10, 10, 2}, {40, 1, 44},
		{40, 44, 1}, {41, 44, 2}, {200, 55, 4}, {200, 54, 5},
	} {
		if got := lines(strings.Repeat("a", c.columns), c.width); got != c.want {
			t.Errorf("%d columns in %d: %d lines, want %d", c.columns, c.width, got, c.want)
		}
	}
	if got := lines("法治", 4); got != 1 {
		t.Errorf("two characters are %d lines of 4 columns", got)
	}
}
