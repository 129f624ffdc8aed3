package unit

import "testing"

// TestParse reads lengths of up to six digits and four decimals in the units of a style file.
func TestParse(t *testing.T) {
	for s, want := range map[string]Length{
		"0": 0, "1twip": Twip, "37mm": 37 * MM, "2.5cm": 25 * MM, " 16 pt ": 16 * Pt, "-1mm": -MM, "0.0001mm": MM / 10000,
		"999999mm": 999999 * MM,
		"0.5pt":    Pt / 2, "-0.5pt": -Pt / 2, "1.mm": MM,
	} {
		if got, err := Parse(s); err != nil || got != want {
			t.Errorf("%s is %d, %v; want %d", s, got, err, want)
		}
	}
	for _, s := range []string{"", "1", "mm", ".5mm", "1000000mm", "0.00001mm", "--1mm", "1e3mm", "1 2mm", "一mm",
		"1inch"} {
		if got, err := Parse(s); err == nil {
			t.Errorf("%s is %d, want an error", s, got)
		}
	}
}

// TestRounding rounds to whole twips, half points and eighths of a point, halves away from zero.
func TestRounding(t *testing.T) {
	for _, c := range []struct {
		l                     Length
		twips, halves, eights int
	}{
		{0, 0, 0, 0}, {317, 0, 0, 0}, {318, 1, 0, 0}, {952, 1, 0, 1}, {953, 2, 0, 1}, {-317, 0, 0, 0}, {-318, -1, 0, 0},
		{Pt, 20, 2, 8},
		{3174, 5, 0, 2}, {3175, 5, 1, 2}, {-3175, -5, -1, -2}, {793, 1, 0, 0}, {794, 1, 0, 1}, {MM, 57, 6, 23},
	} {
		if c.l.Twips() != c.twips || c.l.HalfPoints() != c.halves || c.l.EighthPoints() != c.eights {
			t.Errorf("%d EMU are %d twips, %d half points, %d eighths", c.l, c.l.Twips(), c.l.HalfPoints(), c.l.EighthPoints())
		}
	}
	if Inch != 72*Pt || Pt != 20*Twip || Twips(3) != 3*Twip || (10*MM).String() != "10.00mm" || MM != 36000 ||
		Inch != 25*MM+MM*2/5 {
		t.Error("an inch is 72 points of 20 twips and 25.4 mm")
	}
}
