package unit

import "testing"

func TestParseEm(t *testing.T) {
	for s, want := range map[string]Em{"2字": 2 * OneEm, " 0.875 字 ": 875, "0字": 0, "-1.5字": -1500} {
		if got, err := ParseEm(s); err != nil || got != want {
			t.Errorf("%q is %d, %v; want %d", s, got, err, want)
		}
	}
	for _, s := range []string{"", "2", "字", "二字", "2em", "1.00001字"} {
		if got, err := ParseEm(s); err == nil {
			t.Errorf("%q is %d, want an error", s, got)
		}
	}
}

func TestEms(t *testing.T) {
	if got := Ems(156*MM, 22*Pt); got != 20100 {
		t.Errorf("156 mm are %d of 22 pt", got)
	}
	if got := Em(875).Of(16 * Pt); got != 14*Pt {
		t.Errorf("seven eighths of 16 pt are %v", got)
	}
}
