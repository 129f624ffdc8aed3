package proof

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// readTable calls row for each line of the files of fsys that match pattern, with its cells, at least want of them.
// Lines that begin with # are comments. row must not keep the slice. An error names the file and line.
func readTable(fsys fs.FS, pattern string, want int, row func(cells []string) error) error {
	files, err := fs.Glob(fsys, pattern)
	if err != nil {
		return err
	}
	var cells []string
	for _, file := range files {
		err := readLines(fsys, file, func(l string) error {
			cells = cells[:0]
			for c := range strings.SplitSeq(l, "\t") {
				cells = append(cells, c)
			}
			if len(cells) < want {
				return fmt.Errorf("%d cells, want %d", len(cells), want)
			}
			return row(cells)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// readLines calls line for each line of a file that is no comment; a file that is not there has none. An error names
// the file and line.
func readLines(fsys fs.FS, file string, line func(l string) error) error {
	data, err := readText(fsys, file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	n := 0
	for l := range strings.Lines(data) {
		n++
		if l = strings.TrimSuffix(strings.TrimSuffix(l, "\n"), "\r"); l == "" || l[0] == '#' {
			continue
		}
		if err := line(l); err != nil {
			return fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	return err
}

// readText returns a file. Computed tables, which are large, are packed: their names end in .zst too.
func readText(fsys fs.FS, file string) (string, error) {
	f, err := fsys.Open(file)
	if errors.Is(err, fs.ErrNotExist) {
		return readPacked(fsys, file+".zst")
	} else if err != nil {
		return "", err
	}
	defer f.Close()
	var b strings.Builder
	if info, err := f.Stat(); err == nil {
		b.Grow(int(info.Size()))
	}
	_, err = io.CopyBuffer(&b, f, make([]byte, 8<<10))
	return b.String(), err
}

// mostPacked is how many bytes a packed table may have when it is unpacked.
const mostPacked = 8 << 20

// readPacked returns a file that is packed by Zstandard.
func readPacked(fsys fs.FS, file string) (string, error) {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return "", err
	}
	z, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(mostPacked))
	if err != nil {
		return "", err
	}
	defer z.Close()
	text, err := z.DecodeAll(data, nil)
	return string(text), err
}
