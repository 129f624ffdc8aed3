package proof

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestFinder: a word that is said not to be in a text is not, and few are said to be that are not.
func TestFinder(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	alphabet := []rune("法治政府建设年度报告镇")
	some := func(n int) string {
		s := make([]rune, n)
		for i := range s {
			s[i] = alphabet[r.IntN(len(alphabet))]
		}
		return string(s)
	}
	held, missed := 0, 0
	for range 500 {
		var f finder
		words := make([]string, 20)
		for i := range words {
			words[i] = some(1 + r.IntN(4))
			f.add(words[i])
		}
		text := some(r.IntN(30))
		for i, may := range f.in([]rune(text)) {
			switch is := strings.Contains(text, words[i]); {
			case is && !may:
				t.Fatalf("%q is in %q and was not found", words[i], text)
			case is:
				held++
			case !may:
				missed++
			}
		}
	}
	if held < 1000 || missed < 3000 {
		t.Errorf("%d words were held, %d ruled out", held, missed)
	}
}
