package generator

import (
	"bytes"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/golden"
	"fazhi/templates"
)

// TestKinds checks every shipped kind, and the second one of the tests, as fazhi kind check does.
func TestKinds(t *testing.T) {
	for _, own := range []fs.FS{templates.FS, os.DirFS("testdata/kinds")} {
		names, found, err := CheckKinds(own, "")
		if err != nil || len(names) == 0 {
			t.Fatal(names, err)
		}
		var b bytes.Buffer
		if err := diag.Text(&b, found, diag.TextOptions{}); err != nil || len(found) > 0 {
			t.Errorf("%v: %v\n%s", names, err, b.String())
		}
	}
}

// TestKindFaults overrides files of the smallest kind, called mini, and of the kinds of a case; want/diag is what
// CheckKinds reports.
func TestKindFaults(t *testing.T) {
	small, err := NewKind("mini", "小报告")
	if err != nil {
		t.Fatal(err)
	}
	golden.Cases(t, "testdata/kindfault/*.txtar", func(t *testing.T, c *golden.Case) {
		own := fstest.MapFS{}
		for name, data := range small {
			own[name] = &fstest.MapFile{Data: data}
		}
		for _, name := range c.Names() {
			if data, ok := c.Input(name); ok && !strings.HasPrefix(name, "want/") {
				own[name] = &fstest.MapFile{Data: data}
			}
		}
		names, found, err := CheckKinds(own, "")
		if err != nil || !slices.Contains(names, "mini") {
			t.Fatal(names, err)
		}
		var b bytes.Buffer
		if err := diag.Text(&b, found, diag.TextOptions{}); err != nil {
			t.Fatal(err)
		}
		c.Want(t, "want/diag", b.Bytes())
	})
}
