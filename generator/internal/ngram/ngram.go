// Package ngram computes how probable a character is behind those in front of it, from the counts of runs of one to
// four characters in a large body of correct text. The counts are in a file of one to two bytes a run, which is made by
// the program in build.
//
// A second file has the words of a dictionary, into which Divide divides a text. The package does not know what a wrong
// character is; package proof compares what is written with what may be meant.
package ngram

import (
	"encoding/binary"
	"errors"
	"math/bits"
)

// Order is how many characters the longest runs have.
const Order = 4

// Step is the unit of levels and costs: the logarithm of a number of times is counted in steps of 0.7, a factor of two.
const Step = 0.7

// BackOff is what it costs, in steps, to know one character less of what is in front.
const BackOff = 3

// The parts of a slot, from the lowest bit: the level of a run, and bits of its hash, by which nearly all runs that are
// not in the file are recognised.
const (
	LevelBits = 5
	checkBits = 7
	slotBits  = LevelBits + checkBits
)

// Model is a file of counts. The zero Model has none.
type Model struct {
	slots   string // two slots in three bytes
	segment uint32 // slots of a segment, a power of two
	starts  uint32 // slots that may be the first of a run
	total   int    // level of the number of all characters
}

// head is how many bytes are in front of the slots: the two numbers of the model and its total, big-endian.
const head = 9

var errDamaged = errors.New("ngram: damaged file")

// Open returns the model of a file. It does not copy the file.
func Open(file string) (m Model, err error) {
	if len(file) < head {
		return m, errDamaged
	}
	b := []byte(file[:head])
	m = Model{slots: file[head:], segment: binary.BigEndian.Uint32(b), starts: binary.BigEndian.Uint32(b[4:]),
		total: int(b[8])}
	if slots := m.starts + 2*m.segment; bits.OnesCount32(m.segment) != 1 || m.starts == 0 ||
		len(m.slots) != int(slots+1)/2*3 {
		return m, errDamaged
	}
	return m, nil
}

// Key returns the key of a run of at most Order symbols.
func Key(run []uint16) (key uint64) {
	for _, s := range run {
		key = key<<16 | uint64(s)
	}
	return key
}

// Place returns the three slots of a key, in a file of so many first slots and slots of a segment, and bits of its
// hash, as many of which their exclusive or has above the level as there is room for.
func Place(key uint64, starts, segment uint32) (slots [3]uint32, check uint16) {
	h := key * 0x9E3779B97F4A7C15
	h = (h ^ h>>32) * 0xD6E8FEB86659FD93
	h ^= h >> 29
	first, _ := bits.Mul64(h, uint64(starts))
	slots = [3]uint32{uint32(first),
		uint32(first) + segment ^ uint32(h>>18)&(segment-1),
		uint32(first) + 2*segment ^ uint32(h)&(segment-1)}
	return slots, uint16(h >> 40)
}

// slot returns a slot.
func (m *Model) slot(i uint32) uint16 {
	b := m.slots[i/2*3:]
	if i%2 == 0 {
		return uint16(b[0])<<4 | uint16(b[1])>>4
	}
	return uint16(b[1])&0xF<<8 | uint16(b[2])
}

// level returns the logarithm of how often the run was counted, in steps; -1 when it is not in the file.
func (m *Model) level(run []uint16) int8 { return m.find(Key(run)) }

// find is level for a key.
func (m *Model) find(key uint64) int8 {
	slots, check := Place(key, m.starts, m.segment)
	v := m.slot(slots[0]) ^ m.slot(slots[1]) ^ m.slot(slots[2])
	if v>>LevelBits != check&(1<<checkBits-1) {
		return -1
	}
	return int8(v & (1<<LevelBits - 1))
}

// State is what the cost of a symbol depends on: the levels of the runs that end in front of it, the shortest first, as
// far as they are in the file. The zero State is that of the first symbol.
type State struct {
	level [Order]int8
	n     int
}

// Next returns how improbable symbol i of a text is behind those in front of it, in steps, at least 0, and the state
// behind it; before is that in front of it.
func (m *Model) Next(text []uint16, i int, before State) (cost int, behind State) {
	if m.starts == 0 {
		return 0, State{}
	}
	behind.level[0] = max(0, m.level(text[i:i+1]))
	cost = m.total - int(behind.level[0])
	most := min(i+1, Order)
	for behind.n = 1; behind.n < most && behind.n <= before.n; behind.n++ {
		n := behind.n
		level := m.level(text[i-n : i+1])
		if level == -1 || level > behind.level[n-1] || level > before.level[n-1] { // no more frequent than its parts
			break
		}
		behind.level[n], cost = level, int(before.level[n-1]-level)
	}
	return cost + BackOff*(most-behind.n), behind
}

// Alone returns what a character costs, whatever is in front of it.
func (m *Model) Alone(a uint16) int {
	cost, _ := m.Next([]uint16{a}, 0, State{})
	return cost
}

// Behind returns what character b costs behind a alone.
func (m *Model) Behind(a, b uint16) int {
	pair := []uint16{a, b}
	_, state := m.Next(pair, 0, State{})
	cost, _ := m.Next(pair, 1, state)
	return cost
}

// Has reports whether the run is in the file.
func (m *Model) Has(run ...uint16) bool { return m.starts > 0 && m.level(run) != -1 }

// Len returns how many characters the longest run that ends in front of the symbol has.
func (s State) Len() int { return s.n }
