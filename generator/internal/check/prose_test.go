package check

import (
	"testing"

	"fazhi/generator/internal/diag"
)

// TestClaimed checks that a claim applies to its code and to places that share a character with it.
func TestClaimed(t *testing.T) {
	var p proofs
	at := func(line, col, n int) diag.Place { return diag.Place{Line: line, Col: col, Len: n} }
	if p.claimed(diag.F349, at(3, 10, 4)) {
		t.Error("claimed without a claim")
	}
	p.claim(diag.F321, at(8, 1, 2))
	p.claim(diag.F349, at(3, 10, 4))
	for _, c := range []struct {
		code diag.Code
		at   diag.Place
		want bool
	}{
		{diag.F349, at(3, 10, 4), true}, {diag.F349, at(3, 11, 1), true}, {diag.F349, at(3, 1, 30), true},
		{diag.F349, at(3, 8, 2), false}, {diag.F349, at(3, 8, 3), true},
		{diag.F349, at(3, 13, 2), true}, {diag.F349, at(3, 14, 2), false},
		{diag.F349, at(2, 10, 4), false}, {diag.F349, at(4, 10, 4), false},
		{diag.F321, at(3, 10, 4), false}, {diag.F321, at(8, 2, 5), true}, {diag.F349, at(8, 1, 2), false},
	} {
		if got := p.claimed(c.code, c.at); got != c.want {
			t.Errorf("%s at %d:%d+%d: claimed is %v", c.code, c.at.Line, c.at.Col, c.at.Len, got)
		}
	}
}
