package proof

import (
	"strings"
	"unicode/utf8"
)

// formulaic hints at formulas, two words that often stand in a row, with a character lost or two swapped, or a word
// twice running, where what is wrong at their ends does not belong to other words.
func formulaic(d *reader, t *text) {
	for i := 0; i+1 < len(t.r); i++ {
		for l := range strings.Lines(d.Data.formulas.lines(string(t.r[i : i+2]))) {
			wrong, right, _ := strings.Cut(strings.TrimSuffix(l, "\n"), "\t")
			if !t.has(i, wrong) {
				continue
			}
			n := utf8.RuneCountInString(wrong)
			end := i + n
			before := !strings.HasPrefix(right, t.string(i, i+2)) && d.Data.pairs.joined(t, i)
			behind := !strings.HasSuffix(right, t.string(end-2, end)) && d.Data.pairs.joined(t, end)
			if !(before && behind) && (strings.HasPrefix(wrong, right) || !before && !behind) {
				t.suspect(d, i, n, right, "")
			}
		}
	}
}
