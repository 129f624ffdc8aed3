package layout

import (
	"testing"

	"fazhi/generator/internal/unit"
)

// TestLeast checks how many lines of a paragraph stay together: two, or all of one that cannot be divided into twos.
func TestLeast(t *testing.T) {
	for _, c := range []struct {
		lines int
		keep  bool
		want  int
	}{{1, false, 1}, {2, false, 2}, {3, false, 3}, {4, false, 2}, {9, false, 2}, {4, true, 4}} {
		p := &para{lines: make([]line, c.lines)}
		p.looks.Pitch, p.looks.KeepLines = 30*unit.Pt, c.keep
		if got := p.least() / p.pitch(); got != c.want {
			t.Errorf("%d lines, to be kept %v: %d, want %d", c.lines, c.keep, got, c.want)
		}
	}
}

// TestChain checks the height of blocks that are kept together.
func TestChain(t *testing.T) {
	keep := func(height int) *block { return &block{height: height, least: height, keepNext: true} }
	spaced, page := keep(10), keep(10)
	spaced.before, spaced.after, page.newPage = 7, 5, true
	for name, c := range map[string]struct {
		blocks []*block
		want   int
	}{
		"alone":                 {[]*block{{height: 90, least: 20}, keep(10)}, 20},
		"with the next":         {[]*block{keep(10), {height: 90, least: 20}, keep(10)}, 30},
		"with two":              {[]*block{keep(10), keep(10), {height: 90, least: 20}}, 40},
		"last":                  {[]*block{keep(10)}, 10},
		"last of two":           {[]*block{keep(10), keep(10)}, 20},
		"before a new page":     {[]*block{keep(10), page}, 10},
		"space before the next": {[]*block{keep(10), spaced}, 27},
		"space after":           {[]*block{spaced, keep(10)}, 25},
	} {
		f := &flow{blocks: c.blocks}
		f.room = 500
		if got := f.chain(0); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
	f := &flow{blocks: []*block{keep(300), keep(300), keep(300)}}
	f.room = 500
	if got := f.chain(0); got <= f.room {
		t.Errorf("more than a page: %d", got)
	}
}
