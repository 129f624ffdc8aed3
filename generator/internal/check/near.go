package check

import (
	"strings"

	"github.com/agnivade/levenshtein"
)

// maxCandidates is among how many names one is looked for: a form that has more is no clerk's, and has as many to look for.
const maxCandidates = 2000

// near gives the candidate nearest to s by characters, "" when none is near
// enough: a third of the characters, at least one, may differ. Where none is,
// the first that holds s, or that s holds, is meant.
func near(s string, candidates []string) string {
	if len(candidates) > maxCandidates {
		return ""
	}
	best, least := "", max(1, len([]rune(s))/3)+1
	for _, n := range candidates {
		if d := levenshtein.ComputeDistance(s, n); d < least {
			best, least = n, d
		}
	}
	for _, n := range candidates {
		if best == "" && len([]rune(s)) > 1 && (strings.Contains(n, s) || strings.Contains(s, n)) {
			best = n
		}
	}
	return best
}
