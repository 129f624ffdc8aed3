package layout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/typography"
)

// Paragraph puts a note directly below a landscape table onto its page.
func (f *fitter) Paragraph(p *document.Paragraph) {
	if len(f.below) == 0 && f.above != nil && f.above.Landscape && p.Role == document.Body {
		text := p.Text()
		p.Landscape = strings.HasPrefix(text, "注") || strings.HasPrefix(text, "说明") || strings.HasPrefix(text, "备注")
	}
	f.below = append(f.below, p)
}

// keepAbove keeps what leads to a table with it: captions above it, and the paragraph above these. Captions, and
// number and title of an annex, are on the table's landscape page too. LibreOffice moves a whole first row with what
// is kept above it, even one that may be divided, and leaves most of a page empty; now and then it leaves what is kept
// behind. Above that, nothing is kept: what would be alone at the foot of a page begins the next.
func (f *fitter) keepAbove(t *document.Table) {
	divided := slices.ContainsFunc(t.Breaks, func(b document.Breaking) bool { return b.Divided })
	for i := len(f.below) - 1; i >= 0; i-- {
		p := f.below[i]
		heading := p.Role == document.AnnexMark || p.Role == document.AnnexTitle
		caption := isCaption(p)
		p.Landscape = p.Landscape || t.Landscape && (heading || caption)
		if p.Landscape == t.Landscape && !heading && f.low(p) {
			p.KeepNext = p.KeepNext || !divided
			if divided && !p.KeepNext {
				f.leads[p] = true
			}
		}
		if !heading && !caption {
			return
		}
	}
}

// isCaption reports whether p is a line without a closing mark.
func isCaption(p *document.Paragraph) bool {
	text := p.Text()
	last, _ := utf8.DecodeLastRuneInString(text)
	return p.Role == document.Body && text != "" && !strings.ContainsRune(typography.Closing, last)
}

// low reports whether p is low enough to be kept whole on the page of a table.
func (f *fitter) low(p *document.Paragraph) bool {
	lines := f.paragraph(p)
	lines.breakIn(f.style.PageOf(p.Landscape).Measure().Twips())
	return lines.height() <= f.style.Table.Whole.Twips()
}
