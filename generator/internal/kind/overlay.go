package kind

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"slices"
)

// Overlay returns base overridden by own: a file is read from own if it exists there, otherwise from base. A folder
// lists the files of both.
func Overlay(base, own fs.FS) fs.FS { return overlay{base, own} }

type overlay struct{ base, own fs.FS }

// Open opens the file in own, or the file in base if own does not have it.
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

// ReadDir lists the files of the folder in both file systems, sorted by name.
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

// dir is an open folder of own that also lists the files of base.
type dir struct {
	fs.File
	rest []fs.DirEntry
}

// ReadDir returns the next n entries, or all remaining entries if n is not positive.
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
