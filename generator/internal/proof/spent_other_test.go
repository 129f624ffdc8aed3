//go:build !unix

package proof

import (
	"testing"
	"time"
)

// spent returns the time that do takes.
func spent(_ testing.TB, do func()) time.Duration {
	start := time.Now()
	do()
	return time.Since(start)
}
