package pdf

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math"
	"testing"

	"fazhi/generator/internal/golden"
)

// TestProfile makes the profile again and compares it with the bytes kept.
func TestProfile(t *testing.T) {
	made := srgbProfile(256)
	golden.Check(t, "srgb.icc", made)
	const want = "2453164d3097e78a6f87c232f34ae18d7f16b583196d127a55b20d3830574523"
	if got := fmt.Sprintf("%x", sha256.Sum256(made)); got != want || len(made) != 976 {
		t.Errorf("srgb.icc has %d bytes and the sum %s", len(made), got)
	}
}

// srgbProfile builds an ICC version 2.1 display profile with the sRGB primaries (adapted to D50)
// and the transfer curve of IEC 61966-2-1 as a table of n points.
func srgbProfile(n int) []byte {
	be := binary.BigEndian
	s15 := func(v float64) uint32 { return uint32(int32(math.Round(v * 65536))) }
	xyz := func(x, y, z float64) []byte {
		b := append([]byte("XYZ "), 0, 0, 0, 0)
		for _, v := range []float64{x, y, z} {
			b = be.AppendUint32(b, s15(v))
		}
		return b
	}
	desc := func(s string) []byte { // textDescriptionType
		b := append([]byte("desc"), 0, 0, 0, 0)
		b = be.AppendUint32(b, uint32(len(s)+1))
		b = append(b, s...)
		b = append(b, 0)
		return append(b, make([]byte, 4+4+2+1+67)...) // no Unicode, no ScriptCode
	}
	text := func(s string) []byte { return append(append([]byte("text\x00\x00\x00\x00"), s...), 0) }
	curve := append([]byte("curv"), 0, 0, 0, 0)
	curve = be.AppendUint32(curve, uint32(n))
	for i := 0; i < n; i++ {
		v := float64(i) / float64(n-1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		curve = be.AppendUint16(curve, uint16(math.Round(v*65535)))
	}
	tags := []struct {
		sig  string
		data []byte
	}{
		{"desc", desc("sRGB")},
		{"cprt", text("No copyright, free to use")},
		{"wtpt", xyz(0.9505, 1, 1.0891)},
		{"rXYZ", xyz(0.43607, 0.22249, 0.01392)},
		{"gXYZ", xyz(0.38515, 0.71687, 0.09708)},
		{"bXYZ", xyz(0.14307, 0.06061, 0.71410)},
		{"rTRC", curve}, {"gTRC", nil}, {"bTRC", nil},
	}
	head := make([]byte, 128)
	be.PutUint32(head[8:], 0x02100000)
	copy(head[12:], "mntrRGB XYZ ")
	for i, v := range []uint16{2025, 1, 1, 0, 0, 0} {
		be.PutUint16(head[24+2*i:], v)
	}
	copy(head[36:], "acsp")
	be.PutUint32(head[68:], s15(0.9642))
	be.PutUint32(head[72:], s15(1))
	be.PutUint32(head[76:], s15(0.8249))
	dir := be.AppendUint32(nil, uint32(len(tags)))
	var body []byte
	off, size := 0, 0
	for _, t := range tags {
		if t.data != nil {
			for len(body)%4 != 0 {
				body = append(body, 0)
			}
			off, size = 128+4+12*len(tags)+len(body), len(t.data)
			body = append(body, t.data...)
		}
		dir = append(dir, t.sig...)
		dir = be.AppendUint32(dir, uint32(off))
		dir = be.AppendUint32(dir, uint32(size))
	}
	out := append(append(head, dir...), body...)
	for len(out)%4 != 0 {
		out = append(out, 0)
	}
	be.PutUint32(out, uint32(len(out)))
	return out
}
