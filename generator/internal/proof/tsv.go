package proof

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
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

// keyed is a computed table, whose lines are found by their first two characters. Nothing but these is looked at when
// it is read.
type keyed struct {
	text string

	// By hash of the key: where the first of its lines begins, and above that more bits of the hash, so that few other
	// keys are looked at in the text; 0: none. There are a power of two of them.
	slots []uint32
}

// placeBits are the bits of a slot that say where a line begins.
const placeBits = 21

// readKeyed reads a file of fsys, of which the first two characters of a line are its key. The lines of one key are in
// a row, and the first line of the file is a comment. A file that is not there has no lines.
func readKeyed(fsys fs.FS, file string) (x keyed, err error) {
	if x.text, err = readText(fsys, file); errors.Is(err, fs.ErrNotExist) {
		return keyed{}, nil
	} else if err != nil {
		return x, err
	}
	if len(x.text) >= 1<<placeBits || !strings.HasPrefix(x.text, "#") || !strings.HasSuffix(x.text, "\n") {
		return x, fmt.Errorf("%s: too long, without a comment or without an end of line", file)
	}
	x.slots = make([]uint32, 2<<bits.Len(uint(strings.Count(x.text, "\n"))))
	last := "#"
	for at := 0; at < len(x.text); at += strings.IndexByte(x.text[at:], '\n') + 1 {
		if x.text[at] == '#' || strings.HasPrefix(x.text[at:], last) {
			continue
		}
		a, b, size := x.key(at)
		if last = x.text[at : at+size]; strings.Contains(last, "\n") {
			return x, fmt.Errorf("%s: a line without a key", file)
		}
		slot, above := x.slot(a, b)
		if x.slots[slot] != 0 {
			return x, fmt.Errorf("%s: the lines of %s are not in a row", file, last)
		}
		x.slots[slot] = above | uint32(at)
	}
	return x, nil
}

// key returns the characters of the key that is at a byte of the text, and how many bytes they are.
func (x *keyed) key(at int) (a, b rune, size int) {
	a, size = utf8.DecodeRuneInString(x.text[at:])
	b, n := utf8.DecodeRuneInString(x.text[at+size:])
	return a, b, size + n
}

// slot returns where a key is, or where it would be, and the bits that are above its place.
func (x *keyed) slot(a, b rune) (slot int, above uint32) {
	const place = 1<<placeBits - 1
	h := (uint64(a)<<32 | uint64(b)) * 0x9E3779B97F4A7C15
	above = uint32(h>>32) &^ place
	for slot = int(h >> 32); ; slot++ {
		slot &= len(x.slots) - 1
		s := x.slots[slot]
		if s == 0 {
			return slot, above
		}
		if s&^place == above {
			if c, d, _ := x.key(int(s & place)); a == c && b == d {
				return slot, above
			}
		}
	}
}

// lines returns the lines of a key, "" when there are none.
func (x *keyed) lines(a, b rune) string {
	if x.slots == nil {
		return ""
	}
	slot, _ := x.slot(a, b)
	if x.slots[slot] == 0 {
		return ""
	}
	from := int(x.slots[slot] & (1<<placeBits - 1))
	_, _, size := x.key(from)
	end := from
	for key := x.text[from : from+size]; strings.HasPrefix(x.text[end:], key); {
		end += strings.IndexByte(x.text[end:], '\n') + 1
	}
	return x.text[from:end]
}
