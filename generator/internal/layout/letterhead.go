package layout

import (
	"fazhi/generator/internal/document"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// fixed is a block whose lines stand where the style says, none of them broken.
type fixed struct {
	lines  []fixedLine
	rules  []fixedRule
	height int
}

// fixedLine is one line; y is its baseline, from the block's head.
type fixedLine struct {
	para       *para
	x, measure int
	y          unit.Length
}

// fixedRule is one straight line from side to side; y is its middle, from the block's head.
type fixedRule struct {
	x1, x2   int
	y, width unit.Length
	red      bool
}

// line makes a paragraph of one line that looks as said; no run of it differs.
func (c *collector) line(text string, looks style.Paragraph) (*para, error) {
	p := &para{looks: looks}
	if err := c.glyphs(p, text, looks.Looks()); err != nil {
		return nil, err
	}
	p.resolveScripts()
	p.portion([]runOf{{to: len(p.glyphs), looks: looks.Looks(), keep: document.Loose}})
	p.breakLines(unlimited, unlimited)
	return p, nil
}

// letterheadBlock lays 版头 out.
func letterheadBlock(c *collector, t *tree, d *document.Letterhead, s sheet) (*block, error) {
	b := &builder{collector: c, tree: t, sheet: s, out: &fixed{}}
	if d.Letter {
		b.letter(c.style.Letter(d))
	} else {
		b.head(c.style.Head(d))
	}
	return &block{fixed: b.out}, b.err
}

// head adds the 版头 of a 文件.
func (b *builder) head(h style.Head) {
	b.rows(h.Above)
	b.space(h.Space)
	b.mark(h.Mark)
	b.space(h.Gap)
	b.rows(h.Below)
	b.space(h.RuleGap)
	b.rule(fixedRule{x2: b.sheet.measure, width: h.Rule, red: true})
}

// letter adds the 版头 of a 信函, which begins above the type area and has a part below it.
func (b *builder) letter(l style.Letter) {
	b.out.height = l.Top.Twips() - b.sheet.top
	b.mark(l.Mark)
	b.space(l.RuleGap)
	b.double(l, l.Rule, l.Thin())
	b.space(l.Gap)
	b.rows(l.Rows)
	height := b.out.height
	b.out.height = b.sheet.height - b.sheet.top - l.Foot.Twips() - l.Double().Twips()
	b.double(l, l.Thin(), l.Rule)
	b.out.height = height
}

// double adds two red rules across the page.
func (b *builder) double(l style.Letter, upper, lower unit.Length) {
	x := l.Left.Twips() - b.sheet.left
	b.rule(fixedRule{x1: x, x2: x + l.Width.Twips(), width: upper, red: true})
	b.space(l.Rule)
	b.rule(fixedRule{x1: x, x2: x + l.Width.Twips(), width: lower, red: true})
}

// builder puts a fixed block together from its head down.
type builder struct {
	*collector
	tree  *tree
	sheet sheet
	out   *fixed
	err   error
}

// add puts a line of text at the builder's place.
func (b *builder) add(e *page.Element, text string, looks style.Paragraph, at fixedLine) {
	p, err := b.line(text, looks)
	if err != nil {
		b.err = err
		return
	}
	p.give(len(p.glyphs), e)
	at.para = p
	b.out.lines = append(b.out.lines, at)
}

func (b *builder) space(l unit.Length) { b.out.height += l.Twips() }

// rule puts a rule at the builder's place, and goes below it.
func (b *builder) rule(r fixedRule) {
	r.y = unit.Twips(b.out.height) + r.width/2
	b.out.rules = append(b.out.rules, r)
	b.out.height += r.width.Twips()
}

// rows adds rows, each a paragraph to a screen reader.
func (b *builder) rows(rows []style.Row) {
	for _, r := range rows {
		var e *page.Element
		for _, p := range r.Pieces {
			looks := b.style.Paragraphs[p.Role]
			looks.Align = style.Left
			at := fixedLine{x: p.At.Twips(), measure: b.sheet.measure - p.At.Twips(), y: baseline(b.out.height, r.Pitch.Twips())}
			switch {
			case r.Centre:
				looks.Align = style.Centre
			case p.Right:
				looks.Align, at.x, at.measure = style.Right, 0, p.At.Twips()
			}
			if p.Text == "" {
				continue
			}
			if e == nil {
				e = add(b.tree.root, page.P)
			}
			b.add(e, p.Text, looks, at)
		}
		b.space(r.Pitch)
	}
}

// mark adds 发文机关标志.
func (b *builder) mark(m style.Mark) {
	pitch := m.Pitch.Twips()
	looks := style.Paragraph{Face: m.Looks.Face, Size: m.Looks.Size, Pitch: m.Pitch, Bold: m.Looks.Bold, Red: m.Looks.Red, Align: style.Left}
	for i, name := range m.Names {
		l := looks
		l.Spacing = m.Spread[i]
		b.add(add(b.tree.root, page.P), name, l, fixedLine{x: m.Left.Twips(), measure: m.Width.Twips(), y: baseline(b.out.height+i*pitch, pitch)})
	}
	if m.Suffix != "" {
		top := b.out.height + (m.Height().Twips()-pitch)/2
		x := (m.Left + m.Width + m.Gap).Twips()
		b.add(add(b.tree.root, page.P), m.Suffix, looks, fixedLine{x: x, measure: m.SuffixWidth().Twips(), y: baseline(top, pitch)})
	}
	b.space(m.Height())
}

// placeFixed puts a fixed block on this page, its head at y from the head of the type area.
func (f *flow) placeFixed(b *fixed, y int) {
	top := unit.Twips(f.sheet.top + y)
	items := f.current().Items
	for _, l := range b.lines {
		items = l.para.set(items, l.para.lines[0], spot{x: f.left + l.x, measure: l.measure, baseline: top + l.y})
	}
	for _, r := range b.rules {
		x1, x2 := unit.Twips(f.left+r.x1), unit.Twips(f.left+r.x2)
		items = append(items, page.Rule{X1: x1, Y1: top + r.y, X2: x2, Y2: top + r.y, Width: r.width, Red: r.red})
	}
	f.current().Items = items
	f.fresh = false
}
