package main

import (
	"math/bits"
	"slices"
)

// assemble returns a TrueType file: the directory, the tables in the order of their tags, and all checksums. In head
// the checksum of the whole file (checkSumAdjustment) must be 0; it is set in the result.
func assemble(tables map[string][]byte) []byte {
	tags := make([]string, 0, len(tables))
	size := 12 + 16*len(tables)
	for tag, b := range tables {
		tags = append(tags, tag)
		size += len(b) + 3
	}
	slices.Sort(tags)
	n := len(tags)
	power := bits.Len(uint(n)) - 1
	out := make([]byte, 0, size)
	out = be.AppendUint32(out, 0x00010000)
	for _, v := range []int{n, 16 << power, power, 16*n - 16<<power} {
		out = be.AppendUint16(out, uint16(v))
	}
	at := 12 + 16*n
	for _, tag := range tags {
		b := tables[tag]
		out = append(out, tag...)
		out = be.AppendUint32(out, checksum(b))
		out = be.AppendUint32(out, uint32(at))
		out = be.AppendUint32(out, uint32(len(b)))
		at += (len(b) + 3) &^ 3
	}
	head := 0
	for _, tag := range tags {
		if tag == "head" {
			head = len(out)
		}
		out = append(out, tables[tag]...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	be.PutUint32(out[head+8:], 0xB1B0AFBA-checksum(out))
	return out
}

// checksum adds four bytes at a time. Missing bytes at the end count as 0.
func checksum(b []byte) uint32 {
	sum := uint32(0)
	for ; len(b) >= 4; b = b[4:] {
		sum += be.Uint32(b)
	}
	var last [4]byte
	copy(last[:], b)
	return sum + be.Uint32(last[:])
}
