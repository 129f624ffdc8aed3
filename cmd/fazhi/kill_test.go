//go:build unix

package main

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestKillNine ends runs with SIGKILL at twenty-five random moments (-count=40 for a thousand). Two versions of the forms
// alternate. It checks that each output is complete, and of one of the versions.
func TestKillNine(t *testing.T) {
	dir := t.TempDir()
	versions := twoVersions(t, dir)
	out := filepath.Join(dir, "out")
	begun := time.Now()
	finish(t, dir, "render", "forms1", "-o", "out", "--changed", "--jobs", "2")
	whole := time.Since(begun)
	for i := range 25 {
		cmd, _ := process(dir, "render", fmt.Sprint("forms", i%2), "-o", "out", "--changed", "--jobs", "2")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(rand.N(whole))
		_ = cmd.Process.Signal(syscall.SIGKILL)
		_ = cmd.Wait()
		for name, data := range filesBelow(t, out) {
			isTemp := strings.HasPrefix(filepath.Base(name), tempPrefix)
			other := isTemp || strings.HasPrefix(name, recordsFolder+"/")
			if !other && data != versions[0][name] && data != versions[1][name] {
				t.Fatalf("run %d: %s (%d bytes) is neither the old nor the new", i, name, len(data))
			}
		}
	}

	// The next run repairs everything and removes the temporary files. Temporary files of another machine are
	// removed after an hour.
	foreign := filepath.Join(out, tempPrefix+"1-00000000-LEFT")
	put(t, foreign, "half a file")
	finish(t, dir, "render", "forms0", "-o", "out", "--changed")
	if _, err := os.Stat(foreign); err != nil {
		t.Errorf("a file that another machine may be writing: %v", err)
	}
	past := time.Now().Add(-tempMaxAge - time.Minute)
	if err := os.Chtimes(foreign, past, past); err != nil {
		t.Fatal(err)
	}
	finish(t, dir, "render", "forms0", "-o", "out", "--changed")
	finish(t, dir, "render", "forms1", "-o", "out", "--changed")
	got := filesBelow(t, out)
	maps.DeleteFunc(got, func(name, _ string) bool {
		return strings.HasPrefix(name, recordsFolder+"/") && !strings.Contains(name, tempPrefix)
	})
	if !maps.Equal(got, versions[1]) {
		t.Errorf("after the last run there are %d files, want %d, or their bytes differ", len(got), len(versions[1]))
	}
}

// twoVersions makes the folders forms0 and forms1 in dir, with the same names and different contents, and returns
// their rendered files.
func twoVersions(t *testing.T, dir string) (versions [2]map[string]string) {
	for v := range versions {
		for n := range 6 {
			put(t, filepath.Join(dir, fmt.Sprint("forms", v), fmt.Sprintf("%d.toml", n)), smallForm(10*n+v+1))
		}
		whole := fmt.Sprint("whole", v)
		finish(t, dir, "render", fmt.Sprint("forms", v), "-o", whole)
		versions[v] = filesBelow(t, filepath.Join(dir, whole))
	}
	return versions
}

// TestTwoRunsIntoOneFolder runs four processes at the same time that render two versions of the same forms into one
// folder.
func TestTwoRunsIntoOneFolder(t *testing.T) {
	dir := t.TempDir()
	versions := twoVersions(t, dir)
	ends := make(chan error)
	for i := range 4 {
		go func() {
			var err error
			for range 3 {
				cmd, said := process(dir, "render", fmt.Sprint("forms", i%2), "-o", "out", "--changed")
				if e := cmd.Run(); e != nil {
					err = fmt.Errorf("%w\n%s", e, said)
				}
			}
			ends <- err
		}()
	}
	for range 4 {
		if err := <-ends; err != nil {
			t.Error(err)
		}
	}
	for name, data := range filesBelow(t, filepath.Join(dir, "out")) {
		if !strings.HasPrefix(name, recordsFolder+"/") && data != versions[0][name] && data != versions[1][name] {
			t.Errorf("%s is neither one nor the other", name)
		}
	}
	// Whichever ended last, a run with --changed brings the folder to one version.
	finish(t, dir, "render", "forms1", "-o", "out", "--changed")
	for name, data := range filesBelow(t, filepath.Join(dir, "out")) {
		if !strings.HasPrefix(name, recordsFolder+"/") && data != versions[1][name] {
			t.Errorf("%s was taken for unchanged", name)
		}
	}
}
