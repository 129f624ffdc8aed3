package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"

	"github.com/klauspost/compress/zlib"
)

// file gathers objects and numbers them from 1 in the order in which they
// are asked for, so the same document has the same numbers always.
type file struct {
	objects [][]byte // what stands between "N 0 obj" and "endobj"; [0] is number 1
	zip     *zlib.Writer
	zipped  bytes.Buffer // where it writes to
}

// ref is the number of an object.
type ref int

// String writes the reference.
func (r ref) String() string { return fmt.Sprintf("%d 0 R", int(r)) }

// Compression levels: a fast one that is already smaller than fpdf's, and the best.
const (
	fast = 2
	best = 9
)

func newFile(smallest bool) *file {
	level := fast
	if smallest {
		level = best
	}
	z, err := zlib.NewWriterLevel(io.Discard, level)
	if err != nil {
		panic("internal error: " + err.Error()) // both levels exist
	}
	return &file{zip: z}
}

// reserve gives a number whose object is set later.
func (f *file) reserve() ref {
	f.objects = append(f.objects, nil)
	return ref(len(f.objects))
}

func (f *file) set(r ref, body string) { f.objects[r-1] = []byte(body) }

func (f *file) add(body string) ref {
	r := f.reserve()
	f.set(r, body)
	return r
}

// stream adds a compressed stream; entries are those of its dictionary besides Filter and Length.
func (f *file) stream(entries string, data []byte) ref {
	f.zipped.Reset()
	f.zipped.Grow(len(data)) // mostly it gets smaller
	f.zip.Reset(&f.zipped)
	f.zip.Write(data) // a bytes.Buffer takes all
	f.zip.Close()
	r := f.reserve()
	f.plain(r, entries+" /Filter /FlateDecode", f.zipped.Bytes())
	return r
}

// plain sets a stream as it is. A 6.1.7.1: "stream" and LF before the data, LF
// and "endstream" behind, Length without that LF.
func (f *file) plain(r ref, entries string, data []byte) {
	b := make([]byte, 0, len(entries)+len(data)+48)
	b = fmt.Appendf(b, "<<%s /Length %d>>\nstream\n", strings.TrimSpace(entries), len(data))
	b = append(b, data...)
	f.objects[r-1] = append(b, "\nendstream"...)
}

// id is the SHA-256 of all objects as they stand, cut to 16 bytes and marked
// as a UUID of version 8 (RFC 9562), since the metadata quote it as one.
func (f *file) id() [16]byte {
	h := sha256.New()
	for _, o := range f.objects {
		h.Write(o)
	}
	id := [16]byte(h.Sum(nil))
	id[6] = id[6]&0x0F | 0x80
	id[8] = id[8]&0x3F | 0x80
	return id
}

// bytes writes the file.
func (f *file) bytes(root, info ref, id [16]byte) []byte {
	size := 1024
	for _, o := range f.objects {
		size += len(o) + 48
	}
	b := make([]byte, 0, size)
	b = append(b, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"...) // A 6.1.2-1, -2; U 6.1
	offsets := make([]int, len(f.objects))
	for i, o := range f.objects {
		offsets[i] = len(b)
		b = fmt.Appendf(b, "%d 0 obj\n", i+1) // A 6.1.9
		b = append(b, o...)
		b = append(b, "\nendobj\n"...)
	}
	start := len(b)
	b = fmt.Appendf(b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1) // A 6.1.4
	for _, o := range offsets {
		b = fmt.Appendf(b, "%010d 00000 n \n", o)
	}
	// A 6.1.3-1: the file has an ID; A 6.1.3-2: no Encrypt; A 6.1.3-3: only a line end behind %%EOF.
	b = fmt.Appendf(b, "trailer\n<</Size %d /Root %v /Info %v /ID [<%x> <%x>]>>\nstartxref\n%d\n%%%%EOF\n",
		len(offsets)+1, root, info, id, id, start)
	return b
}

// text writes a text string in hexadecimal: nothing in it needs escaping, and
// the digits are even in number (A 6.1.6).
func text(s string) string {
	for _, r := range s {
		if r < ' ' || r > '~' {
			return "<FEFF" + utf16Hex(s) + ">"
		}
	}
	return fmt.Sprintf("<%X>", s)
}

// utf16Hex gives big-endian UTF-16 in hexadecimal, surrogate pairs beyond the BMP.
func utf16Hex(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String()
}
