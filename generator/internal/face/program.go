package face

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"slices"
)

// Program is a font for a word processor: a TrueType file with Unicode characters, including those beyond the BMP,
// and the properties that the document repeats.
type Program struct {
	Name      string    // family name: the given name and a tag of the contents
	Data      []byte    // the TrueType file
	Panose    [10]byte  // OS/2.panose
	Ranges    [4]uint32 // OS/2.ulUnicodeRange1 to 4
	CodePages [2]uint32 // OS/2.ulCodePageRange1 and 2
}

// Wanted is the set of characters of a program, by the font that contains them.
type Wanted map[ID]map[rune]bool

// Add adds r of font id.
func (w Wanted) Add(id ID, r rune) {
	if w[id] == nil {
		w[id] = map[rune]bool{}
	}
	w[id][r] = true
}

// Program returns a TrueType file, the regular font of its family. The family name is the given name and a tag, so
// that two documents open in one word processor do not share fonts with different glyphs. The file contains the
// wanted characters, except characters missing in their font and characters of fonts whose em differs from the em of
// the first font. The same characters result in the same bytes.
func (s *Set) Program(family string, wanted Wanted) (*Program, error) {
	var first *collector
	all := &glyphStore{}
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
		p := f.collector(in, all)
		if first == nil {
			first = p
			_, err = p.addGlyph(0, 0)
		}
		if err == nil {
			err = p.addRunes(s, slices.Sorted(maps.Keys(wanted[id])), places)
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

// addRunes adds the glyphs of runes and records their numbers in places. It skips characters that are already in
// places.
func (c *collector) addRunes(s *Set, runes []rune, places map[rune]uint16) error {
	for _, r := range runes {
		code, ok := c.has(s, r)
		if _, done := places[r]; done || !ok {
			continue
		}
		at, err := c.addCode(code, 0)
		if err != nil {
			return err
		}
		places[r] = at
	}
	return nil
}

// program returns the file with the tables of p.
func (c *collector) program(family string, places map[rune]uint16) (*Program, error) {
	tables, err := c.commonTables()
	if err != nil {
		return nil, err
	}
	runes := slices.Sorted(maps.Keys(places))
	tables["cmap"] = unicodeCmap(runes, places)
	c.extendBounds(tables["maxp"], tables["head"])
	be.PutUint16(tables["head"][44:], 0) // macStyle: regular
	out := &Program{}
	os2 := tables["OS/2"]
	if len(os2) < 86 {
		return nil, fmt.Errorf("table OS/2: %w", errDamaged)
	}
	makeRegular(os2, runes)
	copy(out.Panose[:], os2[32:])
	for i := range out.Ranges {
		out.Ranges[i] = be.Uint32(os2[42+4*i:])
	}
	for i := range out.CodePages {
		out.CodePages[i] = be.Uint32(os2[78+4*i:])
	}
	out.Name = family + " " + Tag(assemble(tables))
	if tables["name"], err = c.namesOf(out.Name); err != nil {
		return nil, err
	}
	out.Data = assemble(tables)
	return out, nil
}

// unicodeCmap returns a cmap from characters to glyphs: the BMP in format 4, and all in format 12 if there are
// characters beyond the BMP.
func unicodeCmap(runes []rune, places map[rune]uint16) []byte {
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

// namesOf returns a name table for family. It contains copyright and licence of the font. The PostScript name is
// unique to the family, because some systems do not load two fonts with the same name.
func (c *collector) namesOf(family string) ([]byte, error) {
	kept, err := c.englishNames(c.in)
	if err != nil {
		return nil, err
	}
	digest := sha256.Sum256([]byte(family))
	postScript := c.postScript + "-" + hex.EncodeToString(digest[:3])
	kept[nameFamily], kept[nameStyle], kept[nameFull] = family, "Regular", family
	kept[nameUnique], kept[namePostScript] = postScript, postScript
	var names []name
	for _, id := range []uint16{
		nameCopyright, nameFamily, nameStyle, nameUnique, nameFull, nameVersion, namePostScript,
		nameLicence, nameLicenceURL,
	} {
		if kept[id] != "" {
			names = append(names, name{english, id, kept[id]})
		}
	}
	names = append(names,
		name{chinese, nameFamily, family}, name{chinese, nameStyle, "Regular"}, name{chinese, nameFull, family})
	return nameTable(names), nil
}

// makeRegular changes the OS/2 table to the table of a regular font with these characters.
func makeRegular(os2 []byte, runes []rune) {
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

// extendBounds extends the bounds in maxp and head to every glyph of the subset, because glyphs of another font may
// be larger. For composite glyphs the bounds of the first font are kept.
func (c *collector) extendBounds(maxp, head []byte) {
	for i, start := range c.starts {
		end := len(c.glyf)
		if i+1 < len(c.starts) {
			end = c.starts[i+1]
		}
		b := c.glyf[start:end]
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

// Editable returns a Chinese error that names the fonts whose licences do not allow them in an editable document, or
// nil.
func (s *Set) Editable() error {
	var faults []error
	for _, f := range s.faces {
		if !f.editable {
			faults = append(faults, fmt.Errorf("%s：字体厂商不许把它嵌进能改的文件（Word），请换一个字体，或者不嵌字体", f.file))
		}
	}
	return errors.Join(faults...)
}
