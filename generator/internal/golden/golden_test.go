package golden

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// recorder records the failures of a test under test.
type recorder struct {
	testing.TB
	failures []string
}

func (r *recorder) Helper() {}

func (r *recorder) Errorf(format string, args ...any) {
	r.failures = append(r.failures, fmt.Sprintf(format, args...))
}

func (r *recorder) Fatalf(format string, args ...any) { r.Errorf(format, args...) }

// expect checks that the failures begin with want.
func (r *recorder) expect(t *testing.T, want ...string) {
	t.Helper()
	if len(r.failures) != len(want) {
		t.Fatalf("failures %q, want %q", r.failures, want)
	}
	for i, f := range r.failures {
		if !strings.Contains(f, want[i]) {
			t.Errorf("failure %q, want %q", f, want[i])
		}
	}
}

// stored writes a file to a temporary folder.
func stored(t *testing.T, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "a.txtar")
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}

// setUpdate sets the flag for one test.
func setUpdate(t *testing.T, on bool) {
	before := *update
	*update = on
	t.Cleanup(func() { *update = before })
}

const sample = "About.\n-- in --\ntext\n-- want --\nold\n"

func TestCaseFails(t *testing.T) {
	setUpdate(t, false)
	for name, c := range map[string]struct {
		text string
		use  func(*Case, testing.TB)
		want []string
	}{
		"good": {sample, func(c *Case, t testing.TB) { c.Input("in"); c.Want(t, "want", []byte("old")) }, nil},
		"different": {sample, func(c *Case, t testing.TB) { c.Input("in"); c.Want(t, "want", []byte("new")) },
			[]string{"-old\n+new\n"}},
		"missing": {sample, func(c *Case, t testing.TB) {
			c.Input("in")
			c.Want(t, "want", []byte("old"))
			c.Want(t, "more", nil)
		}, []string{`no section "more"`}},
		"unknown": {sample, func(c *Case, t testing.TB) { c.Want(t, "want", []byte("old")) },
			[]string{`reads or produces section "in"`}},
		"orphan": {sample, func(c *Case, _ testing.TB) { c.Input("in") },
			[]string{`reads or produces section "want"`}},
		"twice": {sample + "-- in --\n", func(c *Case, t testing.TB) {
			c.Input("in")
			c.Want(t, "want", []byte("old"))
		}, []string{`"in" occurs twice`}},
	} {
		t.Run(name, func(t *testing.T) {
			r := &recorder{TB: t}
			read := Read(r, stored(t, c.text))
			c.use(read, r)
			read.Finish(r)
			r.expect(t, c.want...)
		})
	}
}

func TestCaseUpdate(t *testing.T) {
	setUpdate(t, true)
	file := stored(t, sample+"-- in2 --\n")
	c := Read(t, file)
	c.Input("in")
	c.Want(t, "more", []byte("one"))
	c.Want(t, "want", []byte("new"))
	c.Input("in2")
	c.Finish(t)
	want := "About.\n-- in --\ntext\n-- more --\none\n-- want --\nnew\n-- in2 --\n"
	if got, err := os.ReadFile(file); err != nil || string(got) != want {
		t.Errorf("wrote %q, want %q, %v", got, want, err)
	}
}

func TestFiles(t *testing.T) {
	setUpdate(t, false)
	file := stored(t, "one\ntwo\n")
	folder := filepath.Dir(file)
	r := &recorder{TB: t}
	Check(r, file, []byte("one\ntwo\n"))
	Orphans(r, folder+"/*.txtar", []string{file})
	r.expect(t)
	Check(r, file, []byte("one\n2\n"))
	Check(r, file+"x", nil)
	Orphans(r, folder+"/*.txtar", nil)
	Glob(r, folder+"/*.toml")
	r.expect(t, " one\n-two\n+2\n", "-update writes it", "orphan", "no file matches")
}

func TestDifferences(t *testing.T) {
	for _, c := range []struct{ want, got, differs string }{
		{"a\nb\n", "a\nB\n", "diff want got\n--- want\n+++ got\n@@ -1,2 +1,2 @@\n a\n-b\n+B\n"},
		{"ab\xff", "ab\xfe\xfe", "4 bytes, want 3"},
	} {
		if got := differences([]byte(c.want), []byte(c.got)); got != c.differs {
			t.Errorf("differences(%q, %q) = %q, want %q", c.want, c.got, got, c.differs)
		}
	}
}
