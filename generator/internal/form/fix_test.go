package form_test

import (
	"testing"

	"fazhi/generator/internal/diag"
)

// TestFixes checks that the fixes of names and types leave a form without diagnostics.
func TestFixes(t *testing.T) {
	for in, want := range map[string]string{
		"kind = \"fazhi\"\nyear = \"2025\" # 年\n":     "kind = \"fazhi\"\nyear = 2025 # 年\n",
		"\ufeffkind = “fazhi”\r\nyear = “2025年度”\r\n": "\ufeffkind = \"fazhi\"\r\nyear = 2025\r\n",
	} {
		data := []byte(in)
		for range 3 {
			_, l := read(data)
			data, _ = diag.Apply(data, l)
		}
		if _, l := read(data); string(data) != want || len(l) > 0 {
			t.Errorf("%q: got %q, %v", in, data, l)
		}
	}
}
