package face

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"sync/atomic"

	"fazhi/generator/internal/unit"
)

// font is one TrueType file. Its small tables are in memory, glyf is not.
type font struct {
	fsys fs.FS
	file string

	private    bool     // its private codes are listed in nonbmp_pua.tsv
	postScript string   // PostScript name, printable ASCII
	names      []string // family, full and PostScript names in all languages
	embeddable bool     // OS/2.fsType does not forbid embedding
	editable   bool     // OS/2.fsType allows it in a document that can be edited
	em         int      // units per em
	glyphs     int      // number of glyphs, at least 1
	long       int      // numberOfHMetrics, from 1 to glyphs

	longOffsets bool // an entry of loca has four bytes

	tables map[string]table
	hmtx   []byte
	cmap   cmap
	cache  [256]atomic.Pointer[block] // by the upper eight bits of the code; nil if no such code has been looked up
}

// block contains, by the lower eight bits of a code, its glyph plus one, or 0 if the code has not been looked up.
type block [256]atomic.Uint32

// table is the place of a table in the file, in bytes.
type table struct{ offset, length int64 }

// errDamaged is wrapped by the errors of files that break the format.
var errDamaged = errors.New("the font file is damaged")

// be is the byte order of all font tables.
var be = binary.BigEndian

// maxTable is the maximum number of bytes read at once, so that a damaged length cannot exhaust the memory.
const maxTable = 8 << 20

// open reads the tables with widths and coverage.
func open(fsys fs.FS, file string) (*font, error) {
	f := &font{fsys: fsys, file: file}
	in, err := f.source()
	if err != nil {
		return nil, err
	}
	defer in.close()
	if err := f.readDirectory(in); err != nil {
		return nil, err
	}
	for _, read := range []func(source) error{f.readHead, f.readMetrics, f.readCmap, f.readNames, f.readLicence} {
		if err := read(in); err != nil {
			return nil, err
		}
	}
	for _, tag := range []string{"glyf", "loca", "post"} {
		if _, ok := f.tables[tag]; !ok {
			return nil, fmt.Errorf("no table %s: %w", tag, errDamaged)
		}
	}
	return f, nil
}

// source is the open font file.
type source struct {
	io.ReaderAt
	size  int64
	close func()
}

// source opens the file.
func (f *font) source() (source, error) {
	in, err := f.fsys.Open(f.file)
	if err != nil {
		return source{}, err
	}
	info, err := in.Stat()
	at, ok := in.(io.ReaderAt)
	if err == nil && !ok {
		err = errors.New("the file system does not support io.ReaderAt")
	}
	if err != nil {
		in.Close()
		return source{}, err
	}
	return source{at, info.Size(), func() { in.Close() }}, nil
}

// at returns n bytes from offset.
func (s source) at(offset, n int64) ([]byte, error) {
	if offset < 0 || n < 0 || n > maxTable || offset > s.size-n {
		return nil, errDamaged
	}
	b := make([]byte, n)
	return b, s.read(b, offset)
}

// read fills b with bytes from offset.
func (s source) read(b []byte, offset int64) error {
	if n, err := s.ReadAt(b, offset); n < len(b) {
		return err
	}
	return nil
}

// table returns a whole table, which must have at least n bytes. If the font does not have the table and n is 0, it
// returns nil.
func (f *font) table(in source, tag string, n int) ([]byte, error) {
	t, ok := f.tables[tag]
	if !ok && n == 0 {
		return nil, nil
	}
	if !ok || t.length < int64(n) {
		return nil, fmt.Errorf("table %s: %w", tag, errDamaged)
	}
	b, err := in.at(t.offset, t.length)
	if err != nil {
		return nil, fmt.Errorf("table %s: %w", tag, err)
	}
	return b, nil
}

// Kinds of font files that are not supported.
var (
	errCollection = errors.New("a TrueType collection (TTC)")
	errCFF        = errors.New("OpenType with CFF outlines")
)

// readDirectory reads the table directory.
func (f *font) readDirectory(in source) error {
	head, err := in.at(0, 12)
	if err != nil {
		return err
	}
	switch be.Uint32(head) {
	case 0x00010000, 0x74727565: // TrueType for Windows and for old Apple systems
	case 0x74746366:
		return errCollection
	case 0x4F54544F:
		return errCFF
	default:
		return errDamaged
	}
	n := int(be.Uint16(head[4:]))
	dir, err := in.at(12, int64(16*n))
	if err != nil {
		return err
	}
	f.tables = make(map[string]table, n)
	for dir := range slices.Chunk(dir, 16) {
		t := table{int64(be.Uint32(dir[8:])), int64(be.Uint32(dir[12:]))}
		if t.offset > in.size-t.length {
			return fmt.Errorf("table %q exceeds the file: %w", dir[:4], errDamaged)
		}
		f.tables[string(dir[:4])] = t
	}
	if _, ok := f.tables["CFF "]; ok {
		return errCFF
	}
	return nil
}

// readHead reads head and maxp.
func (f *font) readHead(in source) error {
	head, err := f.table(in, "head", 54)
	if err != nil {
		return err
	}
	maxp, err := f.table(in, "maxp", 6)
	if err != nil {
		return err
	}
	f.em, f.glyphs = int(be.Uint16(head[18:])), int(be.Uint16(maxp[4:]))
	f.longOffsets = be.Uint16(head[50:]) == 1
	if f.em < 16 || f.em > 16384 || f.glyphs == 0 || be.Uint16(head[50:]) > 1 {
		return fmt.Errorf("table head: %w", errDamaged)
	}
	return nil
}

// readMetrics reads hhea and hmtx.
func (f *font) readMetrics(in source) error {
	hhea, err := f.table(in, "hhea", 36)
	if err != nil {
		return err
	}
	f.long = int(be.Uint16(hhea[34:]))
	if f.long == 0 || f.long > f.glyphs {
		return fmt.Errorf("table hhea: %w", errDamaged)
	}
	f.hmtx, err = f.table(in, "hmtx", 2*f.long+2*f.glyphs)
	return err
}

// metric returns the advance and the left side bearing of a glyph in font units.
func (f *font) metric(glyph int) (advance uint16, bearing uint16) {
	if glyph < f.long {
		return be.Uint16(f.hmtx[4*glyph:]), be.Uint16(f.hmtx[4*glyph+2:])
	}
	return be.Uint16(f.hmtx[4*(f.long-1):]), be.Uint16(f.hmtx[2*f.long+2*glyph:])
}

// advance returns the advance of a code.
func (f *font) advance(code uint16) unit.Em {
	a, _ := f.metric(f.glyph(code))
	return f.ems(int(a))
}

// glyph returns the glyph of a code, or 0.
func (f *font) glyph(code uint16) int {
	b := f.cache[code>>8].Load()
	if b == nil {
		b = new(block)
		f.cache[code>>8].Store(b)
	}
	at := &b[code&0xFF]
	if g := at.Load(); g != 0 {
		return int(g) - 1
	}
	g := f.cmap.glyph(code)
	if g >= f.glyphs {
		g = 0
	}
	at.Store(uint32(g) + 1)
	return g
}

// readCmap reads cmap.
func (f *font) readCmap(in source) error {
	b, err := f.table(in, "cmap", 4)
	if err != nil {
		return err
	}
	f.cmap, err = newCmap(b)
	return err
}
