// Package judge finds the outside programs with which tests check a file. Only tests import it.
package judge

import (
	"os"
	"os/exec"
	"testing"
)

// Need skips the test if one of the programs is not installed. With CI=true it fails the test instead.
func Need(t testing.TB, programs ...string) {
	t.Helper()
	for _, p := range programs {
		if _, err := exec.LookPath(p); err == nil {
			continue
		}
		if os.Getenv("CI") == "true" {
			t.Fatalf("%s is not installed", p)
		}
		t.Skipf("%s is not installed", p)
	}
}
