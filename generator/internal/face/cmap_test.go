package face

import "testing"

// TestCmapLengths checks that the subtables of a cmap state their lengths: in two bytes for format 4, in four for
// format 12 (OpenType, cmap).
func TestCmapLengths(t *testing.T) {
	b := format12Of([]rune{'a', '法', '𬭎'}, []uint16{1, 2, 3})
	if got := be.Uint32(b[4:]); int(got) != len(b) || be.Uint32(b[12:]) != 3 {
		t.Errorf("format 12 says %d bytes and %d groups of %d bytes", got, be.Uint32(b[12:]), len(b))
	}
	b = format4Of([]uint16{'a', 'b', 'x', 0x6CD5}, []uint16{1, 2, 9, 3})
	if got := be.Uint16(b[2:]); int(got) != len(b) || be.Uint16(b[6:]) != 2*4 {
		t.Errorf("format 4 says %d bytes and %d segments of %d bytes", got, be.Uint16(b[6:])/2, len(b))
	}
}
