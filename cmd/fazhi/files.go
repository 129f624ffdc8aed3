package main

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"fazhi/generator"
)

// sizeLimit is the maximum number of bytes read of one form, a thousand times a usual form. Package source has a
// lower limit with a better message; this one only prevents a wrong file from filling the memory.
const sizeLimit = 64 << 20

// tempPrefix begins the names of files that are being written. It is followed by the number of the process, a digest
// of the name of the machine, and random characters. A file was abandoned by a killed run if this machine has no
// such process any more, or if the file is older than tempMaxAge.
const (
	tempPrefix = ".fazhi-"
	tempMaxAge = time.Hour
)

// machine returns a digest of the name of this machine, eight hexadecimal digits.
var machine = sync.OnceValue(func() string {
	name, _ := os.Hostname() // "" if the machine has no name
	return digest([]byte(name))[:8]
})

// abandoned reports whether the process that was writing the temporary file of that name has ended on this machine.
func abandoned(name string) bool {
	parts := strings.Split(strings.TrimPrefix(name, tempPrefix), "-")
	pid, err := strconv.Atoi(parts[0])
	if err != nil || len(parts) != 3 || parts[1] != machine() {
		return false
	}
	p, err := os.FindProcess(pid)
	if err != nil {
		return true // Windows reports a missing process in this way
	}
	defer func() { _ = p.Release() }()
	return errors.Is(p.Signal(syscall.Signal(0)), os.ErrProcessDone)
}

// read returns the bytes of one form, or of standard input for "-", up to sizeLimit.
func read(path string, in io.Reader) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(io.LimitReader(in, sizeLimit))
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, sizeLimit))
}

// form reads one form, or standard input for "-". The error is an exitError.
func (s streams) form(path string) (generator.Form, error) {
	data, err := read(path, s.in)
	if err != nil {
		return generator.Form{}, openError(path, err)
	}
	return generator.Form{Name: path, Data: data, Near: newNearby(path)}, nil
}

// write writes data to the file path, completely or not at all. If path is a link, it replaces the file to which the
// link leads. The error is an exitError.
func write(path string, data []byte) error {
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		real = path
	}
	if err := new(outputs).write(filepath.Dir(real), filepath.Base(real), data); err != nil {
		return writeError(path, err)
	}
	return nil
}

// rewrite replaces the content of the file path. If backup is set, it writes the old content, was, to a file with ~
// after the name.
func rewrite(path string, was, data []byte, backup bool) error {
	if backup {
		if err := write(path+"~", was); err != nil {
			return err
		}
	}
	return write(path, data)
}

// writeNew writes data to the file out, which must not exist, as writeResult does.
func (s streams) writeNew(out string, data []byte) error {
	if out != "-" {
		if err := mustBeNew(out, "没有动它：换一个文件名，或者先把它移开"); err != nil {
			return err
		}
	}
	return s.writeResult(out, data)
}

// writeResult writes data to the file out, and prints its name; "-" is standard output.
func (s streams) writeResult(out string, data []byte) error {
	if out == "-" {
		_, err := s.out.Write(data)
		return err
	}
	if err := write(out, data); err != nil {
		return err
	}
	printer{s.out}.printf("写好 %s", out)
	return nil
}

// mustBeNew returns an error that contains hint if a file of that name exists.
func mustBeNew(name, hint string) error {
	there, err := exists(name)
	if there {
		return exitError{exitIO, "「" + name + "」已经有了，" + hint}
	}
	return err
}

// outputs writes files for several goroutines.
type outputs struct {
	mu    sync.Mutex
	swept map[string]bool // folders that have been cleared of temporary files of killed runs
}

// write writes data to the file name below folder, completely or not at all: it writes a temporary file in the same
// folder, syncs it to the disk and renames it. It writes nothing outside folder, wherever links in folder lead. It
// creates a missing folder at every call, because somebody may remove the folder during a run.
func (o *outputs) write(folder, name string, data []byte) error {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return err
	}
	defer root.Close()
	dir := filepath.Dir(name)
	if err := root.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	if info, err := root.Stat(name); err == nil && info.IsDir() {
		return &fs.PathError{Op: "write", Path: name, Err: errors.New("已经有一个同名的文件夹")}
	}
	temp := filepath.Join(dir, fmt.Sprintf("%s%d-%s-%s", tempPrefix, os.Getpid(), machine(), rand.Text()))
	f, err := root.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	o.sweep(root, dir, f)
	if err = fill(f, data, root, name); err == nil {
		err = root.Rename(temp, name)
	}
	if err != nil {
		_ = root.Remove(temp)
	}
	return err
}

// fill writes data to f, syncs and closes it. If the file name exists, f gets its permissions.
func fill(f *os.File, data []byte, root *os.Root, name string) error {
	var err error
	if info, missing := root.Stat(name); missing == nil {
		err = f.Chmod(info.Mode().Perm())
	}
	if err == nil {
		_, err = f.Write(data)
	}
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// sweep removes, once for each dir, the temporary files of killed runs. It compares their times with that of
// started, the file just created, so that the clocks of a file server and this machine need not agree.
func (o *outputs) sweep(root *os.Root, dir string, started *os.File) {
	folder := filepath.Join(root.Name(), dir)
	o.mu.Lock()
	again := o.swept[folder]
	if o.swept == nil {
		o.swept = map[string]bool{}
	}
	o.swept[folder] = true
	o.mu.Unlock()
	now, err := started.Stat()
	if again || err != nil {
		return
	}
	list, _ := fs.ReadDir(root.FS(), filepath.ToSlash(dir))
	for _, e := range list {
		if !strings.HasPrefix(e.Name(), tempPrefix) || !e.Type().IsRegular() {
			continue
		}
		info, err := e.Info()
		if err == nil && (abandoned(e.Name()) || now.ModTime().Sub(info.ModTime()) > tempMaxAge) {
			_ = root.Remove(filepath.Join(dir, e.Name()))
		}
	}
}
