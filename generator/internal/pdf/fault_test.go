package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"fazhi/generator/internal/page"
	"fazhi/generator/internal/pdftest"
)

// fault switches one remedy off. Exactly one of the edits is set.
type fault struct {
	clause string              // what Check must name
	before func(*finisher)     // before the objects are written
	object [2]string           // in the first object that has it: old, new
	bytes  func([]byte) []byte // in the finished file
}

// swap replaces the first old in the finished file.
func swap(old, new string) func([]byte) []byte {
	return func(b []byte) []byte { return bytes.Replace(b, []byte(old), []byte(new), 1) }
}

// other changes the digit after the last mark.
func other(mark string) func([]byte) []byte {
	return func(b []byte) []byte {
		i := bytes.LastIndex(b, []byte(mark)) + len(mark)
		b[i] = '1' + b[i]&1
		return b
	}
}

// content edits the first page's content stream.
func content(edit func(string) string) func(*finisher) {
	return func(f *finisher) { f.drawn.contents[0] = []byte(edit(string(f.drawn.contents[0]))) }
}

// retype changes the type of the first element of a type.
func retype(from, to page.Type) func(*finisher) {
	return func(f *finisher) { find(f.doc.Root, from).Type = to }
}

func find(e *page.Element, t page.Type) *page.Element {
	if e.Type == t {
		return e
	}
	for _, k := range e.Kids {
		if found := find(k, t); found != nil {
			return found
		}
	}
	return nil
}

// faults has a case for each rule of package pdftest.
var faults = []fault{
	{clause: "PDF/A 6.1.2-1", bytes: swap("%PDF-1.7", "%PDF-1.3")},
	{clause: "PDF/A 6.1.2-2", bytes: swap("%\xE2\xE3\xCF\xD3", "%abcd")},
	{clause: "PDF/A 6.1.3-1", bytes: swap("> <", "> <00")},
	{clause: "PDF/A 6.1.3-1", bytes: other("> <")},
	{clause: "PDF/A 6.1.3-2", bytes: swap("/ID [", "/Encrypt 1 0 R /ID [")},
	{clause: "PDF/A 6.1.3-3", bytes: func(b []byte) []byte { return append(b, '\n') }},
	{clause: "PDF/A 6.1.3: startxref", bytes: other("startxref\n")},
	{clause: "PDF/A 6.1.4", bytes: swap("/W [1 4 2]", "/W [1 3 3]")},
	{clause: "PDF/A 6.1.9", bytes: swap(" 0 obj\n", " 1 obj\n")},
	{clause: "PDF/A 6.1.9", bytes: swap("\nendobj\n", " endobj\n")},
	{clause: "PDF/A 6.1.7.1", bytes: other("/Subtype /XML /Length ")},
	{clause: "PDF/A 6.1.6", object: [2]string{"/Title <FEFF", "/Title <FEF"}},
	{clause: "PDF/A 6.1.13-3", before: content(func(s string) string {
		return s + "/Artifact <<>> BDC\nBT (" + strings.Repeat("\x00\x01", 17000) + ") Tj ET\nEMC\n"
	})},
	{clause: "PDF/A 6.2.2-1", before: content(func(s string) string { return s + "/X ri\n" })},
	{clause: "PDF/A 6.2.2-2", object: [2]string{"/Resources", "/Resourcen"}},
	{clause: "PDF/A 6.2.2-2", before: content(func(s string) string { return strings.Replace(s, "/F", "/G", 1) })},
	{clause: "PDF/A 6.2.3", object: [2]string{"/N 3", "/N 4"}},
	{clause: "PDF/A 6.2.3", object: [2]string{"GTS_PDFA1", "GTS_PDFX"}},
	{clause: "PDF/A 6.2.4.3-2", object: [2]string{"/OutputIntents", "/OutputIntentz"}},
	{clause: "PDF/A 6.2.4.3-3", before: content(func(s string) string { return s + "0 0 0 1 k\n" })},
	{clause: "PDF/A 6.2.10", object: [2]string{"/Tabs /S", "/Tabs /S /Group <<>>"}},
	{clause: "PDF/A 6.2.10", object: [2]string{"<</Font", "<</ExtGState <<>> /Font"}},
	{clause: "PDF/A 6.2.11.3.1", object: [2]string{"/Ordering (Identity)", "/Ordering (GB1)"}},
	{clause: "PDF/A 6.2.11.3.1", object: [2]string{"/Encoding /Identity-H", "/Encoding /Identity-V"}},
	{clause: "PDF/A 6.2.11.3.2", object: [2]string{"/CIDToGIDMap", "/CIDToGIDMaq"}},
	{clause: "PDF/A 6.2.11.4.1", object: [2]string{"/FontFile2", "/FontFile3"}},
	{clause: "PDF/A 6.2.11.4.2", object: [2]string{"/FontFile2", "/CIDSet 1 0 R /FontFile2"}},
	{clause: "PDF/A 6.2.11.5-1", before: func(f *finisher) { f.fonts[0].widths[0] += 2 }},
	{clause: "PDF/A 6.2.11.7.2-1", before: func(f *finisher) { f.fonts[0].shown = f.fonts[0].shown[:1] }},
	{clause: "PDF/A 6.2.11.7.2-1", object: [2]string{"/ToUnicode", "/ToUnicodf"}},
	{clause: "PDF/A 6.2.11.7.2-2", before: func(f *finisher) { f.fonts[0].shown[0].r = 0xFEFF }},
	{clause: "PDF/A 6.2.11.7.3-1", before: func(f *finisher) { f.fonts[0].shown[0].r = 0xE0AA }},
	{clause: "PDF/A 6.2.11.8-1", before: func(f *finisher) { f.fonts[0].Glyphs[0] = 0 }},
	{clause: "PDF/A 6.3", object: [2]string{"/Tabs /S", "/Tabs /S /Annots []"}},
	{clause: "PDF/A 6.5", object: [2]string{"/Type /Catalog", "/Type /Catalog /OpenAction []"}},
	{clause: "PDF/A 6.6.2.1-1", object: [2]string{"/Metadata", "/Metadatb"}},
	{clause: "PDF/A 6.6.2.1-2", bytes: swap(`id="W5M0MpCehiHzreSzNTczkc9d"`, `id="W5M0MpCehiHzre" bytes="1"`)},
	{clause: "PDF/A 6.6.2.1-3", bytes: swap(`id="W5M0MpCehiHzreSzNTczkc9d"`, `id="W5M0MpCehi" encoding="01"`)},
	{clause: "PDF/A 6.6.2.3.1-1", bytes: swap("<pdfaSchema:namespaceURI>http", "<pdfaSchema:namespaceURI>HTTP")},
	{clause: "PDF/A 6.6.3", object: [2]string{"/Author <", "/Author <FEFF0031> /Old <"}},
	{clause: "PDF/A 6.6.3", object: [2]string{"/ModDate (D:2025", "/ModDate (D:2024"}},
	{clause: "PDF/A 6.6.4-1", bytes: swap("<pdfaid:part>2", "<pdfaid:part>1")},
	{clause: "PDF/A 6.6.4-1", bytes: swap("conformance>A", "conformance>B")},
	{clause: "PDF/A 6.6: the packet's ID", bytes: other("<xmpMM:DocumentID>uuid:")},
	{clause: "PDF/A 6.7.2.2-1", object: [2]string{"/Marked true", "/Marked false"}},
	{clause: "PDF/A 6.7.3.3-1", object: [2]string{"/StructTreeRoot", "/StructTreeRoos"}},
	{clause: "PDF/A 6.7.3.3", object: [2]string{"/S /LBody /P", "/S /LBody /P 1 0 R /Q"}},
	{clause: "PDF/A 6.7.3.4-1", object: [2]string{"/S /Document", "/S /Report"}},
	{clause: "PDF/A 6.7.4-1", object: [2]string{"/Lang <7A682D434E>", "/Lang <7A685F434E>"}},
	{clause: "U 5-1", bytes: swap("<pdfuaid:part>1", "<pdfuaid:part>2")},
	{clause: "PDF/UA 7.1-1", before: content(func(s string) string { return strings.Replace(s, "EMC\n", "", 1) })},
	{clause: "PDF/UA 7.1-1",
		before: content(func(s string) string { return strings.Replace(s, "<</Type /Layout>>", "<</MCID 0>>", 1) })},
	{clause: "PDF/UA 7.1-3", before: content(func(s string) string { return strings.TrimSuffix(s, "EMC\n") })},
	{clause: "PDF/UA 7.1-3", before: content(func(s string) string { return s + "1 1 m 2 2 l S\n" })},
	{clause: "PDF/UA 7.1-3", before: content(func(s string) string { return s + "EMC\n" })},
	{clause: "PDF/UA 7.1-3",
		before: content(func(s string) string { return strings.Replace(s, "/MCID 1>>", "/MCID 7>>", 1) })},
	{clause: "PDF/UA 7.1-3", before: func(f *finisher) { f.owners[0] = f.owners[0][:3] }},
	{clause: "PDF/UA 7.1-3", before: func(f *finisher) { f.owners[0][1], f.owners[1] = f.owners[0][0], nil }},
	{clause: "PDF/UA 7.1-3", object: [2]string{"/StructParents 0", "/StructParents 1"}},
	{clause: "PDF/UA 7.1-9", bytes: func(b []byte) []byte {
		return bytes.ReplaceAll(b, []byte("dc:title>"), []byte("dc:tilte>"))
	}},
	{clause: "PDF/UA 7.1-10", object: [2]string{"/DisplayDocTitle true", "/DisplayDocTitle false"}},
	{clause: "PDF/UA 7.18.3-1", object: [2]string{" /Tabs /S", ""}},
	{clause: "PDF/UA 7.2-3", before: retype(page.LBody, page.P)},
	{clause: "PDF/UA 7.2-3", before: retype(page.L, page.P)},
	{clause: "PDF/UA 7.2-11", before: retype(page.TBody, page.THead)},
	{clause: "PDF/UA 7.2-41", object: [2]string{" /RowSpan 2", " /RowSpan 99"}},
	{clause: "PDF/UA 7.2-42", object: [2]string{" /ColSpan 2", ""}},
	{clause: "PDF/UA 7.2-42", object: [2]string{" /RowSpan 2", ""}},
	{clause: "PDF/UA 7.2-43", before: func(f *finisher) {
		rows := find(f.doc.Root, page.TBody).Kids
		rows[0].Kids[0].Rows, rows[0].Kids[1].Rows, rows[1].Kids[0].Columns = 1, 2, 2
	}},
	{clause: "PDF/UA 7.4.2-1", before: retype(page.H2, page.H3)},
	{clause: "PDF/UA 7.5-1", object: [2]string{"/Scope /Column", ""}},
	{clause: "ISO 32000-1 9.6.4", object: [2]string{"/Type0 /BaseFont /", "/Type0 /BaseFont /x"}},
	{clause: "ISO 32000-1 9.8.2", object: [2]string{"/Flags 4", "/Flags 32"}},
	{clause: "ISO 32000-1 12.3.3: Count", object: [2]string{" /Count 3", " /Count 2"}},
	{clause: "ISO 32000-1 12.3.3: order", object: [2]string{" /Prev ", " /Before "}},
	{clause: "ISO 32000-1 14.8.5.5", object: [2]string{"/ListNumbering", "/ListNumberinh"}},
	{clause: "ISO 32000-1 14.7.2", object: [2]string{"/ParentTreeNextKey", "/ParentTreeNextKez"}},
	{clause: "nothing refers", before: func(f *finisher) { f.add("<<>>") }},
	{clause: "reference to", object: [2]string{"/Type /Catalog", "/Type /Catalog /X 9999 0 R"}},
}

// TestFaults switches each remedy off and looks whether its rule is missed.
func TestFaults(t *testing.T) {
	s := set(t)
	for i, c := range faults {
		t.Run(fmt.Sprintf("%d %s", i, c.clause), func(t *testing.T) {
			t.Parallel()
			f, err := prepare(sample(s), s, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if c.before != nil {
				c.before(f)
			}
			if err := f.write(); err != nil {
				t.Fatal(err)
			}
			if c.object != [2]string{} && !edit(f.objects, c.object[0], c.object[1]) {
				t.Fatalf("no object has %s", c.object[0])
			}
			b := f.finish()
			if c.bytes != nil {
				was := bytes.Clone(b)
				if b = c.bytes(b); bytes.Equal(b, was) {
					t.Fatal("nothing was changed")
				}
			}
			found := pdftest.Check(b)
			for _, f := range found {
				if strings.Contains(f, c.clause) {
					return
				}
			}
			t.Errorf("found %q", found)
		})
	}
}

// edit replaces the first old in an object.
func edit(objects []object, old, new string) bool {
	for i, o := range objects {
		if bytes.Contains(o.body, []byte(old)) {
			objects[i].body = bytes.Replace(o.body, []byte(old), []byte(new), 1)
			return true
		}
	}
	return false
}

// TestUnmappable checks both ends of what is no character of a text (A 6.2.11.7.2-2, 6.2.11.7.3-1).
func TestUnmappable(t *testing.T) {
	for r, want := range map[rune]bool{0: true, 0x1F: true, ' ': false, '~': false, 0x7F: true, 0x80: false, 0xDFFF: false,
		0xE000: true, 0xF8FF: true, 0xF900: false, 0xFEFE: false, 0xFEFF: true, 0xFF00: false, 0xFFFD: false, 0xFFFE: true,
		0xFFFF: true, 0x10000: false, 0xEFFFF: false, 0xF0000: true, 0x10FFFF: true} {
		if unmappable(r) != want {
			t.Errorf("%U: %v", r, !want)
		}
	}
}

// TestExtract refuses files of fpdf that are cut anywhere or written in another way.
func TestExtract(t *testing.T) {
	s := set(t)
	p := sample(s)
	fonts, err := encode(p, s)
	if err != nil {
		t.Fatal(err)
	}
	drawn, err := draw(p, fonts, time.Date(2025, 1, 20, 0, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	b, pages := drawn.output, len(p.Pages)
	if d, err := extract(b, pages); err != nil || len(d.contents) != pages || len(d.names) != len(fonts) {
		t.Fatal(err)
	}
	for n := 0; n < len(b)-10; n += 1 + n/50 {
		if _, err := extract(b[:n], pages); err == nil {
			t.Errorf("the first %d of %d bytes are a file", n, len(b))
		}
	}
	for _, c := range [][2]string{{"startxref\n", "startxrex\n"}, {"startxref\n", "startxref\n9"},
		{"startxref\n", "startxref\nx"},
		{"\nxref\n", "\nxreg\n"}, {"\nxref\n0 ", "\nxref\n1 "}, {"\nxref\n0 ", "\nxref\n0 9"}, {" f \n0", " f \n9"},
		{"/BaseFont /", "/BaseFant /"}, {"/Length ", "/Lenght "}, {"/Length ", "/Length 9999"},
		{"\nendstream\n", "\nendstreax\n"},
		{"\n4 0 obj", "\n9 0 obj"}, {"/ProcSet", "/Shading <<>> /ProcSet"},
		{"/ProcSet", "/Pattern <<>> /ProcSet"}, {"/ProcSet", "/ExtGState <<>> /ProcSet"}} {
		edited := bytes.Replace(b, []byte(c[0]), []byte(c[1]), 1)
		if bytes.Equal(edited, b) {
			t.Fatalf("no %q", c[0])
		}
		if strings.Contains(c[0], "ProcSet") { // the same length, so that all places hold
			edited = bytes.Replace(b, []byte("/ProcSet [/PDF /Text /ImageB /ImageC /ImageI]"),
				[]byte((strings.TrimSuffix(c[1], "/ProcSet") + "                                        ")[:45]), 1)
		}
		if _, err := extract(edited, pages); err == nil {
			t.Errorf("%q for %q is not refused", c[1], c[0])
		}
	}
	if _, err := extract(b, pages+9); err == nil {
		t.Error("pages that are not there are not refused")
	}
}
