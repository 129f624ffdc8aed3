package fonts

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"strings"
	"sync"
	"time"
)

// A packed file has three parts: the size of the file, four bytes; for each block of blockSize bytes of the file where
// its end is in what follows, four bytes; the blocks. A block is compressed by flate, or as it is, if it is as long as
// in the file. Numbers are big-endian. A block is unpacked when it is first read, and kept.
const (
	packedSuffix = ".packed"
	blockSize    = 32 << 10
)

var errPacked = errors.New("fonts: damaged packed file")

// packed is an open packed file.
type packed struct {
	name string
	size int64
	ends []byte // of the blocks
	data []byte // the blocks
	at   int64  // of the next Read
}

// unpacked keeps the blocks of packedFace that have been read, by number.
var unpacked sync.Map

// openPacked opens the packed file in data.
func openPacked(name string, data []byte) (*packed, error) {
	if len(data) < 4 {
		return nil, errPacked
	}
	size := int64(binary.BigEndian.Uint32(data))
	n := int((size + blockSize - 1) / blockSize)
	if len(data) < 4+4*n {
		return nil, errPacked
	}
	return &packed{name: name, size: size, ends: data[4 : 4+4*n], data: data[4+4*n:]}, nil
}

// block returns block i.
func (p *packed) block(i int) ([]byte, error) {
	if b, ok := unpacked.Load(i); ok {
		return b.([]byte), nil
	}
	start, end := uint32(0), binary.BigEndian.Uint32(p.ends[4*i:])
	if i > 0 {
		start = binary.BigEndian.Uint32(p.ends[4*i-4:])
	}
	if start > end || int64(end) > int64(len(p.data)) {
		return nil, errPacked
	}
	b := p.data[start:end]
	if n := min(blockSize, p.size-int64(i)*blockSize); int64(len(b)) != n {
		whole := make([]byte, n)
		if _, err := io.ReadFull(flate.NewReader(bytes.NewReader(b)), whole); err != nil {
			return nil, err
		}
		b = whole
	}
	unpacked.Store(i, b)
	return b, nil
}

// ReadAt reads from an offset of the file. It may be called from several goroutines.
func (p *packed) ReadAt(to []byte, offset int64) (n int, err error) {
	for n < len(to) && offset < p.size {
		b, err := p.block(int(offset / blockSize))
		if err != nil {
			return n, err
		}
		m := copy(to[n:], b[offset%blockSize:])
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

// packedInfo describes a packed file as it is unpacked.
type packedInfo struct{ p *packed }

func (i packedInfo) Name() string     { return i.p.name }
func (i packedInfo) Size() int64      { return i.p.size }
func (packedInfo) Mode() fs.FileMode  { return 0o444 }
func (packedInfo) ModTime() time.Time { return time.Time{} }
func (packedInfo) IsDir() bool        { return false }
func (packedInfo) Sys() any           { return nil }

// unpackedEntry is the entry of a packed file under its own name.
type unpackedEntry struct{ fs.DirEntry }

// Name returns the name of the file.
func (e unpackedEntry) Name() string { return strings.TrimSuffix(e.DirEntry.Name(), packedSuffix) }
