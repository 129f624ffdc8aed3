package kind

import (
	"bytes"
	"testing"
	"testing/fstest"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/golden"
)

// TestOwnWords compares what OwnWords reports about the files of each case.
func TestOwnWords(t *testing.T) {
	golden.Cases(t, "testdata/words/*.txtar", func(t *testing.T, c *golden.Case) {
		own := fstest.MapFS{}
		for _, name := range c.Names() {
			if data, ok := c.Input(name); ok && name != "want/diag" {
				own[name] = &fstest.MapFile{Data: data}
			}
		}
		_, found := OwnWords(own, templates)
		var b bytes.Buffer
		if err := diag.Text(&b, found, diag.TextOptions{}); err != nil {
			t.Fatal(err)
		}
		c.Want(t, "want/diag", b.Bytes())
	})
}
