package generator

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"fazhi/generator/internal/golden"
)

// halfWidth finds an ASCII mark beside a Chinese character.
var halfWidth = regexp.MustCompile(`\p{Han}[,;:?!(]|[,;?!)]\p{Han}|[,;:?!()]」|「[,;:?!()]`)

// folded are literals that text is compared with after its marks were made
// half-width, by the end of the file's path.
var folded = map[string][]string{
	"proof/allof.go":    {"等,"},
	"proof/date.go":     {",期间"},
	"proof/shape.go":    {",共"},
	"proof/term.go":     {"、和及,"},
	"proof/year.go":     {",共"},
	"check/standard.go": {"(一)", "(一)接排"},
}

// TestMessageMarks checks that messages are in the source with the marks they
// are printed with: no half-width mark beside a Chinese character.
func TestMessageMarks(t *testing.T) {
	seen := 0
	for _, root := range []string{".", "../cmd"} {
		err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
				return err
			}
			set := token.NewFileSet()
			f, err := parser.ParseFile(set, file, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			ast.Inspect(f, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok && (isCall(call, "MustCompile") || isCall(call, "Pattern")) {
					return false
				}
				lit, ok := n.(*ast.BasicLit)
				if !ok || lit.Kind != token.STRING {
					return true
				}
				seen++
				text, _ := strconv.Unquote(lit.Value)
				if halfWidth.MatchString(text) && !strings.HasPrefix(text, "【待") && !strings.HasPrefix(text, "(?:") &&
					!isFolded(filepath.ToSlash(file), text) {
					t.Errorf("%s: %s has a half-width mark beside a Chinese character", set.Position(lit.Pos()),
						lit.Value)
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if seen == 0 {
		t.Error("no literal was read")
	}
}

// isFolded reports whether a literal of a file is compared with folded text.
func isFolded(file, text string) bool {
	for end, literals := range folded {
		for _, l := range literals {
			if strings.HasSuffix(file, end) && l == text {
				return true
			}
		}
	}
	return false
}

// isCall reports whether call is of a function of that name, of this or another package.
func isCall(call *ast.CallExpr, name string) bool {
	switch f := call.Fun.(type) {
	case *ast.SelectorExpr:
		return f.Sel.Name == name
	case *ast.Ident:
		return f.Name == name
	}
	return false
}

// typedHalf matches a half-width mark between Chinese characters, or between them and a name.
var typedHalf = regexp.MustCompile(`(?:[\p{Han}”》〕】]|\}\})[,;:?!](?:[\p{Han}“《【{]|$)|` +
	`""[,;][\p{Han}]|\p{Han}[()]\p{Han}`)

// TestTextMarks wants the text that clerks get as a model written with full-width marks: forms, headings and
// openings of the kinds, phrases that remedies print, examples. The clauses of standard prose have a language of their
// own.
func TestTextMarks(t *testing.T) {
	files := 0
	for _, pattern := range []string{
		"../templates/reports/*.tmpl", "../templates/reports/*/*.tmpl", "../templates/reports/*/outline.toml",
		"../templates/reports/*/proof/phrases.toml", "../templates/newkind/*.toml", "../examples/*.toml",
	} {
		for _, file := range golden.Glob(t, pattern) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			files++
			for i, line := range strings.Split(string(data), "\n") {
				if m := typedHalf.FindString(line); m != "" && !strings.Contains(line, "且 ,") {
					t.Errorf("%s:%d: %q has a half-width mark", file, i+1, m)
				}
			}
		}
	}
	if files < 10 {
		t.Errorf("only %d files", files)
	}
	beforeHan := regexp.MustCompile(`[,;?!)]\p{Han}|\p{Han}\([A-Za-z]`)
	for code, e := range explanations() {
		if m := beforeHan.FindString(e.Why); m != "" {
			t.Errorf("the explanation of %s has a half-width mark: %q", code, m)
		}
	}
}
