package pdftest

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
)

// Check checks a finished file. Each fault begins with the clause that is violated; nil means that the file is
// correct.
func Check(b []byte) (faults []string) {
	f, err := Read(b)
	if err != nil {
		return []string{err.Error()}
	}
	for _, rules := range []func(*File) []string{trailer, catalog, packet, pages, outlines} {
		faults = append(faults, rules(f)...)
	}
	for _, p := range f.Pages {
		faults = append(faults, f.scan(p).faults...)
	}
	root, found := f.walk()
	faults = append(faults, found...)
	if root != nil {
		faults = append(faults, shape(root)...)
	}
	return slices.Compact(faults)
}

// list contains the violated rules.
type list []string

func (l *list) unless(ok bool, fault string) {
	if !ok {
		*l = append(*l, fault)
	}
}

func trailer(f *File) []string {
	var l list
	id := get[Array](f.Trailer, "ID")
	ok := len(id) == 2 && id[0] == id[1]
	if ok {
		s, is := id[0].(String)
		ok = is && len(s) == 16
	}
	l.unless(ok, "PDF/A 6.1.3-1: file ID")
	l.unless(f.Trailer["Encrypt"] == nil, "PDF/A 6.1.3-2: Encrypt")
	l.unless(int(get[Number](f.Trailer, "Size")) == len(f.Objects), "PDF/A 6.1.3: Size")
	return l
}

func catalog(f *File) []string {
	var l list
	c := f.Root
	l.unless(bool(get[Bool](f.dict(c["MarkInfo"]), "Marked")), "PDF/A 6.7.2.2-1: Marked")
	l.unless(f.dict(c["StructTreeRoot"]) != nil, "PDF/A 6.7.3.3-1: no structure tree")
	l.unless(language.MatchString(Text(c["Lang"])), "PDF/A 6.7.4-1: Lang of the catalog")
	l.unless(bool(get[Bool](f.dict(c["ViewerPreferences"]), "DisplayDocTitle")), "PDF/UA 7.1-10: DisplayDocTitle")
	for _, key := range []Name{"Names", "OpenAction", "AA", "AcroForm", "OCProperties"} {
		l.unless(c[key] == nil, "PDF/A 6.5: "+string(key))
	}
	intents := get[Array](c, "OutputIntents")
	if len(intents) != 1 {
		return append(l, "PDF/A 6.2.4.3-2: one output intent is due")
	}
	intent := f.dict(intents[0])
	profile := f.object(intent["DestOutputProfile"])
	n := get[Number](f.dict(intent["DestOutputProfile"]), "N")
	l.unless(get[Name](intent, "S") == "GTS_PDFA1", "PDF/A 6.2.3: kind of the output intent")
	p := profile.Stream
	ok := len(p) > 128 && int(binary.BigEndian.Uint32(p)) == len(p) && p[8] <= 4 &&
		string(p[12:20]) == "mntrRGB " && string(p[36:40]) == "acsp" && n == 3
	l.unless(ok, "PDF/A 6.2.3: profile")
	return l
}

func pages(f *File) []string {
	var l list
	for _, p := range f.Pages {
		l.unless(get[Name](p, "Tabs") == "S", "PDF/UA 7.18.3-1: Tabs")
		l.unless(p["Group"] == nil, "PDF/A 6.2.10: Group")
		l.unless(p["AA"] == nil && p["Annots"] == nil, "PDF/A 6.3: annotations or actions")
		box := get[Array](p, "MediaBox")
		l.unless(len(box) == 4, "ISO 32000-1 7.7.3.3: MediaBox")
	}
	return l
}

// outlines checks the bookmarks in both directions.
func outlines(f *File) []string {
	var l list
	root, ok := f.Root["Outlines"].(Ref)
	if !ok {
		return nil
	}
	seen := map[Ref]bool{}
	var visit func(up Ref) int
	visit = func(up Ref) int {
		d := f.dict(up)
		count, before := 0, Ref(0)
		for r := get[Ref](d, "First"); r != 0; r = get[Ref](f.dict(r), "Next") {
			item := f.dict(r)
			if seen[r] || get[Ref](item, "Parent") != up || get[Ref](item, "Prev") != before {
				l = append(l, "ISO 32000-1 12.3.3: order of bookmarks")
				return count
			}
			seen[r] = true
			dest := get[Array](item, "Dest")
			toPage := len(dest) == 5 && get[Name](f.dict(dest[0]), "Type") == "Page"
			l.unless(toPage, "ISO 32000-1 12.3.2: destination of a bookmark")
			title := Text(item["Title"])
			l.unless(title != "" && !strings.ContainsRune(title, 0xFFFD), "ISO 32000-1 12.3.3: title of a bookmark")
			count += 1 + visit(r)
			before = r
		}
		l.unless(get[Ref](d, "Last") == before, "ISO 32000-1 12.3.3: Last")
		l.unless(int(get[Number](d, "Count")) == count, "ISO 32000-1 12.3.3: Count")
		return count
	}
	visit(root)
	return l
}

// packet checks the metadata and compares them with Info.
func packet(f *File) []string {
	var l list
	o := f.object(f.Root["Metadata"])
	d, _ := o.Value.(Dict)
	if o.Stream == nil || get[Name](d, "Type") != "Metadata" || get[Name](d, "Subtype") != "XML" {
		return []string{"PDF/A 6.6.2.1-1: no metadata"}
	}
	l.unless(d["Filter"] == nil, "PDF/A 6.6.2: the metadata are compressed")
	head, _, _ := strings.Cut(string(o.Stream), "?>")
	l.unless(strings.HasPrefix(head, "<?xpacket begin=\"\uFEFF\" id="), "PDF/A 6.6.2: head of the packet")
	l.unless(!strings.Contains(head, "bytes="), "PDF/A 6.6.2.1-2: bytes in the packet's head")
	l.unless(!strings.Contains(head, "encoding="), "PDF/A 6.6.2.1-3: encoding in the packet's head")
	x, schemas, err := properties(o.Stream)
	if err != nil {
		return append(l, "PDF/A 6.6.2: "+err.Error())
	}
	l.unless(x["part pdfaid"] == "2" && x["conformance pdfaid"] == "A", "PDF/A 6.6.4-1: pdfaid")
	l.unless(x["part pdfuaid"] == "1", "U 5-1: pdfuaid")
	const pdfuaid = "http://www.aiim.org/pdfua/ns/id/"
	l.unless(slices.Contains(schemas, pdfuaid), "PDF/A 6.6.2.3.1-1: pdfuaid is not described")
	l.unless(x["title dc"] != "", "PDF/UA 7.1-9: dc:title")
	for _, pair := range [][2]string{{"title dc", "Title"}, {"creator dc", "Author"}, {"description dc", "Subject"},
		{"CreatorTool xap", "Creator"}, {"Producer pdf", "Producer"}} {
		l.unless(x[pair[0]] == Text(f.Info[Name(pair[1])]), "PDF/A 6.6.3: "+pair[1]+" of Info and metadata differ")
	}
	for _, pair := range [][2]string{{"CreateDate xap", "CreationDate"}, {"ModifyDate xap", "ModDate"}} {
		a, errA := time.Parse(time.RFC3339, x[pair[0]])
		b, errB := time.Parse("D:20060102150405-07'00'", Text(f.Info[Name(pair[1])]))
		l.unless(errA == nil && errB == nil && a.Equal(b), "PDF/A 6.6.3: "+pair[1]+" of Info and metadata differ")
	}
	if id := get[Array](f.Trailer, "ID"); len(id) > 0 {
		uuid := strings.ReplaceAll(strings.TrimPrefix(x["DocumentID mm"], "uuid:"), "-", "")
		s, _ := id[0].(String)
		l.unless(uuid == fmt.Sprintf("%x", string(s)), "PDF/A 6.6: the packet's ID is not the file's")
	}
	return l
}

// properties returns the packet's properties by "name schema", with the schema's short name, and the schemas that
// the packet describes.
func properties(b []byte) (map[string]string, []string, error) {
	x := map[string]string{}
	var schemas []string
	var path []xml.Name
	d := xml.NewDecoder(bytes.NewReader(b))
	for {
		t, err := d.Token()
		if err == io.EOF {
			return x, schemas, nil
		}
		if err != nil {
			return nil, nil, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			path = append(path, t.Name)
		case xml.EndElement:
			path = path[:len(path)-1]
		case xml.CharData:
			if len(path) < 4 || strings.TrimSpace(string(t)) == "" {
				continue
			}
			if path[len(path)-1].Local == "namespaceURI" {
				schemas = append(schemas, string(t))
			}
			x[path[3].Local+" "+schemaNames[path[3].Space]] += string(t)
		}
	}
}

// schemaNames are the short names of the schemas used.
var schemaNames = map[string]string{
	"http://www.aiim.org/pdfa/ns/id/": "pdfaid", "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
	"http://purl.org/dc/elements/1.1/": "dc", "http://ns.adobe.com/xap/1.0/": "xap",
	"http://ns.adobe.com/pdf/1.3/": "pdf", "http://ns.adobe.com/xap/1.0/mm/": "mm",
}
