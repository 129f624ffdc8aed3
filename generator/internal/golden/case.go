package golden

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// Case is a txtar file: sections that a test reads and sections that it
// produces. A section that is neither read nor produced fails the test.
type Case struct {
	File    string // its path
	Comment string // before the first section

	archive *txtar.Archive
	used    map[string]bool // the sections read or produced, by name
	last    int             // index of the section used last, -1 before the first
}

// Cases runs a subtest for each file that matches the pattern, named after the file. It fails if no file matches, or
// if there is another file in the same folder.
func Cases(t *testing.T, pattern string, run func(*testing.T, *Case)) {
	t.Helper()
	files := Glob(t, pattern)
	for _, other := range Glob(t, filepath.Join(filepath.Dir(pattern), "*.*")) {
		if !slices.Contains(files, other) {
			t.Errorf("%s is no case", other)
		}
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), filepath.Ext(file)), func(t *testing.T) {
			c := Read(t, file)
			run(t, c)
			c.Finish(t)
		})
	}
}

// Read reads one case. The caller must call Finish at the end; Cases does so itself.
func Read(t testing.TB, file string) *Case {
	t.Helper()
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	c := &Case{File: file, Comment: string(a.Comment), archive: a, used: map[string]bool{}, last: -1}
	for i, f := range a.Files {
		if c.index(f.Name) != i {
			t.Errorf("%s: section %q occurs twice", file, f.Name)
		}
	}
	return c
}

// Names returns the names of all sections, in order.
func (c *Case) Names() []string {
	var names []string
	for _, f := range c.archive.Files {
		names = append(names, f.Name)
	}
	return names
}

// Input returns the content of the section and counts it as read. If the section does not exist, it returns nil and
// false.
func (c *Case) Input(name string) ([]byte, bool) {
	i := c.index(name)
	if i < 0 {
		return nil, false
	}
	c.used[name], c.last = true, i
	return c.archive.Files[i].Data, true
}

// Want compares got, with a line end added if necessary, with the section of that name. With -update it replaces the
// section, or adds it after the section used last.
func (c *Case) Want(t testing.TB, name string, got []byte) {
	t.Helper()
	if len(got) > 0 && !bytes.HasSuffix(got, []byte("\n")) {
		got = append(slices.Clip(got), '\n')
	}
	want, ok := c.Input(name)
	switch {
	case *update && ok:
		c.archive.Files[c.last].Data = got
	case *update:
		c.last++
		c.archive.Files = slices.Insert(c.archive.Files, c.last, txtar.File{Name: name, Data: got})
		c.used[name] = true
	case !ok:
		t.Errorf("%s has no section %q (-update adds it):\n%s", c.File, name, differences(nil, got))
	case !bytes.Equal(got, want):
		t.Errorf("%s, section %q (-update writes it anew) differs:\n%s", c.File, name, differences(want, got))
	}
}

// Finish fails the test for each section that was not used, and writes the file if -update is set.
func (c *Case) Finish(t testing.TB) {
	t.Helper()
	for _, name := range c.Names() {
		if !c.used[name] {
			t.Errorf("%s: no test reads or produces section %q", c.File, name)
		}
	}
	Updated(t, c.File, txtar.Format(c.archive))
}

// index returns the index of the first section with the name, or -1.
func (c *Case) index(name string) int {
	return slices.IndexFunc(c.archive.Files, func(f txtar.File) bool { return f.Name == name })
}
