package proof

import (
	"math/big"
	"slices"
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

// mixedMarks hints at a mark of a series of counts that differs from the others between its members: 通知6条;简报2条,其他7条,
// which are all of the 15条 in front.
func mixedMarks(d *reader, t *text) {
	for k := 1; k < len(t.tokens); k++ {
		if !isNamed(t, k) || goesOn(t, k) {
			continue
		}
		times, last, sum := map[rune]int{}, k, t.q(k).number()
		for goesOn(t, last+3) {
			times[t.markAt(last+1)]++
			last += 3
			sum = new(big.Rat).Add(sum, t.q(last).number())
		}
		if at := oddMark(t, k, last, times); at > 0 && isTotal(t, k, sum) {
			d.say(t.span(t.tokens[at].at, 1), diag.F332, Hint, "并列的几项，这里的标点和别处的不一样\n都用同样的标点")
		}
	}
}

// goesOn reports whether count k is of the series that the named count before it is of.
func goesOn(t *text, k int) bool {
	return isNamed(t, k-3) && isNamed(t, k) && t.q(k-3).Unit == t.q(k).Unit &&
		strings.ContainsRune(",;、", t.markAt(k-2)) &&
		!startsAny(t.of(k-1), []string{"其中", "其余", "另", "共", "合计", "年末", "分别", "未", "待"})
}

// oddMark returns the token of the only mark of its kind between the counts in tokens k and last, 0 for none, and where
// it is in front of the last one, which may be set apart, or a 、 among semicolons, between two of one group.
func oddMark(t *text, k, last int, times map[rune]int) int {
	for at := k + 1; at < last-2 && len(times) == 2; at += 3 {
		m := t.markAt(at)
		if times[m] == 1 && (last-k > 2*3 || m == ';') && (m != '、' || times[';'] == 0) {
			return at
		}
	}
	return 0
}

// isTotal reports whether a count of the sentence of token k, or of the one before, is sum.
func isTotal(t *text, k int, sum *big.Rat) bool {
	return slices.ContainsFunc(t.counts(max(sentenceBefore(t, k)-1, 0), k), func(i int) bool {
		return t.q(i).exact() && t.q(i).Unit == t.q(k).Unit && t.q(i).number().Cmp(sum) == 0
	})
}

// isNamed reports whether token k is a count with what is counted in front, as in a series.
func isNamed(t *text, k int) bool {
	return k > 0 && k < len(t.tokens) && t.counted(k) && t.isWord(k-1) && t.tokens[k-1].n <= mostNamed &&
		t.q(k).exact() && !t.q(k).percent() && !strings.ContainsAny(t.of(k-1), "第《》“”")
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
