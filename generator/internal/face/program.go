package face

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"slices"
)

// Program is a face for a word processor: a TrueType file with true characters,
// beyond the BMP too, and what a document says of it.
type Program struct {
	Data      []byte
	Panose    [10]byte
	Ranges    [4]uint32 // OS/2.ulUnicodeRange1 to 4
	CodePages [2]uint32 // OS/2.ulCodePageRange1 and 2
}

// Wanted is what a program shows: characters by the face that each is taken from.
type Wanted map[ID]map[rune]bool

// Add asks for r of face id.
func (w Wanted) Add(id ID, r rune) {
	if w[id] == nil {
		w[id] = map[rune]bool{}
	}
	w[id][r] = true
}

// Program makes a TrueType file that calls itself family, whatever its style
// was: it is the regular face of that family. It shows the characters wanted;
// those that the face wanted lacks, and those of a face whose em differs from
// the first one's, are left out. The same wishes give the same bytes.
func (s *Set) Program(family string, wanted Wanted) (*Program, error) {
	var first *picker
	all := &stock{}
	places := map[rune]uint16{}
	for _, id := range slices.Sorted(maps.Keys(wanted)) {
		f := s.faces[id]
		if first != nil && f.em != first.em {
			continue
		}
		in, err := f.source()
		if err != nil {
			return nil, err
		}
		defer in.close()
		p := f.picker(in, all)
		if first == nil {
			first = p
			_, err = p.pick(0)
		}
		if err == nil {
			err = p.showAll(s, slices.Sorted(maps.Keys(wanted[id])), places)
		}
		if err != nil {
			return nil, fmt.Errorf("face %s: %w", f.file, err)
		}
	}
	if first == nil {
		return nil, errors.New("face: a program of nothing")
	}
	return first.program(family, places)
}

// showAll takes the glyphs of runes over and notes where they are. A character
// that another face shows already is left to that one.
func (p *picker) showAll(s *Set, runes []rune, places map[rune]uint16) error {
	for _, r := range runes {
		code, ok := p.has(s, r)
		if _, done := places[r]; done || !ok {
			continue
		}
		at, err := p.show(code)
		if err != nil {
			return err
		}
		places[r] = at
	}
	return nil
}

// program writes the file, with p's tables.
func (p *picker) program(family string, places map[rune]uint16) (*Program, error) {
	tables, err := p.shared()
	if err != nil {
		return nil, err
	}
	runes := slices.Sorted(maps.Keys(places))
	tables["cmap"] = trueCmap(runes, places)
	if tables["name"], err = p.renamed(family); err != nil {
		return nil, err
	}
	p.bound(tables["maxp"], tables["head"])
	be.PutUint16(tables["head"][44:], 0) // macStyle: regular
	out := &Program{}
	os2 := tables["OS/2"]
	if len(os2) < 86 {
		return nil, fmt.Errorf("table OS/2: %w", errDamaged)
	}
	regular(os2, runes)
	copy(out.Panose[:], os2[32:])
	for i := range out.Ranges {
		out.Ranges[i] = be.Uint32(os2[42+4*i:])
	}
	for i := range out.CodePages {
		out.CodePages[i] = be.Uint32(os2[78+4*i:])
	}
	out.Data = Assemble(tables)
	return out, nil
}

// trueCmap leads from characters to glyphs: for all of the BMP in format 4, for
// all in format 12 too when there are others.
func trueCmap(runes []rune, places map[rune]uint16) []byte {
	var codes, plane0, glyphs []uint16
	for _, r := range runes {
		glyphs = append(glyphs, places[r])
		if r <= 0xFFFF {
			codes, plane0 = append(codes, uint16(r)), append(plane0, places[r])
		}
	}
	subtables := []subtableOf{{3, 1, format4Of(codes, plane0)}}
	if len(codes) < len(runes) {
		subtables = append(subtables, subtableOf{3, 10, format12Of(runes, glyphs)})
	}
	return cmapTable(subtables...)
}

// renamed gives a name table for family. Copyright and licence of the face go
// along; the PostScript name is one of its own, since some systems load no two
// faces of one.
func (p *picker) renamed(family string) ([]byte, error) {
	kept, err := p.englishNames(p.in)
	if err != nil {
		return nil, err
	}
	digest := sha256.Sum256([]byte(family))
	postScript := p.postScript + "-" + hex.EncodeToString(digest[:3])
	kept[nameFamily], kept[nameStyle], kept[nameFull] = family, "Regular", family
	kept[nameUnique], kept[namePostScript] = postScript, postScript
	var names []name
	for _, id := range []uint16{nameCopyright, nameFamily, nameStyle, nameUnique, nameFull, nameVersion, namePostScript, nameLicence, nameLicenceURL} {
		if kept[id] != "" {
			names = append(names, name{english, id, kept[id]})
		}
	}
	return nameTable(append(names, name{chinese, nameFamily, family}, name{chinese, nameStyle, "Regular"}, name{chinese, nameFull, family})), nil
}

// regular makes of the OS/2 table that of a regular face with these characters.
func regular(os2 []byte, runes []rune) {
	const (
		italic, bold, isRegular, oblique = 1 << 0, 1 << 5, 1 << 6, 1 << 9
		beyondBMP                        = 1 << (57 - 32)
	)
	be.PutUint16(os2[4:], 400) // usWeightClass
	be.PutUint16(os2[62:], be.Uint16(os2[62:])&^(italic|bold|oblique)|isRegular)
	ranges := be.Uint32(os2[46:]) &^ beyondBMP
	if len(runes) > 0 {
		be.PutUint16(os2[64:], uint16(min(runes[0], 0xFFFF)))
		be.PutUint16(os2[66:], uint16(min(runes[len(runes)-1], 0xFFFF)))
		if runes[len(runes)-1] > 0xFFFF {
			ranges |= beyondBMP
		}
	}
	be.PutUint32(os2[46:], ranges)
}

// bound widens what maxp and head say of the largest glyph to every glyph in
// the stock: those of another face may be larger. Glyphs made of others count
// by what their own face says.
func (p *picker) bound(maxp, head []byte) {
	for i, start := range p.starts {
		end := len(p.glyf)
		if i+1 < len(p.starts) {
			end = p.starts[i+1]
		}
		b := p.glyf[start:end]
		if len(b) < 10 {
			continue
		}
		for side := range 4 { // xMin, yMin, xMax, yMax
			v, most := int16(be.Uint16(b[2+2*side:])), int16(be.Uint16(head[36+2*side:]))
			if side < 2 && v < most || side >= 2 && v > most {
				be.PutUint16(head[36+2*side:], uint16(v))
			}
		}
		contours := int(int16(be.Uint16(b)))
		if contours <= 0 || len(b) < 10+2*contours || len(maxp) < 10 {
			continue
		}
		points := be.Uint16(b[10+2*(contours-1):]) + 1
		be.PutUint16(maxp[6:], max(be.Uint16(maxp[6:]), points))
		be.PutUint16(maxp[8:], max(be.Uint16(maxp[8:]), uint16(contours)))
	}
}

// Editable tells the faces of an office's own that their makers do not allow in
// a document that can be edited, in Chinese; nil when there are none.
func (s *Set) Editable() error {
	var faults []error
	for _, f := range s.faces {
		if !f.editable {
			faults = append(faults, fmt.Errorf("%s：字体厂商不许把它嵌进能改的文件（Word），请换一个字体，或者不嵌字体", f.file))
		}
	}
	return errors.Join(faults...)
}
