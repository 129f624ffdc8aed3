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

// patience is how long a stopped program may take on a busy machine; on an idle one it takes some milliseconds.
const patience = 2 * time.Second

// TestInterruptInTheMiddle stops a run while it renders a form that takes many
// seconds: it ends at once, says how far it came, and every file there is is whole.
func TestInterruptInTheMiddle(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no process can be sent Ctrl-C here")
	}
	dir := t.TempDir()
	for n := range 20 {
		put(t, filepath.Join(dir, "forms", fmt.Sprintf("%02d.toml", n)), smallForm(n+1))
	}
	finish(t, dir, "render", "forms", "-o", "want")
	want := filesBelow(t, filepath.Join(dir, "want"))
	put(t, filepath.Join(dir, "forms", "10-huge.toml"), hugeForm())

	for _, after := range []time.Duration{0, 10 * time.Millisecond, 150 * time.Millisecond, 700 * time.Millisecond} {
		out := filepath.Join(dir, fmt.Sprint("out", after))
		cmd, said := process(dir, "render", "forms", "-o", out, "--jobs", "2", "--changed")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		until(t, func() bool { _, err := os.Stat(filepath.Join(out, "00.docx")); return err == nil })
		time.Sleep(after)
		begun := time.Now()
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait()
		took := time.Since(begun)
		if took > patience {
			t.Errorf("stopping took %v", took)
		}
		t.Logf("stopped %v after the first file: it took %v", after, took)
		if status := cmd.ProcessState.ExitCode(); status != stopped || !strings.Contains(said.String(), "停下了：") {
			t.Errorf("exit status %d\n%s", status, said)
		}
		for name, data := range filesBelow(t, out) {
			if !strings.HasPrefix(name, records+"/") && want[name] != data {
				t.Errorf("stopped after %v: %s is not whole", after, name)
			}
		}
	}
}

// until waits for something that takes less than a minute.
func until(t *testing.T, ready func() bool) {
	t.Helper()
	for range 6000 {
		if ready() {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("waited in vain")
}
