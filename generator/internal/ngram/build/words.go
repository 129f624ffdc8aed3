package main

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"

	"fazhi/generator/internal/ngram"
)

// Of the probability of a word the dictionary says this share, the texts the rest. A word of two characters is kept
// when the dictionary counts it so often or has it as the name of a place, a longer one when it is so probable and by
// so many steps more probable than the words that it is made of.
const (
	general   = 0.3
	leastPair = 5
	leastLong = 3e-8
	leastMore = 2
)

// words are the words of a dictionary of at most ngram.Order characters, by their keys, with how often they are
// counted.
type words struct {
	count map[uint64]float64
	named map[uint64]bool // names of places
	total float64
}

// readWords reads a dictionary: lines with a word, its count and its kind.
func readWords(file string) (*words, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	w := &words{count: map[uint64]float64{}, named: map[uint64]bool{}}
	s := bufio.NewScanner(f)
	for s.Scan() {
		c := append(strings.Fields(s.Text()), "", "", "")
		n, _ := strconv.ParseFloat(c[1], 64)
		if word := []rune(c[0]); len(word) > 0 && len(word) <= ngram.Order && all(word) {
			symbols, _ := ngram.Symbols(word)
			key := ngram.Key(symbols[1 : len(symbols)-1])
			w.count[key] = n + 0.5
			w.total += n + 0.5
			w.named[key] = strings.HasPrefix(c[2], "ns")
		}
	}
	return w, s.Err()
}

// all reports whether a word has Chinese characters alone.
func all(word []rune) bool {
	return !slices.ContainsFunc(word, func(r rune) bool { return r < 0x4E00 || r > 0x9FFF })
}

// levels returns the levels of words, by their probability.
func levels(probable map[uint64]float64) map[uint64]int {
	all := map[uint64]int{}
	for key, p := range probable {
		all[key] = max(0, int(math.Round(ngram.Certain+math.Log(p)/ngram.Step)))
	}
	return all
}

// probable returns how probable the words are in a dictionary and in texts, which it divides into them.
func (w *words) probable(texts *counts, read func() error) (map[uint64]float64, error) {
	all := map[uint64]float64{}
	for key, n := range w.count {
		all[key] = n / w.total
	}
	data, err := packWords(levels(all))
	if err != nil {
		return nil, err
	}
	dictionary, err := ngram.OpenWords(string(data))
	if err != nil {
		return nil, err
	}
	found, total := map[uint64]float64{}, 0.0
	texts.each = func(symbols []uint16, weight float64) {
		_, starts := dictionary.Divide(symbols)
		for i := len(symbols); i > 0; i = starts[i] {
			if key := ngram.Key(symbols[starts[i]:i]); w.count[key] > 0 {
				found[key] += weight
				total += weight
			}
		}
	}
	if err := read(); err != nil || total == 0 {
		return all, err
	}
	for key := range all {
		all[key] = general*all[key] + (1-general)*found[key]/total
	}
	return all, nil
}

// thinWords returns the levels of the words that are kept.
func (w *words) thinWords(probable map[uint64]float64) map[uint64]int {
	all, kept := levels(probable), map[uint64]int{}
	for n := 1; n <= ngram.Order; n++ {
		for key, level := range all {
			if length(key) == n && w.keeps(key, n, probable[key]) &&
				(n < 3 || level-ngram.Certain >= leastMore-parts(kept, key, n)) {
				kept[key] = level
			}
		}
	}
	return kept
}

// keeps reports whether a word of n symbols with this probability is frequent enough to be kept.
func (w *words) keeps(key uint64, n int, probable float64) bool {
	switch n {
	case 1:
		return true
	case 2:
		return w.count[key] >= leastPair || w.named[key]
	}
	return probable >= leastLong
}

// length returns how many symbols a key has.
func length(key uint64) (n int) {
	for ; key > 0; key >>= 16 {
		n++
	}
	return n
}

// parts returns what a run of n symbols costs as shorter words.
func parts(kept map[uint64]int, key uint64, n int) int {
	least := math.MaxInt32
	for k := 1; k < n; k++ {
		first, second := key>>(16*k), key&(1<<(16*k)-1)
		least = min(least, cost(kept, first, n-k)+cost(kept, second, k))
	}
	return least
}

// cost returns what a run of n symbols costs, as a word or as shorter ones.
func cost(kept map[uint64]int, key uint64, n int) int {
	if level, ok := kept[key]; ok {
		return ngram.Certain - level
	}
	if n == 1 {
		return ngram.Certain
	}
	return parts(kept, key, n)
}

// writeWords makes the file of the words of a dictionary, as probable as they are in it and in the texts.
func writeWords(out, dictionary string, texts []string) error {
	w, err := readWords(dictionary)
	if err != nil {
		return err
	}
	c := newCounts()
	probable, err := w.probable(c, func() error { return c.readAll(texts) })
	if err != nil {
		return err
	}
	kept := w.thinWords(probable)
	data, err := packWords(kept)
	if err == nil {
		err = os.WriteFile(out, data, 0o644)
	}
	if err == nil {
		fmt.Printf("%s: %d words, %d bytes\n", out, len(kept), len(data))
	}
	return err
}
