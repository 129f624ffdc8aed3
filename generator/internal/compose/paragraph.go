package compose

import "fazhi/generator/internal/document"

// add appends a paragraph.
func (c *composer) add(p *document.Paragraph) *document.Paragraph {
	if c.gap {
		p.Before = 1
		c.gap = false
	}
	p.BelowTable = c.above != nil && len(c.below) == 0
	c.besideTable(p)
	c.doc.Blocks = append(c.doc.Blocks, p)
	c.below = append(c.below, p)
	return p
}

// addOther appends a block that is no paragraph; t is the table that it is, or nil.
func (c *composer) addOther(b document.Block, t *document.Table) {
	c.doc.Blocks = append(c.doc.Blocks, b)
	c.above, c.below = t, nil
}
