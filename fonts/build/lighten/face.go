package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

var be = binary.BigEndian

var errFace = errors.New("not a TrueType face with long offsets")

// face contains the tables of a TrueType file.
type face struct{ tables map[string][]byte }

func parse(data []byte) (*face, error) {
	f := &face{tables: map[string][]byte{}}
	if len(data) < 12 || be.Uint32(data) != 0x00010000 || len(data) < 12+16*int(be.Uint16(data[4:])) {
		return nil, errFace
	}
	for i := range int(be.Uint16(data[4:])) {
		entry := data[12+16*i:]
		from, size := int(be.Uint32(entry[8:])), int(be.Uint32(entry[12:]))
		if from > len(data) || size > len(data)-from {
			return nil, errFace
		}
		tag := string(entry[:4])
		f.tables[tag] = slices.Clone(data[from : from+size])
	}
	for tag, least := range map[string]int{"head": 54, "maxp": 32, "hhea": 36, "hmtx": 4, "glyf": 1, "loca": 8} {
		if len(f.tables[tag]) < least {
			return nil, fmt.Errorf("table %s: %w", tag, errFace)
		}
	}
	return f, nil
}

// lighten fits every simple outline again. A composite glyph is not changed.
func (f *face) lighten() error {
	glyf, loca, hmtx := f.tables["glyf"], f.tables["loca"], f.tables["hmtx"]
	long := 4 * int(be.Uint16(f.tables["hhea"][34:]))
	if be.Uint16(f.tables["head"][50:]) != 1 {
		loca = lengthened(loca)
	}
	var out, starts []byte
	most := 0
	for i := 0; i+8 <= len(loca); i += 4 {
		from, to := int(be.Uint32(loca[i:])), int(be.Uint32(loca[i+4:]))
		if from > to || to > len(glyf) {
			return fmt.Errorf("glyph %d: %w", i/4, errFace)
		}
		glyph := glyf[from:to]
		if len(glyph) > 0 && int16(be.Uint16(glyph)) > 0 {
			contours, err := decode(glyph)
			if err != nil {
				return fmt.Errorf("glyph %d: %w", i/4, err)
			}
			lighter := fit(contours)
			glyph = encode(lighter)
			most = max(most, count(lighter))
			bearing := i + 2 // the side bearing is the left edge of the box, as before
			if i >= long {
				bearing = long + (i-long)/2
			}
			be.PutUint16(hmtx[bearing:], uint16(int(be.Uint16(hmtx[bearing:]))+bounds(lighter)[0]-bounds(contours)[0]))
		}
		starts = be.AppendUint32(starts, uint32(len(out)))
		out = append(out, glyph...)
		for len(out)%4 != 0 {
			out = append(out, 0)
		}
	}
	f.tables["glyf"], f.tables["loca"] = out, be.AppendUint32(starts, uint32(len(out)))
	be.PutUint16(f.tables["head"][50:], 1)
	be.PutUint16(f.tables["maxp"][6:], uint16(most))
	return nil
}

// lengthened returns short offsets as long offsets.
func lengthened(loca []byte) []byte {
	var out []byte
	for i := 0; i+2 <= len(loca); i += 2 {
		out = be.AppendUint32(out, 2*uint32(be.Uint16(loca[i:])))
	}
	return out
}

// count returns the number of points of a glyph.
func count(contours [][]point) int {
	n := 0
	for _, c := range contours {
		n += len(c)
	}
	return n
}

// bytes returns the file.
func (f *face) bytes() []byte {
	be.PutUint32(f.tables["head"][8:], 0)
	return assemble(f.tables)
}
