package proof

import (
	"flag"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fazhi/generator/internal/fact"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write what the cases give into their want sections")

// TestCases reads testdata: the paragraphs of wrong give the findings of want,
// those of right give none. The first line of a case says the year; a line in square brackets changes the part; level has the office's
// level, facts a fact a line.
func TestCases(t *testing.T) {
	d := data(t)
	for file, a := range archives(t) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			c := Context{Data: d, Facts: map[string]fact.Quantity{}}
			if _, err := fmt.Sscanf(string(a.Comment), "year %d", &c.Year); err != nil {
				t.Fatal("the first line has to say the year:", err)
			}
			var got string
			for i, f := range a.Files {
				switch f.Name {
				case "level":
					c.Level = strings.TrimSpace(string(f.Data))
				case "facts":
					facts(t, string(f.Data), c.Facts)
				case "wrong":
					got = findings(string(f.Data), c)
				case "want":
					if *update {
						a.Files[i].Data = []byte(got)
					} else if got != string(f.Data) {
						t.Errorf("got\n%s\nwant\n%s", got, f.Data)
					}
				case "right":
					if s := findings(string(f.Data), c); s != "" {
						t.Errorf("the right text is not:\n%s", s)
					}
				default:
					t.Errorf("unknown section %q", f.Name)
				}
			}
			if *update {
				if err := os.WriteFile(file, txtar.Format(a), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// archives reads the cases, in the order of their names.
func archives(t testing.TB) iter.Seq2[string, *txtar.Archive] {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	return func(yield func(string, *txtar.Archive) bool) {
		for _, file := range files {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if !yield(file, a) {
				return
			}
		}
	}
}

// paragraphs cuts the section of a case.
func paragraphs(s string) []Para {
	var out []Para
	part := "measures"
	for line := range strings.Lines(s) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "[") && strings.HasSuffix(line, "]") {
			part = strings.Trim(line, "[]")
			continue
		}
		out = append(out, Para{Text: line, Part: part})
	}
	return out
}

func findings(s string, c Context) string {
	paras := paragraphs(s)
	var b strings.Builder
	for _, f := range Read(paras, c) {
		b.WriteString(show(paras, f))
	}
	return b.String()
}

func facts(t *testing.T, s string, into map[string]fact.Quantity) {
	for line := range strings.Lines(s) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), " = ")
		v, err := fact.Parse(value)
		if err != nil || v.Said == nil {
			t.Fatalf("fact %q: %v", line, err)
		}
		into[name] = *v.Said
	}
}
