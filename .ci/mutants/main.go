// Command mutants measures the quality of the tests: it changes one operator, number or condition of the code at a
// time and reports the changes that no test notices.
//
//	go run ./.ci/mutants [-n 60] [-seed 1] [-quick] [-at generator/internal/fact/eval.go:123] [DIR …]
//
// Mutants are made at random places of the non-test files below the folders (generator/internal by default), or at
// the lines given by -at (-n 0: at all places). All mutants are compiled together, each with a switch that the
// environment turns on (switch.go). Then, for one mutant after the other, the tests that reach it are run
// (tests.go). A number in a constant cannot have a switch, so its mutant is compiled separately. The files on disk
// are never changed: go test gets them as an overlay. Exit status 1: more than 8 in 100 survived; 2: the tests fail
// without any mutant.
package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
)

func main() {
	n := flag.Int("n", 60, "how many mutants at random places; 0: all")
	seed := flag.Uint64("seed", 1, "of the random places")
	quick := flag.Bool("quick", false, "do not try what survives with the slow tests")
	at := flag.String("at", "", "file:line pairs with commas between, instead of random places")
	flag.Parse()
	dirs := flag.Args()
	if len(dirs) == 0 {
		dirs = []string{"generator/internal"}
	}
	tried, survived, err := measure(dirs, *quick, func(all []*mutant) []*mutant {
		if *at != "" {
			return atLines(all, strings.Split(*at, ","))
		}
		r := rand.New(rand.NewPCG(*seed, 0))
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		if *n > 0 && *n < len(all) {
			return all[:*n]
		}
		return all
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	fmt.Printf("%d mutants, %d survived\n", tried, survived)
	if survived*100 > tried*8 {
		os.Exit(1)
	}
}

// measure tries the chosen mutants below dirs, and returns the numbers of tried and of surviving mutants.
func measure(dirs []string, quick bool, choose func([]*mutant) []*mutant) (tried, survived int, err error) {
	dir, err := os.MkdirTemp("", "mutants")
	if err != nil {
		return 0, 0, err
	}
	defer os.RemoveAll(dir)
	all, err := collect(dirs)
	if err != nil {
		return 0, 0, err
	}
	suite, err := build(dir, all)
	if err != nil {
		return 0, 0, err
	}
	suite.quick = quick
	chosen := choose(slices.Clone(all))
	var count sync.Mutex
	work := make(chan *mutant)
	var workers sync.WaitGroup
	for range runtime.NumCPU() {
		workers.Go(func() {
			for m := range work {
				killed := suite.killed(m)
				count.Lock()
				if tried++; tried%20 == 0 {
					fmt.Fprintln(os.Stderr, tried, "tried")
				}
				if !killed {
					survived++
					fmt.Printf("%d of %d survived: %s:%d %s -> %s (reached by %d tests)\n",
						survived, tried, m.file, m.line, m.old, m.new, len(suite.reach[m.id]))
				}
				count.Unlock()
			}
		})
	}
	for _, m := range chosen {
		work <- m
	}
	close(work)
	workers.Wait()
	return tried, survived, nil
}

// atLines returns the mutants of the named lines.
func atLines(all []*mutant, places []string) []*mutant {
	return slices.DeleteFunc(all, func(m *mutant) bool {
		return !slices.Contains(places, fmt.Sprintf("%s:%d", m.file, m.line))
	})
}
