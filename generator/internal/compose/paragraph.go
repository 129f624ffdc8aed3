package compose

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/typography"
	"fazhi/generator/internal/unit"
)

// sequence appends blocks to a document and sets properties of a paragraph that depend on its neighbours.
type sequence struct {
	doc        *document.Document
	below      []*document.Paragraph // the paragraphs after the last block that is not a paragraph
	belowTable bool                  // the last block is a table
	gap        int                   // number of blank lines above the next paragraph; 0: as stated by the paragraph
	// longWord is the smallest width of a word for which justification would stretch the line before it to twice
	// its width.
	longWord unit.Em
	line     int // line of the form for the next paragraphs; 0: none
}

// add appends a paragraph and returns it.
func (s *sequence) add(p *document.Paragraph) *document.Paragraph {
	if s.gap > 0 {
		p.Before, s.gap = s.gap, 0
	}
	p.BelowTable, s.belowTable = s.belowTable, false
	p.Line = s.line
	p.Ragged = typography.LongestWord(p.Text()) > s.longWord
	s.doc.Blocks = append(s.doc.Blocks, p)
	s.below = append(s.below, p)
	return p
}

// addOther appends a block that is not a paragraph.
func (s *sequence) addOther(b document.Block) {
	s.doc.Blocks = append(s.doc.Blocks, b)
	s.below, s.belowTable = nil, false
}

// stretch records the blocks that add appends, as a stretch.
func (s *sequence) stretch(name string, add func()) {
	from := len(s.doc.Blocks)
	add()
	s.doc.Stretches = append(s.doc.Stretches, document.Stretch{Name: name, From: from, To: len(s.doc.Blocks)})
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
