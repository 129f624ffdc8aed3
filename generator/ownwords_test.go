package generator

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"fazhi/generator/internal/diag"
	"fazhi/generator/internal/golden"
)

// TestOwnWords checks forms with the words of an office's own in proof.
func TestOwnWords(t *testing.T) {
	golden.Cases(t, "testdata/own/*.txtar", func(t *testing.T, c *golden.Case) {
		own := fstest.MapFS{}
		for _, name := range c.Names() {
			if strings.HasPrefix(name, "proof/") {
				data, _ := c.Input(name)
				own[name] = &fstest.MapFile{Data: data}
			}
		}
		s, err := Open(Overrides{Templates: own})
		if err != nil {
			t.Fatal(err)
		}
		data, _ := c.Input("form.toml")
		found := Check(Form{Name: "form.toml", Data: data}, s)
		var b bytes.Buffer
		if err := diag.Text(&b, found, diag.TextOptions{}); err != nil {
			t.Fatal(err)
		}
		c.Want(t, "want/diag", b.Bytes())
		fixed, _ := ApplyFixes(data, found)
		c.Want(t, "want/fixed", fixed)
	})
}

// TestOwnWordsFaults checks that a faulty file is refused with its line.
func TestOwnWordsFaults(t *testing.T) {
	_, err := Open(Overrides{Templates: fstest.MapFS{"proof/本地.toml": {Data: []byte(
		"[[wrong]]\nwrong = \"甲乙\"\nright = \"甲乙\"\nwhy = \"一样\"\n")}}})
	if err == nil || !strings.Contains(err.Error(), "proof/本地.toml:2: 错误 F158") {
		t.Errorf("got %v", err)
	}
}
