package generator

import (
	"os"
	"runtime/debug"
	"testing"
)

// TestMain collects garbage seldom, as the program does: it takes a tenth of the time of the tests otherwise.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	debug.SetMemoryLimit(1 << 30)
	os.Exit(m.Run())
}
