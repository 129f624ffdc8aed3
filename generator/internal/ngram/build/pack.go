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
	starts, segment, slots, err := fill(runs, func(check uint16, level int) uint16 {
		return check<<ngram.LevelBits | uint16(level)
	})
	if err != nil {
		return nil, err
	}
	data := binary.BigEndian.AppendUint32(nil, segment)
	data = append(binary.BigEndian.AppendUint32(data, starts), byte(total))
	for i := 0; i < len(slots); i += 2 {
		data = append(data, byte(slots[i]>>4), byte(slots[i]<<4)|byte(slots[i+1]>>8), byte(slots[i+1]))
	}
	return data, nil
}

// fill returns the slots of runs. Each run has three slots, whose exclusive or is what content returns for its check
// and level: they are filled in the reverse of an order in which each run in turn has a slot that no other is left for.
// (Graf and Lemire, Binary Fuse Filters, 2022.)
func fill(runs map[uint64]int, content func(check uint16, level int) uint16) (starts, segment uint32, slots []uint16,
	err error) {
	n := float64(len(runs))
	segment = uint32(1) << int(math.Log(n)/math.Log(3.33)+2.25)
	all := uint32(n * max(1.125, 0.875+0.25*math.Log(1e6)/math.Log(n)))
	starts = max(1, all/segment-1) * segment
	order := peel(runs, starts, segment)
	if len(order) < len(runs) {
		return 0, 0, nil, errors.New("the runs find no place: change how many are kept")
	}
	slots = make([]uint16, starts+2*segment)
	for _, p := range slices.Backward(order) {
		at, check := ngram.Place(p.key, starts, segment)
		slots[p.slot] ^= content(check, runs[p.key]) ^ slots[at[0]] ^ slots[at[1]] ^ slots[at[2]]
	}
	return starts, segment, slots, nil
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
