package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// switches is the package with the switches of mutants. It is compiled for the tests only.
const switches = `package mutant

import (
	"cmp"
	"os"
	"strconv"
	"sync/atomic"
)

var (
	active, _ = strconv.Atoi(os.Getenv("MUTANT"))
	trace     = os.Getenv("MUTANT_REACHED")
	seen      [1 << 17]atomic.Bool // by number
)

type number interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~float32 | ~float64
}

func On(id int) bool {
	if trace != "" {
		reached(id)
	}
	return id == active
}

func reached(id int) {
	if seen[id].Load() || seen[id].Swap(true) {
		return
	}
	f, err := os.OpenFile(trace, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		panic(err)
	}
	f.WriteString(strconv.Itoa(id) + "\n")
	f.Close()
}

func Less[T cmp.Ordered](id int, a, b T) bool         { return a < b || On(id) && a == b }
func LessEqual[T cmp.Ordered](id int, a, b T) bool    { return a < b || !On(id) && a == b }
func Greater[T cmp.Ordered](id int, a, b T) bool      { return a > b || On(id) && a == b }
func GreaterEqual[T cmp.Ordered](id int, a, b T) bool { return a > b || !On(id) && a == b }

func Add[T number](id int, a, b T) T {
	if On(id) {
		return a - b
	}
	return a + b
}

func Sub[T number](id int, a, b T) T {
	if On(id) {
		return a + b
	}
	return a - b
}

func Mul[T number](id int, a, b T) T {
	if On(id) {
		return a + b
	}
	return a * b
}

func One[T number](id int) T {
	if On(id) {
		return 1
	}
	return 0
}
`

// overlay writes the files with all switches into a folder, and returns the path of the overlay file of go build.
func overlay(work string, all []*mutant) (string, error) {
	byFile := map[string][]edit{}
	for _, m := range all {
		for _, e := range m.edits {
			e.text = strings.ReplaceAll(e.text, "{ID}", strconv.Itoa(m.id))
			byFile[m.file] = append(byFile[m.file], e)
		}
	}
	texts := map[string]string{"generator/internal/mutant/mutant.go": switches}
	for file, edits := range byFile {
		data, err := os.ReadFile(file)
		if err != nil {
			return "", err
		}
		texts[file] = withSwitches(string(data), edits)
	}
	return writeOverlay(work, texts)
}

// writeOverlay writes files, by the names that they replace, and returns the path of the overlay file of go build.
func writeOverlay(work string, texts map[string]string) (string, error) {
	replace := map[string]string{}
	for file, text := range texts {
		abs, err := filepath.Abs(file)
		if err != nil {
			return "", err
		}
		replace[abs] = filepath.Join(work, strings.ReplaceAll(file, string(filepath.Separator), "_"))
		if err := os.WriteFile(replace[abs], []byte(text), 0o600); err != nil {
			return "", err
		}
	}
	list, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	name := filepath.Join(work, "overlay.json")
	return name, os.WriteFile(name, list, 0o600)
}

// clause matches the package clause of a file.
var clause = regexp.MustCompile(`(?m)^package \w+$`)

// withSwitches returns a file with its edits, and with the import that they need. The edits of a node come before
// the edits of the nodes in it, so that closing texts are inserted in reverse order.
func withSwitches(text string, edits []edit) string {
	opens, closes, cuts := map[int]string{}, map[int]string{}, map[int]int{}
	var places []int
	for _, e := range edits {
		places = append(places, e.at)
		if e.close {
			closes[e.at] = e.text + closes[e.at]
		} else {
			opens[e.at] += e.text
			cuts[e.at] += e.cut
		}
	}
	slices.Sort(places)
	var b strings.Builder
	done := 0
	for _, at := range slices.Compact(places) {
		b.WriteString(text[done:at] + closes[at] + opens[at])
		done = at + cuts[at]
	}
	b.WriteString(text[done:])
	return clause.ReplaceAllString(b.String(), `$0; import "fazhi/generator/internal/mutant"`)
}
