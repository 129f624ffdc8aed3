// Package judge finds the outside programs that tests ask for their judgement of a file. Only tests import it.
package judge

import (
	"os"
	"os/exec"
	"testing"
)

// Need skips the test when one of the programs is not installed. With CI=true it fails the test.
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
