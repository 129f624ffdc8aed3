package generator

import (
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/compose"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/docx"
	"fazhi/generator/internal/form"
	"fazhi/generator/internal/layout"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/pdf"
	"fazhi/generator/internal/source"
)

// BenchmarkGenerate makes DOCX and PDF of all examples in each operation.
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

// BenchmarkStages runs one report of eight pages through each stage separately. Examine includes Read, the
// computation of facts, and proof-reading.
func BenchmarkStages(b *testing.B) {
	forms := examples(b)
	in := forms[slices.IndexFunc(forms, func(f Form) bool { return strings.HasSuffix(f.Name, "/zhenru-2019.toml") })]
	report, _ := examine(in, shipped, false)
	doc := compose.Compose(report, shipped.style)
	layout.Fit(doc, shipped.style, shipped.faces)
	pages := layout.Pages(doc, shipped.style, shipped.faces)
	k, _ := shipped.kind("fazhi")
	for _, stage := range []struct {
		name string
		do   func() error
	}{
		{"Open", func() error { _, err := Open(Overrides{}); return err }},
		{"Read", func() error {
			file, _ := source.Read(in.Name, in.Data)
			form.Read(file, k.PartKeys(), k.FactsPart(), k.TableKeys()...)
			return nil
		}},
		{"Examine", func() error { examine(in, shipped, false); return nil }},
		{"Compose", func() error { compose.Compose(report, shipped.style); return nil }},
		{"Fit", func() error { layout.Fit(doc, shipped.style, shipped.faces); return nil }},
		{"DOCX", func() error { return writeDOCX(doc, pages) }},
		{"PDF", func() error { _, err := pdf.Write(pages, shipped.faces, pdf.Options{}); return err }},
		{"PDFSmallest", func() error {
			_, err := pdf.Write(pages, shipped.faces, pdf.Options{Smallest: true})
			return err
		}},
	} {
		b.Run(stage.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := stage.do(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func writeDOCX(d *document.Document, p *page.Document) error {
	_, err := docx.Write(d, *shipped.placer(), shipped.parts,
		docx.Options{Pages: len(p.Pages), ImprintPages: p.ImprintPages})
	return err
}
