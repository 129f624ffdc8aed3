package pdf

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"fazhi/generator/internal/face"
	"fazhi/generator/internal/page"
	"fazhi/generator/internal/unit"
)

// font is one face as this document uses it.
//
// A character's code (its CID) is its rank among the characters that the face shows, from 1 in the order of Unicode.
// So every code has exactly one character even if two characters share a glyph, characters beyond the BMP need no
// special codes, and code 0 (.notdef) is never shown (A 6.2.11.8).
type font struct {
	id     face.ID
	name   string               // PostScript name
	shown  []character          // sorted; shown[i] has the code i+1
	codes  map[character]uint16 // the inverse of shown
	widths []unit.Em            // of shown[i]
	*face.Subset
}

// character is a character with its additional width. In an open line, its advance in the font is wider by this
// amount, because programs that look for the words of a PDF take a wider space between characters for a blank.
type character struct {
	r     rune
	wider unit.Em
}

// Advances are widened in steps, because each width needs a glyph. The rest is character spacing, which is less than
// a tenth of the size, the limit for a blank.
const (
	widerStep = 80
	widest    = 87 * widerStep // 6.96 em: fits into advances of 16 bits if an em has up to 8192 units
)

// wider returns the additional advance in the font for the characters of t.
func wider(t page.Text) unit.Em {
	return min(max(0, unit.Ems(t.Spacing, t.Size)/widerStep*widerStep), widest)
}

// key returns the font's name in the drawing. Its name in the file is its PostScript name.
func (f *font) key() string { return fmt.Sprintf("face%d", f.id) }

// encode returns the faces used, in the order of their IDs.
func encode(p *page.Document, faces *face.Set) ([]*font, error) {
	var shown [face.IDs]map[character]uint16
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
				shown[t.Face] = map[character]uint16{}
			}
			more := wider(t)
			for _, r := range t.Text {
				shown[t.Face][character{r, more}] = 0
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

// newFont numbers the characters and gets a font subset with only these from the face.
func newFont(id face.ID, codes map[character]uint16, faces *face.Set) (*font, error) {
	f := &font{id: id, name: faces.PostScript(id), codes: codes}
	f.shown = slices.SortedFunc(maps.Keys(codes), func(a, b character) int {
		return cmp.Or(cmp.Compare(a.r, b.r), cmp.Compare(a.wider, b.wider))
	})
	glyphs := make([]face.Glyph, len(f.shown))
	f.widths = make([]unit.Em, len(f.shown))
	for i, c := range f.shown {
		codes[c] = uint16(i + 1)
		if unmappable(c.r) {
			return nil, fmt.Errorf("U+%04X is no character of a text", c.r)
		}
		in, code, ok := faces.Resolve(id, c.r)
		if !ok || in != id {
			return nil, fmt.Errorf("no glyph for %q (U+%04X)", c.r, c.r)
		}
		glyphs[i], f.widths[i] = face.Glyph{Code: code, Wider: c.wider}, faces.Advance(id, code)+c.wider
	}
	var err error
	f.Subset, err = faces.Subset(id, glyphs) // a code without a glyph is an error (A 6.2.11.8-1)
	return f, err
}

// unmappable reports whether r is not allowed in text: U+0000, U+FEFF and U+FFFE (A 6.2.11.7.2-2), private use (A
// 6.2.11.7.3-1), and controls, which no face contains.
func unmappable(r rune) bool {
	return r < 0x20 || r == 0x7F || r == 0xFEFF || r == 0xFFFE || r == 0xFFFF ||
		0xE000 <= r && r <= 0xF8FF || r >= 0xF0000
}

// encoded returns the text as the bytes of a show operator, two per character.
func (f *font) encoded(text string, wider unit.Em) string {
	var b []byte
	for _, r := range text {
		c := f.codes[character{r, wider}]
		b = append(b, byte(c>>8), byte(c))
	}
	return string(b)
}
