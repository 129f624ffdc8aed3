package style_test

import (
	"testing"

	"fazhi/generator/internal/style"
)

// TestSyntax finds the character, not the byte, at which the TOML reader stops.
func TestSyntax(t *testing.T) {
	for lines, want := range map[string]int{"page.right = 60mm\n": 16, "\"页边\" = \"好\" \"\n": 11, "=\n": 1} {
		_, list := style.Overlay(national(t), "own.toml", []byte(lines))
		if len(list) == 0 || list[0].Place.Col != want {
			t.Errorf("%q: %v, want column %d", lines, list, want)
		}
	}
}
