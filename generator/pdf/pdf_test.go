package pdf

import (
	"os"
	"testing"

	"fazhi/generator/page"
	"fazhi/generator/pdf/pdftest"
)

func write(t testing.TB, p *page.Document, o Options) []byte {
	t.Helper()
	b, err := Write(p, set(t), o)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestConforms(t *testing.T) {
	for name, p := range map[string]*page.Document{"sample": sample(set(t)), "long": long(set(t), 10)} {
		b := write(t, p, Options{})
		os.WriteFile("/tmp/"+name+".pdf", b, 0o666)
		small := write(t, p, Options{Smallest: true})
		t.Log(name, len(p.Pages), len(b), len(small))
		for _, f := range append(pdftest.Check(b), pdftest.Check(small)...) {
			t.Errorf("%s: %s", name, f)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	p := long(set(b), 9)
	n := 0
	b.ReportAllocs()
	for b.Loop() {
		n = len(write(b, p, Options{}))
	}
	b.ReportMetric(float64(n), "filebytes")
}
