package layout

import (
	"slices"

	"fazhi/generator/internal/document"
)

// uncut makes columns narrower if otherwise a line of their heads, or of short texts below, would end within a
// piece, or the last line would be a single character. It does so only if no text in these columns then has more
// lines. The widest column becomes wider by the same amount.
func (f *fitter) uncut(t *document.Table, all columns, widths []int) {
	widest, margins := 0, 2*t.Margin.Twips()
	for i, c := range all {
		if c.full > all[widest].full {
			widest = i
		}
	}
	for i := range widths {
		if i == widest {
			continue
		}
		heads, texts := f.texts(t, i, widths[i] < all[i].body)
		if slices.ContainsFunc(texts, func(p *para) bool { return linesOf(p, widths[i]-margins) > shortLines }) {
			texts = nil
		}
		for _, cells := range [][]*para{heads, texts} {
			width := widths[i] - margins
			if w := uncutAll(cells, width); w+margins >= all[i].piece {
				widths[i], widths[widest] = w+margins, widths[widest]+width-w
			}
		}
	}
}

// shortLines is the maximum number of lines of texts below the head for which a column is made narrower.
const shortLines = 3

// uncutAll returns the greatest width, at most width, at which no line of cells ends within a piece. It returns
// width itself if the cells would have more lines at that width.
func uncutAll(cells []*para, width int) int {
	least := width
	for again := true; again; {
		again = false
		for _, p := range cells {
			if w := p.uncut(pieces([]rune(p.glyphs.text())), least); w < least {
				least, again = w, true
			}
		}
	}
	for _, p := range cells {
		if linesOf(p, least) > linesOf(p, width) {
			return width
		}
	}
	return least
}

// texts returns the texts of column i in the head and, if below is set, those below it, without merged cells.
func (f *fitter) texts(t *document.Table, i int, below bool) (heads, texts []*para) {
	for n, row := range t.All() {
		if n >= len(t.Head) && !below {
			break
		}
		cols, rows := row[i].Span()
		if cols > 1 || row[i].Covered {
			continue
		}
		role := t.Role(n, i)
		p := f.paragraph(&document.Paragraph{Role: role, Size: t.Size, Runs: row[i].Runs})
		if role == document.TableHead {
			heads = append(heads, p)
		} else if rows == 1 {
			texts = append(texts, p)
		}
	}
	return heads, texts
}
