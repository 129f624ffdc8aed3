package face

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf16"
)

// Name identifiers of the name table.
const (
	nameCopyright, nameFamily, nameStyle, nameUnique = 0, 1, 2, 3
	nameFull, nameVersion, namePostScript            = 4, 5, 6
	nameLicence, nameLicenceURL, nameTypographic     = 13, 14, 16
)

// readNames reads the names of the font.
func (f *font) readNames(in source) error {
	err := f.eachName(in, func(id, _, _ uint16, text string) {
		switch id {
		case nameFamily, nameFull, namePostScript, nameTypographic:
			f.names = append(f.names, text)
		}
		if id == namePostScript && f.postScript == "" {
			f.postScript = printable(text)
		}
	})
	f.postScript = cmp.Or(f.postScript, "Unnamed")
	return err
}

// englishNames returns the English names of the font for Windows, by identifier.
func (f *font) englishNames(in source) (map[uint16]string, error) {
	names := map[uint16]string{}
	err := f.eachName(in, func(id, platform, language uint16, text string) {
		if platform == 3 && language == english {
			names[id] = text
		}
	})
	return names, err
}

// eachName calls do for every complete entry of the name table.
func (f *font) eachName(in source, do func(id, platform, language uint16, text string)) error {
	b, err := f.table(in, "name", 6)
	if err != nil {
		return err
	}
	n, base := int(be.Uint16(b[2:])), int(be.Uint16(b[4:]))
	if len(b) < 6+12*n || base > len(b) {
		return fmt.Errorf("table name: %w", errDamaged)
	}
	for i := range n {
		rec := b[6+12*i:]
		length, at := int(be.Uint16(rec[8:])), base+int(be.Uint16(rec[10:]))
		if at+length <= len(b) {
			do(be.Uint16(rec[6:]), be.Uint16(rec), be.Uint16(rec[4:]), decode(b[at:at+length], be.Uint16(rec)))
		}
	}
	return nil
}

// decode returns a name of the name table as a string. Names for Macintosh (platform 1) are read as ASCII, others
// as UTF-16.
func decode(b []byte, platform uint16) string {
	if platform == 1 {
		return string(b)
	}
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = be.Uint16(b[2*i:])
	}
	return string(utf16.Decode(units))
}

// printable returns the characters of name that a PostScript name may contain.
func printable(name string) string {
	out := make([]byte, 0, len(name))
	for _, r := range name {
		switch {
		case r <= ' ', r > '~', strings.ContainsRune("[](){}<>/%#", r):
		default:
			out = append(out, byte(r))
		}
	}
	return string(out)
}

// readLicence reads the licence bits OS/2.fsType.
func (f *font) readLicence(in source) error {
	b, err := f.table(in, "OS/2", 0)
	if err != nil {
		return err
	}
	var head [10]byte
	copy(head[:], b)
	fsType := be.Uint16(head[8:])
	// Only "restricted licence" (2) forbids embedding in a PDF.
	f.embeddable = fsType&0xF != 2
	// A Word document can be edited, so "preview and print" (4) alone, "no subsetting" (0x100) and "bitmaps
	// only" (0x200) forbid embedding.
	f.editable = fsType&0x300 == 0 && (fsType&0xF == 0 || fsType&8 != 0)
	return nil
}
