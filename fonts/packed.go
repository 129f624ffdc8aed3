package fonts

import (
	"compress/flate"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"strings"
	"sync"
	"time"
)

// A packed file has three parts: the size of the file, four bytes; for each block of the file, the offset of its end
// in the third part, four bytes; the blocks. A block is compressed by flate, or not compressed if it has the same
// length as in the file. Numbers are big-endian. A block is unpacked when it is first read, and kept.
var errPacked = errors.New("fonts: damaged packed file")

// packed is an open packed file.
type packed struct {
	packedFace
	size int64
	ends string // ends of the blocks
	data string // the blocks
	at   int64  // of the next Read
}

// unpacked contains the blocks that have been read.
var unpacked sync.Map

// readers are reusable readers that unpack blocks; each has a large buffer.
var readers = sync.Pool{New: func() any { return flate.NewReader(strings.NewReader("")) }}

// blockNo is block n of a face.
type blockNo struct {
	name string
	n    int
}

// open opens the face.
func (f packedFace) open() (*packed, error) {
	data := *f.data
	if len(data) < 4 {
		return nil, errPacked
	}
	size := int64(number(data, 0))
	n := int((size + f.block - 1) / f.block)
	if len(data) < 4+4*n {
		return nil, errPacked
	}
	return &packed{packedFace: f, size: size, ends: data[4 : 4+4*n], data: data[4+4*n:]}, nil
}

// number returns number i of s.
func number(s string, i int) uint32 { return binary.BigEndian.Uint32([]byte(s[4*i : 4*i+4])) }

// unpack returns block i.
func (p *packed) unpack(i int) (string, error) {
	if b, ok := unpacked.Load(blockNo{p.name, i}); ok {
		return b.(string), nil
	}
	start, end := uint32(0), number(p.ends, i)
	if i > 0 {
		start = number(p.ends, i-1)
	}
	if start > end || int64(end) > int64(len(p.data)) {
		return "", errPacked
	}
	b := p.data[start:end]
	if n := min(p.block, p.size-int64(i)*p.block); int64(len(b)) != n {
		var whole strings.Builder
		whole.Grow(int(n))
		r := readers.Get().(io.Reader)
		defer readers.Put(r)
		if err := r.(flate.Resetter).Reset(strings.NewReader(b), nil); err != nil {
			return "", err
		}
		if _, err := io.CopyN(&whole, r, n); err != nil {
			return "", err
		}
		b = whole.String()
	}
	unpacked.Store(blockNo{p.name, i}, b)
	return b, nil
}

// ReadAt reads from an offset of the file. It may be called from several goroutines.
func (p *packed) ReadAt(to []byte, offset int64) (n int, err error) {
	for n < len(to) && offset < p.size {
		b, err := p.unpack(int(offset / p.block))
		if err != nil {
			return n, err
		}
		m := copy(to[n:], b[offset%p.block:])
		n, offset = n+m, offset+int64(m)
	}
	if n < len(to) {
		return n, io.EOF
	}
	return n, nil
}

// Read reads the next bytes.
func (p *packed) Read(to []byte) (int, error) {
	n, err := p.ReadAt(to, p.at)
	p.at += int64(n)
	if n > 0 {
		err = nil
	}
	return n, err
}

// Stat describes the file.
func (p *packed) Stat() (fs.FileInfo, error) { return packedInfo{p}, nil }

// Close does nothing.
func (p *packed) Close() error { return nil }

// packedInfo describes the unpacked form of a packed file.
type packedInfo struct{ p *packed }

func (i packedInfo) Name() string     { return i.p.name }
func (i packedInfo) Size() int64      { return i.p.size }
func (packedInfo) Mode() fs.FileMode  { return 0o444 }
func (packedInfo) ModTime() time.Time { return time.Time{} }
func (packedInfo) IsDir() bool        { return false }
func (packedInfo) Sys() any           { return nil }
