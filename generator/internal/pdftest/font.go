package pdftest

import (
	"encoding/binary"
	"fmt"
	"regexp"
)

// font is a face as a reader sees it.
type font struct {
	faults   []string
	unicode  map[uint16]string // code -> text, by ToUnicode
	glyphs   []byte            // CIDToGIDMap
	identity bool              // the value is Identity: codes are glyphs
	widths   map[int]float64   // by code, /W
	usual    float64           // /DW
	program  []byte
}

var subsetName = regexp.MustCompile(`^[A-Z]{6}\+[!-~]+$`)

// font returns the face to which v refers.
func (f *File) font(v Value) *font {
	t := &font{widths: map[int]float64{}}
	d := f.dict(v)
	kids := get[Array](d, "DescendantFonts")
	if get[Name](d, "Subtype") != "Type0" || len(kids) != 1 {
		return t.fault("PDF/A 6.2.11.2: no composite font")
	}
	below := f.dict(kids[0])
	about := f.dict(below["FontDescriptor"])
	if get[Name](d, "Encoding") != "Identity-H" || get[Name](below, "Subtype") != "CIDFontType2" {
		t.fault("PDF/A 6.2.11.3.1: encoding")
	}
	info := f.dict(below["CIDSystemInfo"])
	if get[String](info, "Registry") != "Adobe" || get[String](info, "Ordering") != "Identity" {
		t.fault("PDF/A 6.2.11.3.1: CIDSystemInfo")
	}
	t.identity = below["CIDToGIDMap"] == Name("Identity")
	if t.glyphs = f.object(below["CIDToGIDMap"]).Stream; t.glyphs == nil && !t.identity {
		t.fault("PDF/A 6.2.11.3.2: no CIDToGIDMap")
	}
	if t.program = f.object(about["FontFile2"]).Stream; t.program == nil {
		t.fault("PDF/A 6.2.11.4.1: not embedded")
	}
	if about["CIDSet"] != nil {
		t.fault("PDF/A 6.2.11.4.2: CIDSet")
	}
	name := get[Name](d, "BaseFont")
	same := name == get[Name](below, "BaseFont") && name == get[Name](about, "FontName")
	if !subsetName.MatchString(string(name)) || !same {
		t.fault(fmt.Sprintf("ISO 32000-1 9.6.4: name %q", name))
	}
	if get[Number](about, "Flags") != 4 {
		t.fault("ISO 32000-1 9.8.2: Flags")
	}
	t.usual = float64(get[Number](below, "DW"))
	t.readWidths(get[Array](below, "W"))
	t.readCMap(f.object(d["ToUnicode"]).Stream)
	return t
}

func (t *font) fault(s string) *font {
	t.faults = append(t.faults, s)
	return t
}

// readWidths reads [code [width width …] …].
func (t *font) readWidths(a Array) {
	for i := 0; i+1 < len(a); i += 2 {
		first, _ := a[i].(Number)
		group, ok := a[i+1].(Array)
		if !ok {
			t.fault("PDF/A 6.2.11.5: form of W")
			return
		}
		for k, w := range group {
			n, _ := w.(Number)
			t.widths[int(first)+k] = float64(n)
		}
	}
}

// readCMap reads the blocks of bfchar.
func (t *font) readCMap(b []byte) {
	t.unicode = map[uint16]string{}
	p := &parser{b: b}
	var before []String
	for {
		v, err := p.value(false)
		if err != nil {
			return // end of the block
		}
		switch v := v.(type) {
		case String:
			before = append(before, v)
		case Operator:
			if v == "endbfchar" {
				if len(before) > 200 {
					t.fault("ISO 32000-1 9.7.5: more than 100 lines in a block")
				}
				for i := 0; i+1 < len(before); i += 2 {
					if len(before[i]) == 2 {
						t.unicode[binary.BigEndian.Uint16([]byte(before[i]))] = decode(string(before[i+1]))
					}
				}
			}
			before = nil
		}
	}
}

// glyph returns the glyph of a code, or 0.
func (t *font) glyph(code uint16) int {
	at := 2 * int(code)
	if t.identity {
		return at / 2
	}
	if at+2 > len(t.glyphs) {
		return 0
	}
	return int(binary.BigEndian.Uint16(t.glyphs[at:]))
}

// check checks a code that is shown.
func (t *font) check(code uint16) (fault string) {
	g := t.glyph(code)
	if g == 0 {
		return "PDF/A 6.2.11.8-1: .notdef is shown"
	}
	s, ok := t.unicode[code]
	if !ok || s == "" {
		return "PDF/A 6.2.11.7.2-1: no Unicode value"
	}
	for _, r := range s {
		switch {
		case r == 0, r == 0xFEFF, r == 0xFFFE:
			return "PDF/A 6.2.11.7.2-2: Unicode value of a mark"
		case 0xE000 <= r && r <= 0xF8FF, r >= 0xF0000:
			return "PDF/A 6.2.11.7.3-1: private Unicode value"
		case r == 0xFFFD:
			return "PDF/A 6.2.11.7.2-1: broken Unicode value"
		}
	}
	w, ok := t.widths[int(code)]
	if !ok {
		w = t.usual
	}
	advance, ok := t.advance(g)
	if !ok {
		return "PDF/A 6.2.11.4.1: the glyph is not in the program"
	}
	if w-advance > 1 || advance-w > 1 {
		return fmt.Sprintf("PDF/A 6.2.11.5-1: width %v, in the program %v", w, advance)
	}
	return ""
}

// advance returns a glyph's width in the font program, in thousandths of the em.
func (t *font) advance(glyph int) (float64, bool) {
	head, hhea, hmtx := t.table("head"), t.table("hhea"), t.table("hmtx")
	if len(head) < 54 || len(hhea) < 36 {
		return 0, false
	}
	long := int(binary.BigEndian.Uint16(hhea[34:]))
	at := 4 * min(glyph, long-1)
	maxp := t.table("maxp")
	if at < 0 || at+2 > len(hmtx) || len(maxp) < 6 || glyph >= int(binary.BigEndian.Uint16(maxp[4:])) {
		return 0, false
	}
	return float64(binary.BigEndian.Uint16(hmtx[at:])) * 1000 / float64(binary.BigEndian.Uint16(head[18:])), true
}

// table returns a table of the font program.
func (t *font) table(tag string) []byte {
	b := t.program
	for at := 12; at+16 <= len(b); at += 16 {
		if string(b[at:at+4]) != tag {
			continue
		}
		from, size := int64(binary.BigEndian.Uint32(b[at+8:])), int64(binary.BigEndian.Uint32(b[at+12:]))
		if from+size <= int64(len(b)) {
			return b[from : from+size]
		}
	}
	return nil
}
