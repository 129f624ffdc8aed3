package proof

import (
	"strings"

	"fazhi/generator/internal/diag"
)

// mostNamed is how many characters the name of a member of a series of counts may have.
const mostNamed = 14

// unitless hints at a number of a series of counts that lost its unit: 国家级44篇,省级43篇,市级75,….
func unitless(d *reader, t *text) {
	for k := range t.tokens {
		q := t.q(k)
		if !t.is(k, number) || q.Decimals > 0 || len(q.typed) == 4 && plausible(int(q.Low.Num().Int64())) {
			continue
		}
		for _, by := range [][2]int{{-6, -3}, {-3, 3}, {3, 6}} {
			unit := t.q(k + by[0]).Unit
			if a := min(k, k+by[0]); unit != "" && unit == t.q(k+by[1]).Unit && isSeries(t, a) {
				d.say(t.place(k), diag.F332, Hint, "「%s」后面少了单位\n补上单位，例如「%s」", q.Printed, unit)
				break
			}
		}
	}
}

// isSeries reports whether at token k begins a series of three named counts, one mark between two.
func isSeries(t *text, k int) bool {
	for at := k; at <= k+6; at += 3 {
		name := t.of(at - 1)
		if !t.counted(at) || t.q(at).percent() || !t.isWord(at-1) || t.tokens[at-1].n > mostNamed ||
			strings.ContainsAny(name, "第《》“”") || at > k && !strings.ContainsRune(",;、", t.markAt(at-2)) ||
			t.tokens[at].depth != t.tokens[k].depth {
			return false
		}
	}
	return k+7 >= len(t.tokens) || t.markAt(k+7) != 0
}
