package pdf

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"

	"fazhi/generator/internal/face"
	"fazhi/generator/internal/unit"
)

// writeFont writes the objects of a face and returns the number of its main object.
func (f *finisher) writeFont(ft *font) ref {
	name := face.Tag(ft.Data) + "+" + ft.name
	file := f.file.packed(fmt.Sprintf("/Length1 %d", len(ft.Data)), ft.Data, coded)
	descriptor := f.file.add(fmt.Sprintf("<</Type /FontDescriptor /FontName /%s /Flags 4 /FontBBox [%d %d %d %d]"+
		" /ItalicAngle 0 /Ascent %d /Descent %d /CapHeight %d /StemV %d /FontFile2 %v>>",
		name, ft.Box[0], ft.Box[1], ft.Box[2], ft.Box[3], ft.Ascent, ft.Descent, ft.Capital, stem(ft.Weight), file))
	// A 6.2.11.3.1: Identity-H goes with any collection; A 6.2.11.3.2: the map is there.
	descendant := f.file.add(fmt.Sprintf("<</Type /Font /Subtype /CIDFontType2 /BaseFont /%s"+
		" /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"+
		" /FontDescriptor %v /DW 1000 /W %s /CIDToGIDMap %s>>",
		name, descriptor, ft.wide(), f.glyphMap(ft)))
	return f.file.add(fmt.Sprintf("<</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H"+
		" /DescendantFonts [%v] /ToUnicode %v>>",
		name, descendant, f.file.stream("", ft.toUnicode())))
}

// stem estimates the width of upright strokes from the weight. Only readers that replace the face use it.
func stem(weight int) unit.Em { return unit.Em(50 + weight*weight/4225) }

// wide returns the array /W: the advances in the font (A 6.2.11.5-1, U 7.21.5), in groups between characters of full
// width, which have the advance of /DW.
func (f *font) wide() string {
	var b strings.Builder
	open := false
	for i, width := range append(f.widths, unit.OneEm) {
		full := width == unit.OneEm
		switch {
		case open && full:
			b.WriteByte(']')
		case open:
			fmt.Fprintf(&b, " %d", width)
		case !full:
			fmt.Fprintf(&b, "%d [%d", i+1, width)
		}
		open = !full
	}
	return "[" + b.String() + "]"
}

// glyphMap returns the value of /CIDToGIDMap. It is Identity if the glyphs are in the order of their codes, as
// without characters beyond the BMP; otherwise it is a stream of two bytes for each code from 0 (A 6.2.11.3.2).
func (f *finisher) glyphMap(ft *font) string {
	same := true
	b := make([]byte, 2)
	for i, g := range ft.Glyphs {
		same = same && int(g) == i+1
		b = binary.BigEndian.AppendUint16(b, g)
	}
	if same {
		return "/Identity"
	}
	return f.file.stream("", b).String()
}

// blockLines is the maximum number of lines in a block of a CMap.
const blockLines = 100

// hex4 writes four digits.
func hex4(b *bytes.Buffer, v uint16) {
	const digits = "0123456789ABCDEF"
	b.Write([]byte{digits[v>>12], digits[v>>8&15], digits[v>>4&15], digits[v&15]})
}

// toUnicode returns the CMap from each code to its character, a surrogate pair beyond the BMP (A 6.2.11.7.2-1, U
// 7.21.7-1).
func (f *font) toUnicode() []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for from := 0; from < len(f.shown); from += blockLines {
		block := f.shown[from:min(from+blockLines, len(f.shown))]
		fmt.Fprintf(&b, "%d beginbfchar\n", len(block))
		for i, c := range block {
			b.WriteByte('<')
			hex4(&b, uint16(from+i+1))
			b.WriteString("> <")
			for _, u := range utf16.AppendRune(nil, c.r) {
				hex4(&b, u)
			}
			b.WriteString(">\n")
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}
