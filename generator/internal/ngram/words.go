package ngram

import (
	"encoding/binary"
	"math/bits"
)

// WordBits is how many bits of its hash a word has in each of its slots.
const WordBits = 5

// Words is the set of words of two characters of a general dictionary, which say nothing of how often they are in
// reports. Of other pairs it has one in 32. The zero Words has none.
type Words struct {
	slots   string // of WordBits each, from the highest bit of the first byte
	segment uint32 // slots of a segment, a power of two
	starts  uint32 // slots that may be the first of a word
}

// wordsHead is how many bytes are in front of the slots: their two numbers, big-endian.
const wordsHead = 8

// OpenWords returns the words of a file. It does not copy the file.
func OpenWords(file string) (w Words, err error) {
	if len(file) < wordsHead {
		return w, errDamaged
	}
	b := []byte(file[:wordsHead])
	w = Words{file[wordsHead:], binary.BigEndian.Uint32(b), binary.BigEndian.Uint32(b[4:])}
	if n := w.starts + 2*w.segment; bits.OnesCount32(w.segment) != 1 || w.starts == 0 || len(w.slots) != WordBytes(n) {
		return Words{}, errDamaged
	}
	return w, nil
}

// WordBytes returns how many bytes n slots take. One byte more than they need is read with the last.
func WordBytes(n uint32) int { return int(n*WordBits/8) + 2 }

// Has reports whether a and b are a word.
func (w *Words) Has(a, b uint16) bool {
	if w.starts == 0 {
		return false
	}
	slots, v := Place(Key([]uint16{a, b}), w.starts, w.segment)
	for _, i := range slots {
		at := i * WordBits
		v ^= (uint16(w.slots[at/8])<<8 | uint16(w.slots[at/8+1])) >> (16 - WordBits - at%8)
	}
	return v&(1<<WordBits-1) == 0
}
