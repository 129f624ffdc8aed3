package ngram

import (
	"encoding/binary"
	"math/bits"
)

// Certain is the level of a word that is the only one there is.
const Certain = 31

// mostWord is what a symbol costs that is no word of the file.
const mostWord = 28

// Words is a file of the words of a dictionary, with how probable they are in reports. Of runs that are no words it has
// one in 2,048. The zero Words has none.
type Words struct {
	slots   string // of two bytes each: the level of a word, and bits of its hash
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
	if n := w.starts + 2*w.segment; bits.OnesCount32(w.segment) != 1 || w.starts == 0 || len(w.slots) != int(2*n) {
		return Words{}, errDamaged
	}
	return w, nil
}

// Has reports whether the run is a word.
func (w *Words) Has(run ...uint16) bool { return w.cost(Key(run), -1) != -1 }

// cost returns what a word costs, other when it is not in the file.
func (w *Words) cost(key uint64, other int) int {
	if w.starts == 0 {
		return other
	}
	slots, v := Place(key, w.starts, w.segment)
	v <<= LevelBits
	for _, i := range slots {
		v ^= uint16(w.slots[2*i])<<8 | uint16(w.slots[2*i+1])
	}
	if v >= 1<<LevelBits {
		return other
	}
	return Certain - int(v)
}

// Divide returns what the words cost that a text is most probably made of: behind each of its symbols, and where the
// last word ends in front of it begins. Marks and numbers cost nothing.
func (w *Words) Divide(text []uint16) (costs, starts []int) {
	costs, starts = make([]int, len(text)+1), make([]int, len(text)+1)
	for i, s := range text {
		if starts[i+1] = i; s <= Mark {
			costs[i+1] = costs[i]
			continue
		}
		key := uint64(s)
		costs[i+1] = costs[i] + w.cost(key, mostWord)
		for k := i - 1; k >= 0 && k > i-Order && text[k] > Mark; k-- {
			key |= uint64(text[k]) << (16 * (i - k))
			if cost := costs[k] + w.cost(key, costs[i+1]); cost < costs[i+1] {
				costs[i+1], starts[i+1] = cost, k
			}
		}
	}
	return costs, starts
}
