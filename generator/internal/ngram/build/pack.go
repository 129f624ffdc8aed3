package main

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"

	"fazhi/generator/internal/ngram"
)

// pack returns the file of the runs with their levels.
func pack(runs map[uint64]int, total int) ([]byte, error) {
	data, slots, err := fill(runs)
	if err != nil {
		return nil, err
	}
	data = append(data, byte(total))
	for i := 0; i < len(slots); i += 2 {
		data = append(data, byte(slots[i]>>4), byte(slots[i]<<4)|byte(slots[i+1]>>8)&0xF, byte(slots[i+1]))
	}
	return data, nil
}

// packWords returns the file of the words with their levels.
func packWords(words map[uint64]int) ([]byte, error) {
	data, slots, err := fill(words)
	for _, s := range slots {
		data = binary.BigEndian.AppendUint16(data, s)
	}
	return data, err
}

// fill returns the head of a file of runs, its two numbers, and its slots. Each run has three slots, whose exclusive or
// is its level with bits of its hash above: they are filled in the reverse of an order in which each run in turn has a
// slot that no other is left for. (Graf and Lemire, Binary Fuse Filters, 2022.)
func fill(runs map[uint64]int) (head []byte, slots []uint16, err error) {
	n := float64(len(runs))
	segment := uint32(1) << int(math.Log(n)/math.Log(3.33)+2.25)
	all := uint32(n * max(1.125, 0.875+0.25*math.Log(1e6)/math.Log(n)))
	starts := max(1, all/segment-1) * segment
	order := peel(runs, starts, segment)
	if len(order) < len(runs) {
		return nil, nil, errors.New("the runs find no place: change how many are kept")
	}
	slots = make([]uint16, starts+2*segment)
	for _, p := range slices.Backward(order) {
		at, check := ngram.Place(p.key, starts, segment)
		slots[p.slot] ^= check<<ngram.LevelBits ^ uint16(runs[p.key]) ^ slots[at[0]] ^ slots[at[1]] ^ slots[at[2]]
	}
	return binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, segment), starts), slots, nil
}

// peeled is a run with the slot that it alone has, when those before it are taken away.
type peeled struct {
	key  uint64
	slot uint32
}

// peel returns the runs in the order in which they can be taken away, fewer than all when some are left.
func peel(runs map[uint64]int, starts, segment uint32) (order []peeled) {
	size := starts + 2*segment
	keys := make([]uint64, size) // the exclusive or of the runs of a slot
	count := make([]int, size)
	for key := range runs {
		at, _ := ngram.Place(key, starts, segment)
		for _, slot := range at {
			keys[slot] ^= key
			count[slot]++
		}
	}
	var alone []uint32
	for slot, n := range count {
		if n == 1 {
			alone = append(alone, uint32(slot))
		}
	}
	for len(alone) > 0 {
		slot := alone[len(alone)-1]
		alone = alone[:len(alone)-1]
		if count[slot] != 1 {
			continue
		}
		key := keys[slot]
		order = append(order, peeled{key, slot})
		at, _ := ngram.Place(key, starts, segment)
		for _, other := range at {
			keys[other] ^= key
			if count[other]--; count[other] == 1 {
				alone = append(alone, other)
			}
		}
	}
	return order
}
