//go:build unix

package cputime

import (
	"syscall"
	"testing"
	"time"
)

// Spent returns the processor time that do takes. Other programs that run meanwhile do not change it much.
func Spent(t testing.TB, do func()) time.Duration {
	t.Helper()
	used := func() time.Duration {
		var u syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
			t.Fatal(err)
		}
		return time.Duration(u.Utime.Nano() + u.Stime.Nano())
	}
	before := used()
	do()
	return used() - before
}
