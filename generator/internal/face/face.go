package face

import (
	"bytes"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"unicode"
)

// Set is one TrueType face an ID. It never changes once made and may be used
// from several goroutines.
type Set struct {
	faces   [IDs]*font
	private map[rune]uint16 // characters beyond the BMP -> their codes in the shipped faces
}

// files are the shipped faces.
var files = [IDs]string{
	FangSong: "GWFangSong-Regular.ttf",
	Kai:      "GWKai-Regular.ttf",
	Hei:      "GWHei-Medium.ttf",
	BiaoSong: "GWBiaoSong-Bold.ttf",
	Song:     "GWSongPage-Regular.ttf",
	Rare:     "GWRare-Light.ttf",
}

// Private codes stand in the BMP's private area, and nothing else may.
const (
	privateFirst = 0xE000
	privateLast  = 0xF8FF
)

// Load reads the shipped faces from fsys (package fonts). Of each file only
// the tables that tell widths and coverage are read; outlines are fetched by Subset.
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

// readPrivate reads lines of the form "U+20164<tab>U+E000<tab>𠅤".
func readPrivate(table []byte) (map[rune]uint16, error) {
	codes := make(map[rune]uint16, 200)
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

// Resolve finds a face that has r: want itself, else Rare, else the first that
// does. code is r itself, or for a character beyond the BMP its private code.
// It is false when no face has r; private characters and those that have no
// ink of their own (controls, format characters) are never had.
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
	return want, 0, false
}

// Missing reports whether no face has r.
func (s *Set) Missing(r rune) bool {
	_, _, ok := s.Resolve(FangSong, r)
	return !ok
}

// Advance gives the width of a code of face id in thousandths of the em,
// rounded half away from zero. A code that the face lacks has the width of its
// empty box.
func (s *Set) Advance(id ID, code uint16) int { return s.faces[id].advance(code) }

// PostScript gives the face's name for PDF: GWFangSong-Regular.
func (s *Set) PostScript(id ID) string { return s.faces[id].postScript }

// has gives the code of r in f.
func (f *font) has(s *Set, r rune) (uint16, bool) {
	if r > 0xFFFF {
		code, ok := s.private[r]
		return code, ok && f.private && f.glyph(code) != 0
	}
	return uint16(r), f.glyph(uint16(r)) != 0 && unicode.IsGraphic(r) && !unicode.Is(unicode.Variation_Selector, r)
}
