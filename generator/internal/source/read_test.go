package source_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/source"
)

var update = flag.Bool("update", false, "write the expectations anew")

// TestCases reads testdata/*.txtar: the form in form.toml (or form.quoted, a
// quoted Go string, where the bytes matter), the whole printed messages in
// want/diag, the form after all fixes in want/fixed when there are any, and in
// want/values what was read when the case asks for it.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	all, _ := filepath.Glob("testdata/*.*")
	if len(all) != len(files) {
		t.Errorf("something in testdata is no case: %v", all)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) { runCase(t, name) })
	}
}

func runCase(t *testing.T, name string) {
	ar, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var data []byte
	known := map[string]bool{"want/diag": true, "want/fixed": true, "want/values": true}
	dump := false
	var out []txtar.File
	for _, f := range ar.Files {
		switch {
		case f.Name == "form.toml":
			data = f.Data
			out = append(out, f)
		case f.Name == "form.quoted":
			s, err := strconv.Unquote(strings.TrimSpace(string(f.Data)))
			if err != nil {
				t.Fatal(err)
			}
			data = []byte(s)
			out = append(out, f)
		case !known[f.Name]:
			t.Errorf("unknown section %q", f.Name)
		}
		dump = dump || f.Name == "want/values"
	}
	file, l := source.Read("form.toml", data)
	var b bytes.Buffer
	if err := diag.Text(&b, l, diag.TextOptions{}); err != nil {
		t.Fatal(err)
	}
	out = append(out, txtar.File{Name: "want/diag", Data: b.Bytes()})
	checkPlaces(t, data, l)
	if fixed := checkFixes(t, data, l); fixed != nil {
		out = append(out, txtar.File{Name: "want/fixed", Data: fixed})
	}
	if dump {
		out = append(out, txtar.File{Name: "want/values", Data: values(file)})
	}
	got := txtar.Format(&txtar.Archive{Comment: ar.Comment, Files: out})
	want := txtar.Format(ar)
	if *update {
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	} else if !bytes.Equal(got, want) {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// values prints every entry and the column of every character of its lines.
func values(f *source.File) []byte {
	var b bytes.Buffer
	for _, t := range f.Tables {
		fmt.Fprintf(&b, "[%s] %d:%d faulty=%t repeat=%t\n", t.FullName(), t.Place.Line, t.Place.Col, t.Faulty, t.Repeat)
		for _, e := range t.Entries {
			fmt.Fprintf(&b, "  %s %d:%d = %d:%d+%d integer=%t %d faulty=%t\n", e.Key, e.Place.Line, e.Place.Col,
				e.Value.Place.Line, e.Value.Place.Col, e.Value.Place.Len, e.Value.Integer, e.Value.Int, e.Value.Faulty)
			for _, l := range e.Value.Lines {
				fmt.Fprintf(&b, "    %d %q %v\n", l.No, l.Text, l.Cols)
			}
		}
	}
	return b.Bytes()
}

// checkPlaces holds that every place told lies inside the file.
func checkPlaces(t *testing.T, data []byte, l diag.List) {
	t.Helper()
	lines := bytes.Count(data, []byte("\n")) + 1
	for _, d := range l {
		for _, p := range append(slices.Clone(d.Related), d.Place) {
			n := len([]rune(p.Text))
			if p.Line > lines || p.Line < 0 || p.Line > 0 && (p.Col < 1 || p.Col > n+1 || p.Len < 0 || p.Col+p.Len > n+1) {
				t.Errorf("%s: place outside the file: %+v", d.Code, p)
			}
		}
	}
}

// checkFixes makes all fixes, reads again, and holds that every fault which
// has a fix goes away for good within a few rounds. It gives the form after
// the last round, nil when there was nothing to fix.
func checkFixes(t *testing.T, data []byte, l diag.List) []byte {
	t.Helper()
	var fixed []byte
	for round := 0; ; round++ {
		next, n := diag.Apply(data, l)
		if n == 0 {
			break
		}
		if round == 8 {
			t.Fatalf("fixes never end: %q", next)
		}
		fixed, data = next, next
		_, l = source.Read("form.toml", data)
	}
	for _, d := range l {
		if len(d.Fixes) > 0 {
			t.Errorf("%s at %d:%d cannot be fixed", d.Code, d.Place.Line, d.Place.Col)
		}
	}
	return fixed
}
