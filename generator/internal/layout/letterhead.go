package layout

import (
	"fazhi/generator/internal/document"
)

// Letterhead adds the letterhead. The letterhead of a 信函 begins above the type area and has a part below it; its
// page has no page number (GB/T 9704-2012, 10.1).
func (b *builder) Letterhead(d *document.Letterhead) {
	h := b.placer().Letterhead(d)
	out := &fixed{unnumbered: d.Letter}
	if h.Upper != nil {
		b.box(out, h.Upper)
	}
	b.rows(out, h.Rows, 0, b.sheets.portrait.measure)
	if h.Lower != nil {
		height := out.height
		b.box(out, h.Lower)
		out.height = height
	}
	b.add(&block{content: out})
}

// put puts a letterhead at the current place.
func (x *fixed) put(f *flow, _ *block) {
	if x.unnumbered {
		f.unnumber()
	}
	f.place(x, f.y)
	f.y += x.height
}
