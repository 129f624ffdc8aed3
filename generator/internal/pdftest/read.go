package pdftest

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"
)

// File contains the objects of a PDF.
type File struct {
	Objects []Object // by number; [0] is not used
	Trailer Dict     // of the file
	Root    Dict     // the catalog
	Info    Dict     // the properties; nil if there are none
	Pages   []Dict   // in order
	refs    map[Ref]int
}

// Object is one object.
type Object struct {
	Value  Value  // a Dict if there is a stream
	Stream []byte // decompressed; nil if there is no stream
}

// maxStream is the maximum size of a decompressed stream.
const maxStream = 64 << 20

// Read reads the objects of the file by its cross-reference and refuses a file that violates PDF/A 6.1.
func Read(b []byte) (*File, error) {
	if !bytes.HasPrefix(b, []byte("%PDF-1.7\n")) {
		return nil, errors.New("PDF/A 6.1.2-1: header")
	}
	if len(b) < 15 || b[9] != '%' || b[10] < 128 || b[11] < 128 || b[12] < 128 || b[13] < 128 || b[14] != '\n' {
		return nil, errors.New("PDF/A 6.1.2-2: comment behind the header")
	}
	body, ok := bytes.CutSuffix(b, []byte("\n%%EOF\n"))
	if !ok {
		return nil, errors.New("PDF/A 6.1.3-3: end of file")
	}
	i := bytes.LastIndex(body, []byte("\nstartxref\n"))
	if i < 0 {
		return nil, errors.New("PDF/A 6.1.3: no startxref")
	}
	start, err := strconv.Atoi(string(body[i+len("\nstartxref\n"):]))
	if err != nil || start < 0 || start > i {
		return nil, errors.New("PDF/A 6.1.3: startxref")
	}
	f := &File{}
	if err := f.readObjects(b, start); err != nil {
		return nil, err
	}
	return f, f.resolve()
}

// readObject reads object n and returns the offset of the next one.
func readObject(b []byte, at, n int) (Object, int, error) {
	p := &parser{b: b, at: at}
	if !p.has(fmt.Sprintf("%d 0 obj\n", n)) {
		return Object{}, 0, errors.New("PDF/A 6.1.9: it is not where the cross-reference says")
	}
	v, err := p.value(true)
	if err != nil {
		return Object{}, 0, err
	}
	o := Object{Value: v}
	if p.has("\nstream\n") {
		if o.Stream, err = p.stream(v); err != nil {
			return Object{}, 0, err
		}
	}
	if !p.has("\nendobj\n") {
		return Object{}, 0, errors.New("PDF/A 6.1.9: its end")
	}
	return o, p.at, nil
}

// stream reads the data of a stream with the dictionary v.
func (p *parser) stream(v Value) ([]byte, error) {
	d, _ := v.(Dict)
	n := int(get[Number](d, "Length"))
	if n < 0 || n > len(p.b)-p.at {
		return nil, errors.New("PDF/A 6.1.7.1: Length")
	}
	data := p.b[p.at : p.at+n]
	p.at += n
	if !p.has("\nendstream") {
		return nil, errors.New("PDF/A 6.1.7.1: Length")
	}
	if get[Name](d, "Filter") != "FlateDecode" {
		return data, nil
	}
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	out, err := io.ReadAll(io.LimitReader(z, maxStream))
	if out == nil {
		out = []byte{}
	}
	return out, err
}

// resolve finds catalog, Info and pages, and counts the references to objects.
func (f *File) resolve() error {
	f.refs = map[Ref]int{}
	f.count(f.Trailer)
	for _, o := range f.Objects {
		f.count(o.Value)
	}
	for r := range f.refs {
		if r < 1 || int(r) >= len(f.Objects) {
			return fmt.Errorf("reference to %d, which is not there", r)
		}
	}
	for n := 1; n < len(f.Objects)-1; n++ {
		d, _ := f.Objects[n].Value.(Dict)
		if f.refs[Ref(n)] == 0 && get[Name](d, "Type") != "ObjStm" {
			return fmt.Errorf("nothing refers to object %d", n)
		}
	}
	f.Root, f.Info = f.dict(f.Trailer["Root"]), f.dict(f.Trailer["Info"])
	if get[Name](f.Root, "Type") != "Catalog" {
		return errors.New("no catalog")
	}
	pages := f.dict(f.Root["Pages"])
	kids := get[Array](pages, "Kids")
	for _, k := range kids {
		p := f.dict(k)
		if get[Name](p, "Type") != "Page" {
			return errors.New("a page is none")
		}
		f.Pages = append(f.Pages, p)
	}
	if int(get[Number](pages, "Count")) != len(kids) {
		return errors.New("the Count of the pages")
	}
	return nil
}

func (f *File) count(v Value) {
	switch v := v.(type) {
	case Ref:
		f.refs[v]++
	case Array:
		for _, e := range v {
			f.count(e)
		}
	case Dict:
		for _, e := range v {
			f.count(e)
		}
	}
}

// object returns the object to which v refers, or the zero Object if v is not a valid reference.
func (f *File) object(v Value) Object {
	if r, ok := v.(Ref); ok && r > 0 && int(r) < len(f.Objects) {
		return f.Objects[r]
	}
	return Object{}
}

// dict returns the dictionary v, or the dictionary to which v refers, or nil.
func (f *File) dict(v Value) Dict {
	if d, ok := v.(Dict); ok {
		return d
	}
	d, _ := f.object(v).Value.(Dict)
	return d
}

// Text returns a text string: UTF-16 after FEFF, otherwise ASCII.
func Text(v Value) string {
	s, _ := v.(String)
	if b, ok := strings.CutPrefix(string(s), "\xFE\xFF"); ok {
		return decode(b)
	}
	return string(s)
}

// decode decodes big-endian UTF-16.
func decode(b string) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
	}
	return string(utf16.Decode(units))
}
