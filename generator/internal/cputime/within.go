// Package cputime bounds the processor time of what a test does. Only tests import it, and those of them that run
// beside no other test of their package: the time is that of the whole process.
package cputime

import (
	"testing"
	"time"
)

// Within does something and reports an error if that takes more processor time than the limit.
func Within(t testing.TB, limit time.Duration, do func()) {
	t.Helper()
	if took := Spent(t, do); took > limit {
		t.Errorf("it took %v, more than %v", took, limit)
	}
}
