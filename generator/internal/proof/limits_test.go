package proof

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// slowEdits is edits by its definition.
func slowEdits(a, b []rune) int {
	if len(a) == 0 || len(b) == 0 {
		return len(a) + len(b)
	}
	n, m := len(a), len(b)
	if a[n-1] == b[m-1] {
		return slowEdits(a[:n-1], b[:m-1])
	}
	return 1 + min(slowEdits(a[:n-1], b), slowEdits(a, b[:m-1]), slowEdits(a[:n-1], b[:m-1]))
}

func TestEdits(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	text := func() (s []rune) {
		for range r.IntN(6) {
			s = append(s, '甲'+rune(r.IntN(3)))
		}
		return s
	}
	for range 3000 {
		a, b, most := text(), text(), r.IntN(4)
		if got, want := edits(a, b, most), slowEdits(a, b); got != want && (want <= most || got <= most) {
			t.Fatalf("%q, %q: %d edits, want %d", string(a), string(b), got, want)
		}
	}
}

// TestExists wants the last day of each month and the day after, and 29 February in leap years and unknown ones.
func TestExists(t *testing.T) {
	for month, last := range map[int]int{1: 31, 2: 28, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30,
		10: 31, 11: 30, 12: 31} {
		if !exists(2023, month, last) || exists(2023, month, last+1) || !exists(2023, month, 1) || exists(2023, month, 0) {
			t.Errorf("month %d has other days", month)
		}
	}
	if exists(2023, 0, 1) || exists(2023, 13, 1) || !exists(2024, 2, 29) || !exists(0, 2, 29) || exists(0, 2, 30) {
		t.Error("a month or 29 February is wrong")
	}
	for year, want := range map[int]bool{1948: false, 1949: true, 2099: true, 2100: false} {
		if plausible(year) != want {
			t.Errorf("%d: plausible is %v", year, !want)
		}
	}
	for ended, want := range map[string]bool{"": false, "2015-12-31": true, "2016-01-01": false} {
		if (&law{ended: ended}).bygone() != want {
			t.Errorf("ended %s: bygone is %v", ended, !want)
		}
	}
}

// TestSameClausesBound looks for a clause no further back in its sentence than a sentence is followed.
func TestSameClausesBound(t *testing.T) {
	const clause = "深入开展法治宣传教育活动"
	for n, want := range map[int]int{10: 1, 50: 0} {
		text := clause
		for i := range n {
			text += fmt.Sprintf(",第%d站到了群众家里", i+1)
		}
		twice := 0
		for _, f := range Read(paragraphs(text+","+clause+"。"), Context{Data: data(t)}) {
			twice += b2i(strings.Contains(f.Message, clause))
		}
		if twice != want {
			t.Errorf("%d clauses between: reported %d times, want %d", n, twice, want)
		}
	}
}
