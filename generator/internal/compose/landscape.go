package compose

import (
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/typography"
)

// When a table is on a landscape page (横排): when it has more columns
// than mostColumns, or when its columns, each as wide as its longest text but
// no wider than narrowCell, do not fit beside each other. Lengths are in
// thousandths of an em of a table's text.
const (
	mostColumns = 8
	narrowCell  = 5 * em
	cellMargins = 750   // left and right within a cell
	portrait    = 31500 // 156 mm at 14 pt
)

// wide reports whether a table needs a landscape page.
func wide(rows [][]string) bool {
	sum := 0
	for col := range rows[0] {
		width := 0
		for _, row := range rows {
			width = max(width, min(narrowCell, typography.Width(strings.ReplaceAll(row[col], "**", ""))))
		}
		sum += width + cellMargins
	}
	return len(rows[0]) > mostColumns || sum > portrait
}

// turnHeadings puts what belongs to the head of a table onto its page: a line
// without a stop right above it, and the mark and title of its annex.
func (c *composer) turnHeadings() {
	for i := len(c.below) - 1; i >= 0; i-- {
		p := c.below[i]
		text := p.Text()
		caption := p.Role == document.Body && i == len(c.below)-1 && text != "" &&
			!strings.ContainsRune(closing, han.Last(text))
		if !caption && p.Role != document.AnnexMark && p.Role != document.AnnexTitle {
			return
		}
		p.Landscape = true
	}
}

// besideTable puts a note on a landscape table, right below it, onto its page.
func (c *composer) besideTable(p *document.Paragraph) {
	if p.BelowTable && c.above.Landscape && p.Role == document.Body {
		text := p.Text()
		p.Landscape = strings.HasPrefix(text, "注") || strings.HasPrefix(text, "说明") || strings.HasPrefix(text, "备注")
	}
}
