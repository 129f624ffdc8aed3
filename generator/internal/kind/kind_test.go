package kind

import (
	"bytes"
	"os"
	"testing"

	"fazhi/generator/internal/diag"
)

var templates = os.DirFS("../../../templates")

// fazhi loads the shipped kind; the files must be without fault.
func fazhi(t *testing.T) *Kind {
	t.Helper()
	k, found := Load(templates, "fazhi")
	if len(found) > 0 {
		var b bytes.Buffer
		if err := diag.Text(&b, found, diag.TextOptions{}); err != nil {
			t.Fatal(err)
		}
		t.Fatalf("the shipped kind has faults:\n%s", b.String())
	}
	return k
}

func TestLoadShipped(t *testing.T) {
	k := fazhi(t)
	if n := len(k.Facts); n < 120 {
		t.Errorf("%d facts", n)
	}
	if n := len(k.Paragraphs); n < 28 {
		t.Errorf("%d standard paragraphs", n)
	}
	for _, p := range k.Paragraphs {
		if len(p.Facts) < 2 {
			t.Errorf("%s has %d facts: not worth a heading of its own", p.Name, len(p.Facts))
		}
	}
}
