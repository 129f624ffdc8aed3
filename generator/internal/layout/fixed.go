package layout

import (
	"fazhi/generator/internal/furniture"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/style"
	"fazhi/generator/internal/unit"
)

// fixed contains lines and rules at fixed distances from its upper edge and from the left edge of the type area.
type fixed struct {
	lines      []fixedLine
	rules      []page.Rule
	height     int
	unnumbered bool // its page has no page number
}

// fixedLine is one line of a paragraph.
type fixedLine struct {
	para *para
	line line
	at   spot
}

func (x *fixed) add(p *para, l line, at spot) { x.lines = append(x.lines, fixedLine{p, l, at}) }

// rule adds a rule at the bottom and adds its width to the height.
func (x *fixed) rule(r furniture.Rule, left, width int) {
	if r.Width == 0 {
		return
	}
	y := unit.Twips(x.height) + r.Width/2
	x.rules = append(x.rules,
		page.Rule{X1: unit.Twips(left), X2: unit.Twips(left + width), Y1: y, Y2: y, Width: r.Width, Red: r.Red})
	x.height += r.Width.Twips()
}

// box adds the rows of a box.
func (b *builder) box(out *fixed, box *furniture.Box) {
	s := b.sheets.portrait
	out.height = box.Top.Twips() - s.top
	b.rows(out, box.Rows, box.Left.Twips()-s.left, box.Width.Twips())
}

// rows adds rows at the bottom. Their rules begin at left.
func (b *builder) rows(out *fixed, rows []furniture.Row, left, width int) {
	for i, r := range rows {
		if i == 0 || rows[i-1].Below.Width == 0 {
			out.rule(r.Above, left, width)
		}
		b.line(out, r)
		if r.Issuers != nil {
			b.issuers(out, r.Issuers)
		}
		after := 0
		for _, p := range r.Paragraphs {
			para := b.paragraph(p)
			out.height += max(after, para.looks.Before.Twips())
			after = para.looks.After.Twips()
			para.breakIn(b.sheets.portrait.measure)
			b.tree.paragraph(p, para)
			for _, l := range para.lines {
				out.add(para, l, para.spot(l, 0, out.height))
				out.height += para.pitch()
			}
		}
		out.height += after + r.Height.Twips()
		out.rule(r.Below, left, width)
	}
}

// line adds the texts of a row. For a screen reader, each text is a paragraph.
func (b *builder) line(out *fixed, r furniture.Row) {
	for _, t := range r.Line {
		if t.Text == "" {
			continue
		}
		looks := b.style.Paragraphs[t.Role]
		looks.Align = t.Align
		b.text(out, add(b.tree.root, page.P), t.Text, looks,
			spot{x: t.X.Twips(), measure: t.Width.Twips(), baseline: baseline(out.height, r.Height.Twips())})
	}
}

// issuers adds 发文机关标志. For a screen reader, each name and the suffix are paragraphs.
func (b *builder) issuers(out *fixed, m *furniture.Issuers) {
	pitch := m.Pitch.Twips()
	looks := style.Paragraph{Looks: m.Looks, Pitch: m.Pitch, Align: style.Left}
	for i, name := range m.Names {
		l := looks
		l.Spacing = m.Spread[i]
		b.text(out, add(b.tree.root, page.P), name, l,
			spot{x: m.Left.Twips(), measure: m.Width.Twips(), baseline: baseline(out.height+i*pitch, pitch)})
	}
	if m.Suffix != "" {
		at := spot{x: (m.Left + m.Width + m.Gap).Twips(), measure: m.SuffixWidth().Twips()}
		at.baseline = baseline(out.height+(m.Height().Twips()-pitch)/2, pitch)
		b.text(out, add(b.tree.root, page.P), m.Suffix, looks, at)
	}
}

// text adds one line as content of e.
func (b *builder) text(out *fixed, e *page.Element, text string, looks style.Paragraph, at spot) {
	p := b.collector.line(text, looks)
	p.assign(len(p.glyphs), e)
	out.add(p, p.lines[0], at)
}

// place puts x on this page, at a distance of y from the top of the type area.
func (f *flow) place(x *fixed, y int) {
	left, top := unit.Twips(f.left), unit.Twips(f.sheet.top+y)
	for _, l := range x.lines {
		l.at.x += f.left
		l.at.baseline += top
		f.set(l.para, l.line, l.at)
	}
	for _, r := range x.rules {
		r.X1, r.X2, r.Y1, r.Y2 = r.X1+left, r.X2+left, r.Y1+top, r.Y2+top
		f.current().Items = append(f.current().Items, r)
	}
	f.fresh = false
}
