package kind

import (
	"bytes"
	"os"
	"testing"
	"testing/fstest"

	"fazhi/generator/internal/diag"
)

var templates = os.DirFS("../../../templates")

// fazhi loads the shipped kind; the files must have no faults.
func fazhi(t *testing.T) *Kind {
	t.Helper()
	k, found := Load(templates, "fazhi")
	show(t, found)
	if k == nil {
		t.FailNow()
	}
	return k
}

// show fails the test with what was found.
func show(t *testing.T, found diag.List) {
	t.Helper()
	var b bytes.Buffer
	if err := diag.Text(&b, found, diag.TextOptions{}); err != nil || len(found) > 0 {
		t.Errorf("%v\n%s", err, b.String())
	}
}

// smallest returns the files that New writes.
func smallest(t *testing.T, id, name string) fstest.MapFS {
	t.Helper()
	files, err := New(templates, id, name)
	if err != nil {
		t.Fatal(err)
	}
	own := fstest.MapFS{}
	for name, data := range files {
		own[name] = &fstest.MapFile{Data: data}
	}
	return own
}

// TestSmallest checks the kind that New writes, and the names that New refuses.
func TestSmallest(t *testing.T) {
	k, found := Check(Overlay(templates, smallest(t, "ceshi", "测试报告")), "ceshi")
	show(t, found)
	if k == nil || k.Name != "测试报告" {
		t.Errorf("the kind is %v", k)
	}
	for _, refused := range [][2]string{{"fazhi", "报告"}, {"", "报告"}, {"Abc", "报告"}, {"../a", "报告"}, {"abc", ""},
		{"abc", "\"报告"}, {"abc", "<<报告"}} {
		if _, err := New(templates, refused[0], refused[1]); err == nil {
			t.Errorf("%q is taken", refused)
		}
	}
}

// TestLoadShipped checks that the first kind has no less content than before.
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
