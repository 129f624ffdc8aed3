package proof

import (
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// readTable calls row for each line of the files of fsys that match pattern, with its cells, at least want of them; a
// cell that is - is empty. Lines that begin with # are comments. row must not keep the slice. An error names the file
// and line.
func readTable(fsys fs.FS, pattern string, want int, row func(cells []string) error) error {
	files, err := fs.Glob(fsys, pattern)
	if err != nil {
		return err
	}
	var cells []string
	for _, file := range files {
		data, err := readText(fsys, file)
		if err != nil {
			return err
		}
		n := 0
		for l := range strings.Lines(data) {
			n++
			if l = strings.TrimRight(l, "\r\n"); l == "" || l[0] == '#' {
				continue
			}
			cells = slices.AppendSeq(cells[:0], strings.SplitSeq(l, "\t"))
			for i, c := range cells {
				if c == "-" {
					cells[i] = ""
				}
			}
			if len(cells) < want {
				return fmt.Errorf("%s:%d: %d cells, want %d", file, n, len(cells), want)
			}
			if err := row(cells); err != nil {
				return fmt.Errorf("%s:%d: %w", file, n, err)
			}
		}
	}
	return nil
}

// readText returns a file. One that has its text in memory, with a method Text, is not copied.
func readText(fsys fs.FS, file string) (string, error) {
	f, err := fsys.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	if f, ok := f.(interface{ Text() string }); ok {
		return f.Text(), nil
	}
	data, err := io.ReadAll(f)
	return string(data), err
}
