package main

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"os"
	"strconv"
	"strings"

	"fazhi/generator/internal/ngram"
)

// leastWord is how often the dictionary must have counted a word that is no name of a place.
const leastWord = 5

// readWords returns the keys of the words of two characters of a dictionary: lines with a word, its count and its kind.
func readWords(file string) (map[uint64]int, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	words := map[uint64]int{}
	s := bufio.NewScanner(f)
	for s.Scan() {
		c := append(strings.Fields(s.Text()), "", "", "")
		n, _ := strconv.Atoi(c[1])
		if r := []rune(c[0]); len(r) == 2 && min(r[0], r[1]) >= 0x4E00 && max(r[0], r[1]) <= 0x9FFF &&
			(n >= leastWord || strings.HasPrefix(c[2], "ns")) {
			words[ngram.Key([]uint16{uint16(r[0]), uint16(r[1])})] = 0
		}
	}
	return words, s.Err()
}

// packWords returns the file of the words.
func packWords(words map[uint64]int) ([]byte, error) {
	starts, segment, slots, err := fill(words, func(check uint16, _ int) uint16 {
		return check & (1<<ngram.WordBits - 1)
	})
	if err != nil {
		return nil, err
	}
	bytes := make([]byte, ngram.WordBytes(uint32(len(slots))))
	for i, v := range slots {
		at := i * ngram.WordBits
		v <<= 16 - ngram.WordBits - at%8
		bytes[at/8] |= byte(v >> 8)
		bytes[at/8+1] |= byte(v)
	}
	return append(binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, segment), starts), bytes...), nil
}

// writeWords makes the file of words of a dictionary.
func writeWords(out, dictionary string) error {
	words, err := readWords(dictionary)
	if err != nil {
		return err
	}
	data, err := packWords(words)
	if err == nil {
		err = os.WriteFile(out, data, 0o644)
	}
	if err == nil {
		fmt.Printf("%s: %d words, %d bytes\n", out, len(words), len(data))
	}
	return err
}
