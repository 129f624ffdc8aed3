package compose

import (
	"strings"

	"fazhi/generator/internal/document"
	"fazhi/generator/internal/han"
)

// sequence appends blocks to a document and sets what a paragraph has from its neighbours.
type sequence struct {
	doc   *document.Document
	above *document.Table       // the last block that is not a paragraph, if it is a table
	below []*document.Paragraph // the paragraphs after that block
	gap   int                   // the number of blank lines above the next paragraph; 0: as many as it says
}

// add appends a paragraph and returns it.
func (s *sequence) add(p *document.Paragraph) *document.Paragraph {
	if s.gap > 0 {
		p.Before, s.gap = s.gap, 0
	}
	p.BelowTable = s.above != nil && len(s.below) == 0
	s.besideTable(p)
	s.doc.Blocks = append(s.doc.Blocks, p)
	s.below = append(s.below, p)
	return p
}

// addOther appends a block that is not a paragraph; t is the block if it is a table, else nil.
func (s *sequence) addOther(b document.Block, t *document.Table) {
	s.doc.Blocks = append(s.doc.Blocks, b)
	s.above, s.below = t, nil
}

// turnHeadings puts what belongs to the head of a table onto its landscape page: a line without a closing mark
// directly above it, and number and title of its annex.
func (s *sequence) turnHeadings() {
	for i := len(s.below) - 1; i >= 0; i-- {
		p := s.below[i]
		text := p.Text()
		caption := p.Role == document.Body && i == len(s.below)-1 && text != "" &&
			!strings.ContainsRune(closing, han.Last(text))
		if !caption && p.Role != document.AnnexMark && p.Role != document.AnnexTitle {
			return
		}
		p.Landscape = true
	}
}

// besideTable puts a note directly below a landscape table onto its page.
func (s *sequence) besideTable(p *document.Paragraph) {
	if p.BelowTable && s.above.Landscape && p.Role == document.Body {
		text := p.Text()
		p.Landscape = strings.HasPrefix(text, "注") || strings.HasPrefix(text, "说明") || strings.HasPrefix(text, "备注")
	}
}

// keepText keeps the last paragraph of the text, and 附件说明 below it, on the page of the next block.
func (s *sequence) keepText() {
	for i := len(s.below) - 1; i >= 0; i-- {
		s.below[i].KeepNext = true
		if s.below[i].Role != document.AnnexNote {
			return
		}
	}
}
