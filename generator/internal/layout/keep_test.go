package layout

import (
	"testing"

	"fazhi/generator/internal/unit"
)

// TestLeast checks how many lines of a paragraph stay together: two, or all of one that cannot be divided into
// pieces of two lines or more.
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

// TestLeastRow checks that an undivided row begins on a page as a whole, and a divided one with the first lines of
// its cells, their spaces and a border.
func TestLeastRow(t *testing.T) {
	tall := &para{lines: make([]line, 9)}
	tall.looks.Pitch, tall.looks.Before, tall.looks.After = 30*unit.Pt, 2*unit.Pt, unit.Pt
	low := &para{lines: make([]line, 1)}
	low.looks.Pitch = 20 * unit.Pt
	empty := &para{}
	r := &row{height: 7000, cells: []cell{{para: low, to: 1}, {para: tall, to: 9}, {para: empty}}}
	if got := r.least(10); got != 7000 {
		t.Errorf("the whole row: %d", got)
	}
	r.Divided = true
	if got, want := r.least(10), 33*20+10; got != want {
		t.Errorf("its first lines: %d, want %d", got, want)
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
		"before another way":    {[]*block{keep(10), {least: 20, landscape: true}}, 10},
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
