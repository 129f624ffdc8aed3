package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// patience is the maximum time until an interrupted program ends on a busy machine. On an idle machine it takes some
// milliseconds.
const patience = 2 * time.Second

// TestInterruptInTheMiddle interrupts runs at the first files, and while one of two workers renders a form that
// takes a hundred times as long as the others. It checks that a run ends at once, reports its progress, and leaves
// only complete files.
func TestInterruptInTheMiddle(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no process can be sent Ctrl-C here")
	}
	dir := t.TempDir()
	for n := range 20 {
		put(t, filepath.Join(dir, "forms", fmt.Sprintf("%02d.toml", n)), smallForm(n+1))
	}
	put(t, filepath.Join(dir, "forms", "10-huge.toml"), hugeForm())
	finish(t, dir, "render", "forms", "-o", "want")
	want := filesBelow(t, filepath.Join(dir, "want"))

	for _, last := range []string{"00.docx", "00.pdf", "09.pdf", "15.pdf"} {
		for try := 1; !interruptedAt(t, dir, fmt.Sprintf("%s %d", last, try), last, want); try++ {
			if try == 5 {
				t.Fatalf("the run ended five times before it could be stopped when %s existed", last)
			}
		}
	}
}

// interruptedAt interrupts a run into the folder out when the file last exists in it, and checks the files in out.
// It returns false if the run ended before the signal, which may happen on a busy machine.
func interruptedAt(t *testing.T, dir, out, last string, want map[string]string) bool {
	t.Helper()
	out = filepath.Join(dir, out)
	cmd, said := process(dir, "render", "forms", "-o", out, "--jobs", "2", "--changed")
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	until(t, func() bool { _, err := os.Stat(filepath.Join(out, last)); return err == nil })
	begun := time.Now()
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	took := time.Since(begun)
	if cmd.ProcessState.ExitCode() == exitOK {
		return false
	}
	if took > patience {
		t.Errorf("stopping took %v", took)
	}
	t.Logf("stopped when %s existed: it took %v", last, took)
	if status := cmd.ProcessState.ExitCode(); status != exitInterrupted ||
		!strings.Contains(said.String(), "停下了\uFF1A") {
		t.Errorf("exit status %d\n%s", status, said)
	}
	for name, data := range filesBelow(t, out) {
		if !strings.HasPrefix(name, recordsFolder+"/") && want[name] != data {
			t.Errorf("stopped when %s existed: %s is not whole", last, name)
		}
	}
	return true
}

// until waits at most one minute until ready returns true.
func until(t *testing.T, ready func() bool) {
	t.Helper()
	for range 60000 {
		if ready() {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Fatal("waited in vain")
}
