package face

import (
	"bytes"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"unicode"

	"fazhi/generator/internal/han"
	"fazhi/generator/internal/unit"
)

// Set is a set of TrueType fonts, one for each ID. It is never changed and is safe for concurrent use.
type Set struct {
	faces   [IDs]*font
	private map[rune]uint16 // characters beyond the BMP -> their codes in the shipped fonts
}

// files are the files of the shipped fonts.
var files = [IDs]string{
	FangSong: "GWFangSong-Regular.ttf",
	Kai:      "GWKai-Regular.ttf",
	Hei:      "GWHei-Medium.ttf",
	BiaoSong: "GWBiaoSong-Bold.ttf",
	Song:     "GWSongPage-Regular.ttf",
	Rare:     "GWRare-Light.ttf",
}

// The private codes of characters beyond the BMP are within the private use area of the BMP.
const (
	privateFirst = 0xE000
	privateLast  = 0xF8FF
)

// Load returns the shipped fonts of fsys (package fonts). It reads only the tables with widths and coverage; Subset
// reads the outlines.
func Load(fsys fs.FS) (*Set, error) {
	s := &Set{}
	for id, name := range files {
		f, err := open(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("face %s: %w", name, err)
		}
		f.private = true
		s.faces[id] = f
	}
	table, err := fs.ReadFile(fsys, "nonbmp_pua.tsv")
	if err != nil {
		return nil, err
	}
	s.private, err = readPrivate(table)
	return s, err
}

// readPrivate parses lines of the form "U+20164<tab>U+E000<tab>𠅤".
func readPrivate(table []byte) (map[rune]uint16, error) {
	codes := make(map[rune]uint16, 1200)
	for i, line := range strings.Split(string(bytes.TrimSpace(table)), "\n") {
		fields := strings.Split(strings.TrimSuffix(line, "\r"), "\t")
		if len(fields) != 3 {
			return nil, fmt.Errorf("nonbmp_pua.tsv:%d: three columns wanted", i+1)
		}
		r, err := strconv.ParseUint(strings.TrimPrefix(fields[0], "U+"), 16, 21)
		if err != nil {
			return nil, fmt.Errorf("nonbmp_pua.tsv:%d: %w", i+1, err)
		}
		code, err := strconv.ParseUint(strings.TrimPrefix(fields[1], "U+"), 16, 16)
		if err != nil || code < privateFirst || code > privateLast || r <= 0xFFFF {
			return nil, fmt.Errorf("nonbmp_pua.tsv:%d: no private code of a character beyond the BMP", i+1)
		}
		codes[rune(r)] = uint16(code)
	}
	return codes, nil
}

// Resolve returns a font that contains r: want, otherwise Rare, otherwise the first such font. code is r, or its
// private code for a character beyond the BMP. For a radical or compatibility ideograph that is in no font, code is
// the code of its ordinary character. ok is false if r is in no font. Private use characters and characters that are
// not graphic (controls, format characters) are in no font.
func (s *Set) Resolve(want ID, r rune) (id ID, code uint16, ok bool) {
	if code, ok = s.faces[want].has(s, r); ok {
		return want, code, true
	}
	if code, ok = s.faces[Rare].has(s, r); ok {
		return Rare, code, true
	}
	for id := range Rare {
		if code, ok = s.faces[id].has(s, r); ok {
			return id, code, true
		}
	}
	if o, other := han.Ordinary(r); other {
		return s.Resolve(want, o)
	}
	return want, 0, false
}

// Missing reports whether r is in no face.
func (s *Set) Missing(r rune) bool {
	_, _, ok := s.Resolve(FangSong, r)
	return !ok
}

// Advance returns the advance width of a code of font id, rounded half away from zero. A code that is not in the
// font is as wide as the font's empty box.
func (s *Set) Advance(id ID, code uint16) unit.Em { return s.faces[id].advance(code) }

// PostScript returns the PostScript name of the font: GWFangSong-Regular.
func (s *Set) PostScript(id ID) string { return s.faces[id].postScript }

// has returns the code of r in f, and whether f contains r.
func (f *font) has(s *Set, r rune) (uint16, bool) {
	if r > 0xFFFF {
		code, ok := s.private[r]
		return code, ok && f.private && f.glyph(code) != 0
	}
	return uint16(r), f.glyph(uint16(r)) != 0 && unicode.IsGraphic(r) && !unicode.Is(unicode.Variation_Selector, r)
}
