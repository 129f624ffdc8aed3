package patch_test

import (
	"strings"
	"testing"

	"fazhi/generator/internal/patch"
	"fazhi/generator/internal/source"
)

// TestPatch edits the value of text in all the ways that it can be written. What is put in, x, is on lines of its own,
// and comments, marks and what follows stay.
func TestPatch(t *testing.T) {
	const q, l = `"""`, "'''"
	edits := map[string]func(p *patch.Patch, v source.Value){
		"set":     func(p *patch.Patch, v source.Value) { p.Set(v, `"x"`) },
		"replace": func(p *patch.Patch, v source.Value) { p.Replace(v, "x\ny") },
		"before":  func(p *patch.Patch, v source.Value) { p.Before(v, "x\ny") },
		"twice":   func(p *patch.Patch, v source.Value) { p.Before(v, "x"); p.LineStart(v.Place.Line+1, "y\n") },
		"end":     func(p *patch.Patch, _ source.Value) { p.LineStart(len(p.File.Offsets)+1, "x") },
		"last":    func(p *patch.Patch, _ source.Value) { p.LineStart(len(p.File.Offsets), "x\n") },
	}
	for _, c := range []struct{ edit, value, want string }{
		{"set", `"a" # c`, `"x" # c`},
		{"replace", `"a" # c`, q + "\nx\ny\n" + q + " # c"},
		{"replace", `'a'`, q + "\nx\ny\n" + q},
		{"replace", q + "\na\nb\n" + q, q + "\nx\ny\n" + q},
		{"replace", l + "\na\nb\n" + l, l + "\nx\ny\n" + l},
		{"replace", q + "\n\na\n\nb\n\n" + q, q + "\n\nx\ny\n\n" + q},
		{"replace", q + "\na\nb" + q, q + "\nx\ny\n" + q},
		{"replace", q + "a\nb\n" + q, q + "x\ny\n\n" + q},
		{"replace", q + "a" + q, q + "x\ny" + q},
		{"before", `""`, q + "\nx\ny\n" + q},
		{"before", `''`, q + "\nx\ny\n" + q},
		{"before", `"a" # c`, q + "\nx\ny\na\n" + q + " # c"},
		{"before", `'a'`, l + "\nx\ny\na\n" + l},
		{"before", q + q, q + "\nx\ny\n" + q},
		{"before", l + l + " # c", q + "\nx\ny\n" + q + " # c"},
		{"before", q + "\n" + q, q + "\nx\ny\n" + q},
		{"before", q + "\na\n" + q, q + "\nx\ny\na\n" + q},
		{"before", q + "a\nb\n" + q, q + "\nx\ny\na\nb\n" + q},
		{"twice", q + "\na\n" + q, q + "\nx\ny\na\n" + q},
		{"end", `"a"`, `"a"`},
		{"last", `"a"`, `"a"`},
	} {
		const tail = "\nclosing = \"\"\n# end"
		data := "year = 2025\n[opening]\ntext = " + c.value + tail
		want := strings.Replace(data, c.value, c.want, 1)
		switch c.edit {
		case "end":
			want += "\nx"
		case "last":
			want = strings.Replace(want, "# end", "x\n# end", 1)
		}
		for _, ends := range []string{"\n", "\r\n"} {
			typed := strings.ReplaceAll(data, "\n", ends)
			file, found := source.Read("form.toml", []byte(typed))
			if found.HasErrors() {
				t.Fatalf("%s: %v", c.value, found)
			}
			p := &patch.Patch{File: file, Data: typed}
			edits[c.edit](p, file.Tables[1].Entries[0].Value)
			if got := p.Apply(); got != strings.ReplaceAll(want, "\n", ends) {
				t.Errorf("%s %q: %q, want %q", c.edit, c.value, got, want)
			}
		}
	}
}

// TestOverlap: two edits of one place are a fault of the program.
func TestOverlap(t *testing.T) {
	for _, c := range []struct {
		first, second [2]int
		clash         bool
	}{
		{[2]int{0, 3}, [2]int{3, 5}, false}, {[2]int{0, 3}, [2]int{2, 5}, true}, {[2]int{3, 5}, [2]int{0, 3}, false},
		{[2]int{3, 5}, [2]int{3, 3}, false}, {[2]int{0, 0}, [2]int{0, 1}, false},
	} {
		func() {
			defer func() {
				if clash := recover() != nil; clash != c.clash {
					t.Errorf("%v: a clash is %v", c, clash)
				}
			}()
			p := &patch.Patch{Data: "abcdefg"}
			p.Cut(c.first[0], c.first[1])
			p.Cut(c.second[0], c.second[1])
			if n := len(p.Apply()); n != 7-(c.first[1]-c.first[0])-(c.second[1]-c.second[0]) {
				t.Errorf("%v: %d bytes are left", c, n)
			}
		}()
	}
}
