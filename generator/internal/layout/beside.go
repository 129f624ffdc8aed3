package layout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/typography"
)

// Paragraph keeps a note directly below a table on the page of the table's last row, unless all rows are kept
// together: LibreOffice moves rows to a note, but never a whole table.
func (f *fitter) Paragraph(p *document.Paragraph) {
	if len(f.below) == 0 && f.above != nil && isNote(p) {
		p.Landscape = f.above.Landscape
		breaks := f.above.Breaks[len(f.above.Head):]
		loose := func(b document.Breaking) bool { return !b.Kept }
		if n := len(breaks); n > 0 && !breaks[n-1].Divided && slices.ContainsFunc(breaks[:n-1], loose) {
			breaks[n-1].Kept, f.noted = true, true
		}
	}
	f.below = append(f.below, p)
}

// isNote reports whether p is a note to the block above it: it begins with 注, 说明 or 备注 and is followed by a
// mark or number.
func isNote(p *document.Paragraph) bool {
	return p.Role == document.Body && noteForm().MatchString(p.Text())
}

var noteForm = han.Pattern(`^(?:注|说明|备注)(?:\PL|$)`)

// leadsTo returns the paragraphs that introduce a table, from bottom to top: captions above it, and the paragraph
// above these. If the table is on a landscape page, so are captions, number and title of an annex, and headings,
// also headings above a short lead-in.
func (f *fitter) leadsTo(t *document.Table) (leads []*document.Paragraph) {
	for i, p := range slices.Backward(f.below) {
		heading := p.Role == document.AnnexMark || p.Role == document.AnnexTitle
		caption := isCaption(p)
		p.Landscape = p.Landscape || t.Landscape && (heading || caption)
		if t.Landscape && (f.isLeadIn(p) || f.paragraph(p).looks.KeepNext) {
			p.Landscape = true
			f.turn(f.below[:i])
		}
		if p.Landscape == t.Landscape && !heading && f.broken(p).height() <= f.style.Table.Whole.Twips() {
			leads = append(leads, p)
		}
		if !heading && !caption {
			break
		}
	}
	return leads
}

// turn puts the headings at the end of paragraphs on a landscape page.
func (f *fitter) turn(paragraphs []*document.Paragraph) {
	for _, p := range slices.Backward(paragraphs) {
		if !f.paragraph(p).looks.KeepNext {
			return
		}
		p.Landscape = true
	}
}

// leadInLines is the maximum number of lines of a lead-in that is put on the landscape page of its table.
const leadInLines = 2

// isLeadIn reports whether p is a short paragraph that ends in a colon.
func (f *fitter) isLeadIn(p *document.Paragraph) bool {
	last, _ := utf8.DecodeLastRuneInString(p.Text())
	return last == '\uFF1A' && p.Role == document.Body && len(f.broken(p).lines) <= leadInLines
}

// heightAbove returns the height of leads and of the headings above them that are kept with a table.
func (f *fitter) heightAbove(t *document.Table, leads []*document.Paragraph) (h int) {
	for _, p := range slices.Backward(f.below) {
		lines := f.broken(p)
		if p.Landscape != t.Landscape || !lines.looks.KeepNext && !slices.Contains(leads, p) {
			break
		}
		h += cell{para: lines, to: len(lines.lines)}.height()
	}
	return h
}

// keep keeps leads with their table, unless the table has rows that may be divided. LibreOffice moves a first row
// completely, even one that may be divided, together with the paragraphs kept with it, and leaves most of a page
// empty; sometimes it leaves these paragraphs behind. So nothing is kept with such a table, and leads that would be
// alone at the foot of a page begin the next page.
func (f *fitter) keep(t *document.Table, leads []*document.Paragraph) {
	divided := slices.ContainsFunc(t.Breaks, func(b document.Breaking) bool { return b.Divided })
	for _, p := range leads {
		p.KeepNext = p.KeepNext || !divided
		if !p.KeepNext {
			f.leads[p] = true
		}
	}
}

// isCaption reports whether p is a line without a closing punctuation mark.
func isCaption(p *document.Paragraph) bool {
	text := p.Text()
	last, _ := utf8.DecodeLastRuneInString(text)
	return p.Role == document.Body && text != "" && !strings.ContainsRune(typography.Closing, last)
}

// broken breaks p into the lines of its page.
func (f *fitter) broken(p *document.Paragraph) *para {
	lines := f.paragraph(p)
	lines.breakIn(f.style.PageOf(p.Landscape).Measure().Twips())
	return lines
}
