package main

import (
	"crypto/rand"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
)

// sizeLimit is the most that is read of one form: a thousand times a usual one.
// The scanner has a limit of its own, with a better message; this one only
// keeps a wrong file from filling the memory.
const sizeLimit = 64 << 20

// unfinished begins the names of files that are still being written. One that
// is older than dead was left by a run that is no more.
const (
	unfinished = ".fazhi-"
	dead       = time.Hour
)

// read gives the bytes of one form, or of standard input for "-".
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

// write puts data into the file path, whole or not at all. A link is followed
// first: the file it stands for is replaced, not the link.
func write(path string, data []byte) error {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	o := outputs{dir: filepath.Dir(path)}
	return o.write(filepath.Base(path), data)
}

// outputs is a folder that files are written into, by several goroutines at
// once. Nothing is written outside it, whatever links lead out of it.
type outputs struct {
	dir string

	mu    sync.Mutex
	swept map[string]bool // folders below, cleared of what dead runs left
}

// write puts data into the file name below the folder, whole or not at all: it
// is written beside its place, brought to the disk and only then given its
// name. The folder is made when it is missing, at every call, since somebody may remove it in between.
func (o *outputs) write(name string, data []byte) error {
	if err := os.MkdirAll(o.dir, 0o777); err != nil {
		return err
	}
	root, err := os.OpenRoot(o.dir)
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
	beside := filepath.Join(dir, unfinished+rand.Text())
	f, err := root.OpenFile(beside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	o.sweep(root, dir, f)
	if err = fill(f, data, root, name); err == nil {
		err = root.Rename(beside, name)
	}
	if err != nil {
		_ = root.Remove(beside)
	}
	return err
}

// fill writes data to the disk and closes f, which takes over the permissions of the file name that it will replace.
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

// sweep removes, once, the unfinished files in dir that are surely dead. Their
// age is counted from the file just begun, so that a server's clock and ours need not agree.
func (o *outputs) sweep(root *os.Root, dir string, begun *os.File) {
	o.mu.Lock()
	again := o.swept[dir]
	if o.swept == nil {
		o.swept = map[string]bool{}
	}
	o.swept[dir] = true
	o.mu.Unlock()
	now, err := begun.Stat()
	if again || err != nil {
		return
	}
	list, _ := fs.ReadDir(root.FS(), filepath.ToSlash(dir))
	for _, e := range list {
		if !strings.HasPrefix(e.Name(), unfinished) || !e.Type().IsRegular() {
			continue
		}
		if info, err := e.Info(); err == nil && now.ModTime().Sub(info.ModTime()) > dead {
			_ = root.Remove(filepath.Join(dir, e.Name()))
		}
	}
}

// names lists formats in the order in which they are written.
func names(list string, known []string) ([]string, error) {
	var out []string
	for _, name := range strings.Split(list, ",") {
		name = strings.ToLower(strings.TrimSpace(name))
		if !slices.Contains(known, name) {
			return nil, misuse("不认识格式「%s」：可以是 %s", name, strings.Join(known, "、"))
		}
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out, nil
}
