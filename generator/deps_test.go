package generator

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// policy says which packages may import which others within the module, one package per line: a form is processed in
// one direction (form to page), the two writers never import each other, and types have separate packages. Any other
// import is forbidden.
const policy = `
unit        may import nothing
han         may import nothing
diag        may import han
source      may import han diag
form        may import han diag source
fact        may import han
grid        may import han fact
kind        may import han diag fact grid
outline     may import han
model       may import diag fact kind outline
cells       may import han diag source form grid
facts       may import han diag source form fact kind model
check may import han diag source form fact facts grid cells kind outline model proof plan unit style furniture document
document    may import unit
typography  may import han unit document
compose     may import han outline model unit style document typography
face        may import han unit
style       may import han diag unit face document
page        may import unit face document
workbook    may import nothing
ledger      may import fact workbook
schema      may import han kind form
plan        may import han
patch       may import han diag source
ask         may import han diag source form fact grid kind cells patch workbook
renew       may import han diag form fact grid cells kind plan patch source
ignore      may import han diag form
likeness    may import han outline
manuscript  may import han outline
importer    may import han source form fact grid kind outline manuscript patch
furniture   may import unit face style document typography
layout      may import han unit face style furniture document page typography
docx        may import unit face style furniture document
html        may import unit face style document
md          may import document
word        may import han diag unit style document docx
pdf         may import unit face page document
ngram       may import han
ngram/build may import ngram
proof       may import han diag fact ngram
generator   may import every room
templates   may import nothing
fonts       may import nothing
cmd/fazhi   may import generator fonts
`

// testSupport are packages that only tests may import: a reader of PDF, golden files, outside programs, bounds of
// time.
var testSupport = []string{"pdftest", "golden", "judge", "cputime"}

func TestImportPolicy(t *testing.T) {
	allowed := map[string][]string{}
	for line := range strings.Lines(strings.TrimSpace(policy) + "\n") {
		room, rest, ok := strings.Cut(line, " may import ")
		if !ok {
			t.Fatalf("policy line %q", line)
		}
		allowed[strings.TrimSpace(room)] = strings.Fields(rest)
	}
	seen := map[string]bool{}
	root := ".."
	mod, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	module := strings.Fields(string(mod))[1]
	err = filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && strings.HasPrefix(d.Name(), ".") && file != root {
			return errorsOr(err, d)
		}
		if !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return nil
		}
		room := roomOf(filepath.ToSlash(file))
		if slices.Contains(testSupport, room) || strings.HasPrefix(room, "fonts/build/") {
			return nil // the last package is a separate module
		}
		seen[room] = true
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, imp := range f.Imports {
			target, inside := strings.CutPrefix(strings.Trim(imp.Path.Value, `"`), module+"/")
			if !inside {
				continue
			}
			target = strings.TrimPrefix(target, "generator/internal/")
			every := slices.Equal(allowed[room], []string{"every", "room"}) && !slices.Contains(testSupport, target)
			if every || slices.Contains(allowed[room], target) {
				continue
			}
			t.Errorf("%s: %s may import %v, not %s: change the code, or the policy with its reason", file, room,
				allowed[room], target)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for room := range allowed {
		if !seen[room] {
			t.Errorf("policy speaks of %s, which has no Go file", room)
		}
	}
}

// errorsOr skips hidden folders and passes errors on.
func errorsOr(err error, d fs.DirEntry) error {
	if err != nil {
		return err
	}
	return fs.SkipDir
}

// roomOf returns the package of a file: "check", "generator", "cmd/fazhi".
func roomOf(file string) string {
	dir := strings.TrimPrefix(path.Dir(file), "../")
	return strings.TrimPrefix(dir, "generator/internal/")
}

// TestNoWorldBelow checks that the internal packages use no disk, no clock and no environment.
func TestNoWorldBelow(t *testing.T) {
	rooms, err := os.ReadDir("internal")
	if err != nil {
		t.Fatal(err)
	}
	for _, room := range rooms {
		if slices.Contains(testSupport, room.Name()) {
			continue
		}
		files, _ := filepath.Glob(filepath.Join("internal", room.Name(), "*.go"))
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
			if err != nil {
				t.Fatal(err)
			}
			for _, imp := range f.Imports {
				switch imp.Path.Value {
				case `"os"`, `"math/rand"`, `"math/rand/v2"`, `"net"`, `"net/http"`, `"os/exec"`, `"runtime"`:
					t.Errorf("%s imports %s: the outside world comes in as an argument", file, imp.Path.Value)
				}
			}
		}
	}
}
