// Command mutants measures how well the tests bite: it changes one operator,
// number or condition of the code at a time and reports which changes no test notices.
//
//	go run ./.ci/mutants [-n 60] [-seed 1] [-at generator/internal/fact/eval.go:123] [DIR …]
//
// A mutant is made at random places of the non-test files below the folders
// (generator/internal by default), or at the lines given by -at. The file on
// disk is never changed: go test gets the mutant as an overlay. Nothing is measured if the tests fail without. A mutant
// that does not compile does not count. Exit status 1: more than 8 in 100 survived.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// mutant is one change of one file.
type mutant struct {
	file     string
	line     int
	from, to int    // bytes replaced
	old, new string // what is there, what is there afterwards
}

func main() {
	n := flag.Int("n", 60, "how many mutants at random places")
	seed := flag.Uint64("seed", 1, "of the random places")
	at := flag.String("at", "", "file:line pairs with commas between, instead of random places")
	flag.Parse()
	dirs := flag.Args()
	if len(dirs) == 0 {
		dirs = []string{"generator/internal"}
	}
	if !pass("./generator/internal/han") {
		fmt.Fprintln(os.Stderr, "the tests fail without any mutant")
		os.Exit(2)
	}
	all := collect(dirs)
	var chosen []mutant
	if *at != "" {
		chosen = atLines(all, strings.Split(*at, ","))
	} else {
		r := rand.New(rand.NewPCG(*seed, 0))
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		chosen = all
	}
	tried, survived := 0, 0
	for _, m := range chosen {
		if *at == "" && tried == *n {
			break
		}
		switch run(m) {
		case "survived":
			tried, survived = tried+1, survived+1
			fmt.Printf("%d of %d survived: %s:%d %s -> %s\n", survived, tried, m.file, m.line, m.old, m.new)
		case "killed":
			tried++
		}
	}
	fmt.Printf("%d mutants, %d survived\n", tried, survived)
	if survived*100 > tried*8 {
		os.Exit(1)
	}
}

// forTests matches tests and the packages that only tests use.
var forTests = regexp.MustCompile(`pdftest|golden|judge|_test\.go$`)

// collect returns the mutants that can be made below dirs, in order of the files.
func collect(dirs []string) []mutant {
	var all []mutant
	for _, dir := range dirs {
		err := filepath.WalkDir(dir, func(file string, d os.DirEntry, err error) error {
			if err != nil || forTests.MatchString(file) || !strings.HasSuffix(file, ".go") {
				return err
			}
			more, err := mutantsOf(file)
			all = append(all, more...)
			return err
		})
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
	}
	return all
}

// swaps are the operators that are exchanged.
var swaps = map[token.Token]string{
	token.LSS: "<=", token.LEQ: "<", token.GTR: ">=", token.GEQ: ">", token.EQL: "!=", token.NEQ: "==",
	token.LAND: "||", token.LOR: "&&", token.ADD: "-", token.SUB: "+", token.MUL: "+",
}

// mutantsOf returns the mutants of one file. Strings are not added to the left alone: + becomes - only between numbers
// that compile.
func mutantsOf(file string) ([]mutant, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	set := token.NewFileSet()
	f, err := parser.ParseFile(set, file, data, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	var all []mutant
	add := func(pos token.Pos, old, to string) {
		p := set.Position(pos)
		all = append(all, mutant{file, p.Line, p.Offset, p.Offset + len(old), old, to})
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			if to, ok := swaps[n.Op]; ok {
				add(n.OpPos, n.Op.String(), to)
			}
		case *ast.UnaryExpr:
			if n.Op == token.NOT {
				add(n.OpPos, "!", "")
			}
		case *ast.BasicLit:
			if v, err := strconv.Atoi(n.Value); n.Kind == token.INT && err == nil && v < 1000 {
				add(n.ValuePos, n.Value, strconv.Itoa(v+1))
			}
		case *ast.IfStmt:
			from, to := set.Position(n.Cond.Pos()).Offset, set.Position(n.Cond.End()).Offset
			old := string(data[from:to])
			all = append(all, mutant{file, set.Position(n.Cond.Pos()).Line, from, to, old, "!(" + old + ")"})
		case *ast.ImportSpec, *ast.ArrayType:
			return false
		}
		return true
	})
	return all, nil
}

// atLines returns the mutants of the named lines.
func atLines(all []mutant, places []string) []mutant {
	var out []mutant
	for _, m := range all {
		if slices.Contains(places, fmt.Sprintf("%s:%d", m.file, m.line)) {
			out = append(out, m)
		}
	}
	return out
}

// quick are the tests of package generator that run all rooms over the cases and examples.
const quick = "Cases|Examples|Codes|Own|Kind|TextOf|Block|Rare|Hostile|Remedies|Import|Sizes|Style"

// run tests one mutant: its package first, then those that use it.
func run(m mutant) string {
	dir, err := os.MkdirTemp("", "mutant")
	if err != nil {
		return "broken"
	}
	defer os.RemoveAll(dir)
	data, err := os.ReadFile(m.file)
	if err != nil {
		return "broken"
	}
	abs, _ := filepath.Abs(m.file)
	changed := filepath.Join(dir, "mutant.go")
	overlay := filepath.Join(dir, "overlay.json")
	text := string(data[:m.from]) + m.new + string(data[m.to:])
	replace, _ := json.Marshal(map[string]any{"Replace": map[string]string{abs: changed}})
	if os.WriteFile(changed, []byte(text), 0o600) != nil || os.WriteFile(overlay, replace, 0o600) != nil {
		return "broken"
	}
	if exec.Command("go", "build", "-overlay", overlay, "./"+filepath.Dir(m.file)).Run() != nil {
		return "broken"
	}
	if pass("./"+filepath.Dir(m.file), "-overlay", overlay) {
		return "survived"
	}
	return "killed"
}

// pass reports whether the tests of a package pass, and those of all others.
func pass(dir string, flags ...string) bool {
	for _, args := range [][]string{
		{dir},
		{"./generator", "-run", quick},
		{"./generator/internal/..."},
		{"./cmd/fazhi", "-run", "Script"},
	} {
		args = slices.Concat([]string{"test", "-short", "-vet", "off", "-timeout", "3m"}, flags, args)
		if exec.Command("go", args...).Run() != nil {
			return false
		}
	}
	return true
}
