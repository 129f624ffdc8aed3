package check

import "github.com/agnivade/levenshtein"

// near gives the candidate nearest to s by characters, "" when none is near
// enough: a third of the characters, at least one, may differ.
func near(s string, candidates []string) string {
	best, least := "", max(1, len([]rune(s))/3)+1
	for _, n := range candidates {
		if d := levenshtein.ComputeDistance(s, n); d < least {
			best, least = n, d
		}
	}
	return best
}
