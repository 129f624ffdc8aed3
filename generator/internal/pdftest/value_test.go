package pdftest

import (
	"strings"
	"testing"
	"time"
)

// FuzzValue: the parser reads any bytes to their end, or stops with an error, and never panics.
func FuzzValue(f *testing.F) {
	for _, s := range []string{"<</A [1 -2.5 (a\\)b) <FEFF> 3 0 R true null]>>", "/P <</MCID 0>> BDC", "[[[[", "<</A",
		"(\\"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		defer time.AfterFunc(20*time.Second, func() { panic("this takes too long") }).Stop()
		for _, refs := range []bool{false, true} {
			p := &parser{b: b}
			for {
				at := p.at
				if _, err := p.value(refs); err != nil {
					break
				}
				if p.at <= at {
					t.Fatalf("stands still at %d", at)
				}
			}
		}
	})
}

func TestValue(t *testing.T) {
	for in, want := range map[string]string{
		"<< /A 1 /A 2 >>": "occurs twice",
		"<41 2>":          "PDF/A 6.1.6",
		"<412>":           "PDF/A 6.1.6",
		"(a(b))":          "in a string",
		"(\\n)":           "escape",
		"<< 1 2 >>":       "a key is no name",
		"[1 2":            "syntax",
	} {
		p := &parser{b: []byte(in)}
		if _, err := p.value(true); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", in, err, want)
		}
	}
}
