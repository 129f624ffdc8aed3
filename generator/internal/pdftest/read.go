package pdftest

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"
)

// File is a PDF taken apart.
type File struct {
	Objects []Object // by number; [0] is none
	Trailer Dict     // of the file
	Root    Dict     // the catalog
	Info    Dict     // the properties; nil when there are none
	Pages   []Dict   // in order
	refs    map[Ref]int
}

// Object is one object.
type Object struct {
	Value  Value  // a Dict where there is a stream
	Stream []byte // inflated; nil when there is none
}

// maxStream bounds what a stream may inflate to.
const maxStream = 64 << 20

// Read takes the file apart by its cross-reference and refuses a file that
// departs from the form that PDF/A 6.1 asks for.
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

// entry is a line of the cross-reference: at an offset (kind 1), or within an object stream (kind 2).
type entry struct{ kind, at, index int }

// readObjects reads the cross-reference at start and the objects that it
// names. The file's objects must follow each other without a gap up to it.
func (f *File) readObjects(b []byte, start int) error {
	entries, err := f.readEntries(b, start)
	if err != nil {
		return err
	}
	f.Objects = make([]Object, len(entries))
	next := 15
	for n, e := range entries[:len(entries)-1] {
		if n == 0 || e.kind != 1 {
			continue
		}
		if e.at != next {
			return fmt.Errorf("PDF/A 6.1.4: entry %d of the cross-reference", n)
		}
		if f.Objects[n], next, err = readObject(b[:start], e.at, n); err != nil {
			return fmt.Errorf("object %d: %w", n, err)
		}
	}
	if last := entries[len(entries)-1]; next != start || last != (entry{1, start, 0}) {
		return errors.New("PDF/A 6.1.4: something stands between the objects and the cross-reference")
	}
	for n, e := range entries {
		if n > 0 && e.kind != 1 {
			if f.Objects[n].Value, err = f.packed(n, e); err != nil {
				return fmt.Errorf("object %d: %w", n, err)
			}
		}
	}
	return nil
}

// readEntries reads the cross-reference stream, whose dictionary is the trailer.
func (f *File) readEntries(b []byte, start int) ([]entry, error) {
	digits := 0
	for start+digits < len(b) && '0' <= b[start+digits] && b[start+digits] <= '9' {
		digits++
	}
	n, err := strconv.Atoi(string(b[start : start+digits]))
	if err != nil {
		return nil, errors.New("PDF/A 6.1.3: startxref")
	}
	o, end, err := readObject(b, start, n)
	if err != nil {
		return nil, fmt.Errorf("the cross-reference: %w", err)
	}
	if !bytes.HasPrefix(b[end:], []byte("startxref\n")) {
		return nil, errors.New("PDF/A 6.1.4: something stands behind the cross-reference")
	}
	f.Trailer, _ = o.Value.(Dict)
	w := get[Array](f.Trailer, "W")
	size := int(get[Number](f.Trailer, "Size"))
	if get[Name](f.Trailer, "Type") != "XRef" || fmt.Sprint(w) != "[1 4 2]" || size != n+1 || len(o.Stream) != 7*size {
		return nil, errors.New("PDF/A 6.1.4: form of the cross-reference")
	}
	entries := make([]entry, size)
	for i := range entries {
		e := o.Stream[7*i:]
		entries[i] = entry{int(e[0]), int(binary.BigEndian.Uint32(e[1:])), int(binary.BigEndian.Uint16(e[5:]))}
	}
	if entries[0] != (entry{0, 0, 0xFFFF}) {
		return nil, errors.New("PDF/A 6.1.4: head of the cross-reference")
	}
	return entries, nil
}

// packed reads object n out of the object stream that e names.
func (f *File) packed(n int, e entry) (Value, error) {
	o := f.object(Ref(e.at))
	d, _ := o.Value.(Dict)
	if e.kind != 2 || get[Name](d, "Type") != "ObjStm" {
		return nil, errors.New("PDF/A 6.1.4: it is not where the cross-reference says")
	}
	first := int(get[Number](d, "First"))
	if first < 0 || first > len(o.Stream) {
		return nil, errors.New("PDF/A 6.1.7.1: First of an object stream")
	}
	head := strings.Fields(string(o.Stream[:first]))
	if 2*e.index+1 >= len(head) || head[2*e.index] != strconv.Itoa(n) {
		return nil, errors.New("PDF/A 6.1.4: it is not where the cross-reference says")
	}
	at, err := strconv.Atoi(head[2*e.index+1])
	if err != nil || at < 0 || at > len(o.Stream)-first {
		return nil, errors.New("PDF/A 6.1.4: it is not where the cross-reference says")
	}
	p := &parser{b: o.Stream[first:], at: at}
	v, err := p.value(true)
	if err == nil && !p.has("\n") {
		err = errors.New("PDF/A 6.1.9: its end")
	}
	return v, err
}

// readObject reads object n and returns where the next one begins.
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

// resolve finds catalog, Info and pages, and counts who is referred to.
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

// object follows a reference; what is no reference to an object is an empty one.
func (f *File) object(v Value) Object {
	if r, ok := v.(Ref); ok && r > 0 && int(r) < len(f.Objects) {
		return f.Objects[r]
	}
	return Object{}
}

// dict returns the dictionary that v is or refers to, else nil.
func (f *File) dict(v Value) Dict {
	if d, ok := v.(Dict); ok {
		return d
	}
	d, _ := f.object(v).Value.(Dict)
	return d
}

// Text reads a text string: UTF-16 after FEFF, else ASCII.
func Text(v Value) string {
	s, _ := v.(String)
	if b, ok := strings.CutPrefix(string(s), "\xFE\xFF"); ok {
		return decode(b)
	}
	return string(s)
}

// decode reads big-endian UTF-16.
func decode(b string) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
	}
	return string(utf16.Decode(units))
}
