package han

import "testing"

func TestOrdinary(t *testing.T) {
	for r, want := range map[rune]rune{
		0x2F08: 0x4EBA, 0x2F00: 0x4E00, 0x2FD5: 0x9FA0, // Kangxi radicals
		0x2E81: 0x5382, 0x2EC5: 0x89C1, 0x2EF3: 0x9F9F, 0x2EAE: 0x25AD7, // CJK Radicals Supplement
		0xF900: 0x8C48, 0xFA30: 0x4FAE, 0xFAD9: 0x9F8E, 0x2F800: 0x4E3D, // compatibility ideographs
	} {
		if got, ok := Ordinary(r); got != want || !ok {
			t.Errorf("Ordinary(%U) = %U, %v; want %U", r, got, ok, want)
		}
	}
	// Ordinary characters, radicals without an equal ideograph, ideographs in the compatibility block that are
	// not duplicates, full-width and other marks.
	for _, r := range []rune{'A', 0x4EBA, 0x3400, 0x20000, 0x2E80, 0x2E9A, 0xFA0E, 0xFA29, 0xFF0C, 0xFF21, 0x338E,
		0x3192, 0x3280, 0x337F, 0x3007, 0xFFFD, 0x10FFFF, -1} {
		if got, ok := Ordinary(r); ok {
			t.Errorf("Ordinary(%U) = %U", r, got)
		}
	}
}
