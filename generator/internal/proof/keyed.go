package proof

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// keyed is a computed table, whose lines are found by their first one or two characters. Nothing but these is looked
// at when it is read.
type keyed struct {
	text  string
	bytes int     // of a key
	slots []int32 // by hash of the key: where the first of its lines begins, plus one; 0: none
}

// keySlots is how many slots a table has: a power of two, some three times the keys of the largest.
const keySlots = 1 << 15

// readKeyed reads a file of fsys, of which the first n characters of a line are its key. They are Chinese ones, of three
// bytes each. The lines of one key are in a row. A file that is not there has no lines.
func readKeyed(fsys fs.FS, file string, n int) (x keyed, err error) {
	x.bytes, x.slots = 3*n, make([]int32, keySlots)
	if x.text, err = readText(fsys, file); errors.Is(err, fs.ErrNotExist) {
		return keyed{}, nil
	} else if err != nil {
		return x, err
	}
	last := ""
	for at := 0; at < len(x.text); at += strings.IndexByte(x.text[at:], '\n') + 1 {
		line := x.text[at:]
		if len(line) < x.bytes || !strings.Contains(line[x.bytes:], "\n") {
			return x, fmt.Errorf("%s: the last line is not whole", file)
		}
		key := line[:x.bytes]
		if key == last || key[0] == '#' {
			continue
		}
		slot := x.slot(key)
		if x.slots[slot] > 0 {
			return x, fmt.Errorf("%s: the lines of %s are not in a row", file, key)
		}
		x.slots[slot], last = int32(at+1), key
	}
	return x, nil
}

// slot returns where a key is, or where it would be.
func (x *keyed) slot(key string) int {
	h := uint32(0)
	for i := range len(key) {
		h = (h ^ uint32(key[i])) * 0x01000193 // FNV
	}
	for h ^= h >> 15; ; h++ {
		h &= keySlots - 1
		if at := x.slots[h]; at == 0 || x.text[at-1:][:x.bytes] == key {
			return int(h)
		}
	}
}

// lines returns the lines of a key, "" when there are none.
func (x *keyed) lines(key string) string {
	if len(key) != x.bytes || x.bytes == 0 {
		return ""
	}
	at := int(x.slots[x.slot(key)])
	if at == 0 {
		return ""
	}
	end := at - 1
	for strings.HasPrefix(x.text[end:], key) {
		end += strings.IndexByte(x.text[end:], '\n') + 1
	}
	return x.text[at-1 : end]
}
