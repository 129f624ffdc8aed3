package layout

import (
	"fazhi/generator/internal/document"
)

// imprint is the imprint with its lines, and with the space below it.
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

// put puts the imprint at the foot of the last page, which has an even number (GB/T 9704-2012, 7.4.1 and 7.5): where
// the text ends on an odd page, on the next; where it leaves no room on an even one, after an empty page, and then
// neither has a number. That of a 信函 is on any page.
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
