package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"strings"
)

// writeFont writes the objects of a face and gives the first of them.
func (f *finisher) writeFont(ft *font) ref {
	data := ft.program.bytes()
	name := tag(data) + "+" + ft.name
	file := f.file.outlines(fmt.Sprintf("/Length1 %d", len(data)), data)
	descriptor := f.file.add(fmt.Sprintf("<</Type /FontDescriptor /FontName /%s /Flags 4 /FontBBox [%d %d %d %d]"+
		" /ItalicAngle 0 /Ascent %d /Descent %d /CapHeight %d /StemV %d /FontFile2 %v>>",
		name, ft.box[0], ft.box[1], ft.box[2], ft.box[3], ft.ascent, ft.descent, ft.capital, stem(ft.weight), file))
	// A 6.2.11.3.1: Identity-H goes with any collection; A 6.2.11.3.2: the map is there.
	descendant := f.file.add(fmt.Sprintf("<</Type /Font /Subtype /CIDFontType2 /BaseFont /%s"+
		" /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor %v /DW 1000 /W %s /CIDToGIDMap %v>>",
		name, descriptor, ft.widths(), f.file.stream("", ft.glyphMap())))
	return f.file.add(fmt.Sprintf("<</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%v] /ToUnicode %v>>",
		name, descendant, f.file.stream("", ft.toUnicode())))
}

// tag names a subset: six capitals that follow from the program (ISO 32000-1, 9.6.4).
func tag(data []byte) string {
	digest := sha256.Sum256(data)
	n := binary.BigEndian.Uint64(digest[:])
	var t [6]byte
	for i := range t {
		t[i] = byte('A' + n%26)
		n /= 26
	}
	return string(t[:])
}

// stem guesses the width of upright strokes from the weight, in thousandths of
// the em; only a reader that must replace the face looks at it.
func stem(weight int) int { return 50 + weight*weight/4225 }

// fullWidth is the width of which /W is silent: /DW.
const fullWidth = 1000

// widths gives the array /W: the advances of the program (A 6.2.11.5-1, U 7.21.5),
// in groups between characters of full width.
func (f *font) widths() string {
	var b strings.Builder
	open := false
	b.WriteByte('[')
	for i, g := range f.glyphs {
		w := f.advances[g]
		switch {
		case w == fullWidth:
			if open {
				b.WriteByte(']')
			}
			open = false
			continue
		case !open:
			fmt.Fprintf(&b, "%d [%d", i+1, w)
		default:
			fmt.Fprintf(&b, " %d", w)
		}
		open = true
	}
	if open {
		b.WriteByte(']')
	}
	b.WriteByte(']')
	return b.String()
}

// glyphMap gives the stream /CIDToGIDMap: two bytes for each code from 0 (A 6.2.11.3.2).
func (f *font) glyphMap() []byte {
	b := make([]byte, 2, 2+2*len(f.glyphs))
	for _, g := range f.glyphs {
		b = binary.BigEndian.AppendUint16(b, g)
	}
	return b
}

// blockLines is how many lines a block of a CMap may have.
const blockLines = 100

// toUnicode gives the CMap that leads from each code to its true character,
// beyond the BMP as a surrogate pair (A 6.2.11.7.2-1, U 7.21.7-1).
func (f *font) toUnicode() []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for from := 0; from < len(f.runes); from += blockLines {
		block := f.runes[from:min(from+blockLines, len(f.runes))]
		fmt.Fprintf(&b, "%d beginbfchar\n", len(block))
		for i, r := range block {
			fmt.Fprintf(&b, "<%04X> <%s>\n", from+i+1, utf16Hex(string(r)))
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}
