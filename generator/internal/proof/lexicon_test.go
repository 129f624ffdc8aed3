package proof

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestLexicon finds at each place of random texts the words that stand there, in the order in which they were added,
// those of one character last.
func TestLexicon(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	alphabet := []rune("法治政府建设年度报告镇")
	some := func(n int) string {
		s := make([]rune, n)
		for i := range s {
			s[i] = alphabet[r.IntN(len(alphabet))]
		}
		return string(s)
	}
	there := 0
	for range 500 {
		var x lexicon
		words := make([]string, 20)
		for i := range words {
			words[i] = some(1 + r.IntN(4))
			x.add(words[i], i)
		}
		text := fold(0, some(r.IntN(30)), "")
		var want, got [][2]int
		for i := range text.r {
			for _, single := range []bool{false, true} {
				for k, w := range words {
					if utf8.RuneCountInString(w) == 1 == single && strings.HasPrefix(string(text.r[i:]), w) {
						want = append(want, [2]int{i, k})
					}
				}
			}
		}
		for i, e := range x.in(&text.chars) {
			got = append(got, [2]int{i, e.of})
		}
		if !slices.Equal(got, want) {
			t.Fatalf("%s: %d, want %d of %q", string(text.r), got, want, words)
		}
		there += len(got)
	}
	if there < 300 {
		t.Errorf("%d words were there", there)
	}
}
