package docx

import "testing"

// TestAmbiguous checks the limits of the characters that Word takes for Western or Chinese by the hint of a run.
func TestAmbiguous(t *testing.T) {
	for r, want := range map[rune]bool{'a': false, '\u200F': false, '\u2010': true, '“': true, '①': true, '\u2E7F': true,
		'\u2E80': false, '法': false, '·': true, '×': true, '°': true, '±': true, '¥': false} {
		if IsAmbiguous(r) != want {
			t.Errorf("%U: %v", r, !want)
		}
	}
}
