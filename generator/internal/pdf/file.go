package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"
)

// file collects objects and numbers them from 1 in the order of their reservation, so that the same document always
// has the same numbers.
type file struct {
	objects  []object // [0] is number 1
	smallest bool
	zipped   bytes.Buffer // a stream being compressed
}

// object is the content between "N 0 obj" and "endobj".
type object struct {
	body   []byte
	stream bool // it is a stream, which is not allowed in an object stream
}

// ref is the number of an object.
type ref int

// String writes the reference.
func (r ref) String() string { return fmt.Sprintf("%d 0 R", int(r)) }

// reserve returns the number of an object that is set later.
func (f *file) reserve() ref {
	f.objects = append(f.objects, object{})
	return ref(len(f.objects))
}

func (f *file) set(r ref, body string) { f.objects[r-1].body = []byte(body) }

func (f *file) add(body string) ref {
	r := f.reserve()
	f.set(r, body)
	return r
}

// stream adds a compressed stream. entries are the entries of its dictionary, without Filter and Length.
func (f *file) stream(entries string, data []byte) ref { return f.packed(entries, data, quick) }

// packed adds a stream with a given level of compression.
func (f *file) packed(entries string, data []byte, l level) ref {
	r := f.reserve()
	f.zipTo(r, entries, data, l)
	return r
}

// zipTo sets a compressed stream. In a file that must be as small as possible, the best level is always used.
func (f *file) zipTo(r ref, entries string, data []byte, l level) {
	if f.smallest {
		l = best
	}
	f.zipped.Reset()
	f.zipped.Grow(len(data)) // it usually becomes smaller
	l.pack(&f.zipped, data)
	f.plain(r, entries+" /Filter /FlateDecode", f.zipped.Bytes())
}

// plain sets an uncompressed stream. A 6.1.7.1: "stream" and LF before the data, LF and "endstream" after it, Length
// without that LF.
func (f *file) plain(r ref, entries string, data []byte) {
	head := fmt.Sprintf("<<%s /Length %d>>\nstream\n", strings.TrimSpace(entries), len(data))
	f.objects[r-1] = object{slices.Concat([]byte(head), data, []byte("\nendstream")), true}
}

// id returns the SHA-256 of all objects, cut to 16 bytes and marked as a UUID of version 8 (RFC 9562), because the
// metadata contain it as a UUID.
func (f *file) id() [16]byte {
	h := sha256.New()
	for _, o := range f.objects {
		h.Write(o.body)
	}
	id := [16]byte(h.Sum(nil))
	id[6] = id[6]&0x0F | 0x80
	id[8] = id[8]&0x3F | 0x80
	return id
}

// bytes returns the file. All objects that are not streams are in one object stream, which makes a tagged file some
// percent smaller (A 6.1.4 allows that with a cross-reference stream; readers support both since PDF 1.5).
func (f *file) bytes(root, info ref, id [16]byte) []byte {
	places := f.pack()
	b := []byte("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n") // A 6.1.2-1, -2; U 6.1
	for i, o := range f.objects {
		if o.stream {
			places[i+1] = place{1, len(b), 0}
			b = appendObject(b, i+1, o.body)
		}
	}
	last := f.reserve()
	places = append(places, place{1, len(b), 0})
	// A 6.1.3-1: the file has an ID; A 6.1.3-2: no Encrypt.
	entries := fmt.Sprintf("/Type /XRef /Size %d /W [1 4 2] /Root %v /Info %v /ID [<%x> <%x>]",
		len(places), root, info, id, id)
	f.zipTo(last, entries, table(places), quick)
	start := len(b)
	b = appendObject(b, int(last), f.objects[last-1].body)
	return fmt.Appendf(b, "startxref\n%d\n%%%%EOF\n", start) // A 6.1.3-3: only a line end after %%EOF
}

// appendObject appends an object as required by A 6.1.9.
func appendObject(b []byte, number int, body []byte) []byte {
	b = fmt.Appendf(b, "%d 0 obj\n", number)
	b = append(b, body...)
	return append(b, "\nendobj\n"...)
}

// place is an entry of the cross-reference: at an offset of the file (kind 1),
// or the index within an object stream (kind 2); the object 0 is free (kind 0).
type place struct{ kind, at, index int }

// pack puts all objects that are not streams into one object stream, and returns the places of all objects. The
// places of streams are not set yet.
func (f *file) pack() []place {
	within := int(f.reserve())
	places := make([]place, len(f.objects)+1)
	places[0].index = 0xFFFF
	var head, bodies []byte
	n := 0
	for i, o := range f.objects[:within-1] {
		if o.stream {
			continue
		}
		head = fmt.Appendf(head, "%d %d ", i+1, len(bodies))
		bodies = append(append(bodies, o.body...), '\n')
		places[i+1] = place{2, within, n}
		n++
	}
	entries := fmt.Sprintf("/Type /ObjStm /N %d /First %d", n, len(head))
	f.zipTo(ref(within), entries, append(head, bodies...), quick)
	return places
}

// table returns the cross-reference: one byte for the kind, four for the offset or number, two for the index.
func table(places []place) []byte {
	var b []byte
	for _, p := range places {
		b = append(b, byte(p.kind))
		b = binary.BigEndian.AppendUint32(b, uint32(p.at))
		b = binary.BigEndian.AppendUint16(b, uint16(p.index))
	}
	return b
}

// text returns a text string in hexadecimal, in which nothing needs escaping and the number of digits is even (A
// 6.1.6).
func text(s string) string {
	for _, r := range s {
		if r < ' ' || r > '~' {
			hex := ""
			for _, u := range utf16.Encode([]rune(s)) {
				hex += fmt.Sprintf("%04X", u)
			}
			return "<FEFF" + hex + ">"
		}
	}
	return fmt.Sprintf("<%X>", s)
}
