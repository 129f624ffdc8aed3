package source_test

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/golden"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/source"
)

// TestLibraryReadsTheSame compares the values of forms with what
// BurntSushi/toml reads in the whole file, headers and keys included.
func TestLibraryReadsTheSame(t *testing.T) {
	check := func(name string, data []byte) bool {
		file, l := source.Read(name, data)
		return checkLibrary(t, data, file, l)
	}
	for _, name := range golden.Glob(t, "../../../examples/*.toml") {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !check(name, data) {
			t.Errorf("%s has faults", name)
		}
	}
	for _, name := range golden.Glob(t, "testdata/*.txtar") {
		check(name, caseForm(t, golden.Read(t, name)))
	}
}

var bareName = regexp.MustCompile(`^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)?$`)

// checkLibrary checks that the library reads the same in a form without faults
// as package source, and reports whether the form is one. Names that only
// package form reports are faults too.
func checkLibrary(t *testing.T, data []byte, f *source.File, l diag.List) bool {
	t.Helper()
	if len(l) > 0 || f.Refused {
		return false
	}
	for i, table := range f.Tables {
		for _, e := range table.Entries {
			quoted := strings.HasPrefix(string([]rune(e.Place.Text)[e.Place.Col-1:]), `"`)
			if !quoted && !bareName.MatchString(e.Key) || i == 0 && has(f, e.Key) {
				return false
			}
		}
		if i > 0 && !bareName.MatchString(table.FullName()) {
			return false
		}
	}
	var tree map[string]any
	lineEnds := strings.NewReplacer("\r\n", "\n", "\r", "\n")
	if _, err := toml.Decode(lineEnds.Replace(string(data)), &tree); err != nil {
		t.Errorf("the library refuses what is reported to have no fault: %v", err)
		return true
	}
	for _, table := range f.Tables {
		in := tree
		for _, name := range strings.FieldsFunc(table.FullName(), func(r rune) bool { return r == '.' }) {
			in, _ = in[name].(map[string]any)
		}
		for _, e := range table.Entries {
			want := ""
			switch v := in[e.Key].(type) {
			case string:
				want = trimLines(v)
			case int64:
				want = strconv.FormatInt(v, 10)
				if !e.Value.Integer || int64(e.Value.Int) != v {
					t.Errorf("%s: integer=%t %d, the library reads %d", e.Key, e.Value.Integer, e.Value.Int, v)
				}
			default:
				t.Errorf("%s: the library reads %v", e.Key, v)
			}
			if got := e.Value.String(); got != want {
				t.Errorf("%s: %q, the library reads %q", e.Key, got, want)
			}
		}
	}
	return true
}

// has reports whether the file has a table called name, with or without an ID.
func has(f *source.File, name string) bool {
	for _, t := range f.Tables {
		if t.Name == name {
			return true
		}
	}
	return false
}

// trimLines returns the lines of s that are not empty, trimmed.
func trimLines(s string) string {
	var out []string
	for _, line := range strings.Split(s, "\n") {
		if line = strings.Trim(line, han.Blanks); line != "" {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n")
}

// TestRepaired checks the values of statements with faults: what the library
// reads in them as they were most likely meant.
func TestRepaired(t *testing.T) {
	for _, c := range []struct{ form, want string }{
		{"title = “甲”", "甲"},
		{`title = "甲"乙"丙"`, "甲“乙”丙"},
		{`title = "C:\路\\径\u4E2D"`, `C:\路\径中`},
		{`title = "\e\r\uD800"`, `\e\r\uD800`},
		{`title = '甲\u4E2D'`, `甲\u4E2D`},
		{`title = 甲\"乙`, `甲\"乙`},
		{"title = 2025-1-5", "2025年1月5日"},
		{"title = ”””\n甲\\\n  乙\n“““", "甲乙"},
		{"title = '''\n甲\\\n  乙\n'''", "甲\\\n乙"},
		{"title = \"\"\"\n\n甲\\n乙\\t丙\n\"\"\"\"\"", "甲\n乙\t丙\n\"\""},
		{"title = \"甲\n乙\"", "甲\n乙"},
		{"title = \"\"\"甲\\", "甲"},
		{"title = \"\"\"\"甲\"乙\n\"\"\"", "\"甲\"乙"},
		{"title = true", "true"},
		{"title = 20\"25", "20\"25"},
		{"title = [1, 2]", ""},
		{"title = ", ""},
	} {
		f, _ := source.Read("form.toml", []byte(c.form+"\n"))
		if e := f.Tables[0].Entries; len(e) != 1 || e[0].Value.String() != c.want {
			t.Errorf("%q: %+v, want %q", c.form, e, c.want)
		}
	}
}
