package generator

import "testing"

// BenchmarkGenerate makes DOCX and PDF of every example: one operation is all of them.
func BenchmarkGenerate(b *testing.B) {
	forms := examples(b)
	b.ReportAllocs()
	for b.Loop() {
		for _, f := range forms {
			if _, _, err := Generate(f, shipped, Options{Formats: []string{"docx", "pdf"}}); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.N*len(forms))/b.Elapsed().Seconds(), "pairs/s")
}
