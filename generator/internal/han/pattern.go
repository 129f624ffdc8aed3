package han

import (
	"regexp"
	"sync"
)

// Pattern returns a function that returns the regular expression expr, compiled at its first call: most starts of the
// program use few of them. It panics if expr is not well formed.
func Pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}
