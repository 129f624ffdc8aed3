//go:build !unix

package cputime

import (
	"testing"
	"time"
)

// Spent returns the time that do takes.
func Spent(_ testing.TB, do func()) time.Duration {
	start := time.Now()
	do()
	return time.Since(start)
}
