// Command build makes the file of counts that package ngram reads from texts:
//
//	go run ./generator/internal/ngram/build -o templates/proof/runs.bin 1:laws.txt 1:news.txt 15:reports.txt
//
// The number in front of a file says how often its characters count: few reports say more about a report than many
// laws. A text is a line; lines that are in the texts before are left out, as laws and reports repeat each other. The
// same texts make the same file.
//
// With -words it makes the file of words of a dictionary instead, whose lines have a word, its count and its kind; the
// texts say how probable the words are in reports:
//
//	go run ./generator/internal/ngram/build -words jieba.dict.utf8 -o words.bin 1:laws.txt 15:reports.txt
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"strconv"
	"strings"

	"fazhi/generator/internal/ngram"
)

// A run is kept when it was counted at least least times, by its characters, and when its count, times the logarithm
// by how much it differs from what shorter runs let expect, is at least worth.
var (
	least = [ngram.Order + 1]float64{2: 3, 3: 3, 4: 5}
	worth = [ngram.Order + 1]float64{3: 33, 4: 60}
)

func main() {
	log.SetFlags(0)
	out := flag.String("o", "runs.bin", "the file to write")
	dictionary := flag.String("words", "", "make the file of words of this dictionary")
	flag.Parse()
	if *dictionary != "" {
		if err := writeWords(*out, *dictionary, flag.Args()); err != nil {
			log.Fatal(err)
		}
		return
	}
	c := newCounts()
	if err := c.readAll(flag.Args()); err != nil {
		log.Fatal(err)
	}
	kept := c.thin()
	data, err := pack(kept, level(c.total))
	if err == nil {
		err = os.WriteFile(*out, data, 0o644)
	}
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s: %d runs of %.0f characters, %d bytes\n", *out, len(kept), c.total, len(data))
}

// counts are the counts of all runs by their length and key.
type counts struct {
	of    [ngram.Order + 1]map[uint64]float64
	total float64
	lines map[string]bool
	each  func(symbols []uint16, weight float64) // counts the symbols of a line
}

func newCounts() *counts {
	c := &counts{lines: map[string]bool{}}
	c.each = c.add
	for n := range c.of {
		c.of[n] = map[uint64]float64{}
	}
	return c
}

// readAll counts the runs of files, each with a number and a colon in front.
func (c *counts) readAll(files []string) error {
	for _, arg := range files {
		times, file, ok := strings.Cut(arg, ":")
		weight, err := strconv.Atoi(times)
		if !ok || err != nil {
			return fmt.Errorf("%s: want a number, a colon and a file", arg)
		}
		if err := c.read(file, float64(weight)); err != nil {
			return err
		}
	}
	return nil
}

// read counts the runs of a file.
func (c *counts) read(file string, weight float64) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<24)
	for s.Scan() {
		if l := strings.TrimSpace(s.Text()); l != "" && !c.lines[l] {
			c.lines[l] = true
			symbols, _ := ngram.Symbols([]rune(l))
			c.each(symbols, weight)
		}
	}
	return s.Err()
}

// add counts the runs of a line's symbols.
func (c *counts) add(symbols []uint16, weight float64) {
	for i := range symbols {
		c.total += weight
		for n := 1; n <= ngram.Order && i+n <= len(symbols); n++ {
			c.of[n][ngram.Key(symbols[i:i+n])] += weight
		}
	}
}

// level returns the level of a count.
func level(count float64) int { return int(math.Round(math.Log(count) / ngram.Step)) }

// thin returns the levels of the runs that are kept, of which all shorter runs are.
func (c *counts) thin() map[uint64]int {
	kept := map[uint64]int{}
	for key, count := range c.of[1] {
		kept[key] = level(count)
	}
	for n := 2; n <= ngram.Order; n++ {
		found := map[uint64]int{}
		for key, count := range c.of[n] {
			first, ok := kept[key>>16]
			_, inner := kept[key&(1<<(16*(n-1))-1)]
			if count < least[n] || !ok || !inner {
				continue
			}
			expected := float64(first) - c.cost(kept, key&(1<<(16*(n-1))-1), n-1) - ngram.BackOff
			if gain := math.Log(count)/ngram.Step - expected; math.Abs(gain)*ngram.Step*count >= worth[n] {
				found[key] = level(count)
			}
		}
		for key, l := range found {
			kept[key] = l
		}
	}
	return kept
}

// cost returns what the last symbol of a run of n symbols, which is kept, costs behind the others.
func (c *counts) cost(kept map[uint64]int, key uint64, n int) float64 {
	if n == 1 {
		return float64(level(c.total) - kept[key])
	}
	return float64(kept[key>>16] - kept[key])
}
