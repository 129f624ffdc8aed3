package layout

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// imprintBlock lays 版记 out: its lines between rules as wide as the type area.
func imprintBlock(c *collector, t *tree, d *document.Imprint, s sheet) (*block, error) {
	b := &builder{collector: c, tree: t, sheet: s, out: &fixed{}}
	looks := c.style.Imprint
	ruled := func(width unit.Length) {
		if !d.Letter {
			b.rule(fixedRule{x2: s.measure, width: width})
		}
	}
	ruled(looks.Outer)
	for _, p := range d.Sent {
		if err := b.sent(p); err != nil {
			return nil, err
		}
	}
	if d.Last() {
		if len(d.Sent) > 0 {
			ruled(looks.Inner)
		}
		b.last(d)
	}
	ruled(looks.Outer)
	return &block{fixed: b.out, imprint: d}, b.err
}

// sent adds 主送 or 抄送.
func (b *builder) sent(p *document.Paragraph) error {
	block, err := paragraphBlock(b.collector, p, b.sheet.measure)
	if err != nil {
		return err
	}
	b.tree.paragraph(p, block.para)
	for i, l := range block.para.lines {
		k := min(i, 1)
		one := *block.para
		one.lines = []line{l}
		b.out.lines = append(b.out.lines, fixedLine{para: &one, x: block.indent[k], measure: block.measure[k], y: baseline(b.out.height, one.pitch())})
		b.space(one.looks.Pitch)
	}
	return nil
}

// last adds 印发机关 at the left and 印发日期 at the right.
func (b *builder) last(d *document.Imprint) {
	looks := b.style.Paragraphs[document.ImprintText]
	left, right := looks.LeftIndent.Twips(), looks.RightIndent.Twips()
	at := fixedLine{x: left, measure: b.sheet.measure - left - right, y: baseline(b.out.height, looks.Pitch.Twips())}
	looks.Align = style.Left
	e := add(b.tree.root, page.P)
	if d.Printer != "" {
		b.add(e, d.Printer, looks, at)
	}
	if d.Date != "" {
		looks.Align = style.Right
		b.add(e, d.Date, looks, at)
	}
	b.space(looks.Pitch)
}

// placeImprint puts 版记 at the foot of the last page, which has an even
// number (GB/T 9704-2012, 7.4.1 and 7.5): where the text ends on an odd page, on
// the next; where it leaves no room on an even one, behind an empty page, and
// then neither has a number. That of a 信函 stands on any page.
func (f *flow) placeImprint(b *block) {
	top := f.imprintFoot - f.sheets[0].top - b.fixed.height
	fits := f.y <= top && !f.across
	even := len(f.pages)%2 == 0
	f.hold(false)
	switch {
	case fits && (even || b.imprint.Letter):
	case even && !b.imprint.Letter:
		f.imprintPages = 2
		f.turn(true)
		f.turn(true)
	default:
		f.imprintPages = 1
		f.turn(true)
	}
	f.placeFixed(b.fixed, top)
}
