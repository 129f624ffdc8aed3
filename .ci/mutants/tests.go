package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// test is one run of a compiled test: all tests of a package, or one test of package generator.
type test struct {
	binary, dir, pattern string
	took                 time.Duration // processor time without a mutant
}

// suite contains the tests for mutants.
type suite struct {
	work  string
	tests []test
	reach map[int][]int // mutant → indexes of tests, the fastest first
	quick bool          // do not try all other tests if these do not notice a mutant
}

// slow is the maximum processor time of a test of package generator that is tried for each mutant.
const slow = 20 * time.Second

// build compiles the tests with the switches of all mutants and determines which test reaches which mutant. A switch
// that does not compile is removed, and its mutant is compiled separately later.
func build(work string, all []*mutant) (*suite, error) {
	bin := filepath.Join(work, "bin") + string(filepath.Separator)
	for range 20 {
		file, err := overlay(work, all)
		if err != nil {
			return nil, err
		}
		cmd := exec.Command("go", "test", "-c", "-vet", "off", "-overlay", file, "-o", bin, "./generator/...")
		out, err := cmd.CombinedOutput()
		if err == nil {
			break
		}
		if !withoutBroken(work, all, string(out)) {
			return nil, fmt.Errorf("%w: %s", err, out)
		}
	}
	s := &suite{work: work, reach: map[int][]int{}}
	if err := s.list(bin); err != nil {
		return nil, err
	}
	return s, s.trace()
}

// place matches the place of a compiler error: file and line.
var place = regexp.MustCompile(`(?m)^(\S+\.go):(\d+):`)

// withoutBroken removes the switches from the lines that did not compile, and reports whether there were any.
func withoutBroken(work string, all []*mutant, out string) bool {
	found := false
	for _, m := range place.FindAllStringSubmatch(out, -1) {
		line, _ := strconv.Atoi(m[2])
		name := strings.TrimPrefix(m[1], work+string(filepath.Separator))
		for _, mu := range all {
			flat := strings.ReplaceAll(mu.file, string(filepath.Separator), "_")
			if (mu.file == filepath.Clean(m[1]) || flat == filepath.Base(name)) && mu.line == line && mu.edits != nil {
				mu.edits, found = nil, true
			}
		}
	}
	return found
}

// list finds the tests of the compiled packages: whole packages, and each test of generator.
func (s *suite) list(bin string) error {
	files, err := filepath.Glob(bin + "*.test")
	if err != nil {
		return err
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".test")
		if name != "generator" {
			dir := filepath.Join("generator", "internal", name)
			if _, err := os.Stat(dir); err != nil { // a tool of a package
				dir = filepath.Join("generator", "internal", "*", name)
				if found, _ := filepath.Glob(dir); len(found) == 1 {
					dir = found[0]
				}
			}
			s.tests = append(s.tests, test{binary: file, dir: dir, pattern: "."})
			continue
		}
		cmd := exec.Command(file, "-test.list", ".")
		cmd.Dir = "generator"
		out, err := cmd.Output()
		if err != nil {
			return err
		}
		for one := range strings.FieldsSeq(string(out)) {
			if !strings.HasPrefix(one, "Example") {
				s.tests = append(s.tests, test{binary: file, dir: "generator", pattern: "^" + one + "$"})
			}
		}
	}
	return nil
}

// trace runs each test without a mutant and records the switches that it reaches.
func (s *suite) trace() error {
	var kept []test
	reached := make(map[int][]int)
	for i := range s.tests {
		t := s.tests[i]
		note := filepath.Join(s.work, "reached")
		os.Remove(note)
		out, took, ok := t.run(10*time.Minute, "MUTANT_REACHED="+note)
		t.took = took
		if t.dir == "generator" && (!ok || t.took > slow) {
			fmt.Println("not used, too slow with switches:", t.pattern)
			continue
		}
		if !ok {
			return fmt.Errorf("the tests fail without any mutant: %s: %s", t.dir, out)
		}
		data, _ := os.ReadFile(note)
		for id := range bytes.FieldsSeq(data) {
			n, _ := strconv.Atoi(string(id))
			reached[n] = append(reached[n], len(kept))
		}
		kept = append(kept, t)
	}
	s.tests = kept
	for id, tests := range reached {
		slices.SortFunc(tests, func(a, b int) int { return int(kept[a].took - kept[b].took) })
		s.reach[id] = tests
	}
	return nil
}

// timed matches tests that fail if they are slow, as they are with switches.
const timed = "Endless|Linear"

// run runs a test with limits of processor time and memory, and returns its output, its processor time and whether
// it passed.
func (t test) run(limit time.Duration, env ...string) ([]byte, time.Duration, bool) {
	line := fmt.Sprintf("ulimit -v 8000000 -t %d; exec %q -test.short -test.failfast -test.timeout 20m -test.skip %q "+
		"-test.run %q", int(limit.Seconds()), t.binary, timed, t.pattern)
	cmd := exec.Command("bash", "-c", line)
	cmd.Dir = t.dir
	cmd.Env = append(os.Environ(), env...)
	out, err := cmd.CombinedOutput()
	return out, cmd.ProcessState.UserTime(), err == nil
}

// killed reports whether a test notices a mutant: one of the tests that reach it, tests of its own package first,
// or, unless s.quick is set, any other test: slow tests, tests with outside programs, the scripts of the command.
func (s *suite) killed(m *mutant) bool {
	if m.edits == nil {
		return s.killedAlone(m)
	}
	own, others := []int{}, []int{}
	for _, i := range s.reach[m.id] {
		if s.tests[i].dir == filepath.Dir(m.file) {
			own = append(own, i)
		} else {
			others = append(others, i)
		}
	}
	for _, i := range append(own, others...) {
		t := s.tests[i]
		if _, _, ok := t.run(5*t.took+10*time.Second, "MUTANT="+strconv.Itoa(m.id)); !ok {
			return true
		}
	}
	return !s.quick && s.killedAlone(m)
}

// killedAlone compiles one mutant and reports whether a test of any package notices it. A mutant that does not
// compile counts as noticed.
func (s *suite) killedAlone(m *mutant) bool {
	dir, err := os.MkdirTemp(s.work, "alone")
	if err != nil {
		return false
	}
	defer os.RemoveAll(dir)
	data, err := os.ReadFile(m.file)
	if err != nil {
		return false
	}
	text := string(data[:m.from]) + m.new + string(data[m.to:])
	file, err := writeOverlay(dir, map[string]string{m.file: text})
	if err != nil {
		return false
	}
	for _, p := range []string{"./" + filepath.Dir(m.file), "./generator/...", "./cmd/fazhi"} {
		if exec.Command("go", "test", "-short", "-vet", "off", "-timeout", "20m", "-overlay", file, p).Run() != nil {
			return true
		}
	}
	return false
}
