package proof

// index finds the numbers of words by two characters. It is made faster than a map of slices, and read as fast.
type index struct {
	first, last []int32 // by hash: the first and last of entries with it, plus one; 0: none
	entries     []indexed
}

// indexed is one number with its characters.
type indexed struct {
	a, b rune
	next int32 // the next entry of the same hash, plus one
	n    int32
}

// indexSize is the number of hashes, a power of two.
const indexSize = 1 << 11

func (x *index) hash(a, b rune) uint32 { return (uint32(a)*0x9E37 ^ uint32(b)) & (indexSize - 1) }

// add adds the number n under two characters.
func (x *index) add(a, b rune, n int) {
	if x.first == nil {
		x.first, x.last = make([]int32, indexSize), make([]int32, indexSize)
	}
	x.entries = append(x.entries, indexed{a: a, b: b, n: int32(n)})
	h, at := x.hash(a, b), int32(len(x.entries))
	if x.first[h] == 0 {
		x.first[h] = at
	} else {
		x.entries[x.last[h]-1].next = at
	}
	x.last[h] = at
}

// of yields the numbers under two characters in the order in which they were added.
func (x *index) of(a, b rune) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		if x.first == nil {
			return
		}
		for i := x.first[x.hash(a, b)]; i > 0; i = x.entries[i-1].next {
			if e := &x.entries[i-1]; e.a == a && e.b == b && !yield(int(e.n)) {
				return
			}
		}
	}
}
