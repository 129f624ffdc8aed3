//go:build linux

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestFullDisk renders onto a disk with room for a few files: the form that
// finds it full is told, and what is there is whole.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	for n := range 4 {
		put(t, filepath.Join(dir, "forms", fmt.Sprintf("%d.toml", n)), smallForm(n+1))
	}
	finish(t, dir, "render", "forms", "-o", "whole")
	want := filesBelow(t, filepath.Join(dir, "whole"))
	room := 0
	for _, data := range want {
		room = max(room, len(data))
	}
	out := filepath.Join(dir, "out")
	mount(t, out, fmt.Sprintf("size=%d", 3*room))
	refused(t, dir, diskFaults, "磁盘满了", "render", "forms", "-o", "out")
	got := filesBelow(t, out)
	if len(got) == 0 || len(got) == len(want) {
		t.Errorf("%d of %d files fitted", len(got), len(want))
	}
	for name, data := range got {
		if want[name] != data {
			t.Errorf("%s (%d bytes) is not whole, or should not be there", name, len(data))
		}
	}
}

// TestReadOnlyDisk finds the old reports untouched where nothing can be written.
func TestReadOnlyDisk(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	put(t, filepath.Join(dir, "form.toml"), smallForm(1))
	mount(t, out, "size=1m")
	put(t, filepath.Join(out, "form.docx"), "old")
	if err := syscall.Mount("", out, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	refused(t, dir, diskFaults, "只读", "render", "form.toml", "-o", "out")
	if got := filesBelow(t, out); len(got) != 1 || got["form.docx"] != "old" {
		t.Errorf("the folder holds %q", got)
	}
}

// TestFullStandardOutput sees that results which nobody could read are told.
func TestFullStandardOutput(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "form.toml"), smallForm(1))
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip(err)
	}
	defer full.Close()
	for _, args := range [][]string{{"render", "form.toml", "-o", "out"}, {"help"}, {"check", "form.toml", "--format", "json"}, {"new", "--office", "清溪街道", "--level", "街道", "--year", "2025", "-o", "-"}} {
		cmd, said := process(dir, args...)
		cmd.Stdout = full
		_ = cmd.Run()
		if cmd.ProcessState.ExitCode() != diskFaults || !strings.Contains(said.String(), "结果没有全部写到标准输出：磁盘满了") {
			t.Errorf("fazhi %s: exit status %d\n%s", args[0], cmd.ProcessState.ExitCode(), said)
		}
	}
}

// TestReaderThatLeaves sees that a closed pipe stops nothing: every file is written.
func TestReaderThatLeaves(t *testing.T) {
	dir := t.TempDir()
	for n := range 5 {
		put(t, filepath.Join(dir, "forms", fmt.Sprintf("%d.toml", n)), smallForm(n+1))
	}
	cmd, said := process(dir, "render", "forms", "-o", "out")
	cmd.Stdout = nil
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	pipe.Close()
	if err := cmd.Wait(); err != nil {
		t.Errorf("%v\n%s", err, said)
	}
	if got := filesBelow(t, filepath.Join(dir, "out")); len(got) != 10 {
		t.Errorf("%d files written, want 10", len(got))
	}
}

// TestOutputFolderTakenAway removes the output folder over and over while a
// run writes into it. What is told and what is written is up to chance; a file is whole or not there.
func TestOutputFolderTakenAway(t *testing.T) {
	dir := t.TempDir()
	for n := range 20 {
		put(t, filepath.Join(dir, "forms", fmt.Sprintf("%02d.toml", n)), smallForm(n+1))
	}
	finish(t, dir, "render", "forms", "-o", "whole")
	want := filesBelow(t, filepath.Join(dir, "whole"))
	cmd, said := process(dir, "render", "forms", "-o", "out", "--changed")
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	var err error
	for running := true; running; {
		select {
		case err = <-ended:
			running = false
		case <-time.After(5 * time.Millisecond):
			_ = os.RemoveAll(filepath.Join(dir, "out"))
		}
	}
	if status := cmd.ProcessState.ExitCode(); status != done && status != diskFaults {
		t.Errorf("%v\n%s", err, said)
	}
	_ = os.MkdirAll(filepath.Join(dir, "out"), 0o777)
	for name, data := range filesBelow(t, filepath.Join(dir, "out")) {
		if !strings.HasPrefix(name, records+"/") && want[name] != data {
			t.Errorf("%s is not whole, or should not be there", name)
		}
	}
	finish(t, dir, "render", "forms", "-o", "out", "--changed")
	if got := filesBelow(t, filepath.Join(dir, "out")); len(got) != len(want)+20 {
		t.Errorf("%d files after the next run, want %d and 20 records", len(got), len(want))
	}
}

// TestDamagedFace lays a face over the shipped ones that was cut off while it was copied.
func TestDamagedFace(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "form.toml"), smallForm(1))
	whole, err := os.ReadFile("../../fonts/GWFangSong-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range []int{0, 11, 100, 5000, len(whole) / 2, len(whole) - 4} {
		put(t, filepath.Join(dir, "faces", "仿宋.ttf"), string(whole[:size]))
		refused(t, dir, diskFaults, "仿宋.ttf：字体文件已损坏", "render", "form.toml", "-o", "out", "--fonts", "faces")
	}
}

// mount puts a small disk of its own at dir; the test is skipped where it may not.
func mount(t *testing.T, dir, options string) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, options); err != nil {
		t.Skipf("no disk of one's own: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
}

// refused runs the program, which must end with the status and say what is expected.
func refused(t *testing.T, dir string, status int, expected string, args ...string) {
	t.Helper()
	cmd, said := process(dir, args...)
	_ = cmd.Run()
	if cmd.ProcessState.ExitCode() != status || !strings.Contains(said.String(), expected) {
		t.Errorf("fazhi %s: exit status %d, want %d and %q\n%s", strings.Join(args, " "), cmd.ProcessState.ExitCode(), status, expected, said)
	}
}
