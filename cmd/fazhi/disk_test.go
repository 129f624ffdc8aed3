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

// TestFullDisk renders onto a disk with room for a few files, and checks that the form for which the disk is full is
// reported, and that every existing file is complete.
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
	refused(t, dir, exitIO, "磁盘满了", "render", "forms", "-o", "out")
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

// TestReadOnlyDisk checks that old reports are not changed on a read-only disk.
func TestReadOnlyDisk(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	put(t, filepath.Join(dir, "form.toml"), smallForm(1))
	mount(t, out, "size=1m")
	put(t, filepath.Join(out, "form.docx"), "old")
	if err := syscall.Mount("", out, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	refused(t, dir, exitIO, "只读", "render", "form.toml", "-o", "out")
	if got := filesBelow(t, out); len(got) != 1 || got["form.docx"] != "old" {
		t.Errorf("the folder contains %q", got)
	}
}

// TestFullStandardOutput checks that a failure to write results is reported.
func TestFullStandardOutput(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "form.toml"), smallForm(1))
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip(err)
	}
	defer full.Close()
	for _, args := range [][]string{
		{"render", "form.toml", "-o", "out"},
		{"help"},
		{"check", "form.toml", "--format", "json"},
		{"new", "--office", "清溪街道", "--level", "街道", "--year", "2025", "-o", "-"},
	} {
		cmd, said := process(dir, args...)
		cmd.Stdout = full
		_ = cmd.Run()
		if cmd.ProcessState.ExitCode() != exitIO || !strings.Contains(said.String(), "结果没有全部写到标准输出：磁盘满了") {
			t.Errorf("fazhi %s: exit status %d\n%s", args[0], cmd.ProcessState.ExitCode(), said)
		}
	}
}

// TestReaderThatLeaves checks that a closed pipe does not stop the run: every file is written.
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

// TestOutputFolderTakenAway removes the output folder repeatedly while a run writes into it. Which files are
// reported and written depends on chance, but a file is complete or does not exist.
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
	if status := cmd.ProcessState.ExitCode(); status != exitOK && status != exitIO {
		t.Errorf("%v\n%s", err, said)
	}
	_ = os.MkdirAll(filepath.Join(dir, "out"), 0o777)
	for name, data := range filesBelow(t, filepath.Join(dir, "out")) {
		if !strings.HasPrefix(name, recordsFolder+"/") && want[name] != data {
			t.Errorf("%s is not whole, or should not be there", name)
		}
	}
	finish(t, dir, "render", "forms", "-o", "out", "--changed")
	if got := filesBelow(t, filepath.Join(dir, "out")); len(got) != len(want)+20 {
		t.Errorf("%d files after the next run, want %d and 20 records", len(got), len(want))
	}
}

// TestDamagedFace overrides a shipped font with files that were cut off while they were copied.
func TestDamagedFace(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "form.toml"), smallForm(1))
	whole, err := os.ReadFile("../../fonts/GWFangSong-Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range []int{0, 11, 100, 5000, len(whole) / 2, len(whole) - 4} {
		put(t, filepath.Join(dir, "faces", "仿宋.ttf"), string(whole[:size]))
		refused(t, dir, exitIO, "仿宋.ttf：字体文件已损坏", "render", "form.toml", "-o", "out", "--fonts", "faces")
	}
}

// mount mounts a small disk at dir, and skips the test if that is not permitted.
func mount(t *testing.T, dir, options string) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, options); err != nil {
		t.Skipf("cannot mount a disk: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
}

// refused runs the program and checks that it ends with the exit status and prints the expected text.
func refused(t *testing.T, dir string, status int, expected string, args ...string) {
	t.Helper()
	cmd, said := process(dir, args...)
	_ = cmd.Run()
	if cmd.ProcessState.ExitCode() != status || !strings.Contains(said.String(), expected) {
		t.Errorf("fazhi %s: exit status %d, want %d and %q\n%s",
			strings.Join(args, " "), cmd.ProcessState.ExitCode(), status, expected, said)
	}
}
