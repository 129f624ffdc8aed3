package layout

import (
	"slices"
	"strings"
	"testing"

	"fazhi/generator/internal/document"
)

// TestImprintPages fills one to three pages and compares ImprintPages with the pages after the last one of the text:
// none, one that has 版记, or an empty one and the page of 版记, both without a number. 版记 is on an even page.
func TestImprintPages(t *testing.T) {
	seen := map[int]bool{}
	imprint := &document.Imprint{Printer: "某办公室", Date: "2026年1月21日印发"}
	for n := 1; n <= 66; n++ {
		var blocks []document.Block
		for range n {
			blocks = append(blocks, body("一行正文。"))
		}
		p := pagesOf(t, append(blocks, imprint)...)
		last := 0
		for i, pg := range p.Pages {
			if slices.Contains(lines(pg), "一行正文。") {
				last = i
			}
		}
		after := p.Pages[last+1:]
		if p.ImprintPages != len(after) || len(p.Pages)%2 != 0 {
			t.Errorf("%d lines: ImprintPages is %d, but %d of %d pages are after the text",
				n, p.ImprintPages, len(after), len(p.Pages))
		}
		seen[p.ImprintPages] = true
		for _, pg := range after {
			numbered := strings.Contains(strings.Join(lines(pg), ""), "— ")
			if numbered != (len(after) == 1) {
				t.Errorf("%d lines: a page after the text has a number: %v", n, numbered)
			}
		}
	}
	if len(seen) != 3 {
		t.Errorf("there were pages for the imprint: %v", seen)
	}
}
