package pdftest_test

import (
	"bytes"
	"slices"
	"testing"
	"time"

	"fazhi/fonts"
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/face"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/pdf"
	"fazhi/generator/internal/pdftest"
	"fazhi/generator/internal/unit"
)

// small is a file of one page.
func small(f testing.TB) []byte {
	f.Helper()
	faces, err := face.Load(fonts.FS)
	if err != nil {
		f.Fatal(err)
	}
	h1 := &page.Element{Type: page.H1}
	b, err := pdf.Write(&page.Document{
		Meta: document.Meta{Title: "题", Language: "zh-CN", Date: "2025-01-20"},
		Root: &page.Element{Type: page.Root, Kids: []*page.Element{h1}},
		Pages: []page.Page{{Width: 210 * unit.MM, Height: 297 * unit.MM, Items: []page.Item{
			page.Text{X: 28 * unit.MM, Baseline: 40 * unit.MM, Face: face.Song, Size: 16 * unit.Pt, Text: "— 1 —",
				Element: h1}}}},
		Bookmarks: []page.Bookmark{{Title: "题", Level: 1}},
	}, faces, pdf.Options{})
	if err != nil {
		f.Fatal(err)
	}
	return b
}

// FuzzCheck checks that for any bytes the judge ends without a panic, with the same result twice. A good file has no
// faults.
func FuzzCheck(f *testing.F) {
	good := small(f)
	if faults := pdftest.Check(good); faults != nil {
		f.Fatal(faults)
	}
	f.Add(good)
	f.Add(bytes.ReplaceAll(good, []byte("/K [0]"), []byte("/K [9]")))
	f.Add(bytes.Replace(good, []byte("/First"), []byte("/Nexts"), 1))
	f.Fuzz(func(t *testing.T, b []byte) {
		defer time.AfterFunc(20*time.Second, func() { panic("this takes too long") }).Stop()
		if first, second := pdftest.Check(b), pdftest.Check(b); !slices.Equal(first, second) {
			t.Error("two judgements differ")
		}
	})
}
