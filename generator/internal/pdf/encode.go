package pdf

import (
	"fmt"
	"slices"

	"fazhi/generator/internal/face"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/unit"
)

// font is one face as this document uses it.
//
// A character's code (its CID) is its rank among the characters that the face
// shows, from 1 in the order of Unicode. So every code has exactly one
// character even where two characters share a glyph, characters beyond the
// BMP need no code of their own kind, and code 0 (.notdef) is never shown
// (A 6.2.11.8).
type font struct {
	id     face.ID
	name   string          // PostScript name
	runes  []rune          // sorted; runes[i] has the code i+1
	codes  map[rune]uint16 // the same the other way
	widths []unit.Em       // of runes[i]
	*face.Subset
}

// key is the font's name in the drawing; the file's own name is its PostScript name.
func (f *font) key() string { return fmt.Sprintf("face%d", f.id) }

// encode returns the faces in use, in the order of their IDs.
func encode(p *page.Document, faces *face.Set) ([]*font, error) {
	var shown [face.IDs]map[rune]uint16
	for _, pg := range p.Pages {
		for _, it := range pg.Items {
			t, ok := it.(page.Text)
			if !ok {
				continue
			}
			if t.Face >= face.IDs {
				return nil, fmt.Errorf("there is no face %d", t.Face)
			}
			if shown[t.Face] == nil {
				shown[t.Face] = map[rune]uint16{}
			}
			for _, r := range t.Text {
				shown[t.Face][r] = 0
			}
		}
	}
	var fonts []*font
	for id, codes := range shown {
		if len(codes) == 0 {
			continue
		}
		f, err := newFont(face.ID(id), codes, faces)
		if err != nil {
			return nil, fmt.Errorf("face %v: %w", face.ID(id), err)
		}
		fonts = append(fonts, f)
	}
	return fonts, nil
}

// newFont numbers the characters and asks the face for a program that has just them.
func newFont(id face.ID, codes map[rune]uint16, faces *face.Set) (*font, error) {
	f := &font{id: id, name: faces.PostScript(id), codes: codes, runes: make([]rune, 0, len(codes))}
	for r := range codes {
		f.runes = append(f.runes, r)
	}
	slices.Sort(f.runes)
	private := make([]uint16, len(f.runes)) // the codes by which the face knows them
	f.widths = make([]unit.Em, len(f.runes))
	for i, r := range f.runes {
		codes[r] = uint16(i + 1)
		if unmappable(r) {
			return nil, fmt.Errorf("U+%04X is no character of a text", r)
		}
		in, code, ok := faces.Resolve(id, r)
		if !ok || in != id {
			return nil, fmt.Errorf("no glyph for %q (U+%04X)", r, r)
		}
		private[i], f.widths[i] = code, faces.Advance(id, code)
	}
	var err error
	f.Subset, err = faces.Subset(id, private) // a code without a glyph is an error (A 6.2.11.8-1)
	return f, err
}

// unmappable reports whether true text may not contain r: U+0000, U+FEFF
// and U+FFFE (A 6.2.11.7.2-2), private use (A 6.2.11.7.3-1), and controls, which
// no face can show.
func unmappable(r rune) bool {
	return r < 0x20 || r == 0x7F || r == 0xFEFF || r == 0xFFFE || r == 0xFFFF ||
		0xE000 <= r && r <= 0xF8FF || r >= 0xF0000
}

// encoded returns the text as the bytes of a show operator, two to the character.
func (f *font) encoded(text string) string {
	b := make([]byte, 0, 2*len(text)/3)
	for _, r := range text {
		c := f.codes[r]
		b = append(b, byte(c>>8), byte(c))
	}
	return string(b)
}
