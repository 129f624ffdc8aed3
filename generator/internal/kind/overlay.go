package kind

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"slices"
)

// Overlay returns base overridden by own: a file is own's where own has it and
// base's elsewhere; a folder lists the files of both.
func Overlay(base, own fs.FS) fs.FS { return overlay{base, own} }

type overlay struct{ base, own fs.FS }

// Open opens own's file, or base's where own has none.
func (o overlay) Open(name string) (fs.File, error) {
	f, err := o.own.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return o.base.Open(name)
	}
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err != nil || !info.IsDir() {
		return f, err
	}
	entries, err := o.ReadDir(name)
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return &dir{f, entries}, nil
}

// ReadDir lists the files of both sides in the folder, sorted by name.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	own, err := fs.ReadDir(o.own, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	base, baseErr := fs.ReadDir(o.base, name)
	if baseErr != nil && (err != nil || !errors.Is(baseErr, fs.ErrNotExist)) {
		return nil, baseErr
	}
	all := slices.Concat(own, base)
	slices.SortStableFunc(all, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return slices.CompactFunc(all, func(a, b fs.DirEntry) bool { return a.Name() == b.Name() }), nil
}

// dir is an open folder of own that lists base's files too.
type dir struct {
	fs.File
	rest []fs.DirEntry
}

// ReadDir returns the next n entries, all that are left when n is not positive.
func (d *dir) ReadDir(n int) ([]fs.DirEntry, error) {
	if n > 0 && len(d.rest) == 0 {
		return nil, io.EOF
	} else if n = min(n, len(d.rest)); n <= 0 {
		n = len(d.rest)
	}
	out := d.rest[:n]
	d.rest = d.rest[n:]
	return out, nil
}
