package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// sizeLimit is the most that is read of one form: a thousand times a usual one.
// The scanner has a limit of its own, with a better message; this one only
// keeps a wrong file from filling the memory.
const sizeLimit = 64 << 20

// entry is one form to be worked on.
type entry struct {
	path string // as told to the user; "-" is standard input
	base string // where its outputs go below the output folder, without suffix
}

// collect finds the forms that the arguments name: files as they are, of
// folders every .toml below them, sorted.
func collect(args []string) ([]entry, error) {
	var list []entry
	for _, arg := range args {
		if arg == "-" {
			list = append(list, entry{path: "-", base: "form"})
			continue
		}
		info, err := os.Stat(arg)
		if err != nil {
			return nil, exit{diskFaults, "打不开「" + arg + "」：" + reason(err)}
		}
		if !info.IsDir() {
			list = append(list, entry{path: arg, base: strings.TrimSuffix(filepath.Base(arg), filepath.Ext(arg))})
			continue
		}
		found, err := walk(arg)
		if err != nil {
			return nil, err
		}
		list = append(list, found...)
	}
	return list, nil
}

// walk gives the forms below dir in the order of their names. Folders whose name begins with a dot are left out.
func walk(dir string) ([]entry, error) {
	var list []entry
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return exit{diskFaults, "读不了文件夹「" + path + "」：" + reason(err)}
		case d.IsDir() && path != dir && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		case d.IsDir() || filepath.Ext(path) != ".toml":
			return nil
		}
		rel, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		list = append(list, entry{path: path, base: strings.TrimSuffix(rel, ".toml")})
		return nil
	})
	if err == nil && len(list) == 0 {
		err = exit{diskFaults, "文件夹「" + dir + "」里没有 .toml 表"}
	}
	return list, err
}

// collisions refuses forms that would write the same file. Names that differ
// only in case are the same on many systems.
func collisions(list []entry) error {
	seen := map[string]string{}
	for _, e := range list {
		key := strings.ToLower(e.base)
		if first, ok := seen[key]; ok {
			return misuse("「%s」和「%s」的成稿会是同一个文件（%s.*）：改掉一个名字，或者分两次出到不同的文件夹", first, e.path, e.base)
		}
		seen[key] = e.path
	}
	return nil
}

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

// write puts data into the file path, whole or not at all: it is written
// beside its place, brought to the disk and only then given its name.
func write(path string, data []byte) (err error) {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return &fs.PathError{Op: "write", Path: path, Err: errors.New("已经有一个同名的文件夹")}
	}
	f, err := os.CreateTemp(dir, ".fazhi-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if _, err = f.Write(data); err != nil {
		return err
	}
	if err = f.Chmod(permissions(path)); err != nil {
		return err
	}
	if err = f.Sync(); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// permissions gives those of the file that is replaced, else the usual ones.
func permissions(path string) fs.FileMode {
	if info, err := os.Stat(path); err == nil {
		return info.Mode().Perm()
	}
	return 0o644
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
