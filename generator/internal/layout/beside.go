package layout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/han"
	"fazhi/generator/internal/typography"
)

// Paragraph puts a note directly below a table onto the page of its last row, unless all rows are kept together:
// LibreOffice moves rows to a note, but no table.
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

// isNote reports whether p is a note to what is above it: it begins with a word for that and a mark or number.
func isNote(p *document.Paragraph) bool {
	return p.Role == document.Body && noteForm().MatchString(p.Text())
}

var noteForm = han.Pattern(`^(?:注|说明|备注)(?:\PL|$)`)

// leadsTo returns what leads to a table, from below: captions above it, and the paragraph above these. Captions, number
// and title of an annex, and headings, also above a short lead-in, are on the table's landscape page too.
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

// leadInLines is how many lines a lead-in has at most that is on the landscape page of its table.
const leadInLines = 2

// isLeadIn reports whether p is a short paragraph that announces what is below it.
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

// keep keeps leads with their table. LibreOffice moves a whole first row with what is kept above it, even one that may
// be divided, and leaves most of a page empty; now and then it leaves what is kept behind. Above a table with such rows
// nothing is kept: what would be alone at the foot of a page begins the next.
func (f *fitter) keep(t *document.Table, leads []*document.Paragraph) {
	divided := slices.ContainsFunc(t.Breaks, func(b document.Breaking) bool { return b.Divided })
	for _, p := range leads {
		p.KeepNext = p.KeepNext || !divided
		if !p.KeepNext {
			f.leads[p] = true
		}
	}
}

// isCaption reports whether p is a line without a closing mark.
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
