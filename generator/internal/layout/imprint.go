package layout

import (
	"fazhi/generator/internal/document"
)

// imprint contains the lines of the imprint and the space below it.
type imprint struct {
	fixed
	letter bool
}

// Imprint adds the imprint.
func (b *builder) Imprint(d *document.Imprint) {
	out := &imprint{letter: d.Letter}
	b.rows(&out.fixed, b.placer().Imprint(d).Rows, 0, b.sheets.portrait.measure)
	b.add(&block{content: out, ownPages: true})
}

// put puts the imprint at the foot of the last page, which must have an even number (GB/T 9704-2012, 7.4.1 and 7.5).
// If the text ends on an odd page, the imprint is on the next page. If the text ends on an even page without room, an
// empty page is inserted, and neither this page nor the page of the imprint has a page number. The imprint of a 信函
// may be on any page.
func (m *imprint) put(f *flow, _ *block) {
	top := f.sheets.portrait.room - m.height
	fits := f.y <= top && !f.landscape
	even := len(f.pages)%2 == 0
	f.orient(false)
	switch {
	case fits && (even || m.letter):
	case even && !m.letter:
		f.imprintPages = 2
		f.turn(true)
		f.unnumber()
		f.turn(true)
		f.unnumber()
	default:
		f.imprintPages = 1
		f.turn(true)
	}
	f.place(&m.fixed, top)
}
