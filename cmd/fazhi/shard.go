package main

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"path/filepath"
	"slices"
)

// shard is one share of the forms, index from 0, so that several machines can render a folder together. The zero
// shard contains all forms.
type shard struct{ index, count int }

// parseShard parses I/N, with I from 0 as in a Kubernetes Indexed Job and in seq.
func parseShard(s string) (shard, error) {
	if s == "" {
		return shard{}, nil
	}
	var h shard
	var rest string
	if n, _ := fmt.Sscanf(s, "%d/%d%s", &h.index, &h.count, &rest); n != 2 || h.count < 1 ||
		h.index < 0 || h.index >= h.count {
		return shard{}, usageError("--shard 写成「第几份/共几份」，从 0 数起，例如四份是 0/4、1/4、2/4、3/4；现在是「%s」", s)
	}
	return h, nil
}

// of returns the forms of list that belong to the share, in the order of list. The share of a form depends only on
// its name, so forms added while other shares run do not move other forms.
func (h shard) of(list []entry) []entry {
	if h.count <= 1 {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), func(e entry) bool {
		sum := sha256.Sum256([]byte(filepath.ToSlash(e.base)))
		return binary.BigEndian.Uint64(sum[:])%uint64(h.count) != uint64(h.index)
	})
}
